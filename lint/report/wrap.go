package report

import (
	"strings"

	"github.com/fatih/color"
)

// label leads a paragraph in, whose further lines are indented by it.
type label struct {
	text  string
	paint *color.Color
}

// unbroken returns the words of a text. What looks like a blank and does not break
// a line parts none.
func unbroken(text string) []string {
	if _, ok := even(text); ok {
		return strings.Fields(text)
	}
	return strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' })
}

// wrap prints text as a paragraph behind an indent, as wide as the screen.
func (t *text) wrap(c *color.Color, indent string, l label, text string) {
	words := unbroken(text)
	if len(words) == 0 {
		return
	}
	t.print(nil, indent)
	t.print(l.paint, l.text)
	left := len(indent) + len(l.text)
	var line strings.Builder
	column := left
	for i, w := range words {
		w = t.o.Printable(w)
		wide := width(w)
		switch {
		case i == 0:
		case column+1+wide > t.width:
			t.print(c, line.String())
			t.print(nil, "\n", strings.Repeat(" ", left))
			line.Reset()
			column = left
		default:
			line.WriteByte(' ')
			column++
		}
		line.WriteString(w)
		column += wide
	}
	t.print(c, line.String())
	t.print(nil, "\n")
}
