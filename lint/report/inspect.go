package report

import (
	"fmt"
	"io"

	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Inspection is how a file was understood.
type Inspection struct {
	Path      string
	Document  *postmortem.Document
	Sentences []Sentence // nil if they weren't asked for
}

// Sentence is a sentence as the rules see it.
type Sentence struct {
	Text     string
	Section  postmortem.Kind
	Span     markdown.Span
	Silenced []string // the contexts that all of it stands in, in which rules are silent
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
	if i.Sentences != nil {
		list := make([]sentence, len(i.Sentences))
		for k, s := range i.Sentences {
			start, end := x.span(s.Span)
			list[k] = sentence{s.Text, s.Section, start, end, append([]string{}, s.Silenced...), []struct{}{}}
		}
		out.Sentences = &list
	}
	return out
}
