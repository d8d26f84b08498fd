package lint

import (
	"sort"

	"github.com/unblame/unblame/lint/markdown"
)

// reach tells which suppression hides a finding without asking each of them: it
// holds them by what they do and by the rule that they name, "" for all rules.
type reach map[doing][]*Suppression // each list by place, with its lines

type doing struct{ verb, rule string }

// add adds a suppression that stands behind all that were added before.
func (r reach) add(s *Suppression) {
	verb := s.Verb
	if verb == "enable" {
		verb = "disable" // the last of the two counts
	}
	if len(s.Rules) == 0 {
		r[doing{verb, ""}] = append(r[doing{verb, ""}], s)
	}
	for _, n := range s.Rules {
		r[doing{verb, n.ID}] = append(r[doing{verb, n.ID}], s)
	}
}

// pick returns the one that counts of the suppressions with a verb that name a
// rule and of those for all rules: each list is asked for its own, nil for none.
func (r reach) pick(verb, rule string, of func([]*Suppression) *Suppression, prefer func(a, b *Suppression) bool) *Suppression {
	a, b := of(r[doing{verb, rule}]), of(r[doing{verb, ""}])
	if a == nil || b != nil && prefer(b, a) {
		return b
	}
	return a
}

func earlier(a, b *Suppression) bool { return a.Span.Start < b.Span.Start }
func later(a, b *Suppression) bool   { return earlier(b, a) }

// hiding returns the suppression that hides a finding of a rule at a place, which
// stands in a sentence; of several the one with the least reach; nil if none does.
func (r reach) hiding(rule string, at, sentence markdown.Span) *Suppression {
	over := func(list []*Suppression) *Suppression {
		i := sort.Search(len(list), func(i int) bool { return list[i].lines.End > sentence.Start })
		if i < len(list) && overlap(list[i].lines, sentence) {
			return list[i]
		}
		return nil
	}
	here, next := r.pick("disable-line", rule, over, earlier), r.pick("disable-next-line", rule, over, earlier)
	switch {
	case here != nil && (next == nil || earlier(here, next)):
		return here
	case next != nil:
		return next
	}
	if s := r.block(rule, at.Start); s != nil {
		return s
	}
	return r.pick("disable-file", rule, func(list []*Suppression) *Suppression {
		if len(list) == 0 {
			return nil
		}
		return list[0]
	}, earlier)
}

// block returns the block that a rule is disabled by at a byte of the source; nil
// if it isn't.
func (r reach) block(rule string, at int) *Suppression {
	s := r.pick("disable", rule, func(list []*Suppression) *Suppression {
		if i := sort.Search(len(list), func(i int) bool { return list[i].Span.End > at }); i > 0 {
			return list[i-1]
		}
		return nil
	}, later)
	if s == nil || s.Verb == "enable" {
		return nil
	}
	return s
}
