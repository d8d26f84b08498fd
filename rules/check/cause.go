package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
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
func (c *Cause) Cues() []string {
	cues := slices.Collect(maps.Keys(c.nouns))
	cues = slices.AppendSeq(cues, maps.Keys(c.flawed))
	cues = append(cues, "cope", "handle", "withstand", "sustain", "manage", "keep", "something")
	for verb := range c.broke {
		cues = append(cues, english.Forms(verb)...)
	}
	return cues
}

// Values implements Check.
func (c *Cause) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Cause) Text() Text { return c.Say }

// Find implements Check.
func (c *Cause) Find(p *lint.Pass, yield func(Hit)) {
	var before *lint.Sentence // with a finding
	for _, s := range p.Sentences() {
		i, j, ok := c.named(s)
		if !ok || s.Word(len(s.Tokens())-1) == "?" || before != nil && before.Next() == s && before.Block == s.Block || c.precise(s, 0, len(s.Tokens())) || c.explained(s, i, j) || p.Silences(s, i, j, causeUnless) {
			continue
		}
		before = s // the next one is about the same cause
		yield(Hit{In: s.Section, Of: s, Span: s.Source(i, j)})
	}
}

var causeUnless = append(slices.Clone(alwaysUnless), english.Negated, english.Hypothetical)

// named returns the tokens of the first cause that the sentence only names.
func (c *Cause) named(s *lint.Sentence) (i, j int, ok bool) {
	for i := range s.Tokens() {
		if n := link(s, i); n > 0 {
			if end, ok := c.vague(s, i+n); ok {
				return i, end, true
			}
		}
	}
	analysis := s.Section.Is(postmortem.Causes, postmortem.Trigger)
	for _, k := range s.Clauses() {
		if k.Subject.Empty() || k.Relation != english.Main && k.Relation != english.Complement || k.Verb.Passive {
			continue
		}
		end, vague := c.vague(s, k.Subject.Start)
		vague = vague && end <= k.Verb.Start && k.Verb.Modal == "" && !k.Verb.Negated
		verb, _, _ := strings.Cut(k.Verb.Lemma, " ") // bring down
		switch {
		case vague && consequence[verb] && c.symptom(s, k),
			analysis && vague && arose[verb] && !effects[s.Word(k.Subject.Head)],
			analysis && k.Who == english.System && (c.gave(s, k) || overcome(k.Verb)),
			analysis && (c.had(s, k) || c.was(s, k)):
			return k.Subject.Start, max(k.Verb.End, k.Object.End), true
		}
	}
	if analysis && len(s.Clauses()) == 0 {
		from := afterLabel(s)
		if end, ok := c.vague(s, from); ok && ends(s, end) {
			return from, end, true
		}
	}
	return 0, 0, false
}

// had reports whether the clause says only that there was a trouble: there was
// a bug, the API had a fault, something went wrong.
func (c *Cause) had(s *lint.Sentence, k english.Clause) bool {
	if k.Verb.Negated || k.Verb.Tense != english.Past {
		return false
	}
	switch k.Verb.Lemma {
	case "go":
		return s.Word(k.Subject.Head) == "something"
	case "be":
		if s.Word(k.Subject.Head) != "there" {
			return false
		}
	case "have", "contain", "introduce", "include", "experience", "suffer", "encounter", "hit", "face":
	default:
		return false
	}
	end, vague := c.vague(s, k.Verb.End)
	return vague && end > k.Verb.End
}

// gave reports whether the clause says that the thing gave way.
func (c *Cause) gave(s *lint.Sentence, k english.Clause) bool {
	v := k.Verb
	return c.broke[v.Lemma] && v.Modal == "" && !v.Negated && v.To == "" && (v.End == len(s.Tokens()) || s.Word(v.End) != "to")
}

// was reports whether the clause says only that something was faulty, or that a
// trouble was behind it all.
func (c *Cause) was(s *lint.Sentence, k english.Clause) bool {
	next := k.Verb.End
	if k.Verb.Negated || k.Verb.Tense != english.Past || k.Verb.To != "" {
		return false
	}
	if c.flawed[s.Word(k.Verb.Main)] || k.Verb.Lemma == "be" && !k.Object.Empty() && c.flawed[s.Word(k.Object.Head)] {
		return true
	}
	end, vague := c.vague(s, k.Subject.Start)
	return vague && end <= k.Verb.Start && k.Verb.Lemma == "be" && next < len(s.Tokens()) && (s.Word(next) == "behind" || s.Word(next) == "responsible")
}

// overcome reports whether a system was not up to what came: could not cope, was
// unable to handle.
func overcome(v english.Verb) bool {
	if !v.Negated || v.Modal != "could" && v.Modal != "can" {
		return false
	}
	switch v.Lemma {
	case "handle", "cope", "withstand", "sustain", "manage", "keep up", "keep":
		return true
	}
	return false
}

// arose are the verbs that say no more than that a trouble was there.
var arose = map[string]bool{"occur": true, "happen": true, "appear": true, "arise": true, "emerge": true, "surface": true, "exist": true, "creep": true, "slip": true, "sneak": true}

// effects are troubles that are what a cause explains.
var effects = map[string]bool{
	"incident": true, "incidents": true, "outage": true, "outages": true, "downtime": true, "disruption": true, "disruptions": true, "interruption": true,
	"unavailability": true, "degradation": true, "slowdown": true, "issue": true, "problem": true, "loss": true, "delay": true, "delays": true,
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

// vague reports whether a noun phrase at token i only names a trouble, and
// returns where it ends, the phrases with a preposition behind it included.
func (c *Cause) vague(s *lint.Sentence, i int) (end int, ok bool) {
	head := c.head(s, i)
	if head < 0 {
		return i, false
	}
	trouble := c.nouns[s.Word(head)]
	for k := i; k < head; k++ {
		trouble = trouble || c.flawed[s.Word(k)]
		if told(s.Word(k)) {
			return i, false
		}
	}
	if s.Word(i) == "the" && again[s.Word(head)] {
		return i, false // the issues that were told of before
	}
	end = head + 1
	for end+1 < len(s.Tokens()) && s.Tag(end) == "IN" && s.Word(end) != "that" && s.Word(end) != "because" && s.Word(end) != "by" {
		next := c.head(s, end+1)
		if next < 0 {
			break
		}
		end = next + 1
	}
	return end, trouble
}

// told reports whether a word before a noun says that it was spoken of before,
// or that it is somebody's error, which is for other rules to see.
func told(word string) bool {
	switch word {
	case "this", "that", "these", "those", "such", "same", "above", "aforementioned", "said", "no", "human", "operator", "user":
		return true
	}
	return false
}

// again are the nouns that take up what was told before when "the" stands with them.
var again = map[string]bool{
	"issue": true, "issues": true, "problem": true, "problems": true, "error": true, "errors": true,
	"outage": true, "incident": true, "trouble": true, "troubles": true,
}

// symptom reports whether the effect in a clause is a trouble again, or a thing
// that gave way, rather than a step on the way.
func (c *Cause) symptom(s *lint.Sentence, k english.Clause) bool {
	if k.Verb.To != "" {
		return c.nouns[k.Verb.To] || c.hollow[k.Verb.To] || c.broke[k.Verb.To]
	}
	switch k.Verb.Lemma {
	case "cause", "trigger", "create", "produce", "induce":
		if head := c.head(s, k.Verb.End); head >= 0 && !c.nouns[s.Word(head)] && !effects[s.Word(head)] {
			return head+2 < len(s.Tokens()) && s.Word(head+1) == "to" && c.weak(s.Word(head+2))
		}
	case "lead", "result":
		if head := c.head(s, k.Verb.End+1); head >= 0 {
			_, trouble := c.vague(s, k.Verb.End+1)
			return trouble || effects[s.Word(head)]
		}
	}
	return true
}

// weak reports whether a verb says nothing about how something worked.
func (c *Cause) weak(verb string) bool { return c.hollow[verb] || c.broke[verb] }

// head returns the last noun of the noun phrase at token i, or -1.
func (c *Cause) head(s *lint.Sentence, i int) int {
	head := -1
	for ; i < len(s.Tokens()); i++ {
		switch t := s.Tag(i); {
		case strings.HasPrefix(t, "NN"):
			head = i
		case t == "DT" || t == "PRP$" || t == "POS" || strings.HasPrefix(t, "JJ") || t == "RB" && head < 0 || t == "CD" && head < 0:
		case (t == "VBN" || t == "VBG" || t == "VBD") && head < 0:
		case t == "CC" && head < 0:
		default:
			return head
		}
	}
	return head
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
