package english

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed lists/*.txt
var files embed.FS

// lexicon is one named list: its entries in the order of the file, and how to
// find them.
type lexicon struct {
	words []string
	set   map[string]bool
}

// lists reads lists/*.txt: a word or phrase a line, # begins a comment.
var lists = sync.OnceValue(func() map[string]lexicon {
	entries, _ := files.ReadDir("lists")
	all := make(map[string]lexicon, len(entries))
	for _, e := range entries {
		data, _ := files.ReadFile("lists/" + e.Name())
		l := lexicon{set: map[string]bool{}}
		for line := range strings.Lines(string(data)) {
			line, _, _ = strings.Cut(line, "#")
			if word := Fold(strings.TrimSpace(line)); word != "" && !l.set[word] {
				l.words, l.set[word] = append(l.words, word), true
			}
		}
		all[strings.TrimSuffix(e.Name(), ".txt")] = l
	}
	return all
})

// inList reports whether the folded word is an entry of the list.
func inList(name, word string) bool { return lists()[name].set[word] }

// List returns the words and phrases of the named list, folded, in the order
// of its file, and whether there is such a list. The words of a phrase are
// separated by one space.
func List(name string) (words []string, ok bool) {
	l, ok := lists()[name]
	return slices.Clone(l.words), ok
}

// Lists returns the names of all lists, sorted.
func Lists() []string {
	var names []string
	for name := range lists() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
