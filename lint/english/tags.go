package english

import (
	"sync"

	"github.com/jdkato/prose/v3/tag"
)

var tagger = sync.OnceValue(func() *tag.Tagger {
	t, err := tag.New()
	if err != nil {
		panic("english: the built-in model does not load: " + err.Error())
	}
	return t
})

// Tag returns the Penn Treebank tag of token i. The first call tags the whole
// sentence.
func (s *Sentence) Tag(i int) string {
	if s.tags == nil {
		words := make([]tag.Token, len(s.Tokens()))
		for i, t := range s.tokens {
			words[i].Text = t.Text
		}
		tagger().TagTokens(words)
		s.tags = make([]string, len(words))
		for i := range words {
			s.tags[i] = words[i].Tag
		}
	}
	return s.tags[i]
}
