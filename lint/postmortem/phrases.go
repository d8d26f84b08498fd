package postmortem

import "strings"

// phrases are pieces of text in small letters, by how they start: with a space,
// and the first letters of a word.
type phrases struct {
	by     map[string][]string
	others []string // those that start otherwise
}

// keySize is how many bytes of a phrase, with its space, tell it from most others.
const keySize = 3

func phrasesOf(list ...string) phrases {
	p := phrases{by: map[string][]string{}}
	for _, x := range list {
		if x[0] != ' ' || len(x) < keySize {
			p.others = append(p.others, x)
			continue
		}
		p.by[x[:keySize]] = append(p.by[x[:keySize]], x)
	}
	return p
}

// in reports whether a text holds one of the phrases; a line break counts as a space.
func (p phrases) in(s string) bool {
	return p.within(" " + strings.ReplaceAll(lower(s), "\n", " ") + " ")
}

// within is in for a text in small letters with a space at both ends.
func (p phrases) within(low string) bool {
	for at := 0; at+keySize <= len(low); at++ {
		if low[at] != ' ' {
			continue
		}
		for _, x := range p.by[low[at:at+keySize]] {
			if strings.HasPrefix(low[at:], x) {
				return true
			}
		}
	}
	for _, x := range p.others {
		if strings.Contains(low, x) {
			return true
		}
	}
	return false
}
