package check

import (
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// passage is a piece of a section's own text: a block, without the title or
// label that opens the section in it.
type passage struct {
	markdown.Text
	block int
}

// bodies returns what stands in each section, without its title and block quotes.
func bodies(p *lint.Pass) map[*postmortem.Section][]passage {
	return lint.Kept(p, bodiesKey{}, func() map[*postmortem.Section][]passage { return bodiesOf(p.Doc) })
}

type bodiesKey struct{}

func bodiesOf(doc *postmortem.Document) map[*postmortem.Section][]passage {
	out := make(map[*postmortem.Section][]passage, len(doc.Sections))
	for i := range doc.Blocks {
		b, s := &doc.Blocks[i], doc.Section(i)
		text := b.Text
		if i == s.Block {
			if b.Label == 0 {
				continue
			}
			text = text.Slice(b.Label, len(text.Plain)).Trim()
		}
		if text.Plain != "" && b.Quote == 0 {
			out[s] = append(out[s], passage{text, i})
		}
	}
	return out
}
