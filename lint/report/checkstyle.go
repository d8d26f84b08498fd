package report

import (
	"fmt"
	"io"

	"github.com/unblame/unblame/lint"
)

// checkstyle writes the XML of Checkstyle, which many CI plugins read.
type checkstyle struct {
	sink
	o Options
}

var checkstyleSeverity = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Suggestion: "info"}

func newCheckstyle(w io.Writer, o Options) Writer {
	c := &checkstyle{sink{w: w}, o}
	c.print(xmlHead, `<checkstyle version="10.0">`, "\n")
	return c
}

// File implements Writer.
func (c *checkstyle) File(f File) error {
	if f.Skipped {
		return c.err
	}
	x := newIndex(f.Source)
	c.print(`  <file name="`, toXML(c.o.inDir(f.Path)), "\">\n")
	for _, found := range f.Findings {
		p := x.at(found.Span.Start)
		c.print(fmt.Sprintf(`    <error line="%d" column="%d" severity="%s" message="%s" source="%s"/>`+"\n",
			p.Line, p.Column, checkstyleSeverity[found.Severity], toXML(told(found)), toXML("unblame."+found.Rule)))
	}
	c.print("  </file>\n")
	return c.err
}

// Close implements Writer.
func (c *checkstyle) Close(Summary) error {
	c.print("</checkstyle>\n")
	return c.err
}
