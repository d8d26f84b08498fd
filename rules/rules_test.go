package rules

import "testing"

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
		if _, err := read(builtin, "rules", parse); err != nil {
			b.Fatal(err)
		}
	}
}
