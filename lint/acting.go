package lint

import (
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// acting returns the blocks whose sentences ActionCue stands for: those of
// actions with what belongs to them, of action sections and others
// that look ahead, and items of the lessons.
func acting(doc *postmortem.Document) map[*markdown.Block]bool {
	out := map[*markdown.Block]bool{}
	for _, a := range doc.Actions {
		b := &doc.Blocks[a.Block]
		out[b] = true
		for i := a.Block + 1; i < len(doc.Blocks); i++ {
			if next := &doc.Blocks[i]; b.Table == 0 || next.Table != b.Table || next.Row != b.Row {
				break
			}
			out[&doc.Blocks[i]] = true
		}
	}
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if doc.Section(i).Is(postmortem.Actions) || doc.Section(i).LooksAhead() || b.Parent >= 0 && out[&doc.Blocks[b.Parent]] || (b.Kind == markdown.Item || b.Label > 0) && doc.Section(i).Is(postmortem.Lessons, postmortem.WentBadly) {
			out[b] = true
		}
	}
	return out
}
