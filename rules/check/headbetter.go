package check

import "strings"

// Wishes that say no more than "other than today": a comparative, or a manner.

// compares reports whether a noun phrase names its thing by a comparative:
// stricter thresholds, more readable output. More of a thing is an amount.
func (r *clauseReader) compares(p [2]int) bool {
	i := p[0]
	for i < p[1] && (r.tag(i) == "DT" || r.tag(i) == "PRP$" || grading[r.words[i]]) {
		if r.words[i] == "the" {
			return false // the larger one of two
		}
		i++
	}
	if i+1 >= p[1] {
		return false
	}
	switch w, t := r.words[i], r.Tag(i+1); {
	case w == "more" || w == "less":
		return strings.HasPrefix(t, "JJ") || t == "RB" || t == "VBN"
	default:
		return r.graded(w, r.Tag(i)) && (strings.HasPrefix(t, "NN") || strings.HasPrefix(t, "JJ") || t == "VBG" || t == "VBN" || t == ",")
	}
}

// graded reports whether a word is a comparative in -er, for which a list has the
// common ones and the tag the others.
func (r *clauseReader) graded(w, tag string) bool {
	return strings.HasSuffix(w, "er") && (r.lex.words[w]&early != 0 || tag == "JJR") && w != "later" && w != "proper" && w != "clever"
}

// grading are words of degree that may stand before a comparative.
var grading = set("much far even significantly considerably slightly somewhat substantially some any a an our")

// manner reports whether a proposal ends in how it is to be done, by a
// comparative that belongs to no noun: "involve QA earlier", "handle timeouts more gracefully".
func (r *clauseReader) manner(i int) bool {
	w := r.at(i)
	end := i + 1
	switch {
	case (w == "more" || w == "less") && (r.tag(end) == "RB" || r.tag(end) == "JJ"):
		end++
	case w == "more" || w == "less" || w == "better" || r.lex.words[w]&early != 0 && strings.HasSuffix(w, "er") && (r.tag(i) == "RBR" || r.tag(i) == "JJR" || r.tag(i) == "RB"):
	default:
		return false
	}
	switch next := r.tag(end); next {
	case "", ".", ",", "CC", "WRB", "RB", "TO":
		return true
	case "IN":
		return r.at(end) != "than"
	}
	return false
}

// virtuous reports whether a proposal asks for a virtue: "treat X with the same
// rigour as Y".
func (r *clauseReader) virtuous(from int) bool {
	for k := from; k+1 < len(r.words); k++ {
		if r.words[k] != "with" {
			continue
		}
		p := r.nounPhrase(k + 1)
		if c := r.chief(p); c >= 0 && virtue[r.words[c]] {
			return true
		}
	}
	return false
}

// virtue are qualities of how people work.
var virtue = set(`care caution rigor rigour attention diligence discipline urgency respect seriousness scrutiny suspicion patience vigilance thoroughness
	precision thought consideration priority empathy honesty humility intent intention ownership confidence restraint`)

// becomes reports whether something is to turn into a custom: must become a habit,
// has to be part of our routine.
func (r *clauseReader) becomes(i int) bool {
	for k := i; k < min(len(r.words), i+7); k++ {
		if custom[r.words[k]] {
			return true
		}
	}
	return false
}

var custom = set("habit routine norm practice priority second-nature reflex culture mindset")

// spelled reports whether what a scheme does is said from token i on: that rejects X, to reject X.
func (r *clauseReader) spelled(i int) bool {
	next := r.at(i + 1)
	return r.at(i) == "that" || r.at(i) == "which" || r.at(i) == "to" && r.lex.words[next]&aim == 0 && r.lex.verbs[next]&(concrete|arrange) != 0
}

// modified reports whether a word before the noun at token k of a phrase tells which one:
// a caching mechanism, but not a better one.
func (r *clauseReader) modified(from, k int) bool {
	if k == from {
		return false
	}
	w, t := r.words[k-1], r.Tag(k-1)
	return t != "DT" && t != "PRP$" && r.lex.words[w]&(early|hedge) == 0 && !ordinary[w] && r.lex.noun(w)&(vague|murky) == 0
}

// differs reports whether a proposal says only that something is to be, or to be
// done, other than today.
func (r *clauseReader) differs(h *head) bool {
	switch {
	case h.passive, h.class&^(concrete|arrange|thing|paper) != 0:
		return false
	case h.class&(arrange|thing|paper) != 0 && r.compares(h.object):
		return true
	}
	return h.verb != "" && (r.manner(h.end) || r.manner(h.object[1]) || r.praisedFirst(h.object) && r.compares(h.object))
}

// praisedFirst reports whether a noun phrase starts with a comparative of praise, rather
// than with one that tells things apart: clearer errors, but larger files.
func (r *clauseReader) praisedFirst(p [2]int) bool {
	w := r.at(p[0])
	return r.lex.words[w]&early != 0 && !sized[w]
}

var sized = set("larger bigger smaller earlier later lower higher heavier lighter more less fewer")
