package english

import "strings"

// noun puts a noun phrase where it belongs: object, agent, part of another
// phrase, or waiting for its verb.
func (p *parser) noun(i int) {
	f := p.top()
	at, prev := p.before(i)
	if prev == nil {
		prev = &chunk{kind: breakMark}
	}
	if p.chunks[i].word != "" && prev.kind != adposition {
		p.wh(i) // which team, what reason
		return
	}
	if p.temporal(i) && prev.kind != verbGroup && prev.kind != adposition {
		p.chunks[i].kind = plainWord // last week the team …
		return
	}
	if prev.kind == nounPhrase && at == i-1 && strings.HasSuffix(p.words[p.chunks[i].head], "self") {
		p.chunks[i].kind = plainWord // the process itself failed
		return
	}
	switch prev.kind {
	case adposition:
		if at < i-1 && clockTime(p.words[p.chunks[i-1].start]) && f.clause < 0 && p.finiteAfter(i) > 0 {
			break // at 14:10 the team, who had been asked to wait, …
		}
		p.agent(prev.word, i)
		return
	case verbGroup:
		p.object(at, i)
		return
	case nounPhrase:
		p.beside(at, i)
		return
	case joiner, commaMark:
		p.listed(at, i)
		return
	}
	f.waiting, f.from = i, i
}

// agent takes the noun phrase behind "by" as the agent of a passive.
func (p *parser) agent(word string, i int) {
	if f := p.top(); word == "by" && f.clause >= 0 && f.waiting < 0 && !p.measure(i) {
		if c := &p.clauses[f.clause]; c.Verb.Passive && c.Agent.Empty() {
			c.Agent = p.reach(i, i, len(p.chunks))
		}
	}
}

// object gives a noun phrase to the verb before it. A verb later may turn it
// into the subject of a complement: said the check was green.
func (p *parser) object(verb, i int) {
	f := p.top()
	if f.aux >= 0 && f.waiting < 0 {
		f.waiting, f.from = i, i // did the operator …
		return
	}
	if p.temporal(i) && !spends[p.chunks[verb].verb.Lemma] {
		return // crashed twice an hour
	}
	main := p.chunks[verb].verb.Main
	for k := len(p.clauses) - 1; k >= 0 && k >= len(p.clauses)-3; k-- {
		c := &p.clauses[k]
		if c.Verb.Main != main {
			continue
		}
		if f.gap < 0 || p.chunks[f.gap].start != c.Object.Start || p.finiteAfter(i) == 0 {
			if !c.Object.Empty() && p.chunks[verb].verb.Passive && c.Verb.Lemma != "be" {
				return
			}
			c.Object = p.reach(i, i, i)
			p.split(c, p.chunks[i].end)
			return
		}
	}
}

// spends are verbs that have a time as their object.
var spends = words("take cost spend lose last need waste save have be add give buy allow want require leave gain")

// beside reads a noun phrase directly behind another.
func (p *parser) beside(left, i int) {
	f := p.top()
	finite := p.finiteAfter(i) > 0
	if k := p.fronting(left); finite && k >= -1 {
		if k >= 0 {
			p.listed(k, i)
		} else if f.clause < 0 && f.waiting < 0 {
			f.waiting, f.from = i, i
		}
		return
	}
	switch {
	case !finite:
	case f.waiting < 0 && f.clause < 0:
		f.waiting, f.from = i, i // in this moment the colleague …
	case !f.floor && p.frames[p.floor()].clause < 0 && f.clause >= 0 && p.frames[p.floor()].waiting < 0:
		f = p.main() // when the printers went silent the nurses …
		f.waiting, f.from = i, i
	case f.waiting < 0 && f.clause >= 0 && telling[p.clauses[f.clause].Verb.Lemma]:
		f = p.push(Complement) // told us nobody knew
		f.waiting, f.from = i, i
	case f.waiting == left && f.floor && p.tags[p.chunks[i].start] == "PRP" && p.verbsAhead(i) == 1:
		f.waiting, f.from = i, i // the server it was down
	case f.head >= 0 && f.waiting == f.head, f.gap >= 0 && f.waiting == f.gap:
		f.waiting, f.from = i, i // what the operator saw
	default:
		f = p.push(Relative) // the alert the engineer had silenced
		f.head, f.waiting, f.from = left, i, i
	}
}

// fronting returns the joiner or comma before the prepositional phrases that
// end with chunk i and stand before the subject of a clause (and by Thursday the
// pump …), -1 if they begin the clause, -2 if there are none.
func (p *parser) fronting(i int) int {
	for k := i; k > 0 && p.kind(k) == nounPhrase && p.kind(k-1) == adposition; k -= 2 {
		switch p.kind(k - 2) {
		case joiner, commaMark:
			return k - 2
		case breakMark, linker:
			return -1
		case plainWord:
			if k == 2 {
				return -1
			}
		}
	}
	return -2
}

// listed reads a noun phrase behind a comma or joiner: one more of a list, an
// apposition, or the subject of a clause of its own.
func (p *parser) listed(at, i int) {
	f := p.top()
	mark := p.chunks[at]
	left, item := p.before(at)
	comma := mark.kind == commaMark
	if !comma && item != nil && item.kind == commaMark {
		comma = true
		left, item = p.before(left)
	}
	if p.finiteAfter(i) == 0 {
		if comma && f.clause >= 0 && p.kind(i+1) == verbGroup && p.chunks[i+1].verb.form == gerund && f.floor {
			f.waiting, f.from = i, i // vendor told, customers waiting
		} else if f.waiting < 0 && f.clause < 0 && (item == nil || item.kind != nounPhrase) {
			f.waiting, f.from = i, i
		} else if c := p.clauseOf(f); c != nil && !comma && item != nil && item.kind == nounPhrase && c.Object.Start == item.start {
			c.Object.End = p.chunks[i].end
		} else if f.waiting == left && f.waiting >= 0 && !comma && mark.word != "then" {
			f.waiting = i
		}
		return
	}
	switch {
	case f.waiting >= 0 && f.clause < 0 && mark.kind == commaMark && p.tags[p.chunks[i].start] == "PRP":
		// no problem, we thought
	case f.waiting >= 0 && f.clause < 0:
		if item != nil && item.kind == nounPhrase && mark.kind == joiner || f.waiting == left {
			f.waiting = i // the operator and the reviewer: one subject
		}
		return
	case comma && f.clause >= 0, f.relation == Relative:
		f = p.main()
		if f.waiting >= 0 && f.clause < 0 {
			return
		}
	}
	f.waiting, f.from = i, i
}

// finiteAfter returns the verb group that takes the noun phrase i as its
// subject, with nothing between but phrases and relative clauses that belong to
// it; 0 if there is none.
func (p *parser) finiteAfter(i int) int {
	need, relative := 1, false
	for i++; i < len(p.chunks); i++ {
		switch c := &p.chunks[i]; c.kind {
		case verbGroup:
			switch c.verb.form {
			case tensed, loose, base:
				if need--; need == 0 {
					return i
				}
			case participle:
				if c.verb.Negated {
					return i
				}
			}
		case nounPhrase:
			if k := p.chunks[i-1].kind; !relative && k != adposition && k != joiner && !(k == verbGroup && p.chunks[i-1].verb.form > loose) {
				return 0
			}
		case relativiser:
			need, relative = need+1, true
		case joiner:
			if p.kind(i+1) != nounPhrase && !relative {
				return 0
			}
		case commaMark:
			comma := p.kind(i+1) == relativiser
			if !comma && !relative {
				return 0
			}
			relative = relative && comma
		case adposition, plainWord:
		default:
			return 0
		}
	}
	return 0
}
