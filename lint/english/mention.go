package english

// mentioned reports whether the tokens [i, j) are spoken of rather than used:
//   - they are, or are nearly, the whole of a quotation of at most four words;
//   - a noun for words stands directly before: the term X, the notion of X;
//   - the clause avoids them: to avoid X, we do not say X, never list X as …;
//   - another thing is put in their place: instead of X, rather than X,
//     as opposed to X, (look) past X, beyond X;
//   - they are what something is called: (used to be) called X.
//
// Between cue and words at most three others may stand, and no comma, colon,
// conjunction or verb form that would begin something new.
func (s *Sentence) mentioned(i, j int) bool {
	if q := s.quotation(i, j); q != nil {
		if words := q.shut - q.open - 1; words <= 4 && (j-i)*2 >= words {
			return true
		}
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		between := i - 1 - k
		switch w := s.word(k); w {
		case "term", "terms", "word", "words", "phrase", "phrases", "label", "labels", "expression", "wording",
			"notion", "concept", "category", "cliché", "euphemism":
			return s.bare(k+1, i) && s.word(k-1) != "short" && s.word(k-1) != "long"
		case "avoid", "avoids", "avoided", "avoiding":
			return true
		case "use", "say", "write", "list", "accept", "name", "record", "enter", "put", "using", "saying", "writing":
			if s.refused(k) {
				return true
			}
		case "of":
			if s.word(k-1) == "instead" {
				return between <= 2 && !s.resumes(i, k)
			}
		case "than":
			if s.word(k-1) == "rather" {
				return between <= 2 && !s.resumes(i, k)
			}
		case "to":
			if s.word(k-1) == "opposed" {
				return true
			}
		case "past", "beyond":
			return between <= 2 && s.Tag(k) != "NN"
		case "called":
			return s.Tag(k) != "VBD" && s.bare(k+1, i) // they called Ana
		case "labelled", "labeled", "termed", "dubbed":
			return s.bare(k+1, i)
		case ",", ";", ":", "(", ")", "because", "but", "when", "that", "which", "who":
			return false
		case "and", "or":
			if s.Tag(k+1) == "DT" {
				return false
			}
		}
		if finite(s.Tag(k)) {
			return false
		}
	}
	return false
}

// resumes reports whether token i goes on with what stands before "instead of", at
// token k: calling instead of writing would have helped, west instead of east by mistake.
func (s *Sentence) resumes(i, k int) bool {
	return i > k+1 && (s.Tag(i) == "MD" || finite(s.Tag(i)) || s.Tag(i) == "IN") && (nominal(s.Tag(i-1)) || !s.finiteIn(0, k))
}

// bare reports whether the tokens [from, to) are only articles, "of" and
// opening quotation marks.
func (s *Sentence) bare(from, to int) bool {
	for ; from < to; from++ {
		switch s.word(from) {
		case "a", "an", "the", "of", "like", "as", `"`, "“", "'", "«":
		default:
			return false
		}
	}
	return true
}

// refused reports whether the verb k is negated: do not use, never say.
func (s *Sentence) refused(k int) bool {
	for i := k - 1; i >= 0 && i >= k-3; i-- {
		switch s.word(i) {
		case "not", "n't", "nt", "never", "without", "stop", "stopped", "avoid", "longer":
			return true
		}
		if s.Tag(i) != "RB" && s.Tag(i) != "MD" {
			return false
		}
	}
	return false
}
