package report

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"text/template"
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
	"line":  func(t borrowed) borrowed { return borrowed(oneLine(string(t))) },
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
func (t *templateWriter) text(s string) borrowed { return borrowed(t.o.unobeyed(s)) }

// File implements Writer.
func (t *templateWriter) File(f File) error {
	t.part("file", fileFields{t.text(f.Path), t.text(f.Language), f.Postmortem, f.Skipped, len(f.Findings)})
	x := newIndex(f.Source)
	path := t.o.inRepository(f.Path)
	for _, found := range f.Findings {
		start, end := x.span(found.Span)
		var also []borrowed
		for _, a := range found.Also {
			also = append(also, t.text(a))
		}
		t.part("template", findingFields{
			Path: t.text(f.Path), Rule: t.text(found.Rule), Group: t.text(found.Group), Severity: borrowed(found.Severity.String()),
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
