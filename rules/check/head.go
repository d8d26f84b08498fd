package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
)

// head is what a proposal is, said by its chief verb or, where it has none, by
// its chief noun. Places are tokens of its sentence.
type head struct {
	class      sense
	also       sense  // of verbs joined to it
	from       int    // where the proposal starts, behind what only leads to it
	verb       string // base form; "" of a noun phrase
	start, end int    // of the verb, or of the noun phrase
	object     [2]int // the noun phrase that the verb governs; of a passive its subject
	wills      bool   // somebody says that it will, should or must be done, or is under way
	passive    bool
	stated     bool // as an aim or a need rather than as somebody's intention
	formless   bool // it is but a direction of thought
	assigned   bool // an infinitive says so: "Contacts to be reviewed"
	compared   bool // it wishes only for something other than today: stricter thresholds
}

// clauseReader looks for the head of a sentence.
type clauseReader struct {
	*lint.Sentence
	lex   *lexicon
	words []string
	from  int  // where the proposal starts, behind what only leads to it
	lets  bool // it starts with "let us"
	told  bool // it says what will come of something, and proposes nothing
}

// headOf returns the head of the proposal that a sentence makes, and whether it makes one.
func headOf(s *lint.Sentence) (head, bool) {
	lex := words()
	r := &clauseReader{Sentence: s, lex: &lex, words: s.Words()}
	if len(r.words) > 400 {
		return head{}, false
	}
	r.lead()
	if r.from >= len(r.words) {
		return head{}, false
	}
	for _, find := range []func() (head, bool){r.question, r.formless, r.conduct, r.assigned, r.order, r.intent, r.gerund, r.phrase} {
		if h, ok := find(); ok {
			h.from = r.from
			r.settle(&h)
			h.wills = h.wills || r.lets && h.class == wish
			if unsure[r.words[0]] && h.class&(concrete|arrange) != 0 {
				h.class = wish // potentially replace the balancer
			}
			return h, true
		}
		if r.told {
			break
		}
	}
	return head{}, false
}

// unsure are words in front of a proposal that leave open whether it is one.
var unsure = set("maybe perhaps possibly potentially hopefully ideally eventually someday")

func (r *clauseReader) at(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

func (r *clauseReader) tag(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.Tag(i)
}

func letter(w string) bool {
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80)
}

func set(list string) map[string]bool {
	m := make(map[string]bool, len(list)/8)
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
