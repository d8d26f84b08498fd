package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach is how many bytes a pair of brackets or quotation marks may enclose to
// hold a sentence together. A mark that finds no partner so near is ignored.
const reach = 600

// mostSentence is how many bytes a sentence may have; what is longer is cut behind a
// word. Nobody writes such a one: it is a log, a table that lost its lines, or made to
// cost time.
const mostSentence = 4096

// Split cuts the plain text of one block (paragraph, list item, table cell)
// into sentences: trimmed of white space, in order, never overlapping, with
// every other byte in one of them. Line breaks are white space.
//
// A sentence ends at a run of . ! ? or … that white space follows, after any
// closing marks. It goes on
//   - after an abbreviation, as far as its kind and the next word allow
//     (abbreviation.go);
//   - inside quotation marks, and inside brackets that open within it;
//   - before a lower-case word, when the stop is an ellipsis, or a closing mark
//     follows it, or it is ! or ? and the word does not open a clause. Any other
//     full stop does end it there: real drafts write sentences in lower case or
//     begin them with an identifier (kubectl, nginx), and known abbreviations
//     have been dealt with before.
//
// White space may be missing where an article or a pronoun follows
// ("failed.The node"). Colons, semicolons and dashes never end a sentence.
func Split(text string) []Span {
	var spans []Span
	add := func(from, to int) {
		for to-from > mostSentence {
			end := from + brokenAt(text[from:from+mostSentence])
			if s := trim(text, Span{from, end}); s.Start < s.End {
				spans = append(spans, s)
			}
			from = end
		}
		if s := trim(text, Span{from, to}); s.Start < s.End {
			spans = append(spans, s)
		}
	}
	pairs := pairs(text)
	start, safe, next := 0, 0, 0 // start of the sentence, end of the pair around i, next pair
	fresh := true                // only opening marks since start
	for i := 0; i < len(text); {
		for next < len(pairs) && pairs[next].Start < i {
			next++
		}
		if next < len(pairs) && pairs[next].Start == i {
			if p := pairs[next]; p.End-p.Start <= reach && !(fresh && bracket(text[i])) {
				safe = max(safe, p.End)
			}
		}
		if c := text[i]; 'a' <= c|0x20 && c|0x20 <= 'z' {
			i, fresh = i+1, false // what most of a text is
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !stop(r) {
			fresh = fresh && (unicode.IsSpace(r) || opens(r))
			i += size
			continue
		}
		first := i
		for stop(r) {
			i += size
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		end := closers(text, i)
		if end < safe || !ends(text, start, first, i, end) {
			fresh = false
			continue
		}
		add(start, end)
		start, i, fresh = end, end, true
	}
	add(start, len(text))
	return spans
}

// brokenAt returns where a text too long can be cut in two: behind its last white space, or
// else behind its last whole rune.
func brokenAt(text string) int {
	if at := strings.LastIndexAny(text, " \n\t"); at > 0 {
		return at + 1
	}
	for n := len(text) - 1; n > 0; n-- {
		if utf8.RuneStart(text[n]) {
			return n
		}
	}
	return len(text)
}

// ends reports whether the stop text[first:last], with its closing marks up to
// end, ends the sentence that began at start.
func ends(text string, start, first, last, end int) bool {
	if text[first] >= utf8.RuneSelf && text[first:last] != "…" {
		return true // 。 needs neither space nor capital
	}
	word, n := nextWord(text, end)
	spaced := n > end
	if !spaced {
		return end == len(text) || end == last && last-first == 1 && text[first] == '.' &&
			glued(text, start, first, word)
	}
	next, _ := utf8.DecodeRuneInString(word)
	closed := end > last
	switch {
	case n == len(text):
		return true
	case text[first] == '.' && last-first == 1:
		if k := kindOf(text, start, first); k != plain {
			return k.ends(word)
		}
		return !closed || !unicode.IsLower(next)
	case text[first] == '.' || strings.HasPrefix(text[first:], "…"):
		return !unicode.IsLower(next) && !(closed && text[end-1] == ']')
	default:
		return !unicode.IsLower(next) || !closed && opensClause(word)
	}
}

// glued reports whether a new sentence follows a full stop without white
// space: whole words on both sides, the second one an article or pronoun.
func glued(text string, start, dot int, word string) bool {
	before := text[wordStart(text, start, dot):dot]
	for _, r := range before {
		if !unicode.IsLower(r) {
			return false
		}
	}
	switch word {
	case "The", "This", "A", "An", "It", "We", "I", "They", "He", "She", "There":
		return len(before) > 1
	}
	return false
}

// nextWord returns the word that follows offset i, and where the text after
// the white space at i begins. Marks before the word are passed over.
func nextWord(text string, i int) (string, int) {
	after := i + len(text[i:]) - len(strings.TrimLeftFunc(text[i:], unicode.IsSpace))
	from := after
	for from < len(text) && from < after+16 {
		r, size := utf8.DecodeRuneInString(text[from:])
		if wordRune(r) || r == Object {
			break
		}
		from += size
	}
	to := from
	for to < len(text) && to < from+24 {
		r, size := utf8.DecodeRuneInString(text[to:])
		if !wordRune(r) && r != Object {
			break
		}
		to += size
	}
	return text[from:to], after
}

// closers returns the offset behind the closing marks and bracketed note
// numbers at offset i.
func closers(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case strings.ContainsRune(`"')]}”’»*_`, r):
			i += size
		case r == '[':
			n := i + 1
			for n < len(text) && text[n] >= '0' && text[n] <= '9' {
				n++
			}
			if n == i+1 || n == len(text) || text[n] != ']' {
				return i
			}
			i = n + 1
		default:
			return i
		}
	}
	return i
}

func trim(text string, s Span) Span {
	part := text[s.Start:s.End]
	s.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	s.End -= len(part) - len(strings.TrimRightFunc(part, unicode.IsSpace))
	s.End = max(s.Start, s.End)
	return s
}

func stop(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == '…' || r == '。' || r == '！' || r == '？'
}

func bracket(b byte) bool { return b == '(' || b == '[' || b == '{' }

func opens(r rune) bool { return strings.ContainsRune(`([{"'“‘„«*_`, r) }

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}
