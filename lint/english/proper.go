package english

import (
	"strings"
	"sync"
	"unicode"
)

// named classes capitalised heads by the lists of names, and all other nouns as things.
func (s *Sentence) named(p Phrase, head string) (class Class, why string, sure bool) {
	text := s.tokens[p.Head].Text
	first := p.Head // of the run of capitalised words that ends with the head
	for first > p.Start && (capital(s.tokens[first-1].Text) || particlesOfNames[s.word(first-1)]) && s.Tag(first-1) != "DT" && s.Tag(first-1) != "PRP$" {
		first--
	}
	whole, given := s.words(first, p.Head+1), s.word(first)
	switch {
	case initials(text):
		return Person, "initials " + text, true
	case !capital(text) || zone(text) && !strings.Contains(text, "-"):
		if c, why := product(head, text); why != "" {
			return c, why, true
		}
		if n, because := s.does(p.Head, p.Head+1); n >= enough && p.Start == p.Head && s.mayAct(p.Head) && s.signs(p.Head) {
			return Person, because, true // 10:04 jdoe notices …
		}
		return System, "no noun for people: " + head, true
	case titles[strings.TrimSuffix(given, ".")] && first < p.Head:
		return Person, "title " + s.tokens[first].Text, true
	}
	if c, why := product(whole, text); why != "" && !(first == p.Head && s.shared(head)) {
		return c, why, true
	}
	if first > p.Start && s.Tag(first-1) == "DT" {
		return System, "a name with an article: " + whole, false
	}
	if first < p.Head {
		switch {
		case inList("places", whole):
			return System, "place or storm: " + whole, true
		case inList("things", singular(head)), made(head):
			return System, "no name for people: " + head, true
		case inList("names", given), inList("names-ambiguous", given), inList("surnames", head) && !made(given):
			return Person, "given name " + s.tokens[first].Text, true
		case particlesOfNames[s.word(first+1)]:
			return Person, "form of a name", true
		case made(given), inList("places", given):
			return System, "name of a thing: " + given, true
		}
	}
	switch {
	case s.shared(head):
		return Unknown, "a name of people and of things: " + text, false
	case inList("names", head), formed(text):
		return Person, "name " + text, true
	case inList("surnames", head):
		return Unknown, "a family name on its own: " + text, false
	case inList("places", head):
		return System, "place or storm: " + text, true
	case s.leads(first) && p.Head == first && everyday(head), shouted(text), s.leads(p.Head) && strings.HasPrefix(s.Tag(p.Head), "NNS"), s.Tag(p.Head) == "NNPS":
		return System, "no noun for people: " + head, false
	}
	if a, b, ok := strings.Cut(head, "-"); ok && (inList("names", a) || inList("surnames", b)) {
		return Person, "name " + text, true
	}
	return Unknown, "capitalised, not in any list: " + text, false
}

// shared reports whether the word is a name of people and of things, so that
// other evidence must decide.
func (s *Sentence) shared(word string) bool {
	return inList("names-ambiguous", word) || inList("names", word) && (inList("places", word) || made(word))
}

// product classes what the list of systems holds: firms act as groups. An
// entry in capitals (CERT) is no everyday word that begins with one (Cert).
func product(name, text string) (Class, string) {
	switch {
	case len(name) == len(text) && capital(text) && !zone(text) && acronyms()[name]:
	case inList("systems", name):
		return System, "systems list: " + name
	case inList("systems", name+" group"):
		return Group, "company " + name
	}
	return Unknown, ""
}

// acronyms are the entries of the list of systems that are written in capitals.
var acronyms = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, line := range entries("systems") {
		if line = strings.TrimSuffix(line, " group"); zone(line) {
			m[Fold(line)] = true
		}
	}
	return m
})

// made reports whether the word is the name of a product or firm.
func made(name string) bool { return products.of(name) }

var products = memo[bool]{work: func(name string) bool {
	_, why := product(name, "")
	return why != ""
}}

// formed reports whether the word has a form that only names of people have.
func formed(text string) bool {
	for _, start := range []string{"O'", "O’", "Al-", "El-", "Mc", "D'", "D’", "Abd-"} {
		if rest, ok := strings.CutPrefix(text, start); ok && capital(rest) {
			return true
		}
	}
	for _, end := range []string{"-san", "-sama", "-kun", "-ji"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// initials reports whether the word is made of initials: M.K.
func initials(text string) bool {
	switch text {
	case "U.S.", "U.K.", "E.U.", "U.N.", "P.S.", "N.B.", "E.G.", "I.E.", "A.M.", "P.M.", "I.T.", "Q.A.":
		return false
	}
	return len(text) > 3 && len(text)%2 == 0 && strings.IndexFunc(text, func(r rune) bool { return r != '.' && !unicode.IsUpper(r) }) < 0 &&
		strings.Count(text, ".") == len(text)/2 && text[1] == '.'
}
