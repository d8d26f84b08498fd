package report

import (
	"github.com/fatih/color"
	"github.com/unblame/unblame/lint"
)

// palette is one way of painting per part of the report.
type palette struct {
	path, rule, faint, question *color.Color
	severity                    map[lint.Severity]*color.Color
}

// newPalette decides colour by colour, so that the switch that fatih/color
// shares between all its users, and the environment it reads, stay out of it.
func newPalette(on bool) palette {
	c := func(a ...color.Attribute) *color.Color {
		c := color.New(a...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return palette{
		path:     c(color.Bold, color.Underline),
		rule:     c(color.Bold),
		faint:    c(color.Faint),
		question: c(color.FgCyan),
		severity: map[lint.Severity]*color.Color{
			lint.Error:      c(color.FgRed),
			lint.Warning:    c(color.FgYellow),
			lint.Suggestion: c(color.FgBlue),
		},
	}
}
