package check

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// Shout finds what is written loud: two and more exclamation marks, one after a
// sentence that denies something, and two and more words of emphasis in capitals.
type Shout struct {
	Words []string `yaml:"words"` // words that in capitals are emphasis and no abbreviation, or @lists
	Say   Text     `yaml:",inline"`

	words *wordList
}

// Compile implements Check.
func (c *Shout) Compile() error {
	if err := need("shout", "words", len(c.Words)); err != nil {
		return err
	}
	var err error
	c.words, err = mixed(c.Words)
	return err
}

// Cues implements Check.
func (c *Shout) Cues() [][]string { return [][]string{{lint.ShoutCue}} }

// Values implements Check.
func (c *Shout) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Shout) Text() Text { return c.Say }

// Find implements Check.
func (c *Shout) Find(p *lint.Pass, yield func(Hit)) {
	for _, s := range p.Sentences() {
		from, to := c.capitals(s)
		if from >= to {
			from, to = exclamation(s)
		}
		if from < to && s.Block.Kind != markdown.Heading && !p.Silences(s, from, to, alwaysUnless) {
			yield(Hit{In: s.Section, Of: s, Span: s.Source(from, to)})
		}
	}
}

// capitals returns two or more words [from, to) in capitals, one of them a word
// of emphasis, in a sentence that has other words too.
func (c *Shout) capitals(s *lint.Sentence) (from, to int) {
	tokens, small := s.Tokens(), 0
	for _, t := range tokens {
		if t.Text != strings.ToUpper(t.Text) {
			small++
		}
	}
	if small < 3 {
		return 0, 0
	}
	for i := 0; i < len(tokens); i++ {
		j, emphasis, long := i, false, false
		for j < len(tokens) && shouted(tokens[j].Text) && !required[s.Word(j)] {
			emphasis = emphasis || c.words.holds(s.Word(j))
			long = long || len(tokens[j].Text) >= 4
			j++
		}
		if j-i >= 2 && emphasis && long {
			return i, j
		}
		i = max(i, j)
	}
	return 0, 0
}

// required are the words that RFC 2119 writes in capitals.
var required = set("must not shall should may required recommended optional")

func shouted(word string) bool {
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(word) > 1
}

// exclamation returns the words [from, to) that end in a loud mark.
func exclamation(s *lint.Sentence) (from, to int) {
	tokens := s.Tokens()
	marks, at, denies := 0, -1, false
	for i, t := range tokens {
		switch w := s.Word(i); {
		case strings.Trim(t.Text, "!?") == "" && strings.Contains(t.Text, "!"):
			marks += len(t.Text)
			at = i
		case w == "?" && at == i-1 && at >= 0, w == "!" && i > 0 && s.Word(i-1) == "?":
			marks++
		case w == "thank", w == "thanks", w == "welcome", w == "congratulations", w == "sorry":
			return 0, 0
		case w == "never", w == "nobody", w == "again", w == "no" && i+1 < len(tokens) && s.Word(i+1) == "one":
			denies = true
		}
	}
	for _, k := range s.Clauses() {
		if k.Verb.Tense == english.Imperative || !k.Subject.Empty() && s.Word(k.Subject.Head) == "you" {
			return 0, 0 // said to the reader
		}
		denies = denies || k.Human() && k.Verb.Negated
	}
	if at < 2 || marks < 2 && !(denies && len(tokens) > 3) || at < len(tokens)-3 {
		return 0, 0
	}
	for from = at; from > 0 && strings.Trim(tokens[from].Text, "!?") == ""; from-- {
	}
	if !strings.ContainsFunc(english.Fold(tokens[from].Text), unicode.IsLetter) {
		return 0, 0
	}
	return from, at + 1
}
