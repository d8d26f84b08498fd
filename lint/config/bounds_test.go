package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
)

// TestBranches: braces multiply, so what they stand for is counted, not tried.
func TestBranches(t *testing.T) {
	for _, c := range []struct {
		glob string
		want int
	}{
		{"a/*.md", 1},
		{"a,b", 1},
		{"*.{md,mdx,markdown}", 3},
		{"{a,b}/{c,d,e}", 6},
		{"{a,{b,c}{d,e}}", 5},
		{"{,a}", 2},
		{`\{a,b\}{c,d}`, 2},
		{"{a}", 1},
		{strings.Repeat("{a,b}", 8), 256},
		{strings.Repeat("{a,b}", 9), 512},
		{strings.Repeat("{", 70) + "a,b" + strings.Repeat("}", 70), 2},
	} {
		if got := branches(c.glob); got != c.want {
			t.Errorf("%s stands for %d, want %d", c.glob, got, c.want)
		}
	}
	if branches(strings.Repeat("{a,b}", 1000)) <= mostBranches || branches("{"+strings.Repeat("{a,b}", 1000)) <= mostBranches {
		t.Error("a thousand braces are few")
	}
}

// TestDifferent: overrides that give every file settings of its own have few rules
// ready at a time, and are refused in the end.
func TestDifferent(t *testing.T) {
	folder := t.TempDir()
	var text strings.Builder
	text.WriteString("overrides:\n")
	for i := range 10 {
		fmt.Fprintf(&text, "- {files: \"*%c*\", people: [P%d]}\n", 'a'+i, i)
	}
	if err := os.MkdirAll(filepath.Join(folder, ".git"), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, ".unblame.yaml"), []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := NewProject(Sources{Rules: func() []*lint.Rule { return []*lint.Rule{{ID: "a"}} }})
	if err != nil {
		t.Fatal(err)
	}
	name := func(i int) string {
		var b strings.Builder
		for bit := range 10 {
			if i>>bit&1 == 1 {
				b.WriteByte(byte('a' + bit))
			}
		}
		return filepath.Join(folder, b.String()+".x")
	}
	for i := range mostDifferent {
		s, err := p.For(name(i))
		if err != nil {
			t.Fatal(err)
		}
		if first := s.Set(); first != s.Set() || len(first.Rules) != 1 {
			t.Fatal("the rules are made ready again for the next file")
		}
	}
	if n := len(p.recent.made); n != kept {
		t.Errorf("%d settings have their rules ready", n)
	}
	if _, err := p.For(name(0)); err != nil {
		t.Error(err)
	}
	if _, err := p.For(name(mostDifferent)); err == nil || !strings.HasPrefix(err.Error(), "more than 512 different settings hold") {
		t.Error(err)
	}
}
