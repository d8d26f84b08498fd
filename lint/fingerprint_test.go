package lint_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// marks returns the words and ordinals of what is found in a text.
func marks(source string) string {
	set := lint.NewSet([]*lint.Rule{word("tone", "hasty", "hasty", lint.Scope{}, lint.Level{Default: lint.Warning})})
	var all []string
	for _, f := range lint.Run([]byte(source), set, lint.Options{}).Findings {
		all = append(all, fmt.Sprintf("%s/%d", f.Words, f.Ordinal))
	}
	return strings.Join(all, " | ")
}

func TestFingerprint(t *testing.T) {
	const before = "# Notes\n\nOne. A hasty change. A hasty change.\n\n- A hasty `x`\n"
	want := "A hasty change./0 | A hasty change./1 | A hasty x/0"
	for name, source := range map[string]string{
		"as it is":                  before,
		"lines moved":               strings.Replace(before, "\n\n", "\n\n\nNew words.\n\n", 1),
		"markup, wrapping and CRLF": strings.ReplaceAll(strings.Replace(before, "A hasty change", "A\n**hasty**  change", 1), "\n", "\r\n"),
		"a sentence beside it":      strings.Replace(before, "One.", "Two or three.", 1),
	} {
		if got := marks(source); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := marks("- hasty " + strings.Repeat("é", 300)); len(got) > 220 || !strings.Contains(got, "é…/0") {
		t.Errorf("a long sentence: %s", got)
	}
}

func TestHash(t *testing.T) {
	f := lint.Finding{Rule: "a", Fingerprint: lint.Fingerprint{Words: "b"}}
	seen := map[string]bool{f.Hash("x.md"): true, f.Hash("y.md"): true}
	for _, change := range []func(*lint.Finding){
		func(f *lint.Finding) { f.Rule = "c" },
		func(f *lint.Finding) { f.Words = "c" },
		func(f *lint.Finding) { f.Missing = "c" },
		func(f *lint.Finding) { f.Ordinal = 1 },
	} {
		g := f
		change(&g)
		seen[g.Hash("x.md")] = true
	}
	if len(seen) != 6 {
		t.Errorf("%d of 6 hashes differ", len(seen))
	}
}

func TestPart(t *testing.T) {
	at := func(n int) markdown.Span { return markdown.Span{Start: n, End: n + 1} }
	folded := lint.Finding{Span: at(1), Clause: at(1), Related: []lint.Related{{Span: at(2)}, {Span: at(3)}}}
	whole := folded
	whole.Whole = true
	for _, c := range []struct {
		name          string
		f             lint.Finding
		hide          string
		shown, hidden string
	}{
		{"nothing is hidden", folded, "", "1 2 3", ""},
		{"all is hidden", folded, "123", "", "1 2 3"},
		{"the first place", folded, "1", "2 3", "1"},
		{"another place", folded, "3", "1 2", "3"},
		{"the whole document, elsewhere", whole, "23", "1 2 3", ""},
		{"the whole document", whole, "1", "", "1 2 3"},
	} {
		shown, hidden := c.f.Part(func(s markdown.Span, _ lint.Fingerprint) bool { return strings.Contains(c.hide, strconv.Itoa(s.Start)) })
		for got, want := range map[*lint.Finding]string{shown: c.shown, hidden: c.hidden} {
			if s := starts(got); s != want && (got != nil || want != "") {
				t.Errorf("%s: %q, not %q", c.name, s, want)
			}
		}
		if shown != nil && shown.Span != folded.Span && shown.Clause == folded.Clause {
			t.Errorf("%s: the clause of another place stays", c.name)
		}
	}
}

func starts(f *lint.Finding) string {
	if f == nil {
		return ""
	}
	all := []string{strconv.Itoa(f.Span.Start)}
	for _, r := range f.Related {
		all = append(all, strconv.Itoa(r.Span.Start))
	}
	return strings.Join(all, " ")
}
