package english

import "strings"

// The gates that need no clause: each looks at the words around tokens [i, j)
// within their part of the sentence, and no further than window tokens away.

const window = 60

// spoken reports whether the sentence is a pasted line of a chat: it starts
// with a time and a speaker.
func (s *Sentence) spoken() bool {
	k := 0
	for k < len(s.Tokens()) && k < 4 && (stamp[s.word(k)] || '0' <= s.tokens[k].Text[0] && s.tokens[k].Text[0] <= '9') {
		k++
	}
	if k == 0 || k+2 >= len(s.tokens) {
		return false
	}
	if s.word(k) == "<" && s.word(k+2) == ">" {
		return true
	}
	return s.word(k+1) == ":" && !capital(s.tokens[k].Text) && strings.IndexFunc(s.word(k), wordRune) == 0
}

// stamp are the tokens around the time of a chat line.
var stamp = words("[ ] ( ) am pm")

var documents = words("review document report post-mortem postmortem retrospective write-up aim purpose goal culture process analysis page template")

var culture = words("blame blameless blamelessly blaming fault faults finger-pointing culprit culprits scapegoat intent")

// policy reports whether the words stand in a statement of how the document
// wants to be read: this review is blameless, we follow a just culture.
func (s *Sentence) policy(i int) bool {
	from, to := s.part(i)
	about, tone := false, false
	for k := from; k < to; k++ {
		w := s.word(k)
		about = about || documents[singular(w)]
		tone = tone || culture[w] || w == "culture" && s.word(k-1) == "just" || w == "learn" || w == "learning"
	}
	return about && tone && !s.acts(from, i)
}

// acts reports whether a role or group other than the authors is named between two tokens.
func (s *Sentence) acts(from, to int) bool {
	for k := from; k < to; k++ {
		if inList("role", s.word(k)) {
			return true
		}
	}
	return false
}

// requirement reports whether the words say what should be, not what should
// have been: should + infinitive, should have + noun.
func (s *Sentence) requirement(i, j int) bool {
	for k := i; k < j; k++ {
		switch s.word(k) {
		case "should", "must", "shall", "ought":
		default:
			continue
		}
		m := k + 1
		for m < len(s.tokens) && (s.Tag(m) == "RB" || s.word(m) == "to") {
			m++
		}
		switch w := s.word(m); {
		case w == "have" || w == "'ve":
			m++
			for m < len(s.tokens) && s.Tag(m) == "RB" {
				m++
			}
			return m < len(s.tokens) && s.Tag(m) != "." && !s.participleAt(m, k)
		default:
			return s.tag(m, len(s.tokens)) == "VB"
		}
	}
	return false
}

// participleAt reports whether a participle stands at token m as a verb: not
// before the noun that it describes, as in "every team should have trained
// operators". Of a single person it is a verb, unless it often describes.
func (s *Sentence) participleAt(m, modal int) bool {
	if m >= len(s.tokens) || s.Tag(m) != "VBN" && s.Tag(m) != "VBD" {
		return false
	}
	switch next := s.tag(m+1, len(s.tokens)); {
	case next != "NNS" && next != "NN", Lemma(s.word(m)) == "be", inList("person", s.word(m+1)), s.word(m+1) == string(Object):
		return true
	}
	return !attributive[s.word(m)] && s.doer(modal)
}

// attributive are participles that stand before nouns more often than they are verbs there.
var attributive = words(`automated documented dedicated trained improved shared scheduled centralised centralized defined agreed
	written published named experienced qualified managed simplified standardised standardized detailed limited tested
	hardened isolated distributed supported increased reduced required established predefined`)

// doer reports whether a person or the authors stand before token i as the subject.
func (s *Sentence) doer(i int) bool {
	for k := range s.Clauses(nil) {
		if c := &s.clauses[k]; c.Verb.Start <= i && i < c.Verb.End {
			return c.Who == Person || c.Who == Role || c.Who == Self && s.word(c.Subject.Head) != "team"
		}
	}
	return false
}

// epistemic reports whether the words infer what is the case by now: should
// have arrived by now.
func (s *Sentence) epistemic(j int) bool {
	for k := j; k < len(s.tokens) && k < j+8; k++ {
		if s.word(k) == "now" || s.word(k) == "already" {
			return true
		}
		if t := s.Tag(k); t == "," || t == ":" {
			return false
		}
	}
	return false
}

var fortune = words("luckily fortunately thankfully mercifully lucky fortunate glad relieved thankful grateful")

// good reports whether the sentence is about luck, relief or praise, or is
// announced as that ("we got lucky with one thing:").
func (s *Sentence) good(i, j int) bool {
	if s.announced() {
		return true
	}
	for k := max(0, i-window); k < min(len(s.Tokens()), j+window); k++ {
		w := s.word(k)
		switch {
		case fortune[w]:
			return true
		case w == "chance" && s.word(k-1) == "by", w == "luck" && s.word(k-1) != "bad":
			return true
		case k > i && k < j+9 && (w == "worse" || s.word(k) == "but" && k >= j && (s.word(i) == "could" || s.word(i) == "might" || s.word(i) == "would")):
			return w == "worse" && s.word(k-1) != "matters" && s.word(k-1) != "things" && s.word(k-1) != "it" && s.word(k-1) != "situation" || w == "but" && s.rescued(k)
		}
	}
	return false
}

// announced reports whether what stands before the sentence ends in a colon and
// speaks of luck.
func (s *Sentence) announced() bool {
	before, ok := strings.CutSuffix(strings.TrimRight(s.block[max(0, s.at.Start-200):s.at.Start], " "), ":")
	if !ok {
		return false
	}
	for word := range strings.FieldsSeq(before[strings.LastIndexAny(before, ".!?\n")+1:]) {
		if fortune[Fold(word)] {
			return true
		}
	}
	return false
}

// rescued reports whether what follows "but" says that things went well: a
// state, not an act that somebody left undone.
func (s *Sentence) rescued(k int) bool {
	for m := k + 1; m < min(len(s.tokens), k+window); m++ {
		if finite(s.Tag(m)) {
			who := s.word(m - 1)
			return Lemma(s.word(m)) == "be" && (who == "it" || !inList("role", who) && !inList("group", who) && !inList("self", who))
		}
	}
	return false
}

// reasoned reports whether the sentence gives a reason for the words: because,
// since, as, due to behind them, or in front with a comma between.
func (s *Sentence) reasoned(i, j int) bool {
	_, to := s.part(i)
	if s.word(1) == "reason" || s.word(1) == "reasons" {
		return i > 1 && !s.told(2, i) // the reason why the team did not test was …
	}
	for k := max(0, i-window); k < to; k++ {
		if k >= j && s.purpose(k) {
			return true
		}
		if !s.reason(k) {
			continue
		}
		if k >= j && !s.negation(k-1) {
			return true
		}
		if k == 0 {
			for m := k + 1; m < i; m++ {
				if s.Tag(m) == "," {
					return true
				}
			}
		}
	}
	return false
}

// purpose reports whether token k opens what an act, or its absence, was to
// serve: in order to keep the logs, so that nobody loses a session. A date or a
// saving that was served is what such a text blames.
func (s *Sentence) purpose(k int) bool {
	switch {
	case s.word(k) == "in" && s.word(k+1) == "order" && s.word(k+2) == "to":
		k += 3
	case s.word(k) == "so" && s.word(k+1) == "as" && s.word(k+2) == "to":
		k += 3
	case s.word(k) == "so" && s.word(k+1) == "that" && s.tag(k-1, len(s.tokens)) != ",":
		return pronouns[s.word(k+2)] != Person && s.word(k+2) != "their" && s.word(k+2) != "they"
	default:
		return false
	}
	return !hurries[s.word(k)]
}

// hurries are verbs of purposes that a text tells to somebody's disfavour: to hit the date, to save time.
var hurries = words("hit meet make finish ship launch deliver release save get speed please impress reach cut win go hide")

// told reports whether "is" or "was" stands in the tokens [from, to).
func (s *Sentence) told(from, to int) bool {
	for k := from; k < to; k++ {
		if finite(s.Tag(k)) && Lemma(s.word(k)) == "be" {
			return true
		}
	}
	return false
}

func (s *Sentence) reason(k int) bool {
	switch s.word(k) {
	case "given":
		return !s.be(k - 1) // no thought was given to it
	case "because", "cos":
		return true
	case "since", "as":
		return s.clauseAhead(k+1, min(len(s.tokens), k+window)) && s.word(k+1) != "soon" && s.word(k-1) != "as" && s.word(k-1) != "such"
	case "due", "owing":
		return s.word(k+1) == "to"
	}
	return false
}

// attacked reports whether attackers are named near token i.
func (s *Sentence) attacked(i int) bool {
	for k := max(0, i-window); k < min(len(s.Tokens()), i+window); k++ {
		if w := s.word(k); w == "malicious" || inList("attackers", singular(w)) {
			return true
		}
	}
	return false
}

var chosen = words("deliberately intentionally consciously purposely deliberate conscious trade-off tradeoff chose opted decided elected")

// deliberate reports whether the words tell of something that was weighed and chosen.
func (s *Sentence) deliberate(i int) bool {
	from, to := s.part(i)
	for k := from; k < to; k++ {
		w := s.word(k)
		switch {
		case chosen[w]:
			return true
		case w == "accepted" && (s.word(k+1) == "risk" || s.word(k+2) == "risk"), w == "purpose" && s.word(k-1) == "on":
			return true
		}
	}
	return false
}

// part returns the part of the sentence that token i stands in: from one "but",
// semicolon or dash to the next.
func (s *Sentence) part(i int) (from, to int) {
	from, to = max(0, i-window), min(len(s.Tokens()), i+window)
	for k := i - 1; k >= from; k-- {
		if s.divides(k) {
			from = k + 1
			break
		}
	}
	for k := i; k < to; k++ {
		if s.divides(k) {
			to = k
			break
		}
	}
	return from, to
}

func (s *Sentence) divides(k int) bool {
	switch s.word(k) {
	case "but", ";", "–", "—", "however", "yet", "although", "though":
		return true
	}
	return false
}

func words(list string) map[string]bool {
	m := make(map[string]bool, len(list)/8)
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
