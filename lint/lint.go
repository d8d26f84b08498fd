// Package lint holds rules against a post-mortem and returns what they find:
// bytes in, findings out. It reads no files, knows no screens and keeps no state.
package lint

import (
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Options are the choices that a team makes for all its documents. The zero
// value is what an unconfigured run uses.
type Options struct{}

// Result is what a run found, and the document as it was understood.
type Result struct {
	Document *postmortem.Document
	Findings []Finding // by place
}

// Run reads a post-mortem and holds the rules against it. It is a pure
// function, safe for concurrent use.
func Run(source []byte, rules *Set, o Options) Result {
	doc := postmortem.Read(markdown.Parse(source))
	worth := make([][]*Sentence, len(rules.Rules))
	sentences(doc, func(s *Sentence) {
		see := func(rule int) {
			w := worth[rule]
			if len(w) > 0 && w[len(w)-1] == s || !rules.Rules[rule].Sections.Holds(s.Section) {
				return
			}
			worth[rule] = append(w, s)
		}
		rules.cues.find(s.Text(), see)
		if len(s.Block.Text.Styled(markdown.Profile)) > 0 {
			rules.cues.yield([]byte(ProfileCue), see)
		}
	})
	var found []Finding
	cast := castOf(doc)
	for i, rule := range rules.Rules {
		rule.Check(&Pass{Doc: doc, Rule: rule, Options: o, sentences: worth[i], cast: cast, report: func(f Finding) { found = append(found, f) }})
	}
	return Result{Document: doc, Findings: settle(found)}
}

// Pass is all that a rule sees.
type Pass struct {
	Doc       *postmortem.Document
	Rule      *Rule
	Options   Options
	sentences []*Sentence
	cast      *english.Cast
	report    func(Finding)
}

// Sentences returns the sentences in the rule's scope that hold one of its cues.
func (p *Pass) Sentences() []*Sentence { return p.sentences }

// Report adds a finding of the rule. The section is the one that the finding
// stands in; it decides the severity, unless the finding brings its own.
func (p *Pass) Report(in *postmortem.Section, f Finding) {
	f.Rule, f.Group, f.Page = p.Rule.ID, p.Rule.Group, p.Rule.Page
	f.Section = string(in.Kind)
	if f.Severity == 0 {
		f.Severity = p.Rule.Severity.In(in)
	}
	p.report(f)
}
