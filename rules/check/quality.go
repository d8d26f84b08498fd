package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/postmortem"
)

// Quality finds adjectives and adverbs by what they are said of: a poor
// handover, the handover was poor, "Handover: poor", a carelessly merged change.
// An adjective is said of the noun that it stands before, or of the subject; an
// adverb of whoever acts.
type Quality struct {
	Words  []string `yaml:"words"`  // adjectives or adverbs, or @lists
	Of     []string `yaml:"of"`     // classes, nouns in singular, or @lists; none: anything
	NotOf  []string `yaml:"not-of"` // nouns or @lists that don't count
	Degree string   `yaml:"degree"` // "too": too slow; "not": not good, less than ideal; "enough": not open enough
	Place  string   `yaml:"place"`  // "before" or "after" the noun; none: both
	Unless []string `yaml:"unless"`
	Say    Text     `yaml:",inline"`

	words, of, notOf *wordList
	classes          []english.Class
	unless           []english.Context
}

// Compile implements Check.
func (c *Quality) Compile() error {
	if len(c.Words) == 0 {
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
	if !slices.Contains([]string{"", "too", "not", "enough"}, c.Degree) {
		return fmt.Errorf("quality: degree: there is no %q; it is one of too, not, enough", c.Degree)
	}
	if !slices.Contains([]string{"", "before", "after"}, c.Place) {
		return fmt.Errorf("quality: place: there is no %q; it is before or after", c.Place)
	}
	c.unless, err = contextsOf("quality", c.Unless)
	return err
}

// mixed returns one list of words and of the entries of @lists.
func mixed(names []string) (*wordList, error) {
	l := &wordList{words: map[string]bool{}}
	for _, n := range names {
		list, isList := strings.CutPrefix(n, "@")
		if !isList {
			l.words[english.Fold(n)] = true
			continue
		}
		entries := named(list)
		if entries == nil {
			return nil, fmt.Errorf("quality: there is no list @%s; the lists are @%s", list, strings.Join(english.Lists(), ", @"))
		}
		for w := range entries.words {
			l.words[w] = true
		}
	}
	return l, nil
}

// Cues implements Check.
func (c *Quality) Cues() []string {
	switch c.Degree {
	case "too":
		return slices.Collect(eachOf(excess))
	case "enough":
		return []string{"enough"}
	}
	return slices.Collect(eachOf(c.words.words))
}

func eachOf(set map[string]bool) func(func(string) bool) {
	return func(yield func(string) bool) {
		for w := range set {
			if !yield(w) {
				return
			}
		}
	}
}

// Values implements Check.
func (c *Quality) Values() []string { return []string{"match", "noun"} }

// Text implements Check.
func (c *Quality) Text() Text { return c.Say }

// Find implements Check.
func (c *Quality) Find(p *lint.Pass, yield func(Hit)) {
	for _, s := range p.Sentences() {
		end := 0
		for i, w := range s.Words() {
			if i < end || !c.words.words[w] {
				continue
			}
			from, ok := c.degree(s, i)
			if !ok {
				continue
			}
			t := target(s, i)
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
			noun := ""
			if t.head >= 0 {
				noun = s.Word(t.head)
			}
			yield(Hit{In: s.Section, Of: s, Span: s.Source(from, to), Values: map[string]string{"noun": noun}})
			end = to
		}
	}
}

// excess are the adverbs that say that something was more than right.
var excess = set("too overly unnecessarily needlessly unreasonably excessively unacceptably inexcusably unjustifiably unduly far")

// howMuch are adverbs that only say how much.
var howMuch = set(`very so quite rather really extremely pretty somewhat highly terribly rather fairly far way much incredibly particularly
	especially totally completely simply just plain largely generally often also always still somehow a bit little`)

// degree looks at the adverbs before word i; it returns where the finding
// starts, and whether they are what the check asks for.
func (c *Quality) degree(s *lint.Sentence, i int) (from int, ok bool) {
	from = i
	for from > 0 && howMuch[s.Word(from-1)] && s.Word(from-1) != "a" {
		from--
	}
	switch c.Degree {
	case "too":
		if i > 0 && s.Word(i-1) != "far" && excess[s.Word(i-1)] {
			for from = i - 1; from > 0 && howMuch[s.Word(from-1)] && s.Word(from-1) != "a"; from-- {
			}
			return from, true
		}
		return from, false
	case "not":
		k, ok := denied(s, from)
		return k, ok
	case "enough":
		k, ok := denied(s, from)
		return k, ok && i+1 < len(s.Words()) && s.Word(i+1) == "enough"
	}
	if _, ok := denied(s, from); ok {
		return from, false
	}
	return from, true
}

// denied reports whether the words before token i deny it, and where they start.
func denied(s *lint.Sentence, i int) (from int, ok bool) {
	at := func(k int) string {
		if k < 0 {
			return ""
		}
		return s.Word(k)
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		switch at(k) {
		case "not", "n't", "never", "hardly", "barely", "scarcely", "neither", "nor", "nothing":
			return k, true
		case "than":
			return k - 1, at(k-1) == "less"
		case "from":
			return k - 1, at(k-1) == "far"
		case "but":
			return k - 1, at(k-1) == "anything"
		case "near":
			return k - 1, at(k-1) == "nowhere"
		case "a", "an", "the", "any", "particularly", "very", "really", "exactly", "quite", "entirely", "always", "been", "be", "being", "especially", "terribly", "as":
		default:
			return i, false
		}
	}
	return i, false
}

// described is what a quality is said of: its head noun, as a token, or -1.
type described struct {
	head   int
	noun   string // where it stands in a label in front of the sentence
	who    english.Class
	before bool // the adjective stands before the noun
}

// target finds what the word at token i is said of.
func target(s *lint.Sentence, i int) described {
	if adverb(s, i) {
		return doer(s, i)
	}
	if head := headAfter(s, i); head > i {
		who, _ := s.Who(english.Phrase{Start: i, End: head + 1, Head: head}, nil)
		return described{head: head, who: who, before: true}
	}
	return subject(s, i)
}

func adverb(s *lint.Sentence, i int) bool {
	return strings.HasSuffix(s.Word(i), "ly") && strings.HasPrefix(s.Tag(i), "RB")
}

// headAfter returns the head of the noun phrase that goes on after the
// adjective at token i; i if there is none.
func headAfter(s *lint.Sentence, i int) int {
	head := i
	for k := i + 1; k < len(s.Words()); k++ {
		switch t := s.Tag(k); {
		case strings.HasPrefix(t, "NN"), nouns(s.Word(k)):
			head = k
		case head > i:
			return head
		case t == "JJ", t == "JJR", t == "VBG", t == "VBN", t == "CD":
		case t == "CC" || t == "," || t == "RB":
			if k+1 >= len(s.Words()) || !strings.HasPrefix(s.Tag(k+1), "JJ") && s.Tag(k+1) != "VBN" {
				return head
			}
		default:
			return head
		}
	}
	return head
}

// nouns reports whether a word names work, whatever its tag.
func nouns(word string) bool {
	l := named("work")
	return word == "time" || word == "times" || l.words[word] || l.words[english.Singular(word)]
}

// subject returns what an adjective after its noun is said of: the subject of
// "was poor", the noun in "found the plan poor" and "Handover poor".
func subject(s *lint.Sentence, i int) described {
	for _, k := range s.Clauses() {
		linked := copulas[k.Verb.Lemma] && !k.Verb.Passive && k.Verb.Main < i && i < k.Verb.Main+8 && reaches(s, k.Verb.Main+1, i)
		if linked || k.Verb.Passive && k.Agent.Empty() && (k.Verb.Main == i || k.Verb.Main < i && i < k.Verb.Main+4 && reaches(s, k.Verb.Main+1, i)) {
			if k.Subject.Empty() {
				return described{head: -1, who: k.Who}
			}
			return described{head: k.Subject.Head, who: k.Who}
		}
	}
	k := i - 1
	for k >= 0 && (strings.HasPrefix(s.Tag(k), "RB") || s.Word(k) == ":" || s.Word(k) == "as") {
		k--
	}
	if k >= 0 && (strings.HasPrefix(s.Tag(k), "NN") || nouns(s.Word(k))) {
		who, _ := s.Who(english.Phrase{Start: k, End: k + 1, Head: k}, nil)
		return described{head: k, who: who}
	}
	if k < 0 && s.Block.Label > 0 && s.Span().Start >= s.Block.Label {
		label := strings.Fields(strings.Trim(s.Block.Text.Plain[:s.Block.Label], " :*–—-"))
		if len(label) > 0 {
			return described{head: -1, noun: english.Fold(label[len(label)-1])}
		}
	}
	return described{head: -1}
}

// copulas are the verbs that join an adjective to the subject.
var copulas = set("be seem look feel appear prove remain become get sound turn go stay")

// reaches reports whether only adverbs, articles, marks and other adjectives
// stand between the verb and the adjective.
func reaches(s *lint.Sentence, from, to int) bool {
	for k := from; k < to; k++ {
		switch t := s.Tag(k); {
		case strings.HasPrefix(t, "RB"), strings.HasPrefix(t, "JJ"), t == "CC", t == ",", t == "DT", t == "VBN", t == "VBG":
		case s.Word(k) == "be", s.Word(k) == "to", s.Word(k) == "out", s.Word(k) == "less", s.Word(k) == "than", s.Word(k) == "far", s.Word(k) == "from":
		case howMuch[s.Word(k)], excess[s.Word(k)]:
		default:
			return false
		}
	}
	return true
}

// doer returns who acts in the clause of the adverb at token i: the agent of a
// passive, or else the subject.
func doer(s *lint.Sentence, i int) described {
	for _, k := range s.Clauses() {
		if i < k.Verb.Start-1 || i > max(k.Verb.End, k.Object.End) {
			continue
		}
		switch {
		case !k.Agent.Empty():
			return described{head: k.Agent.Head, who: k.AgentWho}
		case k.Verb.Passive:
			return described{head: -1, who: english.Elided}
		case k.Subject.Empty():
			return described{head: -1, who: k.Who}
		}
		return described{head: k.Subject.Head, who: k.Who}
	}
	return described{head: -1, who: english.Elided}
}

// fits reports whether the check asks for what is described.
func (c *Quality) fits(s *lint.Sentence, t described) bool {
	w := t.noun
	if t.head >= 0 {
		w = s.Word(t.head)
	}
	if w != "" {
		single := english.Singular(w)
		if c.notOf.words[w] || c.notOf.words[single] {
			return false
		}
		if c.of.words[w] || c.of.words[single] {
			return true
		}
	}
	return len(c.Of) == 0 || slices.Contains(c.classes, t.who)
}
