package rules

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
)

// TestTexts: what a rule says fits on a line once it is filled, speaks to nobody
// in person, and is said by no other rule.
func TestTexts(t *testing.T) {
	const most = 140
	all, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]string{}
	for _, r := range all {
		for _, text := range r.says() {
			if other, ok := by[text]; ok && other != r.ID {
				t.Errorf("%s says what %s says: %s", r.ID, other, text)
			}
			by[text] = r.ID
			for _, word := range strings.Fields(strings.ToLower(text)) {
				if word == "you" || word == "your" {
					t.Errorf("%s speaks to somebody: %s", r.ID, text)
				}
			}
		}
		set := lint.NewSet([]*lint.Rule{r.Rule})
		examples, _ := r.examples()
		for _, e := range examples {
			source := []byte(e.source)
			if !e.whole {
				source, _ = place(e.source, e.in)
			}
			for _, f := range lint.Run(source, set, e.under).Findings {
				for _, text := range []string{f.Message, f.Question} {
					if n := utf8.RuneCountInString(text); n > most || strings.ContainsAny(text, "{}\n\uFFFC") {
						t.Errorf("%s says in %d code points: %s", r.ID, n, text)
					}
				}
			}
		}
	}
}
