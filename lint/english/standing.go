package english

import (
	"strings"
	"unicode"
)

// standing weighs the run of capitalised words [i, end) by itself.
func (s *Sentence) standing(i, end int, cast *Cast, doc *Vocabulary) (int, string) {
	first, last := s.word(i), s.word(end-1)
	whole := s.words(i, end)
	if cast != nil && (cast.Systems[whole] || end-i == 1 && cast.Systems[first]) {
		return -9, ""
	}
	if cast != nil && (cast.People[whole] || end-i == 1 && cast.People[first] && !common(first)) {
		return 4, "named in the document"
	}
	if end-i == 1 && doc.initials(first) {
		return 1, "initials"
	}
	for k := i; k < end; k++ {
		if w := s.word(k); !Given(w) && made(w) || inList("places", w) && !Given(w) || thing(strings.TrimSuffix(w, ".")) && !Given(w) || shouted(s.tokens[k].Text) {
			return -9, ""
		}
	}
	if end-i == 1 && len(first) == 1 {
		return -9, "" // partner B
	}
	sure, maybe := inList("names", first), inList("names-ambiguous", first)
	sum, why := 1, "a name that no list knows"
	switch {
	case end-i > 1 && (sure || maybe && inList("surnames", last)):
		return 4, "given name and surname"
	case formed(s.tokens[i].Text), particlesOfNames[s.word(i+1)] && end-i > 2, particlesOfNames[first] && end-i > 1, initials(s.tokens[i].Text):
		return 3, "form of a name"
	case end-i > 4, end-i > 1 && (inList("role", last) || inList("group", last)), end-i == 1 && common(first) && !maybe:
		return -9, ""
	case sure:
		sum, why = 3, "given name"
	case maybe:
		sum, why = 1, "given name that is also a word"
	case inList("surnames", last):
		sum, why = 2, "family name"
	}
	if end-i == 1 && (doc.Small[first] && !maybe || doc.Small["the "+first]) {
		sum -= 3
	}
	switch {
	case made(whole), inList("codenames", first) && !sure:
		sum -= 2
	case !sure && !maybe && end-i == 1 && (strings.HasSuffix(first, "er") || strings.HasSuffix(first, "or")):
		sum-- // Scheduler, Executor
	case inList("places", whole) && !months[whole]:
		sum--
	}
	if strings.IndexFunc(s.tokens[i].Text, foreign) >= 0 {
		sum++
	}
	return sum, why
}

var months = words("april may june august")

// foreign reports whether a letter is one that English words lack.
func foreign(r rune) bool { return r > 0xbf && unicode.IsLetter(r) && unicode.Is(unicode.Latin, r) }

// shouted reports whether a word is an abbreviation, or written as only
// products are: with digits or capitals within.
func shouted(word string) bool {
	if zone(word) {
		return !initials(word) && !(len(word) == 2 && word[1] == '.')
	}
	for k, r := range word {
		switch {
		case '0' <= r && r <= '9', r == '/', r == '_', r == '.' && k > 1 && k+2 < len(word):
			return true
		case k > 0 && unicode.IsUpper(r) && word[k-1] != '-' && word[k-1] != '\'' && !strings.HasSuffix(word[:k], "’") && !strings.HasPrefix(word, "Mc") && !strings.HasPrefix(word, "Mac") && !strings.HasPrefix(word, "De") && !strings.HasPrefix(word, "Le"):
			return true
		}
	}
	return false
}

// opening returns where the run of capitalised words [i, end) begins once the
// everyday words in front, which begin a sentence or are days, are left out.
func (s *Sentence) opening(i, end int) int {
	for i < end && everyday(s.word(i)) && (end-i > mostOfName || !made(s.words(i, end))) && !Given(s.word(i)) && !titles[strings.TrimSuffix(s.word(i), ".")] {
		i++
	}
	return i
}

// mostOfName is how many words the name of a product may have.
const mostOfName = 20

// MayName reports whether a word, folded, with which a sentence begins may be
// a name.
func MayName(word string) bool { return Given(word) || !everyday(word) && !common(word) }

// everyday reports whether a word is one that may begin any sentence, so that
// its capital letter tells nothing.
func everyday(word string) bool { return everydays.of(word) }

var everydays = memo[bool]{work: isEveryday}

func isEveryday(word string) bool {
	switch {
	case inList("everyday", word):
		return true
	case inList("names", word):
		return false
	}
	if inList("verbs", Lemma(word)) || common(word) {
		return true
	}
	for _, end := range []string{"ing", "ly", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "less", "ful", "ers", "ors", "ists", "ics", "ical", "onal", "tial", "ive", "rent", "able", "ible", "ous", "ware"} {
		if strings.HasSuffix(word, end) && len(word) > len(end)+2 {
			return true
		}
	}
	return false
}
