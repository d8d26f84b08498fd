package english

// resume joins the verb group i to the auxiliary that stands before its
// subject: did the operator ignore.
func (p *parser) resume(i int, prev *chunk) bool {
	k := len(p.frames) - 1
	for p.frames[k].aux < 0 && !p.frames[k].floor {
		k--
	}
	f := &p.frames[k]
	if f.aux < 0 || f.waiting < 0 || prev.kind == joiner || prev.kind == commaMark || k < len(p.frames)-1 && p.top().clause < 0 {
		return false
	}
	first := p.chunks[f.aux].verb
	r := first
	if p.chunks[i].verb.form == infinitive && first.Lemma == "be" {
		r.To, r.open = p.chunks[i].verb.Lemma, nothing // were the token to expire
		p.frames, f = p.frames[:k+1], &p.frames[k]
		p.chunks[i].verb, f.aux = r, -1
		p.subject(f, i)
		return true
	}
	end := p.extend(&r, p.chunks[i].start)
	if end <= p.chunks[i].start || r.Main <= first.Main || p.chunks[i].verb.form == gerund && first.open != afterBe {
		return false
	}
	if k < len(p.frames)-1 && p.chunks[i].verb.form == tensed {
		return false
	}
	for len(p.frames) > k+1 {
		p.pop()
	}
	f = p.top()
	r.Start = first.Start
	p.chunks[i].verb = r
	p.chunks[i].end = max(end, p.chunks[i].end)
	f.aux = -1
	p.subject(f, i)
	return true
}

// inverts reports whether the verb group is an auxiliary that stands before its
// subject.
func (p *parser) inverts(i int, prev *chunk) bool {
	r := &p.chunks[i].verb
	if r.open == nothing || r.To != "" || p.kind(i+1) != nounPhrase {
		return false
	}
	f := p.top()
	w := p.word(r.Start)
	if next := p.skip(p.chunks[i+1].end); w == "had" && p.tag(next) == "VB" && !verbs().irregular[p.word(next)].participle {
		return false // had the vendor replace it
	}
	switch {
	case f.waiting < 0 && p.deniedFirst(i):
		return true
	case f.waiting >= 0 && f.waiting == f.gap && p.question():
		return r.Lemma != "be" // what did the operator see
	case f.waiting >= 0:
		return false
	case f.clause >= 0 && prev.kind == nounPhrase, p.waits():
		// would have taken two minutes had Kaveh kept …
		if w != "had" && w != "should" && w != "were" || p.waits() {
			return false
		}
		next := p.skip(p.chunks[i+1].end)
		return p.fits(r, next) && !takesClause(p.clauses[f.clause].Verb.Lemma)
	case r.Lemma == "be" && !p.question():
		return w == "were"
	case prev.kind == joiner && prev.word == "nor":
		return true
	case prev.kind == joiner || prev.kind == commaMark:
		return p.question() || w == "had" && p.fits(r, p.skip(p.chunks[i+1].end))
	}
	return p.question() || w == "had" || w == "should" || w == "were"
}

// deniedFirst reports whether the sentence opens with its negation, and the verb
// group i is its first: at no point did anyone ask, not once had they looked.
func (p *parser) deniedFirst(i int) bool {
	first, second := p.word(0), p.word(1)
	if !(second == "no" && p.tag(0) == "IN" || first == "not" && second == "once" || first == "never" || first == "nowhere") {
		return false
	}
	for k := range i {
		if p.chunks[k].kind == verbGroup {
			return false
		}
	}
	return true
}

// invert leaves the auxiliary to wait for its subject.
func (p *parser) invert(i int, prev *chunk) {
	r := &p.chunks[i].verb
	w := p.word(r.Start)
	f := p.top()
	switch {
	case prev.kind == joiner && prev.word == "nor":
		f = p.main()
		r.Negated = true
	case p.deniedFirst(i):
		r.Negated = true
	case !p.question() && (w == "had" || w == "should" || w == "were"):
		if prev.kind == joiner && prev.word != "" || prev.kind == commaMark {
			p.main()
		}
		f = p.push(Condition)
	}
	if f.waiting >= 0 && f.waiting == f.gap {
		f.waiting = -1
	} else {
		f.gap = -1
	}
	f.aux = i
}

// settle makes a verb of its own of an auxiliary that found no other: had a
// look, was it late.
func (p *parser) settle() {
	f := p.top()
	if f.aux < 0 {
		return
	}
	i := f.aux
	f.aux = -1
	r := &p.chunks[i].verb
	if f.waiting >= 0 && r.Lemma == "be" && (p.question() || f.relation == Condition) {
		p.subject(f, i)
		return
	}
	if f.relation == Condition && r.Lemma != "be" && r.Modal == "" {
		f.relation = Main
	}
	object := f.waiting
	f.waiting = -1
	p.add(f, i, Phrase{})
	if object >= 0 {
		p.clauses[f.clause].Object = p.reach(object, object, object)
	}
}
