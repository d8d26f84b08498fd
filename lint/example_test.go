package lint_test

import (
	"fmt"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/rules"
)

const draft = `# Outage

## Root cause

The outage was caused by human error.
`

// Hold the built-in rules against a post-mortem. A set of rules is made once and
// serves any number of documents, also at the same time.
func ExampleRun() {
	builtin, err := rules.Builtin()
	if err != nil {
		panic(err)
	}
	var list []*lint.Rule
	for _, r := range builtin {
		if r.Group == "blame" { // or all of them
			list = append(list, r.Rule)
		}
	}
	set := lint.NewSet(list)

	for _, f := range lint.Run([]byte(draft), set, lint.Options{}).Findings {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Rule, draft[f.Span.Start:f.Span.End])
	}
	// Output: error human-error: human error
}

// A rule in Go: it sees the sentences that hold one of its cues, and reports
// places in the source.
func ExampleRule() {
	rule := &lint.Rule{
		ID: "gremlins", Group: "tone", Severity: lint.Level{Default: lint.Warning}, Words: true,
		Looks: []lint.Look{{Cues: [][]string{{"gremlin", "gremlins"}}, Find: func(p *lint.Pass) {
			for _, s := range p.Sentences() {
				for i := range s.Tokens() {
					if word := s.Word(i); word == "gremlin" || word == "gremlins" {
						p.Report(s.Section, lint.Finding{Span: s.Source(i, i+1), Message: "A mechanism has a name."})
					}
				}
			}
		}}},
	}
	source := []byte("# Outage\n\n## Root cause\n\nSome *gremlins* in the router ate the packets.\n")
	for _, f := range lint.Run(source, lint.NewSet([]*lint.Rule{rule}), nil).Findings {
		fmt.Printf("%s in %s: %q: %s\n", f.Rule, f.Section, source[f.Span.Start:f.Span.End], f.Message)
	}
	// Output: gremlins in causes: "gremlins": A mechanism has a name.
}

// Make an edit on offer. A fix that is not safe leaves something for people to
// fill in, in brackets.
func ExampleApply() {
	source := []byte("Simply restart it.\n")
	fix := lint.Fix{Title: "Leave it out", Safe: true, Edits: []lint.Edit{{Text: "R"}}}
	fix.Edits[0].Span.End = len("Simply r")
	fmt.Printf("%s", lint.Apply(source, fix.Edits))
	// Output: Restart it.
}
