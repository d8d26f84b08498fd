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

// BenchmarkRead measures what a start of the program costs: reading all rules.
func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(builtin, "rules"); err != nil {
			b.Fatal(err)
		}
	}
}
