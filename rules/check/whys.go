package check

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// Whys looks at chains of why: lists, tables and sentences in which each answer
// is asked about again. It looks either at where a chain ends or at how long it is.
type Whys struct {
	Verbs  []string `yaml:"verbs"`      // done by nobody who is named, they still end at a person: was overlooked
	Nouns  []string `yaml:"nouns"`      // of a person's error: oversight
	Fewer  int      `yaml:"fewer-than"` // answers; chains in a sentence's midst don't count
	Unless []string `yaml:"unless"`
	Say    Text     `yaml:",inline"`

	verbs, nouns map[string]bool
	unless       []english.Context
}

// Compile implements Check.
func (c *Whys) Compile() error {
	var err error
	if c.verbs, err = wordsOf("whys", "verbs", c.Verbs); err != nil {
		return err
	}
	if c.nouns, err = wordsOf("whys", "nouns", c.Nouns); err != nil {
		return err
	}
	if c.unless, err = contextsOf("whys", c.Unless); err != nil {
		return err
	}
	return need("whys", "verbs or fewer-than", len(c.verbs)+c.Fewer)
}

// Cues implements Check.
func (c *Whys) Cues() [][]string { return nil }

// Values implements Check.
func (c *Whys) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Whys) Text() Text { return c.Say }

// Find implements Check.
func (c *Whys) Find(p *lint.Pass, yield func(Hit)) {
	for _, ch := range lint.Kept(p, chainsKey{}, func() []chain { return chains(p) }) {
		last := ch.answers[len(ch.answers)-1]
		if !p.Rule.Sections.Holds(last[0].Section) {
			continue
		}
		if c.Fewer > 0 {
			if a := last[0]; ch.titled && ch.reached < c.Fewer {
				yield(Hit{In: a.Section, Of: a.Sentence, Span: a.Source(a.from, a.to())})
			}
			continue
		}
		if s, i, j, ok := c.person(last); ok && !p.Silences(s, i, j, c.unless) {
			yield(Hit{In: s.Section, Of: s, Span: s.Source(i, j)})
		}
	}
}

// person returns where an answer ends at a person, unless it goes on to what
// the tools or the organisation had to do with it.
func (c *Whys) person(answer []part) (at *lint.Sentence, i, j int, ok bool) {
	for _, a := range answer {
		s := a.Sentence
		for _, k := range s.Clauses() {
			switch {
			case k.Verb.Start < a.from:
			case c.act(s, k):
				at, i, j, ok = s, k.Verb.Start, max(k.Verb.End, k.Object.End), true
				if !k.Subject.Empty() {
					i = min(i, k.Subject.Start)
				}
			case ok && (k.Relation == english.Reason || k.Relation == english.Main) && k.Who == english.System:
				ok = false // and that was because …
			}
		}
		for n := a.from; n < len(s.Tokens()); n++ {
			if len(s.Clauses()) == 0 && c.nouns[s.Word(n)] {
				from := n
				for from > a.from && (strings.HasPrefix(s.Tag(from-1), "NN") || strings.HasPrefix(s.Tag(from-1), "JJ")) {
					from--
				}
				at, i, j, ok = s, from, n+1, true
			}
		}
	}
	return at, i, j, ok
}

// act reports whether a clause says what somebody did or left undone that day;
// what people always do, and what they have to work with, is a condition.
func (c *Whys) act(s *lint.Sentence, k english.Clause) bool {
	object := ""
	if !k.Object.Empty() {
		object = s.Word(k.Object.Head)
	}
	switch {
	case k.Relation == english.Nominal || k.Relation == english.Relative || k.Verb.Modal == "can" || k.Verb.Modal == "could":
		return false
	case c.nouns[object] || !k.Subject.Empty() && c.nouns[s.Word(k.Subject.Head)]:
		return true
	case k.Human() && k.Who != english.Elided && !k.Verb.Passive, k.AgentWho.Human() && !k.Agent.Empty():
		past := k.Verb.Tense == english.Past || k.Verb.Perfect || k.Verb.Modal != ""
		return past && k.Verb.Lemma != "be" && (k.Verb.Lemma != "have" || k.Verb.Negated && k.Verb.To != "") && k.Verb.Lemma != "use"
	}
	return c.verbs[k.Verb.Lemma] && (k.Verb.Passive || k.Who == english.Elided) || k.Verb.Lemma == "follow" && k.Verb.Passive && k.Verb.Negated
}

// part is a sentence of an answer, from a token on: "Why 5: because …".
type part struct {
	*lint.Sentence
	from int
}

// to returns where the sentence ends, without its full stop.
func (a part) to() int {
	end := len(a.Tokens())
	for end > a.from+1 && isMark(a.Word(end-1)) {
		end--
	}
	return end
}

// chain is a row of answers, each to the question why the one before was so.
type chain struct {
	answers [][]part
	reached int  // the number of its last step, as it is counted or as it says itself
	titled  bool // it stands below a title that speaks of whys
	// together: a question and its answer stand in one block. A single question
	// apart from what follows is a title rather than a step.
	together bool
}

type chainsKey struct{}

// chains returns the chains of why of a document.
func chains(p *lint.Pass) []chain {
	if !slices.ContainsFunc(p.Doc.Blocks, func(b markdown.Block) bool {
		return strings.Contains(b.Text.Plain, "hy") && strings.Contains(english.Fold(b.Text.Plain), "why")
	}) {
		return nil
	}
	var all []chain
	var open *chain // the chain that is being read
	shut := func() {
		if open != nil {
			open.answers = slices.DeleteFunc(open.answers, func(a []part) bool { return len(a) == 0 })
			if len(open.answers) > 0 && (open.reached > 1 || open.together) {
				all = append(all, *open)
			}
		}
		open = nil
	}
	titled := false
	var before *lint.Sentence
	var asked *markdown.Block
	for _, s := range p.All() {
		heading := s.Block.Kind == markdown.Heading
		if before != nil && before.Section != s.Section || heading {
			shut()
			titled = countsWhys(s.Section.Title) || heading && countsWhys(s.Text())
		}
		before = s
		from, number := asks(s)
		if from > 0 {
			if open == nil {
				open = &chain{titled: titled}
			}
			open.answers = append(open.answers, nil)
			open.reached = max(open.reached+1, number)
		}
		if from > 0 {
			asked = s.Block
		}
		if open == nil || from == len(s.Tokens()) {
			continue
		}
		open.together = open.together || asked == s.Block
		last := &open.answers[len(open.answers)-1]
		if n := len(*last); n > 0 && (*last)[n-1].Block != s.Block {
			shut() // the answer is over
			continue
		}
		*last = append(*last, part{s, from})
	}
	shut()
	return all
}

// countsWhys reports whether a title speaks of whys by their number: five whys, 5 why analysis.
func countsWhys(title string) bool {
	title = english.Fold(title)
	return strings.Contains(title, "whys") || strings.Contains(title, "5 why") || strings.Contains(title, "five why")
}

// asks returns how many tokens of the sentence ask why, as a step of a chain
// does at its start, behind a number perhaps, and the number that the step gives
// itself; 0 if there is none.
func asks(s *lint.Sentence) (tokens, number int) {
	if !strings.Contains(s.Text(), "hy") && !strings.Contains(s.Text(), "HY") {
		return 0, 0
	}
	end := len(s.Tokens())
	for i := range end {
		w := s.Word(i)
		if d := strings.TrimRight(w, "."); len(d) == 1 && d[0] >= '1' && d[0] <= '9' {
			number = int(d[0] - '0')
		}
		if w != "why" && w != "whys" {
			if i > 3 || !isMark(w) && !ordinal[w] && !strings.ContainsAny(w, "0123456789") {
				return 0, 0
			}
			continue
		}
		for k := i + 1; k < min(i+4, end); k++ {
			if d := s.Word(k); len(d) == 1 && d[0] >= '1' && d[0] <= '9' {
				number = int(d[0] - '0')
			}
			if s.Word(k) == ":" {
				return k + 1, number
			}
		}
		for k := i + 1; k < end-1; k++ {
			if s.Word(k) == "?" {
				return k + 1, number // why empty? -> the API changed
			}
		}
		if s.Word(end-1) == "?" || s.Word(end-1) == ":" || end <= i+3 {
			return end, number
		}
		return 0, 0
	}
	return 0, 0
}

// ordinal are the words that may stand before the "why" of a step.
var ordinal = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "the": true, "and": true, "but": true, "q": true, "#": true}
