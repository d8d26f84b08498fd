package check

import (
	"sort"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// group is an action, or a sentence beside the actions, before it is judged.
type group struct {
	sentences []*lint.Sentence
	rest      []*lint.Sentence // what explains it
	part      bool             // it stands in an item below an action
	action    bool
}

// grouped puts the sentences of one action together.
func grouped(p *lint.Pass) []*group {
	at := map[*markdown.Block][]int{} // block → its actions
	for i, a := range p.Doc.Actions {
		b := &p.Doc.Blocks[a.Block]
		at[b] = append(at[b], i)
		for k := a.Block + 1; b.Table > 0 && k < len(p.Doc.Blocks) && p.Doc.Blocks[k].Table == b.Table && p.Doc.Blocks[k].Row == b.Row; k++ {
			at[&p.Doc.Blocks[k]] = []int{i}
		}
	}
	groups := map[int]*group{}
	var all []*group
	var last *group // beside the actions
	sentences := p.Sentences()
	made := make([]group, len(sentences))
	begin := func(k int, action bool) *group {
		made[k] = group{sentences: sentences[k : k+1 : k+1], action: action}
		all = append(all, &made[k])
		return &made[k]
	}
	var cell worded
	for k, s := range sentences {
		i, inside := owner(p.Doc, at, s, &cell)
		for up := s.Block.Parent; up >= 0 && i >= 0; up = p.Doc.Blocks[up].Parent { // an action below one details it
			for _, over := range at[&p.Doc.Blocks[up]] {
				if g := groups[over]; g != nil && over != i {
					g.rest = append(g.rest, s)
				}
			}
		}
		if i >= 0 && !inside && !p.Doc.Actions[i].Done && s.Block.Kind == markdown.Item && s.Block.Label == 0 && s.Sentence.Span().Start == 0 {
			begin(k, true).part = true
		}
		switch {
		case i >= 0 && p.Doc.Actions[i].Done:
		case i < 0 && s.Block.Label > 0 && last != nil && last.sentences[0].Block == s.Block && leadOnly(last.sentences[0]):
			last.sentences = append(last.sentences, s)
		case i < 0 && past(s.Section):
		case i < 0:
			last = begin(k, false)
		case groups[i] == nil:
			if inside {
				groups[i] = begin(k, true)
			}
		case inside:
			groups[i].sentences = append(groups[i].sentences, s)
		default:
			groups[i].rest = append(groups[i].rest, s)
		}
	}
	return all
}

// owner returns the action that a sentence belongs to, -1 for none, and whether
// the sentence is part of its wording rather than something below or behind it.
func owner(doc *postmortem.Document, at map[*markdown.Block][]int, s *lint.Sentence, cell *worded) (action int, inside bool) {
	span := s.Block.Text.Span(s.Span().Start, s.Span().End)
	before := -1
	actions := at[s.Block]
	if s.Block.Table == 0 { // they stand by place, thousands of them perhaps
		n := sort.Search(len(actions), func(k int) bool { return doc.Actions[actions[k]].Span.End > span.Start })
		if n > 0 {
			before = actions[n-1]
		}
		actions = actions[n:]
	}
	for _, i := range actions {
		a := &doc.Actions[i]
		switch {
		case s.Block.Table > 0:
			if cell.holds(doc, s.Block, i) {
				return i, true
			}
		case 2*(min(span.End, a.Span.End)-max(span.Start, a.Span.Start)) >= span.End-span.Start:
			return i, true
		case a.Span.Start >= span.End:
			return ownerOf(doc, at, s.Block, before)
		}
	}
	return ownerOf(doc, at, s.Block, before)
}

// worded remembers whether the cell of a table that was asked about last holds the words of
// an action: it may have thousands of sentences.
type worded struct {
	cell   *markdown.Block
	action int
	is     bool
}

func (w *worded) holds(doc *postmortem.Document, cell *markdown.Block, action int) bool {
	if w.cell != cell || w.action != action {
		text := doc.Actions[action].Text
		head := text[:min(len(text), 12)]
		*w = worded{cell, action, head != "" && strings.Contains(cell.Text.Verbatim(doc.Source), head)}
	}
	return w.is
}

// ownerOf returns the action that a block belongs to of which a sentence is in none:
// the one before it in the block, if it is no paragraph, or that of the block over it.
func ownerOf(doc *postmortem.Document, at map[*markdown.Block][]int, b *markdown.Block, before int) (action int, inside bool) {
	if before >= 0 && b.Kind != markdown.Paragraph {
		return before, false
	}
	if len(at[b]) > 0 {
		return -1, false
	}
	for up := b.Parent; up >= 0; up = doc.Blocks[up].Parent {
		if over := at[&doc.Blocks[up]]; len(over) > 0 {
			return over[len(over)-1], false
		}
	}
	return -1, false
}
