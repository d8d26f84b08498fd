package english

import (
	"iter"
	"slices"
	"strings"
	"sync"
)

// list is one word list; its table is made when it is first asked for.
type list struct {
	name   string
	source string // the file
	table  sync.Once
	text   string   // folded, without the comment on top
	slots  []uint32 // one more than where in the text an entry starts: by hash, else in one of the next slots; nil if it is searched
	split  sync.Once
	all    []string // folded
}

// lists are all lists, each in a slot by its name or in one of the next.
var lists = sync.OnceValue(func() *[256]*list {
	var all [256]*list
	made := make([]list, len(files))
	for i, f := range files {
		made[i].name, made[i].source = f.name, f.text
		at := slotOf(f.name)
		for ; all[at] != nil; at++ {
		}
		all[at] = &made[i]
	}
	return &all
})

// slotOf returns the slot of a list, or the one before it.
func slotOf(name string) uint8 {
	if name == "" {
		return 0
	}
	return uint8(len(name))*31 + name[0]*7 + name[len(name)/2]*13 + name[len(name)-1]
}

// listOf returns the named list, or nil.
func listOf(name string) *list {
	all := lists()
	for at := slotOf(name); all[at] != nil; at++ {
		if all[at].name == name {
			return all[at]
		}
	}
	return nil
}

// body returns the entries of a list's file, one on each line: all but comments.
func body(source string) string {
	for strings.HasPrefix(source, "#") {
		_, source, _ = strings.Cut(source, "\n")
	}
	if len(source) > long || !strings.Contains(source, "\n#") {
		return source // as it lies in the program
	}
	var out strings.Builder
	for line := range strings.Lines(source) {
		if line[0] != '#' {
			out.WriteString(line)
		}
	}
	return out.String()
}

// entries returns the entries of the named list as its file has them; none if
// there is no such list.
func entries(name string) []string {
	l := listOf(name)
	if l == nil {
		return nil
	}
	return strings.Split(strings.TrimSuffix(body(l.source), "\n"), "\n")
}

// inList reports whether the folded word or phrase is an entry of the list.
func inList(name, word string) bool {
	l := listOf(name)
	return l != nil && l.holds(word)
}

// capitals is the list whose entries keep their capitals, which tell names of
// systems from words.
const capitals = "systems"

// A file of more than long bytes is sorted and has no comments but the one on top.
// One of more than huge bytes is searched as it lies in the program: making a
// table of it would take longer than a run's questions.
const (
	long = 8 << 10
	huge = 32 << 10
)

// ready returns the list with its table.
func (l *list) ready() *list {
	l.table.Do(l.index)
	return l
}

func (l *list) holds(word string) bool {
	if l.ready().slots == nil {
		return word != "" && l.find(word, false) != ""
	}
	for at := l.slot(hash(word)); l.slots[at] != 0; at = l.after(at) {
		line := l.text[l.slots[at]-1:]
		if len(line) > len(word) && line[:len(word)] == word && line[len(word)] == '\n' {
			return true
		}
	}
	return false
}

// find returns the entry of a long list that a word is, or the first word of
// that entry; "" if there is none.
func (l *list) find(word string, first bool) string {
	for text := body(l.source); text != ""; {
		start := 1 + strings.LastIndexByte(text[:len(text)/2], '\n')
		end := start + strings.IndexByte(text[start:], '\n')
		line := text[start:end]
		if first && len(line) > len(word) && line[len(word)] == ' ' && line[:len(word)] == word {
			return line
		}
		switch order := strings.Compare(word, line); {
		case order == 0:
			return line
		case order < 0:
			text = text[:start]
		default:
			text = text[end+1:]
		}
	}
	return ""
}

// index makes the table of the entries: one number for each, since lists are
// read at each start.
func (l *list) index() {
	l.text = body(l.source)
	switch {
	case l.name == capitals:
		l.text = Fold(l.text)
	case len(l.source) > huge:
		return
	}
	size := 8
	for size < 2*strings.Count(l.text, "\n") {
		size *= 2
	}
	l.slots = make([]uint32, size)
	start, h := 0, uint32(basis)
	for i := range len(l.text) {
		if l.text[i] != '\n' {
			h = mixed(h, l.text[i])
			continue
		}
		at := l.slot(spread(h))
		for ; l.slots[at] != 0; at = l.after(at) {
		}
		l.slots[at] = uint32(start) + 1
		start, h = i+1, basis
	}
}

func (l *list) slot(hash uint32) int { return int(hash & uint32(len(l.slots)-1)) }

func (l *list) after(slot int) int { return (slot + 1) & (len(l.slots) - 1) }

// Listed reports whether the folded word or phrase is an entry of the named list.
func Listed(name, word string) bool { return inList(name, word) }

// HasList reports whether there is a list of that name.
func HasList(name string) bool { return listOf(name) != nil }

// List returns the words and phrases of the named list, folded, and whether
// there is such a list. They are shared and must not be changed.
func List(name string) (words []string, ok bool) {
	l := listOf(name)
	if l == nil {
		return nil, false
	}
	l.split.Do(func() {
		l.ready()
		l.all = strings.Split(strings.TrimSuffix(l.text, "\n"), "\n")
	})
	return l.all, true
}

// Phrases yields the entries of the named list that are more than one word, folded.
func Phrases(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		l := listOf(name)
		if l == nil {
			return
		}
		l.ready()
		for at := strings.IndexByte(l.text, ' '); at >= 0; {
			start := 1 + strings.LastIndexByte(l.text[:at], '\n')
			end := at + strings.IndexByte(l.text[at:], '\n')
			if !yield(l.text[start:end]) {
				return
			}
			next := strings.IndexByte(l.text[end:], ' ')
			if next < 0 {
				return
			}
			at = end + next
		}
	}
}

// Lists returns the names of all lists, sorted.
func Lists() []string {
	var names []string
	for _, l := range lists() {
		if l != nil {
			names = append(names, l.name)
		}
	}
	slices.Sort(names)
	return names
}

// modifier says which words before an ambiguous head make it a system or a person.
type modifier struct{ system, human map[string]bool }

// modifiers are the ambiguous heads of lists/ambiguous.txt; nil for all other words.
var modifiers = memo[*modifier]{work: func(head string) *modifier {
	line := listOf("ambiguous").find(head, true)
	parts := strings.Split(line, " : ")
	if parts[0] != head {
		return nil
	}
	m := &modifier{map[string]bool{}, map[string]bool{}}
	for i, set := range []map[string]bool{m.system, m.human} {
		if len(parts) > i+1 {
			for word := range strings.SplitSeq(parts[i+1], ", ") {
				set[word] = true
			}
		}
	}
	return m
}}
