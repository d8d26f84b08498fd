package strict

import (
	"reflect"
	"strings"
)

// Key is a key that a struct type knows.
type Key struct {
	Name  string
	Short bool // a plain text in place of the struct sets it
	Field reflect.StructField
}

// Keys returns the keys of a struct type in the order of its fields.
func Keys(t reflect.Type) []Key {
	var all []Key
	for i := range t.NumField() {
		f := t.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case option == "inline":
			for _, k := range Keys(f.Type) {
				k.Field.Index = append(append([]int{}, f.Index...), k.Field.Index...)
				all = append(all, k)
			}
		case name != "":
			all = append(all, Key{name, option == "short", f})
		}
	}
	return all
}

// fields returns the fields of a struct by key, and the one that a plain text sets.
func fields(v reflect.Value) (known map[string]reflect.Value, short reflect.Value) {
	known = map[string]reflect.Value{}
	for _, k := range Keys(v.Type()) {
		known[k.Name] = v.FieldByIndex(k.Field.Index)
		if k.Short {
			short = known[k.Name]
		}
	}
	return known, short
}
