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
	open  sync.Once
	text  string // of a list that is searched in place: its lines
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
	switch {
	case l == nil:
		return false
	case searched[name]:
		return l.search(word)
	}
	return l.read().words[word]
}

// searched are the longest lists: a table of them would cost more than all
// look-ups of a run. Their files are sorted by the folded form.
var searched = map[string]bool{"names": true, "surnames": true}

// search looks a folded word up in the file itself, by halves.
func (l *list) search(word string) bool {
	l.open.Do(func() {
		data, _ := files.ReadFile("lists/" + l.name + ".txt")
		l.text = string(data)
		for strings.HasPrefix(l.text, "#") {
			_, l.text, _ = strings.Cut(l.text, "\n")
		}
	})
	lo, hi := 0, len(l.text)
	for lo < hi {
		start := lo + strings.LastIndexByte(l.text[lo:(lo+hi)/2], '\n') + 1
		end := start + strings.IndexByte(l.text[start:], '\n')
		switch c := strings.Compare(Fold(l.text[start:end]), word); {
		case c == 0:
			return true
		case c < 0:
			lo = end + 1
		default:
			hi = start
		}
	}
	return false
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
