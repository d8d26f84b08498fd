package english

import (
	"os"
	"strings"
	"testing"
)

// TestNames reads testdata/names.txt: a sentence and, behind a bar, whom it
// names. Each line is a document of its own.
func TestNames(t *testing.T) {
	data, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		text, want, ok := strings.Cut(strings.TrimSpace(line), " |")
		if !ok || strings.HasPrefix(text, "#") {
			continue
		}
		doc := NewVocabulary(0)
		doc.Words(text)
		s := NewSentence(text, Span{0, len(text)})
		var got []string
		for _, n := range s.Names(&Cast{Words: doc}, doc) {
			got = append(got, text[s.tokens[n.Start].Start:s.tokens[n.End-1].End])
		}
		if have := strings.Join(got, ", "); have != strings.TrimSpace(want) {
			t.Errorf("%s\n  names %q, want %q", text, have, strings.TrimSpace(want))
		}
	}
}
