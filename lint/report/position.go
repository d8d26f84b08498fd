package report

import (
	"sort"
	"strconv"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/markdown"
)

// position is a place in a file. Lines and columns start at 1; columns count
// code points, and every byte that is no UTF-8 as one. A line ends at \n, \r\n
// or a lone \r. A byte order mark takes no column.
type position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
	Offset int `json:"offset"` // bytes
	line   int // where the line starts
}

func (p position) String() string { return strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column) }

// bytes returns the column in bytes, from 1.
func (p position) bytes() int { return p.Offset - p.line + 1 }

// index finds the lines and columns of one source. It keeps a position every
// so many bytes, so that neither many lines nor long ones cost much.
type index struct {
	source []byte
	marks  []position
}

const stride = 1 << 7

func newIndex(source []byte) index {
	p := position{Line: 1, Column: 1, Offset: bom(source)}
	x := index{source, make([]position, 0, len(source)/stride+1)}
	for {
		x.marks = append(x.marks, p)
		if p.Offset >= len(source) {
			return x
		}
		p.advance(source, p.Offset+stride)
	}
}

// at returns the position of a byte of the source. Offsets out of range are
// brought into it.
func (x index) at(offset int) position {
	offset = min(max(offset, 0), len(x.source))
	i := sort.Search(len(x.marks), func(i int) bool { return x.marks[i].Offset > offset })
	if i == 0 {
		return position{Line: 1, Column: 1, Offset: offset}
	}
	p := x.marks[i-1]
	p.advance(x.source, offset)
	p.Offset = offset
	return p
}

// span returns both ends of a range.
func (x index) span(s markdown.Span) (start, end position) {
	return x.at(s.Start), x.at(s.End)
}

// advance moves p over whole code points until it is at the byte, or past it.
func (p *position) advance(source []byte, to int) {
	to = min(to, len(source))
	for p.Offset < to {
		c := source[p.Offset]
		switch {
		case c == '\n', c == '\r' && (p.Offset+1 == len(source) || source[p.Offset+1] != '\n'):
			p.Line++
			p.Column = 1
			p.Offset++
			p.line = p.Offset
		case c < utf8.RuneSelf:
			p.Column++
			p.Offset++
		default:
			_, n := utf8.DecodeRune(source[p.Offset:])
			p.Column++
			p.Offset += n
		}
	}
}

// bom returns the length of the byte order mark that a source starts with.
func bom(source []byte) int {
	if len(source) >= 3 && string(source[:3]) == "\xEF\xBB\xBF" {
		return 3
	}
	return 0
}
