package english

import "strings"

// style returns the tag of token i where the tagger misses the turns of notes
// and speech, or "" where it is left as it is: testdata/tags.txt shows them.
func (s *Sentence) style(i, n int) string {
	k, word, t := s.knows[i], s.word(i), s.tags[i]
	left, next := s.tag(i-1, n), s.tag(i+1, n)
	switch {
	case t != "CD" && digits(word):
		return "CD"
	case (t == "VBD" || t == "VBN") && inList("undone", word) && (strings.HasPrefix(next, "NN") || strings.HasPrefix(next, "JJ")):
		return "JJ" // applied untested changes
	case t != "RB" && strings.HasSuffix(word, "ly") && s.word(i-1) == "to" && isVerb(s.word(i+1)):
		return "RB" // to thoroughly verify
	case word == "no" && s.word(i+1) == "longer", word == "longer" && s.word(i-1) == "no":
		return "RB" // is no longer allowed
	case word == "extra" && (t == "VBN" || t == "VBD"):
		return "JJ" // have extra servers
	case word == "home" && i > 0 && (Lemma(s.word(i-1)) == "go" || Lemma(s.word(i-1)) == "come"):
		return "RB" // went home
	case word == "neither" && (strings.HasPrefix(next, "VB") || next == "RB"):
		return "CC" // neither confirmed nor denied
	case strings.HasPrefix(t, "JJ") && s.word(i-1) == "how" && (finite(next) || next == "MD"):
		return "RB" // how long had it run
	case (t == "VBD" || k.only) && (s.word(i-1) == "the" || s.word(i-1) == "a" || s.word(i-1) == "an" || left == "PRP$") && k.part && strings.HasPrefix(next, "NN"):
		return "JJ" // the burnt relay
	case t == "JJ" && left == "," && k.looks && s.afterAside(i-1, n):
		return "VBD" // the alarm, which nobody had tested, stayed silent
	case (t == "VBN" || t == "VBD") && left == "IN" && k.base && next == "CD", (t == "VBN" || t == "VBD") && left == "IN" && k.base && digits(s.word(i+1)):
		return "NN" // from offset 0
	case t == "VB" && !k.base && (left == "VBG" || left == "VBD" || left == "VBN") && auxiliaries[s.word(i-1)] == noAux:
		return "RB" // working remote
	case t == "RB" && k.base && inList("imperative", word) && Lemma(s.word(i-1)) == "forget":
		return "VB" // forgot restart the service
	case (t == "VBZ" || t == "VBP" || t == "VB") && i == 1 && s.word(0) == "which" && finite(next):
		return "NN" // which engineer approved it
	case t == "NNS" && i == 1 && left == "JJ" && inList("role", s.word(0)) && !inList("role", word) && isVerb(Lemma(word)) && !finite(next):
		s.tags[0] = "NN"
		return "VBZ" // on-call escalates to the vendor
	}
	return ""
}

// digits reports whether the word is a plain number.
func digits(word string) bool {
	return word != "" && '0' <= word[0] && word[0] <= '9' && strings.Trim(word, "0123456789") == ""
}

// afterAside reports whether the comma i closes a relative clause that a comma
// opened.
func (s *Sentence) afterAside(i, n int) bool {
	for k := i - 1; k > 0; k-- {
		if s.tags[k] == "," {
			return s.tag(k+1, n) != "" && s.tags[k+1][0] == 'W'
		}
	}
	return false
}
