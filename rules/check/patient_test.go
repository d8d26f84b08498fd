package check

import (
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// TestPatient: a pattern that can share out a sentence between its parts in very
// many ways gives up soon.
func TestPatient(t *testing.T) {
	text := "The engineer said so " + strings.Repeat("very ", 400) + "; end."
	s := &lint.Sentence{Sentence: english.NewSentence(text, english.Span{Start: 0, End: len(text)})}
	for _, c := range []struct {
		pattern string
		matches bool
	}{
		{"so very very", true},
		{"so very* very", true},
		{"so " + strings.Repeat("very* ", 30) + "end", false},
		{"so " + strings.Repeat("very? ", 60) + "end", false},
		{"so " + strings.Repeat("..300 ", 10) + "end", false},
		{"so " + strings.Repeat("ADV+ ", 30) + "end", false},
	} {
		p, err := compile(c.pattern)
		if err != nil {
			t.Fatal(err)
		}
		f, ok := p.match(s, 3)
		if ok != c.matches || !ok && f.steps <= patient || f.steps > 2*patient {
			t.Errorf("%.40s: %v after %d steps", c.pattern, ok, f.steps)
		}
	}
}
