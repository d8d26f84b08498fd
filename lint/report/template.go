package report

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"

	"github.com/unblame/unblame/lint"
)

// Template is a report in a shape of the reader's own. See ParseTemplate.
type Template struct{ parsed *template.Template }

// ParseTemplate reads a template of text/template. The template itself is
// executed once per finding. It may define "begin", which comes first, "file",
// which comes before the findings of a file, and "end", which comes last.
// docs/formats.md lists the fields of each, and the functions besides those of
// text/template. A field that there is not is an error.
func ParseTemplate(text string) (*Template, error) {
	t, err := template.New("template").Funcs(functions).Parse(text)
	if err != nil {
		return nil, plainly(err)
	}
	for _, part := range t.Templates() {
		sample, known := samples[part.Name()]
		if !known {
			continue // for the use of the others
		}
		if err := fields(part.Root, names(sample)); err != nil {
			return nil, err
		}
		if err := part.Execute(io.Discard, sample); err != nil {
			return nil, plainly(err)
		}
	}
	return &Template{t}, nil
}

var functions = template.FuncMap{
	"json":  toJSON,
	"upper": func(v any) string { return strings.ToUpper(fmt.Sprint(v)) },
	"line":  func(t Text) Text { return Text(oneLine(string(t))) },
}

// What the parts of a template see. Text prints as it may be shown on a screen.
type (
	beginFields struct{ Version Text }

	fileFields struct {
		Path, Language      Text
		Postmortem, Skipped bool
		Findings            int
	}

	findingFields struct {
		Path, Rule, Group, Severity, Message, Question Text
		Words                                          Text // of the document, which the finding is about
		Section, Missing, Page, URL, Fingerprint       Text
		Also                                           []Text
		Line, Column, Offset                           int
		EndLine, EndColumn, EndOffset                  int
	}

	endFields struct {
		Version Text
		Summary
	}
)

// samples are what the parts are tried on.
var samples = map[string]any{
	"begin": beginFields{"0.0.0"},
	"file":  fileFields{Path: "a.md", Language: "en", Postmortem: true, Findings: 1},
	"template": findingFields{
		Path: "a.md", Rule: "human-error", Group: "blame", Severity: "error", Message: "m", Question: "q", Words: "w", Section: "causes",
		Missing: "impact", Page: "p", URL: "u", Fingerprint: "f", Also: []Text{"mistake-label"}, Line: 1, Column: 1, EndLine: 1, EndColumn: 2, EndOffset: 1,
	},
	"end": endFields{Version: "0.0.0"},
}

// Text is text of which parts may come from anybody: it prints with what a
// screen could obey written out.
type Text string

func (t Text) String() string { return Options{}.Printable(string(t)) }

// names returns the fields of a struct.
func names(of any) []string {
	var all []string
	for _, f := range reflect.VisibleFields(reflect.TypeOf(of)) {
		all = append(all, f.Name)
	}
	return all
}

// fields returns an error for the first field in a tree that is none of the
// known ones, also where no sample leads.
func fields(node parse.Node, known []string) (err error) {
	walk(reflect.ValueOf(node), func(name string) {
		if err == nil && !slices.Contains(known, name) {
			err = fmt.Errorf("there is no field .%s%s", name, nearest(name, known))
		}
	})
	return err
}

// nearest returns how to go on after a name that there is not.
func nearest(name string, known []string) string {
	small := map[string]string{}
	for _, k := range known {
		small[strings.ToLower(k)] = k
	}
	if best := lint.Nearest(name, slices.Sorted(maps.Keys(small))); best != "" {
		return fmt.Sprintf("; did you mean .%s?", small[best])
	}
	return "; it is one of ." + strings.Join(known, ", .")
}

// walk calls see with each field that is named below a node.
func walk(v reflect.Value, see func(string)) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() || v.Type() == reflect.TypeFor[*parse.Tree]() {
			return
		}
		if f, ok := v.Interface().(*parse.FieldNode); ok {
			see(f.Ident[0])
			return
		}
		walk(v.Elem(), see)
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), see)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walk(v.Field(i), see)
			}
		}
	}
}

var templateLead = regexp.MustCompile(`^template: (?:\w+:)?|executing "\w+" at |report\.`)

// plainly returns an error of text/template without the names of our types.
func plainly(err error) error {
	var exec template.ExecError
	text := err.Error()
	if errors.As(err, &exec) {
		text = exec.Err.Error()
	}
	return errors.New(templateLead.ReplaceAllString(text, ""))
}

type templateWriter struct {
	sink
	o Options
}

func newTemplate(w io.Writer, o Options) Writer {
	t := &templateWriter{sink{w: w}, o}
	t.part("begin", beginFields{t.text(o.Version)})
	return t
}

// part executes a part of the template, if it is there.
func (t *templateWriter) part(name string, data any) {
	part := t.o.Template.parsed.Lookup(name)
	if t.err != nil || part == nil || part.Tree == nil {
		return
	}
	t.err = part.Execute(t.w, data)
	var exec template.ExecError
	if errors.As(t.err, &exec) {
		t.err = fmt.Errorf("the template: %w", plainly(t.err))
	}
}

// text returns a text as the place where the report goes takes it.
func (t *templateWriter) text(s string) Text { return Text(t.o.unobeyed(s)) }

// File implements Writer.
func (t *templateWriter) File(f File) error {
	t.part("file", fileFields{t.text(f.Path), t.text(f.Language), f.Postmortem, f.Skipped, len(f.Findings)})
	x := newIndex(f.Source)
	path := t.o.inRepository(f.Path)
	for _, found := range f.Findings {
		start, end := x.span(found.Span)
		var also []Text
		for _, a := range found.Also {
			also = append(also, t.text(a))
		}
		t.part("template", findingFields{
			Path: t.text(f.Path), Rule: t.text(found.Rule), Group: t.text(found.Group), Severity: Text(found.Severity.String()),
			Message: t.text(found.Message), Question: t.text(found.Question), Words: t.text(string(f.Source[start.Offset:end.Offset])),
			Section: t.text(found.Section), Missing: t.text(found.Missing), Page: t.text(found.Page), URL: t.text(t.o.rule(found.Rule).URL),
			Fingerprint: t.text(found.Hash(path)), Also: also,
			Line: start.Line, Column: start.Column, Offset: start.Offset, EndLine: end.Line, EndColumn: end.Column, EndOffset: end.Offset,
		})
	}
	return t.err
}

// Close implements Writer.
func (t *templateWriter) Close(s Summary) error {
	t.part("end", endFields{t.text(t.o.Version), s})
	return t.err
}
