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
