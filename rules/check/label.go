package check

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// Label finds labels that a value follows on the same line: "Root cause: …".
type Label struct {
	Words []string `yaml:"words"` // whole labels, in small letters
	Say   Text     `yaml:",inline"`
}

// Compile implements Check.
func (c *Label) Compile() error { return need("label", "words", len(c.Words)) }

// Cues implements Check.
func (c *Label) Cues() [][]string { return nil }

// Values implements Check.
func (c *Label) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Label) Text() Text { return c.Say }

// Find implements Check.
func (c *Label) Find(p *lint.Pass, yield func(Hit)) {
	for i, b := range p.Doc.Blocks {
		if b.Label == 0 || b.Quote > 0 || strings.TrimSpace(b.Text.Plain[b.Label:]) == "" {
			continue
		}
		section := p.Doc.Section(i)
		if !p.Rule.Sections.Holds(section) {
			continue
		}
		label := strings.Trim(english.Fold(b.Text.Plain[:b.Label]), "*:. ")
		value := english.Fold(b.Text.Plain[b.Label:])
		if slices.Contains(c.Words, label) && !strings.Contains(value, label) { // a value that says it again speaks for itself
			yield(Hit{In: section, Span: b.Text.Span(0, b.Label)})
		}
	}
}
