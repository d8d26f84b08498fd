package check

import (
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// passage is a piece of a section's own text: a block, without the title or
// label that opens the section in it.
type passage struct {
	markdown.Text
	block int
}

// body returns what stands in a section, without its title and block quotes.
func body(doc *postmortem.Document, s *postmortem.Section) (out []passage) {
	for i := max(s.Block, 0); i < len(doc.Blocks); i++ {
		b := &doc.Blocks[i]
		if doc.Section(i) != s {
			break
		}
		text := b.Text
		if i == s.Block {
			if b.Label == 0 {
				continue
			}
			text = text.Slice(b.Label, len(text.Plain)).Trim()
		}
		if text.Plain != "" && b.Quote == 0 {
			out = append(out, passage{text, i})
		}
	}
	return out
}
