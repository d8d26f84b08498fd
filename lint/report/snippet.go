package report

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
	"github.com/unblame/unblame/lint/markdown"
)

// screen measures text in columns, whatever the locale of the machine.
var screen = &runewidth.Condition{StrictEmojiNeutral: true}

const (
	tab      = 4
	ellipsis = "…"
)

// snippet is a line of source as shown, and the columns to underline.
type snippet struct {
	line        string
	from, count int
}

// excerpt returns the line on which a span starts, cut to the given columns
// around the part of the span that stands on it.
func (o Options) excerpt(source []byte, span markdown.Span, columns int) snippet {
	span.Start = min(max(span.Start, bom(source)), len(source))
	// A column takes few bytes: a line may have millions, but only so many matter.
	reach := 4 * columns
	before, cutLeft := lineBefore(source, span.Start, reach)
	rest, cutRight := lineAfter(source, span.Start, 2*reach)
	n := min(max(span.End-span.Start, 0), len(rest))

	left := o.expand(before, 0)
	middle := o.after(left, o.expand(rest[:n], width(left)))
	right := o.after(left+middle, strings.TrimRight(o.expand(rest[n:], width(left+middle)), " "))
	l, m, r := width(left), max(1, width(middle)), width(right)
	if cutLeft || cutRight || l+m+r > columns {
		if m > columns-2 {
			middle, right, cutRight = truncate(middle, columns-2, ellipsis), "", false
			m, r = width(middle), 0
		}
		room := columns - m
		forLeft := min(l, max(room/2, room-r-1))
		if cutLeft || l > forLeft {
			left = fromWord(truncateLeft(left, max(0, l-max(0, forLeft-1)), ellipsis))
			l = width(left)
		}
		if forRight := max(0, room-l); r > forRight {
			right = toWord(truncate(right, forRight, ellipsis))
		} else if cutRight {
			right = toWord(truncate(right, max(0, forRight-1), "") + ellipsis)
		}
	}
	return snippet{line: left + middle + right, from: width(left), count: max(1, width(middle))}
}

// word is how many bytes may be left out to begin or end with a whole word.
const word = 16

// fromWord drops the rest of a word behind a leading ellipsis.
func fromWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 && i <= word {
		return ellipsis + s[i:]
	}
	return s
}

// toWord drops the start of a word before a trailing ellipsis.
func toWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 && i >= len(s)-word {
		return s[:i+1] + ellipsis
	}
	return s
}

// expand makes a piece of a line printable; tabs reach to the next stop, counted
// from the given column.
func (o Options) expand(piece []byte, column int) string {
	if bytes.IndexByte(piece, '\t') < 0 {
		return o.Printable(string(piece))
	}
	var b strings.Builder
	for i, part := range strings.Split(string(piece), "\t") {
		if i > 0 {
			n := tab - column%tab
			b.WriteString("    "[:n])
			column += n
		}
		part = o.Printable(part)
		column += width(part)
		b.WriteString(part)
	}
	return b.String()
}

// lineBefore returns what stands before an offset on its line, at most so many
// bytes of it, and whether that is not all.
func lineBefore(source []byte, offset, reach int) ([]byte, bool) {
	low := max(bom(source), offset-reach)
	if offset <= low {
		return nil, false
	}
	piece := source[low:offset]
	if i := bytes.LastIndexAny(piece, "\r\n"); i >= 0 {
		return piece[i+1:], false
	}
	cut := low > bom(source) && source[low-1] != '\n' && source[low-1] != '\r'
	for i := 1; cut && i < utf8.UTFMax && len(piece) > 0 && !utf8.RuneStart(piece[0]); i++ {
		piece = piece[1:]
	}
	return piece, cut
}

// lineAfter returns what stands after an offset on its line, at most so many
// bytes of it, and whether that is not all.
func lineAfter(source []byte, offset, reach int) ([]byte, bool) {
	high := min(len(source), offset+reach)
	piece := source[offset:high]
	if i := bytes.IndexAny(piece, "\r\n"); i >= 0 {
		return piece[:i], false
	}
	cut := high < len(source) && source[high] != '\n' && source[high] != '\r'
	for i := 1; cut && i < utf8.UTFMax && high > offset && !utf8.RuneStart(source[high]); i++ {
		high--
	}
	return source[offset:high], cut
}

// width returns how many columns a text takes on the screen.
func width(s string) int {
	if columns, ok := even(s); ok {
		return columns
	}
	return screen.StringWidth(s)
}

// even returns how many code points a text has, and whether each surely takes one
// column, as Latin letters, dashes and quotation marks do: other text needs tables
// that take two megabytes.
func even(s string) (columns int, ok bool) {
	for i := 0; i < len(s); columns++ {
		if ' ' <= s[i] && s[i] <= '~' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if (r < '¡' || r > 'ɏ' || r == softHyphen) && (r < '‐' || r > '‧') {
			return columns, false
		}
		i += size
	}
	return columns, true
}

const softHyphen = '\u00ad'

// truncate returns the start of a text, at most so many columns of it with the
// tail that tells that it was cut.
func truncate(s string, columns int, tail string) string {
	takes, ok := even(s)
	if ok && takes <= columns {
		return s
	}
	if n := columns - width(tail); ok && n >= 0 {
		return s[:column(s, n)] + tail
	}
	return screen.Truncate(s, columns, tail)
}

// truncateLeft returns a text without its first columns, behind the head that
// tells that it was cut.
func truncateLeft(s string, columns int, head string) string {
	if takes, ok := even(s); ok && columns < takes {
		return head + s[column(s, columns):]
	}
	return screen.TruncateLeft(s, columns, head)
}

// column returns where in an even text a column starts.
func column(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
