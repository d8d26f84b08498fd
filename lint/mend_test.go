package lint_test

import (
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// swaps finds words in a text and offers others: "a=b c=d".
func swaps(pairs string) func([]byte) []lint.Finding {
	return func(source []byte) (found []lint.Finding) {
		for _, p := range strings.Fields(pairs) {
			old, now, _ := strings.Cut(p, "=")
			text, at, n := string(source), 0, 0
			for {
				i := strings.Index(text[at:], old)
				if i < 0 {
					break
				}
				span := markdown.Span{Start: at + i, End: at + i + len(old)}
				at, n = span.End, n+1
				found = append(found, lint.Finding{
					Rule: old, Span: span, Fingerprint: lint.Fingerprint{Ordinal: n},
					Fixes: []lint.Fix{{Title: "no", Edits: []lint.Edit{{Text: "no"}}}, {Safe: true, Edits: []lint.Edit{{Span: span, Text: strings.ReplaceAll(now, "|", "\n")}}}},
				})
			}
		}
		return found
	}
}

func TestMend(t *testing.T) {
	for _, c := range []struct {
		name, source, pairs, want string
		made                      int
	}{
		{"nothing to mend", "xyz", "a=b", "xyz", 0},
		{"all at once", "a a c", "a=b c=d", "b b d", 3},
		{"one brings another", "a", "a=b b=c", "c", 2},
		{"two that share bytes, one after the other", "abc", "ab=x bc=y xc=z", "z", 2},
		{"one that does not answer its finding", "a c", "a=a c=d", "a d", 1},
		{"one that grows without end", "a c", "a=aa c=d", "a d", 1},
		{"two that undo each other", "a", "a=b b=a", "a", 20},
		{"line ends of the text", "a\r\nb", "b=c|d", "a\r\nc\r\nd", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, made := lint.Mend([]byte(c.source), swaps(c.pairs), func(_ lint.Finding, f lint.Fix) bool { return f.Safe })
			if string(got) != c.want || made != c.made {
				t.Errorf("%q after %d, not %q after %d", got, made, c.want, c.made)
			}
		})
	}
}
