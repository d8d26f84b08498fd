package check

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
)

// borders are words that start a clause in which nothing is proposed any more.
var borders = set("if because when which who why whether so")

// intent reads "we will improve X", "X should be improved", "we are looking
// into X", "the next step is to review X".
func (r *clauseReader) intent() (head, bool) {
	for k := r.from; k < min(len(r.words), r.from+60); k++ {
		if w := r.words[k]; w == ";" || k > r.from && borders[w] {
			break
		}
		if r.at(k) == "that" && k > 0 && r.Tag(k-1) != "VBN" && r.Tag(k-1) != "JJ" && !strings.HasPrefix(r.tag(k-1), "VB") {
			break
		}
		next := r.marker(k)
		if next == 0 {
			continue
		}
		if r.foretells(k) {
			r.told = true
			return head{}, false
		}
		if h, ok := r.announced(k, next); ok {
			h.wills = true
			if pleas[r.words[k]] && r.people(r.before(k)[1]-1) {
				h.class = vigilance // colleagues are asked to shut down what they have started
			}
			h.stated = h.stated || r.words[k] == "need" && r.at(k+1) == "for" || aims[r.words[k]] || unmet[english.Lemma(r.words[k])] && next == k+1
			return h, true
		}
	}
	return head{}, false
}

// pleas are participles of asking people for conduct.
var pleas = set("asked encouraged urged advised requested reminded expected told invited")

// foretells reports whether the modal at token k says what will come of something
// rather than what is to be done: "this will likely increase the load".
func (r *clauseReader) foretells(k int) bool {
	switch r.words[k] {
	case "will", "'ll", "would", "could", "might", "wo":
	default:
		return false
	}
	if r.passiveBehind(k) {
		return r.words[k] == "would"
	}
	if r.at(k-1) == "and" || r.at(k-1) == "or" || r.at(k-1) == "," {
		return false // whose subject is said before
	}
	if r.at(k-1) == "it" && r.at(k+1) == "be" {
		return false // it would be worth a try
	}
	for _, c := range r.Clauses() {
		if c.Verb.Start <= k && k < c.Verb.End {
			return !c.Subject.Empty() && (r.at(c.Subject.Start) == "other" || c.Who == english.System) && (r.outcome(c.Subject) || r.lex.words[c.Verb.Lemma]&aim != 0)
		}
	}
	return false
}

// outcome reports whether a subject stands for what is done, has been said or
// happens, rather than for a thing that is to be given a new habit.
func (r *clauseReader) outcome(p english.Phrase) bool {
	switch w := r.at(p.Head); w {
	case "this", "that", "it", "these", "those", "they", "which", "both", "all":
		return true
	default:
		return strings.HasSuffix(w, "ing") || r.at(p.Start) == "other" || r.at(p.Start) == "this" || r.at(p.Start) == "these"
	}
}

// passiveBehind reports whether a passive follows the modal at token k.
func (r *clauseReader) passiveBehind(k int) bool {
	i := r.adverbs(k + 1)
	return (r.at(i) == "be" || r.at(i) == "get") && (r.tag(r.adverbs(i+1)) == "VBN" || r.tag(r.adverbs(i+1)) == "VBD")
}

// announced reads the proposal that starts at token next, behind a marker at token k.
func (r *clauseReader) announced(k, next int) (head, bool) {
	i := r.adverbs(next)
	for r.at(i) == "to" || r.at(i) == "also" {
		i = r.adverbs(i + 1)
	}
	if i >= len(r.words) {
		return head{}, false
	}
	if m := r.marker(i); m > i+1 { // will need to
		return r.announced(i, m)
	}
	marker, w := r.words[k], r.words[i]
	switch {
	case w == "not" || w == "n't":
		if base, is, end := r.lex.verb(r.words, i); is == vigilance {
			return r.verbal(i, base, is, end), true // not forget
		}
		return head{}, false
	case w == "be" && r.at(k-1) == "there":
		h, ok := r.wanted(i + 1)
		h.stated = true // there should be more redundancy
		return h, ok
	case w == "be", w == "being", w == "get" && r.praised(i+1), w == "become" && r.praised(i+1), english.Lemma(marker) == "be":
		return r.being(k, i)
	case w == "have":
		if t := r.tag(r.adverbs(i + 1)); t == "VBN" || t == "VBD" || r.at(i+1) == "been" {
			return head{}, false // should have checked: what was
		}
		if inner, ok := r.governed("have", i+1); ok {
			base, is, end := r.lex.verb(r.words, inner)
			return r.verbal(inner, base, is, end), true
		}
		if marker == "would" {
			return head{}, false // what it would have
		}
		if marker == "will" || marker == "'ll" {
			if p := r.nounPhrase(i + 1); r.chief(p) >= 0 && r.lex.noun(r.at(r.chief(p)))&murky != 0 && r.lex.words[r.at(i+1)]&early == 0 {
				return head{}, false // we'll have confidence
			}
		}
		return r.wanted(i + 1)
	case (wanting[marker] || aims[marker]) && r.at(next-1) != "to" && r.tag(i) != "VBG":
		return r.wanted(i)
	}
	base, is, end := r.lex.verb(r.words, i)
	if is == 0 && !strings.HasPrefix(r.Tag(i), "VB") && !r.lex.plain(base) {
		return head{}, false
	}
	h := r.verbal(i, base, is, end)
	switch {
	case base == "go" && r.at(end) == "into" && r.qualified(r.before(k)): // more thought has to go into X
		h.class, h.passive, h.object = wish, true, r.before(k)
	case r.words[k] == "worth" && h.class&(concrete|arrange) != 0:
		h.class = wish
	case r.at(r.from) == "someone" || r.at(r.from) == "somebody":
		h.class = wish // but who?
	case knowing[base] && (everybody[r.at(r.from)] || r.people(r.before(k)[1]-1)):
		h.class = vigilance // everyone should read the handbook
	}
	return h, true
}

var everybody = set("everyone everybody people all")

// knowing are verbs of what people are to have in their heads.
var knowing = set("read know learn study understand memorise memorize recognise recognize expect")

// praised reports whether an adjective of praise that belongs to no noun stands at token i.
func (r *clauseReader) praised(i int) bool {
	i = r.adverbs(i)
	return r.lex.words[r.at(i)]&early != 0 && r.tag(i+1) != "NN"
}

// wanted reads a noun phrase that says what is to be there.
func (r *clauseReader) wanted(i int) (head, bool) {
	p := r.nounPhrase(i)
	if r.chief(p) < 0 || r.tag(i) == "VBN" || r.tag(i) == "VBD" {
		return head{}, false
	}
	return head{class: thing, start: p[0], end: p[1], object: p}, true
}

// being reads what follows "be": a participle, an -ing form, an adjective.
func (r *clauseReader) being(k, i int) (head, bool) {
	if base, is, end := r.lex.verb(r.words, i); r.words[i] == "be" && is != 0 {
		return r.verbal(i, base, is, end), true // be careful
	}
	m := i
	for r.at(m) == "be" || r.at(m) == "get" || r.at(m) == "become" || r.at(m) == "being" {
		m = r.adverbs(m + 1)
	}
	if m >= len(r.words) {
		return head{}, false
	}
	t := r.Tag(m)
	w := r.words[m]
	base, is, end := r.lex.verb(r.words, m)
	switch {
	case r.words[k] != "should" && r.words[m-1] == "always", r.at(m-1) == "being" && is&endless != 0:
		return head{}, false // what somebody does anyway
	case base == "note" && r.at(r.from) == "it":
		return head{}, false // it should be noted
	case t == "VBG" || strings.HasSuffix(w, "ing") && is != 0:
		if !modals[r.words[k]] && (is&concrete != 0 || is == 0) || base == "use" || base == "have" || base == "run" || base == "do" || base == "get" || base == "require" {
			return head{}, false // what goes on
		}
		return r.verbal(m, base, is, end), true
	case t == "VBN" || t == "VBD" || strings.HasSuffix(w, "ed") && is != 0:
		h := head{class: is, verb: base, start: m, end: end, passive: true}
		if more := r.at(m - 1); (more == "better" || more == "more") && is&^(concrete|arrange|paper) == 0 {
			h.class = wish // could be better structured
		}
		h.object = r.before(k)
		if is&^(arrange|concrete) == 0 && r.qualified(h.object) {
			h.class = wish // more attention should be paid to X
		}
		return h, true
	case r.words[k] == "would": // what it would be like
		return head{}, false
	case r.lex.words[w]&early != 0 || (w == "more" || w == "less" || w == "as") && strings.HasPrefix(r.tag(m+1), "JJ"):
		if w == "more" || w == "less" || w == "as" {
			m++
		}
		return head{class: wish, verb: "be", start: i, end: min(m+1, len(r.words)), object: r.before(k)}, true
	}
	return head{}, false
}

// qualified reports whether a noun phrase wishes for more or better of what has no edges: more attention.
func (r *clauseReader) qualified(p [2]int) bool {
	k := r.chief(p)
	return k > p[0] && r.lex.words[r.words[p[0]]]&early != 0 && r.lex.noun(r.words[k])&murky != 0
}

// before returns the subject that ends before token k.
func (r *clauseReader) before(k int) [2]int {
	p := r.nounPhrase(r.from)
	p[1] = min(p[1], k)
	return p
}
