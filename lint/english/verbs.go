package english

import "strings"

// verb finds the subject of a verb group and adds its clause.
func (p *parser) verb(i int) {
	c := p.chunks[i]
	v := c.verb
	at, prev := p.before(i)
	switch {
	case !c.inner.Empty():
		p.inverted(i)
		return
	case v.Tense == Infinitive || v.Tense == Gerund && v.Main == v.Start || v.Tense == Gerund:
		p.bare(i, at, prev)
		return
	case v.Tense == Participle && !v.Passive:
		if p.participle(i, at, prev) {
			return
		}
	}
	p.finite(i, at, prev)
}

// finite adds the clause of a verb that needs a subject.
func (p *parser) finite(i, at int, prev *chunk) {
	v := p.chunks[i].verb
	joined := prev != nil && prev.kind == joiner
	if joined {
		if _, left := p.before(at); left != nil && left.kind == commaMark {
			joined = true
		}
	}
	for {
		f := p.top()
		switch {
		case f.waiting >= 0:
			f.subject = p.phrase(f.from, f.waiting)
			p.extend(&f.subject, f.waiting, i)
			p.add(i, f, v)
			return
		case joined && f.clause >= 0, prev != nil && prev.kind == commaMark && f.clause >= 0 && len(p.frames) == 1:
			p.share(i, f, v)
			return
		case p.outerWaits():
			p.pop()
		case prev != nil && prev.kind == nounPhrase && f.clause >= 0 && at == i-1 && p.objectOf(f.clause, at):
			// she said the check was green: the object turns out to be a subject
			p.clauses[f.clause].Object = Phrase{}
			p.push(Complement, at)
		case joined && p.outerClause():
			p.pop()
		default:
			f.subject = Phrase{}
			if f.clause >= 0 && len(p.frames) == 1 && prev != nil && prev.kind != breakMark && prev.kind != plainWord {
				f.subject = p.clauses[f.clause].Subject
			}
			p.add(i, f, v)
			return
		}
	}
}

// outerWaits reports whether a frame around the top one has a noun phrase that waits for its verb.
func (p *parser) outerWaits() bool {
	for k := len(p.frames) - 2; k >= 0; k-- {
		if p.frames[k].waiting >= 0 {
			return true
		}
	}
	return false
}

func (p *parser) outerClause() bool { return len(p.frames) > 1 }

func (p *parser) objectOf(clause, np int) bool {
	o := p.clauses[clause].Object
	return !o.Empty() && o.Start == p.chunks[np].start
}

// add appends the clause of verb group i with the frame's subject.
func (p *parser) add(i int, f *frame, v Verb) {
	c := Clause{Relation: f.relation, Subject: f.subject, Verb: v}
	if !f.subject.Empty() && p.denied(f.subject) {
		c.Verb.Negated = true
	}
	if v.Tense == Imperative && !f.subject.Empty() {
		c.Verb.Tense = Present
	}
	if f.head >= 0 && f.relation == Relative && f.waiting >= 0 && f.waiting != f.head {
		c.Object = p.phrase(f.head, f.head) // the alert that the engineer silenced
	}
	p.complement(&c)
	p.clauses = append(p.clauses, c)
	f.clause, f.waiting = len(p.clauses)-1, -1
}

// share gives a coordinated verb the subject, and where it has none of its own
// the auxiliaries, of the verb before.
func (p *parser) share(i int, f *frame, v Verb) {
	first := p.clauses[f.clause]
	if (v.Tense == Participle || v.Tense == Imperative && first.Verb.Modal+first.Verb.Lemma != first.Verb.Lemma) && first.Verb.Tense != Imperative {
		v.Tense, v.Modal, v.Perfect, v.Passive = first.Verb.Tense, first.Verb.Modal, first.Verb.Perfect, first.Verb.Passive
	}
	f.subject = first.Subject
	c := Clause{Relation: first.Relation, Subject: first.Subject, Verb: v}
	if v.Tense == Imperative && !c.Subject.Empty() {
		c.Verb.Tense = first.Verb.Tense
	}
	p.complement(&c)
	p.clauses = append(p.clauses, c)
	f.clause = len(p.clauses) - 1
}

// inverted adds the clause of a question or an inverted conditional.
func (p *parser) inverted(i int) {
	c := p.chunks[i]
	word := Lemma(p.s.word(c.start))
	if (word == "have" || word == "should" || word == "be") && !p.question() {
		p.push(Condition, -1)
	}
	f := p.top()
	question := f.waiting // "what did the operator see": the question word is the object
	f.subject, f.waiting = c.inner, -1
	p.add(i, f, c.verb)
	if last := &p.clauses[len(p.clauses)-1]; question >= 0 && last.Object.Empty() && p.question() {
		last.Object = p.phrase(question, question)
	}
}

// participle reads a participle without auxiliary: a reduced relative clause,
// or a passive whose subject and auxiliary are left out. It reports whether it
// was one.
func (p *parser) participle(i, at int, prev *chunk) bool {
	v := p.chunks[i].verb
	v.Passive = true
	switch {
	case prev == nil || prev.kind == breakMark:
		p.top().subject = Phrase{}
		if v.Tense = Past; p.agentNext(i) {
			v.Tense = Participle
		} else {
			v.Passive = false
		}
		p.add(i, p.top(), v)
		return true
	case prev.kind == nounPhrase && at == i-1 && (p.finiteLater(i) || p.top().waiting != at):
		p.push(Relative, at)
		f := p.top()
		f.subject = p.phrase(at, at)
		p.add(i, f, v)
		return true
	case prev.kind == nounPhrase && at == p.top().waiting:
		// “alert acknowledged by ops”: the auxiliary is left out
		who, _ := p.s.who(p.phrase(at, at), p.cast)
		v.Tense, v.Passive = Past, !who.Human() || p.agentNext(i)
		p.finiteWith(i, v)
		return true
	case prev.kind == joiner && p.top().clause >= 0:
		p.share(i, p.top(), p.chunks[i].verb)
		return true
	}
	return false
}

func (p *parser) finiteWith(i int, v Verb) {
	f := p.top()
	f.subject = p.phrase(f.from, f.waiting)
	p.add(i, f, v)
}

// agentNext reports whether “by” follows the verb group i.
func (p *parser) agentNext(i int) bool {
	for i++; i < len(p.chunks) && p.chunks[i].kind == plainWord; i++ {
	}
	return i < len(p.chunks) && p.chunks[i].word == "by"
}

// finiteLater reports whether a finite verb without a noun phrase of its own follows.
func (p *parser) finiteLater(i int) bool {
	for i++; i < len(p.chunks); i++ {
		switch c := p.chunks[i]; c.kind {
		case verbGroup:
			if c.verb.Tense == Past || c.verb.Tense == Present || c.verb.Tense == Future || c.verb.Modal != "" {
				return true
			}
		case linker, relativiser, breakMark, joiner:
			return false
		}
	}
	return false
}

// controls are verbs whose object does what the infinitive after it says.
var controls = map[string]bool{
	"ask": true, "tell": true, "allow": true, "force": true, "require": true, "want": true, "expect": true, "instruct": true,
	"order": true, "cause": true, "lead": true, "enable": true, "get": true, "request": true, "remind": true, "warn": true,
	"advise": true, "urge": true, "encourage": true, "permit": true, "prompt": true, "pressure": true, "push": true, "train": true,
	"make": true, "let": true, "help": true, "see": true, "have": true,
}

// bare reads an infinitive or -ing form: with a subject of its own it is a
// clause, else it belongs to the verb before it.
func (p *parser) bare(i, at int, prev *chunk) {
	v := p.chunks[i].verb
	if prev == nil || prev.kind == breakMark {
		if v.Tense == Gerund {
			p.fronted(i)
		}
		return
	}
	if prev.kind != nounPhrase || at != i-1 {
		if prev.kind == joiner && p.top().clause >= 0 && p.clauses[p.top().clause].Verb.Tense == v.Tense {
			p.share(i, p.top(), v)
		}
		return
	}
	relation := Relative
	if f := p.top(); f.clause >= 0 {
		last := &p.clauses[f.clause]
		switch {
		case v.Tense == Infinitive && (!controls[last.Verb.Lemma] || last.Object.Empty()):
			return
		case v.Tense == Infinitive, last.Verb.Lemma == "be" && p.objectOf(f.clause, at):
			relation = Complement
		}
	} else if v.Tense == Infinitive {
		return
	}
	if _, before := p.before(at); before != nil && before.word == "because of" {
		relation = Reason
	}
	p.push(relation, at)
	f := p.top()
	f.subject = p.phrase(at, at)
	p.add(i, f, v)
}

// fronted reads “Misreading the graph, the operator …”: the subject comes later.
func (p *parser) fronted(i int) {
	for k := i + 1; k+1 < len(p.chunks); k++ {
		if p.chunks[k].kind == commaMark && p.chunks[k+1].kind == nounPhrase && p.finiteAfter(k+1) {
			p.push(Beside, -1)
			f := p.top()
			f.subject = p.phrase(k+1, k+1)
			p.add(i, f, p.chunks[i].verb)
			return
		}
	}
}

// extend makes the subject reach over the prepositional phrases that hang on it.
func (p *parser) extend(ph *Phrase, np, verb int) {
	for k := np + 1; k < verb; k++ {
		switch p.chunks[k].kind {
		case adposition:
		case nounPhrase:
			if p.chunks[k-1].kind == adposition {
				ph.End = p.chunks[k].end
			}
		default:
			return
		}
	}
}

// denied reports whether the subject itself negates: nobody, no engineer.
func (p *parser) denied(ph Phrase) bool {
	switch p.s.word(ph.Start) {
	case "nobody", "no", "none", "neither", "nothing", "no-one":
		return true
	}
	return false
}

// complement reads the adjective after "be" and verbs like it.
func (p *parser) complement(c *Clause) {
	switch c.Verb.Lemma {
	case "be", "become", "seem", "look", "feel", "remain", "stay", "appear", "get":
	default:
		return
	}
	for k := c.Verb.End; k < len(p.s.tokens) && k < c.Verb.End+5; k++ {
		switch t := p.s.Tag(k); {
		case t == "RB" || t == "RBR":
		case strings.HasPrefix(t, "JJ") || t == "VBN":
			if next := p.s.tag(k+1, len(p.s.tokens)); noun(next) {
				return
			}
			c.Object = Phrase{k, k + 1, k}
			return
		default:
			return
		}
	}
}

// class decides who the subject and the agent of a clause are.
func (p *parser) class(c *Clause) {
	c.Who, c.Why = p.s.who(c.Subject, p.cast)
	if !c.Agent.Empty() {
		c.AgentWho, _ = p.s.who(c.Agent, p.cast)
	}
	if c.Subject.Empty() && c.Verb.Passive {
		c.Who, c.Why = Elided, "no subject is written"
	}
	// a capitalised word that no list knows, doing what only people do
	if c.Who == Unknown && !c.Subject.Empty() && capital(p.s.tokens[c.Subject.Head].Text) && !c.Verb.Passive && c.Relation != Nominal &&
		p.s.Tag(c.Subject.Head) != "PRP" && p.s.Tag(c.Subject.Head) != "DT" && inList("perceive", c.Verb.Lemma) {
		c.Who, c.Why = Person, "capitalised, and does what people do: "+c.Verb.Lemma
	}
}
