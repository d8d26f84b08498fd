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
	They    Class           // what "they" stands for here
}

// quantities are heads that leave it to the noun after "of" who is meant.
var quantities = map[string]bool{
	"one": true, "some": true, "none": true, "all": true, "most": true, "many": true, "few": true, "several": true, "both": true,
	"two": true, "three": true, "each": true, "any": true, "neither": true, "either": true, "part": true, "half": true, "couple": true,
	"number": true, "member": true, "rest": true, "majority": true, "pair": true, "handful": true, "everyone": true, "anyone": true,
	"nobody": true, "group": true, "kind": true, "type": true,
}

// who classes a noun phrase, and names the evidence.
func (s *Sentence) who(p Phrase, cast *Cast) (Class, string) {
	if p.Empty() {
		return Elided, "no subject is written"
	}
	head := s.word(p.Head)
	if c, why := s.pronoun(p, head, cast); why != "" {
		return c, why
	}
	if c, why := s.known(p, cast); why != "" {
		return c, why
	}
	if c, why := s.listed(p, head); why != "" {
		if (c == Role || c == Group) && s.ours(p) {
			return Self, "our " + head
		}
		return c, why
	}
	return s.named(p, head)
}

func (s *Sentence) pronoun(p Phrase, head string, cast *Cast) (Class, string) {
	if p.End-p.Start > 1 && s.Tag(p.Head) != "PRP" {
		return Unknown, ""
	}
	switch head {
	case "i", "we", "us", "me", "myself", "ourselves", "ours", "mine":
		return Self, "pronoun " + head
	case "he", "she", "him", "her", "himself", "herself", "who", "whoever", "whom", "someone", "somebody", "anyone", "anybody",
		"everyone", "everybody", "nobody", "no-one", "you", "yourself", "people", "others":
		return Person, "pronoun " + head
	case "they", "them", "those", "these":
		if cast != nil && cast.They != Unknown {
			return cast.They, head + " stands for the " + cast.They.String() + " before"
		}
		return Unknown, "pronoun " + head
	case "it", "this", "that", "there", "which", "what", "itself", "such", "something", "everything", "nothing", "anything":
		return Unknown, "pronoun " + head
	}
	return Unknown, ""
}

// known looks for names that the project or the document brings, handles and e-mail addresses.
func (s *Sentence) known(p Phrase, cast *Cast) (Class, string) {
	for k := p.Start; k < p.End; k++ {
		word := s.tokens[k].Text
		switch {
		case len(word) > 1 && word[0] == '@':
			return Person, "handle " + word
		case strings.Contains(word, "@") && strings.Contains(word, ".") && !strings.Contains(word, "/"):
			return Person, "e-mail address"
		}
	}
	if cast == nil {
		return Unknown, ""
	}
	head := s.word(p.Head)
	whole := strings.ToLower(s.phraseText(p))
	switch {
	case cast.Systems[head] || cast.Systems[whole]:
		return System, "named as a system"
	case cast.People[whole] || cast.People[head] && capital(s.tokens[p.Head].Text):
		return Person, "named in the document"
	}
	return Unknown, ""
}

// listed looks the head noun up in the word lists, longest phrase first.
func (s *Sentence) listed(p Phrase, head string) (Class, string) {
	one := singular(head)
	if c, why := s.byModifier(p, one); why != "" {
		return c, why
	}
	for from := max(p.Start, p.Head-2); from <= p.Head; from++ {
		phrase := s.words(from, p.Head+1)
		alone := from == p.Head
		last := strings.TrimSuffix(phrase, head) + one
		for _, l := range []struct {
			list  string
			class Class
		}{{"attackers", Attacker}, {"affected", Affected}, {"role", Role}, {"group", Group}} {
			if inList(l.list, phrase) || inList(l.list, last) {
				return l.class, l.list + " list: " + phrase
			}
		}
		if alone && capital(s.tokens[p.Head].Text) && p.Head > 0 {
			break // a name, which the lists of names know better
		}
		if inList("things", phrase) || inList("things", last) {
			return System, "things list: " + phrase
		}
	}
	if i := strings.LastIndexByte(one, '-'); i > 0 && !capital(s.tokens[p.Head].Text) {
		if inList("role", one[i+1:]) {
			return Role, "role list: " + one[i+1:]
		}
	}
	return Unknown, ""
}

// byModifier decides heads that are human or not by the words before them:
// the etcd operator, the shift operator.
func (s *Sentence) byModifier(p Phrase, head string) (Class, string) {
	m, ok := modifiers()[head]
	if !ok {
		return Unknown, ""
	}
	for k := p.Head - 1; k >= p.Start; k-- {
		word := s.word(k)
		if m.system[word] || inList("systems", word) || s.Tag(k) == "NNP" && inList("systems", singular(word)) || s.tokens[k].Text == string(Object) {
			return System, word + " " + head
		}
		if m.human[word] {
			return Role, word + " " + head
		}
	}
	return Unknown, ""
}

// named classes capitalised heads by the lists of names, and all other nouns as things.
func (s *Sentence) named(p Phrase, head string) (Class, string) {
	text := s.tokens[p.Head].Text
	if !capital(text) || zone(text) && len(text) > 1 && !strings.Contains(text, "-") {
		switch {
		case inList("systems", head):
			return systemClass(head)
		case s.Tag(p.Head) == "CD", text == string(Object):
			return System, "no noun for people"
		}
		return System, "no noun for people: " + head
	}
	if inList("systems", head) || inList("systems", s.words(p.Start, p.End)) {
		return systemClass(head)
	}
	for k := p.Start; k <= p.Head; k++ {
		if w := s.tokens[k].Text; capital(w) && k > p.Start && inList("systems", s.word(k)) {
			return System, "systems list: " + w
		}
	}
	first := p.Start
	for first < p.Head && !capital(s.tokens[first].Text) {
		first++
	}
	given := s.word(first)
	switch {
	case first < p.Head && (inList("names", given) || inList("names-ambiguous", given)) && !inList("places", s.words(first, p.End)):
		return Person, "given name " + s.tokens[first].Text
	case inList("names", head), inList("surnames", head) && first < p.Head:
		return Person, "name " + text
	case inList("places", head):
		return Unknown, "place " + text
	case strings.HasSuffix(head, "-san") || strings.HasPrefix(head, "o'") || strings.HasPrefix(head, "al-"):
		return Person, "form of a name"
	}
	return Unknown, "capitalised, not in any list"
}

func systemClass(head string) (Class, string) {
	if inList("companies", head) {
		return Group, "company " + head
	}
	return System, "systems list: " + head
}

// ours reports whether the phrase is possessed by those who write.
func (s *Sentence) ours(p Phrase) bool {
	w := s.word(p.Start)
	return w == "our" || w == "my"
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
