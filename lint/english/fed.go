package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fed returns what the tagger is given for token i. It was trained on
// newspapers, so what it cannot know is replaced by a word or mark that stands
// in the same places: a handle by a name, an address or path by a noun, a
// typographic mark by the plain one.
func fed(tokens []Token, i int) string {
	word := tokens[i].Text
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case r == Object, len(word) > 48, strings.Contains(word, "://"), r == '-' && unicode.IsLetter(lastRune(word)):
		return "system"
	case r == '@' && len(word) > 1:
		return "Smith"
	case r == '#' && len(word) > 1:
		return "ticket"
	case strings.ContainsRune("/~\\", r) && size < len(word), strings.ContainsRune(word, '@'):
		return "file"
	case len(word) == 2 && strings.EqualFold(word, "nt"):
		return "n't"
	case (word == "AM" || word == "PM") && i > 0 && unicode.IsDigit(lastRune(tokens[i-1].Text)):
		return strings.ToLower(word[:1]) + ".m."
	case unicode.IsPunct(r) || unicode.IsSymbol(r):
		return mark(tokens, i, r)
	}
	return plainer(word)
}

// mark returns what the tagger is given for a token that begins with the mark
// r: the training text knew few marks.
func mark(tokens []Token, i int, r rune) string {
	word := tokens[i].Text
	glued := i+1 < len(tokens) && tokens[i+1].Start == tokens[i].End
	loose := i == 0 || tokens[i-1].End < tokens[i].Start
	switch {
	case strings.IndexFunc(word, wordRune) >= 0:
		return plainer(word)
	case strings.ContainsRune("“«„‘", r), strings.ContainsRune(`"'`, r) && glued && loose:
		return "``"
	case strings.ContainsRune(`"”»`, r):
		return "''"
	case r == '\'' || r == '’':
		return "'"
	case bracket(byte(min(r, 127))):
		return "("
	case strings.ContainsRune(")]}", r):
		return ")"
	case strings.ContainsRune("!?", r):
		return "?"
	case r == '…':
		return "..."
	case strings.ContainsRune(".,;:$#%&", r):
		return word
	}
	return "--"
}

// symbol reports whether a token that was fed as a dash is none.
func symbol(word string) bool {
	return strings.Trim(word, "-–—―−:;….") != "" && strings.IndexFunc(word, wordRune) < 0
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
