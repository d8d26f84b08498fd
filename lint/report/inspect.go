package report

import (
	"fmt"
	"io"
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/postmortem"
)

// Inspection is how a file was understood.
type Inspection struct {
	Path      string
	Document  *postmortem.Document
	Sentences bool // whether to show them as well
	Silenced  []lint.Silenced
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
	Language   string      `json:"language,omitempty"`
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
	Silences []silence       `json:"silences"`
	Clauses  []clause        `json:"clauses"`
}

// silence is a place where a rule would have spoken, but for a context.
type silence struct {
	Rule    string `json:"rule"`
	Context string `json:"context"`
	Text    string `json:"text"`
}

type clause struct {
	Relation string `json:"relation"`
	Subject  string `json:"subject"`
	Who      string `json:"who"`
	Why      string `json:"why"`
	Verb     string `json:"verb"`
	To       string `json:"to"`
	Tense    string `json:"tense"`
	Modal    string `json:"modal"`
	Negated  bool   `json:"negated"`
	Perfect  bool   `json:"perfect"`
	Passive  bool   `json:"passive"`
	Object   string `json:"object"`
	Agent    string `json:"agent"`
}

func inspectJSON(i Inspection) inspection {
	d, x := i.Document, newIndex(i.Document.Source)
	out := inspection{
		Path:       i.Path,
		Postmortem: verdict{d.Verdict.Is, append([]string{}, d.Verdict.Because...)},
		Language:   d.Language,
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
		out.Actions = append(out.Actions, action{a.Text, owner(a), a.Due, a.Ticket, a.Done, a.Section, start, end})
	}
	for _, e := range d.Timeline {
		start, end := x.span(e.Span)
		out.Timeline = append(out.Timeline, entry{e.Time, e.Date, e.Zone, e.Text, start, end})
	}
	if i.Sentences {
		list := sentences(i, x)
		out.Sentences = &list
	}
	return out
}

// owner returns who answers for an action; "" where it says "everyone" or "TBD".
func owner(a postmortem.Action) string {
	if a.Nobody() || postmortem.Blank(a.Owner) {
		return ""
	}
	return a.Owner
}

// sentences returns the sentences that rules look at, as they were understood.
func sentences(i Inspection, x index) []sentence {
	list := []sentence{}
	for s := range lint.Sentences(i.Document) {
		text := s.Block.Text
		at := s.Span()
		span := text.Span(at.Start, at.End)
		start, end := x.span(span)
		out := sentence{
			Text:    text.Slice(at.Start, at.End).Verbatim(i.Document.Source),
			Section: s.Section.Kind,
			Start:   start, End: end,
			Silenced: []string{}, Silences: []silence{}, Clauses: []clause{},
		}
		for _, q := range i.Silenced {
			if span.Start <= q.Span.Start && q.Span.End <= span.End {
				out.Silences = append(out.Silences, silence{q.Rule, q.Context, string(i.Document.Source[q.Span.Start:q.Span.End])})
				if !slices.Contains(out.Silenced, q.Context) {
					out.Silenced = append(out.Silenced, q.Context)
				}
			}
		}
		for _, c := range s.Clauses() {
			out.Clauses = append(out.Clauses, clauseOf(s, c))
		}
		list = append(list, out)
	}
	return list
}

func clauseOf(s *lint.Sentence, c english.Clause) clause {
	words := func(p english.Phrase) string {
		if p.Empty() {
			return ""
		}
		t := s.Tokens()
		return s.Block.Text.Plain[t[p.Start].Start:t[p.End-1].End]
	}
	v := c.Verb
	return clause{
		Relation: c.Relation.String(), Subject: words(c.Subject), Who: c.Who.String(), Why: c.Why,
		Verb: v.Lemma, To: v.To, Tense: v.Tense.String(), Modal: v.Modal,
		Negated: v.Negated, Perfect: v.Perfect, Passive: v.Passive,
		Object: words(c.Object), Agent: words(c.Agent),
	}
}
