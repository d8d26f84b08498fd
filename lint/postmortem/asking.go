package postmortem

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed freetitles.txt
var freeTitleList string

// silent is the kind of the patterns for titles that say no kind.
const silent Kind = "none"

// asking is a pattern over the words of a title, and the kind that it means.
type asking struct {
	kind  Kind
	parts []asked
}

// asked is one part of a pattern.
type asked struct {
	words map[string]bool // any words at all if nil
	not   bool            // none of them
	may   bool            // or nothing
}

// askings are the patterns of freetitles.txt, in its order, by the words that
// lead to them.
var askings = sync.OnceValue(func() *askTable {
	classes := map[string]string{}
	sets := map[string]map[string]bool{} // those of equal parts
	t := &askTable{by: map[string][]int{}}
	var kind Kind
	for line := range strings.SplitSeq(freeTitleList, "\n") {
		switch name, list, _ := strings.Cut(line, " = "); {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			kind = Kind(strings.Trim(line, "[]"))
		case list != "":
			classes[name] = strings.Join(strings.Fields(list), "|")
		default:
			a := asking{kind: kind}
			for part := range strings.FieldsSeq(line) {
				a.parts = append(a.parts, askedFor(part, classes, sets))
			}
			t.add(a)
		}
	}
	return t
})

// askTable holds patterns, each under every word of the one of its parts that
// must be there and leaves the least choice; loose are those that have no such part.
type askTable struct {
	all   []asking
	by    map[string][]int
	loose []int
}

func (t *askTable) add(a asking) {
	n := len(t.all)
	t.all = append(t.all, a)
	var least map[string]bool
	for _, p := range a.parts {
		if p.words != nil && !p.not && !p.may && (least == nil || len(p.words) < len(least)) {
			least = p.words
		}
	}
	if least == nil {
		t.loose = append(t.loose, n)
	}
	for w := range least {
		t.by[w] = append(t.by[w], n)
	}
}

// first returns the first pattern that fits the words of a title.
func (t *askTable) first(w []string) (a asking, ok bool) {
	maybe := slices.Clone(t.loose)
	for _, x := range w {
		maybe = append(maybe, t.by[x]...)
	}
	slices.Sort(maybe)
	for _, n := range slices.Compact(maybe) {
		if fits(t.all[n].parts, w) {
			return t.all[n], true
		}
	}
	return asking{}, false
}

// askedFor reads one part of a pattern.
func askedFor(part string, classes map[string]string, sets map[string]map[string]bool) (p asked) {
	if part == ".." {
		return p
	}
	if part[0] == '(' {
		p.may, part = true, strings.Trim(part, "()")
	}
	if part[0] == '!' {
		p.not, part = true, part[1:]
	}
	if known, ok := sets[part]; ok {
		p.words = known
		return p
	}
	p.words = map[string]bool{}
	sets[part] = p.words
	for alternative := range strings.SplitSeq(part, "|") {
		if alternative[0] == '@' {
			alternative = classes[alternative]
		}
		for word := range strings.SplitSeq(alternative, "|") {
			p.words[strings.Join(words(word), " ")] = true
		}
	}
	return p
}

// fits reports whether words are what the parts ask for, from the first to the last.
func fits(parts []asked, w []string) bool {
	if len(parts) == 0 {
		return len(w) == 0
	}
	p, rest := parts[0], parts[1:]
	if p.words == nil {
		return fits(rest, w) || len(w) > 0 && fits(parts, w[1:])
	}
	if len(w) > 0 && p.words[w[0]] != p.not && fits(rest, w[1:]) {
		return true
	}
	return p.may && fits(rest, w)
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
