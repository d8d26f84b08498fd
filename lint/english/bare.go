package english

// bare reads an infinitive or -ing form: with a subject of its own it is a
// clause, else it belongs to the words before it.
func (p *parser) bare(i, at int, prev *chunk) {
	r := &p.chunks[i].verb
	f := p.top()
	switch prev.kind {
	case breakMark, bracketOpen, dashMark:
		if r.form == gerund {
			p.fronted(i)
		}
	case joiner:
		if f.clause >= 0 && p.clauses[f.clause].Verb.Progressive || f.clause >= 0 && r.form == gerund && p.clauses[f.clause].Verb.Tense == Gerund {
			p.share(i, false)
		}
	case commaMark:
		if r.form == gerund && f.floor && f.clause < 0 && f.waiting < 0 {
			p.fronted(i) // in hindsight, having backups would …
			return
		}
		if k, _ := p.before(at); r.form == gerund && f.waiting >= 0 && p.hangs(f.waiting, k) && p.verbLater(i, true) {
			p.own(i, f.waiting, Relative, Participle)
		}
	case nounPhrase:
		if at != i-1 && p.chunks[i-1].kind != plainWord {
			return
		}
		if r.form == infinitive {
			if f.clause >= 0 && p.controlled(f, at) {
				p.own(i, at, Complement, Infinitive)
			}
			return
		}
		p.ing(i, at)
	}
}

// ing reads an -ing form behind the noun phrase at.
func (p *parser) ing(i, at int) {
	f := p.top()
	mine := f.waiting >= 0 && p.hangs(f.waiting, at)
	k, before := p.before(at)
	switch {
	case before != nil && before.kind == adposition && before.word == "because of":
		p.own(i, at, Reason, Gerund)
	case before != nil && before.kind == adposition && (k > 0 && p.kind(k-1) == verbGroup || !mine || gerundial[before.word]) && gerundial[before.word]:
		p.own(i, at, Complement, Gerund)
	case p.words[p.chunks[i].start] == "pending" || p.words[p.chunks[i].start] == "missing":
	case mine && p.verbLater(i, false):
		p.own(i, at, Relative, Participle)
	case mine && f.relation == Main:
		r := &p.chunks[i].verb
		r.Tense = Participle
		p.subject(f, i) // customers waiting
	case mine:
	case f.clause >= 0 && p.objectFree(f, at, i) && p.clauses[f.clause].Verb.Lemma == "be":
		p.own(i, at, Complement, Gerund)
	case p.tags[p.chunks[at].head] == "PRP", f.clause >= 0 && perceives[p.clauses[f.clause].Verb.Lemma]:
		p.own(i, at, Complement, Gerund)
	case !adjectival[p.word(p.chunks[i].start)] && at == i-1:
		p.own(i, at, Relative, Participle)
	}
}

// perceives are verbs whose object is seen doing something.
var perceives = words("see notice watch hear find catch observe keep leave show start")

// gerundial are prepositions before a noun phrase and what it is doing.
var gerundial = words("by with of as to without from about despite")

// own adds the clause of verb i whose subject is the noun phrase at.
func (p *parser) own(i, at int, relation Relation, tense Tense) {
	p.chunks[i].verb.Tense = tense
	subject := p.reach(at, at, i)
	if f := p.top(); relation == Relative && f.waiting >= 0 && p.hangs(f.waiting, at) {
		subject = p.reach(f.from, f.waiting, i)
	}
	p.add(p.push(relation), i, subject)
}

// controlled reports whether the noun phrase at is the object of a verb that
// makes it do something: told them to go ahead.
func (p *parser) controlled(f *frame, at int) bool {
	c := &p.clauses[f.clause]
	return controls[c.Verb.Lemma] && !c.Object.Empty() && c.Object.Start == p.chunks[at].start
}

var controls = words(`ask tell allow force require want expect instruct order cause lead enable get request remind warn
	advise urge encourage permit prompt pressure push train teach help believe think consider assume need
	like trust invite persuade convince trigger direct`)

// causes reports whether the noun phrase at is the object of a verb that takes
// an infinitive without "to": let the certificate expire.
func (p *parser) causes(at int) bool {
	f := p.top()
	if f.clause < 0 {
		return false
	}
	c := &p.clauses[f.clause]
	switch c.Verb.Lemma {
	case "let", "make", "have", "help", "see", "watch", "hear":
		return !c.Object.Empty() && c.Object.Start == p.chunks[at].start
	}
	return false
}

// fronted reads “Misreading the graph, the operator …”, whose subject comes
// later, or a phrase that is itself the subject.
func (p *parser) fronted(i int) {
	for k := i + 1; k+1 < len(p.chunks); k++ {
		if c := &p.chunks[k]; c.kind == commaMark && p.kind(k+1) == nounPhrase && p.finiteAfter(k+1) > 0 {
			p.chunks[i].verb.Tense = Participle
			p.add(p.push(Beside), i, Phrase{})
			p.later = append(p.later, p.top().clause)
			return
		} else if c.kind == commaMark || c.kind == verbGroup && c.verb.form == tensed && !p.opensWithin(i, k) {
			break
		}
	}
	f := p.top()
	p.chunks[i].head = p.chunks[i].verb.Main
	f.waiting, f.from = i, i // restarting the node fixed it
}

// opensWithin reports whether a clause opens between the chunks i and k.
func (p *parser) opensWithin(i, k int) bool {
	for i++; i < k; i++ {
		if p.chunks[i].kind == linker || p.chunks[i].kind == relativiser {
			return true
		}
	}
	return false
}
