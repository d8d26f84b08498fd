package config

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/strict"
)

// Where editors find the schema, and people the page on configuration.
const (
	SchemaAddress = "https://raw.githubusercontent.com/unblame/unblame/main/docs/unblame.schema.json"
	PageAddress   = "https://github.com/unblame/unblame/blob/main/docs/configuration.md"
)

// object is a JSON object.
type object = map[string]any

// Schema returns the JSON schema (draft-07) of a configuration file, made from
// its Go types. The rules are offered by name; a team's own pass as well.
func Schema(rules []*lint.Rule) []byte {
	s := schema{rules}
	top := s.of(reflect.TypeFor[file]())
	top["$schema"] = "http://json-schema.org/draft-07/schema#"
	top["$id"] = SchemaAddress
	top["title"] = "Configuration of unblame"
	top["definitions"] = object{
		"rule":    s.of(reflect.TypeFor[Rule]()),
		"options": s.options(),
	}
	text, err := json.MarshalIndent(top, "", " ")
	if err != nil {
		panic(fmt.Sprintf("config: the schema cannot be written: %v", err)) // it holds texts, lists and objects
	}
	return append(text, '\n')
}

type schema struct{ rules []*lint.Rule }

// of returns the schema of a type.
func (s schema) of(t reflect.Type) object {
	switch t {
	case reflect.TypeFor[Options]():
		return object{"$ref": "#/definitions/options"}
	case reflect.TypeFor[map[string]Rule]():
		return s.ruled()
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Struct:
		return s.structure(t)
	case reflect.Map:
		return object{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.Slice:
		return listOrOne(s.of(t.Elem()), t.Elem().Kind() == reflect.String)
	case reflect.Int:
		return object{"type": "integer"}
	case reflect.Bool:
		return object{"type": "boolean"}
	}
	if c, ok := reflect.Zero(t).Interface().(strict.Choice); ok {
		return object{"enum": c.Choices()}
	}
	return object{"type": "string", "minLength": 1}
}

// structure returns the schema of a struct: its keys and no others.
func (s schema) structure(t reflect.Type) object {
	properties := object{}
	var short object
	for _, k := range strict.Keys(t) {
		p := s.of(k.Field.Type)
		if k.Short {
			short = p
		}
		properties[k.Name] = described(p, k.Field.Tag.Get("doc"))
	}
	long := object{"type": "object", "properties": properties, "additionalProperties": false}
	if short != nil {
		return object{"anyOf": []object{short, long}}
	}
	return long
}

// ruled returns the schema of rules and groups by name.
func (s schema) ruled() object {
	properties := object{}
	for _, r := range s.rules {
		properties[r.ID] = described(object{"$ref": "#/definitions/rule"}, r.Title)
		properties[r.Group] = described(object{"$ref": "#/definitions/rule"}, "All rules of the group "+r.Group+".")
	}
	return object{"type": "object", "properties": properties, "additionalProperties": object{"$ref": "#/definitions/rule"}}
}

// options returns the schema of settings and their answers.
func (s schema) options() object {
	properties := object{}
	for _, setting := range slices.Concat(lint.Settings(), lint.Lists()) {
		var answers []any
		for _, a := range setting.Answers() {
			answers = append(answers, a)
			if n, err := strconv.Atoi(a); err == nil {
				answers = append(answers, n)
			}
		}
		one := object{"enum": answers}
		if slices.Contains(lint.Lists(), setting) {
			one = listOrOne(one, true)
		}
		properties[string(setting)] = described(one, setting.About())
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// listOrOne returns the schema of a list, or of what may stand in its stead.
func listOrOne(item object, one bool) object {
	list := object{"type": "array", "items": item}
	if one {
		return object{"anyOf": []object{item, list}}
	}
	return list
}

// described adds a description; in draft-07, nothing counts beside a $ref.
func described(o object, text string) object {
	if _, ok := o["$ref"]; ok {
		o = object{"allOf": []object{o}}
	}
	o["description"] = text
	return o
}
