package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// TestPatterns: what a pattern reports of a sentence; “-” for nothing.
func TestPatterns(t *testing.T) {
	cases := []struct{ pattern, text, want string }{
		{"human|operator error|errors", "An operator error was found.", "operator error"},
		{"human|operator error|errors", "An error of an operator.", "-"},
		{"human error", "HUMAN Error", "HUMAN Error"},
		{"should ADV* have VBN", "They should really never have merged it.", "should really never have merged"},
		{"should have VBN", "It should have an owner.", "-"},
		{"^ forgot", "Forgot to renew it.", "Forgot"},
		{"^ forgot", "They forgot it.", "-"},
		{"error $", "It was an error.", "error"},
		{"error $", "The error was fixed.", "-"},
		{"at ..2 fault", "They are at no real fault.", "at no real fault"},
		{"at ..2 fault", "They are at, so to speak, fault.", "-"},
		{"@group 's (fault)", "It was the team's fault.", "fault"},
		{"@role was", "The incident commander was there.", "incident commander was"},
		{"(to blame)", "The team is to blame for it.", "to blame"},
		{"root cause !analysis", "The root cause analysis is late.", "-"},
		{"root cause !analysis", "The root cause is known.", "root cause"},
		{"the ADJ? cause", "the cause and the real cause", "the cause"},
		{"fat-finger typo?", "A fat-finger typo.", "fat-finger typo"},
		{"<take> ..2 long", "It is taking far too long.", "taking far too long"},
		{"<take> ..2 long", "A take-over too long ago.", "-"},
		{"user error", "A `user` error.", "-"},
		{"it 's|is", "it’s done", "it’s"},
	}
	for _, c := range cases {
		t.Run(c.pattern+" on "+c.text, func(t *testing.T) {
			p, err := compile(c.pattern)
			if err != nil {
				t.Fatal(err)
			}
			text := strings.ReplaceAll(c.text, "`user`", string(markdown.Object))
			s := &lint.Sentence{Sentence: english.NewSentence(text, english.Span{Start: 0, End: len(text)})}
			got := "-"
			for i := range s.Tokens() {
				if f, ok := p.match(s, i); ok {
					got = text[s.Tokens()[f.from].Start:s.Tokens()[f.to-1].End]
					break
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestPatternCues: the word that is looked for first is one that tells most.
func TestPatternCues(t *testing.T) {
	cases := []struct{ pattern, want string }{
		{"human|operator error", "error"},
		{"was|were supposed to", "supposed"},
		{"the root? cause was|is", "cause"},
		{"in|with hindsight", "hindsight"},
		{"should ADV* have VBN", "should"},
	}
	for _, c := range cases {
		p, err := compile(c.pattern)
		if err != nil {
			t.Fatal(err)
		}
		cues := p.rarest()
		slices.Sort(cues)
		if got := strings.Join(cues, " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.pattern, got, c.want)
		}
	}
}

// FuzzPattern: no pattern and no sentence makes matching fail or run away.
func FuzzPattern(f *testing.F) {
	f.Add("should ADV* have|'ve VBN", "They should've really tested it.")
	f.Add("^ (a|b)? ..3 c+ !d $", "a b c c")
	f.Fuzz(func(t *testing.T, pattern, text string) {
		p, err := compile(pattern)
		if err != nil || len(pattern) > 200 || len(text) > 500 {
			return
		}
		s := &lint.Sentence{Sentence: english.NewSentence(text, english.Span{Start: 0, End: len(text)})}
		for i := range s.Tokens() {
			if m, ok := p.match(s, i); ok && (m.from < 0 || m.to > len(s.Tokens()) || m.from >= m.to) {
				t.Fatalf("%q on %q: %+v", pattern, text, m)
			}
		}
	})
}
