package check

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// conduct reads what asks people to behave in some way: "Be more careful",
// "Stay calm", "Never rely on X", "Engineers take reviews more seriously".
func (r *clauseReader) conduct() (head, bool) {
	i := r.from
	switch w := r.at(i); {
	case i > 0 && r.at(i-1) == "never":
		return r.forbidden(i-1, i)
	case w == "do" && (r.at(i+1) == "not" || r.at(i+1) == "n't"):
		return r.forbidden(i, r.adverbs(i+2))
	case w == "no" && r.at(i+1) == "more" && r.at(i+2) != "than":
		p := r.nounPhrase(i + 2)
		return head{class: wish, start: i, end: max(i+2, p[1]), object: p}, p[0] < p[1]
	case w == "be" || w == "stay" || w == "remain" || w == "keep":
		return r.bearing(i)
	}
	return r.urged()
}

// question reads what is asked among the actions, as in "Should we keep the sidecar?".
func (r *clauseReader) question() (head, bool) {
	n := len(r.words)
	if r.words[n-1] != "?" || !inverted[r.at(r.from)] || r.Block.Kind != markdown.Item || !r.Section.Is(postmortem.Actions) {
		return head{}, false
	}
	end := min(r.from+4, n-1)
	return head{class: process, wills: true, start: r.from, end: end, object: [2]int{end, end}}, true
}

var inverted = set("should do does can could would shall is are what how which when who why where")

// forbidden reads an order not to do something, from "never" on, whose verb
// stands at token i. Only what people do
// is conduct: "do not retry on 404" is about a program.
func (r *clauseReader) forbidden(from, i int) (head, bool) {
	if i >= len(r.words) {
		return head{}, false
	}
	base, is, end := r.lex.verb(r.words, i)
	if base != r.words[i] && end == i+1 {
		return head{}, false
	}
	h := r.verbal(i, base, is, end)
	h.class = concrete
	if rash[base] || risky[base] && r.human(end) {
		h.class = vigilance
	}
	h.start = from
	return h, true
}

// rash are verbs of acts that only people are asked not to do; risky are those
// that programs do as well, so that a manner or an occasion has to tell.
var (
	rash = set(`assume trust rely forget ignore skip rush panic hesitate underestimate neglect overlook hurry guess presume depend improvise jump postpone delay
		procrastinate compromise dismiss disregard blame bypass circumvent hope hide expect underrate overestimate discount merge ship edit touch click approve`)
	risky = set("deploy push release apply run change start use leave make delete restart commit execute test work go take roll perform upgrade do copy paste type share modify let")
)

// human reports whether the words from token i on tell of people at work: by
// hand, on a Friday, without a review.
func (r *clauseReader) human(i int) bool {
	for k := i; k < len(r.words); k++ {
		switch r.words[k] {
		case "hand", "manually", "without", "friday", "fridays", "weekend", "weekends", "evening", "evenings", "holidays", "alone", "pressure", "hurry", "again", "blindly", "tired", "late", "unless", "untested", "unreviewed":
			return true
		}
	}
	return false
}

// bearing reads "be" and "stay" with an adjective.
func (r *clauseReader) bearing(i int) (head, bool) {
	m := i + 1
	for r.tag(m) == "RB" || r.tag(m) == "RBR" || r.at(m) == "more" || r.at(m) == "less" || r.at(m) == "as" {
		m++
	}
	next := r.tag(m + 1)
	switch t := r.tag(m); {
	case t == "" || t == "." || strings.HasPrefix(next, "NN"):
		return head{}, false
	case r.at(i) == "be":
	case t != "JJ" && t != "JJR" && t != "VBN", strings.HasPrefix(next, "JJ"):
		return head{}, false // stay within X, keep old X
	}
	return head{class: vigilance, verb: r.at(i), start: i, end: m + 1, object: [2]int{m + 1, m + 1}}, true
}

// urged reads a statement about people that is meant as an order: they do
// something more, better, or earlier than before.
func (r *clauseReader) urged() (head, bool) {
	p := r.nounPhrase(r.from)
	i := r.adverbs(p[1])
	if p[0] == p[1] || !r.people(p[1]-1) && (r.tag(p[1]-1) != "NNS" || r.lex.noun(r.at(p[1]-1)) != 0) || r.tag(i) != "VBP" && r.tag(i) != "VB" {
		return head{}, false
	}
	for k := i + 1; k < len(r.words) && r.words[k] != "," && r.words[k] != "because"; k++ {
		if t := r.Tag(k); t == "RBR" || (r.words[k] == "more" || r.words[k] == "less") && !strings.HasPrefix(r.tag(k+1), "NN") {
			base, is, end := r.lex.verb(r.words, i)
			h := r.verbal(i, base, is, end)
			h.class, h.assigned, h.start, h.end = wish, true, p[0], k+1
			if r.tag(k+1) == "RB" {
				h.end++ // more thoroughly
			}
			return h, true
		}
	}
	return head{}, false
}
