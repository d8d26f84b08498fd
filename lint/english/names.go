package english

import "strings"

// Named is a place where a sentence names somebody. Why is the evidence.
type Named struct {
	Phrase
	Why string
}

// Vocabulary is what the rest of a document says about its capitalised words.
// All words are folded.
type Vocabulary struct {
	Things map[string]bool // used as names of things: the Chia wallet, on Fritz, your Dotabod account
	Small  map[string]bool // also written with a small letter: no names
}

// Words reads one more text of the document.
func (v *Vocabulary) Words(text string) {
	before := ""
	fields := strings.Fields(text)
	for i, f := range fields {
		word := strings.Trim(f, ".,;:!?()[]{}*_`\"'“”‘’<>")
		if word == "" {
			before = ""
			continue
		}
		folded := Fold(word)
		switch {
		case !capital(word):
			v.Small[folded] = true
		case located[before]:
			v.Things[folded] = true
		case i+1 < len(fields) && strings.HasSuffix(f, word) && thing(fields[i+1]):
			v.Things[folded] = true
		}
		before = folded
		if !strings.HasSuffix(f, word) {
			before = ""
		}
	}
}

// located are the words that stand before names of things and places, not
// before those of people.
var located = words("the a an your our my its their this that these those each every on in at into onto via inside within using against through")

// thing reports whether a word, as the one before it is its name, makes that
// the name of a thing: software, cluster, Inc.
func thing(word string) bool {
	folded := Fold(strings.Trim(word, ".,;:!?()[]*_`\"'“”"))
	return inList("things", singular(folded)) || firms[folded]
}

var firms = words("inc ltd gmbh llc corp labs foundation network protocol team support engineering platform cloud api app client wallet")

// Names returns the places where the sentence names a person: handles, e-mail
// addresses, pronouns of one person, and personal names. A name counts where
// the lists or the cast know it, or where a capitalised word that no list knows
// does what only people do; not where the document uses it otherwise.
func (s *Sentence) Names(cast *Cast, doc *Vocabulary) []Named {
	var out []Named
	n := min(len(s.Tokens()), clauseLimit)
	for i := 0; i < n; i++ {
		word := s.tokens[i].Text
		switch {
		case word[0] == '@' && len(word) > 2 && !everybody[strings.ToLower(word[1:])]:
			out = append(out, Named{Phrase{i, i + 1, i}, "handle"})
		case mail(word):
			out = append(out, Named{Phrase{i, i + 1, i}, "e-mail address"})
		case singlePronouns[s.word(i)]:
			out = append(out, Named{Phrase{i, i + 1, i}, "pronoun"})
		case capital(word):
			end := s.nameRun(i, n)
			if why := s.personal(i, end, cast, doc); why != "" {
				out = append(out, Named{Phrase{i, end, end - 1}, why})
			}
			i = end - 1
		}
	}
	return out
}

// HasVerb reports whether the sentence is more than a list of names and things.
func (s *Sentence) HasVerb() bool {
	for i := range s.Tokens() {
		if t := s.Tag(i); finite(t) || t == "MD" || t == "VB" || t == "VBN" || t == "VBG" {
			return true
		}
	}
	return false
}

var singlePronouns = words("he she him her his hers himself herself")

// everybody are handles that call a group.
var everybody = words("here channel all everyone team oncall on-call")

// mail reports whether a word is the e-mail address of a person rather than of a function.
func mail(word string) bool {
	local, domain, ok := strings.Cut(word, "@")
	return ok && local != "" && strings.Contains(domain, ".") && !strings.Contains(local, "/") && !functions[strings.ToLower(local)]
}

var functions = words("support info security noreply no-reply help team ops admin root postmaster abuse contact sales hello press git")

// nameRun returns the end of a run of capitalised words, with the particles of names within.
func (s *Sentence) nameRun(i, n int) int {
	end := i + 1
	for k := i + 1; k < n; k++ {
		switch w := s.tokens[k].Text; {
		case capital(w) && !zone(w):
			end = k + 1
		case particlesOfNames[w] && k+1 < n && capital(s.tokens[k+1].Text):
		default:
			return end
		}
	}
	return end
}

var titles = words("mr mrs ms dr prof")

var particlesOfNames = words("van der den de la del di da bin ibn al el von zu af")

// acting returns the verb of which token head is the active subject, and
// whether there is one, unless the subject is known to be no person.
func (s *Sentence) acting(head int, cast *Cast) (verb string, ok bool) {
	for _, c := range s.Clauses(cast) {
		if (c.Who == Person || c.Who == Unknown) && !c.Subject.Empty() && c.Subject.Head == head && !c.Verb.Passive {
			return c.Verb.Lemma, true
		}
	}
	return "", false
}

// personal returns why the run of capitalised words [i, end) is a person's name; "" if it is not.
func (s *Sentence) personal(i, end int, cast *Cast, doc *Vocabulary) string {
	first, last := s.word(i), s.word(end-1)
	whole := s.words(i, end)
	if cast != nil && cast.People[whole] {
		return "named in the document"
	}
	for k := i; k < end; k++ {
		if inList("systems", s.word(k)) || inList("systems", s.word(k)+" group") || inList("places", s.word(k)) || inList("things", singular(s.word(k))) {
			return ""
		}
	}
	if zone(s.tokens[i].Text) || doc.Things[first] || located[s.word(i-1)] || end-i == 1 && doc.Small[first] {
		return ""
	}
	if inList("places", whole) || end < len(s.tokens) && inList("things", singular(s.word(end))) && s.word(end) != "notice" {
		return ""
	}
	sure := inList("names", first)
	maybe := inList("names-ambiguous", first)
	switch {
	case end-i > 1 && (sure || maybe) && (inList("surnames", last) || sure):
		return "given name and surname"
	case end-i == 1 && sure && !common(first):
		return "given name"
	case end-i == 1 && (inList("role", s.word(i-1)) && !common(first) || titles[strings.TrimSuffix(s.word(i-1), ".")]):
		return "a role or title before it"
	case end-i == 2 && (s.word(i-1) == "by" || s.word(i-1) == "via") && !common(first) && !common(last):
		return "two capitalised words where an agent stands"
	case cast != nil && end-i == 1 && cast.People[first] && !common(first):
		return "named in the document"
	case end-i > 2 || common(first) && !maybe:
		return ""
	}
	// only now is the sentence taken apart: does the name do something?
	verb, subject := s.acting(end-1, cast)
	if subject && (maybe || end-i > 1 || inList("personal", verb)) {
		return "does what people do"
	}
	return ""
}

// Given reports whether a folded word is known as a given name.
func Given(word string) bool { return inList("names", word) || inList("names-ambiguous", word) }

// common reports whether a capitalised word is an everyday word that merely
// starts the sentence.
func common(word string) bool {
	return inList("role", word) || inList("group", word) || inList("person", word) || inList("self", word) || inList("imperative", word) ||
		inList("verbs", word) || inList("affected", word)
}
