package markdown

import "bytes"

// fewLines is how many lines a text must have for its indentation to say that
// it is a text and no block of code.
const fewLines = 12

// indented reports whether all lines of a source are indented as far as code
// is: a plain text as mails and old tools set it, which would be one block of code.
func indented(source []byte) bool {
	n := 0
	for line := range bytes.Lines(source) {
		if text := bytes.TrimSpace(line); len(text) == 0 {
			continue
		}
		if !bytes.HasPrefix(line, []byte("    ")) {
			return false
		}
		n++
	}
	return n >= fewLines
}

// flush returns the view of a source without the indentation of its lines.
func flush(source []byte) view {
	v := view{buf: make([]byte, 0, len(source))}
	at := 0
	for line := range bytes.Lines(source) {
		text := bytes.TrimLeft(line, " ")
		v.pieces = append(v.pieces, piece{len(v.buf), at + len(line) - len(text)})
		v.buf = append(v.buf, bytes.ReplaceAll(text, []byte("\r"), []byte(" "))...)
		at += len(line)
	}
	return v
}
