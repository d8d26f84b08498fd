package english

import (
	"sync"

	"github.com/unblame/unblame/lint/english/tagger"
)

// tagged is how many tokens of a sentence are tagged; the rest of a longer one
// counts as nouns (NN). Whatever is longer is a listing or a dump, not prose.
const tagged = 4000

// Tag returns the Penn Treebank tag of token i. The first call tags the whole
// sentence: the model of prose first, then the corrections of repair.go. Quotation
// marks are “ and ”, brackets ( and ), other marks that are no punctuation SYM.
func (s *Sentence) Tag(i int) string {
	if s.tags == nil {
		tokens := s.Tokens()
		s.tags = make([]string, len(tokens))
		words := make([]string, min(len(tokens), tagged))
		for i := range words {
			words[i] = fed(tokens, i)
		}
		tagger.Tag(s.tags[:len(words)], words, fixed())
		for i := len(words); i < len(tokens); i++ {
			s.tags[i] = "NN"
		}
		s.knowing()
		s.repair(len(words))
	}
	return s.tags[i]
}

// fixed are words that have one tag in this kind of text, whatever their
// case: the tagger reads them as names at the start of a sentence or in
// capitals.
var fixed = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for t, list := range map[string][]string{
		"VBD": {
			"was", "were", "did", "had", "ran", "forgot", "took", "wrote", "began", "knew", "chose", "went",
			"gave", "grew", "threw", "spoke", "woke", "drew",
		},
		"VBZ": {"is", "does", "has"},
		"VBP": {"are"},
		"RB":  {"not", "n't", "never", "otherwise"},
		"PRP": {"he", "she", "they", "we"},
		"NN":  {"nobody", "somebody", "someone", "everyone", "anyone", "everybody", "anybody"},
		"MD":  {"should", "would", "could", "must"},
		"CC":  {"and", "or", "and/or", "but"},
	} {
		for _, w := range list {
			words[w] = t
		}
	}
	return words
})
