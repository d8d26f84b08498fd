package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// blurs counts what makes an action vague.
func (t *tally) blurs(s *lint.Sentence, h head, lex *lexicon) {
	w := s.Words()
	for i := range w {
		if !letter(w[i]) {
			continue
		}
		is := lex.words[w[i]]
		if w[i] == "how" && h.class&paper != 0 {
			break // what is written down may speak of care
		}
		near := i >= h.start-3 && i < h.start+8 || i >= h.object[0] && i < h.object[1]
		switch {
		case more[w[i]] && i+1 < len(w) && w[i+1] == "than": // a figure may follow
		case is&early != 0 && near && (i < h.start || i >= h.end || h.verb == "" || h.verb == "be") && !referring(w, i) && s.Tag(i) != "VB":
			t.add(praise)
		case (w[i] == "continuous" || w[i] == "continuously") && i+1 < len(w) && pipelines[w[i+1]]: // continuous integration
		case is&endless != 0 && !((w[i] == "routine" || w[i] == "constant") && strings.HasPrefix(s.Tag(i), "NN")) && !describes(s, i), i > 0 && openEnd(w[i-1], w[i]), w[i] == "can" && i > 1 && asMuch[w[i-2]]:
			t.add(withoutEnd)
		case ordinary[w[i]] && is&hedge == 0 && w[i] != "similar" && w[i] != "future" && anyTrouble(s, i, lex):
			t.add(unsaid)
		case is&hedge != 0:
			t.add(hedged)
		case w[i] == "similar" || w[i] == "future" || w[i] == "again":
			t.add(similar)
		case w[i] == "to" && i > h.start && i+1 < len(w) && (lex.words[w[i+1]]&aim != 0 || strings.HasSuffix(w[i+1], "ly") && i+2 < len(w) && lex.words[w[i+2]]&aim != 0):
			t.add(purposeAim)
		case w[i] == "ensuring" || w[i] == "providing":
			t.add(purposeAim)
		}
	}
	if h.formless {
		t.add(unsaid)
	}
	if h.compared && t[measure]+t[code]+t[identifier]+t[number] > 0 {
		t[praise] = 0 // larger machines: of which size is said
	}
	if h.class == arrange && !h.passive && h.object[0] >= h.object[1] && (h.end >= len(w) || circumstances[w[h.end]]) {
		t.add(objectless)
	}
	if h.class == assurance && verifiable(s, &h, lex) {
		t.add(checkable)
		return
	}
	if h.class == wish {
		t[controlNoun] = min(t[controlNoun], 1) // improve the alert rules
	}
	r := &clauseReader{Sentence: s, lex: lex, words: w}
	if k := r.chief(h.object); k >= 0 {
		is := lex.noun(w[k])
		if h.class == wish && w[k] == "automation" {
			t[automation] = 0 // wished for, not meant by it
		}
		switch {
		case (h.class&(arrange|concrete) != 0 && devises[h.verb] || h.class == paper && devises[h.verb] && h.verb != "write" || h.class == thing && w[h.object[0]] != "the") && schemes[english.Singular(w[k])] && !r.spelled(h.object[1]) && !(means[english.Singular(w[k])] && r.modified(h.object[0], k)):
			t[controlNoun] = 0 // create a strategy: which one?
			t.add(unsaid)
			t.add(vagueHead)
		case is&control != 0 && (r.any(h.object, k) || h.class == wish && r.sort(h.object, k)):
			t[controlNoun], t[deliverableNoun] = 0, 0 // queries, alerts: of some kind
		case mends[h.verb] && is&control != 0 && r.sort(h.object, k): // adjust alert thresholds
			t[controlNoun], t[deliverableNoun] = 0, 0
			t.add(unsaid)
			t.add(vagueHead)
		case is&control != 0:
			if h.class&(process|assurance|endless|vigilance|wish) == 0 {
				t.add(controlHead)
			}
		case mends[h.verb] && is&fault != 0 && !r.ends(h.object[1]): // the bug in X
		case mends[h.verb] && is&(vague|murky|trouble|fault) != 0:
			t.add(unsaid)
			if is&(trouble|fault) != 0 {
				t[deliverableNoun] = 0 // an issue that is no ticket
			}
		case h.class == paper && is&(vague|murky) != 0 && r.ends(h.object[1]) && h.verb != "update":
			t.add(unsaid) // document the process
		case is&murky != 0 && (lex.people[w[k]] && calls[h.verb] || moves[h.verb]): // invite support, move maintenance
		case is&murky != 0:
			t.add(murkyHead)
			if r.at(h.object[1]) != "that" && h.object[1]+4 >= len(w) {
				t[controlNoun] = 0 // monitoring for the queue: of what of it?
			}
		case is&vague != 0:
			t.add(vagueHead)
		case is&teaching != 0:
			t.add(lesson)
		}
		if degrees[h.verb] && t[measure]+t[code]+t[number] == 0 {
			t.add(degree)
			if is&control == 0 {
				t[controlNoun] = 0 // alert fatigue
			}
		}
		if s.Tag(k) == "NNS" && is&control == 0 {
			t.add(plural)
		}
		for m := h.object[0]; m < k; m++ {
			if lex.noun(w[m])&vague != 0 {
				t.add(vagueNoun)
			}
			if s.Tag(m) == "NNP" && m > h.from && !h.deliberates() {
				t.add(properName)
			}
			if w[m] == "and" {
				t.add(pair)
			}
		}
		if r.lone(h, k) {
			t.add(lone)
		}
	} else if h.object[1] <= h.object[0] && strings.Count(h.verb, " ") < 2 { // lower the odds has its object
		t.add(bare)
	}
}

// devises are verbs of thinking something up and putting it to work, and schemes what that may be.
var (
	devises = set("add provide find have need get make prepare write set put create define develop devise establish implement introduce formulate design build institute draft draw formalise formalize initiate")
	schemes = set("strategy process procedure plan approach practice programme program policy protocol framework guidance guideline standard solution mechanism measure safeguard guardrail countermeasure precaution capability")

	// Of these, those that a noun before them names: a caching mechanism.
	means = set("solution mechanism measure safeguard guardrail countermeasure precaution capability")
)

// asMuch are words before "we can" that leave open how much: wherever we can.
var asMuch = set("as wherever whatever what whenever everything anything all much")

// calls are verbs whose object is people, so that support is a team rather than a virtue.
var calls = set("invite add page notify inform ask tell call include send involve alert bring put email e-mail")

// pipelines are nouns behind "continuous".
var pipelines = set("integration delivery deployment")

// degrees are verbs of more and less, which say something only with a figure.
var degrees = set("increase decrease reduce raise lower expand extend scale grow shorten widen upgrade limit lengthen enlarge")

// circumstances are words that may stand where an object is missing: test before deploying.
var circumstances = set("before after during when while more early often early properly . ; ,")

// mends are verbs that say no more of a change than that there is one.
var mends = set("fix solve resolve correct change adjust modify repair adapt update address tackle eliminate remedy rectify remediate")

// referring reports whether a word of praise only says which one is meant: the
// extra replica, the known good image.
func referring(w []string, i int) bool {
	if i == 0 {
		return false
	}
	switch w[i] {
	case "extra", "additional", "larger", "bigger", "earlier", "later", "best", "standard", "early":
		return w[i-1] == "the" || w[i-1] == "this" || w[i-1] == "that"
	}
	return w[i-1] == "known"
}

// describes reports whether an adverb belongs to a participle before a noun:
// frequently accessed data.
func describes(s *lint.Sentence, i int) bool {
	n := len(s.Words())
	return strings.HasSuffix(s.Word(i), "ly") && i+2 < n && (s.Tag(i+1) == "VBN" || s.Tag(i+1) == "JJ" || s.Tag(i+1) == "VBG" && i > 0 && s.Tag(i-1) == "DT") && strings.HasPrefix(s.Tag(i+2), "NN")
}

// openEnd reports whether two words leave the end open: "as possible", "where
// appropriate", "more often", "time permits".
func openEnd(a, b string) bool {
	switch b {
	case "possible", "appropriate", "necessary", "needed", "applicable", "feasible", "practical", "practicable", "required", "possibly":
		switch a {
		case "as", "where", "when", "whenever", "wherever", "if", "is", "'s":
			return a != "is" && a != "'s"
		}
	case "often", "frequently", "regularly":
		return a == "more"
	case "permits", "allows", "permitting":
		return a == "time"
	case "future":
		return a == "near" || a == "foreseeable"
	}
	return false
}
