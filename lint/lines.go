package lint

import (
	"bytes"

	"github.com/unblame/unblame/lint/markdown"
)

// lines finds lines of a source. It remembers the last one: a line of a hostile
// document may be long, and asked for often.
type lines struct {
	source []byte
	last   markdown.Span
	known  bool
}

// at returns the line that a byte stands on, without its end.
func (l *lines) at(at int) markdown.Span {
	at = min(at, len(l.source))
	if l.known && l.last.Start <= at && at <= l.last.End {
		return l.last
	}
	l.known = true
	l.last = markdown.Span{Start: bytes.LastIndexByte(l.source[:at], '\n') + 1, End: len(l.source)}
	if n := bytes.IndexByte(l.source[at:], '\n'); n >= 0 {
		l.last.End = at + n
	}
	return l.last
}

// linesBelow returns for each comment the first line below it that holds more
// than comments and the marks of quotes; an empty one where there is none.
func linesBelow(source []byte, comments []markdown.Comment) []markdown.Span {
	of := lines{source: source}
	below := make([]markdown.Span, len(comments))
	for i := len(comments) - 1; i >= 0; i-- {
		end := of.at(comments[i].Span.End).End
		if i+1 < len(comments) && comments[i+1].Span.End <= end {
			below[i] = below[i+1] // they end on the same line
			continue
		}
		below[i] = markdown.Span{Start: len(source), End: len(source)}
		for next := i + 1; end < len(source); {
			line := of.at(end + 1)
			end = line.End
			at := end - len(bytes.TrimLeft(source[line.Start:end], " \t\r>"))
			for next < len(comments) && comments[next].Span.Start < at {
				next++
			}
			if next < len(comments) && comments[next].Span.Start == at {
				at = comments[next].Span.End
				end = of.at(at).End
				at = end - len(bytes.TrimLeft(source[at:end], " \t\r"))
				if at == end {
					below[i] = below[next] // only that comment stands there
					break
				}
			}
			if at < end {
				below[i] = markdown.Span{Start: line.Start, End: end}
				break
			}
		}
	}
	return below
}
