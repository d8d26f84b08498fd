//go:build ignore

// Generate writes model.bin, or the file that it is told: the weights of prose's tagger, laid out so that
// they are used where they lie. Run it with go generate after an update of prose;
// the test fails until then.
//
// The file holds numbers in little-endian order, and places in it are counted
// from its start, 0 for nothing:
//
//	header    the places of the parts below, in the order of their names in tagger.go
//	names     how many are classes, how many there are, then each as length and bytes: classes first
//	values    the distinct weights, 4 bytes each
//	records   of one feature each: how many weights, then for each its class and 2 bytes for the index of its value
//	prefixes  a place for each first byte, and one for the empty word
//	last      a place for each name: the tag before
//	older     a place for each name: the tag before that
//	both      a place for each pair of names
//	entries   of one word each: length and bytes, its only class or 255, five places, tags: count, then name and place
//	words     a table of places of entries, by hash
//	endings   a table by hash: key, three places
package main

import (
	"bytes"
	"encoding/binary"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// What the features of the model are of, in prose's names.
var (
	around  = []string{"i word ", "i-1 word ", "i-2 word ", "i+1 word ", "i+2 word "}
	endings = []string{"i suffix ", "i-1 suffix ", "i+1 suffix "}
)

func main() {
	log.SetFlags(0)
	m := read(aptagmodel.English)
	name := "model.bin"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	if err := os.WriteFile(name, m.layout(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// model is prose's model, whose format its package internal/flat describes.
type model struct {
	names    []string
	classes  int
	features map[string][]byte // classes, then 4 bytes each for their weights
	only     map[string]byte   // the class of words that have but one
}

func read(b []byte) model {
	m := model{features: map[string][]byte{}, only: map[string]byte{}}
	at := len("PROSETAG") + 4
	number := func() int { at += 4; return int(binary.LittleEndian.Uint32(b[at-4:])) }
	short := func() string {
		n := int(binary.LittleEndian.Uint16(b[at:]))
		at += 2 + n
		return string(b[at-n : at])
	}
	m.classes = number()
	for range m.classes {
		m.names = append(m.names, short())
	}
	features, pairs, size := number(), number(), number()
	text := string(b[at : at+size])
	at += size
	var from, first []int
	for range features + 1 {
		from = append(from, number())
	}
	for range features + 1 {
		first = append(first, number())
	}
	classes, weights := b[at:at+pairs], b[at+pairs:at+5*pairs]
	at += 5 * pairs
	for i := range features {
		lo, hi := first[i], first[i+1]
		m.features[text[from[i]:from[i+1]]] = slices.Concat(classes[lo:hi], weights[4*lo:4*hi])
	}
	for range number() {
		word := short()
		m.only[word] = b[at]
		at++
	}
	return m
}

// file is model.bin as it grows.
type file struct {
	bytes.Buffer
	places map[string]uint32 // of records, by what they hold
	values map[string]uint16
}

func (f *file) put(n uint32) { f.Write(binary.LittleEndian.AppendUint32(nil, n)) }
func (f *file) here() uint32 { return uint32(f.Len()) }

func (m model) layout() []byte {
	f := &file{places: map[string]uint32{}, values: map[string]uint16{}}
	var parts []uint32
	start := func() { parts = append(parts, f.here()) }
	f.Write(make([]byte, 4*10)) // for the header

	words, keys := m.parts()
	start()
	f.Write([]byte{byte(m.classes), byte(len(m.names))})
	for _, name := range m.names {
		f.WriteByte(byte(len(name)))
		f.WriteString(name)
	}
	start()
	m.writeValues(f)
	start()
	m.writeRecords(f)
	start()
	for b := range 256 {
		f.put(f.places["i pref1 "+string([]byte{byte(b)})])
	}
	f.put(f.places["i pref1 "])
	start()
	for _, name := range m.names {
		f.put(f.places["i-1 tag "+name])
	}
	start()
	for _, name := range m.names {
		f.put(f.places["i-2 tag "+name])
	}
	start()
	for _, last := range m.names {
		for _, older := range m.names {
			f.put(f.places["i tag+i-2 tag "+last+" "+older])
		}
	}
	entries := map[string]uint32{}
	for _, w := range words {
		entries[w] = f.here()
		m.writeEntry(f, w)
	}
	start()
	table(f, words, 1, func(w string) uint32 { return hash(w) }, func(w string) { f.put(entries[w]) })
	start()
	table(f, keys, 4, func(k string) uint32 { return pack(k) * spread }, func(k string) {
		f.put(pack(k))
		for _, of := range endings {
			f.put(f.places[of+k])
		}
	})
	parts = append(parts, f.places["bias"])
	out := f.Bytes()
	for i, at := range parts {
		binary.LittleEndian.PutUint32(out[4*i:], at)
	}
	return out
}

// parts returns the words and the endings that features are of, sorted, and
// adds tags that are no classes to the names.
func (m *model) parts() (words, keys []string) {
	for feature := range m.features {
		cut := func(of string) (string, bool) { return strings.CutPrefix(feature, of) }
		for _, of := range around {
			if w, ok := cut(of); ok {
				words = append(words, w)
			}
		}
		for _, of := range endings {
			if k, ok := cut(of); ok {
				keys = append(keys, k)
			}
		}
		var tags []string
		if pair, ok := cut("i-1 tag+i word "); ok {
			tag, w, _ := strings.Cut(pair, " ")
			tags, words = append(tags, tag), append(words, w)
		} else if pair, ok := cut("i tag+i-2 tag "); ok {
			tags = strings.Split(pair, " ")
		} else if tag, ok := cut("i-1 tag "); ok {
			tags = append(tags, tag)
		} else if tag, ok := cut("i-2 tag "); ok {
			tags = append(tags, tag)
		}
		for _, tag := range tags {
			if !slices.Contains(m.names, tag) {
				m.names = append(m.names, tag)
			}
		}
	}
	for w := range m.only {
		words = append(words, w)
	}
	slices.Sort(m.names[m.classes:])
	slices.Sort(words)
	slices.Sort(keys)
	return slices.Compact(words), slices.Compact(keys)
}

func (m model) writeValues(f *file) {
	var values []string
	for _, record := range m.features {
		for v := range slices.Chunk(record[len(record)/5:], 4) {
			values = append(values, string(v))
		}
	}
	slices.Sort(values)
	for i, v := range slices.Compact(values) {
		if i > 1<<16-1 {
			log.Fatal("the model has more than 65,536 weights")
		}
		f.values[v] = uint16(i)
		f.WriteString(v)
	}
}

// writeRecords writes the records of all features, each distinct one once.
func (m model) writeRecords(f *file) {
	var names []string
	for name := range m.features {
		names = append(names, name)
	}
	slices.Sort(names)
	written := map[string]uint32{}
	for _, name := range names {
		record := m.features[name]
		if _, ok := written[string(record)]; !ok {
			written[string(record)] = f.here()
			n := len(record) / 5
			f.WriteByte(byte(n))
			for i := range n {
				value := f.values[string(record[n+4*i:n+4*i+4])]
				f.Write([]byte{record[i], byte(value), byte(value >> 8)})
			}
		}
		f.places[name] = written[string(record)]
	}
}

func (m model) writeEntry(f *file, word string) {
	f.WriteByte(byte(len(word)))
	f.WriteString(word)
	class, ok := m.only[word]
	if !ok {
		class = 255
	}
	f.WriteByte(class)
	for _, of := range around {
		f.put(f.places[of+word])
	}
	var tags []byte
	for i, name := range m.names {
		if at := f.places["i-1 tag+i word "+name+" "+word]; at > 0 {
			tags = binary.LittleEndian.AppendUint32(append(tags, byte(i)), at)
		}
	}
	f.WriteByte(byte(len(tags) / 5))
	f.Write(tags)
}

// table writes a table in which what is not found at its hash stands in one of
// the next slots; at least half of them are empty. It starts with how many bits
// of the hash count.
func table(f *file, keys []string, width int, hash func(string) uint32, write func(string)) {
	bits := 1
	for 1<<bits < 2*len(keys) {
		bits++
	}
	slots := make([]string, 1<<bits)
	taken := make([]bool, 1<<bits)
	for _, k := range keys {
		at := hash(k) >> (32 - bits)
		for taken[at] {
			at = (at + 1) % (1 << bits)
		}
		slots[at], taken[at] = k, true
	}
	f.put(uint32(bits))
	for i, k := range slots {
		if taken[i] {
			write(k)
		} else {
			f.Write(make([]byte, 4*width))
		}
	}
}

// As in tagger.go.
const spread = 2654435769

func hash(word string) uint32 {
	h := uint32(len(word))
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h * spread
}

func pack(ending string) uint32 {
	key := uint32(len(ending)+1) << 24 // so that none is 0
	for i := range len(ending) {
		key |= uint32(ending[i]) << (8 * i)
	}
	return key
}
