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
	assigned   bool // an infinitive says so: "Contacts to be reviewed"
}

// clauseReader looks for the head of a sentence.
type clauseReader struct {
	*lint.Sentence
	lex   *lexicon
	words []string
	from  int // where the proposal starts, behind what only leads to it
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
	for _, find := range []func() (head, bool){r.conduct, r.assigned, r.order, r.intent, r.gerund, r.phrase} {
		if h, ok := find(); ok {
			h.from = r.from
			r.settle(&h)
			return h, true
		}
	}
	return head{}, false
}

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

// settle gives heads that leave their class to their object one.
func (r *clauseReader) settle(h *head) {
	var noun, deed sense
	if k := r.chief(h.object); k >= 0 {
		noun = r.lex.noun(r.words[k])
		for m := h.object[0]; m < k && noun&(wish|process|teaching|paper) == 0 && noun&control == 0; m++ {
			noun |= r.lex.noun(r.words[m]) & (wish | teaching)
		}
	}
	if h.class&^(arrange|thing) == 0 && noun == 0 {
		if k := r.chief(h.object); k >= 0 {
			deed = r.lex.deed(r.words[k])
			noun = deed &^ giant
		}
	}
	if h.class == 0 {
		h.class = concrete
		if h.verb == "" {
			h.class = thing
		}
	}
	if h.verb == "make" || h.verb == "keep" || h.verb == "have" || h.verb == "get" {
		for k := h.end; k < min(len(r.words), h.object[1]+2); k++ {
			if is := r.lex.words[r.words[k]]; is&early != 0 && (strings.HasPrefix(r.Tag(k), "JJ") || strings.HasPrefix(r.Tag(k), "RB")) && !strings.HasPrefix(r.tag(k+1), "NN") {
				h.class = wish // make it easier
			}
		}
	}
	if h.class&^(concrete|arrange) == 0 && h.verb != "" && !h.passive && r.lex.words[r.at(h.end)]&early != 0 && r.comparative(h.end) {
		h.class = wish // escalate sooner
	}
	if h.verb == "follow" && r.at(h.end) != "by" && r.rules(h.object) {
		h.class = vigilance
	}
	switch {
	case h.class == teaching && r.machine(h):
		h.class = concrete
	case h.class&giant != 0:
		h.class = r.large(h)
	case h.class&(arrange|thing) != 0 && deed&giant != 0:
		h.class = r.large(h)
	case h.class&arrange != 0 && noun&event != 0 && noun&teaching == 0 && dated[h.verb]:
		h.class = concrete
	case h.class&(arrange|thing) != 0:
		for _, is := range []sense{giant, teaching, process, wish, endless, paper} {
			if noun&is != 0 {
				h.class = is
				break
			}
		}
	}
}

// rules reports whether a noun phrase names what people are to go by: the procedure, the calendar.
func (r *clauseReader) rules(p [2]int) bool {
	k := r.chief(p)
	return k >= 0 && (r.lex.noun(r.words[k])&(vague|murky|paper) != 0 || r.lex.norms[r.words[k]])
}

// comparative reports whether token i compares, and belongs to no noun.
func (r *clauseReader) comparative(i int) bool {
	w, next := r.at(i), r.tag(i+1)
	return (strings.HasSuffix(w, "er") || w == "more" || w == "less") && (next == "" || next == "." || next == "IN" || next == "RB" || next == ",")
}

// dated are verbs with which something is given a time, so that it can be seen to take place.
var dated = set("schedule hold host organise organize arrange book convene run plan")

// machine reports whether a verb of teaching has software as its object: train the model.
func (r *clauseReader) machine(h *head) bool {
	if k := r.chief(h.object); k >= 0 {
		switch strings.TrimSuffix(r.words[k], "s") {
		case "model", "classifier", "detector", "network", "filter", "algorithm", "forest", "predictor", "tokeniser", "tokenizer", "embedding":
			return true
		}
	}
	return false
}

func letter(w string) bool {
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80)
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
