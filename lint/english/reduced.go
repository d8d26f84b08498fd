package english

import "strings"

// reduced reads a past form without its auxiliary if it is no past tense: a
// reduced relative clause, or a passive without "was". It reports whether it
// was one.
func (p *parser) reduced(i, at int, prev *chunk) bool {
	f := p.top()
	r := &p.chunks[i].verb
	by, object := p.agentNext(i), p.objectAt(i)
	switch prev.kind {
	case nounPhrase:
		if f.waiting < 0 || !p.hangs(f.waiting, at) {
			if at != i-1 || !p.describes(f, r, by, object) {
				return false
			}
			p.passive(i, at)
			return true
		}
		switch {
		case f.relation == Beside && f.head < 0 && f.clause < 0 && !by && p.waits() && r.form == loose:
			// the rack where the fire started had no sensor
		case f.head < 0 && f.aux < 0 && !object && p.verbLater(i, false):
			p.passive(i, at) // the rule added by the team removed …
			return true
		case by || r.form == participle || p.dropped(f, i):
			r.Tense, r.Passive = Participle, true
			p.subject(f, i)
			return true
		}
	case commaMark:
		if f.waiting >= 0 && (by || !object) && p.verbLater(i, true) {
			p.passive(i, f.waiting) // the engineer, woken by the pager, …
			return true
		}
	case breakMark, bracketOpen, dashMark:
		if prev.kind == bracketOpen && p.kind(i+1) == bracketShut {
			return true // (edited)
		}
		if by && f.waiting < 0 {
			r.Tense, r.Passive = Participle, true
			p.add(f, i, Phrase{})
			return true
		}
	}
	return false
}

// describes reports whether the past form r describes the noun phrase before
// it, which waits for no verb, rather than being the verb of a clause.
func (p *parser) describes(f *frame, r *reading, by, object bool) bool {
	c := p.clauseOf(f)
	switch {
	case by:
		return true
	case c == nil:
		return r.form == participle
	case takesClause(c.Verb.Lemma):
		return false // said the check failed
	case r.form == participle, c.Verb.Lemma == "be" && !object:
		return true
	}
	// told about the changes made to it
	return f.waiting < 0 && !object && !p.waits() && (f.floor || p.frames[p.floor()].clause >= 0)
}

// hangs reports whether chunk at is the noun phrase np or part of a
// prepositional phrase behind it.
func (p *parser) hangs(np, at int) bool {
	for k := at; k > np; k-- {
		switch p.chunks[k].kind {
		case adposition, nounPhrase, plainWord:
		case joiner:
		default:
			return false
		}
	}
	return at >= np
}

// passive adds the reduced relative clause of verb i, which hangs on chunk np.
func (p *parser) passive(i, np int) {
	p.chunks[i].verb.Passive = true
	p.own(i, np, Relative, Participle)
}

// dropped reports whether "was" is left out before verb i, in a note: host
// restarted, cert not renewed, vendor informed. The subject has no article, the
// verb no object, and it is one that needs one.
func (p *parser) dropped(f *frame, i int) bool {
	r := &p.chunks[i].verb
	c := p.chunks[f.from]
	if p.objectAt(i) || f.relation != Main || p.owned(c) || determiner(p.tags[c.start]) && p.words[c.start] != "no" || p.tags[c.start] == "PRP" {
		return false
	}
	if r.Negated || p.word(r.End) == "manually" || p.word(r.End) == "by" && p.word(r.End+1) == "hand" {
		return true
	}
	if p.kind(i+1) == linker && p.chunks[i+1].relation == Complement {
		return false
	}
	who, _ := p.s.who(p.phrase(f.waiting, f.waiting), p.cast)
	if who.Human() || who == Affected || c.end-c.start == 1 && p.field(c.head) {
		return needsObject[r.Lemma]
	}
	return !intransitive[r.Lemma] && !strings.Contains(r.Lemma, " ") && r.To == ""
}

// owned reports whether a possessor stands in the noun phrase.
func (p *parser) owned(c chunk) bool { return !p.possessor(c).Empty() }

// needsObject are verbs that people rarely do without somebody to do it to.
var needsObject = words("tell inform notify page assign alert contact wake involve add remove engage")

// intransitive are verbs that things do by themselves.
var intransitive = words(`fail crash fire start stop restart happen occur recover expire drop rise fall increase decrease begin
	end finish complete hang die freeze respond return spike lag run stall drift leak grow go come appear
	disappear continue remain arrive land panic reboot collide jam work resume retry reconnect peak
	change improve lead point belong depend emerge persist exist vary last differ follow succeed escalate
	react behave shift spread vanish queue cause decline climb double subside stabilise stabilize
	normalise normalize surface trigger proceed result contribute degrade overflow loop connect
	disconnect`)

// agentNext reports whether "by" and an agent follow the verb group i.
func (p *parser) agentNext(i int) bool {
	for i++; p.kind(i) == plainWord && i < len(p.chunks); i++ {
	}
	return p.kind(i) == adposition && p.chunks[i].word == "by" && p.kind(i+1) == nounPhrase && !p.measure(i+1)
}

// verbLater reports whether behind the verb group i, and the phrases that
// belong to it, stands a verb that the same subject takes; comma says whether it
// must stand behind a comma.
func (p *parser) verbLater(i int, comma bool) bool {
	active := p.chunks[i].verb.form == gerund
	own := active // an object may follow
	for i++; i < len(p.chunks); i++ {
		switch c := &p.chunks[i]; c.kind {
		case verbGroup:
			switch c.verb.form {
			case tensed, loose:
				return !comma
			case infinitive:
				own = true
				continue
			}
			return false
		case nounPhrase:
			if p.chunks[i-1].kind != adposition && !own && !p.temporal(i) {
				return false
			}
			own = false
		case bracketOpen:
			for i < len(p.chunks) && p.chunks[i].kind != bracketShut {
				i++
			}
		case commaMark:
			if !comma {
				return false
			}
			comma = false
			if k := p.kind(i + 1); k == joiner || k == nounPhrase {
				return false
			}
		case joiner:
			if own = active && p.kind(i+1) == nounPhrase; !own {
				return false
			}
		case adposition, plainWord:
		default:
			return false
		}
	}
	return false
}
