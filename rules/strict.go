package rules

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/unblame/unblame/lint"
	"go.yaml.in/yaml/v3"
)

// decode decodes YAML strictly: a key that into's type doesn't know is an error
// that names its line and the nearest key it does know. The first line of text
// counts as line first.
func decode(text []byte, first int, into any) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return inFile(strings.TrimPrefix(err.Error(), "yaml: "), first-1)
	}
	if len(doc.Content) == 0 {
		return fmt.Errorf("%d: there is nothing between the lines of ---", first)
	}
	if left := mostValues; !few(&doc, &left) {
		return fmt.Errorf("%d: this stands for more than %d values; it has to be shorter, or follow fewer aliases", first, mostValues)
	}
	if err := errors.Join(unknownKeys(doc.Content[0], reflect.TypeOf(into), first-1)...); err != nil {
		return err
	}
	err := doc.Decode(into)
	var types *yaml.TypeError
	if errors.As(err, &types) {
		var all []error
		for _, text := range types.Errors {
			all = append(all, inFile(text, first-1))
		}
		return errors.Join(all...)
	}
	if err != nil {
		return inFile(strings.TrimPrefix(err.Error(), "yaml: "), first-1)
	}
	return nil
}

// inFile turns "line 3: what" into "7: what".
func inFile(text string, shift int) error {
	var line int
	if _, err := fmt.Sscanf(text, "line %d:", &line); err == nil {
		_, text, _ = strings.Cut(text, ": ")
	}
	if before, number, ok := strings.Cut(text, "already defined at line "); ok {
		if n, err := strconv.Atoi(number); err == nil {
			text = fmt.Sprintf("%salready defined in line %d", before, n+shift)
		}
	}
	if what, kind, ok := strings.Cut(text, " into "); ok {
		text = strings.NewReplacer("cannot unmarshal !!str", "found the text", "cannot unmarshal !!seq", "found a list",
			"cannot unmarshal !!map", "found keys", "cannot unmarshal !!bool", "found", "cannot unmarshal !!int", "found").Replace(what) + expected(kind)
	}
	return fmt.Errorf("%d: %s%s", max(1, line+shift), text, wayOut(text))
}

// expected says what a value of a Go type is written as.
func expected(kind string) string {
	switch {
	case kind == "string":
		return " where a text is expected"
	case kind == "bool":
		return " where true or false is expected"
	case strings.HasPrefix(kind, "[]string"), strings.HasPrefix(kind, "[]postmortem"):
		return " where a list is expected: [a, b]"
	case strings.HasPrefix(kind, "[]"):
		return " where a list is expected: start each entry with “- ”"
	case strings.HasPrefix(kind, "rules.header"):
		return " where lines of “key: value” are expected"
	}
	return " where a list or keys are expected: [a, b] or {not: [a]}"
}

// wayOut says how to mend what the YAML parser only complains about.
func wayOut(text string) string {
	switch {
	case strings.Contains(text, "max depth"):
		return "; brackets that open have to close"
	case strings.Contains(text, "cannot start any token"):
		return "; text that starts with @ needs quotes, and YAML indents by spaces, not tabs"
	case strings.Contains(text, "did not find expected"):
		return "; text that starts with {, [, \" or holds “: ” needs quotes, here or one line below"
	case strings.Contains(text, "UTF-8"):
		return "; save the file as UTF-8"
	}
	return ""
}

// mostValues is how many values a rule may hold once its aliases are followed: a
// short text could stand for a very long one.
const mostValues = 20_000

// few reports whether the values below a node are that few; left counts down.
func few(node *yaml.Node, left *int) bool {
	if *left--; *left < 0 {
		return false
	}
	if node.Kind == yaml.AliasNode {
		return few(node.Alias, left)
	}
	for _, c := range node.Content {
		if !few(c, left) {
			return false
		}
	}
	return true
}

// unknownKeys returns an error for every key below node that t has no field for.
func unknownKeys(node *yaml.Node, t reflect.Type, shift int) []error {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	var errs []error
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[yaml.Unmarshaler]()):
	case node.Kind == yaml.SequenceNode && t.Kind() == reflect.Slice:
		for _, c := range node.Content {
			errs = append(errs, unknownKeys(c, t.Elem(), shift)...)
		}
	case node.Kind == yaml.MappingNode && t.Kind() == reflect.Struct:
		known := keys(t)
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := node.Content[i]
			if field, ok := known[key.Value]; ok {
				errs = append(errs, unknownKeys(node.Content[i+1], field, shift)...)
				continue
			}
			errs = append(errs, fmt.Errorf("%d: there is no key %q%s", key.Line+shift, key.Value, lint.DidYouMean(key.Value, sorted(known))))
		}
	}
	return errs
}

// keys returns the YAML keys of a struct type with the types of their values.
func keys(t reflect.Type) map[string]reflect.Type {
	out := map[string]reflect.Type{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case options == "inline":
			for k, v := range keys(f.Type) {
				out[k] = v
			}
		case name != "":
			out[name] = f.Type
		}
	}
	return out
}

func sorted(m map[string]reflect.Type) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
