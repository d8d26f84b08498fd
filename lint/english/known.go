package english

import "strings"

// known is what can be told of a word without its sentence.
type known struct {
	lemma  string // the base form of the verb that it may be
	base   bool   // it is one
	past   bool   // it is an irregular past tense
	part   bool   // it is an irregular past participle
	looks  bool   // it looks like a past form
	only   bool   // it is a past form and no other
	tag    string // the one that it always has; "" for none
	aux    auxKind
	time   bool     // it says when something happened
	act    string   // the singular of the noun of an act; "" of others
	shapes [3]shape // by which a need may ask for it, each once
	n      int      // of these
}

// shape is one of a word: as words are compared, as the base form of a verb, or
// as the noun of an act in singular.
type shape struct {
	text string
	bit  uint16
}

// met are the words that were met of late.
var met memo[*known]

func init() { met.work = learn } // lemma calls Lemma

func learn(word string) *known {
	word = strings.Clone(word) // a part of a document would hold all of it
	form := verbs().irregular[word]
	k := &known{lemma: lemma(word), base: isVerb(word), past: form.past, part: form.participle, looks: pastForm(word), only: onlyPast(word), tag: fixedTags[word]}
	k.add(word)
	k.add(k.lemma)
	one := singular(word)
	k.aux, k.time = auxiliaries[word], times[one]
	if inList("act-nouns", one+" fault") || inList("act-nouns", one+" neutral") {
		k.act = one
		k.add(one)
	}
	return k
}

func (k *known) add(text string) {
	for _, f := range k.shapes[:k.n] {
		if f.text == text {
			return
		}
	}
	k.shapes[k.n] = shape{text, shapeBit(text)}
	k.n++
}

// knowing returns what can be told of each token.
func (s *Sentence) knowing() []*known {
	if s.knows == nil {
		s.knows = make([]*known, len(s.Words()))
		for i, w := range s.folded {
			s.knows[i] = met.of(w)
			for _, f := range s.knows[i].shapes[:s.knows[i].n] {
				s.shapes.add(f.bit)
			}
		}
	}
	return s.knows
}

// lemma returns the base form of token i, as that of a verb; "" outside the sentence.
func (s *Sentence) lemma(i int) string {
	if known := s.knowing(); i >= 0 && i < len(known) {
		return known[i].lemma
	}
	return ""
}

// shapeBits is a set of forms of which only one bit each is kept.
type shapeBits [8]uint64

func shapeBit(text string) uint16 { return uint16(hash(text) >> 8 % 512) }

func (b *shapeBits) add(bit uint16) { b[bit>>6] |= 1 << (bit & 63) }

func (b *shapeBits) has(bit uint16) bool { return b[bit>>6]>>(bit&63)&1 != 0 }

// meets reports whether the sets may have a form in common.
func (b *shapeBits) meets(o *shapeBits) bool {
	for i := range b {
		if b[i]&o[i] != 0 {
			return true
		}
	}
	return false
}
