package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// word returns a rule that finds one word.
func word(group, id, cue string, scope lint.Scope, level lint.Level) *lint.Rule {
	return &lint.Rule{
		ID: id, Group: group, Severity: level, Sections: scope, Words: true,
		Looks: []lint.Look{{Cues: [][]string{{cue}}, Find: func(p *lint.Pass) {
			for _, s := range p.Sentences() {
				for i := range s.Tokens() {
					if s.Word(i) == cue {
						p.Report(s.Section, lint.Finding{Message: cue, Span: s.Source(i, i+1)})
					}
				}
			}
		}}},
	}
}

const document = `# Careless title

Owner: careless

## Summary

A careless change. “Said carelessly”, > not so.

> careless, said a customer

## Root cause

- Careless
- ` + "`careless`" + `

` + "```\ncareless := 1\n```" + `

| Action | Owner |
|---|---|
| A careless row | careless |

**Careless label:**

- careless again
`

func TestRun(t *testing.T) {
	warning := lint.Level{Default: lint.Warning}
	cases := []struct {
		name  string
		scope lint.Scope
		level lint.Level
		want  string
	}{
		{"everywhere but titles, quotes, code and fields", lint.Scope{}, warning, "1:3 warning, 7:3 warning, 13:3 warning, 22:5 warning, 24:3 warning, 26:3 warning"},
		{"only causes", lint.Scope{Only: []postmortem.Kind{postmortem.Causes}}, warning, "1:3 warning, 13:3 warning, 22:5 warning, 24:3 warning, 26:3 warning"},
		{"not in causes", lint.Scope{Not: []postmortem.Kind{postmortem.Causes}}, warning, "1:3 warning, 7:3 warning"},
		{"worse in causes", lint.Scope{}, lint.Level{Default: lint.Suggestion, When: []lint.When{{Section: postmortem.Causes, Then: lint.Error}}}, "1:3 suggestion, 7:3 suggestion, 13:3 error, 22:5 error, 24:3 error, 26:3 error"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			set := lint.NewSet([]*lint.Rule{word("tone", "careless", "careless", c.scope, c.level)})
			var got []string
			for _, f := range lint.Run([]byte(document), set, lint.Options{}).Findings {
				before := document[:f.Span.Start]
				got = append(got, fmt.Sprintf("%d:%d %s", 1+strings.Count(before, "\n"), f.Span.Start-strings.LastIndex(before, "\n"), f.Severity))
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// TestOverlap: of one family the most specific rule speaks, and names the others.
func TestOverlap(t *testing.T) {
	level := lint.Level{Default: lint.Warning}
	named := func(group, id string) *lint.Rule { return word(group, id, "careless", lint.Scope{}, level) }
	cases := []struct {
		name  string
		rules []*lint.Rule
		want  string
	}{
		{"one family", []*lint.Rule{named("blame", "mistake-label"), named("blame", "human-error")}, "human-error [mistake-label]"},
		{"any order", []*lint.Rule{named("blame", "human-error"), named("blame", "mistake-label")}, "human-error [mistake-label]"},
		{"an unknown rule gives way", []*lint.Rule{named("blame", "own-rule"), named("blame", "mistake-label")}, "mistake-label [own-rule]"},
		{"two families", []*lint.Rule{named("blame", "human-error"), named("hindsight", "should-have")}, "human-error [], should-have []"},
		{"names never merge", []*lint.Rule{named("blame", "human-error"), named("blame", "named-individual")}, "human-error [], named-individual []"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range lint.Run([]byte("A careless change.\n"), lint.NewSet(c.rules), lint.Options{}).Findings {
				got = append(got, fmt.Sprintf("%s %v", f.Rule, f.Also))
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// TestCues: a rule sees just the sentences that hold one of its cues, however it is written.
func TestCues(t *testing.T) {
	cases := []struct{ cue, text, want string }{
		{"should", "We should've seen it. It is fine. SHOULD it?", "We should've seen it.|SHOULD it?"},
		{"did", "They didn't look. They didn’t look. They looked.", "They didn't look.|They didn’t look."},
		{"n't", "They didn't look. They looked.", "They didn't look."},
		{"not", "They cannot look. They can look.", "They cannot look."},
		{"double-check", "Double-check it. Check it.", "Double-check it."},
		{"café", "The Café was shut. The bar was open.", "The Café was shut."},
		{"he", "The one. He left.", "He left."},
	}
	for _, c := range cases {
		t.Run(c.cue, func(t *testing.T) {
			var got []string
			rule := &lint.Rule{ID: "seen", Looks: []lint.Look{{Cues: [][]string{{c.cue}}, Find: func(p *lint.Pass) {
				for _, s := range p.Sentences() {
					got = append(got, s.Text())
				}
			}}}}
			lint.Run([]byte(c.text+"\n"), lint.NewSet([]*lint.Rule{rule}), lint.Options{})
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}

// TestManyCues: a rule may have more parts than two bytes count.
func TestManyCues(t *testing.T) {
	cues := make([][]string, 70_000)
	for i := range cues {
		cues[i] = []string{fmt.Sprint("w", i)}
	}
	var got []uint32
	rule := &lint.Rule{ID: "many", Looks: []lint.Look{{Cues: cues, Find: func(p *lint.Pass) {
		for i := range p.Sentences() {
			got = append(got, p.Parts(i)...)
		}
	}}}}
	lint.Run([]byte("It was w69999, not w4463.\n"), lint.NewSet([]*lint.Rule{rule}), lint.Options{})
	if s := fmt.Sprint(got); s != "[4463 69999]" {
		t.Errorf("got parts %s", s)
	}
}
