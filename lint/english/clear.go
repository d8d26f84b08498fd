package english

import "strings"

// allClear reports whether the words say that something was looked for and not
// there, which is a result and no omission: did not find any errors, saw no
// further alerts, was not seen again.
func (s *Sentence) allClear(i, j int) bool {
	clauses := s.Clauses(nil)
	for k := range clauses {
		c := &clauses[k]
		if j <= c.Verb.Start || i >= c.Verb.End || !c.Verb.Negated {
			continue
		}
		if c.Relation == Complement && k > 0 && assures[clauses[k-1].Verb.Lemma] {
			return true // it was verified that no key was used
		}
		if s.word(c.Verb.End) == "before" && !wordy(s.word(c.Verb.End+1)) {
			return true // has never been done before: the first time
		}
		if c.Verb.Perfect && mending[c.Verb.Lemma] && strings.Contains(s.words(c.Verb.Start, c.Verb.End), "not yet") {
			return true // had not yet fixed it: how far things were
		}
		if touches[c.Verb.Lemma] && !c.Object.Empty() && s.word(c.Object.Start) == "any" && !inList("precautions", singular(s.word(c.Object.Head))) {
			return true // did not deploy any changes that day
		}
		if !finds[c.Verb.Lemma] {
			continue
		}
		if c.Verb.Passive && !c.Subject.Empty() && another[s.word(c.Subject.Start+1)] {
			return true // no further errors were seen
		}
		if o := c.Object; !o.Empty() && (another[s.word(o.Start)] || !s.definite(o) && (measures[c.Verb.Lemma] || traces[singular(s.word(o.Head))])) {
			return true
		}
		switch s.word(c.Verb.End) {
		case "why", "how", "what", "where", "whether":
			return true // did not see why
		}
		for m := c.Verb.End; m < min(len(s.tokens), max(c.Verb.End, c.Object.End)+4); m++ {
			switch w := s.word(m); {
			case w == "again", w == "anymore", w == "since", w == "afterwards", w == "afterward", w == "thereafter":
				return true
			case s.Tag(m) == ",":
				m = len(s.tokens)
			}
		}
	}
	return false
}

// definite reports whether the phrase speaks of one thing that is known: the error.
func (s *Sentence) definite(p Phrase) bool {
	switch s.word(p.Start) {
	case "the", "this", "that", "these", "those", "our", "its", "their":
		return true
	}
	return false
}

// touches are verbs of changing a system.
var touches = words("deploy change make release push merge modify touch introduce ship publish alter perform restart delete remove update")

// assures are verbs whose clause says that something is as it is to be.
var assures = words("verify confirm ensure establish validate check hope wish guarantee promise pray")

var (
	mending = words(`fix restore resolve repair recover mitigate find identify determine confirm finish complete reach receive
		deploy release roll out answer reply respond hear decide establish locate`)
	finds = words(`see find notice observe detect identify spot discover encounter receive hear record register
		measure log witness experience uncover locate make`)
	measures = words("see observe detect find record register measure encounter experience")
	another  = words("any anything anyone anybody further more additional other another such new similar unusual abnormal suspicious comparable noticeable significant")
	traces   = words(`evidence sign indication impact trace proof difference resurgence recurrence recurrences issue problem
		anomaly improvement effect change correlation regression repetition pattern error alternative reason`)
)
