package check

import (
	"bytes"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// addSection returns the fix that adds an empty section of a kind under its best known
// title, where a post-mortem has it: before the first one that comes later.
func addSection(doc *postmortem.Document, kind postmortem.Kind) []lint.Fix {
	level, at := 2, len(doc.Source)
	for i := len(doc.Sections) - 1; i > 0; i-- {
		s := &doc.Sections[i]
		if s.Form != "heading" || s.Kind == postmortem.Other || s.Block < 0 {
			continue
		}
		b := &doc.Blocks[s.Block]
		if b.Form != markdown.ATX && b.Form != markdown.Setext || b.Quote > 0 || b.Parent >= 0 || b.Level < 2 {
			continue
		}
		level = b.Level
		if turn(s.Kind) > turn(kind) {
			at = bytes.LastIndexByte(doc.Source[:b.Span.Start], '\n') + 1
		}
	}
	text := strings.Repeat("#", level) + " " + postmortem.Title(kind) + "\n"
	switch before := doc.Source[:at]; {
	case at < len(doc.Source):
		text += "\n"
	case len(before) > 0 && before[len(before)-1] != '\n':
		text = "\n\n" + text
	default:
		text = "\n" + text
	}
	return []lint.Fix{{
		Title: "Add an empty section “" + postmortem.Title(kind) + "”", Safe: true,
		Edits: []lint.Edit{{Span: markdown.Span{Start: at, End: at}, Text: text}},
	}}
}

// turn returns where in a post-mortem sections of a kind stand.
func turn(kind postmortem.Kind) int { return slices.Index(postmortem.Kinds(), kind) }
