package check

import (
	"sync"

	"github.com/unblame/unblame/lint"
)

// patterns are those of a check. Each is compiled when a sentence may hold it for
// the first time: a short document meets few of them.
type patterns []lazy

type lazy struct {
	text string
	once sync.Once
	pattern
	err error
}

func patternsOf(texts []string) patterns {
	all := make(patterns, len(texts))
	for i, text := range texts {
		all[i].text = text
	}
	return all
}

func (l *lazy) compiled() *pattern {
	l.once.Do(func() { l.pattern, l.err = compile(l.text) })
	return &l.pattern
}

// verify returns the error of the first pattern that is none.
func (ps patterns) verify() error {
	for i := range ps {
		if ps[i].compiled(); ps[i].err != nil {
			return ps[i].err
		}
	}
	return nil
}

// cues returns the cues of each pattern.
func (ps patterns) cues() [][]string {
	all := make([][]string, len(ps))
	for i := range ps {
		all[i] = ps[i].compiled().rarest()
	}
	return all
}

// possible returns the patterns whose words all stand in the sentence, in order.
func (ps patterns) possible(s *lint.Sentence) []*pattern {
	var fit []*pattern
	for i := range ps {
		if p := ps[i].compiled(); p.possible(s) {
			fit = append(fit, p)
		}
	}
	return fit
}

// among adds to fit those of the patterns with the given numbers whose words all
// stand in the sentence.
func (ps patterns) among(numbers []uint32, s *lint.Sentence, fit []*pattern) []*pattern {
	for _, i := range numbers {
		if p := ps[i].compiled(); p.possible(s) {
			fit = append(fit, p)
		}
	}
	return fit
}
