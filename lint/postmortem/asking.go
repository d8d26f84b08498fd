package postmortem

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
)

//go:embed freetitles.txt
var freeTitleList string

// silent is the kind of the patterns for titles that say no kind.
const silent Kind = "none"

// asking is a pattern over the words of a title, as it stands in the list, and
// the kind that it means.
type asking struct {
	kind    Kind
	pattern string
}

// askTable holds patterns, each under every word of the one of its parts that
// must be there and leaves the least choice; loose are those that have no such
// part. It is made at the start of each run, which is why nothing else is.
type askTable struct {
	all     []asking
	by      map[string][]int
	loose   []int
	classes map[string]string // the words that a name in patterns stands for, with bars between them
}

// askings are the patterns of freetitles.txt, in its order.
var askings = sync.OnceValue(func() *askTable {
	t := &askTable{by: make(map[string][]int, 1500), classes: map[string]string{}}
	var kind Kind
	for line := range strings.SplitSeq(freeTitleList, "\n") {
		switch name, list, _ := strings.Cut(line, " = "); {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			kind = Kind(strings.Trim(line, "[]"))
		case list != "":
			t.classes[name] = strings.ReplaceAll(list, " ", "|")
		default:
			t.add(asking{kind, line})
		}
	}
	return t
})

func (t *askTable) add(a asking) {
	n := len(t.all)
	t.all = append(t.all, a)
	least, fewest := "", 0
	for part := range strings.FieldsSeq(a.pattern) {
		if part == ".." || part[0] == '!' || part[0] == '(' {
			continue
		}
		choice := 0
		for alternative := range strings.SplitSeq(part, "|") {
			choice += 1 + strings.Count(t.classes[alternative], "|")
		}
		if least == "" || choice < fewest {
			least, fewest = part, choice
		}
	}
	if least == "" {
		t.loose = append(t.loose, n)
	}
	for w := range t.words(least) {
		t.by[w] = append(t.by[w], n)
	}
}

// words yields the words that a part of a pattern asks for, as titles have them.
func (t *askTable) words(part string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for alternative := range strings.SplitSeq(part, "|") {
			list := alternative
			if strings.HasPrefix(alternative, "@") {
				list = t.classes[alternative]
			}
			for w := range strings.SplitSeq(list, "|") {
				if !yield(one(w)) {
					return
				}
			}
		}
	}
}

// first returns the first pattern that fits the words of a title.
func (t *askTable) first(w []string) (a asking, ok bool) {
	maybe := append(make([]int, 0, 64), t.loose...)
	for _, x := range w {
		maybe = append(maybe, t.by[x]...)
	}
	slices.Sort(maybe)
	for _, n := range slices.Compact(maybe) {
		if t.fits(t.all[n].pattern, w) {
			return t.all[n], true
		}
	}
	return asking{}, false
}

// fits reports whether words are what a pattern asks for, from the first to the last.
func (t *askTable) fits(pattern string, w []string) bool {
	part, rest, _ := strings.Cut(pattern, " ")
	if part == "" {
		return len(w) == 0
	}
	if part == ".." { // any words at all
		return t.fits(rest, w) || len(w) > 0 && t.fits(pattern, w[1:])
	}
	may := part[0] == '('
	if may {
		part = part[1 : len(part)-1]
	}
	not := part[0] == '!'
	if not {
		part = part[1:]
	}
	if len(w) > 0 && t.asks(part, w[0]) != not && t.fits(rest, w[1:]) {
		return true
	}
	return may && t.fits(rest, w)
}

// asks reports whether a part of a pattern asks for a word.
func (t *askTable) asks(part, word string) bool {
	for part != "" {
		var alternative string
		alternative, part, _ = strings.Cut(part, "|")
		switch {
		case alternative[0] == '@':
			if t.asks(t.classes[alternative], word) {
				return true
			}
		case alternative[0] == word[0] && one(alternative) == word:
			return true
		}
	}
	return false
}

// wholeForms are contractions and what they stand for.
var wholeForms = strings.NewReplacer("’", "'", "won't", "will not", "can't", "can not", "n't", " not", "'ll", " will", "'re", " are", "'ve", " have", "'d", " would", "'m", " am", "-", " ")

// fillers are words that change nothing about what a title asks.
var fillers = setOf("the a an so ok okay really actually exactly just even also then my your our its their here still quite ever own both some very rather finally probably mostly initially originally basically essentially immediately technically")

// longAsk is how many words a title has that is a question and no sentence.
const longAsk = 10

// inquire returns the kind that a title means by what it asks and of whom;
// silent if it is known to mean none, "" if nothing is known. The title comes
// with its words.
func inquire(s string, w []string) Kind {
	if strings.ContainsAny(s, "'’") {
		w = words(wholeForms.Replace(lower(s)))
	} else {
		w = slices.Clone(w)
	}
	w = slices.DeleteFunc(w, func(x string) bool { return fillers[x] })
	if len(w) > 2 && (w[0] == "thing" || w[0] == "stuff") && w[1] != "to" { // Things that worked
		w[0] = "what"
		w = slices.DeleteFunc(w, func(x string) bool { return x == "that" })
	}
	if len(w) == 0 || len(w) > longAsk {
		return ""
	}
	a, _ := askings().first(w)
	return a.kind
}
