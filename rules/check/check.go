// Package check holds the ways of looking that rule files combine: words in
// order, labels, sections, fields of actions, the timeline. Rules are many,
// checks are few.
package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Check is one way of looking, as a rule's front matter sets it up. Compile
// must succeed before the others are called.
type Check interface {
	// Compile makes the check ready to run.
	Compile() error
	// Cues returns, for each part that can be looked for by itself, words of which a
	// sentence must hold one; none for a check that looks at the document as a whole.
	Cues() [][]string
	// Values returns the names that the check's messages may use in braces.
	Values() []string
	// Text returns the check's own message and question; empty ones are the rule's.
	Text() Text
	// Find calls yield for each place that it finds.
	Find(p *lint.Pass, yield func(Hit))
}

// Verifier is a check with more to look at in a team's own rule than it takes to
// make it ready: whatever is wrong with it after Compile.
type Verifier interface{ Verify() error }

// Text is what a rule says, with values in braces: "{match}", and when.
type Text struct {
	Message  string                    `yaml:"message"`
	Question string                    `yaml:"question"`
	About    []About                   `yaml:"about"`
	Rewrite  *Rewrite                  `yaml:"rewrite"`
	If       map[lint.Setting][]string `yaml:"if"` // the answers under which the check counts
}

// Counts reports whether the check counts under a team's choices.
func (t Text) Counts(o lint.Options) bool {
	for setting, answers := range t.If {
		if !slices.Contains(answers, o.Answer(setting)) {
			return false
		}
	}
	return true
}

// Hit is one place that a check found.
type Hit struct {
	In       *postmortem.Section
	Span     markdown.Span
	Of       *lint.Sentence    // the sentence that Span lies in; nil for what is no sentence
	Keep     bool              // the rewrite of the rule does not fit here
	Values   map[string]string // what stands for the names in braces; "match" is set from Span
	Missing  string
	Related  []lint.Related
	Fixes    []lint.Fix
	Whole    bool          // it is about the document as a whole
	Severity lint.Severity // where the check is less certain than its rule; 0 for the rule's own
}

// grade reads the severity of what one check finds; "" leaves it to the rule.
func grade(name string) (lint.Severity, error) {
	s, ok := lint.ParseSeverity(name)
	if !ok && name != "" {
		return 0, fmt.Errorf("severity: there is no %q; it is one of suggestion, warning, error", name)
	}
	return s, nil
}

// Report turns a hit into a finding of the pass's rule, said in the given words.
func Report(p *lint.Pass, text Text, h Hit) {
	values := h.Values
	if _, ok := values["match"]; !ok {
		said := h.Span
		if h.Of != nil {
			said = fuller(h.Of, said)
		}
		values = map[string]string{"match": quote(p.Doc.Source[said.Start:said.End])}
		for k, v := range h.Values {
			values[k] = v
		}
	}
	text = text.about(values["match"])
	f := lint.Finding{
		Message:  filled(text.Message, values),
		Question: filled(text.Question, values),
		Span:     h.Span,
		Missing:  h.Missing,
		Related:  h.Related,
		Fixes:    h.Fixes,
		Whole:    h.Whole,
		Severity: h.Severity,
	}
	if h.Of != nil {
		f.Clause = h.Of.Clause(h.Span)
	}
	if h.Of != nil && text.Rewrite != nil && !h.Keep {
		if fix, ok := text.Rewrite.fix(p.Doc.Source, h.Of, h.Span, f.Clause, values); ok {
			f.Fixes = []lint.Fix{fix}
		}
	}
	p.Report(h.In, f)
}

// fill replaces the names in braces by their values.
func fill(text string, values map[string]string) string {
	var out strings.Builder
	for {
		before, rest, open := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		out.WriteString(before)
		if !open {
			return out.String()
		}
		if value, ok := values[name]; ok && closed {
			out.WriteString(value)
		} else {
			out.WriteString("{" + name)
			if closed {
				out.WriteString("}")
			}
		}
		text = after
	}
}

// all returns every text that may hold names in braces.
func (t Text) all() []string {
	all := t.Says()
	if t.Rewrite != nil {
		all = append(all, t.Rewrite.Append)
		if t.Rewrite.Replace != nil {
			all = append(all, *t.Rewrite.Replace)
		}
	}
	return all
}

// Or returns the text with what it leaves open taken from another.
func (t Text) Or(other Text) Text {
	if t.About == nil {
		for _, a := range other.About {
			if t.Message != "" {
				a.Message = ""
			}
			t.About = append(t.About, a)
		}
	}
	if t.Message == "" {
		t.Message = other.Message
	}
	if t.Question == "" {
		t.Question = other.Question
	}
	if t.Rewrite == nil {
		t.Rewrite = other.Rewrite
	}
	return t
}

// Closed reports whether every brace is closed.
func (t Text) Closed() bool {
	for _, s := range t.all() {
		if strings.Count(s, "{") != strings.Count(s, "}") {
			return false
		}
	}
	return true
}

// Names returns the names in braces that a text uses.
func (t Text) Names() []string {
	var names []string
	for _, s := range t.all() {
		for {
			_, rest, ok := strings.Cut(s, "{")
			if !ok {
				break
			}
			name, after, ok := strings.Cut(rest, "}")
			if !ok {
				break
			}
			names = append(names, name)
			s = after
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
