package english

// scope is how many tokens may stand between a negation and what it negates.
const scope = 5

// negated reports whether a negation stands to the left of token i in the same
// clause, with at most five tokens between: not, n't, no, never, without,
// neither, nor, none, nobody, no one, nothing.
//
// The clause is left at a comma, semicolon, colon, dash or bracket; at but, yet,
// however; at because, since, until, when, who, which and their like, unless
// they follow the negation directly (not because of X); and at "and", unless
// the negation governs both sides (not carelessness and haste). "That" leaves
// it open: we do not believe that X, but not where the verb doubts: nobody
// disputes that X. Not only, not just, no doubt, nothing but
// and the like are no negations.
func (s *Sentence) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-1-scope; k-- {
		if s.word(k) == "without" && s.finiteIn(k+1, i) {
			return false // a script without a limit is a poor design
		}
		if s.negation(k) {
			return !doubts[s.word(k+1)] && !doubts[s.word(k+2)]
		}
		switch s.word(k) {
		case ",", ";", ":", "(", ")", "[", "]", "–", "—", "-", "--", ".", "!", "?", "...", "…",
			"but", "yet", "however", "although", "though", "so", "then":
			return false
		case "because", "since", "until", "when", "while", "after", "before", "if", "unless", "as", "where", "who",
			"which", "whose", "whether":
			return s.negation(k - 1)
		case "and":
			return (s.negation(k-2) || s.negation(k-3) && s.Tag(k-2) == "DT") && s.Tag(k - 1)[0] != 'V'
		}
	}
	return false
}

// finiteIn reports whether one of the tokens [i, j) is a verb in the past or present.
func (s *Sentence) finiteIn(i, j int) bool {
	for ; i < j; i++ {
		if finite(s.Tag(i)) {
			return true
		}
	}
	return false
}

// doubts are the verbs that a negation turns into its opposite: nobody disputes
// that X.
var doubts = map[string]bool{
	"dispute": true, "disputes": true, "disputed": true, "doubt": true, "doubts": true, "doubted": true,
	"deny": true, "denies": true, "denied": true, "contest": true, "contests": true,
}

// negation reports whether token k negates what follows it.
func (s *Sentence) negation(k int) bool {
	next := s.word(k + 1)
	switch s.word(k) {
	case "not", "n't", "nt":
		return next != "only" && next != "just" && next != "merely" && next != "simply" && next != "least"
	case "no":
		return next != "doubt" && next != "question" && next != "longer" && next != "more" && next != "later" &&
			next != "less" && next != "sooner"
	case "nothing", "none":
		return next != "but" && next != "other" && next != "less"
	case "never", "without", "neither", "nor", "nobody":
		return true
	}
	return false
}
