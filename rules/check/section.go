package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Section finds that sections are missing under any title. It points at the
// document's title, where a table of contents would be.
type Section struct {
	Required []postmortem.Kind `yaml:"required"`
	From     lint.Setting      `yaml:"from"`     // the list that takes the place of Required where a team has one
	Severity string            `yaml:"severity"` // where it is less certain than the rule
	Say      Text              `yaml:",inline"`

	severity lint.Severity
}

// Compile implements Check.
func (c *Section) Compile() (err error) {
	if c.severity, err = grade(c.Severity); err != nil {
		return fmt.Errorf("section: %w", err)
	}
	for _, k := range c.Required {
		if !slices.Contains(postmortem.Kinds(), k) {
			return fmt.Errorf("section: required: there is no kind of section %q", k)
		}
	}
	if c.From != "" {
		return nil
	}
	return need("section", "required", len(c.Required))
}

// Cues implements Check.
func (c *Section) Cues() [][]string { return nil }

// Values implements Check.
func (c *Section) Values() []string { return []string{"missing", "title", "asks"} }

// Text implements Check.
func (c *Section) Text() Text { return c.Say }

// Setting returns the list that takes the place of Required.
func (c *Section) Setting() lint.Setting { return c.From }

// Find implements Check.
func (c *Section) Find(p *lint.Pass, yield func(Hit)) {
	required := c.Required
	if list, ok := p.Options.List(c.From); ok {
		required = nil
		for _, kind := range list {
			required = append(required, postmortem.Kind(kind))
		}
	}
	severity := c.severity
	if p.Doc.Language != postmortem.English {
		if !readable(p.Doc, required) {
			return
		}
		severity = lint.Suggestion
	}
	for _, kind := range required {
		if !has(p.Doc, kind) {
			yield(Hit{
				Severity: severity, In: &p.Doc.Sections[0], Span: top(p.Doc), Whole: true, Missing: string(kind), Fixes: addSection(p.Doc, kind),
				Values: map[string]string{"missing": plainly(kind), "title": postmortem.Title(kind), "asks": openQuestion(kind)},
			})
		}
	}
}

// readable reports whether the titles of a document in another language are
// known ones: two of the wanted sections have one.
func readable(doc *postmortem.Document, wanted []postmortem.Kind) bool {
	n := 0
	for _, kind := range wanted {
		if slices.ContainsFunc(doc.Sections, func(s postmortem.Section) bool { return s.Is(kind) }) {
			n++
		}
	}
	return n > 1
}

// has reports whether a document has a section of a kind, or one of its parts.
func has(doc *postmortem.Document, kind postmortem.Kind) bool {
	if kind == postmortem.Lessons && slices.ContainsFunc([]postmortem.Kind{postmortem.WentWell, postmortem.WentBadly, postmortem.Lucky}, doc.Has) {
		return true
	}
	return doc.Has(kind)
}

// plainly returns what a kind of section is on, in plain words.
func plainly(kind postmortem.Kind) string {
	switch kind {
	case postmortem.WentWell, postmortem.WentBadly, postmortem.Lucky, postmortem.Supporting, postmortem.External:
		return strings.ToLower(postmortem.Title(kind))
	}
	return string(kind)
}

// openQuestion returns the question that a section of a kind answers.
func openQuestion(kind postmortem.Kind) string {
	switch kind {
	case postmortem.Summary:
		return "What happened, to whom and for how long, in three sentences?"
	case postmortem.Impact:
		return "What did not work, for how many, and from when to when?"
	case postmortem.Timeline:
		return "What happened when, from the first change or signal to the all-clear?"
	case postmortem.Causes:
		return "Which conditions had to come together, and how did each come about?"
	case postmortem.Actions:
		return "What will be different, who sees to it, and by when?"
	case postmortem.Trigger:
		return "Which change or event set it off, and when?"
	case postmortem.WentWell:
		return "What helped to see it early, or to end it?"
	case postmortem.WentBadly:
		return "What made it longer or harder: which tool, signal or step?"
	case postmortem.Lucky:
		return "What kept it smaller by chance, and is no safeguard?"
	case postmortem.Detection:
		return "What showed it first, to whom, and how long after it began?"
	case postmortem.Resolution:
		return "What ended it, step by step, and how was that seen?"
	case postmortem.Lessons:
		return "What is known now that was not known before?"
	}
	return "What would stand under “## " + postmortem.Title(kind) + "”?"
}

// top returns the place that speaks for the whole document: its first heading,
// or its first text.
func top(doc *postmortem.Document) markdown.Span {
	var first markdown.Span
	for _, b := range doc.Blocks {
		if b.Text.Plain == "" {
			continue
		}
		if b.Kind == markdown.Heading {
			return b.Span
		}
		if first.End == 0 {
			first = b.Text.Span(0, min(len(b.Text.Plain), firstLine(b.Text.Plain)))
		}
	}
	return first
}

func firstLine(s string) int {
	for i, r := range s {
		if r == '\n' || r == '.' || i >= 60 {
			return i
		}
	}
	return len(s)
}
