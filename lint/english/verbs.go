package english

import (
	"slices"
	"strings"
)

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
	if (prev.kind == joiner || prev.kind == commaMark) && p.follows(i, at) {
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
	switch {
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

// invert leaves the auxiliary to wait for its subject.
func (p *parser) invert(i int, prev *chunk) {
	r := &p.chunks[i].verb
	w := p.word(r.Start)
	f := p.top()
	switch {
	case prev.kind == joiner && prev.word == "nor":
		f = p.main()
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
			p.free(f, at, i)
			continue
		case p.waits() && !f.floor:
			p.pop()
			continue
		case prev.kind == commaMark && p.word(p.chunks[i].verb.Start) == "do" && p.chunks[i].verb.Lemma != "do":
			p.add(p.main(), i, Phrase{}) // if it hangs, do not restart it
		case prev.kind == commaMark && p.share(i, true):
		case p.objectFree(f, at, i):
			p.free(f, at, i)
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
func (p *parser) free(f *frame, at, i int) {
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
	word := p.words[c.Verb.Start]
	switch {
	case !c.Subject.Empty() && verbs().past[word] && verbs().base[word] && c.Verb.Main == c.Verb.Start && (c.Verb.Tense == Imperative || c.Verb.Tense == Present) && !p.plural(c.Subject):
		c.Verb.Tense = Past // the crew let the pumps rust
	case !c.Subject.Empty() && c.Verb.Tense == Imperative:
		c.Verb.Tense = Present
	case c.Subject.Empty() && c.Verb.Tense == Present && p.tags[c.Verb.Start] != "VBZ" && c.Relation == Main && !c.Verb.Perfect && !c.Verb.Passive && !c.Verb.Progressive:
		c.Verb.Tense = Imperative
	case (f == loose || f == participle) && c.Verb.Tense == Participle && !c.Verb.Passive:
		c.Verb.Tense = Past
	}
}

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
			case comma && f.relation == Relative && !f.floor:
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
	return p.kind(i+1) == nounPhrase && !p.temporal(i+1) && !clockTime(p.words[p.chunks[i+1].start])
}

// reduced reads a past form without its auxiliary if it is no past tense: a
// reduced relative clause, or a passive without "was". It reports whether it
// was one.
func (p *parser) reduced(i, at int, prev *chunk) bool {
	f := p.top()
	r := &p.chunks[i].verb
	by := p.agentNext(i)
	switch prev.kind {
	case nounPhrase:
		mine := f.waiting >= 0 && p.hangs(f.waiting, at)
		switch {
		case !mine && f.waiting < 0 && f.clause >= 0 && at == i-1 && !p.objectAt(i) && !p.waits() && !takesClause(p.clauses[f.clause].Verb.Lemma) &&
			(f.floor || p.frames[p.floor()].clause >= 0):
			p.passive(i, at) // told about the changes made to it
			return true
		case mine && f.head < 0 && !p.objectAt(i) && p.verbLater(i, false) && f.aux < 0,
			!mine && (by || r.form == participle || f.clause >= 0 && p.clauses[f.clause].Verb.Lemma == "be" && !p.objectAt(i)) && at == i-1:
			if !mine && !by && f.clause >= 0 && takesClause(p.clauses[f.clause].Verb.Lemma) {
				return false
			}
			p.passive(i, at)
			return true
		case mine && (by || r.form == participle || p.dropped(f, i)):
			r.Tense, r.Passive = Participle, true
			p.subject(f, i)
			return true
		}
	case commaMark:
		if f.waiting >= 0 && (by || !p.objectAt(i)) && p.verbLater(i, true) {
			at, _ = p.before(at)
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
	r := &p.chunks[i].verb
	r.Tense, r.Passive = Participle, true
	subject := p.reach(np, np, i)
	if f := p.top(); f.waiting >= 0 && p.hangs(f.waiting, np) {
		subject = p.reach(f.from, f.waiting, i)
	}
	p.add(p.push(Relative), i, subject)
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
	if r.Negated {
		return true
	}
	if p.kind(i+1) == linker && p.chunks[i+1].relation == Complement {
		return false
	}
	who, _ := p.s.who(p.phrase(f.waiting, f.waiting), p.cast)
	if who.Human() || who == Affected {
		return needsObject[r.Lemma]
	}
	return !intransitive[r.Lemma] && !strings.Contains(r.Lemma, " ") && r.To == ""
}

// owned reports whether a possessor stands in the noun phrase.
func (p *parser) owned(c chunk) bool { return !p.possessor(c).Empty() }

// needsObject are verbs that people rarely do without somebody to do it to.
var needsObject = map[string]bool{
	"tell": true, "inform": true, "notify": true, "page": true, "assign": true, "alert": true, "contact": true, "wake": true,
	"involve": true, "add": true, "remove": true, "engage": true,
}

// intransitive are verbs that things do by themselves.
var intransitive = map[string]bool{
	"fail": true, "crash": true, "fire": true, "start": true, "stop": true, "restart": true, "happen": true, "occur": true,
	"recover": true, "expire": true, "drop": true, "rise": true, "fall": true, "increase": true, "decrease": true, "begin": true,
	"end": true, "finish": true, "complete": true, "hang": true, "die": true, "freeze": true, "respond": true, "return": true,
	"spike": true, "lag": true, "run": true, "stall": true, "drift": true, "leak": true, "grow": true, "go": true, "come": true,
	"appear": true, "disappear": true, "continue": true, "remain": true, "arrive": true, "land": true, "panic": true,
	"reboot": true, "collide": true, "jam": true, "work": true, "resume": true, "retry": true, "reconnect": true, "peak": true,
	"change": true, "improve": true, "lead": true, "point": true, "belong": true, "depend": true, "emerge": true, "persist": true, "exist": true, "vary": true, "last": true, "differ": true, "follow": true, "succeed": true, "escalate": true, "react": true, "behave": true, "shift": true, "spread": true, "vanish": true, "queue": true, "cause": true, "decline": true, "climb": true, "double": true, "subside": true, "stabilise": true, "stabilize": true, "normalise": true, "normalize": true, "surface": true, "remain offline": true, "trigger": true, "proceed": true, "result": true, "contribute": true, "degrade": true, "overflow": true, "loop": true, "connect": true, "disconnect": true,
}

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
	own := p.chunks[i].verb.form == gerund // may have an object
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
		case adposition, plainWord:
		default:
			return false
		}
	}
	return false
}

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
var perceives = map[string]bool{"see": true, "notice": true, "watch": true, "hear": true, "find": true, "catch": true, "observe": true, "keep": true, "leave": true, "show": true, "start": true}

// gerundial are prepositions before a noun phrase and what it is doing.
var gerundial = map[string]bool{"by": true, "with": true, "of": true, "as": true, "to": true, "without": true, "from": true, "about": true, "despite": true}

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

var controls = map[string]bool{
	"ask": true, "tell": true, "allow": true, "force": true, "require": true, "want": true, "expect": true, "instruct": true,
	"order": true, "cause": true, "lead": true, "enable": true, "get": true, "request": true, "remind": true, "warn": true,
	"advise": true, "urge": true, "encourage": true, "permit": true, "prompt": true, "pressure": true, "push": true, "train": true,
	"teach": true, "help": true, "believe": true, "think": true, "consider": true, "assume": true, "need": true, "like": true,
	"trust": true, "invite": true, "persuade": true, "convince": true, "trigger": true, "direct": true,
}

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
		} else if c.kind == commaMark || c.kind == verbGroup && c.verb.form == tensed && !p.chunks[i].hasClause(p, i, k) {
			break
		}
	}
	f := p.top()
	p.chunks[i].head = p.chunks[i].verb.Main
	f.waiting, f.from = i, i // restarting the node fixed it
}

// hasClause reports whether a clause opens between chunk i and the verb k.
func (c *chunk) hasClause(p *parser, i, k int) bool {
	for i++; i < k; i++ {
		if p.chunks[i].kind == linker || p.chunks[i].kind == relativiser {
			return true
		}
	}
	return false
}

// denied reports whether the subject itself negates: nobody, no engineer.
func (p *parser) denied(ph Phrase) bool {
	switch p.words[ph.Start] {
	case "nobody", "no", "none", "neither", "nothing", "no-one":
		return true
	}
	return false
}

// linking are verbs that an adjective completes.
var linking = map[string]bool{
	"be": true, "become": true, "seem": true, "look": true, "feel": true, "remain": true, "stay": true, "appear": true, "get": true,
	"go": true, "turn": true, "run": true, "keep": true, "prove": true, "sound": true, "fall": true, "grow": true, "leave": true,
}

// predicate reads the adjective after "be" and verbs like it, or the adverb
// that says where or how something was: down, off, away.
func (p *parser) predicate(c *Clause) {
	verb := c.Verb.Lemma
	if c.Verb.To != "" {
		verb = c.Verb.To
	}
	if !linking[verb] {
		return
	}
	k := c.Verb.End
	if f := p.top(); f.aux < 0 && c.Subject.Start >= c.Verb.Start && !c.Subject.Empty() && verb == "be" {
		k = max(k, c.Subject.End) // were the reviewer more careful
	}
	for ; k < len(p.words); k++ {
		next := p.tag(k + 1)
		switch t := p.tags[k]; {
		case strings.HasPrefix(t, "JJ") || t == "VBN" && stative[p.words[k]]:
			if !strings.HasPrefix(next, "NN") && !strings.HasPrefix(next, "JJ") {
				c.Object = Phrase{k, k + 1, k}
			}
			return
		case (t == "RB" || t == "RP" || t == "IN") && verb == "be" && places[p.words[k]] && !p.inPhrase(k+1) && next != "TO" && p.word(k+1) != "of":
			c.Object = Phrase{k, k + 1, k}
			return
		case t == "RB" || t == "RBR":
		default:
			return
		}
	}
}

// places are the adverbs that can complete "be".
var places = map[string]bool{
	"down": true, "up": true, "off": true, "on": true, "away": true, "out": true, "back": true, "offline": true, "online": true,
	"asleep": true, "well": true, "near": true, "late": true, "there": true, "over": true, "alone": true, "early": true, "gone": true,
	"around": true, "behind": true, "absent": true, "fine": true, "live": true,
}

// finish sorts the clauses by their verbs and says who is meant.
func (p *parser) finish() {
	p.nominals()
	slices.SortStableFunc(p.clauses, func(a, b Clause) int { return a.Verb.Main - b.Verb.Main })
	p.classify()
}
