package strict

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/unblame/unblame/lint"
	"go.yaml.in/yaml/v3"
)

// Choice is a text that is one of a few.
type Choice interface {
	// Choices returns what it can be; none if that is not known here.
	Choices() []string
}

func target(into any) reflect.Value { return reflect.ValueOf(into).Elem() }

// value reads a node into v; at is the way to it.
func (r *reading) value(n *yaml.Node, v reflect.Value, at string) {
	if _, known := r.places[at]; !known {
		r.places[at] = r.place(n)
	}
	switch {
	case n.Kind == yaml.AliasNode:
		r.fail(n, "the alias *%s is not followed; write its value out", n.Value)
	case n.Kind == yaml.ScalarNode && n.Tag == "!!null" && v.Kind() != reflect.String:
		// a key with nothing behind it
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(n, v.Elem(), at)
	case v.Kind() == reflect.Struct:
		r.fields(n, v, at)
	case v.Kind() == reflect.Map:
		r.entries(n, v, at)
	case v.Kind() == reflect.Slice:
		r.items(n, v, at)
	default:
		r.scalar(n, v)
	}
}

// fields reads the keys of a mapping into the fields of a struct.
func (r *reading) fields(n *yaml.Node, v reflect.Value, at string) {
	known, short := fields(v)
	if n.Kind == yaml.ScalarNode && short.IsValid() {
		r.scalar(n, short)
		return
	}
	if !r.is(n, yaml.MappingNode, v.Type()) {
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		field, ok := known[key.Value]
		switch {
		case key.Tag == "!!merge":
			r.fail(key, "keys are not merged; write them out")
		case !ok:
			var names []string
			for _, name := range Keys(v.Type()) {
				names = append(names, name.Name)
			}
			r.fail(key, "there is no key %q%s", key.Value, lint.DidYouMean(key.Value, names))
		case r.twice(seen, key):
		default:
			r.value(value, field, join(at, key.Value))
		}
	}
}

// entries reads the keys of a mapping into a Go map.
func (r *reading) entries(n *yaml.Node, v reflect.Value, at string) {
	if !r.is(n, yaml.MappingNode, v.Type()) {
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Tag == "!!merge" {
			r.fail(key, "keys are not merged; write them out")
			continue
		}
		if key.Kind != yaml.ScalarNode {
			r.fail(key, "a key is a plain text")
			continue
		}
		if r.twice(seen, key) {
			continue
		}
		name, entry := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		r.places[join(at, key.Value)] = r.place(key)
		r.scalar(key, name)
		r.value(value, entry, join(at, key.Value))
		v.SetMapIndex(name, entry)
	}
}

// items reads a sequence, or a plain text where texts are listed.
func (r *reading) items(n *yaml.Node, v reflect.Value, at string) {
	if n.Kind == yaml.ScalarNode && v.Type().Elem().Kind() == reflect.String {
		n = &yaml.Node{Kind: yaml.SequenceNode, Line: n.Line, Column: n.Column, Content: []*yaml.Node{n}}
	}
	if !r.is(n, yaml.SequenceNode, v.Type()) {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		r.value(item, v.Index(i), at+"["+strconv.Itoa(i)+"]")
	}
}

// scalar reads a plain value.
func (r *reading) scalar(n *yaml.Node, v reflect.Value) {
	if !r.is(n, yaml.ScalarNode, v.Type()) {
		return
	}
	switch v.Kind() {
	case reflect.Int:
		number, err := strconv.Atoi(n.Value)
		if err != nil {
			r.fail(n, "found %q where a number is expected", n.Value)
			return
		}
		v.SetInt(int64(number))
	case reflect.Bool:
		if n.Value != "true" && n.Value != "false" {
			r.fail(n, "found %q where true or false is expected", n.Value)
		}
		v.SetBool(n.Value == "true")
	default:
		if n.Tag == "!!null" || strings.TrimSpace(n.Value) == "" {
			r.fail(n, "there is nothing here; write a value, or leave the key out")
			return
		}
		v.SetString(n.Value)
		if c, ok := v.Interface().(Choice); ok {
			r.choice(n, c)
		}
	}
}

// choice fails for a text that is none of a few.
func (r *reading) choice(n *yaml.Node, c Choice) {
	all := c.Choices()
	for _, name := range all {
		if n.Value == name {
			return
		}
	}
	if len(all) > 0 {
		r.fail(n, "this cannot be %q%s", n.Value, lint.DidYouMean(n.Value, all))
	}
}

// is reports whether a node has the kind that a type is written in, and fails if not.
func (r *reading) is(n *yaml.Node, want yaml.Kind, t reflect.Type) bool {
	if n.Kind == want {
		return true
	}
	r.fail(n, "found %s where %s is expected", found(n), expected(want, t))
	return false
}

func found(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "lines of “key: value”"
	case yaml.SequenceNode:
		return "a list"
	}
	return "the text " + strconv.Quote(n.Value)
}

func expected(kind yaml.Kind, t reflect.Type) string {
	switch {
	case kind == yaml.MappingNode:
		return "a line of “key: value”"
	case kind == yaml.SequenceNode && t.Elem().Kind() == reflect.Struct:
		return "a list with “- ” before each entry"
	case kind == yaml.SequenceNode:
		return "a list such as [a, b]"
	}
	return "one value"
}

// twice reports whether a key stood in the same mapping before, and fails if so.
func (r *reading) twice(seen map[string]int, key *yaml.Node) bool {
	if line, ok := seen[key.Value]; ok {
		r.fail(key, "the key %q is already in line %d; one of them has to go", key.Value, line)
		return true
	}
	seen[key.Value] = key.Line
	return false
}

func join(at, key string) string {
	if at == "" {
		return key
	}
	return at + "." + key
}
