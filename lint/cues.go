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
type cues struct {
	slots []uint32 // one more than the index of a word: by hash, else in one of the next slots
	words []cueWord
	rules []cueRule
}

// cueWord is a folded word and the last of its rules.
type cueWord struct {
	text string
	last int
}

// cueRule is a rule, by its index, and the place of the one that has the same
// cue; -1 for none.
type cueRule struct{ rule, before int }

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
	n := 0
	for _, r := range rules {
		n += len(r.Cues)
	}
	size := 8
	for size < 2*n {
		size *= 2
	}
	c := cues{slots: make([]uint32, size), words: make([]cueWord, 0, n/2), rules: make([]cueRule, 0, n)}
	for i, r := range rules {
		for _, text := range r.Cues {
			at := c.slot([]byte(text))
			if c.slots[at] == 0 {
				c.words = append(c.words, cueWord{text, -1})
				c.slots[at] = uint32(len(c.words))
			}
			w := &c.words[c.slots[at]-1]
			if w.last < 0 || c.rules[w.last].rule != i {
				c.rules = append(c.rules, cueRule{i, w.last})
				w.last = len(c.rules) - 1
			}
		}
	}
	return c
}

// slot returns the slot of a word, or the empty one where it would stand.
func (c *cues) slot(word []byte) int {
	h := uint32(len(word))
	for _, b := range word {
		h = (h ^ uint32(b)) * 16777619
	}
	at := int(h^h>>15) & (len(c.slots) - 1)
	for c.slots[at] != 0 && c.words[c.slots[at]-1].text != string(word) {
		at = (at + 1) & (len(c.slots) - 1)
	}
	return at
}

// find calls yield for each rule that has a cue in the text; for some more than once.
func (c *cues) find(text string, yield func(rule int)) {
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
func (c *cues) look(word []byte, yield func(int)) {
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

func (c *cues) yield(word []byte, yield func(int)) {
	if at := c.slots[c.slot(word)]; at != 0 {
		for i := c.words[at-1].last; i >= 0; i = c.rules[i].before {
			yield(c.rules[i].rule)
		}
	}
}
