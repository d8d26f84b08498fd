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
		near := i >= h.start-3 && i < h.start+8 || i >= h.object[0] && i < h.object[1]
		switch {
		case is&early != 0 && near && (i == 0 || w[i-1] != "known") && s.Tag(i) != "VB":
			t.add(praise)
		case is&endless != 0 && !((w[i] == "routine" || w[i] == "constant") && strings.HasPrefix(s.Tag(i), "NN")) && !describes(s, i), i > 0 && openEnd(w[i-1], w[i]):
			t.add(withoutEnd)
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
	if degrees[h.verb] && t[measure]+t[code]+t[number] == 0 {
		t.add(degree)
	}
	if h.class == arrange && !h.passive && h.object[0] >= h.object[1] && (h.end >= len(w) || circumstances[w[h.end]]) {
		t.add(objectless)
	}
	if h.class == assurance {
		for i := h.end; i+1 < len(w); i++ {
			if is := lex.verbs[english.Lemma(w[i+1])]; (w[i] == "is" || w[i] == "are" || w[i] == "be") && is&concrete != 0 && s.Tag(i+1) == "VBN" {
				t.add(checkable)
			}
		}
	}
	r := &clauseReader{Sentence: s, lex: lex, words: w}
	if k := r.chief(h.object); k >= 0 {
		is := lex.noun(w[k])
		switch {
		case is&control != 0:
			if h.class&(process|assurance|endless|vigilance) == 0 {
				t.add(controlHead)
			}
		case mends[h.verb] && is&(vague|murky|trouble) != 0:
			t.add(unsaid)
		case is&murky != 0:
			t.add(murkyHead)
		case is&vague != 0:
			t.add(vagueHead)
		case is&teaching != 0:
			t.add(lesson)
		}
		if s.Tag(k) == "NNS" && is&control == 0 {
			t.add(plural)
		}
		for m := h.object[0]; m < k; m++ {
			if lex.noun(w[m])&vague != 0 {
				t.add(vagueNoun)
			}
			if s.Tag(m) == "NNP" && m > 0 {
				t.add(properName)
			}
			if w[m] == "and" {
				t.add(pair)
			}
		}
	} else if h.object[1] <= h.object[0] {
		t.add(bare)
	}
}

// degrees are verbs of more and less, which say something only with a figure.
var degrees = set("increase decrease reduce raise lower expand extend scale grow shorten widen upgrade limit lengthen enlarge")

// circumstances are words that may stand where an object is missing: test before deploying.
var circumstances = set("before after during when while more early often early properly . ; ,")

// mends are verbs that say no more of a change than that there is one.
var mends = set("fix solve resolve correct change adjust modify repair adapt update")

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
