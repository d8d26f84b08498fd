package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// verifiable reports whether the state that is wished for from word i on can be
// looked up: it is enabled, is running, is in another region. That something is
// tested, managed or understood can't.
func verifiable(s *lint.Sentence, i int, lex *lexicon) bool {
	w := s.Words()
	for ; i+1 < len(w); i++ {
		if w[i] != "is" && w[i] != "are" && w[i] != "be" && w[i] != "get" && w[i] != "gets" {
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
		case t == "VBG":
			return base == "run" || base == "use" || base == "listen" || base == "send" || base == "write"
		case t == "IN" && next+1 < len(w):
			return w[next] == "in" || w[next] == "on" || w[next] == "behind"
		}
	}
	return false
}

// hollow are verbs whose participle says of a state no more than that somebody saw to it.
var hollow = set("test do handle make treat verify confirm cover use utilise utilize leverage practice practise perform execute involve give standardise standardize fix solve resolve catch prevent respond change")
