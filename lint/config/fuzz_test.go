package config_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/config"
)

// FuzzConfig: any bytes are a configuration, or are refused with a place in the
// file; it decides the same each time, and reads nothing outside the repository.
func FuzzConfig(f *testing.F) {
	for _, text := range []string{
		"version: 1\nextends: [google, ./base.yaml]\nfail-level: warning\n",
		"rules: {human-error: off, tone: suggestion, named-individual: {severity: error, options: {names: roles-only}}}\n",
		"options: {names: allow-all, root-cause: allow, horizon: 30}\npeople: [Ana, bob]\nsystems: Cassandra\nsections: {Blast radius: impact}\n",
		"overrides:\n  - files: [docs/, '!docs/a.md', '*.{md,mdx}']\n    profile: strict\n    suppressions: {require-reason: false, report-unused: off}\nignore: '**/x'\n",
		"custom-rules: [rules]\nbaseline: ../known.json\nextends: ../secret.yaml\n",
		"extends: .unblame.yaml\n", "a: &a [*a]", "<<: {version: 1}", "\t", "? [a]\n: b", "", "---\n---\n", "rules: {", "\xff", "ignore: ['[', '\\', '!', '{a,{b']",
	} {
		f.Add([]byte(text))
	}
	outside := f.TempDir()
	folder := filepath.Join(outside, "repository")
	write(f, filepath.Join(folder, ".git", "HEAD"), "")
	write(f, filepath.Join(folder, "base.yaml"), "extends: ./.unblame.yaml\npeople: [Eve]\n")
	write(f, filepath.Join(folder, "rules", "a.md"), "")
	write(f, filepath.Join(outside, "secret.yaml"), "people: [Secret]\n")
	rules := []*lint.Rule{{ID: "human-error", Group: "blame"}, {ID: "named-individual", Group: "blame", Settings: lint.Settings()}}
	from := config.Sources{
		Rules: func() []*lint.Rule { return rules },
		Own:   func(fs.FS, string) ([]*lint.Rule, error) { return nil, nil },
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := os.WriteFile(filepath.Join(folder, ".unblame.yaml"), text, 0o600); err != nil {
			t.Fatal(err)
		}
		decide := func() (facts []config.Fact, said string) {
			for _, name := range []string{"a.md", "docs/b.mdx"} {
				s, err := project(t, from).For(filepath.Join(folder, name))
				if err != nil {
					return nil, err.Error()
				}
				facts = append(facts, s.Facts(rules)...)
			}
			return facts, ""
		}
		facts, said := decide()
		if again, saidAgain := decide(); said != saidAgain || !reflect.DeepEqual(facts, again) {
			t.Fatalf("%s\n%v\nthen %s\n%v", said, facts, saidAgain, again)
		}
		for line := range strings.Lines(said) {
			if !strings.Contains(line, ".yaml:") && !strings.Contains(line, ".yaml: ") {
				t.Errorf("%q names no place", line)
			}
		}
		for _, fact := range facts {
			if fact.Value == "Secret" {
				t.Error("a file outside the repository was read")
			}
			if fact.Key == "" || fact.From == "" {
				t.Errorf("%+v says too little", fact)
			}
		}
	})
}
