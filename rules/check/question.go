package check

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// Question finds questions by what they ask for: who did it, why somebody did
// it, how somebody could.
type Question struct {
	Ask     string   `yaml:"for"`      // "who", "why" or "how"
	NotVerb []string `yaml:"not-verb"` // base forms that make the question a fair one: who owns, who was affected
	Unless  []string `yaml:"unless"`
	Say     Text     `yaml:",inline"`

	notVerb verbs
	unless  []english.Context
}

// Compile implements Check.
func (c *Question) Compile() error {
	if !slices.Contains([]string{"who", "why", "how"}, c.Ask) {
		return fmt.Errorf("asks: for: there is no %q; it is who, why or how", c.Ask)
	}
	var err error
	if c.notVerb, err = verbsOf("not-verb", c.NotVerb); err != nil {
		return err
	}
	c.unless, err = contextsOf("asks", c.Unless)
	return err
}

// Cues implements Check.
func (c *Question) Cues() [][]string { return [][]string{{c.Ask}} }

// Values implements Check.
func (c *Question) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Question) Text() Text { return c.Say }

// Find implements Check.
func (c *Question) Find(p *lint.Pass, yield func(Hit)) {
	for _, s := range p.Sentences() {
		if s.Block.Kind == markdown.Heading {
			continue
		}
		end := len(s.Tokens())
		for end > 0 && (s.Word(end-1) == "?" || s.Word(end-1) == "!" || s.Word(end-1) == "??" || s.Word(end-1) == `"`) {
			end--
		}
		if end == len(s.Tokens()) || s.Word(end) == "!" {
			continue
		}
		for i := range end {
			if s.Word(i) == c.Ask && c.culprit(s, i, end) && !p.Silences(s, i, end, c.unless) {
				yield(Hit{In: s.Section, Of: s, Span: s.Source(i, end)})
				break
			}
		}
	}
}

// reader are the words for who asks and who is asked, as in a list of frequent questions.
var reader = set("i you")

// culprit reports whether the question that begins at token i asks for one.
func (c *Question) culprit(s *lint.Sentence, i, end int) bool {
	for _, k := range s.Clauses() {
		if k.Verb.Main <= i || k.Verb.Main >= end || k.Relation == english.Nominal {
			continue
		}
		if c.notVerb.hold(k.Verb) {
			return false
		}
		if c.Ask != "who" && (k.Who == english.Elided || !k.Subject.Empty() && reader[s.Word(k.Subject.Head)]) {
			return false
		}
		if first, _ := utf8.DecodeRuneInString(s.Tokens()[k.Verb.Main].Text); unicode.IsUpper(first) {
			return false // the title of a page
		}
		switch c.Ask {
		case "who":
			return k.Verb.Tense == english.Past || k.Verb.Perfect
		case "how":
			return k.Human() && (k.Verb.Modal == "could" && k.Who != english.Self || k.Verb.Negated)
		}
		return k.Human() && k.Who != english.Self || k.Who == english.Self && k.Verb.Negated
	}
	return false
}
