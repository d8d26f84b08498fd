package rules

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/unblame/unblame/lint"
)

// TestExamples runs the examples of every rule: they are its tests.
func TestExamples(t *testing.T) {
	all, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range Test(all, all) {
		t.Error(err)
	}
}

// BenchmarkStart measures what the rules cost at a start of the program, but for
// the word lists, which are made once.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readBuiltin(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRead measures what it would cost to read their files.
func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(builtin, "rules", func(file, shown string) (*Rule, error) { return parseFile(builtin, file, shown) }); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRules measures each rule alone on a draft, with the reading of the
// document that they share; "none" is that reading.
func BenchmarkRules(b *testing.B) {
	source, err := os.ReadFile(filepath.Join("..", "testdata", "chat-2020", "draft.md"))
	if err != nil {
		b.Fatal(err)
	}
	all, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	run := func(name string, rules ...*lint.Rule) {
		set := lint.NewSet(rules)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				lint.Run(source, set, lint.Options{})
			}
		})
	}
	run("none")
	for _, r := range all {
		run(r.ID, r.Rule)
	}
}
