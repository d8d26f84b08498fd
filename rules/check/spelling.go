package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Spelling finds titles that are known only because a slip of the pen is
// overlooked.
type Spelling struct {
	Say Text `yaml:",inline"`
}

// Compile implements Check.
func (c *Spelling) Compile() error { return nil }

// Cues implements Check.
func (c *Spelling) Cues() [][]string { return nil }

// Values implements Check.
func (c *Spelling) Values() []string { return []string{"match", "title"} }

// Text implements Check.
func (c *Spelling) Text() Text { return c.Say }

// Find implements Check.
func (c *Spelling) Find(p *lint.Pass, yield func(Hit)) {
	for i := range p.Doc.Sections {
		s := &p.Doc.Sections[i]
		if s.Form != "heading" || s.Block < 0 {
			continue
		}
		text := p.Doc.Blocks[s.Block].Text
		title := postmortem.Respelled(text.Plain)
		if title == "" {
			continue
		}
		from, to := differ(text.Plain, title)
		at := text.Span(from, to)
		yield(Hit{In: s, Span: text.Span(0, len(text.Plain)), Values: map[string]string{"title": title}, Fixes: []lint.Fix{{
			Title: "Write “" + title + "”", Safe: true,
			Edits: []lint.Edit{{Span: markdown.Span{Start: at.Start, End: at.End}, Text: title[from : len(title)-(len(text.Plain)-to)]}},
		}}})
	}
}

// differ returns the part of a text in which it differs from another, in whole words.
func differ(text, other string) (from, to int) {
	for from < min(len(text), len(other)) && text[from] == other[from] {
		from++
	}
	from = strings.LastIndexByte(text[:from], ' ') + 1
	same := 0
	for same < min(len(text), len(other))-from && text[len(text)-1-same] == other[len(other)-1-same] {
		same++
	}
	if n := strings.IndexByte(text[len(text)-same:], ' '); n >= 0 {
		same -= n
	} else {
		same = 0
	}
	return from, len(text) - same
}
