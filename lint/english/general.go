package english

import "strings"

// general reports whether the words tell what can happen, happens time and
// again or would have to happen first, rather than what happened: people make
// mistakes, an alert can be missed, when a step is skipped, easy to delete by
// accident.
func (s *Sentence) general(i, j int) bool {
	for k := j - 1; k > max(0, i-5); k-- {
		if s.Tag(k) == "VB" && (k == j-1 || s.word(k-1) == "to") && s.eased(k) {
			return true
		}
	}
	c := s.subjectOf(i, j)
	if c == nil {
		c = s.ClauseAt(i, j)
	}
	if c == nil {
		return false
	}
	v := c.Verb
	switch {
	case v.Perfect || v.Tense == Past:
		return false
	case v.Modal != "":
		return v.Modal != "should" && v.Modal != "ought"
	case v.Tense == Future:
		return true
	case v.Tense == Infinitive || v.Lemma == "be" && v.To != "":
		return s.eased(v.Start)
	case v.Tense != Present:
		return false
	case c.Relation == Condition || s.recurs(c), permits[v.Lemma], v.Lemma == "be" && !c.Object.Empty() && permitted[s.word(c.Object.Head)]:
		return true
	}
	return s.anybody(c.Subject) || s.kind(c.Subject)
}

// permits and permitted say of what can be done that it can.
var (
	permits   = words("allow permit enable accept tolerate")
	permitted = words("possible allowed permitted impossible forbidden")
)

// subjectOf returns the clause with a modal or in the present whose subject the
// tokens [i, j) belong to: simple typos in a file can stop all hosts.
func (s *Sentence) subjectOf(i, j int) *Clause {
	clauses := s.Clauses(nil)
	for k := range clauses {
		c := &clauses[k]
		if c.Verb.Modal != "" && c.Subject.Start <= i && j <= max(c.Subject.End, c.Verb.Start) && i < c.Subject.End {
			return c
		}
		if c.Verb.Tense == Present && !c.Verb.Perfect && !c.Subject.Empty() && c.Subject.Start < i && j <= c.Verb.Start && k == 0 {
			return c // a merge without review is possible
		}
	}
	return nil
}

// ClauseAt returns the clause of the tokens [i, j): the one whose verb group
// they share, else the last one that began before them, or nil.
func (s *Sentence) ClauseAt(i, j int) *Clause {
	var at *Clause
	clauses := s.Clauses(nil)
	for k := range clauses {
		c := &clauses[k]
		if c.Relation == Nominal {
			continue
		}
		if c.Verb.Start < j && i < c.Verb.End {
			return c
		}
		if c.Verb.Start <= i && (at == nil || at.Verb.Start < c.Verb.Start) {
			at = c
		}
	}
	return at
}

// recurs reports whether "when", "whenever", "once" or "if" opens the clause.
func (s *Sentence) recurs(c *Clause) bool {
	start := c.Verb.Start
	if !c.Subject.Empty() {
		start = min(start, c.Subject.Start)
	}
	switch s.word(start - 1) {
	case "when", "whenever", "once", "if", "unless", "every", "until", "before":
		return true
	}
	return s.word(start) == "whoever"
}

// anybody reports whether the phrase means people as such: a plural without a
// determiner, or everybody.
func (s *Sentence) anybody(p Phrase) bool {
	if p.Empty() {
		return false
	}
	switch head := s.word(p.Head); head {
	case "everybody", "everyone", "anybody", "anyone", "humans", "people", "mistakes", "errors", "accidents", "one":
		return p.End-p.Start == 1
	default:
		return p.End-p.Start == 1 && strings.HasSuffix(head, "s") && inList("role", head)
	}
}

// kind reports whether the phrase means all of a kind: manual processes.
func (s *Sentence) kind(p Phrase) bool {
	if p.End-p.Start < 2 || s.Tag(p.Head) != "NNS" || s.Tag(p.Start) != "JJ" {
		return false
	}
	for k := p.Start; k < p.End; k++ {
		if t := s.Tag(k); !strings.HasPrefix(t, "JJ") && !strings.HasPrefix(t, "NN") || strings.HasPrefix(t, "NNP") {
			return false
		}
	}
	return true
}

var easings = words("easy easier easiest possible impossible hard harder hardest difficult likely unlikely prone trivial tempting simple way ways able allow allows allowed opportunity")

// eased reports whether an infinitive at token i hangs on a word for how easily things happen.
func (s *Sentence) eased(i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		switch w := s.word(k); {
		case easings[w]:
			return true
		case finite(s.Tag(k)):
			return false
		}
	}
	return false
}

// Somebody reports whether the phrase singles somebody out: an engineer, one of
// the operators, the intern, somebody, she; not the team, the engineers, or
// whoever is on call.
func (s *Sentence) Somebody(p Phrase) bool {
	if p.Empty() {
		return false
	}
	head, first := s.word(p.Head), s.word(p.Start)
	switch head {
	case "he", "she", "somebody", "someone":
		return true
	case "intern", "trainee", "apprentice", "newcomer", "rookie", "newbie", "junior", "contractor", "freelancer", "colleague", "coworker", "co-worker", "teammate":
		return true
	}
	switch first {
	case "a", "an", "one", "some", "another":
	case "our", "my":
		return p.Head == p.End-1 && inList("role", head) && singular(head) == head
	default:
		if p.Start == 0 && p.Head < 2 && !determiner(s.Tag(0)) && inList("role", head) && singular(head) == head {
			return true // a note: Developer pushed to main
		}
		return (strings.HasPrefix(s.words(p.Start, p.End), "the new ") || strings.Contains(s.words(p.Start, p.End), "junior")) && inList("role", head)
	}
	return inList("role", head) && singular(head) == head || first == "one" && inList("role", head)
}
