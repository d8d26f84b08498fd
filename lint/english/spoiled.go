package english

import "strings"

// aftermath is how far from an act its result is looked for, in tokens.
const aftermath = 14

// Spoiled reports whether the sentence says that the act of the clause had a
// bad result: pushed the flag, which took down checkout; deleted the table,
// causing an outage; or, of a reason, that it is the reason of something bad.
func (s *Sentence) Spoiled(c *Clause) bool {
	if c.Relation == Reason {
		from := c.Verb.Start
		if !c.Subject.Empty() {
			from = min(from, c.Subject.Start)
		}
		return s.bad(0, from, true) || from < 3 && s.bad(c.Verb.End, len(s.Tokens()), true)
	}
	if s.clocked() {
		return false // an entry of a log
	}
	end := min(len(s.Tokens()), c.Verb.End+2*aftermath)
	if c.Relation == Nominal {
		return s.bad(c.Verb.End, end, false)
	}
	when := c.Relation == Beside && !c.Subject.Empty() && s.word(c.Subject.Start-1) == "when"
	for k := c.Verb.End; k < end; k++ {
		if s.follows(k) || when && s.word(k) == "," {
			return s.bad(k, min(len(s.tokens), k+aftermath), false)
		}
	}
	return false
}

// clocked reports whether the sentence opens with a time or a date.
func (s *Sentence) clocked() bool {
	for k := range min(len(s.Tokens()), 3) {
		if w := s.word(k); clockTime(w) || len(w) > 7 && w[0] >= '0' && w[0] <= '9' {
			return true
		}
	}
	return false
}

// follows reports whether token k opens what followed from the words before it.
func (s *Sentence) follows(k int) bool {
	comma := s.word(k-1) == ","
	switch s.word(k) {
	case "thus", "thereby", "hence", "causing", "resulting", "meaning", "rendering", "triggering":
		return true
	case "leading", "leaving", "making", "bringing", "taking", "which", "this":
		return comma || s.word(k-1) == "and" || s.word(k-1) == ";"
	case "and", "so", "then":
		return !s.rival(k + 1)
	case ",":
		next := s.tag(k+1, len(s.tokens))
		return next == "VBG" || next == "NN" || next == "NNS"
	}
	return false
}

// rival reports whether a person other than the one before is the subject that
// begins at token k.
func (s *Sentence) rival(k int) bool {
	w := s.word(k)
	if s.tag(k, len(s.tokens)) == "PRP$" { // and our feed stopped
		return inList("role", s.word(k+1)) || inList("group", s.word(k+1)) || inList("affected", s.word(k+1))
	}
	return pronouns[w] != Unknown && pronouns[w] != System || inList("role", w) || inList("role", s.word(k+1)) || inList("affected", w)
}

// bad reports whether the tokens [from, to) tell of a bad outcome: a verb of
// ruin, or a word for damage behind cause, lead to, leave, be; with loose also
// such a word by itself.
func (s *Sentence) bad(from, to int, loose bool) bool {
	caused := false
	for k := from; k < to; k++ {
		w, t, lemma := s.word(k), s.Tag(k), s.lemma(k)
		verb := strings.HasPrefix(t, "V") && lemma != ""
		switch {
		case heals[lemma] && !(verb && ceases[lemma] && s.ruins(k)):
			return false
		case s.negation(k):
			return false
		case verb && (s.ruins(k) || evils[lemma]) && !loose, (caused || loose) && inList("damage", w):
			return !s.drops(k+1, to)
		case verb && s.ruins(k):
			return true
		case verb && brings[lemma]:
			caused = true
		case loose && (w == "happened" || w == "occurred" || w == "arose"):
			return true
		case w == "." || w == ";" && !loose:
			return false
		}
	}
	return false
}

// ruins reports whether token k is a verb of ruin, with its particle before or
// behind its object.
func (s *Sentence) ruins(k int) bool {
	lemma := s.lemma(k)
	switch before := s.tag(k-1, len(s.tokens)); {
	case s.tags[k] == "VBN" && !strings.HasPrefix(before, "V"), s.tags[k] == "VBG" && strings.HasPrefix(before, "V") && s.lemma(k-1) != "be":
		return false
	}
	if inList("ruin", lemma) {
		return true
	}
	if ceases[lemma] { // checkout stopped; but not: the errors stopped, stopped the leak
		next := s.tag(k+1, len(s.tokens))
		return !strings.HasPrefix(next, "NN") && !strings.HasPrefix(next, "VBG") && !determiner(next) && next != "TO" && !inList("damage", s.word(k-1)) && !inList("attention", singular(s.word(k-1)))
	}
	for m := k + 1; m < min(len(s.tokens), k+6); m++ {
		if particles[s.word(m)] || s.word(m) == "offline" {
			return inList("ruin", lemma+" "+s.word(m))
		}
	}
	return false
}

// ceases are verbs that tell of a bad result where nothing is their object.
var ceases = words("stop cease fail")

// evils are verbs that people use for bad results only.
var evils = words("cause provoke")

// drops reports whether one of the tokens [from, to) tells that something bad grew less.
func (s *Sentence) drops(from, to int) bool {
	for k := from; k < min(to, from+8); k++ {
		switch s.lemma(k) {
		case "fall", "drop", "decrease", "decline", "recover", "clear", "subside", "improve", "disappear", "stop", "return", "shrink":
			return true
		}
	}
	return false
}

var brings = words("trigger lead result leave mean create produce make render put force send push introduce provoke spark bring set start begin be become go get turn return have yield end")

// heals are verbs after which a word for damage tells of its end.
var heals = words("recover restore resolve fix repair improve avoid prevent mitigate reduce stop catch detect find notice see return investigate report clear handle help confirm")
