package report

import (
	"strings"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
)

type sarifRule struct {
	ID         string              `json:"id"`
	Name       string              `json:"name,omitempty"`
	Short      sarifText           `json:"shortDescription"`
	Full       sarifText           `json:"fullDescription"`
	Help       sarifText           `json:"help"`
	HelpURI    string              `json:"helpUri,omitempty"`
	Default    sarifConfiguration  `json:"defaultConfiguration"`
	Properties sarifRuleProperties `json:"properties"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

// sarifRuleProperties are what GitHub shows of a rule. A security-severity is
// none of them: it would make a security alert of a sentence.
type sarifRuleProperties struct {
	Tags     []string `json:"tags"`
	Severity string   `json:"problem.severity"`
}

var problemSeverity = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Suggestion: "recommendation"}

func sarifRuleOf(r Rule) sarifRule {
	title := r.Title
	if title == "" {
		title = r.ID
	}
	doc := ""
	if r.Doc != nil {
		doc = r.Doc()
	}
	why := reason(doc)
	if why == "" {
		why = title
	}
	severity := r.Severity
	if severity == 0 {
		severity = lint.Warning
	}
	return sarifRule{
		ID: r.ID, Name: camel(r.ID), Short: sarifText{Text: title}, Full: sarifText{Text: cut(oneLine(why), 1000)},
		Help: sarifText{why, doc}, HelpURI: r.URL, Default: sarifConfiguration{sarifLevels[severity]},
		Properties: sarifRuleProperties{[]string{"post-mortem", r.Group}, problemSeverity[severity]},
	}
}

// reason returns what stands on the page of a rule between its title and its sources.
func reason(doc string) string {
	var all []string
	for i, p := range strings.Split(doc, "\n\n") {
		switch {
		case i == 0 && strings.HasPrefix(p, "# "):
		case strings.HasPrefix(p, "#"), strings.HasPrefix(p, "Sources:"):
			return strings.Join(all, "\n\n")
		default:
			all = append(all, p)
		}
	}
	return strings.Join(all, "\n\n")
}

// camel writes human-error as HumanError, and nothing for an id of one word: a
// name that is like the id says nothing.
func camel(id string) string {
	if !strings.Contains(id, "-") {
		return ""
	}
	parts := strings.Split(id, "-")
	for i, p := range parts {
		_, n := utf8.DecodeRuneInString(p)
		parts[i] = strings.ToUpper(p[:n]) + p[n:]
	}
	return strings.Join(parts, "")
}
