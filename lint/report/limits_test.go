package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// flood returns a file with so many findings of each severity, mildest first.
func flood(path string, each int, words string) File {
	f := File{Path: path, Source: []byte(words)}
	for _, s := range []lint.Severity{lint.Suggestion, lint.Warning, lint.Error} {
		for i := range each {
			f.Findings = append(f.Findings, lint.Finding{
				Rule: "r", Severity: s, Span: markdown.Span{End: len(words)}, Message: fmt.Sprintf("%s %d %s", s, i, words),
			})
		}
	}
	return f
}

// TestGitHubLimit holds that of each kind at most ten annotations are written,
// the tenth for all others, and the gravest kind first.
func TestGitHubLimit(t *testing.T) {
	for _, c := range []struct {
		each []int // per file
		last string
	}{
		{[]int{10}, "a0.md:1:1: error 9 w"},
		{[]int{5, 5}, "a1.md:1:1: error 4 w"},
		{[]int{11}, "2 more in a0.md (2). "},
		{[]int{8, 8, 8, 8, 8, 8}, "39 more in a1.md (7), a2.md (8), a3.md (8) and 2 more files. "},
	} {
		var files []File
		for i, n := range c.each {
			files = append(files, flood(fmt.Sprintf("a%d.md", i), n, "w"))
		}
		lines := strings.SplitAfter(write(t, "github", Options{}, files...), "\n")
		if len(lines) != 31 {
			t.Fatalf("%v: %d lines", c.each, len(lines)-1)
		}
		for i, line := range lines[:30] {
			if kind := githubKinds[i/10]; !strings.HasPrefix(line, "::"+kind+" ") {
				t.Errorf("%v: line %d is no %s: %s", c.each, i+1, kind, line)
			}
		}
		if _, data, _ := strings.Cut(lines[9][2:], "::"); !strings.HasPrefix(data, c.last) {
			t.Errorf("%v: got %q, want %q", c.each, data, c.last)
		}
	}
}

// TestMarkdownLimit holds that a page stays below what GitHub takes, says how
// many findings it leaves out, and leaves out the mildest.
func TestMarkdownLimit(t *testing.T) {
	const most = 1 << 20
	text := write(t, "markdown", Options{}, flood("a.md", 10, "w"), flood("b.md", 900, strings.Repeat("<", 700)))
	if len(text) > most || len(text) < most*3/4 {
		t.Errorf("%d bytes", len(text))
	}
	shown := strings.Count(text, "| r |")
	if want := fmt.Sprintf("**%d more findings**", 3*910-shown); !strings.Contains(text, want) {
		t.Errorf("no %q in %q", want, text[len(text)-200:])
	}
	if strings.Contains(text, "suggestion 0") {
		t.Error("a suggestion took the place of an error")
	}
}

// TestInRepository tells paths by the repository.
func TestInRepository(t *testing.T) {
	for _, c := range []struct{ root, dir, path, want string }{
		{"", "", "./a/../b.md", "b.md"},
		{"/r", "/r", "./docs//b.md", "docs/b.md"},
		{"/r", "/r/docs", "b.md", "docs/b.md"},
		{"/r", "/r/docs", "../b.md", "b.md"},
		{"/r", "/r/docs", "/r/x/b.md", "x/b.md"},
		{"/r", "/r", "../b.md", "../b.md"},
		{"/r", "/r", "/else/b.md", "/else/b.md"},
	} {
		if got := (Options{Root: c.root, Dir: c.dir}).inRepository(c.path); got != c.want {
			t.Errorf("%v: got %q", c, got)
		}
	}
	for path, want := range map[string]string{"a b/ü%.md": "a%20b/%C3%BC%25.md", "c:d.md": "./c:d.md", "x/c:d": "x/c:d"} {
		if got := escapedPath(path); got != want {
			t.Errorf("%q: got %q, want %q", path, got, want)
		}
	}
}
