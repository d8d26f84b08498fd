package report

import (
	"github.com/fatih/color"
	"github.com/unblame/unblame/lint"
)

// palette is one way of painting per part of the report.
type palette struct {
	path, rule, faint, question *color.Color
	severity                    map[lint.Severity]*color.Color
	links                       bool
}

// newPalette decides colour by colour, so that the switch that fatih/color
// shares between all its users, and the environment it reads, stay out of it.
func newPalette(o Options) palette {
	c := func(a ...color.Attribute) *color.Color {
		c := color.New(a...)
		if o.Color {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return palette{
		links:    o.Color && o.Links,
		path:     c(color.Bold, color.Underline),
		rule:     c(color.Bold),
		faint:    c(color.Faint),
		question: c(color.FgCyan),
		severity: map[lint.Severity]*color.Color{
			lint.Error:      c(color.FgRed),
			lint.Warning:    c(color.FgYellow),
			lint.Suggestion: c(color.FgMagenta),
		},
	}
}

// link makes text a hyperlink where the screen knows them. Nothing is told by
// the link alone.
func (p palette) link(url, text string) string {
	if !p.links || url == "" {
		return text
	}
	return "\x1b]8;;" + url + "\x1b\\" + text + "\x1b]8;;\x1b\\"
}
