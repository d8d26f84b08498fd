package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
)

// jsonWriter writes the report for programs: one line per finding,
// so that it can be streamed, compared and searched by line.
type jsonWriter struct {
	sink
	o     Options
	files int
}

type jsonFinding struct {
	Rule     string        `json:"rule"`
	Group    string        `json:"group"`
	Severity string        `json:"severity"`
	Also     []string      `json:"also"`
	Message  string        `json:"message"`
	Question string        `json:"question"`
	Section  string        `json:"section"`
	Missing  string        `json:"missing"`
	Page     string        `json:"page"`
	Start    position      `json:"start"`
	End      position      `json:"end"`
	Related  []jsonRelated `json:"related"`
	Fixes    []jsonFix     `json:"fixes"`
}

type jsonRelated struct {
	Message string   `json:"message"`
	Start   position `json:"start"`
	End     position `json:"end"`
}

type jsonFix struct {
	Title string     `json:"title"`
	Safe  bool       `json:"safe"`
	Edits []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	Start position `json:"start"`
	End   position `json:"end"`
	Text  string   `json:"text"`
}

func newJSON(w io.Writer, o Options) Writer { return &jsonWriter{sink: sink{w: w}, o: o} }

// File implements Writer.
func (j *jsonWriter) File(f File) error {
	if j.files == 0 {
		j.open()
	} else {
		j.print(",\n")
	}
	j.files++
	j.print(`  {"path": `, toJSON(f.Path), `, "postmortem": `, strconv.FormatBool(f.Postmortem))
	if f.Language != "" {
		j.print(`, "language": `, toJSON(f.Language))
	}
	j.print(`, "findings": [`)
	if !f.Skipped && len(f.Findings) > 0 {
		x := newIndex(f.Source)
		for i, found := range f.Findings {
			if i > 0 {
				j.print(",")
			}
			j.print("\n   ", toJSON(x.finding(found)))
		}
	}
	j.print("]")
	if len(f.Suppressed) > 0 {
		j.suppressed(f)
	}
	j.print("}")
	return j.err
}

type jsonSuppressed struct {
	jsonFinding
	Suppression jsonSuppression `json:"suppression"`
}

type jsonSuppression struct {
	Kind   string `json:"kind"`
	Reason string `json:"reason"`
}

func (j *jsonWriter) suppressed(f File) {
	j.print(`, "suppressed": [`)
	x := newIndex(f.Source)
	for i, s := range f.Suppressed {
		if i > 0 {
			j.print(",")
		}
		j.print("\n   ", toJSON(jsonSuppressed{x.finding(s.Finding), jsonSuppression{s.Kind, s.Reason}}))
	}
	j.print("]")
}

// Close implements Writer.
func (j *jsonWriter) Close(s Summary) error {
	if j.files == 0 {
		j.open()
	}
	j.print("],\n \"summary\": ", toJSON(s), "}\n")
	return j.err
}

func (j *jsonWriter) open() {
	j.print(`{"version": `, strconv.Itoa(Contract), `, "tool": {"name": "unblame", "version": `, toJSON(j.o.Version), "},\n \"files\": [\n")
}

func (x index) finding(f lint.Finding) jsonFinding {
	start, end := x.span(f.Span)
	out := jsonFinding{
		Rule: f.Rule, Group: f.Group, Severity: f.Severity.String(), Also: append([]string{}, f.Also...),
		Message: f.Message, Question: f.Question, Section: f.Section, Missing: f.Missing, Page: f.Page,
		Start: start, End: end, Related: []jsonRelated{}, Fixes: []jsonFix{},
	}
	for _, r := range f.Related {
		start, end := x.span(r.Span)
		out.Related = append(out.Related, jsonRelated{r.Message, start, end})
	}
	for _, fix := range f.Fixes {
		edits := []jsonEdit{}
		for _, e := range fix.Edits {
			start, end := x.span(e.Span)
			edits = append(edits, jsonEdit{start, end, e.Text})
		}
		out.Fixes = append(out.Fixes, jsonFix{fix.Title, fix.Safe, edits})
	}
	return out
}

// toJSON encodes a value on one line, harmless.
func toJSON(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // only types of this package, which all encode
	}
	return string(HarmlessJSON(bytes.TrimRight(b.Bytes(), "\n")))
}

// HarmlessJSON returns JSON of one or several lines with what a screen or a runner
// could obey written as \u escapes, which mean the same to a program.
func HarmlessJSON(s []byte) []byte {
	for _, command := range commands[1:] { // the first begins no line of JSON
		s = bytes.ReplaceAll(s, []byte(command), []byte(`\u0023`+command[1:]))
	}
	harmful := func(r rune) bool { return obeyed(r) && r != '\n' }
	if !bytes.ContainsFunc(s, harmful) {
		return s
	}
	out := make([]byte, 0, len(s)+16)
	for _, r := range string(s) {
		switch {
		case !harmful(r):
			out = utf8.AppendRune(out, r)
		case r < 0x10000:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		}
	}
	return out
}
