package english

import (
	"slices"
	"sync"
)

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

// parsers are those that rest: their room serves the next sentence.
var parsers = sync.Pool{New: func() any { return new(parser) }}

// parse returns the clauses of a sentence.
func parse(s *Sentence, cast *Cast) []Clause {
	p := parsers.Get().(*parser)
	*p = parser{s: s, cast: cast, chunks: p.chunks[:0], frames: p.frames[:0], clauses: p.clauses[:0], later: p.later[:0]}
	n := min(len(s.Tokens()), clauseLimit)
	p.words = s.Words()[:n]
	if n > 0 {
		s.Tag(0)
		p.tags = s.tags[:n]
	}
	p.run()
	if cast != nil {
		p.within()
	}
	clauses := append([]Clause{}, p.clauses...)
	p.s, p.cast, p.words, p.tags = nil, nil, nil, nil
	parsers.Put(p)
	return clauses
}

// word returns token i, folded, or "" outside.
func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i]
}

// about returns what can be told of token i, nothing outside.
func (p *parser) about(i int) *known {
	if i < 0 || i >= len(p.words) {
		return &nothingKnown
	}
	return p.s.knows[i]
}

var nothingKnown known

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
	if p.frames[p.floor()].dash {
		p.end()
	} else {
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

// comma closes relative clauses, and questions without another verb.
func (p *parser) comma(i int) {
	if p.top().waiting >= 0 && p.kind(i+1) != relativiser {
		p.settle()
	}
	for p.top().relation == Relative && p.top().clause >= 0 && !p.top().floor {
		p.pop()
	}
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

func (p *parser) question() bool {
	n := len(p.s.tokens)
	for k := n - 1; k >= 0 && k > n-3; k-- {
		if p.s.tokens[k].Text[0] == '?' {
			return true
		}
	}
	return false
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

func (p *parser) clauseOf(f *frame) *Clause {
	if f.clause < 0 {
		return nil
	}
	return &p.clauses[f.clause]
}

// finish sorts the clauses by their verbs and says who is meant.
func (p *parser) finish() {
	p.nominals()
	slices.SortStableFunc(p.clauses, func(a, b Clause) int { return a.Verb.Main - b.Verb.Main })
	p.classify()
}
