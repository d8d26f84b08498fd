package english

import (
	"sync"

	"github.com/jdkato/prose/v3/tag"
)

// tagged is how many tokens of a sentence are tagged; the rest of a longer one
// counts as nouns (NN). Whatever is longer is a listing or a dump, not prose.
const tagged = 4000

var tagger = sync.OnceValue(func() *tag.Tagger {
	t, err := tag.New(tag.WithLexicon(fixed()))
	if err != nil {
		panic("english: the built-in model does not load: " + err.Error())
	}
	return t
})

// Tag returns the Penn Treebank tag of token i. The first call tags the whole
// sentence: prose's tagger first, then the corrections of repair.go. Quotation
// marks are “ and ”, brackets ( and ), other marks that are no punctuation SYM.
func (s *Sentence) Tag(i int) string {
	if s.tags == nil {
		tokens := s.Tokens()
		s.tags = make([]string, len(tokens))
		words := make([]tag.Token, min(len(tokens), tagged))
		for i := range words {
			words[i].Text = fed(tokens, i)
		}
		tagger().TagTokens(words)
		for i := range s.tags {
			s.tags[i] = "NN"
			if i < len(words) {
				s.tags[i] = words[i].Tag
			}
		}
		s.repair(len(words))
	}
	return s.tags[i]
}

// fixed returns words that have one tag in this kind of text, whatever their
// case: the tagger reads them as names at the start of a sentence or in
// capitals.
func fixed() tag.Lexicon {
	words := map[string]string{}
	for t, list := range map[string][]string{
		"VBD": {
			"was", "were", "did", "had", "ran", "forgot", "took", "wrote", "began", "knew", "chose", "went",
			"gave", "grew", "threw", "spoke", "woke", "drew",
		},
		"VBZ": {"is", "does", "has"},
		"VBP": {"are"},
		"RB":  {"not", "n't", "never"},
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
}
