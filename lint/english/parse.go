package english

import "strings"

// parser turns the tokens of one sentence into clauses, from left to right.
// Each subordinate clause is a frame on a stack: a noun phrase waits in its
// frame until a verb takes it as subject, and a verb that finds no noun phrase
// in its own frame closes it and takes the one that waits outside.
type parser struct {
	s       *Sentence
	cast    *Cast
	words   []string // the tokens that are read, folded
	tags    []string
	chunks  []chunk
	frames  []frame
	clauses []Clause
	later   []int // clauses whose subject is that of the main clause to come
}

// frame is one clause that is being read.
type frame struct {
	relation Relation
	from     int  // chunk at which the waiting subject begins
	waiting  int  // chunk of the noun phrase that waits for its verb; -1 for none
	head     int  // chunk that a relative clause hangs on; -1 for none
	gap      int  // chunk of the relative or question word that may be its object; -1 for none
	aux      int  // chunk of an auxiliary that stands before its subject; -1 for none
	clause   int  // of its last verb; -1 before the first
	floor    bool // begins a bracket or a new main clause: nothing below is its own
	dash     bool // begun by a dash
}

func newFrame(r Relation) frame {
	return frame{relation: r, from: -1, waiting: -1, head: -1, gap: -1, aux: -1, clause: -1}
}

func newParser(s *Sentence, cast *Cast) *parser {
	n := min(len(s.Tokens()), clauseLimit)
	p := &parser{s: s, cast: cast, words: s.Words()[:n]}
	if n > 0 {
		s.Tag(0)
		p.tags = s.tags[:n]
	}
	return p
}

// word returns token i, folded, or "" outside.
func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i]
}

// tag returns the tag of token i, or "" outside.
func (p *parser) tag(i int) string {
	if i < 0 || i >= len(p.tags) {
		return ""
	}
	return p.tags[i]
}

// run reads all chunks.
func (p *parser) run() {
	p.cut()
	p.begin(false)
	for i, c := range p.chunks {
		switch c.kind {
		case nounPhrase:
			p.noun(i)
		case verbGroup:
			p.verb(i)
		case relativiser:
			p.relative(i)
		case linker:
			p.link(i)
		case commaMark:
			p.comma(i)
		case bracketOpen:
			p.begin(false)
		case bracketShut:
			p.end()
		case dashMark:
			p.dash()
		case breakMark:
			for len(p.frames) > 0 {
				p.pop()
			}
			p.begin(false)
		}
	}
	for len(p.frames) > 0 {
		p.pop()
	}
	p.finish()
}

func (p *parser) top() *frame { return &p.frames[len(p.frames)-1] }

// begin opens a main clause that has nothing to do with what stands around it.
func (p *parser) begin(dash bool) {
	f := newFrame(Main)
	f.floor, f.dash = true, dash
	p.frames = append(p.frames, f)
}

// end closes what was opened last by a bracket or dash.
func (p *parser) end() {
	for len(p.frames) > 1 {
		floor := p.top().floor
		p.pop()
		if floor {
			return
		}
	}
}

// dash opens an aside behind a subject or closes it; elsewhere a clause ends.
func (p *parser) dash() {
	floor := p.floor()
	switch {
	case p.frames[floor].dash:
		p.end()
	default:
		p.begin(true)
	}
}

// floor returns the frame of the main clause.
func (p *parser) floor() int {
	k := len(p.frames) - 1
	for !p.frames[k].floor {
		k--
	}
	return k
}

func (p *parser) push(r Relation) *frame {
	p.frames = append(p.frames, newFrame(r))
	return p.top()
}

// pop closes the top frame; an auxiliary that still waits there was a verb of its own.
func (p *parser) pop() {
	p.settle()
	p.frames = p.frames[:len(p.frames)-1]
}

// main closes all frames but that of the main clause.
func (p *parser) main() *frame {
	for !p.top().floor {
		p.pop()
	}
	return p.top()
}

// before returns the chunk before i that is no plain word, or -1 and nil.
func (p *parser) before(i int) (int, *chunk) {
	for i--; i >= 0; i-- {
		switch p.chunks[i].kind {
		case plainWord:
		case bracketShut: // what stands in brackets is passed over
			k := i
			for k > 0 && p.chunks[k].kind != bracketOpen {
				k--
			}
			if p.chunks[k].kind != bracketOpen {
				return i, &p.chunks[i]
			}
			i = k
		default:
			return i, &p.chunks[i]
		}
	}
	return -1, nil
}

func (p *parser) kind(i int) chunkKind {
	if i < 0 || i >= len(p.chunks) {
		return breakMark
	}
	return p.chunks[i].kind
}

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

// measure reports whether the noun phrase after "by" tells how, when or how
// much rather than who: by hand, by noon, by 30 %, by itself.
func (p *parser) measure(i int) bool {
	c := p.chunks[i]
	switch w := p.words[c.head]; {
	case w == "hand" || w == "itself" || w == "themselves" || w == "default" || w == "design" || w == "mistake" || w == "accident":
		return true
	case w == "phone" || w == "mail" || w == "email" || w == "chance" || w == "factor" || w == "e-mail":
		return true
	case p.temporal(i):
		return true
	}
	return p.tags[c.head] == "CD" || p.tags[c.start] == "CD" && c.end-c.start == 2 && (p.words[c.head] == "%" || p.words[c.head] == "percent")
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
		if f.waiting == left && f.aux < 0 && f.head < 0 && left != i-1 {
			return
		}
		return
	case f.waiting < 0 && f.clause < 0:
		f.waiting, f.from = i, i // in this moment the colleague …
	case !f.floor && p.frames[p.floor()].clause < 0 && f.clause >= 0 && p.frames[p.floor()].waiting < 0:
		f = p.main() // when the printers went silent the nurses …
		f.waiting, f.from = i, i
	case f.waiting < 0 && f.clause >= 0 && telling[p.clauses[f.clause].Verb.Lemma]:
		f = p.push(Complement) // told us nobody knew
		f.waiting, f.from = i, i
	case f.head >= 0 && f.waiting == f.head, f.gap >= 0 && f.waiting == f.gap:
		f.waiting, f.from = i, i
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

func (p *parser) clauseOf(f *frame) *Clause {
	if f.clause < 0 {
		return nil
	}
	return &p.clauses[f.clause]
}

// finiteAfter returns the verb group that takes the noun phrase i as its
// subject, with nothing between but phrases and relative clauses that belong to
// it; 0 if there is none.
func (p *parser) finiteAfter(i int) int {
	need, relative, comma := 1, false, false
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
			if comma = p.kind(i+1) == relativiser; !comma && !relative {
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
	for i++; i < len(p.chunks) && p.kind(i) < commaMark; i++ {
		if p.kind(i) == verbGroup && p.chunks[i].verb.form <= loose {
			n++
		}
	}
	return n
}

func (p *parser) question() bool {
	n := len(p.s.tokens)
	return n > 0 && p.s.tokens[n-1].Text[0] == '?'
}

// comma closes relative clauses, and questions without another verb.
func (p *parser) comma(i int) {
	if p.top().waiting >= 0 && p.kind(i+1) != relativiser {
		p.settle()
	}
	for p.top().relation == Relative && p.top().clause >= 0 && !p.top().floor {
		p.pop()
	}
}

// waits reports whether a noun phrase waits for its verb in a frame around the top one.
func (p *parser) waits() bool {
	for k := len(p.frames) - 1; k > 0 && !p.frames[k].floor; k-- {
		if p.frames[k-1].waiting >= 0 {
			return true
		}
	}
	return false
}

// temporal reports whether the noun phrase says when.
func (p *parser) temporal(i int) bool {
	c := p.chunks[i]
	return times[singular(p.words[c.head])] && p.kind(i+1) != verbGroup || times[singular(p.words[c.head])] && p.tags[c.start] == "CD"
}

// times are nouns that say when something happened.
var times = map[string]bool{
	"second": true, "minute": true, "hour": true, "day": true, "week": true, "month": true, "year": true, "morning": true,
	"afternoon": true, "evening": true, "night": true, "noon": true, "midnight": true, "today": true, "yesterday": true,
	"tomorrow": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "spring": true, "summer": true, "autumn": true, "winter": true, "quarter": true, "weekend": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true, "time": true, "now": true, "a.m.": true, "p.m.": true,
	"more": true, "longer": true,
}

// attached are the prepositions whose phrases belong to the noun before them
// rather than to the verb.
var attached = words("of in from on outside inside between within for at with about against under behind across near to among")

// phrase returns the chunks [from, to] as one noun phrase; the head is that of
// the last chunk, or of what a quantity is of.
func (p *parser) phrase(from, to int) Phrase { return p.reach(from, to, to+3) }

// reach is phrase with the prepositional phrases that follow before chunk end.
func (p *parser) reach(from, to, end int) Phrase {
	ph := Phrase{p.chunks[from].start, p.chunks[to].end, p.chunks[to].head}
	inner := quantity(p.words[ph.Head])
	for k := to + 1; k < len(p.chunks) && (k < end || k < to+3); k += 2 {
		if p.chunks[k].kind != adposition || p.kind(k+1) != nounPhrase || !attached[p.chunks[k].word] || times[singular(p.words[p.chunks[k+1].head])] {
			break
		}
		of := p.chunks[k].word == "of" || p.chunks[k].word == "from" && inner
		if !of && k >= end {
			break
		}
		if of && inner {
			ph.Head = p.chunks[k+1].head
			inner = quantity(p.words[ph.Head])
		} else {
			inner = false
			if k >= end {
				break
			}
		}
		ph.End = p.chunks[k+1].end
	}
	return ph
}
