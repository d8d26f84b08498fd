package english

import "strings"

// compound corrects the tags of words that are part of a noun phrase but have
// the form of a verb: affected users were told, caused skipped jobs, build logs
// were lost, a phishing attack, input validation.
func (s *Sentence) compound(n int) {
	for i := range n {
		if s.tags[i] == "RB" && inList("things", s.word(i)) && (s.tag(i+1, n) == "RP" || strings.HasPrefix(s.tag(i+1, n), "NN")) {
			s.tags[i] = "NN"
		}
	}
	for i := range n {
		word, t := s.word(i), s.tags[i]
		before, next := s.tag(i-1, n), s.tag(i+1, n)
		noun := strings.HasPrefix(next, "NN")
		switch {
		case word == "be" && t != "VB":
			s.tags[i] = "VB"
		case t == "VBG" && before == "DT" && (noun || next == "RP" && inList("things", s.word(i+1))):
			s.tags[i] = "JJ"
			if next == "RP" {
				s.tags[i+1] = "NN"
			}
		case t == "VBP" && before == "NN" && noun && s.word(i-2) != "and" && inList("things", singular(s.word(i+1))) && i > 1 && s.tags[i-2] == "DT":
			s.tags[i] = "NN" // some customer build logs
		case (t == "VBD" || t == "VBN") && noun && strings.HasSuffix(word, "ed"):
			if s.attributive(i, n) {
				s.tags[i] = "JJ"
			}
		}
	}
}

// attributive reports whether the past form i, with a noun behind it, describes
// that noun.
func (s *Sentence) attributive(i, n int) bool {
	after := s.tag(i+2, n)
	switch before := s.tag(i-1, n); {
	case i == 1 && inList("imperative", s.word(0)):
		s.tags[0] = "VB" // Implement automated checks
		return true
	case before == "CC":
		return (after == "VBD" || after == "MD") && s.tag(i-2, n) == "," // logs were lost, and affected users were told
	case before == "VBD", before == "VBZ":
		return auxiliaries[s.word(i-1)] == noAux && !clausal(s.word(i-1)) && s.tag(i+1, n) == "NNS"
	}
	return false
}
