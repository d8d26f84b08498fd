package english

import (
	"sync"

	"github.com/jdkato/prose/v3/tokenize"
)

// Token is one word, number or mark. Start and End are byte offsets in the
// text of the block.
type Token struct {
	Text       string
	Start, End int
}

var tokenizer = sync.OnceValue(func() *tokenize.Tokenizer { return tokenize.New() })

// Tokens returns the tokens of the sentence in order; they are made on the
// first call.
func (s *Sentence) Tokens() []Token {
	if s.tokens == nil {
		for _, t := range tokenizer().Tokenize(s.Text()) {
			s.tokens = append(s.tokens, Token{t.Text, s.at.Start + t.Start, s.at.Start + t.End()})
		}
	}
	return s.tokens
}
