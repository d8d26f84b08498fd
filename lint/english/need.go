package english

import (
	"slices"
	"strings"
)

// Need is words one of which a sentence must hold for a closer look to be worth
// while: as it stands, as a form of the verb, or as the noun of the act. Words
// are many and closer looks are dear, so a need is asked bit by bit first.
type Need struct {
	bits  shapeBits // of all that follows
	words []string
	sets  []map[string]bool
	lists []*list
	heads shapeBits // first words of those entries of the lists that are phrases
}

// Add adds folded words. Of a phrase the first word counts, which is the verb of
// one with a particle.
func (n *Need) Add(words ...string) {
	for _, w := range words {
		w, _, _ = strings.Cut(w, " ")
		n.bits.add(shapeBit(w))
		n.words = append(n.words, w)
		if w == "have" {
			n.Add("'s", "'d", "of") // it's been, it'd been, should of been
		}
	}
}

// AddSet adds the words of a set, which the need keeps.
func (n *Need) AddSet(words map[string]bool) {
	for w := range words {
		n.bits.add(shapeBit(w))
	}
	n.sets = append(n.sets, words)
}

// AddList adds the entries of a list; none if there is no such list.
func (n *Need) AddList(name string) {
	l := listOf(name)
	if l == nil {
		return
	}
	entries, _ := List(name)
	for _, entry := range entries {
		head, _, phrase := strings.Cut(entry, " ")
		bit := shapeBit(head)
		n.bits.add(bit)
		if phrase {
			n.heads.add(bit)
		}
	}
	n.lists = append(n.lists, l)
}

// AddNot adds what makes a clause say that something is not so.
func (n *Need) AddNot() {
	n.Add("not", "n't", "nt", "never", "no", "neither", "nor", "nobody", "none", "nothing", "no-one", "nowhere")
}

// AddModal adds what a modal verb is written as.
func (n *Need) AddModal(modal string) {
	n.Add(modal)
	for word, is := range modals {
		if is == modal {
			n.Add(word)
		}
	}
	if modal == "would" {
		n.Add("'d")
	}
}

// AddReason adds what opens a reason.
func (n *Need) AddReason() {
	n.Add("given", "now", "due", "owing", "thanks")
	for word, relation := range subordinators {
		if relation == Reason {
			n.Add(word)
		}
	}
}

// AddBad adds what tells of a bad outcome; without any of it no clause is Spoiled.
func (n *Need) AddBad() {
	n.AddList("ruin")
	n.AddList("damage")
	n.Add("happened", "occurred", "arose")
	n.AddSet(ceases)
	n.AddSet(evils)
}

// Meets reports whether the sentence may hold a word of the need. It never says
// no where one stands.
func (s *Sentence) Meets(n *Need) bool {
	words := s.knowing()
	if !s.shapes.meets(&n.bits) {
		return false
	}
	for _, k := range words {
		for _, f := range k.shapes[:k.n] {
			if n.bits.has(f.bit) && (n.heads.has(f.bit) || n.holds(f.text)) {
				return true
			}
		}
	}
	return false
}

func (n *Need) holds(word string) bool {
	return slices.Contains(n.words, word) ||
		slices.ContainsFunc(n.sets, func(set map[string]bool) bool { return set[word] }) ||
		slices.ContainsFunc(n.lists, func(l *list) bool { return l.holds(word) })
}
