package english

// proposed reports whether the words at token i say what is to be done away
// with: the sentence opens with an imperative, or a thing is told of that keeps
// such cases out, as in "a check that blocks badly written queries". "Reject
// deploys" may be read as a noun and a verb, so the first word counts as well.
func (s *Sentence) proposed(i int) bool {
	clauses := s.Clauses(nil)
	switch {
	case s.screened(i):
		return true
	case len(clauses) == 0 || clauses[0].Verb.Tense != Imperative:
	case len(clauses) > 1 && clauses[1].Subject.Start == clauses[0].Verb.End && clauses[1].Verb.Lemma == "be":
		return false // change hygiene is lousy
	default:
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

var screens = words(`block reject detect catch prevent refuse flag forbid disallow deny filter discard drop quarantine report warn
	find skip avoid guard protect check lint stop tolerate handle highlight expose spot trap`)

// shown are those with which the past tells what came to light.
var shown = words("expose highlight find report spot flag detect")

// screened reports whether the words at token i are what a thing keeps out or
// looks for: the object of such a verb whose subject is nobody.
func (s *Sentence) screened(i int) bool {
	for _, c := range s.Clauses(nil) {
		v := c.Verb
		if !screens[v.Lemma] || v.Negated || v.Passive || i < v.End || i > v.End+7 || v.Perfect ||
			c.Who != Elided && c.Who != Unknown && c.Who != System || (c.Who == Elided || shown[v.Lemma]) && v.Tense == Past {
			continue
		}
		for k := v.End; k <= i; k++ {
			if finite(s.Tag(k)) || s.word(k) == ";" || s.Tag(k) == "MD" {
				return false
			}
		}
		return true
	}
	return false
}

// limit reports whether the words [i, j) tell in the present what a thing is
// not meant for, which is a fact about it: not suitable for client certificates.
func (s *Sentence) limit(i, j int) bool {
	switch s.word(j) {
	case "for", "with", "against", "as":
	case "to":
		if s.Tag(j+1) == "VB" {
			return false // unprofessional to leave them waiting
		}
	default:
		return false
	}
	c := s.ClauseAt(i, j)
	return c != nil && !c.Human() && c.Verb.Tense == Present && !c.Verb.Perfect
}
