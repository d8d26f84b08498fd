package english

import "strings"

// listed looks the head noun up in the word lists, with up to two words before
// it: the longest entry decides.
func (s *Sentence) listed(p Phrase, head string) (class Class, why string, sure bool) {
	one := singular(head)
	either := modifiers.of(one) != nil
	for from := max(p.Start, p.Head-2); from <= p.Head; from++ {
		before := ""
		if from < p.Head {
			before = s.words(from, p.Head) + " "
		}
		in := humans.of(before + head)
		if one != head {
			in |= humans.of(before + one)
		}
		for i, l := range humanLists {
			if in>>i&1 == 0 {
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

// humanLists are the lists of nouns for people, each with its class.
var humanLists = []struct {
	name  string
	class Class
}{{"attackers", Attacker}, {"affected", Affected}, {"role", Role}, {"group", Group}}

// humans says which of these lists a word or phrase is an entry of, a bit each.
var humans = memo[uint8]{work: func(text string) (in uint8) {
	for i, l := range humanLists {
		if inList(l.name, text) {
			in |= 1 << i
		}
	}
	return in
}}

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

// leads reports whether token i begins what is said, times and marks aside, so
// that its capital letter tells nothing.
func (s *Sentence) leads(i int) bool {
	for i--; i >= 0; i-- {
		if s.Tag(i) == ":" {
			return true // behind a label
		}
		if t := s.Tag(i); t != "CD" && t != "SYM" && t != "``" && t != "(" && t != ")" && t != "." {
			return false
		}
	}
	return true
}

// activity reports whether a group's name stands for what the group does:
// support for the old cipher.
func (s *Sentence) activity(p Phrase, head string) bool {
	switch head {
	case "management", "handling":
		next := s.word(p.Head + 1)
		return next == "of" || p.Head > p.Start && inList("things", s.word(p.Head-1)) // certificate management
	case "support", "development", "operation", "security", "engineering", "provision":
		next := s.word(p.Head + 1)
		return next == "for" || next == "of"
	}
	return false
}

// byModifier decides heads that are human or not by the words before them:
// the etcd operator, the shift operator. Class is what the head is if human.
func (s *Sentence) byModifier(p Phrase, head string, class Class) (Class, string) {
	m := modifiers.of(head)
	if m == nil {
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
		case m.system[word], m.system[pair], s.tokens[k].Text == string(Object), strings.HasPrefix(s.Tag(k), "NN") && (made(word) || made(singular(word))) && class != Affected:
			return System, word + " " + head
		}
	}
	return Unknown, ""
}
