package check

import (
	"strings"
	"sync"

	"github.com/unblame/unblame/lint/english"
)

// sense is a set of what a word says of a proposal.
type sense uint32

// The senses. Those up to concrete are the classes of proposals, which rule
// files name; the others are features of the words around the head.
const (
	wish sense = 1 << iota
	process
	assurance
	vigilance
	teaching
	paper
	endless
	giant
	large
	medium
	arrange
	concrete
	thing // no verb, and no noun that gives it another class
	vague
	murky
	event
	trouble
	fault
	control
	deliverable
	vast
	big
	tool
	early
	hedge
	aim
)

// senses are the senses by the names that lists and rule files use.
var senses = map[string]sense{
	"wish": wish, "process": process, "assurance": assurance, "vigilance": vigilance, "teaching": teaching, "paper": paper,
	"endless": endless, "giant": giant, "large": large, "medium": medium, "arrange": arrange, "concrete": concrete, "thing": thing,
	"vague": vague, "murky": murky, "event": event, "trouble": trouble, "fault": fault, "control": control, "deliverable": deliverable, "vast": vast, "big": big, "tool": tool, "early": early, "hedge": hedge, "aim": aim,
}

// classes are the names of the classes.
var classes = []string{"wish", "process", "assurance", "vigilance", "teaching", "paper", "endless", "giant", "large", "medium", "arrange", "concrete", "thing"}

// lexicon is what the lists of the English layer say of words in proposals.
type lexicon struct {
	verbs   map[string]sense // base forms, also of several words: "look into"
	longest map[string]int   // by the first word of a verb: the most words that one has
	nouns   map[string]sense // singular
	words   map[string]sense
	people  map[string]bool // roles and groups, in either number
	norms   map[string]bool // what people are to go by, in either number
}

var words = sync.OnceValue(func() lexicon {
	l := lexicon{verbs: sensed("action-verbs"), nouns: sensed("action-nouns"), words: sensed("action-words"), longest: map[string]int{}, people: map[string]bool{}}
	for v := range l.verbs {
		first, _, _ := strings.Cut(v, " ")
		l.longest[first] = max(l.longest[first], strings.Count(v, " ")+1)
	}
	l.people = listed("role", "group", "affected")
	l.norms = listed("norms")
	return l
})

// plain reports whether a word is the base form of a verb.
func (l *lexicon) plain(word string) bool {
	return english.Listed("imperative", word) || english.Listed("verbs", word)
}

// listed returns the entries of lists.
func listed(names ...string) map[string]bool {
	all := map[string]bool{}
	for _, name := range names {
		lines, _ := english.List(name)
		for _, line := range lines {
			all[line] = true
		}
	}
	return all
}

// sensed reads a list whose entries end with the name of a sense.
func sensed(list string) map[string]sense {
	lines, _ := english.List(list)
	out := make(map[string]sense, len(lines))
	for _, line := range lines {
		at := strings.LastIndexByte(line, ' ')
		out[line[:at]] |= senses[line[at+1:]]
	}
	return out
}

// verb returns the base form and the sense of the verb that starts at word i, of
// several words if the list has such a one, and the word behind it.
func (l *lexicon) verb(words []string, i int) (base string, is sense, end int) {
	first := english.Lemma(words[i])
	for n := min(l.longest[first], len(words)-i); n > 1; n-- {
		base := first + " " + strings.Join(words[i+1:i+n], " ")
		if is, ok := l.verbs[base]; ok {
			return base, is, i + n
		}
	}
	return first, l.verbs[first], i + 1
}

// deed returns the sense of the verb that a noun is made of: the simplification
// of, the reassessment of; 0 for a deed whose result can be seen.
func (l *lexicon) deed(noun string) sense {
	for _, end := range [][2]string{{"isation", "ise"}, {"ization", "ize"}, {"ification", "ify"}, {"ation", "ate"}, {"ation", "e"}, {"ment", ""}, {"tion", "t"}, {"ing", ""}, {"ing", "e"}, {"", ""}} {
		if stem, ok := strings.CutSuffix(noun, end[0]); ok {
			if is := l.verbs[stem+end[1]] & (wish | process | teaching | endless | giant); is != 0 {
				return is
			}
		}
	}
	return 0
}

// noun returns the sense of a noun in either number.
func (l *lexicon) noun(word string) sense {
	if is, ok := l.nouns[word]; ok {
		return is
	}
	for _, plural := range [][2]string{{"ies", "y"}, {"es", ""}, {"es", "is"}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(word, plural[0]); ok && l.nouns[stem+plural[1]] != 0 {
			return l.nouns[stem+plural[1]]
		}
	}
	if at := strings.LastIndexByte(word, '-'); at > 0 {
		return l.noun(word[at+1:])
	}
	return 0
}
