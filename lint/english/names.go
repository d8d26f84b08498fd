package english

import "strings"

// Named is a place where a sentence names somebody. Why is the evidence.
type Named struct {
	Phrase
	Why string
}

// located are the words that stand before names of things and places, not
// before those of people.
var located = words("the a an your our my its their this these those each every on in at into onto inside within using against through across")

// thing reports whether a word, as the one before it is its name, makes that
// the name of a thing: software, cluster, Inc.
func thing(word string) bool {
	return inList("things", singular(word)) || firms[word]
}

var firms = words(`inc ltd gmbh llc corp labs foundation network networks protocol team support engineering platform cloud api app client
	wallet security systems solutions consulting technologies software hosting telecom bank holdings university hospital clinic
	institute agency authority ventures studios games`)

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
		case Handle(s.word(i)):
			out = append(out, Named{Phrase{i, i + 1, i}, "handle"})
		case mail(word):
			out = append(out, Named{Phrase{i, i + 1, i}, "e-mail address"})
		case singlePronouns[s.word(i)] && !s.eitherSex(i):
			out = append(out, Named{Phrase{i, i + 1, i}, "pronoun"})
		case !capital(word):
			why := s.signed(i, doc)
			if cast != nil && cast.Handles[s.word(i)] {
				why = "handle"
			}
			if why != "" {
				out = append(out, Named{Phrase{i, i + 1, i}, why})
			}
		default:
			end := s.nameRun(i, n)
			if i = s.opening(i, end); i == end {
				i--
				continue
			}
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

// eitherSex reports whether the pronoun is one half of "he or she".
func (s *Sentence) eitherSex(i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if w := s.word(k); (w == "or" || w == "/") && singlePronouns[s.word(2*k-i)] {
			return true
		}
	}
	return false
}

var singlePronouns = words("he she him her his hers himself herself")

// Handle reports whether a folded word is the handle of one person: "@ana", not
// "@here", "@hourly" or "@deploy-bot", nor that of a team, package or page: "@org/name", "@acmestatus".
func Handle(word string) bool {
	return len(word) > 2 && word[0] == '@' && !everybody[word[1:]] && !machine(word) && !strings.Contains(word, "/") && !strings.HasSuffix(word, "status") && !strings.HasSuffix(word, "support")
}

// everybody are handles that call a group, or times that a table of jobs knows.
var everybody = words("here channel all everyone team oncall on-call someone somebody user username name hourly daily weekly monthly yearly annually midnight reboot")

// mail reports whether a word is the e-mail address of a person rather than of a function.
func mail(word string) bool {
	local, domain, ok := strings.Cut(word, "@")
	return ok && local != "" && strings.Contains(domain, ".") && !strings.Contains(local, "/") && !strings.Contains(domain, "groups.") && !strings.HasPrefix(domain, "lists.") && !functions[strings.ToLower(local)]
}

var functions = words("support info security noreply no-reply help team ops admin root postmaster abuse contact sales hello press git noc soc sre oncall on-call helpdesk servicedesk service-desk it dev engineering platform hr legal status alerts billing office network hostmaster webmaster mail incidents operations tsc csirt psirt cert board committee council core maintainers moderators governance conduct disclosure vulnerability report reports feedback privacy community events jobs careers")

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

// enough is the sum of evidence from which on a capitalised word is a person's name.
const enough = 3

// personal returns why the run of capitalised words [i, end) is a person's
// name; "" if it is not. It adds up what the word itself tells, what stands
// around it here, and what stands around it elsewhere in the document.
func (s *Sentence) personal(i, end int, cast *Cast, doc *Vocabulary) string {
	known, why := s.standing(i, end, cast, doc)
	if known <= -enough {
		return ""
	}
	here, because := s.hints(i, end)
	if here <= -2 && known < 4 || known < enough && s.leads(i) && end-i == 1 && !strings.HasPrefix(s.Tag(i), "NN") && here < 2 {
		return ""
	}
	if because == "" || known >= enough {
		because = why
	}
	if known+here+doc.leans(s, i, end, here) >= enough && because != "" {
		return because
	}
	return ""
}

// Given reports whether a folded word is known as a given name.
func Given(word string) bool { return givens.of(word) }

var givens = memo[bool]{work: func(word string) bool { return inList("names", word) || inList("names-ambiguous", word) }}

// common reports whether a capitalised word is an everyday word that merely
// starts the sentence.
func common(word string) bool {
	return inList("role", word) || inList("group", word) || inList("person", word) || inList("self", word) || inList("imperative", word) ||
		inList("verbs", word) || inList("affected", word)
}
