package check

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
)

// order reads "Improve X", "Look into X".
func (r *clauseReader) order() (head, bool) {
	i := r.adverbs(r.from)
	if i >= len(r.words) {
		return head{}, false
	}
	w := r.words[i]
	base, is, end := r.lex.verb(r.words, i)
	known := is != 0 || r.lex.plain(w) || r.Tag(i) == "VB" || r.tag(i+1) == "WRB" || r.tag(i+1) == "PRP$"
	switch {
	case w != english.Lemma(w), !known:
		return head{}, false
	case base == "remember" && r.at(end) == ",":
		return head{}, false // a remark
	case r.Tag(i) != "VB" && !r.commands(i, end, is):
		return head{}, false
	}
	return r.verbal(i, base, is, end), true
}

// commands reports whether a word that is a verb and a noun, and isn't tagged as
// an order, opens one all the same. Not so "Review of …", "Test coverage is …".
func (r *clauseReader) commands(i, end int, is sense) bool {
	t, next := r.Tag(i), r.tag(i+1)
	if w := r.words[i]; r.lex.people[w] && (next == "VBZ" || next == "VBP") || w == "root" && r.at(i+1) == "cause" || w == "service" || w == "zero" || w == "load" && strings.HasPrefix(r.at(i+1), "balanc") || w == "load" && r.at(i+1) == "testing" {
		return false // service mesh, load testing
	}
	if is&^(concrete|arrange) == 0 && r.lex.noun(r.at(i+1))&process != 0 && r.ends(i+2) {
		return false // code review
	}
	if told, _ := r.predicate(r.nounPhrase(i)[1]); told && strings.HasPrefix(t, "JJ") {
		return false // better tooling is needed
	}
	if r.tag(end) == "," && is&(vigilance|process) != 0 {
		return false // remember, …
	}
	if end > i+1 {
		return true
	}
	vague := r.lex.noun(r.words[i]) == 0 && is&^(concrete|arrange) != 0
	switch next {
	case "", ".", ":", "MD":
		return false
	case ",":
		return vague
	case "IN":
		return vague || t == "VBP" || is&(concrete|arrange) != 0
	case "VBZ":
		return is != 0 && !r.aux(i+1)
	case "VBD":
		return vague || is != 0 && !r.aux(i+1)
	case "VBP":
		return vague || is != 0
	case "DT", "PRP$":
		return true
	}
	return vague || !r.modalWithin(i+1, 6)
}

// aux reports whether a form of be, have or do stands at token i.
func (r *clauseReader) aux(i int) bool {
	switch english.Lemma(r.at(i)) {
	case "be", "have", "do":
		return true
	}
	return false
}

// gerund reads "Improving X".
func (r *clauseReader) gerund() (head, bool) {
	i := r.adverbs(r.from)
	w := r.at(i)
	if !strings.HasSuffix(w, "ing") || len(w) < 5 {
		return head{}, false
	}
	base, is, end := r.lex.verb(r.words, i)
	next := r.tag(end)
	if is == 0 && r.Tag(i) != "VBG" || end == i+1 && (next == "IN" || next == "CC" || next == "" || next == "." || r.lex.noun(w) != 0 && next != "DT" && next != "PRP$" && next != "JJ") {
		return head{}, false
	}
	for k := end; k < len(r.words); k++ {
		switch t := r.Tag(k); {
		case t == "MD" || t == "VBZ" || t == "VBD" && r.aux(k):
			return head{}, false // the gerund is a subject
		case t == "WDT" || t == "WP" || t == "WRB" || t == "," || t == ":" || r.words[k] == "that":
			k = len(r.words)
		}
	}
	return r.verbal(i, base, is, end), true
}

// verbal makes a head of a verb and looks for its object.
func (r *clauseReader) verbal(i int, base string, is sense, end int) head {
	if inner, ok := r.governed(base, end); ok {
		base, is, end = r.lex.verb(r.words, inner)
		if r.at(inner) == "be" && is == 0 {
			if h, ok := r.being(inner-1, inner); ok {
				return h
			}
		}
		i = inner
	}
	if t := r.tag(end + 1); particles[r.at(end)] && (t == "DT" || t == "PRP$" || t == "CD" || t == "JJ") {
		end++ // put in a fuse
	}
	h := head{class: is, verb: base, start: i, end: end}
	for k := end; r.joins(k); { // review and update X
		m := r.adverbs(k + 1)
		second, also, after := r.lex.verb(r.words, m)
		if first, _, _ := strings.Cut(second, " "); first != r.words[m] && !strings.HasSuffix(r.words[m], "ing") && !strings.HasSuffix(r.words[m], "ed") || also == 0 && !r.lex.plain(second) {
			break
		}
		h.also |= also
		if also == 0 {
			h.also |= concrete
		}
		end, k = after, after
	}
	if h.class == paper && h.also&(process|wish) != 0 { // document and think about X
		h.class, h.also = h.also&(process|wish), h.also|paper
	}
	h.object = r.nounPhrase(end)
	if p := h.object; p[0] < p[1] && r.tag(p[1]) == "RP" && end == h.end { // break the monolith up
		if is := r.lex.verbs[base+" "+r.at(p[1])]; is != 0 {
			h.verb, h.class = base+" "+r.at(p[1]), is
		}
	}
	return h
}

var particles = set("in up out off down back over on")

// governed returns the verb that an aspect verb or a causative hands on to:
// "start monitoring", "begin to review", "have the team review".
func (r *clauseReader) governed(base string, end int) (i int, ok bool) {
	switch base {
	case "start", "begin", "try", "aim", "plan", "attempt", "strive", "endeavour", "endeavor", "commence", "need", "want", "help":
		i = r.adverbs(end)
		if r.at(i) == "to" || r.at(i) == "and" && base == "try" {
			i = r.adverbs(i + 1)
		} else if !strings.HasSuffix(r.at(i), "ing") {
			return 0, false
		}
	case "have", "get":
		p := r.nounPhrase(end)
		i = r.adverbs(p[1])
		if r.at(i) == "to" {
			i = r.adverbs(i + 1)
		}
		for k := p[0]; k < p[1] && r.at(p[1]) != "to"; k++ { // "team" and "be" may be read as one
			if r.Tag(k) == "VBN" && k > p[0] && r.tag(k+1) != "NN" && r.tag(k+1) != "NNS" && r.lex.verbs[english.Lemma(r.at(k))]&(concrete|arrange) != 0 {
				i = k // logging turned on
				break
			}
			if r.at(k) == "be" || k > p[0]+1 && r.Tag(k) == "VB" {
				i = k
				break
			}
		}
		if t := r.tag(i); p[0] == p[1] || t != "VB" && t != "VBN" && t != "VBP" && r.at(i) != "be" {
			return 0, false
		}
	default:
		return 0, false
	}
	if i >= len(r.words) {
		return 0, false
	}
	_, is, _ := r.lex.verb(r.words, i)
	return i, is != 0 || r.at(i) == "be"
}

// joins reports whether token k joins a verb to the one before it, and one follows.
func (r *clauseReader) joins(k int) bool {
	switch r.at(k) {
	case "and", "or", "/", "&", ",", "and/or":
		return r.adverbs(k+1) < len(r.words)
	}
	return false
}
