package markdown

import (
	"bytes"
	"sort"
)

// view is text made from the source by leaving bytes out: a byte order mark,
// carriage returns, indentation, quote marks. Every piece knows where it came from.
type view struct {
	buf    []byte
	pieces []piece // ascending; empty when buf is the source itself
}

// piece says that buf[at:], up to the next piece, is source[src:].
type piece struct{ at, src int }

// src returns the source offset of buf[at].
func (v view) src(at int) int {
	k := sort.Search(len(v.pieces), func(i int) bool { return v.pieces[i].at > at }) - 1
	if k < 0 {
		return at
	}
	return v.pieces[k].src + at - v.pieces[k].at
}

// span returns the source span of buf[start:end].
func (v view) span(start, end int) Span {
	if start >= end {
		at := v.src(start)
		return Span{at, at}
	}
	return Span{v.src(start), v.src(end-1) + 1}
}

// cut returns the view of the given parts of v's buffer, one after the other.
func (v view) cut(parts []Span) view {
	var out view
	for _, p := range parts {
		for at := p.Start; at < p.End; {
			// A part may run over several pieces of v; each keeps its own origin.
			k := sort.Search(len(v.pieces), func(i int) bool { return v.pieces[i].at > at })
			end := p.End
			if k < len(v.pieces) {
				end = min(end, v.pieces[k].at)
			}
			out.pieces = append(out.pieces, piece{len(out.buf), v.src(at)})
			out.buf = append(out.buf, v.buf[at:end]...)
			at = end
		}
	}
	return out
}

// normalise returns the source from byte start on with every line ending as "\n",
// and with no more blank lines on end than tell anything.
func normalise(source []byte, start int) view {
	if start == 0 && indented(source) {
		return flush(source).dense()
	}
	if start == 0 && !bytes.ContainsRune(source, '\r') {
		return view{buf: source}.dense()
	}
	v := view{buf: make([]byte, 0, len(source)-start), pieces: []piece{{0, start}}}
	for at := start; at < len(source); {
		n := bytes.IndexByte(source[at:], '\r')
		if n < 0 {
			v.buf = append(v.buf, source[at:]...)
			break
		}
		v.buf = append(v.buf, source[at:at+n]...)
		at += n + 1
		if at < len(source) && source[at] == '\n' {
			at++
		}
		v.buf = append(v.buf, '\n')
		v.pieces = append(v.pieces, piece{len(v.buf) - 1, at - 1}, piece{len(v.buf), at})
	}
	return v.dense()
}

// blankLines is how many blank lines on end are read.
const blankLines = 20

// dense returns the view without further blank lines: the parser keeps a note on
// each of them for each block that is open, which makes gigabytes of a megabyte.
func (v view) dense() view {
	var kept []Span
	from, at, blank := 0, 0, 0
	for line := range bytes.Lines(v.buf) {
		if len(bytes.TrimLeft(line, " \t\n")) > 0 {
			blank = 0
		} else if blank++; blank > blankLines {
			if from < at {
				kept = append(kept, Span{from, at})
			}
			from = at + len(line)
		}
		at += len(line)
	}
	if from == 0 {
		return v
	}
	return v.cut(append(kept, Span{from, at}))
}
