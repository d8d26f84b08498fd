package check

import (
	"errors"
	"strconv"

	"github.com/unblame/unblame/lint"
)

// Plan finds action lists that are not what a list should be as a whole.
type Plan struct {
	Most int  `yaml:"most"` // open actions that a list may hold
	Say  Text `yaml:",inline"`
}

// Compile implements Check.
func (c *Plan) Compile() error {
	if c.Most <= 0 {
		return errors.New("plan: needs most, a number of actions")
	}
	return nil
}

// Cues implements Check.
func (c *Plan) Cues() []string { return nil }

// Values implements Check.
func (c *Plan) Values() []string { return []string{"match", "number"} }

// Text implements Check.
func (c *Plan) Text() Text { return c.Say }

// Find implements Check.
func (c *Plan) Find(p *lint.Pass, yield func(Hit)) {
	open := pending(p.Doc)
	if len(open) <= c.Most {
		return
	}
	in := p.Doc.Section(open[0].Block)
	h := Hit{In: in, Span: open[0].Span, Values: map[string]string{"number": strconv.Itoa(len(open))}}
	if in.Block >= 0 {
		h.Span = in.Span
	}
	yield(h)
}
