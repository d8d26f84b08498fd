package english

import (
	"strings"
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
	member rest majority minority pair handful everyone anyone nobody no-one nothing someone group kind type another third percent % lot`)

// who classes a noun phrase, and names the evidence.
func (s *Sentence) who(p Phrase, cast *Cast) (Class, string) {
	if p.Empty() {
		return Elided, "no subject is written"
	}
	head := s.word(p.Head)
	if c, why := s.pronoun(p, head, cast); why != "" {
		return c, why
	}
	if c, why := s.known(p, head, cast); why != "" {
		return c, why
	}
	if c, why := s.listed(p, head); why != "" {
		if first := s.word(p.Start); (c == Role || c == Group) && (first == "our" || first == "my") {
			return Self, first + " " + head
		}
		return c, why
	}
	return s.named(p, head)
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

// listed looks the head noun up in the word lists, with up to two words before it: the longest entry decides.
func (s *Sentence) listed(p Phrase, head string) (Class, string) {
	one := singular(head)
	named := capital(s.tokens[p.Head].Text) && p.Head > 0
	for from := max(p.Start, p.Head-2); from <= p.Head; from++ {
		before := ""
		if from < p.Head {
			before = s.words(from, p.Head) + " "
		}
		for _, l := range []struct {
			list  string
			class Class
		}{{"attackers", Attacker}, {"affected", Affected}, {"role", Role}, {"group", Group}} {
			if !inList(l.list, before+head) && !inList(l.list, before+one) {
				continue
			}
			if from == p.Head {
				if s.activity(p, one) {
					return System, one + " is what is done here"
				}
				if c, why := s.byModifier(p, one, l.class); why != "" {
					return c, why
				}
			}
			return l.class, l.list + " list: " + before + head
		}
	}
	if c, why := s.byModifier(p, one, Role); why != "" {
		return c, why
	}
	if one == "head" && s.word(p.Head+1) == "of" {
		return Role, "head of"
	}
	if i := strings.LastIndexByte(one, '-'); i > 0 && !capital(head) && inList("role", one[i+1:]) {
		return Role, "role list: " + one[i+1:]
	}
	if (!named || s.Tag(p.Head) != "NNP") && (inList("things", head) || inList("things", one)) {
		return System, "things list: " + head
	}
	return Unknown, ""
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
func (s *Sentence) named(p Phrase, head string) (Class, string) {
	text := s.tokens[p.Head].Text
	first := p.Start
	for first < p.Head && (!capital(s.tokens[first].Text) || determiner(s.Tag(first))) {
		first++
	}
	whole := s.words(first, p.Head+1)
	given := s.word(first)
	switch {
	case !capital(text) || zone(text) && !initials(text) && !strings.Contains(text, "-"):
		if c, why := product(head); why != "" {
			return c, why
		}
		return System, "no noun for people: " + head
	case titles[strings.TrimSuffix(given, ".")] && first < p.Head:
		return Person, "title " + s.tokens[first].Text
	case initials(text):
		return Person, "initials " + text
	}
	if c, why := product(whole); why != "" && (first == p.Head || !inList("surnames", head)) && !s.ambiguous(whole) {
		return c, why
	}
	if first < p.Head {
		switch {
		case inList("places", whole):
			return System, "place or storm: " + whole
		case inList("things", singular(head)), made(head):
			return System, "no name for people: " + head
		case inList("names", given), inList("names-ambiguous", given), inList("surnames", head) && !made(given):
			return Person, "given name " + s.tokens[first].Text
		case particlesOfNames[s.word(first+1)]:
			return Person, "form of a name"
		case made(given), inList("places", given):
			return System, "systems list: " + given
		}
	}
	switch {
	case s.ambiguous(head):
		return Unknown, "a name of people and things: " + text
	case inList("names", head), inList("surnames", head) && !inList("places", head):
		return Person, "name " + text
	case inList("places", head):
		return System, "place or storm: " + text
	case formed(text):
		return Person, "form of a name"
	case p.Head == 0 && strings.HasPrefix(s.Tag(0), "NNS"), s.Tag(p.Head) == "NNPS":
		return System, "no noun for people: " + head
	}
	if a, b, ok := strings.Cut(head, "-"); ok && (inList("names", a) || inList("surnames", b)) {
		return Person, "name " + text
	}
	return Unknown, "capitalised, not in any list: " + text
}

// ambiguous reports whether the word is a name of people and of things, so that
// other evidence must decide.
func (s *Sentence) ambiguous(word string) bool {
	return inList("names-ambiguous", word) || inList("names", word) && (inList("places", word) || made(word))
}

// product classes what the list of systems holds: firms act as groups.
func product(name string) (Class, string) {
	switch {
	case inList("systems", name):
		return System, "systems list: " + name
	case inList("systems", name+" group"):
		return Group, "company " + name
	}
	return Unknown, ""
}

// made reports whether the word is the name of a product or firm.
func made(name string) bool {
	_, why := product(name)
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
