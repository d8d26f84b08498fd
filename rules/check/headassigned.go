package check

import (
	"github.com/unblame/unblame/lint/english"
)

// assigned reads work that is handed to somebody, or set down, by an infinitive:
// "Team to look into X", "Contacts to be reviewed".
func (r *clauseReader) assigned() (head, bool) {
	p := r.nounPhrase(r.from)
	for k := p[0]; k < p[1]; k++ {
		if r.tag(k) == "DT" && k > p[0] {
			return head{}, false // a verb with its object may be read as one phrase
		}
	}
	to := r.adverbs(p[1])
	if p[0] == p[1] || r.at(to) != "to" {
		return head{}, false
	}
	if _, is, _ := r.lex.verb(r.words, p[0]); p[1]-p[0] > 1 && is&wish != 0 && r.lex.noun(r.words[p[0]]) == 0 {
		return head{}, false // empower support to …
	}
	i := r.adverbs(to + 1)
	switch {
	case r.at(i) == "be":
		h, ok := r.being(p[1], i)
		h.assigned = ok
		return h, ok
	case r.people(p[1]-1) && r.lex.plain(english.Lemma(r.at(i))) && r.tag(i) != "NN":
		base, is, end := r.lex.verb(r.words, i)
		h := r.verbal(i, base, is, end)
		h.assigned = true
		return h, true
	}
	return head{}, false
}

// people reports whether token i is a word for people: a role, a group, an acronym in the plural.
func (r *clauseReader) people(i int) bool {
	w := english.Singular(r.at(i))
	return r.lex.people[w] || r.lex.people[r.at(i)]
}
