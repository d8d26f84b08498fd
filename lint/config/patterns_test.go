package config

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree is what the patterns are tried on.
var tree = strings.Fields(`a.md b.txt docs/a.md docs/b.md docs/sub/a.md docs/sub/deep/c.md sub/a.md build/a.md build/x/a.md
	docs/build/a.md x{1}.md x1.md #a.md !a.md foo/bar/baz.md foo/baz.md a1.md ab.md docs/[x].md`)

// TestPatternsAreGits holds patterns to what git makes of the same lines.
func TestPatternsAreGits(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is what patterns are held against, and is not there")
	}
	folder := t.TempDir()
	for _, name := range tree {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) string {
		cmd := exec.Command("git", args...)
		cmd.Dir = folder
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(args, err)
		}
		return string(out)
	}
	git("init", "-q")
	for _, lines := range []string{
		"*.md", "/*.md", "docs", "docs/", "a.md/", "/a.md", "build/", "/build", "docs/*.md", "docs/**", "docs/**/a.md", "**/a.md", "**/build",
		"foo/**/baz.md", "*.md\n!a.md", "docs/\n!docs/a.md", "docs/*\n!docs/sub", "docs/*\n!docs/sub/\ndocs/sub/*\n!docs/sub/a.md",
		"x{1}.md", "x?.md", "a[0-9].md", "a[!0-9].md", "a[^0-9].md", `\#a.md`, "#a.md", `\!a.md`, "a.md  ", "a.md\r", "\n\n", "docs/sub/deep",
		"sub/", "d*/a.md", "*/a.md", "**", "/**", "foo**baz.md", `docs/\[x\].md`, "!a.md", "a.md\n!a.md\na.md", "foo/*", "*",
	} {
		p := patterns{base: folder}
		for line := range strings.SplitSeq(lines, "\n") {
			if err := p.add(line); err != nil {
				t.Errorf("%q: %v", line, err)
			}
		}
		if err := os.WriteFile(filepath.Join(folder, ".gitignore"), []byte(lines), 0o600); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, name := range tree {
			if p.mean(filepath.Join(folder, filepath.FromSlash(name))) {
				got = append(got, name)
			}
		}
		want := strings.Split(strings.Trim(git("ls-files", "-z", "--others", "--ignored", "--exclude-standard"), "\x00"), "\x00")
		want = slices.DeleteFunc(want, func(name string) bool { return name == ".gitignore" || name == "" })
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q means\n%q, to git\n%q", lines, got, want)
		}
	}
}

// TestBraces: what git does not know, and people who write configurations expect.
func TestBraces(t *testing.T) {
	p := patterns{base: "/r", braces: true}
	for _, line := range []string{"docs/{a,b}.md", "*.{draft,old}.md"} {
		if err := p.add(line); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]bool{"docs/a.md": true, "docs/b.md": true, "docs/c.md": false, "a.md": false, "x/y.old.md": true} {
		if got := p.mean("/r/" + name); got != want {
			t.Errorf("%s is meant: %v", name, got)
		}
	}
}
