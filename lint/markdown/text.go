package markdown

import (
	"sort"
	"strings"
)

// Span is a half-open range of byte offsets in the source.
type Span struct{ Start, End int }

// Style says how a piece of text was marked up. Styles combine.
type Style uint8

// The styles that readers of a post-mortem give a meaning to.
const (
	Strong Style = 1 << iota
	Emphasis
	Strike  // struck out: the author has withdrawn it
	Link    // the text of a link
	Code    // a code span, standing in the plain text as one Object
	URL     // a bare address, standing in the plain text as one Object
	Image   // standing in the plain text as one Object; its alternative text is not prose
	Profile // the text of a link to somebody's page on a code or social site
)

// Object is the character that stands in plain text for something opaque: a
// code span, a bare address or an image. It is one token and never matches a word.
const Object = '\uFFFC'

// Text is plain text that remembers the source bytes it came from. The zero
// value is empty. Within Plain, "\n" is a line break of the source inside a
// paragraph and Object stands for what is not prose.
type Text struct {
	Plain string
	runs  []run
}

// run maps Plain[at:at+len] to src. An exact run has the same bytes on both
// sides; an atomic one (an entity, an escape, a line break with the markup
// around it, an Object) stands for all of src and cannot be cut.
type run struct {
	at, len int
	src     Span
	style   Style
	atomic  bool
}

// find returns the index of the run that holds byte i of Plain.
func (t Text) find(i int) int {
	return sort.Search(len(t.runs), func(k int) bool { return t.runs[k].at+t.runs[k].len > i })
}

// Span returns the source bytes of Plain[start:end]: the smallest range that
// holds them all, with the markup between them and without the markup around
// them. Offsets out of range are brought into it. An empty range has an empty
// span at its place.
func (t Text) Span(start, end int) Span {
	if len(t.runs) == 0 {
		return Span{}
	}
	start = min(max(start, 0), len(t.Plain))
	end = min(max(end, start), len(t.Plain))
	if start == end {
		if start == len(t.Plain) {
			last := t.runs[len(t.runs)-1]
			return Span{last.src.End, last.src.End}
		}
		at := t.Span(start, start+1).Start
		return Span{at, at}
	}
	a, b := t.runs[t.find(start)], t.runs[t.find(end-1)]
	span := Span{a.src.Start, b.src.End}
	if !a.atomic {
		span.Start += start - a.at
	}
	if !b.atomic {
		span.End = b.src.Start + end - b.at
	}
	return span
}

// Slice returns the text of Plain[start:end] with its part of the map.
func (t Text) Slice(start, end int) Text {
	out := Text{Plain: t.Plain[start:end]}
	for k := t.find(start); k < len(t.runs) && t.runs[k].at < end; k++ {
		r := t.runs[k]
		from, to := max(r.at, start), min(r.at+r.len, end)
		if !r.atomic {
			r.src = Span{r.src.Start + from - r.at, r.src.Start + to - r.at}
		}
		r.at, r.len = from-start, to-from
		out.runs = append(out.runs, r)
	}
	return out
}

// Trim returns the text without white space at its ends.
func (t Text) Trim() Text {
	start := len(t.Plain) - len(strings.TrimLeft(t.Plain, " \t\n"))
	end := max(start, len(strings.TrimRight(t.Plain, " \t\n")))
	if start == 0 && end == len(t.Plain) {
		return t
	}
	return t.Slice(start, end)
}

// All reports whether every byte of Plain[start:end] that is not white space
// or punctuation at the end has the style.
func (t Text) All(style Style, start, end int) bool {
	body := strings.TrimRight(t.Plain[start:end], " \t\n.:;,!?-–—")
	end = start + len(body)
	found := false
	for k := t.find(start); k < len(t.runs) && t.runs[k].at < end; k++ {
		r := t.runs[k]
		piece := t.Plain[max(r.at, start):min(r.at+r.len, end)]
		if strings.TrimSpace(piece) == "" {
			continue
		}
		if r.style&style == 0 {
			return false
		}
		found = true
	}
	return found
}

// Styled returns the parts of Plain that have the style, as offsets into
// Plain, adjacent parts joined.
func (t Text) Styled(style Style) []Span {
	var out []Span
	for _, r := range t.runs {
		if r.style&style == 0 {
			continue
		}
		if n := len(out); n > 0 && out[n-1].End == r.at {
			out[n-1].End = r.at + r.len
			continue
		}
		out = append(out, Span{r.at, r.at + r.len})
	}
	return out
}

// Verbatim returns Plain with every Object replaced by the source it stands
// for, code spans without their backquotes.
func (t Text) Verbatim(source []byte) string {
	if !strings.ContainsRune(t.Plain, Object) {
		return t.Plain
	}
	var b strings.Builder
	for _, r := range t.runs {
		if r.style&(Code|URL) != 0 {
			b.WriteString(strings.Trim(string(source[r.src.Start:r.src.End]), "`"))
		} else {
			b.WriteString(t.Plain[r.at : r.at+r.len])
		}
	}
	return b.String()
}
