package check

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/unblame/unblame/lint/english"
)

// wordSet is words: a rule's own, and those of lists, which the rules share.
type wordSet struct {
	own    map[string]bool
	shared []map[string]bool
}

func (s *wordSet) has(word string) bool {
	return s.own[word] || slices.ContainsFunc(s.shared, func(words map[string]bool) bool { return words[word] })
}

func (s *wordSet) empty() bool { return len(s.own)+len(s.shared) == 0 }

// sorted returns all words.
func (s *wordSet) sorted() []string {
	var all []string
	for _, words := range append([]map[string]bool{s.own}, s.shared...) {
		for w := range words {
			all = append(all, w)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

var nounLists sync.Map // name → map[string]bool

// nounsOf returns the words among names, and those of the lists, in singular
// and plural.
func nounsOf(key string, names []string) (wordSet, error) {
	var all wordSet
	for _, name := range names {
		list, isList := strings.CutPrefix(name, "@")
		if !isList {
			if all.own == nil {
				all.own = map[string]bool{}
			}
			all.own[name] = true
			continue
		}
		if known, ok := nounLists.Load(list); ok {
			all.shared = append(all.shared, known.(map[string]bool))
			continue
		}
		l := named(list)
		if l == nil {
			return all, fmt.Errorf("clause: %s: there is no list @%s; the lists are @%s", key, list, strings.Join(english.Lists(), ", @"))
		}
		words := map[string]bool{}
		for _, word := range l.words() {
			words[word], words[english.Plural(word)] = true, true
		}
		nounLists.Store(list, words)
		all.shared = append(all.shared, words)
	}
	return all, nil
}

// verbs are base forms: "skip", "fail to" with an infinitive, "@state" for a list.
type verbs []verbEntry

// verbEntry is a base form or a list of them, and whether an infinitive must follow.
type verbEntry struct {
	lemma, list string
	to          bool
}

// verbsOf reads base forms and names of lists.
func verbsOf(key string, names []string) (verbs, error) {
	var out verbs
	for _, name := range names {
		lemma, to := strings.CutSuffix(name, " to")
		list, isList := strings.CutPrefix(lemma, "@")
		switch {
		case !isList:
			out = append(out, verbEntry{lemma: lemma, to: to})
		case english.HasList(list):
			out = append(out, verbEntry{list: list, to: to})
		default:
			return nil, fmt.Errorf("clause: %s: there is no list @%s; the lists are @%s", key, list, strings.Join(english.Lists(), ", @"))
		}
	}
	return out, nil
}

// hold reports whether a verb is one of them.
func (vs verbs) hold(v english.Verb) bool {
	for _, e := range vs {
		if (!e.to || v.To != "") && (e.lemma == v.Lemma && e.list == "" || e.list != "" && english.Listed(e.list, v.Lemma)) {
			return true
		}
	}
	return false
}

// forms returns all forms of the verbs, each of which may tell that one stands in a sentence.
func (vs verbs) forms() []string {
	var all []string
	for _, e := range vs {
		if e.list == "" {
			all = append(append(all, english.Forms(e.lemma)...), e.lemma, e.lemma+"s")
			continue
		}
		known, ok := verbLists.Load(e.list)
		if !ok {
			entries, _ := english.List(e.list)
			forms := make([]string, 0, 6*len(entries))
			for _, lemma := range entries {
				forms = append(append(forms, english.Forms(lemma)...), lemma, lemma+"s")
			}
			known, _ = verbLists.LoadOrStore(e.list, forms)
		}
		all = append(all, known.([]string)...)
	}
	return all
}

var verbLists sync.Map // name → []string, the forms of its verbs
