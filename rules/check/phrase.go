package check

import (
	"fmt"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// Phrase finds words in order in the author's own sentences. What is quoted or
// only mentioned is never found.
type Phrase struct {
	Words  []string `yaml:"words"`  // patterns
	Except []string `yaml:"except"` // patterns that take away the findings they share words with
	Unless []string `yaml:"unless"` // contexts that take the finding away
	Say    Text     `yaml:",inline"`

	patterns []pattern
	except   []pattern
	unless   []english.Context
}

// Compile implements Check.
func (c *Phrase) Compile() error {
	if len(c.Words) == 0 {
		return fmt.Errorf("phrase: has no words")
	}
	for _, text := range c.Words {
		p, err := compile(text)
		if err != nil {
			return fmt.Errorf("phrase: %w", err)
		}
		c.patterns = append(c.patterns, p)
	}
	for _, text := range c.Except {
		p, err := compile(text)
		if err != nil {
			return fmt.Errorf("phrase: except: %w", err)
		}
		c.except = append(c.except, p)
	}
	c.unless = []english.Context{english.Quoted, english.Mentioned}
	for _, name := range c.Unless {
		ctx, ok := english.ParseContext(name)
		if !ok {
			return fmt.Errorf("phrase: unless: there is no context %q; the contexts are %s", name, strings.Join(english.Contexts(), ", "))
		}
		c.unless = append(c.unless, ctx)
	}
	return nil
}

// Cues implements Check.
func (c *Phrase) Cues() []string {
	var cues []string
	for _, p := range c.patterns {
		cues = append(cues, p.cues()...)
	}
	return cues
}

// Values implements Check.
func (c *Phrase) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Phrase) Text() Text { return c.Say }

// Find implements Check.
func (c *Phrase) Find(p *lint.Pass, yield func(Hit)) {
	for _, s := range p.Sentences() {
		for i := 0; i < len(s.Tokens()); {
			f, ok := c.at(s, i)
			if !ok {
				i++
				continue
			}
			yield(Hit{In: s.Section, Span: s.Source(f.from, f.to)})
			i = max(f.end, i+1)
		}
	}
}

// at returns the longest match of any pattern at token i that no context takes away.
func (c *Phrase) at(s *lint.Sentence, i int) (found, bool) {
	var best found
	ok := false
	for _, p := range c.patterns {
		if f, fits := p.match(s, i); fits && (!ok || f.end > best.end) && !c.silenced(s, f) {
			best, ok = f, true
		}
	}
	return best, ok
}

func (c *Phrase) silenced(s *lint.Sentence, f found) bool {
	for _, ctx := range c.unless {
		if s.In(ctx, f.from, f.to) {
			return true
		}
	}
	for _, p := range c.except {
		for i := range f.to {
			if e, ok := p.match(s, i); ok && e.from < f.to && f.from < e.to {
				return true
			}
		}
	}
	return false
}
