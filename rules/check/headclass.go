package check

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint/english"
)

// settle gives heads that leave their class to their object one.
func (r *clauseReader) settle(h *head) {
	noun, deed := r.about(h)
	if h.class == 0 {
		h.class = concrete
		if h.verb == "" {
			h.class = thing
		}
	}
	plain := h.class&^(concrete|arrange|giant) == 0 && h.verb != "" && !h.passive
	switch {
	case r.makes(h), plain && r.comparative(h.end):
		h.class = wish // make it easier, escalate sooner
	case r.differs(h):
		h.class, h.compared = wish, true
	case plain && r.virtuous(h.end), h.verb == "become" && r.becomes(h.end):
		h.class = wish
	case h.verb == "follow" && r.at(h.end) != "by" && r.rules(h.object):
		h.class = vigilance
	case h.verb == "find" && r.wayOut(h.object):
		h.class = process
	case h.verb == "avoid" && strings.HasSuffix(r.at(h.end), "ing") && r.tag(h.end) == "VBG":
		h.class = concrete // avoid writing to the replica
		if base := english.Lemma(r.at(h.end)); rash[base] || risky[base] && r.human(h.end+1) {
			h.class = vigilance
		}
	case shields[h.verb] && (r.at(h.object[1]) == "from" || r.at(h.object[1]) == "against"), sees[h.verb] && r.anyKind(h.object) && !slices.Contains(r.words[:h.start], "can"):
		h.class = wish // protect X from Y, detect this kind of problem
	case h.verb == "keep" && (r.counted(h.object) || h.also&concrete != 0):
		h.class = concrete // keep three copies
	case demands[h.verb] && noun&process != 0:
		h.class = concrete // require a review for X
	case ambitious[h.verb] && noun&(vast|big) != 0 && r.own(h.object):
		h.class = r.kind(noun, false) // build our own platform
	case h.class == teaching && reflexive[r.at(h.end)]:
		h.class = vigilance // people should familiarise themselves
	case h.class == teaching && r.machine(h):
		h.class = concrete
	case h.class&giant != 0, h.class&(arrange|thing) != 0 && deed&giant != 0:
		h.class = r.large(h)
	case h.class&arrange != 0 && noun&event != 0 && noun&teaching == 0 && dated[h.verb]:
		h.class = concrete
	case h.class&(arrange|thing) != 0:
		for _, is := range []sense{giant, teaching, process, wish, endless, paper} {
			if noun&is != 0 {
				h.class = is
				break
			}
		}
	}
}

// about returns the senses of what a head is about, and apart from them those of
// the verb that its chief noun is made of.
func (r *clauseReader) about(h *head) (noun, deed sense) {
	k := r.chief(h.object)
	if k < 0 {
		return 0, 0
	}
	noun = r.lex.noun(r.words[k])
	for m := h.object[0]; m < k && noun&(wish|process|teaching|paper|control) == 0; m++ {
		noun |= r.lex.noun(r.words[m]) & (wish | teaching)
	}
	trial := r.words[k] == "test" || r.words[k] == "tests" // a multi-region failover test
	for m := h.object[0]; m < k && !trial && noun&(control|deliverable|process|event) == 0; m++ {
		noun |= r.lex.noun(r.words[m]) & giant // a multi-region setup
	}
	if r.at(h.object[1]) == "as" && r.at(h.object[1]+1) == "code" {
		noun |= giant // infrastructure as code
		if h.object[1] += 2; h.verb == "" {
			h.end = h.object[1]
		}
	}
	if noun == 0 && h.class&^(arrange|thing) == 0 {
		deed = r.lex.deed(r.words[k])
		noun = deed &^ giant
	}
	return noun, deed
}

// makes reports whether something is to be made, kept or got better, with no
// noun that says which: make it easier.
func (r *clauseReader) makes(h *head) bool {
	switch h.verb {
	case "make", "keep", "have", "get":
	default:
		return false
	}
	for k := h.end; k < min(len(r.words), h.object[1]+2); k++ {
		t := r.Tag(k)
		if r.lex.words[r.words[k]]&early != 0 && strings.HasSuffix(r.words[k], "er") && k > h.end && r.ends(k+1) {
			h.object[1] = k + 1
			return true // make the rota fairer
		}
		if r.lex.words[r.words[k]]&early != 0 && (strings.HasPrefix(t, "JJ") || strings.HasPrefix(t, "RB")) && !strings.HasPrefix(r.tag(k+1), "NN") {
			if k++; strings.HasPrefix(r.tag(k), "JJ") {
				k++ // more robust
			}
			h.object[1] = max(h.object[1], k)
			return true
		}
	}
	return false
}

// rules reports whether a noun phrase names what people are to go by: the procedure, the calendar.
func (r *clauseReader) rules(p [2]int) bool {
	k := r.chief(p)
	return k >= 0 && (r.lex.noun(r.words[k])&(vague|murky|paper) != 0 || r.lex.norms[r.words[k]])
}

// comparative reports whether token i is praise that compares, and belongs to no noun.
func (r *clauseReader) comparative(i int) bool {
	w, next := r.at(i), r.tag(i+1)
	return r.lex.words[w]&early != 0 && (strings.HasSuffix(w, "er") || w == "more" || w == "less") && (next == "" || next == "." || next == "IN" || next == "RB" || next == ",")
}

// wayOut reports whether a noun phrase names a solution that is not known yet: a better way.
func (r *clauseReader) wayOut(p [2]int) bool {
	for k := p[0]; k < p[1]; k++ {
		switch english.Singular(r.words[k]) {
		case "way", "path", "solution", "approach", "alternative", "option", "method", "balance", "compromise", "answer", "owner", "maintainer", "someone", "somebody", "person", "partner", "vendor", "supplier", "sponsor", "fix", "workaround", "replacement":
			return true
		}
	}
	return false
}

// own reports whether a noun phrase names something that is to be made anew.
func (r *clauseReader) own(p [2]int) bool {
	for k := p[0]; k < p[1]; k++ {
		switch r.words[k] {
		case "own", "custom", "bespoke", "in-house", "home-grown", "homegrown", "new":
			return true
		}
	}
	return false
}

// anyKind reports whether a noun phrase speaks of a kind of trouble: such errors, this kind of problem.
func (r *clauseReader) anyKind(p [2]int) bool {
	k := r.chief(p)
	if k < 0 || r.lex.noun(r.words[k])&(trouble|fault) == 0 && !mishap[english.Singular(r.words[k])] {
		return false
	}
	return r.at(p[0]-1) == "of" || r.words[p[0]] == "such" || r.words[p[0]] == "similar" || r.words[p[0]] == "these" || r.words[p[0]] == "this"
}

var (
	shields = set("protect shield guard defend insulate safeguard")
	sees    = set("detect catch notice spot find prevent see discover identify stop")
)

// demands are verbs of making something a condition.
var demands = set("require enforce mandate demand")

var ambitious = set("build develop create write design implement make engineer")

// reflexive are the pronouns of those who act on themselves.
var reflexive = set("themselves ourselves yourself yourselves oneself himself herself")

// dated are verbs with which something is given a time, so that it can be seen to take place.
var dated = set("schedule hold host organise organize arrange book convene run plan")

// machine reports whether a verb of teaching has software as its object: train the model.
func (r *clauseReader) machine(h *head) bool {
	if k := r.chief(h.object); k >= 0 {
		switch strings.TrimSuffix(r.words[k], "s") {
		case "model", "classifier", "detector", "network", "filter", "algorithm", "forest", "predictor", "tokeniser", "tokenizer", "embedding":
			return true
		}
	}
	return false
}
