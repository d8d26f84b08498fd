package check

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
)

// phrase reads a noun phrase: "Better monitoring of X", and "is needed" behind it.
func (r *clauseReader) phrase() (head, bool) {
	p := r.nounPhrase(r.from)
	if p[0] >= p[1] {
		return head{}, false
	}
	told, missing := r.predicate(p[1])
	if told && !missing {
		return head{}, false
	}
	return head{class: thing, start: p[0], end: p[1], object: p, stated: missing, wills: missing}, true
}

// formless reads what is no more than a direction of thought: "Something about
// quotas", "Ways to see this earlier", "Some way of pausing builds".
func (r *clauseReader) formless() (head, bool) {
	i := r.from
	for i-r.from < 2 && (r.tag(i) == "DT" || r.tag(i) == "JJR" || quantifiers[r.at(i)]) {
		i++
	}
	w, next := english.Singular(r.at(i)), r.at(i+1)
	if w != "way" && i > r.from && r.at(i-1) == "some" && sorts[w] && next == "of" {
		p := r.nounPhrase(i + 2)
		return head{class: wish, formless: true, start: r.from, end: max(i+2, p[1]), object: p}, true
	}
	switch {
	case shapeless[r.at(i)] && next != "" && r.tag(i+1) != "MD" && !strings.HasPrefix(r.tag(i+1), "VBZ"):
	case (w == "way" || w == "idea" || w == "thought" || w == "option" || w == "possibility" || w == "brainstorm") && (next == "to" || next == "for" || next == "of" || next == "on" || next == "about" || next == "around" || next == "how"):
	default:
		return head{}, false
	}
	if told, _ := r.predicate(i + 1); told && !shapeless[r.at(i)] {
		return head{}, false // ways to see this are missing
	}
	return head{class: wish, formless: true, start: r.from, end: i + 1, object: [2]int{r.from, i + 1}}, true
}

var (
	shapeless   = set("something anything stuff somehow")
	quantifiers = set("some other more possible potential various")
	sorts       = set("sort kind form type")
)

// lacking are predicates of what is not there yet.
var lacking = set("needed required necessary missing desirable planned ongoing underway under overdue lacking proposed recommended important essential crucial warranted advisable")

// predicate reports whether a finite verb follows at or behind token i, so that
// the sentence says what is the case rather than what is wanted, and whether
// what it says is that something is not there yet.
func (r *clauseReader) predicate(i int) (told, missing bool) {
	for k := i; k < len(r.words); k++ {
		switch t := r.Tag(k); {
		case t == "WDT" || t == "WP" || t == "WRB" || t == "," || t == ":" || r.words[k] == "that" || r.words[k] == "so" || r.words[k] == "because":
			return false, false
		case r.noun(k) && !r.lex.plain(english.Lemma(r.words[k])): // the orders database to …
		case t == "MD" || t == "VBZ" || t == "VBD" || t == "VBP":
			is := t != "VBD" && (t == "MD" || english.Lemma(r.words[k]) == "be")
			return true, is && lacking[r.at(r.adverbs(k+1))]
		}
	}
	return false, false
}

// adverbs returns the first token from i on that is no adverb or negation-free filler.
func (r *clauseReader) adverbs(i int) int {
	for i < len(r.words) && (leads[r.words[i]] && r.words[i] != "to" || strings.HasSuffix(r.words[i], "ly") && r.Tag(i) != "NN" && r.Tag(i) != "VB" || r.words[i] == "all" || r.words[i] == "both" || (r.words[i] == "better" || r.words[i] == "further" || r.words[i] == "closely") && r.verbNext(i+1)) {
		i++
	}
	return i
}

// verbNext reports whether a verb in the base form stands at token i.
func (r *clauseReader) verbNext(i int) bool {
	t := r.tag(i)
	return (t == "VB" || t == "VBP" || t == "VBN") && (r.lex.plain(r.words[i]) || r.lex.verbs[r.words[i]] != 0 || t == "VBN")
}

// nounPhrase returns the tokens from i on up to the first that can't be part
// of a noun phrase. It goes on over "and" and slashes, not over prepositions.
func (r *clauseReader) nounPhrase(i int) [2]int {
	k := i
	for m := i; m < i+3; m++ {
		switch r.at(m) {
		case "sort", "kind", "form", "type", "set", "bit", "level", "means":
			if m > i && r.at(m+1) == "of" {
				k = m + 2 // some sort of protection
			}
		}
	}
	i = k
	for ; k < len(r.words); k++ {
		t := r.Tag(k)
		switch {
		case k > i && (t == "DT" || t == "PRP$") && r.Tag(k-1) == "VBG", k > i && t == "RBR" && strings.HasPrefix(r.Tag(k-1), "NN"):
			return [2]int{i, k}
		case strings.HasPrefix(t, "NN"), strings.HasPrefix(t, "JJ"), t == "DT", t == "PRP$", t == "CD", t == "POS", t == "PDT", t == "SYM", t == "``", t == "''", t == "“", t == "”", t == "RBR", t == "RBS", t == "FW":
		case k > i && r.noun(k) && (strings.HasPrefix(r.Tag(k-1), "JJ") || strings.HasPrefix(r.Tag(k-1), "NN") || r.Tag(k-1) == "DT" || r.words[k-1] == "and"): // a noun that is also a verb
		case t == "VBG", t == "VBN", t == "VBD" && k+1 < len(r.words) && strings.HasPrefix(r.Tag(k+1), "NN") && (k == i || r.Tag(k-1) != "NNS"):
		case t == "RB" && k == i, t == "PRP" && k == i:
		case r.words[k] == "and" || r.words[k] == "or" || r.words[k] == "/" || r.words[k] == "&":
			if k+1 >= len(r.words) || k == i || r.Tag(k+1) == "VB" {
				return [2]int{i, k}
			}
		default:
			return [2]int{i, k}
		}
	}
	return [2]int{i, k}
}

// noun reports whether token k is a verb in form and a noun of proposals as a word.
func (r *clauseReader) noun(k int) bool {
	t := r.Tag(k)
	return (t == "VBZ" || t == "VBP" || t == "VB") && r.lex.noun(r.words[k]) != 0
}

// chief returns the chief noun of a noun phrase, -1 if it has none.
func (r *clauseReader) chief(p [2]int) int {
	for k := p[1] - 1; k >= p[0]; k-- {
		if strings.HasPrefix(r.Tag(k), "NN") || r.Tag(k) == "VBG" || r.noun(k) {
			return k
		}
	}
	return -1
}
