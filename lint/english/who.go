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
	Handles map[string]bool // names of people that count in small letters too: jdoe
	Systems map[string]bool // names of systems
	Words   *Vocabulary     // what the document says of its capitalised words; nil for nothing
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
	if (c == Role || c == Group) && s.theirs(p) {
		return Affected, "one of the customers' people", true
	}
	if first := s.word(p.Start); (c == Role || c == Group) && (first == "our" || first == "my") && !outsiders[singular(head)] {
		return Self, first + " " + head, true
	}
	return c, why, sure
}

// theirs reports whether the phrase names people of those affected: a customer's developer.
func (s *Sentence) theirs(p Phrase) bool {
	for k := p.Start + 1; k < p.Head; k++ {
		if (s.word(k) == "'s" || s.word(k) == "'") && inList("affected", singular(s.word(k-1))) {
			return true
		}
	}
	return false
}

// outsiders are not the authors, whose ever they are: our carrier.
var outsiders = words("vendor supplier provider partner carrier registrar contractor subcontractor consultant consultancy agency auditor reseller")

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
		case at > 0 && strings.Contains(word[at:], ".") && !mail(word):
			return Group, "address of a function"
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
	case letters(s.tokens[p.Head].Text) && p.Start == p.Head && cast.Words.initials(head):
		return Person, "initials"
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
