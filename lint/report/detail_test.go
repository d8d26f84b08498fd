package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// TestDetails holds what only one format has, by what its report must hold.
func TestDetails(t *testing.T) {
	found := func(rule string, s lint.Severity) lint.Finding {
		return lint.Finding{Rule: rule, Severity: s, Message: "m", Span: markdown.Span{End: 1}}
	}
	many := File{Path: "a.md", FailLevel: lint.Error, Source: []byte("a\n"), Findings: []lint.Finding{
		found("once", lint.Error), found("twice", lint.Error), found("twice", lint.Error), found("mild", lint.Warning), found("mild", lint.Warning), found("mild", lint.Warning),
	}}
	wide := File{Path: "a.md", Source: []byte("a\n"), Findings: []lint.Finding{{Rule: "r", Severity: lint.Error, Also: []string{strings.Repeat("long", 9), "other"}}}}
	below := Options{Root: "/r", Dir: "/r/docs"}
	known := Rule{ID: "once", Doc: paged("# once: t\n\n" + strings.Repeat("word ", 400) + "\n\nSources: none.\n"), URL: "https://x"}
	own := Rule{ID: "twice", Doc: paged("# twice: t\n")}
	many.Findings[1].Page = "team/twice.md"
	for _, c := range []struct {
		about, format string
		o             Options
		f             File
		want          string
	}{
		{"a test that fails twice is one failure", "junit", Options{}, many, ` tests="3" failures="2" `},
		{"the rule that found most of the gravest", "text", Options{}, many, "Next: unblame explain twice says"},
		{"a team's rule has its own page", "text", Options{Rules: []Rule{own}}, many, "Next: team/twice.md says"},
		{"what is too long goes on a line of its own", "text", Options{Width: 50}, wide, "  1:1  error  r\n        also " + wide.Findings[0].Also[0] + ",\n             other\n"},
		{"links", "concise", Options{Color: true, Links: true, Rules: []Rule{known}}, many, "\x1b]8;;https://x\x1b\\\x1b[1monce\x1b[22m\x1b]8;;\x1b\\: m\n"},
		{"no links where they are not known", "concise", Options{Color: true, Rules: []Rule{known}}, many, "\x1b[1monce\x1b[22m: m\n"},
		{"no links without colour", "concise", Options{Links: true, Rules: []Rule{known}}, many, "a.md:1:1: error once: m\n"},
		{"GitHub takes 1024 characters", "sarif", Options{Rules: []Rule{known}}, many, strings.Repeat("word ", 199) + `word…"`},
		{"paths and fingerprints count from the root", "gitlab", below, many, fmt.Sprintf(`"fingerprint":"%s","severity":"major","location":{"path":"docs/a.md"`, many.Findings[0].Hash("docs/a.md"))},
		{"addresses count from the root", "sarif", below, many, `{"uri":"docs/a.md","uriBaseId":"%SRCROOT%"}`},
		{"outside it they are whole", "sarif", below, File{Path: "/e/a.md", Source: many.Source, Findings: many.Findings}, `{"uri":"file:///e/a.md"}`},
		{"a mention is no mention", "markdown", Options{}, File{Path: "a.md", Findings: []lint.Finding{{Rule: "r", Severity: lint.Error, Message: "@someone"}}}, "| @<!-- -->someone |"},
	} {
		if got := write(t, c.format, c.o, c.f); !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q in\n%s", c.about, c.want, got)
		}
	}
}

// TestIncomplete says of a run that could not read everything that it failed.
func TestIncomplete(t *testing.T) {
	for unread, want := range map[int]string{0: `"executionSuccessful":true`, 1: `"executionSuccessful":false`} {
		var b strings.Builder
		w, err := New("sarif", &b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Close(Summary{Unread: unread}); err != nil || !strings.Contains(b.String(), want) {
			t.Errorf("%d unread: %v: %s", unread, err, b.String())
		}
	}
}
