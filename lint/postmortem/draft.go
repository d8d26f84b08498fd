package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// draftWords are words of a status or a title that say that the writing goes on.
var draftWords = []string{"draft", "wip", "work in progress", "preliminary", "unfinished", "being written"}

// Draft reports whether the document says of itself that it is one: by its
// status, in its title, or with "draft: true" in its front matter.
func (d *Document) Draft() bool {
	if strings.EqualFold(d.fieldOf("draft"), "true") || isDraft(d.Metadata.Status) {
		return true
	}
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == markdown.Heading {
			return isDraft(b.Text.Plain)
		}
	}
	return false
}

func isDraft(s string) bool {
	low := " " + strings.Join(strings.FieldsFunc(small(s), func(r rune) bool { return strings.ContainsRune(" [](){}:,;.-–—*_|/", r) }), " ") + " "
	for _, w := range draftWords {
		if strings.Contains(low, " "+w+" ") && !strings.Contains(low, " no "+w) && !strings.Contains(low, " not "+w) {
			return true
		}
	}
	return false
}
