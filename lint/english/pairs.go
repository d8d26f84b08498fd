package english

import (
	"unicode"
	"unicode/utf8"
)

// pairs returns the matched brackets and quotation marks of the text in the
// order in which they open. Marks without a partner are left out, so an
// unbalanced one encloses nothing.
//
// A straight or single mark opens after white space or an opening mark and
// closes before white space or punctuation; so neither an apostrophe nor a
// measure (19") takes part. Brackets nest; quotation marks of one kind do not.
func pairs(text string) []Span {
	var found []Span
	var round, square []int // indices into found of what is still open
	open := map[rune]int{}  // the same, by opening quotation mark
	before := ' '
	for i := 0; i < len(text); {
		if c := text[i]; 'a' <= c|0x20 && c|0x20 <= 'z' {
			before, i = rune(c), i+1 // what most of a text is
			continue
		}
		r, width := utf8.DecodeRuneInString(text[i:])
		end := i + width
		switch r {
		case '(':
			round, found = append(round, len(found)), append(found, Span{i, -1})
		case '[':
			square, found = append(square, len(found)), append(found, Span{i, -1})
		case ')':
			round = shut(found, round, end)
		case ']':
			square = shut(found, square, end)
		case '“', '«', '„', '‘', '"', '\'', '”', '»', '’':
			after, _ := utf8.DecodeRuneInString(text[end:])
			if end == len(text) {
				after = ' '
			}
			if mark := opener(open, r, after); mark != 0 {
				found[open[mark]].End = end
				delete(open, mark)
			} else if canOpen(r, before, after) {
				open[r], found = len(found), append(found, Span{i, -1})
			}
		}
		before, i = r, end
	}
	kept := found[:0]
	for _, p := range found {
		if p.End > 0 {
			kept = append(kept, p)
		}
	}
	return kept
}

// shut closes the innermost of the open brackets.
func shut(found []Span, open []int, end int) []int {
	if len(open) == 0 {
		return open
	}
	found[open[len(open)-1]].End = end
	return open[:len(open)-1]
}

// opener returns the open mark that r closes before the given rune, or 0.
func opener(open map[rune]int, r, after rune) rune {
	var marks []rune
	switch r {
	case '"', '\'':
		marks = []rune{r}
	case '”':
		marks = []rune{'“', '„'}
	case '“': // closes a German quotation
		marks = []rune{'„'}
	case '»':
		marks = []rune{'«'}
	case '’':
		marks = []rune{'‘'}
	}
	if wordRune(after) && r != '”' && r != '»' {
		return 0
	}
	for _, m := range marks {
		if _, ok := open[m]; ok {
			return m
		}
	}
	return 0
}

// canOpen reports whether r opens a quotation between the two runes.
func canOpen(r, before, after rune) bool {
	switch r {
	case '“', '«', '„':
		return true
	case '"', '\'', '‘':
		return !wordRune(before) && !stop(before) && before != Object && !unicode.IsSpace(after)
	}
	return false
}
