package english

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Class says what kind of being a noun phrase stands for.
type Class uint8

// The classes.
const (
	Unknown  Class = iota
	Elided         // no subject is written; the act is a human one
	Person         // a name, handle or pronoun
	Role           // the on-call engineer
	Group          // the platform team
	Self           // we, our team
	Affected       // users, customers
	Attacker
	System
)

var classes = []string{"unknown", "elided", "person", "role", "group", "self", "affected", "attacker", "system"}

// String returns the name of the class.
func (c Class) String() string { return classes[c] }

// ParseClass returns the class of that name and whether there is one.
func ParseClass(name string) (Class, bool) {
	for i, n := range classes {
		if n == name {
			return Class(i), true
		}
	}
	return Unknown, false
}

// Human reports whether the class is of the people who run the system, those
// whose acts a post-mortem tells: not those affected, and no attackers.
func (c Class) Human() bool { return c >= Elided && c <= Self }

// Cast is who and what is known by name beyond the word lists. All words are folded.
type Cast struct {
	People  map[string]bool // names of people: whole, and each part
	Systems map[string]bool // names of systems
	They    Class           // what "they" stands for at the beginning of the sentence
}

// quantity reports whether the noun leaves it to the noun after "of" who is meant.
func quantity(word string) bool { return quantities[singular(word)] }

var quantities = words(`one some none all most many few several both two three four five each any neither either part half couple number
	rest majority minority pair handful everyone anyone nobody no-one nothing someone group kind type another third percent % lot`)

// who classes a noun phrase, and names the evidence.
func (s *Sentence) who(p Phrase, cast *Cast) (Class, string) {
	c, why, _ := s.judge(p, cast)
	return c, why
}

// judge classes a noun phrase, names the evidence, and says whether that is
// enough: names that people share with things, and heads such as "agent"
// without a telling modifier, leave it to the verb.
func (s *Sentence) judge(p Phrase, cast *Cast) (class Class, why string, sure bool) {
	if p.Empty() {
		return Elided, "no subject is written", true
	}
	head := s.word(p.Head)
	if c, why := s.pronoun(p, head, cast); why != "" {
		return c, why, true
	}
	if c, why := s.known(p, head, cast); why != "" {
		return c, why, true
	}
	c, why, sure := s.listed(p, head)
	if why == "" {
		return s.named(p, head)
	}
	if first := s.word(p.Start); (c == Role || c == Group) && (first == "our" || first == "my") {
		return Self, first + " " + head, true
	}
	return c, why, sure
}

var pronouns = func() map[string]Class {
	all := map[string]Class{}
	for c, list := range map[Class]string{
		Self:    "i we us me myself ourselves ours mine our my",
		Person:  "he she him her himself herself his who whoever whom someone somebody anyone anybody everyone everybody nobody no-one noone you your yourself others those",
		System:  "what whatever nothing something anything everything itself all",
		Unknown: "it this that there which these they them their its themselves such each one both none either neither some most many few",
	} {
		for w := range words(list) {
			all[w] = c
		}
	}
	return all
}()

func (s *Sentence) pronoun(p Phrase, head string, cast *Cast) (Class, string) {
	c, ok := pronouns[head]
	switch {
	case head == "one" && s.word(p.Head-1) == "no":
		return Person, "pronoun no one"
	case !ok || strings.HasPrefix(s.Tag(p.Head), "NN") && c == Unknown:
		return Unknown, ""
	case head == "they" || head == "them" || head == "their":
		if cast != nil && cast.They != Unknown {
			return cast.They, head + " stands for the " + cast.They.String() + " before"
		}
	case head == "those" && s.word(p.Head+1) != "who" && s.word(p.Head+1) != "of":
		return Unknown, "pronoun those"
	}
	return c, "pronoun " + head
}

// known looks for names that the project or the document brings, handles and e-mail addresses.
func (s *Sentence) known(p Phrase, head string, cast *Cast) (Class, string) {
	for k := p.Start; k < p.End; k++ {
		word := s.tokens[k].Text
		at := strings.IndexByte(word, '@')
		switch {
		case at < 0 || len(word) < 3 || strings.ContainsAny(word, "/:"):
		case machine(s.words(p.Start, p.End)):
			return System, "address of a machine"
		case at == 0 && k == p.Head:
			return Person, "handle " + word
		case at > 0 && strings.Contains(word[at:], "."):
			return Person, "e-mail address"
		}
	}
	if cast == nil {
		return Unknown, ""
	}
	whole := strings.ToLower(s.phraseText(p))
	switch {
	case cast.Systems[head] || cast.Systems[whole]:
		return System, "named as a system"
	case cast.People[whole] || cast.People[head] && capital(s.tokens[p.Head].Text):
		return Person, "named in the document"
	}
	return Unknown, ""
}

// machine reports whether an address or handle names no person: no-reply, a bot.
func machine(address string) bool {
	for _, sign := range []string{"noreply", "no-reply", "donotreply", "do-not-reply", "[ bot ]", "bot]", "-bot", "_bot", "daemon", "alerts@", "notifications@", "root@"} {
		if strings.Contains(address, sign) {
			return true
		}
	}
	return strings.HasSuffix(address, "bot")
}

// listed looks the head noun up in the word lists, with up to two words before
// it: the longest entry decides.
func (s *Sentence) listed(p Phrase, head string) (class Class, why string, sure bool) {
	one := singular(head)
	_, either := modifiers()[one]
	for from := max(p.Start, p.Head-2); from <= p.Head; from++ {
		before := ""
		if from < p.Head {
			before = s.words(from, p.Head) + " "
		}
		for _, l := range humanLists {
			if !inList(l.name, before+head) && !inList(l.name, before+one) {
				continue
			}
			if from < p.Head {
				return l.class, l.name + " list: " + before + head, true
			}
			if s.activity(p, one) {
				return System, one + " is what is done here", true
			}
			if c, why := s.byModifier(p, one, l.class); why != "" {
				return c, why, true
			}
			return l.class, l.name + " list: " + head, !either
		}
	}
	if c, why := s.byModifier(p, one, Role); why != "" {
		return c, why, true
	}
	switch {
	case one == "head" && s.word(p.Head+1) == "of":
		return Role, "head of", true
	case one == "member" && s.word(p.Head+1) == "of":
		return s.member(p.Head + 2)
	case inList("things", head) || inList("things", one):
		if s.Tag(p.Head) != "NNP" || s.leads(p.Head) {
			return System, "things list: " + head, !either
		}
	case either:
		return System, head + " with nothing that tells of people", false
	}
	if i := strings.LastIndexByte(one, '-'); i > 0 && !capital(s.tokens[p.Head].Text) && inList("role", one[i+1:]) {
		return Role, "role list: " + one[i+1:], true
	}
	return Unknown, "", false
}

// member classes a member of what is named from token i on.
func (s *Sentence) member(i int) (class Class, why string, sure bool) {
	for k := i; k < i+5 && k < len(s.tokens) && (inPhrase(s.Tag(k)) && s.Tag(k) != "POS"); k++ {
		switch word := s.word(k); {
		case word == "our" || word == "my":
			return Self, "member of " + word, true
		case inList("group", word), inList("role", word), inList("group", singular(word)):
			return Role, "member of " + word, true
		}
	}
	return System, "member of no group of people", false
}

// humanLists are the lists of nouns for people, each with its class.
var humanLists = []struct {
	name  string
	class Class
}{{"attackers", Attacker}, {"affected", Affected}, {"role", Role}, {"group", Group}}

// leads reports whether token i begins what is said, times and marks aside, so
// that its capital letter tells nothing.
func (s *Sentence) leads(i int) bool {
	for i--; i >= 0; i-- {
		if t := s.Tag(i); t != "CD" && t != ":" && t != "SYM" && t != "``" && t != "(" && t != ")" && t != "." {
			return false
		}
	}
	return true
}

// activity reports whether a group's name stands for what the group does:
// support for the old cipher.
func (s *Sentence) activity(p Phrase, head string) bool {
	switch head {
	case "support", "development", "operation", "security", "engineering", "management", "provision":
		next := s.word(p.Head + 1)
		return next == "for" || next == "of"
	}
	return false
}

// byModifier decides heads that are human or not by the words before them:
// the etcd operator, the shift operator. Class is what the head is if human.
func (s *Sentence) byModifier(p Phrase, head string, class Class) (Class, string) {
	m, ok := modifiers()[head]
	if !ok {
		return Unknown, ""
	}
	for k := p.Head - 1; k >= p.Start && s.Tag(k) != "POS"; k-- {
		word := s.word(k)
		pair := word
		if k > p.Start {
			pair = s.word(k-1) + " " + word
		}
		switch {
		case m.human[word] || m.human[pair]:
			return class, word + " " + head
		case m.system[word], m.system[pair], s.tokens[k].Text == string(Object), strings.HasPrefix(s.Tag(k), "NN") && (made(word) || made(singular(word))):
			return System, word + " " + head
		}
	}
	return Unknown, ""
}

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
		return System, "no noun for people: " + head, true
	case titles[strings.TrimSuffix(given, ".")] && first < p.Head:
		return Person, "title " + s.tokens[first].Text, true
	}
	if c, why := product(whole, text); why != "" && !(first == p.Head && s.shared(head)) {
		return c, why, true
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
	case s.leads(p.Head) && strings.HasPrefix(s.Tag(p.Head), "NNS"), s.Tag(p.Head) == "NNPS":
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
func made(name string) bool {
	_, why := product(name, "")
	return why != ""
}

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
	case "U.S.", "U.K.", "E.U.", "U.N.", "A.M.", "P.M.", "I.T.", "Q.A.":
		return false
	}
	return len(text) > 3 && len(text)%2 == 0 && strings.IndexFunc(text, func(r rune) bool { return r != '.' && !unicode.IsUpper(r) }) < 0 &&
		strings.Count(text, ".") == len(text)/2 && text[1] == '.'
}

// words returns the tokens [from, to) as one string, as words are compared.
func (s *Sentence) words(from, to int) string {
	if to-from == 1 {
		return s.word(from)
	}
	var b strings.Builder
	for k := from; k < to; k++ {
		if k > from {
			b.WriteByte(' ')
		}
		b.WriteString(s.word(k))
	}
	return b.String()
}

// phraseText returns the phrase as it is written, without a determiner.
func (s *Sentence) phraseText(p Phrase) string {
	start := p.Start
	if start+1 < p.End && determiner(s.Tag(start)) {
		start++
	}
	return s.block[s.tokens[start].Start:s.tokens[p.End-1].End]
}

// capital reports whether a word starts with a capital letter.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
