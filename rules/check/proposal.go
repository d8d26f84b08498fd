package check

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// proposal is work that the document proposes, judged as a whole.
type proposal struct {
	*lint.Sentence // the chief one
	head
	tally
	action bool // an action of the document, rather than a proposal in passing
}

// group is an action, or a sentence beside the actions, before it is judged.
type group struct {
	sentences []*lint.Sentence
	rest      []*lint.Sentence // what explains it
	action    bool
}

// proposals returns the work that the sentences of a pass propose, by place.
// Work that is done is left out.
func proposals(p *lint.Pass) []*proposal {
	var out []*proposal
	for _, g := range grouped(p) {
		made := lint.Kept(p, g.sentences[0], func() *proposal { return judged(g) })
		if made != nil {
			out = append(out, made)
		}
	}
	return out
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
	for k, s := range sentences {
		i, inside := owner(p.Doc, at, s)
		for up := s.Block.Parent; up >= 0 && i >= 0; up = p.Doc.Blocks[up].Parent { // an action below one details it
			for _, over := range at[&p.Doc.Blocks[up]] {
				if g := groups[over]; g != nil && over != i {
					g.rest = append(g.rest, s)
				}
			}
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
func owner(doc *postmortem.Document, at map[*markdown.Block][]int, s *lint.Sentence) (action int, inside bool) {
	span := s.Block.Text.Span(s.Span().Start, s.Span().End)
	before := -1
	for _, i := range at[s.Block] {
		a := doc.Actions[i]
		switch {
		case s.Block.Table > 0:
			head := a.Text[:min(len(a.Text), 12)]
			if head != "" && strings.Contains(s.Block.Text.Verbatim(doc.Source), head) {
				return i, true
			}
		case 2*(min(span.End, a.Span.End)-max(span.Start, a.Span.Start)) >= span.End-span.Start:
			return i, true
		case a.Span.End <= span.Start:
			before = i
		}
	}
	if before >= 0 && s.Block.Kind != markdown.Paragraph {
		return before, false
	}
	if len(at[s.Block]) > 0 {
		return -1, false
	}
	for up := s.Block.Parent; up >= 0; up = doc.Blocks[up].Parent {
		if over := at[&doc.Blocks[up]]; len(over) > 0 {
			return over[len(over)-1], false
		}
	}
	return -1, false
}

// judged takes a group apart; nil if it proposes nothing that can be judged.
func judged(g *group) *proposal {
	var best *proposal
	chief := -1
	for i, s := range g.sentences {
		if i > 0 && chief >= 0 && !leadOnly(g.sentences[chief]) {
			break
		}
		if !g.action && !orders(s) && !hinted(s.Words()) {
			continue // its words are not even worth a tag
		}
		h, ok := headOf(s)
		if !ok || recaps(s, h) || best != nil && best.verb != "" && (h.verb == "" || h.wills) {
			continue
		}
		best, chief = &proposal{Sentence: s, head: h, action: g.action}, i
	}
	if best == nil || !g.action && (best.assigned || !best.beside()) {
		return nil
	}
	if best.verb == "" && len(g.sentences) > 1 && leadOnly(best.Sentence) {
		return nil // "Note: all times are in UTC"
	}
	var others []*lint.Sentence
	for i, s := range g.sentences {
		if i != chief {
			others = append(others, s)
		}
	}
	best.tally = tallied(best.Sentence, best.head, slices.Concat(others, g.rest))
	return best
}

// measures are words for the actions themselves.
var measures = set("measure measures action actions step steps improvement improvements change changes effort efforts feature features item items plan plans initiative initiatives commitment commitments")

// recaps reports whether a sentence looks back at proposals or speaks to its
// readers rather than proposing something: "By taking these steps, we aim to …".
func recaps(s *lint.Sentence, h head) bool {
	w := s.Words()
	if w[0] == "here" {
		return true
	}
	own := false
	for i, x := range w {
		switch x {
		case "these", "those", "this", "following", "our", "such":
			for k := i + 1; k < min(i+5, len(w), h.start); k++ {
				if measures[w[k]] {
					return true
				}
			}
		case "believe", "confident", "hope":
			if h.start > 0 && i < h.start && i > 0 && (w[i-1] == "we" || w[i-1] == "are") && i+1 < len(w) && w[i+1] != "to" && w[h.start-1] == "will" {
				return true
			}
		case "we", "us":
			own = true
		}
	}
	for i, x := range w {
		if (x == "your" || x == "you" || x == "yours") && !own && !(i > 0 && anybody[w[i-1]]) {
			return true
		}
	}
	return false
}

// anybody are words behind which "you" is whoever does it, rather than the
// reader: think before you act.
var anybody = set("before when what so as that how")

// leadOnly reports whether a sentence is the label of the next one.
func leadOnly(s *lint.Sentence) bool {
	return s.Block.Label > 0 && s.Sentence.Span().Start == 0 && s.Sentence.Span().End <= s.Block.Label
}

// telling are the classes that say by themselves that something is proposed.
const telling = wish | process | assurance | vigilance | endless | giant | large | medium | teaching

// past reports whether a section says what was rather than what is to come, so
// that nothing beside the actions counts there.
func past(s *postmortem.Section) bool {
	return s.Is(postmortem.Timeline, postmortem.Impact, postmortem.MetadataKind, postmortem.Participants, postmortem.Supporting, postmortem.External, postmortem.Detection, postmortem.WentWell, postmortem.Lucky)
}

// beside reports whether a sentence beside the actions proposes work of those who write.
func (p *proposal) beside() bool {
	switch {
	case p.Word(max(0, p.start-1)) == "can" && p.class != wish:
		return false
	case p.class&telling == 0 && !(p.class&(thing|paper) != 0 && p.wills) && !(p.class == arrange && p.listed()):
		return false
	}
	if p.Section.Is(postmortem.Actions) {
		return (p.verb != "" || p.wills) && p.Block.Kind != markdown.Heading && p.Word(len(p.Words())-1) != ":"
	}
	if !p.wills {
		return p.listed()
	}
	for _, w := range p.Words()[:p.start] {
		switch w {
		case "we", "i", "our", "us", "team", "teams", "everyone", "everybody":
			return true
		}
	}
	for _, c := range p.Clauses() {
		if (c.Who == english.Group || c.Who == english.Self) && !c.Subject.Empty() && c.Subject.End <= p.start && c.Verb.Start <= p.start && c.Verb.End >= p.start {
			return true
		}
	}
	if p.Word(0) == "it" && p.Section.Is(postmortem.Lessons, postmortem.WentBadly) {
		return true // it would be good to …
	}
	return p.stated && p.Section.Is(postmortem.Lessons, postmortem.Resolution, postmortem.WentBadly, postmortem.Summary) ||
		p.passive && p.Section.Is(postmortem.Lessons, postmortem.Resolution, postmortem.WentBadly, postmortem.Summary, postmortem.Other)
}

// orders reports whether an order stands for a proposal where a sentence stands:
// among the actions, and in items and behind labels of the lessons.
func orders(s *lint.Sentence) bool {
	return s.Section.Is(postmortem.Actions) || (s.Block.Kind == markdown.Item || s.Block.Label > 0) && s.Section.Is(postmortem.Lessons, postmortem.WentBadly)
}

// listed reports whether a proposal is an order in an item of the lessons, or behind a label there.
func (p *proposal) listed() bool {
	return orders(p.Sentence) && !p.wills && p.verb != ""
}

// part returns the tokens that show what is proposed: the verb with its object,
// or with its subject in the passive.
func (p *proposal) part() (from, to int) {
	from, to = p.start, p.end
	if p.stated && p.verb == "" && p.start-p.head.from <= 6 {
		return p.head.from, to // the runbooks need work
	}
	if p.passive && p.object[0] < p.object[1] && p.object[1] <= from && to-p.object[0] <= 9 {
		return p.object[0], to // the paging rules should be improved
	}
	if !p.passive && p.object[0] < p.object[1] && p.object[0] >= p.end-1 && p.object[1]-from <= 8 {
		to = max(to, p.object[1])
	}
	tokens := p.Tokens()
	for to-1 > from && !letter(p.Word(to-1)) && !strings.HasPrefix(tokens[to-1].Text, string(english.Object)) {
		to--
	}
	return from, to
}
