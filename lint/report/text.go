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
// line and the words underlined, and at the end where to go on.
type text struct {
	sink
	o       Options
	width   int
	paint   palette
	started bool
	met     met
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
		t.wrap(nil, "  ", label{}, notEnglish(f.Language))
	}
	x := newIndex(f.Source)
	m := marginsOf(x, f.Findings)
	for i, found := range f.Findings {
		shown := i > 0 && f.Findings[i-1].Span == found.Span
		t.head(x, m, found)
		if !shown {
			t.line(f.Source, x, m, found)
		}
		t.say(x, m, found)
		t.met.add(found)
	}
	return t.err
}

// margins are the widths that the findings of a file share.
type margins struct {
	place, severity, gutter int
	indent                  string // of what is said
}

func marginsOf(x index, found []lint.Finding) (m margins) {
	m.gutter = 3
	for _, f := range found {
		p := x.at(f.Span.Start)
		m.place = max(m.place, len(p.String()))
		m.severity = max(m.severity, len(f.Severity.String()))
		m.gutter = max(m.gutter, len(strconv.Itoa(p.Line)))
	}
	m.indent = strings.Repeat(" ", m.gutter+5)
	return m
}

// head prints where a finding stands, how severe it is, and its rule.
func (t *text) head(x index, m margins, f lint.Finding) {
	severity := f.Severity.String()
	t.print(nil, fmt.Sprintf("\n  %-*s  ", m.place, x.at(f.Span.Start)), strings.Repeat(" ", m.severity-len(severity)))
	t.print(t.paint.severity[f.Severity], severity)
	t.print(nil, "  ")
	rule := t.o.Printable(f.Rule)
	t.print(nil, t.paint.link(t.o.rule(f.Rule).URL, t.paint.rule.Sprint(rule)))
	also := strings.Join(f.Also, ", ")
	switch {
	case also == "":
		t.print(nil, "\n")
	case 2+m.place+2+m.severity+2+width(rule)+7+width(also) <= t.width:
		t.print(t.paint.faint, "  also ", t.o.Printable(also))
		t.print(nil, "\n")
	default:
		t.print(nil, "\n")
		t.wrap(t.paint.faint, m.indent, label{"also ", t.paint.faint}, also)
	}
}

// line prints the line of a finding with its words underlined.
func (t *text) line(source []byte, x index, m margins, f lint.Finding) {
	s := t.o.excerpt(source, f.Span, t.width-m.gutter-5)
	if s.line == "" {
		return
	}
	start, end := x.span(f.Span)
	t.print(t.paint.faint, fmt.Sprintf("  %*d | ", m.gutter, start.Line))
	t.print(nil, s.line, "\n")
	t.print(t.paint.faint, "  ", strings.Repeat(" ", m.gutter), " | ")
	t.print(nil, strings.Repeat(" ", s.from))
	t.print(t.paint.severity[f.Severity], strings.Repeat("^", s.count))
	if more := end.Line - start.Line; more > 1 || more == 1 && end.Column > 1 {
		t.print(t.paint.faint, " and ", count(more, "more line"))
	}
	t.print(nil, "\n")
}

// say prints what a finding says and asks, a rewrite on offer, and the further
// places that it stands for.
func (t *text) say(x index, m margins, f lint.Finding) {
	t.wrap(nil, m.indent, label{}, f.Message)
	t.wrap(nil, m.indent, label{"Ask: ", t.paint.question}, f.Question)
	for _, s := range x.suggestions(f.Fixes) {
		if s.Text != "" {
			t.wrap(nil, m.indent, label{"Try: ", t.paint.question}, "“"+s.Text+"”")
			break
		}
	}
	for _, r := range places(x, f.Related) {
		if len(r.at) > 1 || r.message == "Also" {
			t.wrap(t.paint.faint, m.indent, label{}, r.message+" at "+strings.Join(r.at, ", "))
		} else {
			t.wrap(t.paint.faint, m.indent, label{fmt.Sprintf("%-*s  ", m.place, r.at[0]), t.paint.faint}, r.message)
		}
	}
}

// spot is what is said of further places.
type spot struct {
	message string
	at      []string
}

// places lists related places, those of one message together.
func places(x index, related []lint.Related) []spot {
	var out []spot
	for i, r := range related {
		at := x.at(r.Span.Start).String()
		if i > 0 && related[i-1].Message == r.Message {
			out[len(out)-1].at = append(out[len(out)-1].at, at)
			continue
		}
		message := strings.TrimRight(r.Message, ".: ")
		if message == "" {
			message = "Also"
		}
		out = append(out, spot{message, []string{at}})
	}
	return out
}
