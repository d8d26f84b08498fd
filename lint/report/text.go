package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/fatih/color"
	"github.com/unblame/unblame/lint"
)

// text writes for people at a terminal: per file its findings, each with its
// line and the words underlined.
type text struct {
	sink
	o       Options
	width   int
	paint   palette
	started bool
}

func newText(w io.Writer, o Options) Writer {
	t := &text{sink: sink{w: w}, o: o, width: o.Width, paint: newPalette(o)}
	if t.width == 0 {
		t.width = 80
	}
	t.width = max(t.width, 40)
	return t
}

func (t *text) print(c *color.Color, parts ...string) {
	if c != nil {
		parts = []string{c.Sprint(strings.Join(parts, ""))}
	}
	t.sink.print(parts...)
}

// File implements Writer.
func (t *text) File(f File) error {
	if len(f.Findings) == 0 && !f.foreign() || f.Skipped {
		return t.err
	}
	if t.started {
		t.print(nil, "\n")
	}
	t.started = true
	t.print(t.paint.path, t.o.Printable(f.Path))
	t.print(nil, "\n")
	if f.foreign() {
		t.print(nil, "\n")
		t.wrap(nil, "  ", "", notEnglish(f.Language))
	}
	x := newIndex(f.Source)
	last := 0
	for _, found := range f.Findings {
		last = max(last, found.Span.Start)
	}
	gutter := max(3, len(strconv.Itoa(x.at(last).Line)))
	for i, found := range f.Findings {
		shown := i > 0 && f.Findings[i-1].Span == found.Span
		t.finding(f.Source, x, gutter, found, shown)
	}
	return t.err
}

// finding prints a finding; its line only if that isn't the one just shown.
func (t *text) finding(source []byte, x index, gutter int, f lint.Finding, shown bool) {
	start, end := x.span(f.Span)
	c := t.paint.severity[f.Severity]
	t.print(nil, fmt.Sprintf("\n  %d:%d  ", start.Line, start.Column))
	t.print(c, f.Severity.String())
	t.print(nil, "  ")
	t.print(t.paint.rule, t.o.Printable(f.Rule))
	if len(f.Also) > 0 {
		t.print(t.paint.faint, "  also ", t.o.Printable(strings.Join(f.Also, ", ")))
	}
	t.print(nil, "\n")

	if s := t.o.excerpt(source, f.Span, t.width-gutter-5); s.line != "" && !shown {
		t.print(t.paint.faint, fmt.Sprintf("  %*d | ", gutter, start.Line))
		t.print(nil, s.line, "\n")
		t.print(t.paint.faint, "  ", strings.Repeat(" ", gutter), " | ")
		t.print(nil, strings.Repeat(" ", s.from))
		t.print(c, strings.Repeat("^", s.count))
		if more := end.Line - start.Line; more > 1 || more == 1 && end.Column > 1 {
			t.print(t.paint.faint, " and ", count(more, "more line"))
		}
		t.print(nil, "\n")
	}
	indent := strings.Repeat(" ", gutter+5)
	t.wrap(nil, indent, "", f.Message)
	t.wrap(t.paint.question, indent, "Ask: ", f.Question)
	for _, r := range places(x, f.Related) {
		t.wrap(t.paint.faint, indent, "", r)
	}
}

// places lists related places, those of one message together.
func places(x index, related []lint.Related) []string {
	var out []string
	for i, r := range related {
		p := x.at(r.Span.Start)
		place := fmt.Sprintf("%d:%d", p.Line, p.Column)
		switch {
		case i > 0 && related[i-1].Message == r.Message:
			out[len(out)-1] += ", " + place
		case r.Message == "":
			out = append(out, "Also at "+place)
		default:
			out = append(out, strings.TrimRight(r.Message, ".: ")+": "+place)
		}
	}
	return out
}

// wrap prints text as a paragraph behind an indent.
func (t *text) wrap(c *color.Color, indent, label, text string) {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' })
	if len(words) == 0 {
		return
	}
	line := label + t.o.Printable(words[0])
	flush := func() {
		t.print(nil, indent)
		t.print(c, line)
		t.print(nil, "\n")
	}
	for _, w := range words[1:] {
		w = t.o.Printable(w)
		if len(indent)+width(line)+1+width(w) > t.width {
			flush()
			line = strings.Repeat(" ", len(label)) + w
			continue
		}
		line += " " + w
	}
	flush()
}

// Close implements Writer.
func (t *text) Close(s Summary) error {
	if t.o.Quiet || s.Files+s.Skipped == 0 {
		return t.err // nothing could be read, which is said elsewhere
	}
	if t.started {
		t.print(nil, "\n")
	}
	t.print(nil, count(s.Files, "file"), " checked")
	t.print(nil, skipped(s), ": ", found(s), suppressed(s), "\n")
	if s.Files == 0 && s.Skipped > 0 {
		t.print(nil, "A file that is named on its own is always checked.\n")
	}
	return t.err
}

// skipped goes on after how many files were checked.
func skipped(s Summary) string {
	if s.Skipped == 0 {
		return ""
	}
	return fmt.Sprintf(", %d skipped as no post-mortem", s.Skipped)
}

// suppressed goes on after how much was found.
func suppressed(s Summary) string {
	if s.Suppressed == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d suppressed)", s.Suppressed)
}

// found says how much was found.
func found(s Summary) string {
	var parts []string
	for _, p := range []struct {
		n    int
		noun string
	}{{s.Errors, "error"}, {s.Warnings, "warning"}, {s.Suggestions, "suggestion"}} {
		if p.n > 0 {
			parts = append(parts, count(p.n, p.noun))
		}
	}
	if len(parts) == 0 {
		return "nothing found"
	}
	return strings.Join(parts, ", ")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
