package report

import (
	"fmt"
	"io"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Inspection is how a file was understood.
type Inspection struct {
	Path      string
	Document  *postmortem.Document
	Sentences bool // whether to show them as well
}

// Inspect writes how a file was understood, in the named format, or returns
// false if inspections have no such format.
func Inspect(format string, w io.Writer, o Options, i Inspection) (bool, error) {
	switch format {
	case "text":
		return true, inspectText(w, o, i)
	case "json":
		_, err := fmt.Fprintln(w, toJSON(inspectJSON(i)))
		return true, err
	}
	return false, nil
}

type inspection struct {
	Path       string      `json:"path"`
	Postmortem verdict     `json:"postmortem"`
	Metadata   metadata    `json:"metadata"`
	Sections   []section   `json:"sections"`
	Actions    []action    `json:"actions"`
	Timeline   []entry     `json:"timeline"`
	Sentences  *[]sentence `json:"sentences,omitempty"`
}

type verdict struct {
	Is      bool     `json:"is"`
	Because []string `json:"because"`
}

type metadata struct {
	Date     string `json:"date"`
	Author   string `json:"author"`
	Severity string `json:"severity"`
	Status   string `json:"status"`
}

type section struct {
	Kind  postmortem.Kind   `json:"kind"`
	Also  []postmortem.Kind `json:"also"`
	Title string            `json:"title"`
	Form  string            `json:"form"`
	Start position          `json:"start"`
	End   position          `json:"end"`
}

type action struct {
	Text    string          `json:"text"`
	Owner   string          `json:"owner"`
	Due     string          `json:"due"`
	Ticket  string          `json:"ticket"`
	Done    bool            `json:"done"`
	Section postmortem.Kind `json:"section"`
	Start   position        `json:"start"`
	End     position        `json:"end"`
}

type entry struct {
	Time  string   `json:"time"`
	Date  string   `json:"date"`
	Zone  string   `json:"zone"`
	Text  string   `json:"text"`
	Start position `json:"start"`
	End   position `json:"end"`
}

type sentence struct {
	Text     string          `json:"text"`
	Section  postmortem.Kind `json:"section"`
	Start    position        `json:"start"`
	End      position        `json:"end"`
	Silenced []string        `json:"silenced"`
	Clauses  []struct{}      `json:"clauses"`
}

func inspectJSON(i Inspection) inspection {
	d, x := i.Document, newIndex(i.Document.Source)
	out := inspection{
		Path:       i.Path,
		Postmortem: verdict{d.Verdict.Is, append([]string{}, d.Verdict.Because...)},
		Metadata:   metadata(d.Metadata),
		Sections:   []section{}, Actions: []action{}, Timeline: []entry{},
	}
	for _, s := range d.Sections {
		if s.Block < 0 {
			continue // what stands before the first title has none to show
		}
		start, end := x.span(s.Span)
		out.Sections = append(out.Sections, section{s.Kind, append([]postmortem.Kind{}, s.Also...), s.Title, s.Form, start, end})
	}
	for _, a := range d.Actions {
		start, end := x.span(a.Span)
		out.Actions = append(out.Actions, action{a.Text, a.Owner, a.Due, a.Ticket, a.Done, a.Section, start, end})
	}
	for _, e := range d.Timeline {
		start, end := x.span(e.Span)
		out.Timeline = append(out.Timeline, entry{e.Time, e.Date, e.Zone, e.Text, start, end})
	}
	if i.Sentences {
		list := sentences(d, x)
		out.Sentences = &list
	}
	return out
}

// sentences returns the sentences of all text but headings.
func sentences(d *postmortem.Document, x index) []sentence {
	list := []sentence{}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == markdown.Heading {
			continue
		}
		for _, at := range english.Split(b.Text.Plain) {
			start, end := x.span(b.Text.Span(at.Start, at.End))
			list = append(list, sentence{
				Text:    b.Text.Slice(at.Start, at.End).Verbatim(d.Source),
				Section: d.Section(i).Kind,
				Start:   start, End: end,
				Silenced: silenced(english.NewSentence(b.Text.Plain, at)),
				Clauses:  []struct{}{},
			})
		}
	}
	return list
}

// silenced returns the contexts that a whole sentence stands in, in which rules
// are silent.
func silenced(s *english.Sentence) []string {
	names := []string{}
	for _, name := range english.Contexts() {
		ctx, _ := english.ParseContext(name)
		if n := len(s.Tokens()); n > 0 && s.In(ctx, 0, n) {
			names = append(names, name)
		}
	}
	return names
}
