package postmortem

import (
	"github.com/unblame/unblame/lint/markdown"
)

// Has reports whether the document deals with a kind of section: under a title,
// or in a passage that does so without one, such as an opening paragraph that
// sums up, a list of times, or actions that were found elsewhere. A document
// that Has a kind doesn't lack it, though it may do well to give it a title.
func (d *Document) Has(k Kind) bool {
	for i := range d.Sections {
		if d.Sections[i].Is(k) {
			return true
		}
	}
	switch k {
	case Summary:
		return d.opens() || d.introduces()
	case Impact:
		return d.suffers()
	case Timeline:
		return d.recalls()
	case Causes:
		return d.holds(explains, Timeline, Actions, Supporting) || d.reasons()
	case Actions:
		return len(d.Actions) > 0 || d.holds(commits, Summary, Timeline, Supporting)
	}
	return false
}

// holds reports whether a paragraph or item outside of the given kinds of sections passes the test.
func (d *Document) holds(test func(plain, low string) bool, except ...Kind) bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != markdown.Paragraph && b.Kind != markdown.Item || b.Quote > 0 || len(b.Text.Plain) < 20 || d.Section(i).Is(except...) {
			continue
		}
		if test(b.Text.Plain, d.lower(i)) {
			return true
		}
	}
	return false
}
