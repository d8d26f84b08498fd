package rules

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
)

// FuzzRule: any bytes are a rule, or are refused with a place in the file; and
// what a rule finds in any text lies in it, in order, the same each time.
func FuzzRule(f *testing.F) {
	const text = "## Root cause\n\nHuman error: the engineer should have checked it.\n\n## Action items\n\n- Be more careful!\n"
	f.Add("own/cowboy.md", []byte(good), "A cowboy fix took the proxy down.")
	all, err := Builtin()
	if err != nil {
		f.Fatal(err)
	}
	for _, r := range all {
		f.Add(r.file, r.source(), text)
	}
	f.Fuzz(func(t *testing.T, file string, source []byte, text string) {
		rule, err := parse(file, source)
		_, again := parse(file, source)
		if message(err) != message(again) {
			t.Fatalf("errors differ:\n%v\n%v", err, again)
		}
		if err != nil {
			for line := range strings.Lines(err.Error()) {
				if !strings.Contains(file, "\n") && !strings.HasPrefix(line, file+":") {
					t.Fatalf("%q names no place", line)
				}
			}
			return
		}
		if !bytes.Contains(rule.source(), []byte(rule.ID)) || rule.Title == "" {
			t.Fatalf("the rule %q has no page", rule.ID)
		}
		Test([]*Rule{rule}, []*Rule{rule})
		set := lint.NewSet([]*lint.Rule{rule.Rule})
		found := lint.Run([]byte(text), set, lint.Options{}).Findings
		last := 0
		for _, x := range found {
			if x.Span.Start < last || x.Span.End < x.Span.Start || x.Span.End > len(text) || x.Rule != rule.ID || x.Message == "" {
				t.Fatalf("%+v after %d of %d bytes", x, last, len(text))
			}
			last = x.Span.Start
		}
		if again := lint.Run([]byte(text), set, lint.Options{}).Findings; !reflect.DeepEqual(found, again) {
			t.Fatalf("found %+v, then %+v", found, again)
		}
	})
}

// message returns what an error says.
func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
