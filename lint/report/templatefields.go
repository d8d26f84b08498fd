package report

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"text/template/parse"

	"github.com/unblame/unblame/lint"
)

// What the parts of a template see. borrowed prints as it may be shown on a screen.
type (
	beginFields struct{ Version borrowed }

	fileFields struct {
		Path, Language      borrowed
		Postmortem, Skipped bool
		Findings            int
	}

	findingFields struct {
		Path, Rule, Group, Severity, Message, Question borrowed
		Words                                          borrowed // of the document, which the finding is about
		Section, Missing, Page, URL, Fingerprint       borrowed
		Also                                           []borrowed
		Line, Column, Offset                           int
		EndLine, EndColumn, EndOffset                  int
	}

	endFields struct {
		Version borrowed
		Summary
	}
)

// samples are what the parts are tried on.
var samples = map[string]any{
	"begin": beginFields{"0.0.0"},
	"file":  fileFields{Path: "a.md", Language: "en", Postmortem: true, Findings: 1},
	"template": findingFields{
		Path: "a.md", Rule: "human-error", Group: "blame", Severity: "error", Message: "m", Question: "q", Words: "w", Section: "causes",
		Missing: "impact", Page: "p", URL: "u", Fingerprint: "f", Also: []borrowed{"mistake-label"}, Line: 1, Column: 1, EndLine: 1, EndColumn: 2, EndOffset: 1,
	},
	"end": endFields{Version: "0.0.0"},
}

// borrowed is text of which parts may come from anybody: it prints with what a
// screen could obey written out.
type borrowed string

func (t borrowed) String() string { return Options{}.Printable(string(t)) }

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
