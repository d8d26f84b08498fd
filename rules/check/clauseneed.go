package check

import (
	"slices"

	"github.com/unblame/unblame/lint/english"
)

// needs returns what a sentence must hold for one of its clauses to fit: each
// key that names words is a need of its own. A sentence that lacks one is not
// taken apart, which costs more than all else.
func (c *Clause) needs() []*english.Need {
	var all []*english.Need
	need := func(fill func(*english.Need)) {
		n := &english.Need{}
		fill(n)
		all = append(all, n)
	}
	if c.Negated != nil && *c.Negated {
		need((*english.Need).AddNot)
	}
	if c.Perfect != nil && *c.Perfect {
		need(func(n *english.Need) { n.Add("have") })
	}
	if len(c.Modal) > 0 {
		need(func(n *english.Need) {
			for _, m := range c.Modal {
				n.AddModal(m)
			}
		})
	}
	if len(c.verb) > 0 {
		need(func(n *english.Need) {
			for _, v := range c.verb {
				if v.list != "" {
					n.AddList(v.list)
				} else {
					n.Add(v.lemma)
				}
			}
		})
	}
	if c.Spoiled != nil && *c.Spoiled {
		need((*english.Need).AddBad)
	}
	if slices.Equal(c.Relation, []string{"reason"}) {
		need((*english.Need).AddReason)
	}
	nouns := []wordSet{c.objects, c.with}
	if len(c.subject) == 0 {
		nouns = append(nouns, c.subjects)
	}
	for _, set := range nouns {
		if !set.empty() {
			need(func(n *english.Need) {
				for _, words := range append(set.shared, set.own) {
					n.AddSet(words)
				}
			})
		}
	}
	return all
}
