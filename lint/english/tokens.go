package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is one word, number or mark. Start and End are byte offsets in the
// text of the block, and Text is what stands between them.
type Token struct {
	Text       string
	Start, End int
}

// Tokens returns the tokens of the sentence in order; together they cover
// every byte that is not white space. They are made on the first call.
//
// One token each: contractions' parts (did n't, should 've, can not) and the
// possessive 's or ', marks (runs of one kind together), numbers with their
// units, times, dates, versions, handles, addresses, tickets, paths, URLs,
// hyphenated words, abbreviations with their full stop, and the Object.
func (s *Sentence) Tokens() []Token {
	if s.analysis == &unread {
		s.analysis = &analysis{}
	}
	if len(s.tokens) == 0 {
		text := s.Text()
		if s.tokens == nil {
			s.tokens = make([]Token, 0, len(text)/5+2)
		}
		for i := 0; i < len(text); {
			if n := plainLen(text[i:]); n > 0 {
				s.add(i, i+n)
				i += n
				continue
			}
			if r, size := utf8.DecodeRuneInString(text[i:]); unicode.IsSpace(r) {
				i += size
				continue
			}
			end := i + tokenLen(text, i)
			for _, n := range clitics(text[i:end]) {
				s.add(i, i+n)
				i += n
			}
			s.add(i, end)
			i = end
		}
	}
	return s.tokens
}

func (s *Sentence) add(start, end int) {
	if start < end {
		s.tokens = append(s.tokens, Token{s.Text()[start:end], s.at.Start + start, s.at.Start + end})
	}
}

// plainLen returns the length of the word that the text begins with, if it is one
// of those that most are: Latin letters with a space or comma behind, and no two
// words in one (cannot, dont). It is 0 for all others.
func plainLen(text string) int {
	n := 0
	for n < len(text) && 'a' <= text[n]|0x20 && text[n]|0x20 <= 'z' {
		n++
	}
	if n == 0 || n == len(text) || text[n] != ' ' && text[n] != ',' || text[n-1]|0x20 == 't' {
		return 0
	}
	return n
}

// tokenLen returns the length in bytes of the token at offset i.
func tokenLen(text string, i int) int {
	rest := text[i:]
	r, size := utf8.DecodeRuneInString(rest)
	if wordRune(r) || sign(text, i, size) {
		if n := urlLen(rest); n > 0 {
			return n
		}
		return wordLen(text, i)
	}
	same := func(rune) bool { return false }
	switch {
	case r == '\'' || r == '’':
		if n := suffixLen(rest); n > 0 && i > 0 && !spaceBefore(text, i) {
			return n // the clitic of something that is no word: \o's
		}
	case invisible(r):
		same = invisible
	case strings.ContainsRune(".!?…", r):
		same = stop
	case strings.ContainsRune("-=<>|+*~^", r):
		same = func(r rune) bool { return strings.ContainsRune("-=<>|+*~^", r) }
	case unicode.Is(unicode.So, r):
		same = func(r rune) bool { return unicode.In(r, unicode.So, unicode.Sk, unicode.Mn) || r == '\u200d' }
	}
	if r == Object {
		return size
	}
	for size < len(rest) {
		r, n := utf8.DecodeRuneInString(rest[size:])
		if r == Object || !same(r) {
			break
		}
		size += n
	}
	return size
}

// sign reports whether at offset i stands a sign that belongs to the word
// behind it: @ana, #123, $PATH, -v, --force, /var, ./run, ~/tmp, .NET.
func sign(text string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	text = text[i:]
	after, _ := utf8.DecodeRuneInString(text[size:])
	letter := unicode.IsLetter(after)
	switch text[0] {
	case '@', '#':
		return wordRune(after)
	case '$', '\\', '/':
		return letter
	case '.':
		return letter || after == '/' || strings.HasPrefix(text, "../")
	case '~':
		return after == '/'
	case '-':
		if wordRune(before) {
			return false
		}
		if second, _ := utf8.DecodeRuneInString(text[min(2, len(text)):]); i == 0 && unicode.IsUpper(after) && unicode.IsLower(second) {
			return false // the mark of an item: -Add a check
		}
		name := strings.TrimLeft(text[:min(3, len(text))], "-")
		r, _ := utf8.DecodeRuneInString(name)
		return wordRune(r)
	}
	return false
}

// wordLen returns the length of the word at offset i: letters, digits and the
// marks that may stand inside one.
func wordLen(text string, i int) int {
	rest := text[i:]
	head := rest[:min(3, len(rest))]
	n := len(head) - len(strings.TrimLeft(head, "-/.@#$~\\"))
	if n == 0 {
		_, n = utf8.DecodeRuneInString(rest)
	}
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if !wordRune(r) && !invisible(r) && !inside(rest, n, r, size) {
			break
		}
		n += size
	}
	if strings.HasPrefix(rest[n:], ".") && !strings.HasPrefix(rest[n:], "..") && abbreviated(text, i, i+n) {
		n++
	}
	return n
}

// abbreviated reports whether the full stop behind the word text[i:dot] is
// part of it. Within a sentence a stop after an abbreviation is; at the end
// only one that the abbreviation is never written without.
func abbreviated(text string, i, dot int) bool {
	word := text[i:dot]
	k := abbreviation(word)
	if closers(text, dot+1) == len(text) {
		return k == leading || k == trailing || dotted(word) || month(word)
	}
	return k != plain || len(word) == 1 && unicode.IsUpper(rune(word[0]))
}

// inside reports whether the mark r, of the given size, at offset n of the text
// joins what stands before and after it into one word.
func inside(text string, n int, r rune, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:n])
	after, _ := utf8.DecodeRuneInString(text[n+size:])
	digits := unicode.IsDigit(before) && unicode.IsDigit(after)
	switch r {
	case '-':
		return wordRune(after) && wordRune(before) && !clock(text[:n])
	case '.':
		return wordRune(after)
	case '\'', '’', '&', '@', '=', '~':
		return wordRune(before) && wordRune(after)
	case '/', '\\':
		return wordRune(after) || strings.ContainsRune(".~*", after) || strings.ContainsRune(text[:n], r)
	case ',':
		return digits
	case ':':
		return unicode.IsDigit(after) || after == '\\' || after == ':' || before == ':' && wordRune(after)
	case '%':
		return unicode.IsDigit(before)
	case '+', '#':
		return wordRune(before) && wordRune(after) || unicode.IsUpper(before) || before == '+'
	}
	return false
}

// clock reports whether the word so far is a time of day: a hyphen behind it
// is a dash.
func clock(word string) bool {
	return len(word) >= 4 && len(word) <= 8 && word[len(word)-3] == ':' && strings.Trim(word, "0123456789:") == ""
}

// urlLen returns the length of the URL the text begins with, or 0.
func urlLen(text string) int {
	head := text[:min(len(text), 16)]
	if i := strings.Index(head, "://"); i < 1 && !strings.HasPrefix(head, "www.") {
		return 0
	} else if i > 0 && strings.IndexFunc(head[:i], func(r rune) bool { return !wordRune(r) && r != '+' }) >= 0 {
		return 0
	}
	n := strings.IndexFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`<>"“”«»`, r) || r == Object
	})
	if n < 0 {
		n = len(text)
	}
	after := ".,;:!?'*_’"
	if !strings.Contains(text[:n], "(") {
		after += ")"
	}
	return len(strings.TrimRight(text[:n], after))
}

func spaceBefore(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsSpace(r)
}

// invisible reports whether the rune has no width: soft hyphens, zero-width
// spaces and joiners, byte order marks.
func invisible(r rune) bool { return unicode.Is(unicode.Cf, r) }

func month(word string) bool {
	switch strings.ToLower(word) {
	case "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}
