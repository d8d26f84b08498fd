package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Name finds people who are named in the author's own sentences. Where people
// are thanked they may be named.
type Name struct {
	Unless []string `yaml:"unless"`
	Say    Text     `yaml:",inline"`

	unless []english.Context
}

// Compile implements Check.
func (c *Name) Compile() (err error) {
	c.unless, err = contextsOf("name", c.Unless)
	return err
}

// Cues implements Check.
func (c *Name) Cues() [][]string {
	return [][]string{{lint.NameCue, lint.AtCue, lint.ProfileCue, "he", "she", "him", "her", "his", "hers", "himself", "herself"}}
}

// Values implements Check.
func (c *Name) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Name) Text() Text { return c.Say }

// thanks are words that turn a sentence into an acknowledgement.
var thanks = []string{"thank", "thanks", "kudos", "credits", "acknowledgements", "acknowledgments", "grateful", "shout-out", "shoutout", "appreciate"}

// thankful reports whether the sentence thanks people, or says who wrote the document.
func thankful(s *lint.Sentence) bool {
	for i, w := range s.Words() {
		next, mark := "", i == 0 || !unicode.IsLetter([]rune(s.Word(i - 1))[0])
		if i+1 < len(s.Words()) {
			next = s.Words()[i+1]
		}
		switch {
		case slices.Contains(thanks, w), (w == "credit" || w == "props" || w == "hats") && (next == "to" || next == "goes" || next == "off"):
			return true
		case i == 0 && (w == "author" || w == "authors"), mark && (w == "written" || w == "authored" || w == "prepared" || w == "compiled" || w == "posted" || w == "published") && next == "by":
			return true
		}
	}
	return false
}

// Find implements Check.
func (c *Name) Find(p *lint.Pass, yield func(Hit)) {
	for _, s := range p.Sentences() {
		if thankful(s) || s.Block.Task != markdown.NoTask {
			continue // tasks have owners, under whatever title
		}
		hits := c.hits(p, s)
		if len(hits) == 0 || !s.HasVerb() && !s.Section.Is(postmortem.Timeline) {
			continue // a byline, a signature, a list of names
		}
		for _, h := range hits {
			yield(h)
		}
	}
}

// pronouns point at one person; which role they stand for is not said beside them.
var pronouns = set("she he her him his hers herself himself")

// hits returns the places of a sentence that name somebody.
func (c *Name) hits(p *lint.Pass, s *lint.Sentence) []Hit {
	var hits []Hit
	linked := s.Profiles()
	for _, at := range linked {
		if last := s.Word(at[1] - 1); at[1]-at[0] > 1 && english.Listed("things", english.Singular(last)) {
			continue // the page of a project
		}
		hits = append(hits, Hit{In: s.Section, Of: s, Span: s.Source(at[0], at[1]), Keep: true})
	}
	for i, token := range s.Tokens() {
		if token.Text != string(english.Object) || !s.Section.Is(postmortem.Timeline) {
			continue
		}
		if at := s.Source(i, i+1); isHandle(string(p.Doc.Source[at.Start:at.End]), i > 0 && s.Word(i-1) == "by") {
			hits = append(hits, Hit{In: s.Section, Of: s, Span: at, Keep: true})
		}
	}
	for _, n := range s.Names() {
		again := slices.ContainsFunc(linked, func(at [2]int) bool { return n.Start < at[1] && at[0] < n.End })
		if !again && !p.Silences(s, n.Start, n.End, c.unless) {
			said := strings.TrimSpace(string(phrase(s, n.Start, n.End)))
			hits = append(hits, Hit{In: s.Section, Of: s, Span: s.Source(n.Start, n.End), Keep: pronouns[english.Fold(said)] || !yields(s, n), Values: map[string]string{"match": said}})
		}
	}
	return hits
}

// yields reports whether a name can give way to a role: it is no apposition of
// one ("the admin Ana") and all of it is known as a name.
func yields(s *lint.Sentence, n english.Named) bool {
	if n.Start > 0 {
		switch s.Tag(n.Start - 1) {
		case "DT", "PRP$", "NN", "JJ":
			return false
		}
	}
	if n.End >= len(s.Tokens()) {
		return true
	}
	next := s.Word(n.End)
	if english.Listed("role", next) {
		return false
	}
	return s.Tag(n.End) != "NNP" && next != "van" && next != "von" && next != "de" && next != "der"
}

// isHandle reports whether the source of a code span is one handle: `@ana`, or
// `ana-diaz` as that of whom something was done by.
func isHandle(source string, by bool) bool {
	word := english.Fold(strings.Trim(source, "` "))
	if given, _, ok := strings.Cut(word, "-"); by && ok && english.Given(given) {
		return !strings.ContainsAny(word, " /:=")
	}
	other := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("@-_.", r)
	}
	return english.Handle(word) && strings.IndexFunc(word, other) < 0
}
