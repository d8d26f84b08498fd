package config

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/strict"
	"github.com/unblame/unblame/rules"
)

// TestDocs holds that the page on configuration speaks of every key and answer,
// and that its examples are in order.
func TestDocs(t *testing.T) {
	text, err := os.ReadFile("../../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	says := func(what string) {
		if !strings.Contains(page, "`"+what+"`") {
			t.Errorf("the page does not speak of `%s`", what)
		}
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[file](), reflect.TypeFor[Suppressions]()} {
		for _, k := range strict.Keys(typ) {
			if !strings.Contains(page, "`"+k.Name) {
				t.Errorf("the page does not speak of %s", k.Name)
			}
			if k.Field.Tag.Get("doc") == "" {
				t.Errorf("editors have nothing to show on %s", k.Name)
			}
		}
	}
	for _, s := range append(lint.Settings(), lint.Lists()...) {
		says(string(s))
		if s.About() == "" {
			t.Errorf("nothing says what %s asks", s)
		}
		for _, a := range s.Answers() {
			if !strings.Contains(page, a) {
				t.Errorf("the page does not speak of %s: %s", s, a)
			}
		}
	}

	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var known []*lint.Rule
	for _, r := range all {
		known = append(known, r.Rule)
	}
	blocks := strings.Split(page, "```yaml\n")[1:]
	if len(blocks) < 5 {
		t.Fatalf("found %d examples", len(blocks))
	}
	for _, b := range blocks {
		example, _, _ := strings.Cut(b, "```")
		var f file
		places, err := strict.Read("example", []byte(example), &f)
		if err == nil {
			err = f.Choices.check("", places, known)
		}
		if err != nil {
			t.Errorf("%v in\n%s", err, example)
		}
	}
}
