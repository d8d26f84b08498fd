// Package english takes the plain text of one block apart: sentences, tokens,
// tags and the contexts in which words stand, all with exact positions.
package english

import (
	"strings"
	"unicode/utf8"
)

// Object stands in a text for one thing that is no prose: a code span, a URL,
// an image. It is a token of its own and is tagged as a noun.
const Object = '\uFFFC'

// Span is a half-open range of byte offsets into the text it was made from.
type Span struct{ Start, End int }

// Sentence is one sentence of a block's plain text. Tokens and tags are made
// when they are first asked for, so a Sentence is not safe for concurrent use.
type Sentence struct {
	block     string
	at        Span
	*analysis // never nil
}

// analysis is what is made of a sentence's text, bit by bit, from its tokens on.
type analysis struct {
	tokens  []Token
	folded  []string  // the tokens as words are compared
	bits    Bits      // of folded
	knows   []*known  // of the tokens
	shapes  shapeBits // of these
	small   int       // one more than the first token that is a word without a capital; 0 if that isn't known yet
	tags    []string
	clauses []Clause
	cast    *Cast    // with which the clauses were read
	quoted  []*quote // by token: the innermost quotation around it
}

// unread is what there is of a sentence before its tokens are made. It is never written to.
var unread analysis

// NewSentence returns the sentence at the given place of a block's text.
func NewSentence(text string, at Span) *Sentence {
	return &Sentence{text, at, &unread}
}

// Forget lets go all that was made of the sentence's text; it is made again when it is asked for.
func (s *Sentence) Forget() { s.analysis = &unread }

// Text returns the bytes of the sentence.
func (s *Sentence) Text() string { return s.block[s.at.Start:s.at.End] }

// Span returns where the sentence stands in the block's text.
func (s *Sentence) Span() Span { return s.at }

var straight = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'",
	"\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "")

// Fold returns the form in which words are compared: lower case, with straight
// apostrophes and without what has no width.
func Fold(word string) string {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf || 'A' <= word[i] && word[i] <= 'Z' {
			return folds.of(word)
		}
	}
	return word
}

// folds are words that had to be folded of late: most are those that begin sentences.
var folds = memo[string]{work: func(word string) string { return plainer(strings.ToLower(word)) }}

// plainer returns a word with straight apostrophes and without what has no width.
func plainer(word string) string {
	for i := range len(word) {
		switch word[i] {
		case 0xc2, 0xca, 0xe2, 0xef: // the first bytes of all that is replaced
			return straight.Replace(word)
		}
	}
	return word // the replacer would copy it
}
