package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
)

// links are the words that a cause follows.
var links = [][]string{
	{"caused", "by"},
	{"triggered", "by"},
	{"due", "to"},
	{"because", "of"},
	{"owing", "to"},
	{"result", "of"},
	{"resulted", "from"},
	{"resulting", "from"},
	{"consequence", "of"},
	{"attributed", "to"},
	{"traced", "to"},
	{"traced", "back", "to"},
	{"down", "to"},
	{"goes", "back", "to"},
	{"went", "back", "to"},
	{"boils", "down", "to"},
	{"stemmed", "from"},
	{"stems", "from"},
	{"arose", "from"},
	{"originated", "in"},
	{"originated", "from"},
	{"rooted", "in"},
	{"brought", "about", "by"},
	{"induced", "by"},
	{"provoked", "by"},
	{"thanks", "to"},
	{"on", "account", "of"},
	{"brought", "down", "by"},
	{"taken", "down", "by"},
	{"lay", "in"},
	{"lies", "in"},
}

// linked are the links by their first words.
var linked = func() map[string][][]string {
	by := map[string][][]string{}
	for _, words := range links {
		by[words[0]] = append(by[words[0]], words)
	}
	return by
}()

// consequence are the verbs whose subject is offered as a cause.
var consequence = map[string]bool{
	"cause": true, "trigger": true, "bring": true, "take": true, "break": true, "crash": true, "knock": true, "lead": true, "result": true,
	"produce": true, "provoke": true, "disrupt": true, "interrupt": true, "render": true, "make": true, "kill": true, "degrade": true,
	"overwhelm": true, "stop": true, "prevent": true, "create": true, "induce": true, "spark": true, "initiate": true,
}

// blamed are the nouns that announce a cause: the reason was, the trigger turned out to be.
var blamed = map[string]bool{
	"cause": true, "reason": true, "culprit": true, "trigger": true, "explanation": true, "source": true, "origin": true, "factor": true, "root": true, "offender": true, "cause.": true,
}

// link returns how many tokens at i announce that a cause follows.
func link(s *lint.Sentence, i int) int {
	for _, words := range linked[s.Word(i)] {
		if stands(s, i, words) {
			return len(words)
		}
	}
	if traced[s.Word(i)] {
		for n := 1; n < 7 && i+n < len(s.Tokens()); n++ {
			if w := s.Word(i + n); w == "to" || w == "on" {
				return n + 1
			}
		}
	}
	if !blamed[s.Word(i)] && (s.Word(i) != "what" || i > 0) {
		return 0
	}
	n, said := 1, false
	for ; i+n < len(s.Tokens()) && n < 16; n++ {
		w := s.Word(i + n)
		switch {
		case copula[w]:
			said = true
		case said && reported[w] || s.Tag(i+n) == "RB" && w != "not":
		case !said && !isMark(w) && s.Tag(i+n) != "CC":
		default:
			if said {
				return n
			}
			return 0
		}
	}
	return 0
}

// traced are the verbs that take an effect to its cause: traced the outage back to.
var traced = map[string]bool{
	"traced": true, "trace": true, "attributed": true, "attribute": true, "narrowed": true, "pinned": true, "put": true,
	"related": true, "linked": true, "tied": true, "blamed": true,
}

var copula = map[string]bool{"is": true, "was": true, "'s": true, "are": true, "were": true}

// reported are the words between "was" and the cause: identified as, found to be.
var reported = map[string]bool{
	"identified": true, "determined": true, "found": true, "established": true, "confirmed": true, "diagnosed": true, "revealed": true, "discovered": true,
	"believed": true, "likely": true, "as": true, "to": true, "be": true, "being": true, "been": true, "have": true, "that": true, "it": true, "isolated": true,
	"pinpointed": true, "narrowed": true, "down": true, "thought": true, "deemed": true,
}

// vague reports whether a noun phrase at token i only names a trouble, and
// returns where it ends, the phrases with a preposition behind it included.
func (c *Cause) vague(s *lint.Sentence, i int) (end int, ok bool) {
	head := c.head(s, i)
	if head < 0 {
		return i, false
	}
	trouble := c.nouns[s.Word(head)]
	for k := i; k < head; k++ {
		trouble = trouble || c.flawed[s.Word(k)]
		if told(s.Word(k)) {
			return i, false
		}
	}
	if s.Word(i) == "the" && again[s.Word(head)] {
		return i, false // the issues that were told of before
	}
	end = head + 1
	for end+1 < len(s.Tokens()) && s.Tag(end) == "IN" && s.Word(end) != "that" && s.Word(end) != "because" && s.Word(end) != "by" {
		next := c.head(s, end+1)
		if next < 0 {
			break
		}
		end = next + 1
	}
	return end, trouble
}

// told reports whether a word before a noun says that it was spoken of before,
// or that it is somebody's error, which is for other rules to see.
func told(word string) bool {
	switch word {
	case "this", "that", "these", "those", "such", "same", "above", "aforementioned", "said", "no", "human", "operator", "user":
		return true
	}
	return false
}

// again are the nouns that take up what was told before when "the" stands with them.
var again = map[string]bool{
	"issue": true, "issues": true, "problem": true, "problems": true, "error": true, "errors": true,
	"outage": true, "incident": true, "trouble": true, "troubles": true,
}

// head returns the last noun of the noun phrase at token i, or -1.
func (c *Cause) head(s *lint.Sentence, i int) int {
	head := -1
	for ; i < len(s.Tokens()); i++ {
		switch t := s.Tag(i); {
		case strings.HasPrefix(t, "NN"), head >= 0 && (t == "VBZ" || t == "VBP") && c.nouns[s.Word(i)] && (after(s, i) == "" || isMark(after(s, i)) || s.Tag(i+1) == "IN"): // network issues
			head = i
		case t == "DT" || t == "PRP$" || t == "POS" || strings.HasPrefix(t, "JJ") || t == "RB" && head < 0 || t == "CD" && head < 0:
		case (t == "VBN" || t == "VBG" || t == "VBD") && head < 0:
		case t == "CC" && head < 0:
		default:
			return head
		}
	}
	return head
}
