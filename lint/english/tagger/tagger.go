// Package tagger gives words their Penn Treebank tags: the averaged perceptron
// of github.com/jdkato/prose/v3/tag, tag for tag, from a table that is used where
// it lies in the program. Prose decodes its model at each start and looks up 14
// strings for each word by halves; here a word and its ending are looked up once.
// The weights and the list of faces are prose's, whose licence stands beside them.
package tagger

import (
	_ "embed"
	"math"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:generate go run generate.go

// model is laid out as generate.go says.
//
//go:embed model.bin
var model string

// The parts of the model, in the order of its header.
const (
	names = iota
	values
	records
	prefixes
	last
	older
	both
	words
	endings
	bias
	parts
)

// A word's entry has five places of records: of the word itself, and of its
// neighbours, to whose left or right it stands. An ending has the first three.
const (
	self = iota
	left1
	left2
	right1
	right2
	tagged // how many tags before it make a difference, and which
)

const endingRight = left2

// known is what is read from the model before the first word.
type known struct {
	at      [parts]int
	names   []string
	classes int // how many of the names the model chooses among
	ids     map[string]uint8
	fence   [4]word // what stands before and behind a sentence

	// What nearly all classes have a weight for is kept as such.
	values      []float32
	bias        scores
	first       [257]scores      // by the first byte; 256 for no word
	last, older [none + 1]scores // by tag
}

var load = sync.OnceValue(func() *known {
	k := &known{ids: map[string]uint8{}}
	for i := range k.at {
		k.at[i] = place(4 * i)
	}
	k.decode()
	at := k.at[names] + 2
	k.classes = int(model[at-2])
	for range model[at-1] {
		end := at + 1 + int(model[at])
		k.ids[model[at+1:end]] = uint8(len(k.names))
		k.names = append(k.names, model[at+1:end])
		at = end
	}
	for i, name := range []string{"-START-", "-START2-", "-END-", "-END2-"} {
		k.fence[i] = word{entry: find(k, name), ending: ending(k, name)}
	}
	return k
})

// decode reads the parts that are kept as numbers.
func (k *known) decode() {
	for at := k.at[values]; at < k.at[records]; at += 4 {
		k.values = append(k.values, math.Float32frombits(uint32(place(at))))
	}
	k.bias.add(k, k.at[bias])
	for i := range k.first {
		k.first[i].add(k, place(k.at[prefixes]+4*i))
	}
	n := (k.at[older] - k.at[last]) / 4
	for i := range n {
		k.last[i].add(k, place(k.at[last]+4*i))
		k.older[i].add(k, place(k.at[older]+4*i))
	}
}

// word is where the places of a word, in the form that the model knows, and those
// of its ending begin; 0 for none. It is plain if that form is the word as it stands.
type word struct {
	entry, ending int
	plain         bool
}

// Tag sets tags to the tags of the words of one sentence; both are of one
// length. The tags of words in fixed, as written or in small letters, are those.
func Tag(tags, text []string, fixed map[string]string) {
	k := load()
	var few [68]word
	all := few[:]
	if len(text)+4 > len(all) {
		all = make([]word, len(text)+4)
	}
	all[0], all[1] = k.fence[0], k.fence[1]
	for i, w := range text {
		all[i+2] = k.normal(w)
	}
	all[len(text)+2], all[len(text)+3] = k.fence[2], k.fence[3]
	p1, p2 := k.id("-START-"), k.id("-START2-")
	for i, w := range text {
		tag, sure := certain(w)
		if !sure {
			tag, sure = lookup(fixed, w)
		}
		var id uint8
		if sure {
			id = k.id(tag)
		} else {
			id = k.predict(w, all[i:i+5], p1, p2)
			tag = k.names[id]
		}
		tags[i] = tag
		p1, p2 = id, p1
	}
}

// none stands for a tag that no feature is of.
const none = 63

func (k *known) id(tag string) uint8 {
	if id, ok := k.ids[tag]; ok {
		return id
	}
	return none
}

// lookup finds the tag of a word that has but one, whatever its case.
func lookup(fixed map[string]string, w string) (string, bool) {
	if tag, ok := fixed[w]; ok || fixed == nil {
		return tag, ok
	}
	if small(w) {
		return "", false
	}
	tag, ok := fixed[strings.ToLower(w)]
	return tag, ok
}

// small reports whether lower case does not change a word.
func small(w string) bool {
	for i := range len(w) {
		if 'A' <= w[i] && w[i] <= 'Z' || w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// predict returns the class of the word in the middle of five.
func (k *known) predict(w string, near []word, p1, p2 uint8) uint8 {
	at, end := near[2].entry, near[2].ending
	if !near[2].plain {
		at, end = find(k, w), ending(k, w)
	}
	if at > 0 && model[at-1] < none {
		return model[at-1]
	}
	// Floating-point sums depend on their order: this is prose's.
	s := k.bias
	first := 256
	if w != "" {
		first = int(w[0])
	}
	s.add(k, record(end, self))
	s.sum(&k.first[first], &k.last[p1], &k.older[p2])
	if p1 < none && p2 < none {
		s.add(k, place(k.at[both]+4*(int(p1)*len(k.names)+int(p2))))
	}
	s.add(k, record(near[2].entry, self))
	s.add(k, after(p1, near[2].entry))
	s.add(k, record(near[1].entry, left1))
	s.add(k, record(near[1].ending, left1))
	s.add(k, record(near[0].entry, left2))
	s.add(k, record(near[3].entry, right1))
	s.add(k, record(near[3].ending, endingRight))
	s.add(k, record(near[4].entry, right2))
	return s.best(k)
}

// normal finds a word in the form that the model was trained on.
func (k *known) normal(w string) word {
	switch {
	case w == "":
	case w[0] != '-' && strings.IndexByte(w, '-') >= 0:
		w = "!HYPHEN"
	case len(w) == 4 && number(w):
		w = "!YEAR"
	case '0' <= w[0] && w[0] <= '9':
		w = "!DIGITS"
	case small(w):
		return word{find(k, w), ending(k, w), true}
	case len(w) <= 48 && ascii(w):
		var room [48]byte
		lower := room[:len(w)]
		for i := range lower {
			lower[i] = w[i]
			if 'A' <= w[i] && w[i] <= 'Z' {
				lower[i] += 'a' - 'A'
			}
		}
		return word{entry: find(k, lower), ending: ending(k, lower)}
	default:
		w = strings.ToLower(w)
	}
	return word{entry: find(k, w), ending: ending(k, w)}
}

func ascii(w string) bool {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// number reports whether four bytes are a number, with a sign perhaps.
func number(w string) bool {
	return strings.Trim(w[1:], "0123456789") == "" && (w[0] == '+' || w[0] == '-' || '0' <= w[0] && w[0] <= '9')
}

// place returns the four bytes at an offset of the model as a number.
func place(at int) int {
	b := model[at : at+4]
	return int(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
}

// record returns a place of an entry or an ending; 0 if there is no such entry.
func record(entry, which int) int {
	if entry == 0 {
		return 0
	}
	return place(entry + 4*which)
}

// after returns the record of a word behind a tag, or 0.
func after(tag uint8, entry int) int {
	if entry == 0 {
		return 0
	}
	at := entry + 4*tagged
	for range model[at] {
		if model[at+1] == tag {
			return place(at + 2)
		}
		at += 5
	}
	return 0
}

// find returns where the places of a word begin, or 0.
func find[T string | []byte](k *known, w T) int {
	h := uint32(len(w))
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	h *= spread
	bits, slots := place(k.at[words]), k.at[words]+4
	for slot := int(h >> (32 - bits)); ; slot = (slot + 1) & (1<<bits - 1) {
		at := place(slots + 4*slot)
		if at == 0 {
			return 0
		}
		if end := at + 1 + int(model[at]); model[at+1:end] == string(w) {
			return end + 1
		}
	}
}

// spread is 2^32 divided by the golden ratio: a product with it has all of a
// key in its upper bits.
const spread = 2654435769

// ending returns where the places of the last three bytes of a word begin, or 0.
func ending[T string | []byte](k *known, w T) int {
	w = w[max(0, len(w)-3):]
	key := uint32(len(w)+1) << 24
	for i := range len(w) {
		key |= uint32(w[i]) << (8 * i)
	}
	bits, slots := place(k.at[endings]), k.at[endings]+4
	for slot := int(key * spread >> (32 - bits)); ; slot = (slot + 1) & (1<<bits - 1) {
		at := slots + 16*slot
		switch place(at) {
		case int(key):
			return at + 4
		case 0:
			return 0
		}
	}
}

// scores are those of the classes.
type scores [48]float32

// add adds the record at a place.
func (s *scores) add(k *known, at int) {
	if at == 0 {
		return
	}
	for r := model[at+1 : at+1+3*int(model[at])]; len(r) > 2; r = r[3:] {
		s[r[0]] += k.values[int(r[1])|int(r[2])<<8]
	}
}

// sum adds other scores, one after the other.
func (s *scores) sum(a, b, c *scores) {
	for i, n := range s {
		s[i] = n + a[i] + b[i] + c[i]
	}
}

// best returns the class with the highest score, the first of equal ones.
func (s *scores) best(k *known) uint8 {
	best, most := 0, s[0]
	for i, n := range s[:k.classes] {
		if n > most {
			best, most = i, n
		}
	}
	return uint8(best)
}
