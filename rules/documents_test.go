package rules

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
)

var update = flag.Bool("update", false, "write what is found beside the documents in testdata")

// TestDocuments holds the rules to whole post-mortems: each hurried draft has
// beside it what must be found, and each revised version must pass.
func TestDocuments(t *testing.T) {
	all, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set := lint.NewSet(plain(all, func(*Rule) bool { return true }))
	names, err := filepath.Glob(filepath.Join("..", "testdata", "*", "*.md"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, name := range names {
		t.Run(filepath.ToSlash(name), func(t *testing.T) {
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := listed(source, lint.Run(source, set, lint.Options{}).Findings)
			if filepath.Base(name) == "revised.md" {
				if got != "" {
					t.Errorf("a revised version passes, but there is\n%s", got)
				}
				return
			}
			beside := strings.TrimSuffix(name, ".md") + ".want"
			if *update {
				if err := os.WriteFile(beside, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(beside)
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range missing(string(want), got) {
				t.Errorf("is no longer found: %s", line)
			}
			for _, line := range missing(got, string(want)) {
				t.Errorf("is new (go test ./rules -update accepts it): %s", line)
			}
		})
	}
}

// missing returns the lines of a that b lacks.
func missing(a, b string) []string {
	have := strings.Split(b, "\n")
	return slices.DeleteFunc(strings.Split(a, "\n"), func(line string) bool { return slices.Contains(have, line) })
}

// listed writes findings one a line: "3:1-3:9 error human-error “operator error”".
func listed(source []byte, findings []lint.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		words := bytes.Join(bytes.Fields(source[f.Span.Start:f.Span.End]), []byte(" "))
		fmt.Fprintf(&b, "%s-%s %s %s “%s”", position(source, f.Span.Start), position(source, f.Span.End), f.Severity, f.Rule, words)
		if f.Missing != "" {
			fmt.Fprintf(&b, " %s", f.Missing)
		}
		if len(f.Related) > 0 {
			fmt.Fprintf(&b, " +%d", len(f.Related))
		}
		if len(f.Also) > 0 {
			fmt.Fprintf(&b, " also %s", strings.Join(f.Also, " "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
