package check

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

func TestQuote(t *testing.T) {
	cases := []struct{ source, want string }{
		{"should **never have\n  > been** pushed", "should never have been pushed"},
		{strings.Repeat("a very long part ", 9), "a very long part a very long part a very long part a very…"},
		{"`code`", "`code`"},
		{"see [the ticket](https://example.org/1) &amp; mend", "see the ticket & mend"},
		{"[what] was seen", "[what] was seen"},
		{strings.Repeat("x", 70), strings.Repeat("x", 59) + "…"},
	}
	for _, c := range cases {
		if got := quote([]byte(c.source)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// TestFilled: a message never gets too long by what it quotes.
func TestFilled(t *testing.T) {
	text := "“{match}” " + strings.Repeat("says so ", 12)
	got := filled(text, map[string]string{"match": "the responsibility for this outage lies with the release manager"})
	if n := utf8.RuneCountInString(got); n > longestText || !strings.HasPrefix(got, "“the responsibility for this outage lies…” says") {
		t.Errorf("%d: %s", n, got)
	}
}

// TestFuller: a single verb or adjective is quoted with what makes it understood.
func TestFuller(t *testing.T) {
	for _, c := range []struct{ text, found, want string }{
		{"The shift lead was careless with the switch.", "was", "was careless"},
		{"The on-call let the certificate lapse.", "let", "let the certificate lapse"},
		{"The paging rules should be improved.", "improved", "should be improved"},
		{"The carrier took six hours to answer.", "took", "took six hours to answer"},
		{"The operator misread the gauge.", "misread", "misread the gauge"},
		{"Experienced members get access to production.", "Experienced", "Experienced members"},
		{"The alert was lost, and the on-call slept.", "slept", "slept"},
		{"Investigate why no alert fired.", "Investigate", "Investigate why no alert fired"},
		{"The author was not as diligent as usual.", "was not", "was not as diligent as usual"},
		{"Operations did not do its own job.", "job", "its own job"},
		{"What broke it was Tim's shortcut.", "shortcut", "Tim's shortcut"},
		{"No page came, so nobody noticed the loss.", "noticed", "nobody noticed the loss"},
		{"We'll be more careful.", "be more careful", "We'll be more careful"},
		{"The process needs to be established.", "be established", "needs to be established"},
		{"This should never have happened.", "never have happened", "should never have happened"},
		{"Operators ran `halt` on two hosts.", "ran", "ran `halt`"},
	} {
		source := []byte("# Post-mortem\n\n" + c.text + "\n")
		rule := &lint.Rule{ID: "test", Group: "tone", Looks: []lint.Look{{Cues: [][]string{{strings.ToLower(strings.Fields(c.found)[0])}}, Find: func(p *lint.Pass) {
			for _, s := range p.Sentences() {
				start := strings.Index(string(source), c.found)
				Report(p, Text{Message: "{match}"}, Hit{In: s.Section, Of: s, Span: markdown.Span{Start: start, End: start + len(c.found)}})
			}
		}}}}
		findings := lint.Run(source, lint.NewSet([]*lint.Rule{rule}), lint.Options{}).Findings
		if len(findings) != 1 || findings[0].Message != c.want {
			t.Errorf("%s: got %v, want %q", c.text, findings, c.want)
		}
	}
}

// TestLike: only what starts a sentence keeps its capital.
func TestLike(t *testing.T) {
	for _, c := range []struct{ source, old, want string }{
		{"We paged Ana at noon.", "Ana", "We paged the [role] at noon."},
		{"At 10:04 Ana was paged.", "Ana", "At 10:04 the [role] was paged."},
		{"One thing helped: Ana was awake.", "Ana", "One thing helped: The [role] was awake."},
		{"10:04 Ana was paged.", "Ana", "10:04 The [role] was paged."},
		{"The on-call (Ana) slept.", "Ana", "The on-call (the [role]) slept."},
		{"- **Ana** slept.", "Ana", "- **The [role]** slept."},
	} {
		before, after, _ := strings.Cut(c.source, c.old)
		span := markdown.Span{Start: len(before), End: len(before) + len(c.old)}
		if got := before + like([]byte(c.source), 0, span, "the [role]") + after; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
