package postmortem

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// alone reports whether a block has the look of a title in a text that marks
// none: one short line, in capitals, with a number of its own that starts no
// list, or asking for what a section of a known kind tells, over text that is longer.
func (o *outline) alone(i int, m meaning) bool {
	b := &o.Blocks[i]
	plain := b.Text.Plain
	if b.Parent >= 0 || b.Task != markdown.NoTask || strings.ContainsAny(plain, "\n|") || len(strings.Fields(plain)) > 7 || strings.ContainsAny(plain[len(plain)-1:], ".,;!") || i+1 >= len(o.Blocks) {
		return false
	}
	switch b.Kind {
	case markdown.Paragraph:
		next := &o.Blocks[i+1]
		italic := (m.exact || len(m.kinds) > 0 && !m.weak && !m.free && len(strings.Fields(plain)) < 5) && b.Text.All(markdown.Emphasis, 0, len(plain)) && next.Kind != markdown.Heading
		if capitals(plain) || italic {
			return true
		}
		if len(m.kinds) == 0 || m.weak || oneOf(m.kinds[0], Other, Supporting, External) {
			return false
		}
		over := next.Kind == markdown.Cell || next.Kind == markdown.Item && !m.free
		return over && unicode.IsUpper(firstRune(plain)) || (m.free || m.exact) && next.Kind == markdown.Paragraph && len(next.Text.Plain) > 60
	case markdown.Item:
		next := &o.Blocks[i+1]
		return o.counted(i) && next.Parent < 0 && next.Kind != markdown.Item && len(next.Text.Plain) > 0 && (i == 0 || o.Blocks[i-1].Kind != markdown.Item || !o.counted(i-1) || o.Blocks[i-1].Level == b.Level+1)
	}
	return false
}

// lead reports whether a paragraph starts with a title in bold that no mark
// sets off from the text ("**TL;DR** The cache …"), and makes it its label.
func (o *outline) lead(i int) bool {
	b := &o.Blocks[i]
	if n := strings.IndexByte(b.Text.Plain, '\n'); o.counted(i) && b.Parent < 0 && n > 0 && !hasWords(b.Text.Plain[:n], 8) && strings.IndexByte(".,;", b.Text.Plain[n-1]) < 0 {
		if m := o.mean(b.Text.Plain[:n]); len(m.kinds) > 0 && !m.weak && !oneOf(m.kinds[0], Other, Supporting, External) { // 1. What occurred, with its text on the next line
			b.Label = n
			return true
		}
	}
	bold := b.Text.Styled(markdown.Strong)
	if b.Kind != markdown.Paragraph || b.Parent >= 0 || len(bold) == 0 || bold[0].Start != 0 || bold[0].End >= len(b.Text.Plain) || len(strings.Fields(b.Text.Plain[:bold[0].End])) > 4 {
		return false
	}
	title := b.Text.Plain[:bold[0].End]
	if m := o.mean(title); strings.HasSuffix(strings.TrimSpace(title), "?") && (o.asking(title) != "" || len(m.kinds) > 0 && !m.weak) { // **why?** our cache …
		b.Label = bold[0].End
		return true
	}
	if m := o.mean(title); !m.exact || m.weak || oneOf(m.kinds[0], Other, MetadataKind, Supporting, External) {
		return false
	}
	b.Label = bold[0].End
	return true
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
// own, or a dash, on lines of their own ("A1  Relabel …", "2) Move …", "[open] Add …"), without it;
// none unless the first line does, with a letter if it is the only one.
func numbered(s string) (rows []english.Span) {
	at := 0
	for line := range strings.SplitAfterSeq(s, "\n") {
		if size, ok := rowNumber(line); ok {
			rows = append(rows, english.Span{Start: at + size, End: at + len(line)})
		} else if len(rows) == 0 {
			return nil
		} else {
			rows[len(rows)-1].End += len(line)
		}
		at += len(line)
	}
	if first, _, _ := strings.Cut(strings.TrimLeft(s, " \t"), " "); len(rows) == 1 && isDigit(first[0]) && !chapter(first) {
		return nil
	}
	return rows
}

// chapter reports whether a word is a number with parts: "5.3", "2.1.4.".
func chapter(w string) bool {
	w = strings.TrimSuffix(w, ".")
	return strings.Contains(w, ".") && len(w) < 8 && isDigit(w[0]) && isDigit(w[len(w)-1]) && strings.Trim(w, "0123456789.") == ""
}

// rowNumber returns the size of the number that a line starts with, and what
// is between it and the text; false if it starts with none. A state in brackets
// does as well, and is left to be read.
func rowNumber(line string) (size int, ok bool) {
	text := strings.TrimLeft(line, " \t")
	w, rest, ok := strings.Cut(text, " ")
	if !ok || len(strings.Fields(rest)) < 2 {
		return 0, false
	}
	if state := strings.Trim(w, "[]"); len(w) == len(state)+2 && w[0] == '[' && (states[small(state)] || isDone(state) || oneOfFold(state, "idea", "later", "maybe", "wip", "?") || shortName(state) || english.Given(state)) {
		return len(line) - len(text), true
	}
	if bullet, after := utf8.DecodeRuneInString(text); strings.ContainsRune("-–—•·▪‣→", bullet) { // -Cap the queue
		if r, _ := utf8.DecodeRuneInString(text[after:]); unicode.IsLetter(r) {
			return len(line) - len(text) + after, true
		}
	}
	if letter := strings.Trim(w, "()."); (len(letter) == 1 && 'a' <= letter[0] && letter[0] <= 'z' || oneOf(letter, "ii", "iii", "iv", "vi", "vii", "viii", "ix")) && strings.HasSuffix(w, ")") { // a) Add …, (ii) Add …
		return len(line) - len(strings.TrimLeft(rest, " \t")), true
	}
	w = strings.TrimRight(w, ".:)")
	if chapter(w) {
		return len(line) - len(strings.TrimLeft(rest, " \t")), true
	}
	if !isRow(strings.ToUpper(w)) && (len(w) > 3 || w == "" || strings.Trim(w, "0123456789") != "") {
		return 0, false
	}
	return len(line) - len(strings.TrimLeft(rest, " \t")), true
}
