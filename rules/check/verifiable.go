package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// verifiable reports whether the state that a proposal wishes for can be looked
// up: it is enabled, is running, is in another region. That something is tested,
// managed or understood can't.
func verifiable(s *lint.Sentence, h *head, lex *lexicon) bool {
	w := s.Words()
	verb, _, _ := strings.Cut(h.verb, " ")
	looks := looking[verb]
	for i := h.end; i < len(w); i++ {
		last := i+1 == len(w) || !letter(w[i+1]) || w[i+1] == "in" || w[i+1] == "on"
		switch {
		case looks && last && (evident[w[i]] || machine[english.Lemma(w[i])] && !lex.people[w[i-1]]):
			return true // check that all host names resolve
		case i+1 == len(w):
			return false
		case looks && i > h.end && holds[w[i]] && !lex.people[w[i-1]] && s.Tag(i+1) == "DT" && w[i-1] != "we":
			return true // check that the nodes have the patch
		case w[i] != "is" && w[i] != "are" && w[i] != "be" && w[i] != "get" && w[i] != "gets":
			continue
		}
		next := i + 1
		for next+1 < len(w) && (w[next] == "not" || w[next] == "n't" || w[next] == "only" || w[next] == "always" || w[next] == "all" || w[next] == "both") {
			next++
		}
		base := english.Lemma(w[next])
		switch t := s.Tag(next); {
		case t == "VBN" || t == "VBD" || t == "JJ" && strings.HasSuffix(w[next], "ed"):
			return lex.verbs[base]&(concrete|arrange|giant) != 0 && !hollow[base]
		case looks && (evident[w[next]] || t == "JJ" && (strings.HasSuffix(w[next], "able") || strings.HasSuffix(w[next], "ible")) && lex.words[w[next]]&early == 0 && !subjective[w[next]]):
			return true
		case t == "VBG":
			return base == "run" || base == "use" || base == "listen" || base == "send" || base == "write"
		case t == "IN" && next+1 < len(w):
			return w[next] == "in" || w[next] == "on" || w[next] == "behind"
		}
	}
	return false
}

var (
	// Verbs of a check, and what it can see: states, and what programs do.
	looking = set("check verify validate confirm assert test")
	evident = set(`valid invalid present absent unique identical equal empty non-empty nonempty idempotent encrypted read-only writable executable online
		offline up down active inactive on off open closed full zero unset null green red synchronous asynchronous`)
	machine = set("resolve exist match start respond return load parse compile pass run listen point connect boot build fire arrive mount agree")

	holds = set("have has contain contains include includes carry carries use uses match matches")

	// Of the states in -able, those that are a matter of opinion.
	subjective = set(`reliable stable scalable maintainable usable sustainable suitable comfortable knowledgeable accountable responsible sensible reasonable
		capable flexible visible manageable understandable acceptable available able possible`)
)

// hollow are verbs whose participle says of a state no more than that somebody saw to it.
var hollow = set("test do handle make treat verify confirm cover use utilise utilize leverage practice practise perform execute involve give standardise standardize fix solve resolve catch prevent respond change")
