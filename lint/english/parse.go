package english

// parser turns the chunks of one sentence into clauses, from left to right.
// Each subordinate clause is a frame on a stack: a noun phrase waits in its
// frame until a finite verb takes it as subject, and a verb that finds no noun
// phrase in its own frame closes it and takes the one that waits outside.
type parser struct {
	s       *Sentence
	cast    *Cast
	chunks  []chunk
	frames  []frame
	clauses []Clause
}

type frame struct {
	relation Relation
	waiting  int // chunk of the noun phrase that waits for its verb; -1 for none
	from     int // chunk that begins the subject, if it is coordinated
	subject  Phrase
	clause   int // of the last verb of the frame; -1 before the first
	head     int // chunk of the noun phrase that a relative clause hangs on; -1 if none
}

func newParser(s *Sentence, cast *Cast) *parser {
	n := min(len(s.Tokens()), clauseLimit)
	if n > 0 {
		s.Tag(0)
	}
	return &parser{s: s, cast: cast, chunks: s.chunks(n), frames: []frame{{waiting: -1, clause: -1, head: -1}}}
}

func (p *parser) top() *frame { return &p.frames[len(p.frames)-1] }

func (p *parser) push(r Relation, head int) {
	p.frames = append(p.frames, frame{relation: r, waiting: head, from: head, clause: -1, head: head})
}

func (p *parser) pop() {
	if len(p.frames) > 1 {
		p.frames = p.frames[:len(p.frames)-1]
	}
}

// run reads all chunks.
func (p *parser) run() {
	for i, c := range p.chunks {
		switch c.kind {
		case nounPhrase:
			p.noun(i)
		case verbGroup:
			p.verb(i)
		case relativiser:
			p.relativise(i)
		case linker:
			p.link(i)
		case commaMark:
			p.comma(i)
		case breakMark:
			p.frames = []frame{{waiting: -1, clause: -1, head: -1}}
		}
	}
	p.nominals()
	for i := range p.clauses {
		p.class(&p.clauses[i])
	}
}

// before returns the chunk before i that is no plain word; nil at the start.
func (p *parser) before(i int) (int, *chunk) {
	for i--; i >= 0; i-- {
		if p.chunks[i].kind != plainWord {
			return i, &p.chunks[i]
		}
	}
	return -1, nil
}

// noun puts a noun phrase where it belongs: object, agent, part of another
// phrase, or waiting for its verb.
func (p *parser) noun(i int) {
	f := p.top()
	at, prev := p.before(i)
	switch {
	case prev == nil:
	case prev.kind == adposition:
		if prev.word == "by" && f.clause >= 0 && p.clauses[f.clause].Verb.Passive && p.clauses[f.clause].Agent.Empty() {
			p.clauses[f.clause].Agent = p.phrase(i, i)
		}
		return
	case prev.kind == verbGroup:
		if c := p.clauseAt(prev.verb.Main); c != nil && c.Object.Empty() {
			c.Object = p.phrase(i, i)
		}
		return
	case prev.kind == nounPhrase && f.waiting == at && at == i-1:
		// “the alert the engineer had silenced”: a relative clause without its word
		if p.finiteAfter(i) {
			p.push(Relative, at)
		}
	case prev.kind == joiner:
		k, left := p.before(at)
		if left != nil && left.kind == commaMark {
			k, left = p.before(k)
		}
		if left != nil && left.kind == nounPhrase && f.waiting == k {
			f.waiting = i // the operator and the reviewer: one subject
			return
		}
		if left != nil && left.kind == nounPhrase && !p.finiteAfter(i) {
			return // one more object
		}
	case prev.kind == commaMark && f.waiting >= 0 && f.clause < 0 && i+1 < len(p.chunks) && p.chunks[i+1].kind == commaMark:
		return // the operator, a new hire, …
	case prev.kind == commaMark && !p.finiteAfter(i) && f.waiting < 0:
		return
	}
	f = p.top()
	f.waiting, f.from = i, i
}

// finiteAfter reports whether a finite verb follows the noun phrase i, with only
// phrases that belong to it between.
func (p *parser) finiteAfter(i int) bool {
	for i++; i < len(p.chunks); i++ {
		switch c := p.chunks[i]; c.kind {
		case verbGroup:
			return c.verb.Tense != Gerund && c.verb.Tense != Infinitive && (c.verb.Tense != Participle)
		case adposition, plainWord:
		case nounPhrase:
			if k := p.chunks[i-1].kind; k != adposition && k != joiner {
				return false
			}
		case joiner:
			if i+1 < len(p.chunks) && p.chunks[i+1].kind != nounPhrase {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// relativise opens a relative clause on the noun phrase before; without one, or
// with “who” as subject of a question, the word itself is the subject.
func (p *parser) relativise(i int) {
	word := p.chunks[i].word
	k := i - 1
	for k >= 0 && (p.chunks[k].kind == commaMark || p.chunks[k].kind == adposition || p.chunks[k].kind == plainWord) {
		k--
	}
	if k >= 0 && p.chunks[k].kind == nounPhrase && (word != "who" || p.human(k) || !p.humanBefore(k)) {
		p.push(Relative, k)
		return
	}
	if k >= 0 && p.chunks[k].kind == nounPhrase {
		for j := k; j >= 0; j-- {
			if p.chunks[j].kind == nounPhrase && p.human(j) {
				p.push(Relative, j)
				return
			}
		}
	}
	r := Main
	if k >= 0 {
		r = Complement
	}
	if r == Complement {
		p.push(r, -1)
	}
	f := p.top()
	p.chunks[i].kind, p.chunks[i].head = nounPhrase, p.chunks[i].start
	f.waiting, f.from = i, i
}

func (p *parser) human(i int) bool {
	c, _ := p.s.who(p.phrase(i, i), p.cast)
	return c.Human() || c == Affected || c == Attacker
}

func (p *parser) humanBefore(i int) bool {
	for i--; i >= 0 && p.chunks[i].kind != verbGroup; i-- {
		if p.chunks[i].kind == nounPhrase && p.human(i) {
			return true
		}
	}
	return false
}

// link opens a subordinate clause. A question word at the start of the sentence opens none.
func (p *parser) link(i int) {
	c := p.chunks[i]
	if _, prev := p.before(i); prev == nil && c.relation == Complement || prev == nil && (c.word == "when" || c.word == "where") && p.question() {
		if c.word == "what" || c.word == "whoever" || c.word == "whatever" {
			f := p.top()
			p.chunks[i].kind, p.chunks[i].head = nounPhrase, c.start
			if i+1 < len(p.chunks) && p.chunks[i+1].kind == verbGroup && p.chunks[i+1].inner.Empty() {
				if c.word != "what" || !p.question() {
					p.push(Complement, -1)
					f = p.top()
				}
			}
			f.waiting, f.from = i, i
		}
		return
	}
	for len(p.frames) > 1 && c.relation != Complement && p.top().clause >= 0 && p.top().relation == Relative {
		p.pop()
	}
	p.push(c.relation, -1)
	if (c.word == "what" || c.word == "whoever" || c.word == "whatever") && i+1 < len(p.chunks) {
		p.chunks[i].kind, p.chunks[i].head = nounPhrase, c.start
		p.top().waiting, p.top().from = i, i
	}
}

func (p *parser) question() bool {
	n := len(p.s.tokens)
	return n > 0 && p.s.tokens[n-1].Text[0] == '?'
}

// comma closes what can't go on after it: a fronted clause, a relative one.
func (p *parser) comma(i int) {
	for len(p.frames) > 1 && p.top().clause >= 0 {
		outer := p.frames[len(p.frames)-2]
		next := plainWord
		if i+1 < len(p.chunks) {
			next = p.chunks[i+1].kind
		}
		if outer.clause >= 0 && outer.waiting < 0 && (next == joiner || next == verbGroup) {
			return // because X read it, closed it and left
		}
		p.pop()
	}
}

// phrase returns the chunks [from, to] as one noun phrase; the head is that of
// the last chunk, or of what a quantity is of.
func (p *parser) phrase(from, to int) Phrase {
	c := p.chunks[to]
	ph := Phrase{p.chunks[from].start, c.end, c.head}
	for k := to; k+2 < len(p.chunks) && p.chunks[k+1].kind == adposition && p.chunks[k+1].word == "of" && p.chunks[k+2].kind == nounPhrase; k += 2 {
		ph.End = p.chunks[k+2].end
		if !quantities[singular(p.s.word(ph.Head))] {
			break
		}
		ph.Head = p.chunks[k+2].head
	}
	return ph
}

func (p *parser) clauseAt(main int) *Clause {
	for i := len(p.clauses) - 1; i >= 0; i-- {
		if p.clauses[i].Verb.Main == main {
			return &p.clauses[i]
		}
	}
	return nil
}
