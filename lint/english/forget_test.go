package english

import (
	"reflect"
	"testing"
)

// TestForget: what is forgotten is found again, and what all unread sentences share stays
// empty.
func TestForget(t *testing.T) {
	text := "The engineer, who was tired, \"forgot\" to check the dashboard before they deployed it."
	s := NewSentence(text, Span{End: len(text)})
	look := func() []any {
		var out []any
		for i := range s.Tokens() {
			out = append(out, s.Tokens()[i], s.Words()[i], s.Tag(i), s.In(Quoted, i, i+1))
		}
		return append(out, s.Clauses(nil))
	}
	before := look()
	s.Forget()
	if s.tokens != nil || !reflect.DeepEqual(look(), before) {
		t.Errorf("%v, and before %v", look(), before)
	}
	fresh := []func(*Sentence){
		func(s *Sentence) { s.Tag(0) }, func(s *Sentence) { s.Words() }, func(s *Sentence) { s.Clauses(nil) }, func(s *Sentence) { s.In(Quoted, 0, 1) },
		func(s *Sentence) { s.Meets(&Need{}) }, func(s *Sentence) { s.HasVerb() }, func(s *Sentence) { s.Names(&Cast{}, NewVocabulary(0)) },
	}
	for _, ask := range fresh {
		ask(NewSentence(text, Span{End: len(text)}))
	}
	if !reflect.DeepEqual(unread, analysis{}) {
		t.Errorf("all unread sentences share %+v", unread)
	}
}
