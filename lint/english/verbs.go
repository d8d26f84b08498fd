package english

// verb finds the clause that a verb group belongs to.
func (p *parser) verb(i int) {
	at, prev := p.before(i)
	if prev == nil {
		prev = &chunk{kind: breakMark}
	}
	r := &p.chunks[i].verb
	if p.word(r.Start) == "nor" {
		prev = &chunk{kind: joiner, word: "nor"}
	}
	if p.resume(i, prev) {
		return
	}
	if prev.kind == linker && r.form != tensed && r.form != base {
		if p.top().clause < 0 && !p.top().floor {
			p.pop() // once identified, while looking
		}
		return
	}
	if (prev.kind == joiner || prev.kind == commaMark && p.top().clause >= 0) && p.follows(i, at) {
		return
	}
	if prev.kind == adposition && prev.word == "as" && (r.form == loose || r.form == participle) {
		return // as expected
	}
	if prev.kind == joiner || prev.kind == commaMark || r.form == tensed || r.form == base {
		p.settle()
	}
	switch {
	case r.form == infinitive, r.form == gerund:
		p.bare(i, at, prev)
	case r.form == base && prev.kind == nounPhrase && p.causes(at):
		p.own(i, at, Complement, Infinitive)
	case p.inverts(i, prev):
		p.invert(i, prev)
	case r.form == loose || r.form == participle:
		if !p.reduced(i, at, prev) {
			p.finite(i, at, prev)
		}
	default:
		p.finite(i, at, prev)
	}
}

// follows reports whether the verb group i goes on with an infinitive or a
// participle that is no clause of its own: to find and fix it, before being
// found and fixed.
func (p *parser) follows(i, at int) bool {
	r := &p.chunks[i].verb
	for k := at - 1; k >= 0; k-- {
		switch c := &p.chunks[k]; c.kind {
		case verbGroup:
			v := &c.verb
			switch {
			case p.clauseOf(p.top()) != nil && p.clauseOf(p.top()).Verb.Main == v.Main && (v.To == "" || v.Tense == Imperative):
				return false
			case r.form == base:
				return v.form == infinitive || v.To != "" && p.clauseOf(p.top()) != nil && p.clauseOf(p.top()).Verb.Main == v.Main
			case r.form == loose || r.form == participle:
				return v.Passive && (v.form == gerund || v.form == infinitive) && !p.objectAt(i)
			}
			return false
		case nounPhrase, adposition, plainWord, commaMark:
		default:
			return false
		}
	}
	return false
}

// finite adds the clause of a verb that needs a subject.
func (p *parser) finite(i, at int, prev *chunk) {
	for {
		f := p.top()
		switch {
		case f.waiting >= 0:
			p.subject(f, i)
		case prev.kind == joiner && p.share(i, false):
		case f.head >= 0 && f.clause >= 0 && prev.kind == verbGroup && supposes[p.clauses[f.clause].Verb.Lemma] && !prev.verb.Passive && prev.verb.Main == p.clauses[f.clause].Verb.Main:
			p.clauses[f.clause].Object = Phrase{} // everybody thought was empty
			head := f.head
			f = p.push(Complement)
			f.waiting, f.from = head, head
			continue
		case p.objectFree(f, at, i) && supposes[p.clauses[f.clause].Verb.Lemma]:
			p.free(f, at)
			continue
		case p.waits() && !f.floor:
			p.pop()
			continue
		case prev.kind == commaMark && p.word(p.chunks[i].verb.Start) == "do" && p.chunks[i].verb.Lemma != "do":
			p.add(p.main(), i, Phrase{}) // if it hangs, do not restart it
		case prev.kind == commaMark && p.share(i, true):
		case p.objectFree(f, at, i):
			p.free(f, at)
			continue
		case p.swapped(i, prev):
		case f.clause >= 0 && p.chunks[i].verb.form != base && p.share(i, prev.kind == commaMark):
		default:
			if f.clause >= 0 && !f.floor {
				f = p.main()
			}
			p.add(f, i, Phrase{})
		}
		return
	}
}

// objectFree reports whether the noun phrase before verb i is the object of
// the frame's last verb, and so can be the subject of a clause in its place.
func (p *parser) objectFree(f *frame, at, i int) bool {
	if f.clause < 0 || at < 0 {
		return false
	}
	o := p.clauses[f.clause].Object
	if o.Empty() {
		return false
	}
	for k := at; k >= 0; k-- {
		switch p.chunks[k].kind {
		case nounPhrase:
			if p.chunks[k].start == o.Start {
				return p.chunks[i].verb.form != base || p.tags[p.chunks[i].verb.Main] == "VBP"
			}
		case adposition, plainWord:
		default:
			return false
		}
	}
	return false
}

// free makes the object a subject: of the main clause if only a fronted one was
// read so far, else of a complement.
func (p *parser) free(f *frame, at int) {
	c := &p.clauses[f.clause]
	for p.chunks[at].start != c.Object.Start {
		at--
	}
	c.Object = Phrase{}
	p.predicate(c)
	if floor := p.frames[p.floor()]; floor.clause < 0 && floor.waiting < 0 && f.relation != Complement && !f.floor && !takesClause(p.clauses[f.clause].Verb.Lemma) {
		f = p.main()
	} else {
		f = p.push(Complement)
	}
	f.waiting, f.from = at, at
}

// supposes are verbs whose object is nearly always a clause.
var supposes = words("think say believe assume hope suspect claim fear guess suppose presume conclude")

// takesClause reports whether the verb may have a clause as its object.
func takesClause(lemma string) bool { return supposes[lemma] || clauseVerbs[lemma] }

var clauseVerbs = words(`notice realise realize find see know feel ensure check confirm verify discover learn understand decide expect
	mean report determine observe forget remember show note hear agree admit argue imagine wish bet tell`)

// swapped reads a passive that stands before its subject: at ten was started
// the maintenance.
func (p *parser) swapped(i int, prev *chunk) bool {
	f := p.top()
	if !p.chunks[i].verb.Passive || p.kind(i+1) != nounPhrase || f.clause >= 0 || prev.kind != nounPhrase {
		return false
	}
	p.add(f, i, p.reach(i+1, i+1, i+1))
	p.chunks[i+1].kind = adposition
	return true
}

// subject makes the noun phrase that waits the subject of verb i.
func (p *parser) subject(f *frame, i int) {
	w := f.waiting
	subject := p.reach(f.from, w, i)
	if k := p.word(p.chunks[f.from].start); k == "neither" || k == "nor" {
		p.chunks[i].verb.Negated = true
	}
	f.waiting = -1
	p.add(f, i, subject)
	if f.gap >= 0 && w != f.gap && w != f.head || f.gap >= 0 && f.head == f.gap && w != f.gap {
		stranded := p.kind(i+1) == adposition && p.kind(i+2) != nounPhrase // points at
		if c := &p.clauses[f.clause]; c.Object.Empty() && !c.Verb.Passive && !stranded {
			g := p.chunks[f.gap]
			c.Object = Phrase{g.start, g.end, max(g.head, g.start)} // the alert that the engineer silenced
		}
	}
	f.gap = -1
}

// add appends the clause of verb group i with the given subject.
func (p *parser) add(f *frame, i int, subject Phrase) {
	c := Clause{Relation: f.relation, Subject: subject, Verb: p.chunks[i].verb.Verb}
	p.mood(&c, p.chunks[i].verb.form)
	if f := p.chunks[i].verb.form; (f == loose || f == participle) && c.Verb.Tense == Past && subject.Empty() && (p.words[c.Verb.Start] == "not" || p.words[c.Verb.Start] == "never") && !p.objectAt(i) {
		c.Verb.Tense, c.Verb.Passive = Participle, true // not tested yet
	}
	p.predicate(&c)
	p.clauses = append(p.clauses, c)
	f.clause = len(p.clauses) - 1
	if f.relation == Main {
		for _, k := range p.later {
			p.clauses[k].Subject = subject
		}
		p.later = p.later[:0]
	}
}

// mood settles tense and negation, now that the subject is known.
func (p *parser) mood(c *Clause, f form) {
	if !c.Subject.Empty() && p.denied(c.Subject) {
		c.Verb.Negated = true
	}
	word := p.about(c.Verb.Start)
	switch {
	case !c.Subject.Empty() && word.past && word.base && c.Verb.Main == c.Verb.Start && (c.Verb.Tense == Imperative || c.Verb.Tense == Present) && !p.plural(c.Subject):
		c.Verb.Tense = Past // the crew let the pumps rust
	case !c.Subject.Empty() && c.Verb.Tense == Imperative:
		c.Verb.Tense = Present
	case c.Subject.Empty() && c.Verb.Tense == Present && p.tags[c.Verb.Start] != "VBZ" && c.Relation == Main && !c.Verb.Perfect && !c.Verb.Passive && !c.Verb.Progressive:
		c.Verb.Tense = Imperative
	case (f == loose || f == participle) && c.Verb.Tense == Participle && !c.Verb.Passive:
		c.Verb.Tense = Past
	}
}

// denied reports whether the subject itself negates: nobody, no engineer.
func (p *parser) denied(ph Phrase) bool {
	switch p.words[ph.Start] {
	case "nobody", "no", "none", "neither", "nothing", "no-one":
		return true
	}
	switch p.word(ph.Start - 1) {
	case "neither":
		return true // and neither we nor the reviewers
	case "not":
		return ph.Start == 1 // not one of them
	}
	return false
}
