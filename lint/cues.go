package lint

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/english"
)

// Cues is the one prefilter of all rules: a table from words to the parts of
// checks that could have something to say about a sentence that holds them. A
// sentence that holds no cue is never taken apart. Made once, by NewCues or when
// the program is built; hence the exported fields.
//
// Five cues are shapes rather than words.
type Cues struct {
	Words string   // all folded words, one after the other
	Ends  []uint32 // where in Words each of them ends
	Lasts []uint32 // where in Parts those of each word end
	Parts []uint32
	Slots []uint32 // one more than the number of a word: by hash, else in one of the next slots
}

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

// NewCues makes the table of the words of each part.
func NewCues(parts [][]string) *Cues {
	of := map[string][]uint32{}
	for part, words := range parts {
		for _, w := range words {
			if known := of[w]; len(known) == 0 || known[len(known)-1] != uint32(part) {
				of[w] = append(known, uint32(part))
			}
		}
	}
	size := 8
	for size < 2*len(of) {
		size *= 2
	}
	c := &Cues{Slots: make([]uint32, size)}
	var all strings.Builder
	for i, w := range slices.Sorted(maps.Keys(of)) {
		c.Slots[c.slot([]byte(w))] = uint32(i + 1)
		all.WriteString(w)
		c.Words = all.String()
		c.Ends = append(c.Ends, uint32(len(c.Words)))
		c.Parts = append(c.Parts, of[w]...)
		c.Lasts = append(c.Lasts, uint32(len(c.Parts)))
	}
	return c
}

// slot returns the slot of a word, or the empty one where it would stand.
func (c *Cues) slot(word []byte) int {
	h := uint32(len(word))
	for _, b := range word {
		h = (h ^ uint32(b)) * 16777619
	}
	at := int(h^h>>15) & (len(c.Slots) - 1)
	for c.Slots[at] != 0 && c.word(int(c.Slots[at])-1) != string(word) {
		at = (at + 1) & (len(c.Slots) - 1)
	}
	return at
}

func (c *Cues) word(i int) string {
	if i == 0 {
		return c.Words[:c.Ends[0]]
	}
	return c.Words[c.Ends[i-1]:c.Ends[i]]
}

// find calls yield for each part that has a cue in the text; for some more than once.
func (c *Cues) find(text string, yield func(part uint32)) {
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

// longestCue is how many bytes of a word are looked at for a contraction.
const longestCue = 64

// look tries a word, and the two parts of a contraction: "should" and "'ve" of
// "should've", "did" and "n't" of "didn't", "can" and "not" of "cannot".
func (c *Cues) look(word []byte, yield func(uint32)) {
	c.yield(word, yield)
	if string(word) == "cannot" {
		c.yield(word[:3], yield)
		c.yield(word[3:], yield)
	}
	for i, ch := range word[:min(len(word), longestCue)] {
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

func (c *Cues) yield(word []byte, yield func(uint32)) {
	at := int(c.Slots[c.slot(word)]) - 1
	if at < 0 {
		return
	}
	first := uint32(0)
	if at > 0 {
		first = c.Lasts[at-1]
	}
	for _, part := range c.Parts[first:c.Lasts[at]] {
		yield(part)
	}
}
