package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
)

// feature is one thing in the wording of an action that tells whether people
// could agree afterwards that it is done.
type feature uint8

// The features.
const (
	code feature = iota
	identifier
	measure
	number
	quotedName
	deliverableNoun
	automation
	controlNoun
	controlHead
	mechanism
	change
	purposeAim
	praise
	vagueHead
	vagueNoun
	plural
	withoutEnd
	hedged
	lesson
	similar
	bare
	properName
	pair
	condition
	joined
	murkyHead
	degree
	checkable
	bounded
	objectless
	unsaid
	lone
	yielding
	features
)

// points are what the features count for and against being specific. They are
// rounded from a logistic model on labelled actions; a plain sum does as well
// as any cascade of rules. Conditions ("when …"), "including …" and product
// names say nothing, and neither do owner, date and ticket.
var points = [features]int{
	code: 3, identifier: 3, measure: 4, number: 2, quotedName: 1, deliverableNoun: 2, automation: 3, controlNoun: 1, controlHead: 2, mechanism: 2, change: 2, purposeAim: -1, praise: -3, vagueHead: -1, vagueNoun: -1, withoutEnd: -3, hedged: -1, lesson: -2, similar: -2, bare: -1, properName: 1, pair: -1, condition: 2, joined: 2, murkyHead: -4, degree: -3, checkable: 3, bounded: 3, objectless: -3, unsaid: -3, lone: -3, yielding: 2,
}

// counted is how often each feature stands in an action, up to two.
type tally [features]int8

func (t *tally) add(f feature) {
	if t[f] < 2 {
		t[f]++
	}
}

// specificity is the sum of the points.
func (t *tally) specificity() int {
	sum := 0
	for f, n := range t {
		sum += points[f] * int(n)
	}
	return sum
}

// tallied counts the features of an action: those of its chief sentence, and of
// the others what makes it more specific.
func tallied(s *lint.Sentence, h head, others []*lint.Sentence) tally {
	var t tally
	lex := words()
	timed := h.deliberates() // a decision may have a day
	t.sharpens(s, max(0, h.from-1), timed, h.class&endless != 0, &lex)
	for _, o := range others {
		t.sharpens(o, 0, timed, true, &lex)
	}
	if h.class&(process|assurance|endless|vigilance|teaching) != 0 {
		t[controlNoun] = 0 // it is not made, only looked at
	}
	if h.deliberates() {
		for _, f := range []feature{code, identifier, automation, properName, change, condition, mechanism, yielding} {
			t[f] = 0 // whatever is thought about, nobody sees when that is done
		}
	}
	if h.also&concrete != 0 && t[joined] == 0 {
		t.add(joined)
	}
	if together[strings.SplitN(h.verb, " ", 2)[0]] && h.yields(s, &lex) && t[joined] == 0 {
		t.add(joined)
	}
	t.blurs(s, h, &lex)
	return t
}

// deliberates reports whether a proposal is to think, talk or look rather than to do something.
func (h *head) deliberates() bool {
	first, _, _ := strings.Cut(h.verb, " ")
	return h.class == process && h.verb != "" && h.also&(concrete|arrange) == 0 && !together[first] && !dated[first] && !finishes[first]
}

// finishes are verbs of bringing an examination to its end.
var finishes = set("complete finish conclude close finalise finalize present")

// together are verbs of working with others; what comes of it may follow.
var together = set("work coordinate co-ordinate collaborate liaise engage sync align partner meet")

// yields reports whether something to be seen is to come of it: "to create X".
func (h *head) yields(s *lint.Sentence, lex *lexicon) bool {
	for i := h.end; i+1 < len(s.Words()); i++ {
		if next := s.Word(i + 1); s.Word(i) == "to" && lex.verbs[next]&(concrete|arrange) != 0 && lex.words[next]&aim == 0 {
			return true
		}
	}
	return false
}
