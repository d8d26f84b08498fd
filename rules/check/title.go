package check

import (
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Title finds people, roles and teams that the title of the document gives the
// incident to: as who does something in it, or as whose it is.
type Title struct {
	Say Text `yaml:",inline"`
}

// Compile implements Check.
func (c *Title) Compile() error { return nil }

// Cues implements Check.
func (c *Title) Cues() [][]string { return nil }

// Values implements Check.
func (c *Title) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Title) Text() Text { return c.Say }

// Find implements Check.
func (c *Title) Find(p *lint.Pass, yield func(Hit)) {
	if p.Doc.Language != postmortem.English {
		return
	}
	for _, s := range p.All() {
		if s.Block.Kind != markdown.Heading {
			return
		}
		if i, j, ok := bearer(s); ok {
			yield(Hit{In: s.Section, Span: s.Source(i, j)})
			return
		}
		if s.Block.Label == 0 || s.Sentence.Span().Start > 0 {
			return
		}
	}
}

// bearer returns the tokens of a title that name whom it gives the incident to.
func bearer(s *lint.Sentence) (from, to int, ok bool) {
	for _, n := range s.Names() {
		if s.HasVerb() && s.Word(n.Start) != "my" && s.Word(n.Start) != "our" || n.End < len(s.Tokens()) && possessive(s.Word(n.End)) {
			return n.Start, n.End, true
		}
	}
	for _, c := range s.Clauses() {
		if bare := c.Subject.End-c.Subject.Start == 1 && unclear[s.Word(c.Subject.Start)]; burdened(c.Who) && !c.Subject.Empty() && !bare && c.Verb.Lemma != "be" && s.Word(c.Subject.Start) != "my" {
			return c.Subject.Start, c.Subject.End, true
		}
		if burdened(c.AgentWho) && !c.Agent.Empty() {
			return c.Agent.Start, c.Agent.End, true
		}
	}
	for i := 1; i < len(s.Tokens()); i++ {
		if possessive(s.Word(i)) && owners[s.Word(i-1)] {
			for from = i - 1; from > 0 && letter(s.Word(from-1)) && s.Tag(from-1) != "IN" && s.Tag(from-1) != "DT" && s.Word(from-1) != "post-mortem"; from-- {
			}
			return from, i, true
		}
	}
	return 0, 0, false
}

func possessive(w string) bool { return w == "'s" || w == "’s" || w == "'" }

// unclear are words for people that also stand before nouns: "Team accounts locked".
var unclear = set("team on-call oncall support staff crew group vendor operations ops infrastructure platform user users")

// owners are nouns for those whom a possessive can give an incident to.
var owners = set("team squad crew department group vendor contractor intern engineer developer operator admin administrator manager technician trainee colleague dba sre supplier provider")

// burdened reports whether a class is one of people who can be given an incident.
func burdened(c english.Class) bool {
	return c == english.Person || c == english.Role || c == english.Group
}
