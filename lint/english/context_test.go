package english

import (
	"os"
	"strings"
	"testing"
)

func TestContexts(t *testing.T) {
	data, err := os.ReadFile("testdata/contexts.txt")
	if err != nil {
		t.Fatal(err)
	}
	var ctx Context
	var want bool
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			name, not := strings.CutPrefix(heading, "not ")
			want = !not
			if ctx, ok = ParseContext(name); !ok {
				t.Fatalf("no context %q", name)
			}
			continue
		}
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		before, rest, _ := strings.Cut(line, "{")
		match, after, ok := strings.Cut(rest, "}")
		if !ok {
			t.Fatalf("%q has no match", line)
		}
		from, to, text := len(before), len(before)+len(match), before+match+after
		s := NewSentence(text, Span{0, len(text)})
		i, j := -1, -1
		for k, tok := range s.Tokens() {
			if tok.Start == from {
				i = k
			}
			if tok.End == to {
				j = k + 1
			}
		}
		if i < 0 || j <= i {
			t.Errorf("%q: the marks cut a token", line)
		} else if got := s.In(ctx, i, j); got != want {
			t.Errorf("%q: %v is %v", line, ctx, got)
		}
	}
}
