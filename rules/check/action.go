package check

import (
	"errors"
	"fmt"
	"slices"

	"github.com/unblame/unblame/lint"
)

// Action finds actions, and proposals beside them, whose wording is of one of
// the classes and not specific enough.
type Action struct {
	Class    []string `yaml:"class"`    // names of classes
	Endless  bool     `yaml:"endless"`  // of any class, where the wording has no finish line: "regularly"
	Below    int      `yaml:"below"`    // the specificity from which nothing is said
	Stronger bool     `yaml:"stronger"` // only if the document has no stronger action, and once for all
	Say      Text     `yaml:",inline"`

	class sense
}

// Compile implements Check.
func (c *Action) Compile() error {
	if len(c.Class) == 0 && !c.Endless {
		return errors.New("action: needs a class, or endless")
	}
	for _, name := range c.Class {
		if !slices.Contains(classes, name) {
			return fmt.Errorf("action: there is no class %q; the classes are %v", name, classes)
		}
		c.class |= senses[name]
	}
	return nil
}

// Cues implements Check.
func (c *Action) Cues() [][]string { return [][]string{announcing} }

// Values implements Check.
func (c *Action) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Action) Text() Text { return c.Say }

// Find implements Check.
func (c *Action) Find(p *lint.Pass, yield func(Hit)) {
	all := proposals(p)
	var weak []Hit
	for _, x := range all {
		if x.class&c.class == 0 && !(c.Endless && x.tally[withoutEnd] > 0) || x.specificity() >= c.Below {
			continue
		}
		i, j := x.part()
		if p.Silences(x.Sentence, x.start, x.end, alwaysUnless) {
			continue
		}
		h := Hit{In: x.Section, Span: x.Source(i, j)}
		said := fuller(x.Sentence, h.Span)
		h.Values = map[string]string{"match": quote(p.Doc.Source[said.Start:said.End])}
		if c.Stronger {
			weak = append(weak, h)
			continue
		}
		yield(h)
	}
	if len(weak) == 0 || slices.ContainsFunc(all, (*proposal).strong) {
		return
	}
	first := weak[0]
	for _, h := range weak[1:] {
		first.Related = append(first.Related, lint.Related{Message: quote(p.Doc.Source[h.Span.Start:h.Span.End]), Span: h.Span})
	}
	yield(first)
}

// strong reports whether a proposal changes how something works, rather than what people know.
func (p *proposal) strong() bool {
	return p.action && p.class&(concrete|arrange|giant|thing) != 0 && p.specificity() >= 0
}
