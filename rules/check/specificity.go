package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
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
	features
)

// points are what the features count for and against being specific. They are
// rounded from a logistic model on labelled actions; a plain sum does as well
// as any cascade of rules. Conditions ("when …"), "including …" and product
// names say nothing, and neither do owner, date and ticket.
var points = [features]int{
	code: 3, identifier: 3, measure: 4, number: 2, quotedName: 1, deliverableNoun: 2, automation: 3, controlNoun: 1, controlHead: 2, mechanism: 2, change: 2, purposeAim: -1, praise: -3, vagueHead: -1, vagueNoun: -1, withoutEnd: -3, hedged: -1, lesson: -2, similar: -2, bare: -1, properName: 1, pair: -1, condition: 2, joined: 2, murkyHead: -4, degree: -3, checkable: 2, bounded: 3, objectless: -3, unsaid: -3,
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
	t.sharpens(s, max(0, h.from-1), &lex)
	for _, o := range others {
		t.sharpens(o, 0, &lex)
	}
	if h.class&(process|assurance|endless|vigilance) != 0 {
		t[controlNoun] = 0 // it is not made, only looked at
	}
	if h.also&concrete != 0 && t[joined] == 0 {
		t.add(joined)
	}
	t.blurs(s, h, &lex)
	return t
}

// sharpens counts what makes an action specific, from a token on.
func (t *tally) sharpens(s *lint.Sentence, from int, lex *lexicon) {
	w := s.Words()
	codes := s.Block.Text.Styled(markdown.Code)
	links := s.Block.Text.Styled(markdown.Link)
	for i, tok := range s.Tokens() {
		switch {
		case i < from:
		case field(w, i):
			return
		case w[i] == string(english.Object):
			if within(codes, tok.Start) {
				t.add(code)
			}
		case within(links, tok.Start):
		case strings.HasPrefix(w[i], "automat") || strings.HasPrefix(w[i], "auto-"):
			t.add(automation)
		case measured(w, i):
			t.add(measure)
		case w[i][0] >= '0' && w[i][0] <= '9' && len(w[i]) < 8, numerals[w[i]]:
			t.add(number)
		case identifies(tok.Text):
			t.add(identifier)
		case w[i] == "by" && i+1 < len(w) && strings.HasSuffix(w[i+1], "ing"), w[i] == "via" && i > 0:
			t.add(mechanism)
		case w[i] == "instead" || w[i] == "rather" || w[i] == "from" && hasWithin(w, i+1, 8, "to"):
			t.add(change)
		case (w[i] == "when" || w[i] == "if" || w[i] == "on" || w[i] == "unless") && alerts(w[:i]):
			t.add(condition)
		case w[i] == "to" && i+1 < len(w) && (w[i+1] == "include" || w[i+1] == "cover" || w[i+1] == "contain" || w[i+1] == "show"):
			t.add(change)
		case (w[i] == "and" || w[i] == "or" || w[i] == "either" || w[i] == ":" || w[i] == ";" || w[i] == "—" || w[i] == "–" || w[i] == "to" && i > 3) && i+1 < len(w) && lex.words[w[i+1]]&aim == 0 && lex.verbs[w[i+1]]&concrete != 0 && s.Tag(i+1) == "VB":
			t.add(joined)
		case w[i] == "until" || w[i] == "till":
			t.add(bounded)
		case lex.noun(w[i])&deliverable != 0:
			t.add(deliverableNoun)
		case lex.noun(w[i])&control != 0:
			t.add(controlNoun)
		}
	}
}

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

// field reports whether a label of another field starts at word i: "owner: …".
func field(w []string, i int) bool {
	if i == 0 || i+1 >= len(w) || w[i+1] != ":" {
		return false
	}
	switch w[i] {
	case "owner", "due", "ticket", "priority", "assignee", "deadline", "eta", "status":
		return true
	}
	return false
}

// alerts reports whether words speak of a signal: its condition is what makes it one.
func alerts(w []string) bool {
	for _, x := range w[max(0, len(w)-8):] {
		switch x {
		case "alert", "alerts", "page", "pages", "fail", "notify", "alarm", "alarms", "warn", "block", "reject", "stop", "abort":
			return true
		}
	}
	return false
}

var numerals = set("two three four five six seven eight nine ten dozen hundred thousand half twice")

// units are words after a number that make a measure of it.
var units = set(`% percent ms s sec seconds second minutes minute min mins hours hour h hrs days day d weeks week gb mb kb tb gib mib kib requests
	req/s rps qps connections replicas nodes retries attempts bytes rows entries messages times x cores cpus threads instances files p95 p99 items
	times jobs users records months month gi mi copies reviewers approvers approvals`)

// measured reports whether a threshold, a rate or a number with its unit stands at word i.
func measured(w []string, i int) bool {
	if w[i][0] < '0' || w[i][0] > '9' {
		switch w[i] {
		case "<", ">", "<=", ">=", "≥", "≤":
			return i+1 < len(w)
		}
		return false
	}
	last := w[i][len(w[i])-1]
	if last == '%' || last >= 'a' && last <= 'z' && !strings.HasSuffix(w[i], "th") && !strings.HasSuffix(w[i], "st") && !strings.HasSuffix(w[i], "nd") {
		return true
	}
	return i+1 < len(w) && (units[w[i+1]] || strings.HasSuffix(w[i], "s"))
}

func hasWithin(w []string, i, n int, word string) bool {
	for k := i; k < min(len(w), i+n); k++ {
		if w[k] == word {
			return true
		}
	}
	return false
}

func within(spans []markdown.Span, at int) bool {
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// identifies reports whether a word is written as identifiers are: disk_full, --force,
// a/b.yaml, UserService2; not a ticket, an address, a handle or an acronym.
func identifies(text string) bool {
	if len(text) < 3 || text[0] == '@' || text[0] == '#' || strings.Contains(text, "://") {
		return false
	}
	lower, upper, digits := false, false, false
	for i := range len(text) {
		switch c := text[i]; {
		case c == '_', c == '=' && i > 0, c == '.' && i+1 < len(text) && i > 0 && letter(strings.ToLower(text[i+1:])):
			return true
		case c >= 'a' && c <= 'z':
			lower = true
		case c >= 'A' && c <= 'Z':
			upper = upper || i > 0 && lower
		case c >= '0' && c <= '9':
			digits = true
		}
	}
	return strings.HasPrefix(text, "--") || strings.HasPrefix(text, "/") || upper && lower && !digits && text[0] >= 'a' || digits && lower && !strings.Contains(text, "-")
}
