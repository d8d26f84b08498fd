package postmortem

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// alone reports whether a block has the look of a title in a text that marks
// none: one short line, in capitals or with a number of its own that starts no
// list, over text that is longer.
func (o *outline) alone(i int) bool {
	b := &o.Blocks[i]
	plain := b.Text.Plain
	if b.Parent >= 0 || b.Task != markdown.NoTask || strings.ContainsAny(plain, "\n|") || len(strings.Fields(plain)) > 7 || strings.ContainsAny(plain[len(plain)-1:], ".,;!") || i+1 >= len(o.Blocks) {
		return false
	}
	switch b.Kind {
	case markdown.Paragraph:
		return capitals(plain)
	case markdown.Item:
		next := &o.Blocks[i+1]
		return o.counted(i) && next.Parent < 0 && next.Kind != markdown.Item && len(next.Text.Plain) > 0 && (i == 0 || o.Blocks[i-1].Kind != markdown.Item || !o.counted(i-1) || o.Blocks[i-1].Level == b.Level+1)
	}
	return false
}

// alike reports whether two titles of plain text are made in the same way.
func (o *outline) alike(i, k int) bool {
	a, b := &o.Blocks[i], &o.Blocks[k]
	return a.Kind == b.Kind && (a.Kind == markdown.Item || capitals(b.Text.Plain) && len(a.Text.Plain) > 3)
}

// counted reports whether an item starts with a number.
func (o *outline) counted(i int) bool {
	return o.Blocks[i].Kind == markdown.Item && o.Blocks[i].Form == markdown.Ordered
}

// capitals reports whether a text is written in capitals: it has some, and no small letters.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 2
}

// numbered returns the parts of a paragraph that start with a number of their
// own on lines of their own ("A1  Relabel …", "2) Move …"), without it;
// none unless the first line does, with a letter if it is the only one.
func numbered(s string) (rows []english.Span) {
	at := 0
	for line := range strings.SplitAfterSeq(s, "\n") {
		if size := rowNumber(line); size > 0 {
			rows = append(rows, english.Span{Start: at + size, End: at + len(line)})
		} else if len(rows) == 0 {
			return nil
		} else {
			rows[len(rows)-1].End += len(line)
		}
		at += len(line)
	}
	if len(rows) == 1 && (!unicode.IsLetter(firstRune(s)) || rowNumber(s) == 0) {
		return nil
	}
	return rows
}

// rowNumber returns the size of the number that a line starts with, and what
// is between it and the text; 0 if it starts with none.
func rowNumber(line string) int {
	text := strings.TrimLeft(line, " \t")
	w, rest, ok := strings.Cut(text, " ")
	w = strings.TrimRight(w, ".:)")
	if !ok || !isRow(strings.ToUpper(w)) && (len(w) > 3 || w == "" || strings.Trim(w, "0123456789") != "") || len(strings.Fields(rest)) < 2 {
		return 0
	}
	return len(line) - len(strings.TrimLeft(rest, " \t"))
}
