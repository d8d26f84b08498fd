package postmortem

import "github.com/unblame/unblame/lint/english"

// memo keeps what several steps of Read ask of the same text. It is dropped
// at the end, so that a document does not change once it is read.
type memo struct {
	titles  map[string]meaning
	moments []*moment        // block → what it starts with
	split   [][]english.Span // block → its sentences
}

func newMemo(blocks int) *memo {
	return &memo{titles: map[string]meaning{}, moments: make([]*moment, blocks), split: make([][]english.Span, blocks)}
}

// mean returns what a title is about, by the organisation's own names first.
func (d *Document) mean(s string) meaning {
	if d.memo == nil {
		return d.meanOf(s)
	}
	m, known := d.memo.titles[s]
	if !known {
		m = d.meanOf(s)
		d.memo.titles[s] = m
	}
	return m
}

// moment returns the time or date that a block starts with.
func (d *Document) moment(block int) moment {
	if d.memo == nil {
		return d.when(d.Blocks[block].Text)
	}
	if d.memo.moments[block] == nil {
		m := d.when(d.Blocks[block].Text)
		d.memo.moments[block] = &m
	}
	return *d.memo.moments[block]
}

// sentences returns where the sentences of a block stand in its text.
func (d *Document) sentences(block int) []english.Span {
	if d.memo == nil {
		return english.Split(d.Blocks[block].Text.Plain)
	}
	if d.memo.split[block] == nil {
		d.memo.split[block] = english.Split(d.Blocks[block].Text.Plain)
	}
	return d.memo.split[block]
}
