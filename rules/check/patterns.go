package check

import (
	"slices"

	"github.com/unblame/unblame/lint"
)

// patterns are many patterns that are looked up by the words of a sentence, so
// that those without a word in it cost nothing.
type patterns struct {
	all  []pattern
	by   map[string][]int // cue → indices of all
	rest []int            // those whose cues are too many to look up
}

// broad is how many cues a pattern may have to be looked up by them.
const broad = 100

func compileAll(texts []string) (patterns, error) {
	ps := patterns{all: make([]pattern, 0, len(texts)), by: make(map[string][]int, 4*len(texts))}
	for i, text := range texts {
		p, err := compile(text)
		if err != nil {
			return ps, err
		}
		ps.all = append(ps.all, p)
		cues := p.cues
		if len(cues) == 0 || len(cues) > broad {
			ps.rest = append(ps.rest, i)
			continue
		}
		for _, w := range cues {
			ps.by[w] = append(ps.by[w], i)
		}
	}
	return ps, nil
}

// possible returns the patterns whose words all stand in the sentence, in order.
func (ps *patterns) possible(s *lint.Sentence) []*pattern {
	if len(ps.all) == 0 {
		return nil
	}
	var few [16]int
	near := append(few[:0], ps.rest...)
	if len(ps.by) > 0 {
		for _, w := range s.Words() {
			near = append(near, ps.by[w]...)
		}
	}
	slices.Sort(near)
	var fit []*pattern
	for _, i := range slices.Compact(near) {
		if p := &ps.all[i]; p.possible(s) {
			fit = append(fit, p)
		}
	}
	return fit
}
