package check

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/postmortem"
)

// Extent finds words that claim that everything was affected, where the
// document gives no number for it, or says elsewhere that it was a part. A
// sentence that counts is never found.
type Extent struct {
	Phrase  `yaml:",inline"`
	Partial []string `yaml:"partial"` // words for a part: some, intermittently
	Counted []string `yaml:"counted"` // what numbers of an extent count: users, requests

	partial, counted map[string]bool
}

// Compile implements Check.
func (c *Extent) Compile() error {
	var err error
	if c.partial, err = wordsOf("extent", "partial", c.Partial); err != nil {
		return err
	}
	if c.counted, err = wordsOf("extent", "counted", c.Counted); err != nil {
		return err
	}
	if err := c.Phrase.Compile(); err != nil {
		return errors.New("extent: " + strings.TrimPrefix(err.Error(), "phrase: "))
	}
	return nil
}

// Values implements Check.
func (c *Extent) Values() []string { return []string{"match", "but"} }

// Find implements Check.
func (c *Extent) Find(p *lint.Pass, yield func(Hit)) {
	var part string // words for a part, as the document has them
	counts, read := false, false
	c.Phrase.Find(p, func(h Hit) {
		if number, _ := c.number(h.Of); number {
			return
		}
		if !read {
			part, counts = c.read(p)
			read = true
		}
		switch {
		case part != "":
			h.Values = map[string]string{"but": fmt.Sprintf("elsewhere the text says “%s”", part)}
		case counts:
			return
		default:
			h.Values = map[string]string{"but": "no number says how much that was"}
		}
		yield(h)
	})
}

// read returns the first words of the summary and the impact that tell of a
// part, and whether a number there tells of an extent.
func (c *Extent) read(p *lint.Pass) (part string, counts bool) {
	for _, s := range p.All() {
		if !s.Section.Is(postmortem.Summary, postmortem.Impact) {
			continue
		}
		number, below := c.number(s)
		counts = counts || number
		if below != "" {
			return below, true
		}
		for i, t := range s.Tokens() {
			if c.partial[s.Word(i)] && part == "" && !s.In(english.Negated, i, i+1) {
				part = t.Text
			}
		}
	}
	return part, counts
}

// number reports whether a sentence counts what was affected, and returns a
// share below a hundred per cent as it is written.
func (c *Extent) number(s *lint.Sentence) (counts bool, below string) {
	tokens := s.Tokens()
	for i, t := range tokens {
		if t.Text[0] < '0' || t.Text[0] > '9' {
			continue
		}
		sign := strings.HasSuffix(t.Text, "%")
		for k := i + 1; k < min(i+3, len(tokens)) && !isMark(s.Word(k)); k++ {
			switch w := s.Word(k); {
			case k == i+1 && (w == "%" || w == "percent" || w == "per"):
				sign = true
			case c.counted[w]:
				counts = true
			}
		}
		counts = counts || sign || i > 0 && s.Word(i-1) == "="
		if share, err := strconv.ParseFloat(strings.TrimRight(t.Text, "%"), 64); sign && err == nil && share > 0 && share < 100 {
			return true, strings.TrimSuffix(t.Text, "%") + " %"
		}
	}
	return counts, ""
}
