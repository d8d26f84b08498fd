package check

import (
	"errors"
	"fmt"
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// Phrase finds words in order in the author's own sentences. What is quoted or
// only mentioned is never found.
type Phrase struct {
	Words    []string `yaml:"words"`       // patterns
	Except   []string `yaml:"except"`      // patterns that take away the findings they share words with
	Unless   []string `yaml:"unless"`      // contexts that take the finding away
	Answered []string `yaml:"answered-by"` // patterns that do so anywhere in the sentence or in the next one
	Subject  []string `yaml:"subject"`     // classes of who acts; any if empty
	Not      []string `yaml:"not-subject"` // classes of who acts that take it away
	Tense    []string `yaml:"tense"`       // of what the words are part of; any if empty
	Severity string   `yaml:"severity"`    // where it is less certain than the rule
	Say      Text     `yaml:",inline"`

	patterns patterns
	except   patterns
	answered patterns
	unless   []english.Context
	who, not []english.Class
	severity lint.Severity
}

// Compile implements Check.
func (c *Phrase) Compile() error {
	if len(c.Words) == 0 {
		return errors.New("phrase: has no words")
	}
	var err error
	c.patterns, c.except, c.answered = patternsOf(c.Words), patternsOf(c.Except), patternsOf(c.Answered)
	if c.severity, err = grade(c.Severity); err != nil {
		return err
	}
	if c.who, err = classesOf("who acts", c.Subject); err != nil {
		return err
	}
	if c.not, err = classesOf("not-subject", c.Not); err != nil {
		return err
	}
	c.unless, err = contextsOf("phrase", c.Unless)
	return err
}

// Verify implements Verifier.
func (c *Phrase) Verify() error {
	for _, part := range []struct {
		key string
		patterns
	}{{"phrase", c.patterns}, {"phrase: except", c.except}, {"phrase: answered-by", c.answered}} {
		if err := part.verify(); err != nil {
			return fmt.Errorf("%s: %w", part.key, err)
		}
	}
	return nil
}

// Cues implements Check.
func (c *Phrase) Cues() [][]string { return c.patterns.cues() }

// Values implements Check.
func (c *Phrase) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Phrase) Text() Text { return c.Say }

// Find implements Check.
func (c *Phrase) Find(p *lint.Pass, yield func(Hit)) {
	var fit []*pattern
	for i, s := range p.Sentences() {
		fit = c.patterns.among(p.Parts(i), s, fit[:0])
		if len(fit) == 0 || c.isAnswered(s) || s.Next() != nil && c.isAnswered(s.Next()) {
			continue
		}
		except := c.except.possible(s)
		for i := 0; i < len(s.Tokens()); {
			f, ok := c.at(p, s, i, fit, except)
			if !ok {
				i++
				continue
			}
			yield(Hit{In: s.Section, Severity: c.severity, Of: s, Span: s.Source(f.from, f.to)})
			i = max(f.end, i+1)
		}
	}
}

// isAnswered reports whether a pattern of answered-by stands in the sentence.
func (c *Phrase) isAnswered(s *lint.Sentence) bool {
	for _, p := range c.answered.possible(s) {
		for i := range s.Tokens() {
			if _, ok := p.match(s, i); ok {
				return true
			}
		}
	}
	return false
}

// at returns the longest match of the patterns at token i that nothing takes away.
func (c *Phrase) at(pass *lint.Pass, s *lint.Sentence, i int, patterns, except []*pattern) (found, bool) {
	var best found
	ok := false
	for _, p := range patterns {
		if f, fits := p.match(s, i); fits && (!ok || f.end > best.end) && !c.silenced(pass, s, f, except) {
			best, ok = f, true
		}
	}
	return best, ok
}

// window is how many tokens before what is found an exception may start, so that a
// sentence of a million tokens stays linear.
const window = 60

func (c *Phrase) silenced(pass *lint.Pass, s *lint.Sentence, f found, except []*pattern) bool {
	for _, p := range except {
		for i := max(0, f.from-window); i < f.to; i++ {
			if e, ok := p.match(s, i); ok && e.from < f.to && f.from < e.to {
				return true
			}
		}
	}
	return c.acted(s, f) || pass.Silences(s, f.from, f.to, c.unless)
}

// acted reports whether the clause of the words takes them away: by who acts in
// it, or by its tense.
func (c *Phrase) acted(s *lint.Sentence, f found) bool {
	if len(c.not)+len(c.who)+len(c.Tense) == 0 {
		return false
	}
	if k := clauseOf(s, f); len(c.Tense) > 0 && k != nil && !slices.Contains(c.Tense, k.Verb.Tense.String()) {
		return true
	}
	k := s.ClauseAt(f.from, f.to)
	if k == nil {
		return len(c.who) > 0
	}
	who := k.Who
	if k.Verb.Passive {
		who = k.AgentWho
		if k.Agent.Empty() {
			who = english.Elided
		}
	}
	return slices.Contains(c.not, who) || len(c.who) > 0 && !slices.Contains(c.who, who)
}

// clauseOf returns the clause that the words are part of: as its subject, or
// from its verb on.
func clauseOf(s *lint.Sentence, f found) *english.Clause {
	clauses := s.Clauses()
	for i := range clauses {
		if c := &clauses[i]; c.Relation != english.Nominal && c.Subject.Start < f.to && f.from < c.Subject.End && c.Verb.Start >= f.to {
			return c
		}
	}
	return s.ClauseAt(f.from, f.to)
}
