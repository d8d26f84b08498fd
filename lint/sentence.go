package lint

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Sentence is a sentence of the document's own prose, with where it stands.
type Sentence struct {
	*english.Sentence
	Block   *markdown.Block
	Section *postmortem.Section
	before  *Sentence // in the same block
	next    *Sentence // in the same section
	scene   *scene
	people  *english.Cast // as cast returns them
	links   *links        // of the block
}

// links are the places of those in a block.
type links struct{ all, people []markdown.Span }

// Next returns the sentence that follows in the same section, in another block
// perhaps; nil if there is none. It is known once all sentences are.
func (s *Sentence) Next() *Sentence { return s.next }

// Word returns token i in the form in which words are compared.
func (s *Sentence) Word(i int) string { return s.Words()[i] }

// Profiles returns the tokens [i, j) of each link to somebody's page.
func (s *Sentence) Profiles() [][2]int {
	var out [][2]int
	for _, at := range s.links.people {
		if i, j := s.covered(at.Start, at.End); i < j {
			out = append(out, [2]int{i, j})
		}
	}
	return out
}

// Linked reports whether a part of the sentence is a link.
func (s *Sentence) Linked() bool {
	at := s.Span()
	all := s.links.all
	i := sort.Search(len(all), func(i int) bool { return all[i].End > at.Start })
	return i < len(all) && all[i].Start < at.End
}

// covered returns the tokens [i, j) that lie in a range of the block's plain text.
func (s *Sentence) covered(start, end int) (i, j int) {
	tokens := s.Tokens()
	for i < len(tokens) && tokens[i].Start < start {
		i++
	}
	for j = i; j < len(tokens) && tokens[j].End <= end; j++ {
	}
	return i, j
}

// Source returns the source bytes of the tokens [i, j).
func (s *Sentence) Source(i, j int) markdown.Span {
	tokens := s.Tokens()
	return s.Block.Text.Span(tokens[i].Start, tokens[j-1].End)
}

// Clause returns the source bytes of the clause that a range of the source
// starts in: from where it begins, or is taken up again, to where the next does.
func (s *Sentence) Clause(span markdown.Span) markdown.Span {
	from, to := 0, len(s.Tokens())
	border := func(at int) {
		if s.Source(at, at+1).Start <= span.Start {
			from = max(from, at)
		} else {
			to = min(to, at)
		}
	}
	for i, c := range s.Clauses() {
		border(start(c))
		if i > 0 && start(s.Clauses()[i-1]) >= start(c) {
			border(c.Verb.Start) // what came between is over, or the subject is shared
		}
	}
	return s.Source(from, max(to, from+1))
}

// start returns the first token of a clause.
func start(c english.Clause) int {
	if c.Subject.Empty() {
		return c.Verb.Start
	}
	return min(c.Subject.Start, c.Verb.Start)
}

// fields are the labels and column headers whose values are names, numbers and
// references rather than prose.
var fields = map[string]bool{
	"owner": true, "owners": true, "assignee": true, "assigned to": true, "dri": true, "who": true, "author": true, "authors": true,
	"lead": true, "attendees": true, "participants": true, "responders": true, "contact": true, "reporter": true, "reviewers": true,
	"status": true, "severity": true, "priority": true, "due": true, "due date": true, "deadline": true, "eta": true, "date": true,
	"time": true, "when": true, "ticket": true, "issue": true, "bug": true, "link": true, "type": true, "id": true,
}

// prose reports whether a block is the author's own running text: no title, no
// code, no block quote, no field that holds a name.
func prose(doc *postmortem.Document, i int) bool {
	b, section := &doc.Blocks[i], doc.Section(i)
	switch {
	case b.Text.Plain == "" || b.Quote > 0 || section.Is(postmortem.MetadataKind, postmortem.Participants):
		return false
	case b.Kind == markdown.Heading:
		return section.Block != i || section.Is(postmortem.Other) // a title in the author's own words
	case b.Kind == markdown.Cell && (b.Row == 0 || fields[english.Fold(b.Header)]):
		return false
	case b.Label == len(b.Text.Plain):
		return false // the title of what follows
	case b.Label > 0:
		return !fields[english.Fold(strings.Trim(b.Text.Plain[:b.Label], ": "))]
	}
	return section.Block != i
}

// Sentences yields every sentence that the author says in their own voice: not
// titles with a known meaning, code, block quotes, or the fields that hold names.
func Sentences(doc *postmortem.Document) iter.Seq[*Sentence] {
	return func(yield func(*Sentence) bool) { sentences(doc, yield) }
}

func sentences(doc *postmortem.Document, yield func(*Sentence) bool) {
	shared := &scene{doc: doc}
	for i := range doc.Blocks {
		b, section := &doc.Blocks[i], doc.Section(i)
		text := b.Text.Plain
		if !prose(doc, i) {
			continue
		}
		start := 0
		if b.Label > 0 && !acted(text, b.Label) {
			// A label is a sentence of its own, and none if it only opens a section.
			if section.Block != i && !split(Sentence{Block: b, Section: section, scene: shared}, 0, b.Label, yield) {
				return
			}
			start = b.Label
		}
		if !split(Sentence{Block: b, Section: section, scene: shared}, start, len(text), yield) {
			return
		}
	}
}

// acted reports whether a label is who did what stands behind it: "Ana: restarted the node".
func acted(text string, label int) bool {
	rest := strings.TrimLeft(text[label:], " *")
	who := strings.Fields(strings.Trim(text[:label], ": "))
	return rest != "" && 'a' <= rest[0] && rest[0] <= 'z' && len(who) > 0 && len(who) < 3 && english.MayName(english.Fold(who[0]))
}

// split yields the sentences of a part of a block, each like the given one.
func split(like Sentence, start, end int, yield func(*Sentence) bool) bool {
	text := like.Block.Text.Plain
	posted := english.Posted(text)
	like.links = &links{all: like.Block.Text.Styled(markdown.Link), people: like.Block.Text.Styled(markdown.Profile)}
	for _, at := range english.Split(text[start:end]) {
		at.Start += start
		at.End += start
		if slices.ContainsFunc(posted, func(p english.Span) bool { return p.Start < at.End && at.Start < p.End }) {
			continue
		}
		s := like
		s.Sentence = english.NewSentence(text, at)
		if last := s.scene.last; last != nil && last.Section == s.Section {
			last.next = &s
		}
		s.scene.last = &s
		if !yield(&s) {
			return false
		}
		like.before = &s
	}
	return true
}
