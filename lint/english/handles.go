package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// signed returns why token i is the name by which somebody signs, written small
// and without the sign of handles: jdoe, jane.doe, jane_d; "" if it is none.
// It counts where people stand in notes: first after a time, in brackets,
// or after "by".
func (s *Sentence) signed(i int, doc *Vocabulary) string {
	word := s.tokens[i].Text
	first, _ := utf8.DecodeRuneInString(word)
	if len(word) < 3 || !unicode.IsLower(first) || strings.IndexFunc(word, unicode.IsUpper) > 0 || strings.ContainsAny(word, "/@:'’") {
		return ""
	}
	known := doc.Handles[word]
	often := doc.Hints[word] > enough
	if !known && !often && !s.signs(i) {
		return ""
	}
	sum := 0
	given, rest, parts := strings.Cut(word, "_")
	if !parts {
		given, rest, parts = strings.Cut(word, ".")
	}
	switch {
	case known, often:
		sum = 2
	case parts && inList("names", given) && len(rest) > 0 && strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }) < 0:
		sum = 2
	case inList("names", word):
		sum = 2
	case listedAsOther(word):
		return ""
	case strings.ContainsAny(word, "-._0123456789"):
		sum = -1
	}
	if (known || often) && listedAsOther(word) {
		return ""
	}
	here, _ := s.hints(i, i+1)
	if here <= 0 || sum+here < enough {
		return ""
	}
	return "a handle"
}

// mayAct reports whether the word written small at token i, where notes have
// the name of who acted or at the start, does what only people do.
func (s *Sentence) mayAct(i int) bool {
	if i > 0 && !s.signs(i) || len(s.word(i)) < 3 || listedAsOther(s.word(i)) {
		return false
	}
	sum, _ := s.does(i, i+1)
	return sum >= enough
}

// signs reports whether token i stands where notes have the name of who acted.
func (s *Sentence) signs(i int) bool {
	switch prev := s.word(i - 1); {
	case prev == "[" && located[s.word(i-2)]:
		return false // the [role]
	case prev == "by" || prev == "(" || prev == "[":
		return true
	case i == 0:
		return false
	}
	return s.openingTime(i) && strings.ContainsAny(s.Text()[:s.tokens[i].Start-s.at.Start], "0123456789")
}

// listedAsOther reports whether a word written small is known as something else than a name.
func listedAsOther(word string) bool { return others.of(word) }

var others = memo[bool]{work: isListedAsOther}

func isListedAsOther(word string) bool {
	one := singular(word)
	return everyday(word) || everyday(one) || thing(word) || inList("systems", word) || inList("places", word) || inList("attackers", one) ||
		inList("ambiguous", one) || inList("attention", one) || inList("act-nouns", one+" neutral") || inList("act-nouns", one+" fault") || inList("manual", word)
}
