package english

import "strings"

// verbChunk reads the verb group that starts at token i: auxiliaries, adverbs
// and the verb, with an infinitive that it governs. In a question or an
// inverted conditional the subject stands within the group.
func (s *Sentence) verbChunk(i, n int, before []chunk) chunk {
	c := chunk{kind: verbGroup, start: i, end: i}
	v := Verb{Start: i, Main: -1}
	expect := expectation(any_)
	for j := i; j < n; {
		t, word := s.Tag(j), s.word(j)
		switch {
		case t == "RB" && v.Main < 0 || t == "RB" && s.verbFollows(j+1, n, expect):
			if not(word) {
				v.Negated = true
			}
			if !s.verbFollows(j+1, n, expect) && !(v.Main >= 0) {
				return chunk{}
			}
			j++
			continue
		case not(word) && v.Main >= 0: // "was not", before a complement
			v.Negated = true
			j++
			c.end = j
			continue
		case (t == "``" || t == "''" || word == "\"") && v.Main >= 0 && s.verbFollows(j+1, n, expect) && expect != none_:
			j++
			continue
		case t == "TO" && v.Main < 0 && j == i:
			v.Tense, expect = Infinitive, base_
			j++
			continue
		}
		if !expect.fits(t, word) {
			// a question or condition: the subject stands after the auxiliary
			if c.inner.Empty() && c.end > i && c.end == j && s.inverts(i, before) {
				if np := s.nounChunk(j, n); np.end > j && s.verbFollows(np.end, n, expect) {
					c.inner = Phrase{np.start, np.end, np.head}
					j = np.end
					continue
				}
			}
			break
		}
		expect = v.take(s, j, t, word, expect)
		j++
		c.end = j
	}
	if v.Main < 0 {
		return chunk{}
	}
	v.finish(s)
	c.end = v.infinitive(s, c.end, n)
	c.end = v.particle(s, c.end, n)
	v.End = c.end
	c.verb = v
	return c
}

// expectation is which verb forms may come next in a group.
type expectation uint8

const (
	none_       expectation = iota
	any_                    // the first verb
	base_                   // after a modal, do, to
	participle_             // after have, get
	either_                 // after be: a participle or an -ing form
)

func (e expectation) fits(tag, word string) bool {
	switch e {
	case any_:
		return tag == "MD" || strings.HasPrefix(tag, "VB")
	case base_:
		return tag == "VB" || tag == "VBP" || word == "have" || word == "be" || tag == "VBD" || tag == "VBN" || tag == "VBZ" // did not checked
	case participle_:
		return tag == "VBN" || tag == "VBD" || tag == "VB" && word != "be"
	case either_:
		return tag == "VBN" || tag == "VBD" || tag == "VBG"
	}
	return false
}

// take adds a verb to the group and returns what may come next.
func (v *Verb) take(s *Sentence, j int, tag, word string, expect expectation) expectation {
	lemma := Lemma(word)
	first := v.Main < 0
	if first && v.Tense != Infinitive {
		v.Tense = map[string]Tense{"VBD": Past, "VBZ": Present, "VBP": Present, "VB": Imperative, "VBG": Gerund, "VBN": Participle}[tag]
	}
	v.Main, v.Lemma = j, lemma
	switch {
	case tag == "MD":
		v.Tense = NoTense
		switch lemma {
		case "will", "shall", "'ll":
			v.Tense = Future
		case "'d":
			v.Modal = "would"
		default:
			v.Modal = lemma
		}
		return base_
	case lemma == "do" && first:
		return base_
	case lemma == "have" || word == "'d" && first:
		if tag == "VBG" {
			return participle_
		}
		return participle_
	case lemma == "be":
		return either_
	case lemma == "get" && first:
		return none_
	}
	return none_
}

// finish reads perfect, passive and progressive off the group.
func (v *Verb) finish(s *Sentence) {
	have, be := false, false
	for k := v.Start; k < v.Main; k++ {
		switch w := Lemma(s.word(k)); {
		case w == "have" && !strings.HasPrefix(s.Tag(k), "NN"):
			have = true
		case w == "be" && (strings.HasPrefix(s.Tag(k), "V")):
			be = true
		}
	}
	t := s.Tag(v.Main)
	switch {
	case be && t == "VBG" && v.Lemma != "be":
		v.Progressive = true
	case be && v.Lemma != "be" && t != "VB":
		v.Passive = true
	}
	// have before be, or before the participle itself
	v.Perfect = have && v.Lemma != "have" || have && v.Main > v.Start && t != "VB"
	if v.Perfect && !be && v.Passive {
		v.Passive = false
	}
	if v.Lemma == "have" && (t == "VBN" || t == "VBD") && v.Main > v.Start && s.word(v.Start) != "did" && s.word(v.Main-1) != "n't" {
		v.Perfect = have
	}
}

// infinitive reads "to escalate" after "failed", and returns where the group ends.
func (v *Verb) infinitive(s *Sentence, end, n int) int {
	j := end
	for j < n && s.Tag(j) == "RB" {
		j++
	}
	if j >= n || s.word(j) != "to" {
		return end
	}
	negated := false
	for j++; j < n && s.Tag(j) == "RB"; j++ {
		negated = negated || not(s.word(j))
	}
	if j >= n || s.Tag(j) != "VB" && !verbs().base[s.word(j)] || strings.HasPrefix(s.Tag(j), "NN") {
		return end
	}
	_ = negated
	v.To = Lemma(s.word(j))
	j++
	// to be restarted, to have been seen
	for j < n && (v.To == "be" || v.To == "have") && (s.Tag(j) == "VBN" || s.Tag(j) == "VBG") {
		v.To = Lemma(s.word(j))
		j++
	}
	return j
}

// particles are the small words that belong to the verb before them.
var particles = map[string]bool{"up": true, "down": true, "off": true, "out": true, "back": true, "over": true, "away": true, "on": true, "in": true, "through": true, "along": true}

// particle reads "down" after "shut" where the tagger takes it for a particle.
func (v *Verb) particle(s *Sentence, end, n int) int {
	if end < n && v.To == "" && particles[s.word(end)] && v.Lemma != "be" && (s.Tag(end) == "RP" || phrasal[v.Lemma+" "+s.word(end)]) {
		v.Lemma += " " + s.word(end)
		return end + 1
	}
	return end
}

// phrasal are verbs with a particle that is often taken for a preposition.
var phrasal = map[string]bool{
	"sign off": true, "go on": true, "catch up": true, "shut down": true, "turn off": true, "turn on": true, "roll back": true,
	"wave through": true, "sit on": true, "hold back": true, "brush off": true, "give up": true, "take down": true, "bring down": true,
	"fall over": true, "fail over": true, "look into": true, "point out": true, "leave out": true, "carry on": true, "log in": true,
	"log out": true, "time out": true, "back up": true, "set up": true, "clean up": true, "pick up": true, "put back": true,
	"figure out": true, "find out": true, "run out": true, "come back": true, "go down": true, "switch off": true, "let down": true,
}

// verbFollows reports whether a verb that is expected stands at token j, adverbs aside.
func (s *Sentence) verbFollows(j, n int, expect expectation) bool {
	for j < n && s.Tag(j) == "RB" {
		j++
	}
	if j < n && s.Tag(j) == "TO" && expect == any_ {
		return true
	}
	return j < n && expect.fits(s.Tag(j), s.word(j))
}

// inverts reports whether the subject may stand after the auxiliary at token
// i: after a question word, at the start of a clause, after "nor".
func (s *Sentence) inverts(i int, before []chunk) bool {
	switch Lemma(s.word(i)) {
	case "do", "have", "be", "can", "could", "will", "would", "should", "may", "might", "must", "shall":
	default:
		return false
	}
	for k := len(before) - 1; k >= 0; k-- {
		switch c := before[k]; c.kind {
		case linker, joiner, commaMark, breakMark:
			return true
		case nounPhrase:
			w := s.word(c.start)
			return w == "which" || w == "what" || w == "how" || w == "who" || w == "whom" || len(before) > 0 && s.word(i) == "had" || s.word(i) == "should" && s.subjectHadVerb(before)
		case plainWord:
		default:
			return s.word(i) == "had" && s.subjectHadVerb(before)
		}
	}
	return true
}

// subjectHadVerb reports whether the clause before is complete: a condition may follow it.
func (s *Sentence) subjectHadVerb(before []chunk) bool {
	for _, c := range before {
		if c.kind == verbGroup {
			return true
		}
	}
	return false
}

func not(word string) bool { return word == "not" || word == "n't" || word == "never" || word == "nt" }
