package report

import (
	"fmt"
	"io"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// rdjson writes the diagnostic format of reviewdog, as one object or as one
// line per finding. Its columns count bytes, from 1, and its ends are exclusive.
type rdjson struct {
	sink
	o     Options
	lines bool
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Source      *rdSource      `json:"source,omitempty"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	Original    string         `json:"original_output"` // which it shows on a screen
}

type rdLocation struct {
	Path  string  `json:"path"`
	Range rdRange `json:"range"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url,omitempty"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

var rdSelf = rdSource{"unblame", home}

var rdSeverity = map[lint.Severity]string{lint.Error: "ERROR", lint.Warning: "WARNING", lint.Suggestion: "INFO"}

func newRDJSON(w io.Writer, o Options) Writer {
	r := &rdjson{sink: sink{w: w}, o: o}
	r.print(`{"source": `, toJSON(rdSelf), `, "diagnostics": [`)
	return r
}

func newRDJSONLines(w io.Writer, o Options) Writer {
	return &rdjson{sink: sink{w: w}, o: o, lines: true}
}

// File implements Writer.
func (r *rdjson) File(f File) error {
	x := newIndex(f.Source)
	for _, found := range f.Findings {
		p := x.at(found.Span.Start)
		d := rdDiagnostic{
			Message:     told(found),
			Location:    rdLocation{r.o.inDir(f.Path), x.rdRange(found.Span)},
			Severity:    rdSeverity[found.Severity],
			Code:        rdCode{found.Rule, r.o.rule(found.Rule).URL},
			Suggestions: x.suggestions(found.Fixes),
			Original:    Options{}.Printable(fmt.Sprintf("%s:%d:%d: %s %s: %s", f.Path, p.Line, p.Column, found.Severity, found.Rule, told(found))),
		}
		if r.lines {
			d.Source = &rdSelf
			r.print(toJSON(d), "\n")
		} else {
			r.item(toJSON(d))
		}
	}
	return r.err
}

func (x index) rdRange(s markdown.Span) rdRange {
	start, end := x.span(s)
	return rdRange{rdPosition{start.Line, start.bytes()}, rdPosition{end.Line, end.bytes()}}
}

// suggestions returns fixes as alternatives of one replacement each, which
// spans all edits of the fix.
func (x index) suggestions(fixes []lint.Fix) []rdSuggestion {
	var all []rdSuggestion
	for _, fix := range fixes {
		if len(fix.Edits) == 0 {
			continue
		}
		span := around(fix.Edits)
		all = append(all, rdSuggestion{x.rdRange(span), x.applied(fix.Edits, span)})
	}
	return all
}

// around returns the range from the first byte that edits touch to the last.
func around(edits []lint.Edit) markdown.Span {
	span := edits[0].Span
	for _, e := range edits {
		span.Start, span.End = min(span.Start, e.Span.Start), max(span.End, e.Span.End)
	}
	return span
}

// applied returns what stands in a range, which holds the edits, once they are made.
func (x index) applied(edits []lint.Edit, in markdown.Span) string {
	shifted := make([]lint.Edit, len(edits))
	for i, e := range edits {
		shifted[i] = lint.Edit{Span: markdown.Span{Start: e.Span.Start - in.Start, End: e.Span.End - in.Start}, Text: e.Text}
	}
	return string(lint.Apply(x.source[in.Start:in.End], shifted))
}

// Close implements Writer.
func (r *rdjson) Close(Summary) error {
	if !r.lines {
		r.print("]}\n")
	}
	return r.err
}
