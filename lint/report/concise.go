package report

import (
	"fmt"
	"io"
)

// concise writes one line per finding, as compilers do, for editors, grep and
// people who know the rules: path:line:column: severity rule: message.
type concise struct {
	sink
	o     Options
	paint palette
}

func newConcise(w io.Writer, o Options) Writer {
	return &concise{sink: sink{w: w}, o: o, paint: newPalette(o)}
}

// File implements Writer.
func (c *concise) File(f File) error {
	x := newIndex(f.Source)
	for _, found := range f.Findings {
		p := x.at(found.Span.Start)
		path := c.o.Printable(f.Path)
		place := path + c.o.after(path, fmt.Sprintf(":%d:%d: ", p.Line, p.Column)) // a name may end in a colon
		rule := c.paint.link(c.o.rule(found.Rule).URL, c.paint.rule.Sprint(c.o.Printable(found.Rule)))
		c.print(place, c.paint.severity[found.Severity].Sprint(found.Severity), " ", rule, ": ", c.o.Printable(oneLine(found.Message)), "\n")
	}
	return c.err
}

// Close implements Writer.
func (c *concise) Close(Summary) error { return c.err }
