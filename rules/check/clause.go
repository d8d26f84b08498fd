package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/postmortem"
)

// Clause finds clauses of the author's own sentences: who did what, in which
// form. Every key that is set must fit. What is quoted, only mentioned, or says
// how the document wants to be read is never found.
type Clause struct {
	Subject    []string          `yaml:"subject"`     // classes, or head nouns in small letters
	Agent      []string          `yaml:"agent"`       // classes of who stands after "by"; [none] for nobody
	Verb       []string          `yaml:"verb"`        // base forms; "fail to" must govern an infinitive, "@perceive" is a list
	NotVerb    []string          `yaml:"not-verb"`    // base forms that don't count
	Object     []string          `yaml:"object"`      // head nouns or lists of the object or complement
	NotSubject []string          `yaml:"not-subject"` // head nouns or lists that don't count
	NotObject  []string          `yaml:"not-object"`  // head nouns that don't count
	Complement []string          `yaml:"complement"`  // classes of the object or complement
	With       []string          `yaml:"with"`        // words or lists, one of which stands in the verb group or soon behind it
	Modal      []string          `yaml:"modal"`
	Tense      []string          `yaml:"tense"`
	Relation   []string          `yaml:"relation"`
	Perfect    *bool             `yaml:"perfect"`
	Present    *bool             `yaml:"present-perfect"` // has or have done
	Passive    *bool             `yaml:"passive"`
	Negated    *bool             `yaml:"negated"`
	One        bool              `yaml:"one"`     // the subject is somebody rather than a team
	In         []postmortem.Kind `yaml:"in"`      // the sections where it counts; all if empty
	Spoiled    *bool             `yaml:"spoiled"` // the sentence says that it led to something bad
	Unless     []string          `yaml:"unless"`
	Report     string            `yaml:"report"`   // "verb" (the default), "act" (with its object), "subject", "clause"
	Severity   string            `yaml:"severity"` // where it is less certain than the rule
	Say        Text              `yaml:",inline"`

	subject, agent, complement []english.Class
	verb, notVerb              verbs
	unless                     []english.Context
	subjects, notSubjects      wordSet // head nouns
	objects, with              wordSet // head nouns; words
	needed                     func() []*english.Need
	severity                   lint.Severity
}

var alwaysUnless = []english.Context{english.Quoted, english.Mentioned, english.Policy}

// Compile implements Check.
func (c *Clause) Compile() error {
	var err error
	if c.severity, err = grade(c.Severity); err != nil {
		return err
	}
	if c.subject, err = classesOf("subject", c.Subject); err != nil {
		return err
	}
	if c.agent, err = classesOf("agent", slices.DeleteFunc(slices.Clone(c.Agent), func(s string) bool { return s == "none" })); err != nil {
		return err
	}
	if c.complement, err = classesOf("complement", c.Complement); err != nil {
		return err
	}
	if c.unless, err = contextsOf("clause", c.Unless); err != nil {
		return err
	}
	if c.verb, err = verbsOf("verb", c.Verb); err != nil {
		return err
	}
	if c.notVerb, err = verbsOf("not-verb", c.NotVerb); err != nil {
		return err
	}
	c.needed = sync.OnceValue(c.needs)
	for _, kind := range c.In {
		if !slices.Contains(postmortem.Kinds(), kind) {
			return fmt.Errorf("clause: in: there is no kind of section %q", kind)
		}
	}
	if c.subjects, err = nounsOf("subject", c.Subject); err != nil {
		return err
	}
	if c.notSubjects, err = nounsOf("not-subject", c.NotSubject); err != nil {
		return err
	}
	if c.objects, err = nounsOf("object", c.Object); err != nil {
		return err
	}
	if c.with, err = nounsOf("with", c.With); err != nil {
		return err
	}
	switch c.Report {
	case "", "verb", "act", "subject", "clause":
	default:
		return fmt.Errorf("clause: report: there is no %q; it is one of verb, act, subject, clause", c.Report)
	}
	return nil
}

// Verify implements Verifier.
func (c *Clause) Verify() error {
	if len(c.words()) == 0 {
		return errors.New("clause: needs a verb, a modal, a negation, with, or the relation reason, so that other sentences can be passed over")
	}
	return nil
}

// words returns the words of which one must stand in the sentence: of all that
// the clause needs, those that fewest sentences hold.
func (c *Clause) words() []string {
	var cues []string
	switch {
	case c.Negated != nil && *c.Negated:
		return []string{"not", "n't", "never", "nobody", "none", "neither", "nor", "no"}
	case len(c.Modal) > 0:
		for _, m := range c.Modal {
			cues = append(cues, m)
			if short := contracted[m]; short != "" {
				cues = append(cues, short)
			}
		}
		return cues
	case len(c.verb) > 0:
		return c.verb.forms()
	case slices.Equal(c.Relation, []string{"condition"}) && c.Perfect != nil && *c.Perfect:
		return []string{"had", "'d"}
	case !c.with.empty():
		return c.with.sorted()
	case slices.Equal(c.Relation, []string{"reason"}):
		return []string{"because", "due", "owing", "result"}
	case c.Spoiled != nil && *c.Spoiled:
		return outcomes()
	case c.One:
		roles, _ := english.List("role")
		for _, r := range roles {
			words := strings.Fields(r)
			cues = append(cues, words[len(words)-1])
		}
		return append(cues, "he", "she", "somebody", "someone")
	}
	return cues
}

// contracted are the forms of modals that stand beside other words: we'd, can't.
var contracted = map[string]string{"would": "'d", "can": "ca"}

// outcomes returns the words of which one stands where a sentence says that
// something led to a bad outcome.
func outcomes() []string {
	words, _ := english.List("damage")
	words = append(words, "cause", "causes", "caused", "causing", "provoked", "provoking")
	verbs, _ := english.List("ruin")
	for _, v := range verbs {
		words = append(words, english.Forms(v)...)
	}
	return words
}

// Cues implements Check.
func (c *Clause) Cues() [][]string { return [][]string{c.words()} }

// Values implements Check.
func (c *Clause) Values() []string {
	return []string{"match", "subject", "object", "doing", "do", "base", "done"}
}

// Text implements Check.
func (c *Clause) Text() Text { return c.Say }

// Find implements Check.
func (c *Clause) Find(p *lint.Pass, yield func(Hit)) {
	needs := c.needed()
	for _, s := range p.Sentences() {
		if len(c.In) > 0 && !s.Section.Is(c.In...) || slices.ContainsFunc(needs, func(n *english.Need) bool { return !s.Meets(n) }) {
			continue
		}
		clauses := s.Clauses()
		for i := range clauses {
			if !c.fits(s, &clauses[i]) {
				continue
			}
			clause := clauses[i]
			i, j := c.reported(clause)
			if p.Silences(s, i, j, c.unless) {
				continue
			}
			yield(Hit{In: s.Section, Severity: c.severity, Of: s, Span: s.Source(i, j), Values: values(s, clause)})
		}
	}
}

// fits asks first what costs least, and turns most clauses away.
func (c *Clause) fits(s *lint.Sentence, k *english.Clause) bool {
	v := &k.Verb
	return is(c.Passive, v.Passive) && is(c.Negated, v.Negated) && is(c.Perfect, v.Perfect) &&
		(len(c.Modal) == 0 || slices.Contains(c.Modal, v.Modal)) &&
		(len(c.Tense) == 0 || slices.Contains(c.Tense, v.Tense.String())) &&
		(len(c.Relation) == 0 || slices.Contains(c.Relation, k.Relation.String())) &&
		c.fitsVerb(*v) && c.fitsSubject(s, *k) && c.fitsAgent(*k) && c.fitsObject(s, *k) &&
		(c.with.empty() || c.fitsWith(s, *k)) && (c.Spoiled == nil || s.Spoiled(k) == *c.Spoiled) &&
		is(c.Present, v.Perfect && presentPerfect(s, *v))
}

// presentPerfect reports whether the auxiliary of a perfect is has or have.
func presentPerfect(s *lint.Sentence, v english.Verb) bool {
	for i := v.Start; i < v.Main; i++ {
		switch s.Word(i) {
		case "have", "has", "'ve":
			return v.Modal == ""
		}
	}
	return false
}

func is(want *bool, have bool) bool { return want == nil || *want == have }

func (c *Clause) fitsSubject(s *lint.Sentence, k english.Clause) bool {
	if k.Who == english.Elided && !opens(s, k.Verb.Start) && !(k.Verb.Modal != "" && k.Verb.Perfect && reopens(s, k.Verb.Start)) {
		return false // within a sentence a missing subject tells nothing
	}
	if !k.Subject.Empty() && c.notSubjects.has(s.Word(k.Subject.Head)) {
		return false
	}
	if c.One && !s.Somebody(k.Subject) {
		return false
	}
	if len(c.Subject) == 0 || slices.Contains(c.subject, k.Who) {
		return true
	}
	return !k.Subject.Empty() && k.Who != english.Attacker && c.subjects.has(s.Word(k.Subject.Head))
}

// near is how many tokens behind the verb the words of "with" may stand.
const near = 7

// fitsWith reports whether a word of "with" stands between the subject and the
// verb, in the verb group, or soon behind it in the same clause.
func (c *Clause) fitsWith(s *lint.Sentence, k english.Clause) bool {
	v := k.Verb
	if aside := k.Subject.End; !k.Subject.Empty() && aside+1 < v.Start && s.Word(aside) == "," && c.with.has(s.Word(aside+1)) {
		return true // the operator, thinking that …, dropped it
	}
	if k.Subject.Start > 1 && s.Word(0) != "anyway" && k.Relation == english.Main && s.Word(k.Subject.Start-1) == "," && c.with.has(s.Word(0)) {
		return true // believing that …, the operator dropped it
	}
	for i := max(0, k.Subject.End, v.Start-2); i < min(len(s.Tokens()), v.End+near); i++ {
		if i >= v.End && (isMark(s.Word(i)) || !c.with.has(s.Word(i)) && (s.Tag(i) == "VBD" || s.Tag(i) == "VBZ")) {
			return false
		}
		if c.with.has(s.Word(i)) && i != v.Main {
			return true
		}
	}
	return false
}

// opens reports whether only times, labels and adverbs stand before token i.
func opens(s *lint.Sentence, i int) bool {
	for k := range i {
		switch s.Tag(k) {
		case "CD", ":", ",", "SYM", "RB", "CC", "(", ")", "``", "''":
		default:
			if s.Word(k) != "am" && s.Word(k) != "pm" && s.Word(k) != "utc" {
				return false
			}
		}
	}
	return true
}

// reopens reports whether a new remark starts at token i, behind a semicolon,
// an opening bracket or the first dash: restarted all - should have asked first.
func reopens(s *lint.Sentence, i int) bool {
	dashes := 0
	for k := range i {
		if isDash(s.Word(k)) {
			dashes++
		}
	}
	for k := i - 1; k > 0; k-- {
		switch w := s.Word(k); {
		case strings.HasPrefix(s.Tag(k), "RB"), s.Tag(k) == "CC", s.Tag(k) == "UH":
		default:
			return w == ";" || w == "(" || isDash(w) && dashes == 1
		}
	}
	return false
}

func isDash(word string) bool { return word == "-" || word == "–" || word == "—" || word == "--" }

func (c *Clause) fitsAgent(k english.Clause) bool {
	switch {
	case len(c.Agent) == 0:
		return true
	case k.Agent.Empty():
		return slices.Contains(c.Agent, "none")
	}
	return slices.Contains(c.agent, k.AgentWho)
}

func (c *Clause) fitsVerb(v english.Verb) bool {
	return !c.notVerb.hold(v) && (len(c.verb) == 0 || c.verb.hold(v))
}

func (c *Clause) fitsObject(s *lint.Sentence, k english.Clause) bool {
	if !k.Object.Empty() && slices.Contains(c.NotObject, s.Word(k.Object.Head)) {
		return false
	}
	if len(c.Object) == 0 && len(c.complement) == 0 {
		return true
	}
	if k.Object.Empty() {
		return false
	}
	if len(c.Object) > 0 && !c.objects.has(s.Word(k.Object.Head)) {
		return false
	}
	if len(c.complement) == 0 {
		return true
	}
	who, _ := s.Who(k.Object, nil)
	return slices.Contains(c.complement, who)
}

// reported returns the tokens that a finding points at.
func (c *Clause) reported(k english.Clause) (i, j int) {
	i, j = k.Verb.Start, k.Verb.End
	switch c.Report {
	case "act":
		j = max(j, k.Object.End)
	case "subject":
		if !k.Subject.Empty() {
			i, j = k.Subject.Start, k.Subject.End
		}
	case "clause":
		if !k.Subject.Empty() {
			i = min(i, k.Subject.Start)
		}
		j = max(j, k.Object.End, k.Agent.End)
	}
	return i, j
}

// values returns what a question can be filled with, in the sentence's own words.
func values(s *lint.Sentence, k english.Clause) map[string]string {
	verb, rest := k.Verb.Lemma, k.Object
	if k.Verb.To != "" {
		verb = k.Verb.To
	}
	object := quote(phrase(s, rest.Start, rest.End))
	act := strings.TrimSpace(object)
	out := map[string]string{
		"subject": quote(phrase(s, k.Subject.Start, k.Subject.End)),
		"object":  object,
		"base":    verb,
		"do":      strings.TrimSpace(verb + " " + act),
		"doing":   strings.TrimSpace(english.Doing(verb) + " " + act),
		"done":    done(s, k.Verb),
	}
	if k.Subject.Empty() {
		out["subject"] = "the team"
	}
	if object == "" {
		out["object"] = "it"
	}
	return out
}

// done returns what follows "have" in a verb group: "been caught" of "should
// have been caught".
func done(s *lint.Sentence, v english.Verb) string {
	for i := v.Start; i < v.End; i++ {
		if w := s.Word(i); w == "have" || w == "'ve" {
			return string(phrase(s, i+1, v.End))
		}
	}
	return string(phrase(s, v.Main, v.End))
}

// phrase returns the text of tokens as they are written.
func phrase(s *lint.Sentence, i, j int) []byte {
	if i >= j {
		return nil
	}
	tokens := s.Tokens()
	return []byte(s.Block.Text.Plain[tokens[i].Start:tokens[j-1].End])
}

// classesOf returns the classes among names; other words stand for head nouns.
func classesOf(key string, names []string) ([]english.Class, error) {
	var out []english.Class
	for _, n := range names {
		class, ok := english.ParseClass(n)
		switch {
		case ok:
			out = append(out, class)
		case key != "subject":
			return nil, fmt.Errorf("clause: %s: there is no class %q", key, n)
		}
	}
	return out, nil
}

// contextsOf returns the contexts of the given names and those that always count.
func contextsOf(check string, names []string) ([]english.Context, error) {
	out := slices.Clone(alwaysUnless)
	for _, name := range names {
		ctx, ok := english.ParseContext(name)
		if !ok {
			return nil, fmt.Errorf("%s: unless: there is no context %q; the contexts are %s", check, name, strings.Join(english.Contexts(), ", "))
		}
		out = append(out, ctx)
	}
	return out, nil
}
