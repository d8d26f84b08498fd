package report

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// window is how many characters from the start of a line its hash covers.
const window = 100

// lineHashes returns the hash of each of the given lines by which GitHub code
// scanning tells alerts apart: primaryLocationLineHash, which its action would
// add otherwise, and warns about where it differs. It is a rolling hash over the
// 100 UTF-16 units that follow the start of a line, blanks and tabs left out and
// line ends made one, to the base 37 modulo 2^64, with a count of the lines
// before that have the same. The algorithm is that of github/codeql-action,
// src/fingerprints.ts.
func lineHashes(source []byte, wanted map[int]bool) map[int]string {
	h := hasher{wanted: wanted, hashes: map[int]string{}, seen: map[uint64]int{}, power: 1}
	for i := range h.starts {
		h.power *= 37
		h.starts[i] = 0
	}
	for len(source) > 0 {
		r, n := utf8.DecodeRune(source)
		source = source[n:]
		if first, second := utf16.EncodeRune(r); first != utf8.RuneError {
			h.unit(uint64(first))
			h.unit(uint64(second))
		} else {
			h.unit(uint64(r))
		}
	}
	h.unit(0xffff) // which stands for the end of the file
	for range window {
		h.settle()
		h.push(0)
	}
	return h.hashes
}

// hasher holds the last 100 units and the lines that start among them.
type hasher struct {
	units   [window]uint64
	starts  [window]int // the line that starts at a unit; 0 if none does
	at      int
	sum     uint64
	power   uint64 // 37 to the power of window
	line    int
	started bool // something of the line has been seen
	afterCR bool
	wanted  map[int]bool
	hashes  map[int]string
	seen    map[uint64]int
}

func (h *hasher) unit(u uint64) {
	lineFeed := h.afterCR && u == '\n'
	h.afterCR = u == '\r'
	if u == ' ' || u == '\t' || lineFeed {
		return
	}
	if u == '\r' {
		u = '\n'
	}
	h.settle()
	if !h.started {
		h.line++
		h.starts[h.at] = h.line
	}
	h.started = u != '\n'
	h.push(u)
}

// settle gives the line whose window is full its hash.
func (h *hasher) settle() {
	line := h.starts[h.at]
	if line == 0 {
		return
	}
	h.starts[h.at] = 0
	h.seen[h.sum]++
	if h.wanted[line] {
		h.hashes[line] = strconv.FormatUint(h.sum, 16) + ":" + strconv.Itoa(h.seen[h.sum])
	}
}

func (h *hasher) push(u uint64) {
	h.sum = h.sum*37 + u - h.power*h.units[h.at]
	h.units[h.at] = u
	h.at = (h.at + 1) % window
}
