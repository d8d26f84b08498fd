package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Cause finds causes that are only named: “caused by a bug”, “root cause: bad
// deploy”, “a misconfiguration brought it down”. A cause counts as explained,
// and is never found, when its own words are precise (a code span, an
// identifier, a link, a number) or when a clause of the sentence, or of one of
// the next ones, says how it worked.
type Cause struct {
	Nouns  []string `yaml:"nouns"`  // head nouns of a cause that is only named
	Flawed []string `yaml:"flawed"` // adjectives that make any noun one: faulty, overloaded
	Broke  []string `yaml:"broke"`  // verbs of a thing that gave way, as base forms: crash
	Hollow []string `yaml:"hollow"` // verbs that don't say how anything worked, as base forms
	Within int      `yaml:"within"` // how many of the sentences after it may explain it
	Say    Text     `yaml:",inline"`

	nouns, flawed, broke, hollow map[string]bool
}

// Compile implements Check.
func (c *Cause) Compile() error {
	for _, set := range []struct {
		key  string
		from []string
		to   *map[string]bool
	}{{"nouns", c.Nouns, &c.nouns}, {"flawed", c.Flawed, &c.flawed}, {"broke", c.Broke, &c.broke}, {"hollow", c.Hollow, &c.hollow}} {
		words, err := wordsOf("cause", set.key, set.from)
		if err != nil {
			return err
		}
		*set.to = words
	}
	return need("cause", "nouns", len(c.nouns))
}

// Cues implements Check.
func (c *Cause) Cues() [][]string {
	cues := slices.Collect(maps.Keys(c.nouns))
	cues = slices.AppendSeq(cues, maps.Keys(c.flawed))
	cues = append(cues, "cope", "handle", "withstand", "sustain", "manage", "keep", "something")
	for verb := range c.broke {
		cues = append(cues, english.Forms(verb)...)
	}
	return [][]string{cues}
}

// Values implements Check.
func (c *Cause) Values() []string { return []string{"match", "cause"} }

// Text implements Check.
func (c *Cause) Text() Text { return c.Say }

// Find implements Check.
func (c *Cause) Find(p *lint.Pass, yield func(Hit)) {
	var before *lint.Sentence // with a finding
	for _, s := range p.Sentences() {
		i, j, cause, ok := c.named(s)
		if !ok || s.Word(len(s.Tokens())-1) == "?" || before != nil && before.Next() == s && before.Block == s.Block || c.precise(s) || c.explained(s, i, j) || p.Silences(s, i, j, causeUnless) {
			continue
		}
		before = s // the next one is about the same cause
		yield(Hit{In: s.Section, Of: s, Span: s.Source(i, j), Values: map[string]string{"cause": cause}})
	}
}

var causeUnless = append(slices.Clone(alwaysUnless), english.Negated, english.Hypothetical)

// named returns the tokens of the first cause that the sentence only names, and
// the cause in words that a question can ask about.
func (c *Cause) named(s *lint.Sentence) (i, j int, cause string, ok bool) {
	for i := range s.Tokens() {
		if n := link(s, i); n > 0 {
			if end, ok := c.vague(s, i+n); ok {
				return i, end, called(s, i+n, end), true
			}
		}
	}
	analysis := s.Section.Is(postmortem.Causes, postmortem.Trigger)
	for _, k := range s.Clauses() {
		reason := analysis && k.Relation == english.Reason && k.Who == english.System && c.gave(s, k)
		if k.Subject.Empty() || k.Relation != english.Main && k.Relation != english.Complement && !reason {
			continue
		}
		end, vague := c.vague(s, k.Subject.Start)
		vague = vague && end <= k.Verb.Start && k.Verb.Modal == "" && !k.Verb.Negated
		verb, _, _ := strings.Cut(k.Verb.Lemma, " ") // bring down
		j := max(k.Verb.End, k.Object.End)
		switch {
		case k.Verb.Passive && !(analysis && (c.was(s, k) || vague && verb == "introduce")):
			continue
		case vague && consequence[verb] && c.symptom(s, k),
			analysis && vague && (arose[verb] || k.Verb.Passive) && !effects[s.Word(k.Subject.Head)]:
			return k.Subject.Start, j, called(s, k.Subject.Start, end), true
		case analysis && k.Who == english.System && k.Verb.Tense != english.Future && (c.gave(s, k) || overcome(k.Verb)),
			analysis && (c.had(s, k) || c.was(s, k)):
			return k.Subject.Start, j, "this", true
		}
	}
	if analysis && s.Block.Table == 0 && !titles(s) {
		from := afterLabel(s)
		if end, ok := c.vague(s, from); ok && ends(s, end) && verbless(s, from, end) {
			return from, end, called(s, from, end), true
		}
	}
	return 0, 0, "", false
}

// verbless reports whether no verb stands in a sentence but what is a noun at tokens [i, j).
func verbless(s *lint.Sentence, i, j int) bool {
	for _, k := range s.Clauses() {
		if k.Verb.Start < i || k.Verb.End > j {
			return false
		}
	}
	return true
}

// titles reports whether a sentence is the title of what follows below it.
func titles(s *lint.Sentence) bool {
	next := s.Next()
	return s.Block.Kind == markdown.Heading || next != nil && s.Block.Kind == markdown.Item && next.Block.Level > s.Block.Level
}

// called returns a noun phrase as it reads within a question: with the definite
// article for a or an, since it has been named, and unless it needs none.
func called(s *lint.Sentence, i, j int) string {
	first, head := s.Tag(i), i
	for k := i; k < j && s.Tag(k) != "IN"; k++ {
		head = k
	}
	if w := s.Word(i); (w == "a" || w == "an") && i+1 < j {
		return "the " + quote(phrase(s, i+1, j))
	}
	text := quote(phrase(s, i, j))
	if first := s.Tokens()[i].Text; (i == 0 || afterLabel(s) == i) && strings.ToUpper(first) != first {
		text = strings.ToLower(text[:1]) + text[1:]
	}
	if first == "DT" || first == "PRP$" || first == "CD" || s.Tag(head) == "NNS" {
		return text
	}
	return "the " + text
}

// afterLabel returns the token that follows a label of up to three words.
func afterLabel(s *lint.Sentence) int {
	for k := 1; k < min(4, len(s.Tokens())); k++ {
		if s.Word(k) == ":" {
			return k + 1
		}
	}
	return 0
}

// wordsOf returns words as a set, with "@name" standing for the words of a list.
func wordsOf(check, key string, names []string) (map[string]bool, error) {
	set := map[string]bool{}
	for _, name := range names {
		list, isList := strings.CutPrefix(name, "@")
		entries := []string{name}
		if isList {
			var ok bool
			if entries, ok = english.List(list); !ok {
				return nil, fmt.Errorf("%s: %s: there is no list @%s; the lists are @%s", check, key, list, strings.Join(english.Lists(), ", @"))
			}
		}
		for _, e := range entries {
			set[e] = true
		}
	}
	return set, nil
}
