package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/unblame/unblame/lint/postmortem"
)

// inspectText writes an inspection for people: the verdict, then one line per
// section, action, entry and sentence.
func inspectText(w io.Writer, o Options, i Inspection) error {
	in := inspectJSON(i)
	p := &page{o: o}
	p.text(in.Path)
	verdict := "reads as a post-mortem"
	if !in.Postmortem.Is {
		verdict = "does not read as a post-mortem"
	}
	if len(in.Postmortem.Because) > 0 {
		verdict += ": " + strings.Join(in.Postmortem.Because, ", ")
	}
	p.text(verdict)
	if note := notEnglish(in.Language); note != "" {
		p.text(note)
	}
	p.text("date ", orNone(in.Metadata.Date), ", author ", orNone(in.Metadata.Author),
		", severity ", orNone(in.Metadata.Severity), ", status ", orNone(in.Metadata.Status))

	p.title("Sections", len(in.Sections))
	for _, s := range in.Sections {
		note := ""
		if s.Form != "heading" {
			note = " (" + s.Form + ")"
		}
		p.line(s.Start, kinds(append([]postmortem.Kind{s.Kind}, s.Also...)), s.Title+note)
	}
	p.title("Actions", len(in.Actions))
	for _, a := range in.Actions {
		done := "open"
		if a.Done {
			done = "done"
		}
		p.line(a.Start, done, a.Text)
		p.line(position{}, "", "owner "+orNone(a.Owner)+", due "+orNone(a.Due)+", ticket "+orNone(a.Ticket))
	}
	p.title("Timeline", len(in.Timeline))
	for _, e := range in.Timeline {
		p.line(e.Start, strings.TrimSpace(e.Date+" "+e.Time+" "+e.Zone), e.Text)
	}
	if in.Sentences != nil {
		p.title("Sentences", len(*in.Sentences))
		for _, s := range *in.Sentences {
			p.line(s.Start, string(s.Section), s.Text)
			for _, c := range s.Clauses {
				p.line(position{}, "  "+c.Relation, c.String())
			}
			for _, q := range s.Silences {
				p.line(position{}, "  silent", q.Rule+" on “"+q.Text+"”: "+q.Context)
			}
		}
	}
	_, err := io.WriteString(w, p.b.String())
	return err
}

// String shows a clause on one line: who, what, in which form, and why that who.
func (c clause) String() string {
	form := []string{}
	for _, f := range []struct {
		on   bool
		name string
	}{{c.Tense != "", c.Tense}, {c.Modal != "", c.Modal}, {c.Perfect, "perfect"}, {c.Passive, "passive"}, {c.Negated, "negated"}} {
		if f.on {
			form = append(form, f.name)
		}
	}
	verb := c.Verb
	if c.To != "" {
		verb += " to " + c.To
	}
	out := orNone(c.Subject) + " [" + c.Who + ": " + c.Why + "] " + verb + " (" + strings.Join(form, ", ") + ")"
	if c.Object != "" {
		out += " → " + c.Object
	}
	if c.Agent != "" {
		out += ", by " + c.Agent
	}
	return out
}

// page is a page of lines that hold a line number, a short and a long column.
type page struct {
	b strings.Builder
	o Options
}

func (p *page) text(parts ...string) {
	p.b.WriteString(p.o.Printable(strings.Join(strings.Fields(strings.Join(parts, "")), " ")) + "\n")
}

func (p *page) title(name string, n int) {
	p.b.WriteString("\n" + name + "\n")
	if n == 0 {
		p.b.WriteString("       none\n")
	}
}

func (p *page) line(at position, short, long string) {
	number := ""
	if at.Line > 0 {
		number = strconv.Itoa(at.Line)
	}
	short, long = p.o.Printable(short), p.o.Printable(strings.Join(strings.Fields(long), " "))
	pad := max(0, 20-width(short))
	fmt.Fprintf(&p.b, "%5s  %s%s  %s\n", number, short, strings.Repeat(" ", pad), long)
}

func kinds(list []postmortem.Kind) string {
	names := make([]string, len(list))
	for i, k := range list {
		names[i] = string(k)
	}
	return strings.Join(names, ", ")
}

func orNone(value string) string {
	if value == "" {
		return "none"
	}
	return value
}
