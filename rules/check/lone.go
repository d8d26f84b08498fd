package check

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
)

// any reports whether a noun phrase speaks of things of a kind rather than of
// certain ones: a plural with nothing before it that says which or how many.
func (r *clauseReader) any(p [2]int, chief int) bool {
	if more[r.words[p[0]]] {
		return r.Tag(chief) == "NNS" || r.Tag(chief) == "NN"
	}
	if r.Tag(chief) != "NNS" {
		return false
	}
	for k := p[0]; k < chief; k++ {
		switch t := r.Tag(k); {
		case t == "DT", t == "PRP$", t == "CD", t == "POS", strings.HasPrefix(t, "NN"), r.words[k] == string(english.Object):
			return false
		}
	}
	return true
}

// sort reports whether a noun phrase names things of a sort, and neither which nor how many: alert thresholds.
func (r *clauseReader) sort(p [2]int, chief int) bool {
	if r.Tag(chief) != "NNS" || !r.ends(p[1]) {
		return false
	}
	for k := p[0]; k < chief; k++ {
		if t := r.Tag(k); t != "NN" && !strings.HasPrefix(t, "JJ") {
			return false
		}
	}
	return true
}

// more are words for another amount.
var more = set("more less fewer additional extra further")

// lone reports whether nothing is said but a noun or a verb with a noun: "Add
// tests.", "Training!", "Define a plan".
func (r *clauseReader) lone(h head, chief int) bool {
	first := h.object[0]
	if h.verb == "" && r.lex.noun(r.words[chief])&control == 0 && r.Tag(chief) == "NNS" && r.any(h.object, chief) && r.ends(h.object[1]) {
		return true // automated tests
	}
	if h.verb != "" && (r.words[first] == "a" || r.words[first] == "an") {
		first++
	}
	named := r.lex.noun(r.words[chief])&control != 0 && !r.any(h.object, chief)
	if h.passive || named || first != chief || h.object[1] > chief+1 || r.words[chief] == string(english.Object) || chief > h.from && strings.HasPrefix(r.Tag(chief), "NNP") {
		return false
	}
	return r.ends(h.object[1])
}

// ends reports whether no word follows from token i on.
func (r *clauseReader) ends(i int) bool {
	for ; i < len(r.words); i++ {
		if letter(r.words[i]) || r.words[i] == string(english.Object) || r.words[i][0] >= '0' && r.words[i][0] <= '9' {
			return false
		}
	}
	return true
}
