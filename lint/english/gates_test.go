package english

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestGates holds the contexts to sentences written before the code. A line
// that begins with two spaces names words of the sentence above it, and the
// contexts that they stand in.
func TestGates(t *testing.T) {
	data, err := os.ReadFile("testdata/clauses/context.txt")
	if err != nil {
		t.Fatal(err)
	}
	var text string
	for n, line := range strings.Split(string(data), "\n") {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		if !strings.HasPrefix(line, "  ") {
			text = line
			continue
		}
		phrase, want, _ := strings.Cut(strings.TrimSpace(line), " : ")
		s := NewSentence(text, Span{0, len(text)})
		i, j := s.locate(phrase)
		var got []string
		for c := range contexts {
			if s.In(Context(c), i, j) {
				got = append(got, contexts[c])
			}
		}
		wanted := strings.Split(want, ", ")
		if want == "none" {
			wanted = nil
		}
		slices.Sort(got)
		slices.Sort(wanted)
		if !slices.Equal(got, wanted) {
			t.Errorf("context.txt:%d: %s\n  %q stands in %v, want %v", n+1, text, phrase, got, wanted)
		}
	}
}

// locate returns the tokens of a phrase in the sentence.
func (s *Sentence) locate(phrase string) (i, j int) {
	at := s.at.Start + strings.Index(s.Text(), phrase)
	for k, t := range s.Tokens() {
		if t.Start == at {
			i = k
		}
		if t.End == at+len(phrase) {
			j = k + 1
		}
	}
	return i, j
}
