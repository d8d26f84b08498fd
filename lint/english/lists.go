package english

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed lists/*.txt
var files embed.FS

// list is one word list; it is read when it is first asked for.
type list struct {
	name  string
	once  sync.Once
	lines []string        // as they stand, without comments
	words map[string]bool // folded
}

var lists = sync.OnceValue(func() map[string]*list {
	entries, _ := files.ReadDir("lists")
	all := make(map[string]*list, len(entries))
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), ".txt")
		all[name] = &list{name: name}
	}
	return all
})

func (l *list) read() *list {
	l.once.Do(func() {
		data, _ := files.ReadFile("lists/" + l.name + ".txt")
		l.words = make(map[string]bool, len(data)/8)
		for line := range strings.Lines(string(data)) {
			line, _, _ = strings.Cut(line, "#")
			if line = strings.TrimSpace(line); line != "" {
				l.lines = append(l.lines, line)
				l.words[Fold(line)] = true
			}
		}
	})
	return l
}

// entries returns the lines of the named list; none if there is no such list.
func entries(name string) []string {
	if l := lists()[name]; l != nil {
		return l.read().lines
	}
	return nil
}

// inList reports whether the folded word or phrase is an entry of the list.
func inList(name, word string) bool {
	l := lists()[name]
	return l != nil && l.read().words[word]
}

// List returns the words and phrases of the named list, folded, and whether
// there is such a list.
func List(name string) (words []string, ok bool) {
	if lists()[name] == nil {
		return nil, false
	}
	for _, line := range entries(name) {
		words = append(words, Fold(line))
	}
	return words, true
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

// modifier says which words before an ambiguous head make it a system or a person.
type modifier struct{ system, human map[string]bool }

// modifiers are the ambiguous heads of lists/ambiguous.txt.
var modifiers = sync.OnceValue(func() map[string]modifier {
	out := map[string]modifier{}
	for _, line := range entries("ambiguous") {
		parts := strings.SplitN(line, ":", 3)
		m := modifier{map[string]bool{}, map[string]bool{}}
		for i, set := range []map[string]bool{m.system, m.human} {
			if len(parts) > i+1 {
				for word := range strings.SplitSeq(parts[i+1], ",") {
					set[Fold(strings.TrimSpace(word))] = true
				}
			}
		}
		out[Fold(strings.TrimSpace(parts[0]))] = m
	}
	return out
})
