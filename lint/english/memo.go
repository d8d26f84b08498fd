package english

import (
	"strings"
	"sync/atomic"
)

// memo remembers what was found out about words, which recur all through a
// document and from one to the next. It has a fixed size: a word takes the place
// of another whose hash falls into the same slot. Safe for concurrent use.
type memo[V any] struct {
	work  func(word string) V
	slots [4096]atomic.Pointer[remembered[V]]
}

type remembered[V any] struct {
	word string
	of   V
}

func (m *memo[V]) of(word string) V {
	if len(word) > 32 {
		return m.work(word) // no word that will be met again
	}
	slot := &m.slots[hash(word)%uint32(len(m.slots))]
	if r := slot.Load(); r != nil && r.word == word {
		return r.of
	}
	v := m.work(word)
	slot.Store(&remembered[V]{strings.Clone(word), v}) // a part of a document would hold all of it
	return v
}

// hash spreads words over tables; it is the FNV hash, folded once.
func hash(word string) uint32 {
	h := uint32(basis)
	for i := range len(word) {
		h = mixed(h, word[i])
	}
	return spread(h)
}

// The hash is FNV-1a, its upper bits spread over the lower ones.
const basis = 2166136261

func mixed(h uint32, b byte) uint32 { return (h ^ uint32(b)) * 16777619 }

func spread(h uint32) uint32 { return h ^ h>>15 }

// Bits is a set of words of which only one bit each is kept: a word that was
// added is always found, and of others one in a few.
type Bits [4]uint64

// Bit says which bit is that of a word.
func Bit(word string) uint8 { return uint8(hash(word) >> 9) }

// Add adds a word.
func (b *Bits) Add(word string) {
	bit := Bit(word)
	b[bit>>6] |= 1 << (bit & 63)
}

// Has reports whether a word with that bit may be in the set.
func (b *Bits) Has(bit uint8) bool { return b[bit>>6]>>(bit&63)&1 != 0 }
