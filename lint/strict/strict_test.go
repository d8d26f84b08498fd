package strict_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint/strict"
)

// lamp is a type with a field of every kind.
type lamp struct {
	Name   string           `yaml:"name"`
	Watts  int              `yaml:"watts"`
	Lit    *bool            `yaml:"lit"`
	Colour colour           `yaml:"colour"`
	Rooms  []string         `yaml:"rooms"`
	Fuses  map[string]fuse  `yaml:"fuses"`
	Spares []fuse           `yaml:"spares"`
	Tags   map[colour][]int `yaml:"tags"`
	Place  place            `yaml:",inline"`
}

type fuse struct {
	Rating colour `yaml:"rating,short"`
	Amps   int    `yaml:"amps"`
}

type place struct {
	Hall string `yaml:"hall"`
}

type colour string

func (colour) Choices() []string { return []string{"red", "green"} }

func TestRead(t *testing.T) {
	yes := true
	for _, c := range []struct {
		text string
		want lamp
		errs string
	}{
		{"", lamp{}, ""},
		{"# nothing\n", lamp{}, ""},
		{"name: a\nwatts: 5\nlit: true\ncolour: red\nhall: b", lamp{Name: "a", Watts: 5, Lit: &yes, Colour: "red", Place: place{"b"}}, ""},
		{"rooms: a", lamp{Rooms: []string{"a"}}, ""},
		{"rooms: [a, 5, off]", lamp{Rooms: []string{"a", "5", "off"}}, ""},
		{"rooms:\nfuses:\nlit:\n", lamp{}, ""},
		{"fuses: {a: red, b: {rating: green, amps: 3}}", lamp{Fuses: map[string]fuse{"a": {Rating: "red"}, "b": {"green", 3}}}, ""},
		{"spares: [red, {amps: 3}]", lamp{Spares: []fuse{{Rating: "red"}, {Amps: 3}}}, ""},
		{"tags: {red: [1, 2]}", lamp{Tags: map[colour][]int{"red": {1, 2}}}, ""},
		{"hidden: a", lamp{}, `f:1:1: there is no key "hidden"; it is one of name, watts, lit, colour, rooms, fuses, spares, tags, hall`},
		{"nmae: a", lamp{}, `f:1:1: there is no key "nmae"; did you mean "name"?`},
		{"ä: {x: 1}\nwatts: many", lamp{}, `f:1:1: there is no key "ä"; it is one of name, watts, lit, colour, rooms, fuses, spares, tags, hall | f:2:8: found "many" where a number is expected`},
		{"tags: {blue: [1]}", lamp{Tags: map[colour][]int{"blue": {1}}}, `f:1:8: this cannot be "blue"; it is one of red, green`},
		{"- a", lamp{}, "f:1:1: found a list where a line of “key: value” is expected"},
		{"just text", lamp{}, `f:1:1: found the text "just text" where a line of “key: value” is expected`},
		{"rooms: [ä, {a: b}]", lamp{Rooms: []string{"ä", ""}}, "f:1:12: found lines of “key: value” where one value is expected"},
		{"name: *a", lamp{}, "f:1:1: unknown anchor 'a' referenced; this is no YAML"},
		{"name: a\x00", lamp{}, "f:1:1: control characters are not allowed; save the file as UTF-8 text"},
		{"rooms: " + strings.Repeat("[", 20000), lamp{}, "f:1:1: exceeded max depth of 10000; brackets that open have to close"},
	} {
		var got lamp
		_, err := strict.Read("f", []byte(c.text), &got)
		errs := ""
		if err != nil {
			errs = strings.ReplaceAll(err.Error(), "\n", " | ")
		}
		if errs != c.errs || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%.40q:\ngot  %+v, %s\nwant %+v, %s", c.text, got, errs, c.want, c.errs)
		}
	}
}

// TestPlaces: the place of an entry of a map is its key, any other that of the value.
func TestPlaces(t *testing.T) {
	var l lamp
	places, err := strict.Read("f", []byte("name: a\nrooms: [b, c]\nfuses:\n  d: red\n  e: {amps: 3}\nhall: h"), &l)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{
		"name": "f:1:7", "rooms": "f:2:8", "rooms[1]": "f:2:12", "fuses.d": "f:4:3", "fuses.e.amps": "f:5:13", "hall": "f:6:7",
	} {
		if got := places[key].String(); got != want {
			t.Errorf("%s stands at %s, not at %s", key, got, want)
		}
	}
	if got := places.At("name", 0).String(); got != "f:1:7" {
		t.Errorf("one text in the stead of a list stands at %s", got)
	}
}

// FuzzRead: whatever the text is, it is read or refused, and each error has a place.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"name: a", "rooms: [a, b]\nfuses: {a: red}", "<<: {name: a}", "a: &a [*a]", "? [a]\n: b", "---\n...\n---", "\t", "name: !!binary x", "{", "watts: 0x10"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var l lamp
		if _, err := strict.Read("f", []byte(text), &l); err != nil {
			if !strings.HasPrefix(err.Error(), "f:") {
				t.Errorf("%v has no place", err)
			}
		}
	})
}
