package english

// relative opens a relative clause on the noun phrase that the word refers to;
// without one the word is the subject of a question or of a clause that is an
// object.
func (p *parser) relative(i int) {
	word := p.chunks[i].word
	k, prev := p.before(i)
	behind := false // to whom, of which
	if prev != nil && prev.kind == adposition {
		behind = true
		k, prev = p.before(k)
	}
	if prev != nil && prev.kind == commaMark && word != "that" {
		k, prev = p.before(k)
	}
	if f := p.top(); prev != nil && prev.kind == joiner && f.relation == Relative && f.head >= 0 && f.clause >= 0 {
		head := f.head // who built it and who ran it
		p.pop()
		f := p.push(Relative)
		f.head, f.waiting, f.from = head, head, head
		return
	}
	if prev != nil && prev.kind == nounPhrase {
		if word == "which" && p.kind(i+1) == verbGroup && p.chunks[i+1].verb.Lemma == "be" && p.kind(i+2) == linker {
			p.chunks[i].kind, p.chunks[i].head = nounPhrase, p.chunks[i].start
			f := p.push(Relative) // which is why
			f.waiting, f.from = i, i
			return
		}
		k = p.antecedent(word, k)
		from := k
		if f := p.top(); f.waiting == k {
			from = f.from
		}
		f := p.push(Relative)
		f.head, f.waiting, f.from = k, k, from
		if word != "who" && word != "whose" && !behind {
			f.gap = i
		}
		if word == "whose" {
			f.waiting = -1
		}
		return
	}
	p.wh(i)
}

// wh reads who, which, what, whoever as a noun phrase: of a question, or of a
// clause that is subject or object of another.
func (p *parser) wh(i int) {
	c := &p.chunks[i]
	_, prev := p.before(i)
	if c.kind != nounPhrase {
		c.kind, c.head = nounPhrase, c.start
	}
	asked := p.question() && p.top().clause < 0 && (prev == nil || prev.kind != linker)
	f := p.top()
	switch {
	case prev != nil && prev.kind == commaMark:
		f = p.push(Relative) // , which is why
	case asked, prev != nil && prev.kind == joiner && p.question():
		f = p.main()
		f.gap = i
	case prev == nil, prev.kind == linker, prev.kind == breakMark, prev.kind == commaMark, f.clause < 0:
		f.waiting, f.from = i, i // what caused it was …: subject of both verbs
		f = p.push(Relative)
		f.head, f.gap = i, i
	default:
		f = p.push(Complement)
		f.gap = i
	}
	f.waiting, f.from = i, i
}

// antecedent returns the noun phrase up to k that a relative word refers to:
// for who, whom and whose the nearest that names people.
func (p *parser) antecedent(word string, k int) int {
	if word == "that" || word == "which" {
		return k
	}
	group := -1
	for j := k; j >= 0 && p.chunks[j].kind != verbGroup && p.chunks[j].kind != linker; j-- {
		if p.chunks[j].kind != nounPhrase {
			continue
		}
		switch who, _ := p.s.who(p.phrase(j, j), p.cast); who {
		case Person, Role, Self, Affected, Attacker:
			return j
		case Group:
			if group < 0 {
				group = j
			}
		}
	}
	if group >= 0 {
		return group
	}
	return k
}

// link opens a subordinate clause. A question word at the start of a question opens none.
func (p *parser) link(i int) {
	c := p.chunks[i]
	_, prev := p.before(i)
	switch {
	case c.word == "what" || c.word == "whoever" || c.word == "whatever":
		p.wh(i)
		return
	case c.relation == Main: // so
		p.main()
		return
	case p.question() && (c.relation == Complement && c.word != "that" || c.word == "when" || c.word == "where") &&
		(p.kind(i+1) == verbGroup && p.chunks[i+1].verb.open != nothing || p.kind(i+1) == plainWord):
		if prev != nil && prev.kind == commaMark || prev != nil && prev.kind == joiner {
			p.main()
		}
		return
	}
	if timely[c.word] && (p.top().waiting >= 0 || p.waits()) && p.verbsAhead(i) == 1 {
		p.chunks[i].kind = adposition // the jobs that ran after the upgrade failed
		return
	}
	for p.top().relation == Relative && p.top().clause >= 0 && c.relation != Complement && !p.waits() {
		p.pop()
	}
	p.push(c.relation)
}

// timely are the words that stand before a clause or a noun phrase alike.
var timely = words("after before until till since")

// verbsAhead counts the finite verbs behind chunk i up to the next mark.
func (p *parser) verbsAhead(i int) int {
	n := 0
	for i++; i < len(p.chunks) && p.kind(i) < joiner; i++ {
		if p.kind(i) == verbGroup && p.chunks[i].verb.form <= loose {
			n++
		}
	}
	return n
}
