package config_test

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/config"
)

func project(t testing.TB, from config.Sources) *config.Project {
	t.Helper()
	if from.Rules == nil {
		from.Rules = func() []*lint.Rule { return nil }
	}
	p, err := config.NewProject(from)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestSettingsAreShared: files of which the same holds share their settings, so
// that rules are made ready once.
func TestSettingsAreShared(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, ".git", "HEAD"), "")
	write(t, filepath.Join(folder, ".unblame.yaml"), "overrides: [{files: b/, fail-level: never}, {files: /c/, fail-level: never}]\n")
	p := project(t, config.Sources{})
	settings := func(name string) *config.Settings {
		s, err := p.For(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"a.md", "x/y/z.md", true},
		{"b/1.md", "b/c/2.md", true},
		{"a.md", "b/1.md", false},
		{"b/1.md", "c/1.md", false},
	} {
		if same := settings(c.a) == settings(c.b); same != c.same {
			t.Errorf("%s and %s share settings: %v", c.a, c.b, same)
		}
	}
}

// TestRulesAreNotAskedFor: where there is no configuration, looking up settings
// reads no rule.
func TestRulesAreNotAskedFor(t *testing.T) {
	folder := t.TempDir()
	p := project(t, config.Sources{Rules: func() []*lint.Rule { t.Error("the rules are asked for"); return nil }})
	s, err := p.For(filepath.Join(folder, "a.md"))
	if err != nil || s.Profile.Name != "default" || s.FailLevel != "error" || len(s.Files) > 0 {
		t.Errorf("got %+v, %v", s, err)
	}
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkFor looks up the settings of 1,000 files in 100 folders, with and
// without a configuration that speaks of some of them.
func BenchmarkFor(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"none", ""},
		{"overrides", "overrides: [{files: \"*.draft.md\", fail-level: never}, {files: docs/public/, fail-level: never}]\n"},
	} {
		b.Run(c.name, func(b *testing.B) {
			folder := b.TempDir()
			write(b, filepath.Join(folder, ".git", "HEAD"), "")
			if c.text != "" {
				write(b, filepath.Join(folder, ".unblame.yaml"), c.text)
			}
			var files []string
			for i := range 1000 {
				name := filepath.Join(folder, "docs", strconv.Itoa(i%100), strconv.Itoa(i)+".md")
				write(b, name, "")
				files = append(files, name)
			}
			for b.Loop() {
				p := project(b, config.Sources{})
				for _, name := range files {
					if _, err := p.For(name); err != nil || p.LeavesOut(name, false) {
						b.Fatal(name, err)
					}
				}
			}
		})
	}
}
