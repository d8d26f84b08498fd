package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says what a full stop after a word may mean.
type kind uint8

const (
	plain    kind = iota // no abbreviation: the stop ends the sentence
	leading              // never the last word of a sentence: e.g., Dr.
	counting             // goes on before a number: no. 4, Jan. 5
	naming               // ends it before a word that opens a clause: Inc., U.S.
	trailing             // ends it before most capitals: etc., a.m.
	clipped              // the same, but an ordinary word as well: config., prod.
)

// kindOf returns the kind of the word before the full stop at dot, in the
// sentence that began at start.
func kindOf(text string, start, dot int) kind {
	from := wordStart(text, start, dot)
	word := text[from:dot]
	if k := abbreviation(word); k != plain {
		return k
	}
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case number(word) && opening(text, start, from):
		return leading // "1. Restart the primary."
	case size < len(word):
		return plain
	case unicode.IsUpper(r) && initial(text, start, from):
		return naming
	}
	return plain
}

// abbreviation returns the kind of a word without its last full stop.
func abbreviation(word string) kind {
	switch strings.ToLower(word) {
	case "e.g", "eg", "i.e", "ie", "cf", "vs", "approx", "ca", "esp", "incl", "excl", "resp", "viz", "aka", "a.k.a",
		"mr", "mrs", "ms", "dr", "prof", "gen", "sgt", "capt", "mt", "w.r.t":
		return leading
	case "no", "nos", "fig", "figs", "sec", "sect", "ch", "vol", "p", "pp", "art", "eq", "rev", "v", "ver",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return counting
	case "inc", "ltd", "co", "corp", "llc", "bros", "jr", "sr", "st", "ave", "dept", "dist", "est",
		"al", "max", "min", "avg", "hr", "hrs", "mins", "secs", "misc", "ph.d", "m.sc", "b.sc":
		return naming
	case "etc", "a.m", "p.m":
		return trailing
	case "prev", "temp", "config", "prod", "env":
		return clipped
	}
	if dotted(word) {
		return naming
	}
	return plain
}

// ends reports whether a full stop after an abbreviation of this kind also
// ends the sentence, given the word that follows. Lower case never does: "no."
// and "min." are words as well, but there they are likelier to go on.
func (k kind) ends(next string) bool {
	r, size := utf8.DecodeRuneInString(next)
	switch {
	case k == leading:
		return false
	case k == counting || next == "":
		return next == "" || unicode.IsUpper(r)
	case k == naming:
		return unicode.IsUpper(r) && opensClause(next)
	}
	capitals := len(next) > size && strings.ToUpper(next) == next
	return unicode.IsUpper(r) && !capitals && !day(next)
}

// opensClause reports whether the word is one that often begins a sentence and
// seldom a name.
func opensClause(word string) bool {
	switch strings.ToLower(word) {
	case "a", "an", "the", "this", "that", "these", "those", "there", "here", "it", "its", "i", "we", "our", "you",
		"he", "she", "his", "her", "they", "their", "who", "what", "when", "where", "why", "how", "which",
		"in", "on", "at", "by", "for", "from", "to", "with", "without", "during", "before", "after", "since", "until",
		"as", "if", "while", "because", "although", "though", "once", "then", "so", "no", "not", "nobody", "nothing",
		"all", "both", "each", "every", "most", "many", "some", "several", "other", "others", "only", "also",
		"however", "therefore", "later", "now", "today", "finally", "next", "another", "one", "two", "within":
		return true
	}
	return false
}

func day(word string) bool {
	switch word {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Fri", "Sat", "Sun", "Pacific", "Eastern", "Central", "Mountain":
		return true
	}
	return false
}

// dotted reports whether the word is single letters between full stops: U.S,
// a.k.a, J.R.R.
func dotted(word string) bool {
	letters := 0
	for i, r := range word {
		switch {
		case unicode.IsLetter(r) && (i == 0 || word[i-1] == '.'):
			letters++
		case r != '.':
			return false
		}
	}
	return letters > 1
}

// initial reports whether a single capital at from is a first name's: it
// begins the sentence, or follows a capitalised word, a preposition or
// conjunction, or a role.
func initial(text string, start, from int) bool {
	end := len(strings.TrimRightFunc(text[start:from], unicode.IsSpace)) + start
	word := text[wordStart(text, start, end):end]
	r, _ := utf8.DecodeRuneInString(word)
	if word == "" || unicode.IsUpper(r) {
		return true
	}
	switch strings.ToLower(word) {
	case "by", "from", "to", "with", "for", "of", "and", "or", "as", "that":
		return true
	}
	return inList("role", Fold(word))
}

// opening reports whether only marks stand between from and the start of the
// sentence or line.
func opening(text string, start, from int) bool {
	near := text[max(start, from-16):from]
	line := near[strings.LastIndexByte(near, '\n')+1:]
	return (len(line) < len(near) || len(near) == from-start) && strings.IndexFunc(line, wordRune) < 0
}

func number(word string) bool {
	return word != "" && len(word) <= 3 && strings.Trim(word, "0123456789") == ""
}

// wordStart returns where the word that ends at offset end begins, looking
// back at most 24 bytes and not beyond floor.
func wordStart(text string, floor, end int) int {
	i := end
	for i > floor && end-i < 24 {
		r, size := utf8.DecodeLastRuneInString(text[floor:i])
		if !wordRune(r) && r != '.' {
			break
		}
		i -= size
	}
	return i
}
