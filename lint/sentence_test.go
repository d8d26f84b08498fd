package lint_test

import (
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// TestNext: a sentence knows the one after it within its section, and whether
// it holds a link.
func TestNext(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"## Summary\n\nOne. Two.\n\n- Three\n", "One.|Two.|Three"},
		{"## Summary\n\nOne.\n\n```\ncode\n```\n\n> Quoted.\n\nTwo.\n", "One.|Two."},
		{"## Summary\n\nOne.\n\n## Impact\n\nTwo.\n", "One."},
		{"## Summary\n\nOne. See [two](https://example.org). Three.\n", "One.|See two. (linked)|Three."},
	} {
		var all []*lint.Sentence
		for s := range lint.Sentences(postmortem.Read(markdown.Parse([]byte(c.text)), postmortem.Options{})) {
			all = append(all, s)
		}
		var got []string
		for s := all[0]; s != nil; s = s.Next() {
			text := s.Text()
			if s.Linked() {
				text += " (linked)"
			}
			got = append(got, text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: got %q, want %q", c.text, s, c.want)
		}
	}
}
