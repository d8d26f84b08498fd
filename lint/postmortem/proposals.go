package postmortem

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

//go:embed verbs.txt
var verbList string

// vocabulary are the words by which work is recognised: verbs that order it,
// beside those of english, and words that may be such a verb or a noun.
var vocabulary = sync.OnceValue(func() (v struct{ verbs, ambiguous map[string]bool }) {
	v.verbs, v.ambiguous = map[string]bool{}, map[string]bool{}
	for line := range strings.SplitSeq(verbList, "\n") {
		switch noun, is := strings.CutPrefix(line, "~"); {
		case is:
			v.ambiguous[noun] = true
		case line != "" && line[0] != '#':
			v.verbs[line] = true
		}
	}
	return v
})

// openers are words that stand before an order without changing it.
var openers = map[string]bool{
	"also": true, "additionally": true, "finally": true, "furthermore": true, "first": true, "second": true, "third": true, "then": true,
	"next": true, "please": true, "to": true, "always": true, "never": true, "lastly": true, "properly": true, "regularly": true, "continuously": true, "better": true,
	"automatically": true, "proactively": true, "actively": true, "periodically": true, "carefully": true, "thoroughly": true, "not": true, "don't": true, "potentially": true, "possibly": true, "maybe": true, "further": true, "immediately": true, "temporarily": true, "permanently": true, "only": true, "manually": true, "moreover": true, "and": true, "or": true, "by": true,
}

// orders reports whether a text starts with a verb in the base form: an order
// to do something. A number, a label and a few adverbs may stand before it.
func orders(s string) bool {
	s = undecorated(s)
	if w, rest, ok := strings.Cut(s, " "); ok && isKey(strings.Trim(w, "[]():")) { // API-77 Add …
		s = strings.TrimLeft(rest, " :-–—")
	}
	if word(s, "by ") != "" && dueFirst(lower(s)) {
		_, s, _ = strings.Cut(s, ",")
	}
	for range 3 {
		s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != markdown.Object })
		first := true
		for range 4 {
			w, rest := cutWord(s)
			w = lower(w)
			if w == "" {
				break
			}
			if verb(w) || vocabulary().ambiguous[w] && determined(rest) {
				next, _ := cutWord(rest)
				if next = lower(next); next == "" && strings.TrimSpace(rest) == "" || finite[next] || strings.HasPrefix(strings.TrimLeft(rest, " "), ":") || strings.HasPrefix(rest, "'s") {
					break // "Patch:" is a label, "Run" alone a name, "Support got …" a subject
				}
				return true
			}
			if !openers[w] || !first && w == "to" {
				break
			}
			first = false
			s = strings.TrimLeft(rest, " ,")
		}
		_, after, ok := strings.Cut(s, ":")
		if !ok || len(s)-len(after) > 80 || after == "" || after[0] != ' ' && after[0] != '\n' {
			return false
		}
		s = after
	}
	return false
}

// determined reports whether what follows a word shows that it is a verb and no
// noun: an article, a number, code, a pronoun.
func determined(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	if strings.HasPrefix(rest, string(markdown.Object)) || rest != "" && isDigit(rest[0]) {
		return true
	}
	w, _ := cutWord(rest)
	return determiners[lower(w)]
}

var determiners = setOf("the a an all our every each any its their both this that these those one two three it them up out off new more")

// finite are forms after which the word before is a subject and no order.
var finite = setOf("is are was were has have had did does will would can could should must may might got gets said says saw told wrote found went came took gave")

// undecorated returns s without the emoji, by sign or by name, that it starts with.
func undecorated(s string) string {
	c := &cursor{s: s}
	c.ornaments()
	return c.rest()
}

func verb(w string) bool {
	known := func(w string) bool { return vocabulary().verbs[w] || english.Listed("imperative", w) }
	rest, again := strings.CutPrefix(w, "re")
	return known(w) || again && known(strings.TrimPrefix(rest, "-"))
}

// cutWord returns the first word of s, hyphens and apostrophes included, and what follows it.
func cutWord(s string) (w, rest string) {
	s = strings.TrimLeft(s, " \n")
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' })
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

// duties are the phrases by which a sentence proposes work.
var duties = phrasesOf(
	" will ", " we'll ", " should ", " must ", " we need ", " need be ", " needs to ", " need to ", " is scheduled ", " are scheduled ", " is planned", " are planned", " we plan to ", " plans to ", " plan on ", " plans more ", " planning to ", " going to ", " shall ",
	" intend to ", " is being ", " are being ", " is necessary", " are necessary", " is required", " working on ", " would like to ", " have to ", " has to ", " could be ", " might ",
	" hope to ", " hoping to ", " aim to ", " decided to ", " exploring ", " are implementing ", " under way", " underway", " looking into ", " actively working ", " want to ", " we want ", " we also want ", " from now on ", " requires ", " require ", " responsible for ", " working to ", " working towards ", " working toward ", " aiming to ", " aiming at ", " aims to ", " aims at ", " we may ", " i may ", " in the process of ", " is required ", " are required ",
)

// proposes reports whether a sentence proposes work: it orders it, or says that
// it will, should or must be done, or is under way.
func proposes(s string) bool {
	if orders(s) {
		return true
	}
	low := " " + strings.ReplaceAll(lower(s), "’", "'") + " "
	if duties.within(low) || toBe(low) {
		return true
	}
	w, rest := cutWord(strings.TrimLeft(low, " "))
	if len(w) > 5 && strings.HasSuffix(w, "ing") && !strings.HasPrefix(strings.TrimLeft(rest, " "), ":") {
		if next, _ := cutWord(rest); next == "since" { // Running since Monday
			return false
		}
		return w != "nothing" && w != "following" && w != "during" && w != "everything" && w != "according"
	}
	return underWay(low)
}

// wants reports whether an item says what something needs: "The testnet needs
// more diversity".
func wants(s string) bool {
	low := " " + lower(s) + " "
	return strings.Contains(low, " needs ") || strings.Contains(low, " need ") && !strings.Contains(low, " no need ")
}

// underWay reports whether a text in small letters says what those who write
// are at: "We're also adding …".
func underWay(low string) bool {
	for _, we := range []string{" we're ", " we are ", " i'm ", " i am "} {
		at := strings.Index(low, we)
		if at < 0 {
			continue
		}
		w, rest := cutWord(low[at+len(we):])
		for still[w] {
			w, rest = cutWord(rest)
		}
		return atWork(w, rest)
	}
	for _, is := range []string{" is ", " are "} { // Ana is going through …
		if who, what, ok := strings.Cut(low, is); ok && english.Given(who[strings.LastIndexByte(who, ' ')+1:]) {
			w, rest := cutWord(what)
			return atWork(w, rest)
		}
	}
	return false
}

// atWork reports whether a form in -ing, with what follows it, is one of work.
func atWork(w, rest string) bool {
	if w == "writing" {
		next, _ := cutWord(rest)
		return next != "this" && next != "up" && next != "to"
	}
	return strings.HasSuffix(w, "ing") && !pastime[w]
}

// still are words between "we are" and what is under way.
var still = setOf("also now currently still already actively further presently additionally planning")

// pastime are forms in -ing of what people do besides work on a service.
var pastime = setOf("being sharing publishing posting sending hoping apologising apologizing thinking feeling seeing getting having experiencing running telling letting")

// toBe reports whether a text in small letters says that something is to be
// done, rather than what somebody took it to be.
func toBe(low string) bool {
	head, rest, ok := strings.Cut(low, " to be ")
	if !ok {
		return false
	}
	switch head[strings.LastIndexByte(head, ' ')+1:] {
	case "suspected", "believed", "thought", "known", "assumed", "seemed", "seems", "appeared", "appears", "found", "said", "reported", "supposed", "meant", "out", "proved", "proven", "considered", "continued", "used":
		return false
	}
	w, _ := cutWord(rest)
	return w != "a" && w != "an" && w != "the"
}

// recalls are the words with which a sentence looks back at the actions listed.
var recalls = []string{
	"by ", "these ", "those ", "this ",
	"with these", "with this", "in conclusion", "overall", "together", "in summary", "the following", "below", "as follows", "to conclude", "through these", "the result", "the outcome", "please consider", "once we ", "we believe", "we hope", "we apologi", "we aim", "we guarantee", "we take ", "implementing these", "all of these", "all these", "it serves", "while ", "thank", "sorry", "finally, we want to apologi", "again, we apologi", "open for ", "note:", "ps:", "p.s", "if you ",
}

// recaps reports whether a sentence leads into the actions or looks back at them.
func recaps(s string) bool {
	low := lower(strings.TrimLeftFunc(undecorated(s), func(r rune) bool { return !unicode.IsLetter(r) }))
	for _, r := range recalls {
		if strings.HasPrefix(low, r) && (r != "by " || !dueFirst(low)) {
			return true
		}
	}
	return strings.Contains(low, "the following") && (strings.HasSuffix(low, ":") || strings.HasSuffix(low, ".")) && len(strings.Fields(low)) < 20 ||
		strings.Contains(low, "seriously") || strings.Contains(low, "everything we can") || strings.Contains(low, "do better") || strings.Contains(low, " initially ") || strings.Contains(low, " at the time") || strings.Contains(low, " during the incident") || strings.Contains(low, " during the outage") ||
		strings.Contains(low, "these measures") || strings.Contains(low, "these actions") || strings.Contains(low, "these steps")
}

// dueFirst reports whether a sentence starts by saying by when: "By 30 June, …".
func dueFirst(low string) bool {
	first, _, ok := strings.Cut(low, ",")
	_, is := deadline(first)
	if !is && strings.HasPrefix(low, "by ") { // By the end of June we will …
		_, is = leadingDeadline(strings.TrimPrefix(low, "by "))
		ok = is
	}
	return ok && is
}

// told reports whether a sentence tells of work that is done.
func told(s string) bool { return !orders(s) && (finished(s) || already(s)) }

// already reports whether a sentence says how something is by now, which makes
// it work that is done: "The job now refuses …".
func already(s string) bool {
	s = strings.TrimRight(s, " .!)")
	if !strings.Contains(s+" ", " now ") {
		return false
	}
	sentence := english.NewSentence(s, english.Span{End: min(len(s), 300)})
	words := sentence.Words()
	for _, c := range sentence.Clauses(nil) {
		if v := c.Verb; c.Relation == english.Main {
			beside := v.Start > 0 && words[v.Start-1] == "now" || slices.Contains(words[v.Start:v.End], "now") || words[len(words)-1] == "now"
			return beside && !c.Subject.Empty() && v.Tense == english.Present && v.Modal == "" && !v.Negated && !v.Progressive && !undone[v.Lemma] && (v.Passive || v.Lemma != "be")
		}
	}
	return false
}

// undone are verbs in the present that point at what is still to come.
var undone = setOf("need want plan aim hope intend have work look investigate know understand consider expect try think believe")
