package lint

import (
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
}

// Word returns token i in the form in which words are compared.
func (s *Sentence) Word(i int) string { return s.Words()[i] }

// Covered returns the tokens [i, j) that lie in a range of the block's plain text.
func (s *Sentence) Covered(start, end int) (i, j int) {
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

// sentences calls yield for every sentence that the author says in their own
// voice: not titles, code, block quotes, or the fields that hold names.
func sentences(doc *postmortem.Document, yield func(*Sentence)) {
	for i := range doc.Blocks {
		b, section := &doc.Blocks[i], doc.Section(i)
		text := b.Text.Plain
		if !prose(doc, i) {
			continue
		}
		start := 0
		if b.Label > 0 {
			// A label is a sentence of its own, and none if it only opens a section.
			if section.Block != i {
				split(b, section, 0, b.Label, yield)
			}
			start = b.Label
		}
		split(b, section, start, len(text), yield)
	}
}

func split(b *markdown.Block, section *postmortem.Section, start, end int, yield func(*Sentence)) {
	var before *Sentence
	for _, at := range english.Split(b.Text.Plain[start:end]) {
		at.Start += start
		at.End += start
		s := &Sentence{Sentence: english.NewSentence(b.Text.Plain, at), Block: b, Section: section, before: before}
		yield(s)
		before = s
	}
}
