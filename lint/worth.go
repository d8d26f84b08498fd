package lint

import (
	"slices"

	"github.com/unblame/unblame/lint/postmortem"
)

// worth are the sentences that a look should see, and for each the parts of the
// look that have a cue in it.
type worth struct {
	sentences []*Sentence
	ends      []uint32 // where in parts those of each sentence end
	parts     []uint32
}

// of returns the parts that have a cue in sentence i, in order.
func (w *worth) of(i int) []uint32 {
	first := uint32(0)
	if i > 0 {
		first = w.ends[i-1]
	}
	return w.parts[first:w.ends[i]]
}

// add notes that a part has a cue in a sentence, no earlier one than the last added.
func (w *worth) add(s *Sentence, part uint32) {
	if n := len(w.sentences); n == 0 || w.sentences[n-1] != s {
		w.sentences = append(w.sentences, s)
		w.ends = append(w.ends, uint32(len(w.parts)))
	}
	last := len(w.sentences) - 1
	if at, known := slices.BinarySearch(w.of(last), part); !known {
		w.parts = slices.Insert(w.parts, len(w.parts)-len(w.of(last))+at, part)
		w.ends[last]++
	}
}

// clear keeps the room, without what is in it.
func (w *worth) clear() {
	clear(w.sentences)
	*w = worth{w.sentences[:0], w.ends[:0], w.parts[:0]}
}

// room returns room for what each look should see, from a run that is over if
// there was one.
func (s *Set) room() []worth {
	if looks, ok := s.resting.Get().(*[]worth); ok {
		return *looks
	}
	return make([]worth, len(s.looks))
}

// rest keeps the room for another run, without what is in it.
func (s *Set) rest(looks []worth) {
	for i := range looks {
		looks[i].clear()
	}
	s.resting.Put(&looks)
}

// seeing returns what notes, of one sentence of a document after the other, which looks
// of the rules should see it. A rule that is nil sees none.
func (s *Set) seeing(doc *postmortem.Document, rules []*Rule, looks []worth) func(*Sentence) {
	var in *postmortem.Section
	holds := make([]bool, len(rules)) // that section is in the rule's scope
	acting := acting(doc)
	return func(sentence *Sentence) {
		if sentence.Section != in {
			in = sentence.Section
			for i, r := range rules {
				holds[i] = r != nil && r.Sections.Holds(in)
			}
		}
		for _, t := range s.tables {
			see := func(part uint32) {
				if int(part) >= len(t.of) || t.of[part] == 0 {
					return // of a rule that does not run
				}
				if at := t.of[part] - 1; holds[s.looks[at].rule] {
					looks[at].add(sentence, part-s.looks[at].first)
				}
			}
			t.cues.find(sentence.Text(), see)
			if len(sentence.links.people) > 0 {
				t.cues.yield([]byte(ProfileCue), see)
			}
			if acting[sentence.Block] {
				t.cues.yield([]byte(ActionCue), see)
			}
		}
	}
}
