package check

import (
	"fmt"
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Section finds that sections are missing under any title. It points at the
// document's title, where a table of contents would be.
type Section struct {
	Required []postmortem.Kind `yaml:"required"`
	Say      Text              `yaml:",inline"`
}

// Compile implements Check.
func (c *Section) Compile() error {
	for _, k := range c.Required {
		if !slices.Contains(postmortem.Kinds(), k) {
			return fmt.Errorf("section: required: there is no kind of section %q", k)
		}
	}
	return need("section", "required", len(c.Required))
}

// Cues implements Check.
func (c *Section) Cues() []string { return nil }

// Values implements Check.
func (c *Section) Values() []string { return []string{"missing", "title"} }

// Text implements Check.
func (c *Section) Text() Text { return c.Say }

// Find implements Check.
func (c *Section) Find(p *lint.Pass, yield func(Hit)) {
	for _, kind := range c.Required {
		if !p.Doc.Has(kind) {
			yield(Hit{
				In: &p.Doc.Sections[0], Span: top(p.Doc), Missing: string(kind),
				Values: map[string]string{"missing": string(kind), "title": postmortem.Title(kind)},
			})
		}
	}
}

// top returns the place that speaks for the whole document: its first heading,
// or its first text.
func top(doc *postmortem.Document) markdown.Span {
	var first markdown.Span
	for _, b := range doc.Blocks {
		if b.Text.Plain == "" {
			continue
		}
		if b.Kind == markdown.Heading {
			return b.Span
		}
		if first.End == 0 {
			first = b.Text.Span(0, min(len(b.Text.Plain), firstLine(b.Text.Plain)))
		}
	}
	return first
}

func firstLine(s string) int {
	for i, r := range s {
		if r == '\n' || r == '.' || i >= 60 {
			return i
		}
	}
	return len(s)
}
