package english

// accounts are the verbs with which somebody gives their own account.
var accounts = words("say report tell explain recall write note state mention recount admit confirm indicate comment answer remember reply")

// attested reports whether the sentence gives the words as somebody's own
// account: they reported that …, told us …, according to …, in their words.
func (s *Sentence) attested(i int) bool {
	for k := max(0, i-window); k < min(len(s.Tokens()), i+window); k++ {
		if w := s.word(k); w == "according" && s.word(k+1) == "to" || w == "words" && s.word(k-2) == "in" {
			return true
		}
	}
	for k := i - 1; k >= 0 && k >= i-window; k-- {
		switch w := s.word(k); {
		case w == "and", w == "but", w == "yet", w == "then", w == ";":
			return false
		case (finite(s.Tag(k)) || s.Tag(k) == "VBN") && accounts[Lemma(w)]:
			return true
		}
	}
	return false
}

// proposed reports whether the sentence opens with an imperative. "Reject
// deploys" may be read as a noun and a verb, so the first word counts as well.
func (s *Sentence) proposed() bool {
	clauses := s.Clauses(nil)
	if len(clauses) > 0 && clauses[0].Verb.Tense == Imperative {
		return true
	}
	next := s.tag(1, len(s.Tokens()))
	if !inList("imperative", s.word(0)) && !inList("verbs", s.word(0)) || next != "DT" && next != "NNS" && next != "JJ" && next != "VBZ" {
		return false
	}
	for k := range min(len(s.tokens), window) {
		if s.Tag(k) == "VBD" || k > 0 && Lemma(s.word(k)) == "be" && finite(s.Tag(k)) {
			return false // alert thresholds were poorly chosen
		}
	}
	return true
}
