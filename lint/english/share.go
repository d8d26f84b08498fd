package english

// share gives a coordinated verb the subject of a verb before, and what it
// shares of its auxiliaries.
func (p *parser) share(i int, comma bool) bool {
	k := p.partner(i, comma)
	if k < 0 {
		return false
	}
	for len(p.frames) > k+1 {
		p.pop()
	}
	f := p.top()
	first := p.clauses[f.clause]
	v, form := p.chunks[i].verb.Verb, p.chunks[i].verb.form
	_, joined := p.before(i)
	switch shared := first.Verb; {
	case form == loose && !shared.Passive && p.agentNext(i):
		v.Tense, v.Passive = Participle, true // vanished, replaced by a banner
	case form == base && shared.Tense != Imperative:
		v.Tense, v.Modal, v.Perfect = shared.Tense, shared.Modal, false
		if joined.kind == joiner && (joined.word == "or" || joined.word == "nor") {
			v.Negated = v.Negated || shared.Negated
		}
	case (form == loose || form == participle) && (shared.Passive && !p.objectAt(i)):
		v.Tense, v.Modal, v.Perfect, v.Passive = shared.Tense, shared.Modal, shared.Perfect, true
	case (form == loose || form == participle) && shared.Perfect && !shared.Passive:
		v.Tense, v.Modal, v.Perfect = shared.Tense, shared.Modal, true
	case form == gerund:
		v.Tense, v.Progressive = shared.Tense, shared.Progressive
	case form == participle && p.objectAt(i):
		v.Tense = Past
	}
	c := Clause{Relation: first.Relation, Subject: first.Subject, Verb: v}
	if form == loose && !v.Passive && v.Tense == Participle {
		c.Verb.Tense = Past
	}
	if c.Verb.Tense == Imperative && !c.Subject.Empty() {
		c.Verb.Tense = Present
	}
	if c.Verb.Tense == Present && c.Subject.Empty() && first.Verb.Tense == Imperative {
		c.Verb.Tense = Imperative
	}
	p.predicate(&c)
	p.clauses = append(p.clauses, c)
	f.clause = len(p.clauses) - 1
	return true
}

// partner returns the frame whose verb is coordinated with verb i, from the
// innermost: the first that agrees in form, else the first that can.
func (p *parser) partner(i int, comma bool) int {
	r := &p.chunks[i].verb
	second := -1
	for k := len(p.frames) - 1; k >= 0; k-- {
		f := &p.frames[k]
		if f.clause >= 0 && f.waiting < 0 {
			c := &p.clauses[f.clause]
			switch v := &c.Verb; {
			case comma && f.relation == Relative && !f.floor, p.apart(i, f):
			case !f.floor && p.disagree(c.Subject, r):
			case !f.floor && v.Lemma == "be" && r.form != base && p.objectAt(i):
				if second < 0 {
					second = k // saw that it was full and restarted it
				}
			case r.form == base:
				if v.Tense == Imperative || v.Modal != "" || v.Tense == Infinitive || v.Tense == Future {
					return k
				}
				if (v.Main > v.Start || v.Tense == Present) && !comma && second < 0 {
					second = k
				}
			case v.Tense == Imperative && r.Tense == Past:
			case r.Tense == v.Tense || r.form != tensed && v.Tense == Past || r.Tense == Participle && v.Passive:
				return k
			case second < 0:
				second = k
			}
		}
		if f.floor {
			break
		}
	}
	return second
}

// apart reports whether the frame is a reason or a time that software is the
// subject of, and a comma ends it: we turned it off as it was noisy, and never
// turned it back on.
func (p *parser) apart(i int, f *frame) bool {
	if f.floor || f.relation != Reason && f.relation != Beside || p.word(p.chunks[i].start-2) != "," {
		return false
	}
	main := p.clauseOf(&p.frames[p.floor()])
	if main == nil || main.Subject.Empty() {
		return false
	}
	inner, _ := p.s.who(p.clauses[f.clause].Subject, p.cast)
	outer, _ := p.s.who(main.Subject, p.cast)
	return outer.Human() && !inner.Human()
}

// disagree reports whether the verb cannot have that subject: the messages,
// then uses.
func (p *parser) disagree(subject Phrase, r *reading) bool {
	if subject.Empty() || r.Main != r.Start {
		return false
	}
	return p.tags[r.Main] == "VBZ" && p.plural(subject)
}

// objectAt reports whether an object follows the verb group i.
func (p *parser) objectAt(i int) bool {
	for i++; p.kind(i) == plainWord && i < len(p.chunks) && p.tags[p.chunks[i].start] == "``"; i++ {
	}
	return p.kind(i) == nounPhrase && !p.temporal(i) && !clockTime(p.words[p.chunks[i].start])
}
