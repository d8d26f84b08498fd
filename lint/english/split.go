package english

import (
	"strings"
	"unicode"
)

// Split cuts the plain text of one block into sentences, in order.
func Split(text string) []Span {
	var spans []Span
	add := func(from, to int) {
		from += len(text[from:to]) - len(strings.TrimLeftFunc(text[from:to], unicode.IsSpace))
		to = from + len(strings.TrimRightFunc(text[from:to], unicode.IsSpace))
		if from < to {
			spans = append(spans, Span{from, to})
		}
	}
	start := 0
	for i := 0; i+1 < len(text); i++ {
		if strings.IndexByte(".!?", text[i]) >= 0 && (text[i+1] == ' ' || text[i+1] == '\n') {
			add(start, i+1)
			start = i + 1
		}
	}
	add(start, len(text))
	return spans
}
