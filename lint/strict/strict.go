// Package strict reads YAML that people write by hand into Go values. Every key
// must be one that the type knows, every value of the kind that it expects, and
// all that is wrong is said at once, each with its place and a way out.
//
// Types say what they expect: fields by their yaml tag ("name", or ",inline"
// for the keys of a nested struct), texts of a few by a method Choices. Where a
// struct is expected, a plain text sets its field tagged ",short"; where a list
// of texts is expected, a plain text is a list of one. Aliases and merge keys
// are refused, so that no short text stands for a long one.
package strict

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Place is where something stands in a file. Lines and columns start at 1;
// columns count characters.
type Place struct {
	File         string
	Line, Column int
}

func (p Place) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// Errorf returns an error that starts with the place.
func (p Place) Errorf(format string, args ...any) error {
	return &placed{p, fmt.Errorf(format, args...)}
}

// placed is an error with its place.
type placed struct {
	at  Place
	err error
}

func (e *placed) Error() string { return e.at.String() + ": " + e.err.Error() }
func (e *placed) Unwrap() error { return e.err }

// Join joins errors in the order of their places, file by file; those without
// a place come first. It returns nil if all are nil.
func Join(errs ...error) error {
	var all []error
	for _, err := range errs {
		if joined, ok := err.(interface{ Unwrap() []error }); ok {
			all = append(all, joined.Unwrap()...)
		} else if err != nil {
			all = append(all, err)
		}
	}
	place := func(err error) (p Place) {
		if e := (*placed)(nil); errors.As(err, &e) {
			p = e.at
		}
		return p
	}
	slices.SortStableFunc(all, func(a, b error) int {
		p, q := place(a), place(b)
		return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
	})
	return errors.Join(all...)
}

// Places says where each value stands, by the keys that lead to it:
// "rules.human-error", "overrides[0].files". The place of an entry of a Go map
// is that of its key, any other that of its value.
type Places map[string]Place

// At returns the place of an item of a list, or of the one text in its stead.
func (p Places) At(list string, item int) Place {
	if at, ok := p[fmt.Sprintf("%s[%d]", list, item)]; ok {
		return at
	}
	return p[list]
}

// Read reads one YAML document into the value that into points to. Errors are
// joined, in the order of their places. An empty document leaves the value as it is.
func Read(file string, text []byte, into any) (Places, error) {
	r := &reading{file: file, places: Places{}}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var doc, second yaml.Node
	switch err := decoder.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return r.places, nil
	case err != nil:
		return r.places, r.syntax(text, err)
	}
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		if err != nil {
			return r.places, r.syntax(text, err)
		}
		return r.places, r.place(&second).Errorf("a second document starts here; the file holds one, so the line of --- has to go")
	}
	r.value(doc.Content[0], target(into), "")
	return r.places, Join(r.errs...)
}

// reading is a document that is being read.
type reading struct {
	file   string
	places Places
	errs   []error
}

func (r *reading) place(n *yaml.Node) Place { return Place{r.file, max(1, n.Line), max(1, n.Column)} }

func (r *reading) fail(n *yaml.Node, format string, args ...any) {
	r.errs = append(r.errs, r.place(n).Errorf(format, args...))
}

// syntax says what the YAML parser complains about, and where: it knows only
// the line, and that not always exactly.
func (r *reading) syntax(text []byte, err error) error {
	what := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if number, rest, ok := strings.Cut(strings.TrimPrefix(what, "line "), ": "); ok {
		if n, err := strconv.Atoi(number); err == nil {
			line, what = n, rest
		}
	}
	column := 1
	if lines := bytes.Split(text, []byte("\n")); line <= len(lines) {
		column += len(lines[line-1]) - len(bytes.TrimLeft(lines[line-1], " \t"))
	}
	return Place{r.file, line, column}.Errorf("%s%s", what, wayOut(what))
}

// wayOut says how to mend what the YAML parser only complains about.
func wayOut(what string) string {
	switch {
	case strings.Contains(what, "max depth"):
		return "; brackets that open have to close"
	case strings.Contains(what, "cannot start any token"):
		return "; YAML indents by spaces, not tabs, and text that starts with @, % or ` needs quotes"
	case strings.Contains(what, "did not find expected"), strings.Contains(what, "mapping values are not allowed"):
		return "; keys of one level start in one column, and text that starts with {, [, *, \" or holds “: ” needs quotes, here or one line above"
	case strings.Contains(what, "UTF-8"), strings.Contains(what, "control characters"):
		return "; save the file as UTF-8 text"
	}
	return "; this is no YAML"
}
