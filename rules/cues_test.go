package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// TestCuesLoseNothing: the prefilter passes over no sentence that a check would
// find something in, here and in documents of $UNBLAME_CUES, a pattern of file names.
func TestCuesLoseNothing(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("..", "testdata", "*", "draft.md"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no drafts: %v", err)
	}
	more, err := filepath.Glob(os.Getenv("UNBLAME_CUES"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var filtered []*lint.Rule
	for _, r := range all {
		filtered = append(filtered, r.Rule)
	}
	set := lint.NewSet(filtered)
	for _, name := range append(names, more...) {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want := findings(source, lint.NewSet(unfiltered(all, everyWord(source))))
		if got := findings(source, set); !slices.Equal(got, want) {
			missing := slices.DeleteFunc(want, func(w string) bool { return slices.Contains(got, w) })
			t.Errorf("%s: passed over:\n%s", name, strings.Join(missing, "\n"))
		}
	}
}

func findings(source []byte, set *lint.Set) []string {
	var all []string
	for _, f := range lint.Run(source, set, lint.Options{}).Findings {
		all = append(all, fmt.Sprintf("%s %d %s", f.Rule, f.Span.Start, source[f.Span.Start:f.Span.End]))
	}
	return all
}

// everyWord returns all words of a document as cues.
func everyWord(source []byte) []string {
	words := []string{lint.NameCue, lint.AtCue, lint.ProfileCue, lint.ActionCue, lint.ShoutCue}
	for s := range lint.Sentences(postmortem.Read(markdown.Parse(source), postmortem.Options{})) {
		for _, w := range strings.FieldsFunc(s.Text(), func(r rune) bool { return strings.ContainsRune(" .,;:()/\"", r) }) {
			words = append(words, english.Fold(w))
		}
		words = append(words, s.Words()...)
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// unfiltered returns the rules with each part looking at all sentences that its
// rule would see, by whatever check.
func unfiltered(all []*Rule, words []string) []*lint.Rule {
	var out []*lint.Rule
	for _, r := range all {
		rule := *r.Rule
		rule.Cues, rule.Looks = nil, slices.Clone(r.Looks)
		for i := range rule.Looks {
			parts := make([][]string, len(rule.Looks[i].Cues))
			for k := range parts {
				parts[k] = words
			}
			rule.Looks[i].Cues = parts
		}
		out = append(out, &rule)
	}
	return out
}
