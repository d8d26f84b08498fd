package english

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed lists/*.txt
var files embed.FS

var lists = sync.OnceValue(func() map[string][]string {
	entries, _ := files.ReadDir("lists")
	all := make(map[string][]string, len(entries))
	for _, e := range entries {
		data, _ := files.ReadFile("lists/" + e.Name())
		var words []string
		for line := range strings.Lines(string(data)) {
			line, _, _ = strings.Cut(line, "#")
			if line = strings.TrimSpace(line); line != "" {
				words = append(words, line)
			}
		}
		all[strings.TrimSuffix(e.Name(), ".txt")] = words
	}
	return all
})

// inList reports whether the folded word is an entry of the list.
func inList(name, word string) bool { return slices.Contains(lists()[name], word) }

// List returns the words and phrases of the named list, folded, and whether
// there is such a list.
func List(name string) (words []string, ok bool) {
	words, ok = lists()[name]
	return slices.Clone(words), ok
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
