package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/english"
)

// cues is the one prefilter of all rules: which of them could have something to
// say about a sentence, told by its words alone. A sentence that holds no cue is
// never taken apart.
//
// Five cues are shapes rather than words.
type cues map[string][]int // folded word → rules, by index

// The cues that are shapes: a capitalised word within a sentence, or a given
// name at its start, the sign of handles and e-mail addresses, links to people,
// any place where work is proposed, and what is written loud.
const (
	NameCue    = "Aa"
	AtCue      = "@"
	ProfileCue = "[@]" // the text of a link to somebody's page
	ActionCue  = "[ ]" // whatever stands in an action, or in an item of the lessons
	ShoutCue   = "!"   // an exclamation mark, or two words in capitals one after the other
)

func newCues(rules []*Rule) cues {
	c := cues{}
	for i, r := range rules {
		for _, word := range r.Cues {
			if at := c[word]; len(at) == 0 || at[len(at)-1] != i {
				c[word] = append(at, i)
			}
		}
	}
	return c
}

// find calls yield for each rule that has a cue in the text; for some more than once.
func (c cues) find(text string, yield func(rule int)) {
	var buf [64]byte
	word := buf[:0]
	capitals, loud := 0, 0 // letters of the word, and words
	flush := func() {
		if len(word) > 0 {
			if capitals > 1 && capitals == len(word) {
				if loud++; loud == 2 {
					c.yield([]byte(ShoutCue), yield)
				}
			} else {
				loud = 0
			}
			capitals = 0
			c.look(word, yield)
			word = word[:0]
		}
	}
	if text != "" && ('0' <= text[0] && text[0] <= '9' || text[0] == '[') || strings.HasPrefix(text, string(english.Object)) {
		c.yield([]byte(NameCue), yield) // a time: who acted may stand behind it, written small
	}
	for i := 0; i < len(text); i++ {
		ch := text[i]
		switch {
		case 'a' <= ch && ch <= 'z' || '0' <= ch && ch <= '9' || ch == '-' || ch == '\'':
			word = append(word, ch)
		case 'A' <= ch && ch <= 'Z':
			if len(word) == 0 && i+1 < len(text) && (text[i+1] >= 'a' || text[i+1] == '.') && (i > 0 || startsWithName(text)) {
				c.yield([]byte(NameCue), yield)
			}
			word = append(word, ch+'a'-'A')
			capitals++
		case ch == '@':
			flush()
			c.yield([]byte(AtCue), yield)
		case ch == '!':
			flush()
			c.yield([]byte(ShoutCue), yield)
		case ch < utf8.RuneSelf:
			flush()
		case strings.HasPrefix(text[i:], "’"):
			word = append(word, '\'')
			i += len("’") - 1
		default:
			if r, size := utf8.DecodeRuneInString(text[i:]); unicode.IsLetter(r) {
				if len(word) == 0 && unicode.IsUpper(r) && unicode.Is(unicode.Latin, r) {
					c.yield([]byte(NameCue), yield)
				}
				word = append(word, strings.ToLower(text[i:i+size])...)
				i += size - 1
			} else {
				flush()
				i += size - 1
			}
		}
	}
	flush()
}

// startsWithName reports whether the first word of a sentence may be a name.
func startsWithName(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	return english.MayName(english.Fold(strings.TrimRight(word, ".,:;'’s")))
}

// look tries a word, and the two parts of a contraction: "should" and "'ve" of
// "should've", "did" and "n't" of "didn't".
func (c cues) look(word []byte, yield func(int)) {
	c.yield(word, yield)
	for i, ch := range word {
		if ch != '\'' {
			continue
		}
		if i > 0 && word[i-1] == 'n' {
			c.yield(word[:i-1], yield)
			c.yield(word[i-1:], yield)
		}
		c.yield(word[:i], yield)
		c.yield(word[i:], yield)
	}
}

func (c cues) yield(word []byte, yield func(int)) {
	for _, rule := range c[string(word)] {
		yield(rule)
	}
}
