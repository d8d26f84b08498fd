package check

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/postmortem"
)

// Quality finds adjectives and adverbs by what they are said of: a poor
// handover, the handover was poor, "Handover: poor", a carelessly merged change.
// An adjective is said of the noun that it stands before, or of the subject; an
// adverb of whoever acts.
type Quality struct {
	Words  []string `yaml:"words"`  // adjectives or adverbs, or @lists; may be left out with the degrees "beyond" and "enough"
	Of     []string `yaml:"of"`     // classes, nouns in singular, or @lists; none: anything
	NotOf  []string `yaml:"not-of"` // nouns or @lists that don't count
	Degree string   `yaml:"degree"` // how much, by the adverbs before the word: see degreeNames
	Place  string   `yaml:"place"`  // "before" or "after" the noun; none: both
	Unless []string `yaml:"unless"`
	Say    Text     `yaml:",inline"`

	words, of, notOf *wordList
	classes          []english.Class
	unless           []english.Context
}

// Compile implements Check.
func (c *Quality) Compile() error {
	if len(c.Words) == 0 && c.Degree != "beyond" && c.Degree != "enough" {
		return errors.New("quality: has no words")
	}
	var err error
	if c.words, err = mixed(c.Words); err != nil {
		return err
	}
	var nouns []string
	for _, o := range c.Of {
		if class, ok := english.ParseClass(o); ok {
			c.classes = append(c.classes, class)
		} else {
			nouns = append(nouns, o)
		}
	}
	if c.of, err = mixed(nouns); err != nil {
		return err
	}
	if c.notOf, err = mixed(c.NotOf); err != nil {
		return err
	}
	if c.Degree != "" && !slices.Contains(degreeNames, c.Degree) {
		return fmt.Errorf("quality: degree: there is no %q; it is one of %s", c.Degree, strings.Join(degreeNames, ", "))
	}
	if !slices.Contains([]string{"", "before", "after"}, c.Place) {
		return fmt.Errorf("quality: place: there is no %q; it is before or after", c.Place)
	}
	c.unless, err = contextsOf("quality", c.Unless)
	return err
}

// mixed returns words, in folded form, and those of @lists.
func mixed(names []string) (*wordList, error) {
	l := &wordList{own: map[string]bool{}}
	for _, n := range names {
		list, isList := strings.CutPrefix(n, "@")
		if !isList {
			l.own[english.Fold(n)] = true
			continue
		}
		known := named(list)
		if known == nil {
			return nil, fmt.Errorf("quality: there is no list @%s; the lists are @%s", list, strings.Join(english.Lists(), ", @"))
		}
		l.names = append(l.names, known.names...)
		maps.Copy(l.own, known.own)
	}
	return l, nil
}

// Cues implements Check.
func (c *Quality) Cues() [][]string { return [][]string{c.cues()} }

func (c *Quality) cues() []string {
	switch c.Degree {
	case "too":
		return slices.Collect(maps.Keys(excess))
	case "beyond":
		return slices.Collect(maps.Keys(beyond))
	case "flat":
		return slices.Collect(maps.Keys(scorn))
	case "enough":
		return []string{"enough"}
	}
	return c.words.words()
}

// Values implements Check.
func (c *Quality) Values() []string { return []string{"match", "what", "there"} }

// Text implements Check.
func (c *Quality) Text() Text { return c.Say }

// Find implements Check.
func (c *Quality) Find(p *lint.Pass, yield func(Hit)) {
	for _, s := range p.Sentences() {
		end := 0
		for i, w := range s.Words() {
			if i < end || !c.words.holds(w) && !(len(c.Words) == 0 && gradable(s, i)) || isName(s, i) {
				continue
			}
			from, ok := c.degree(s, i)
			if !ok {
				continue
			}
			t := target(s, i)
			if !t.before && i+1 < len(s.Words()) && parted[s.Word(i+1)] && s.Tag(i) == "VBN" {
				continue // broken up into stages
			}
			if t.before && s.Section.Is(postmortem.Actions) {
				continue // what is to be mended
			}
			if c.Place == "before" && !t.before || c.Place == "after" && t.before || !c.fits(s, t) {
				continue
			}
			to := i + 1
			if c.Degree == "enough" {
				to++
			}
			if t.before {
				to = max(to, t.head+1)
			}
			if p.Silences(s, from, to, c.unless) {
				continue
			}
			yield(Hit{In: s.Section, Of: s, Span: s.Source(from, to), Values: map[string]string{
				"match": quote(phrase(s, from, to)),
				"what":  t.what(s),
				"there": strings.TrimSuffix(" in "+t.what(s), " in it"),
			}})
			end = to
		}
	}
}

// fits reports whether the check asks for what is described.
func (c *Quality) fits(s *lint.Sentence, t described) bool {
	w := t.noun
	if t.head >= 0 {
		w = s.Word(t.head)
	}
	if w != "" {
		single := english.Singular(w)
		if human := nouns(w) && !measurable[w]; t.next != "" && t.next != w && c.notOf.holds(t.next) && !human {
			return false // an improper length field; not so improper error handling
		}
		if w == "response" && t.head+1 < len(s.Words()) && s.Word(t.head+1) == "to" {
			return true // to an alert
		}
		if c.notOf.holds(w) || c.notOf.holds(single) {
			return false
		}
		if c.of.holds(w) || c.of.holds(single) {
			return true
		}
	}
	return len(c.Of) == 0 || slices.Contains(c.classes, t.who)
}

// parted are the particles that make a verb of a participle.
var parted = set("up down into off out apart")

// measurable are nouns of work that name a property of signals and machines as well: poor signal quality.
var measurable = set("time times quality performance resolution coverage response recovery support progress turnaround")

// gradable reports whether the word at token i is one of which there can be more.
func gradable(s *lint.Sentence, i int) bool {
	t := s.Tag(i)
	return t == "JJ" || t == "RB"
}

// isName reports whether an adjective is written as the name of something: a mode called Lax.
func isName(s *lint.Sentence, i int) bool {
	first, _ := utf8.DecodeRuneInString(s.Tokens()[i].Text)
	return i > 0 && unicode.IsUpper(first) && headAfter(s, i) == i && s.Word(i-1) != ":" && s.Tokens()[i].Text != strings.ToUpper(s.Tokens()[i].Text)
}
