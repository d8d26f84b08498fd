package check

import (
	"slices"
	"strings"
)

// About is what a rule says in place of its message and question where the
// words that it quotes are about one thing: about alerts, or about documents.
type About struct {
	Words    []string `yaml:"words"` // in small letters; the plural in s counts too
	Message  string   `yaml:"message"`
	Question string   `yaml:"question"`
}

// about returns the text as it is to be said of a quotation: by the first of its
// words that somebody has thought of.
func (t Text) about(match string) Text {
	if len(t.About) == 0 {
		return t
	}
	for word := range strings.FieldsSeq(strings.ToLower(match)) {
		word = strings.Trim(word, ".,;:!?()“”\"'`")
		for _, a := range t.About {
			if !slices.Contains(a.Words, word) && !slices.Contains(a.Words, strings.TrimSuffix(word, "s")) {
				continue
			}
			if a.Message != "" {
				t.Message = a.Message
			}
			if a.Question != "" {
				t.Question = a.Question
			}
			return t
		}
	}
	return t
}

// Says returns all messages and questions of the text.
func (t Text) Says() []string {
	all := []string{t.Message, t.Question}
	for _, a := range t.About {
		all = append(all, a.Message, a.Question)
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}
