package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// scene is what the sentences of one document share: who is known by name, and
// what the document says about its capitalised words. It is made when the first
// sentence needs it.
type scene struct {
	doc        *postmortem.Document
	cast       *english.Cast
	vocabulary *english.Vocabulary
	last       *Sentence // of those yielded
}

// known returns the authors and participants of the document, the owners of its
// actions, and whom and what the organisation knows.
func (sc *scene) known() *english.Cast {
	if sc.cast != nil {
		return sc.cast
	}
	sc.cast = &english.Cast{People: map[string]bool{}, Handles: map[string]bool{}, Systems: map[string]bool{}, Words: sc.words()}
	for _, s := range sc.doc.Known.Systems {
		sc.cast.Systems[english.Fold(s)] = true
	}
	for _, p := range sc.doc.Known.People {
		if p == strings.ToLower(p) && !strings.Contains(p, " ") {
			sc.cast.Handles[p] = true
		}
		p = english.Fold(p)
		sc.cast.People[p] = true
		for word := range strings.FieldsSeq(p) {
			sc.cast.People[word] = true
		}
	}
	name(sc.cast, sc.doc.Metadata.Author)
	for _, a := range sc.doc.Actions {
		if a.Assigned() {
			name(sc.cast, a.Owner)
		}
	}
	for i, b := range sc.doc.Blocks {
		if b.Kind != markdown.Heading && sc.doc.Section(i).Is(postmortem.Participants) {
			name(sc.cast, b.Text.Plain)
		}
	}
	return sc.cast
}

func (sc *scene) words() *english.Vocabulary {
	if sc.vocabulary == nil {
		sc.vocabulary = english.NewVocabulary(len(sc.doc.Source))
		for _, b := range sc.doc.Blocks {
			sc.vocabulary.Words(b.Text.Plain)
		}
	}
	return sc.vocabulary
}

// leaning is how many sentences in a row may say they of whom the one before spoke.
const leaning = 100

// cast returns who is known by name, and whom "they" stands for in the
// sentence: the subject of the sentence before it.
func (s *Sentence) cast() *english.Cast {
	var row []*Sentence // whose own they have to be known first, the last one first
	for at := s; at != nil && at.people == nil && len(row) < leaning; at = at.before {
		row = append(row, at)
		if !at.leans() {
			break
		}
	}
	for i := len(row) - 1; i >= 0; i-- {
		at := row[i]
		if at.people = at.scene.known(); at.leans() && at.before.people != nil {
			at.people = at.castOf()
		}
	}
	return s.people
}

// leans reports whether the sentence says they of somebody who is named before it.
func (s *Sentence) leans() bool {
	return s.before != nil && slices.ContainsFunc(s.Words(), func(w string) bool { return w == "they" || w == "them" })
}

func (s *Sentence) castOf() *english.Cast {
	known := s.scene.known()
	for _, c := range s.before.Clauses() {
		if c.Relation == english.Main && c.Who != english.Elided && c.Who != english.Unknown {
			they := *known
			they.They = c.Who
			return &they
		}
	}
	return known
}

// Clauses returns the clauses of the sentence, with the people of the document known.
func (s *Sentence) Clauses() []english.Clause { return s.Sentence.Clauses(s.cast()) }

// Names returns the places where the sentence names a person.
func (s *Sentence) Names() []english.Named { return s.Sentence.Names(s.cast(), s.scene.words()) }

// name adds the names in a field: capitalised words that follow each other,
// whole and each of them.
func name(c *english.Cast, field string) {
	var whole []string
	flush := func() {
		if len(whole) > 1 && len(whole) <= 4 || len(whole) == 1 && english.Given(whole[0]) {
			c.People[strings.Join(whole, " ")] = true
			for _, w := range whole {
				if utf8.RuneCountInString(w) > 2 && english.Given(whole[0]) {
					c.People[w] = true
				}
			}
		}
		whole = nil
	}
	for word := range strings.FieldsSeq(field) {
		trimmed := strings.Trim(word, ".,;:()[]*_`\"'")
		r, _ := utf8.DecodeRuneInString(trimmed)
		if !unicode.IsUpper(r) || strings.ContainsAny(trimmed, "@/0123456789") || strings.ToUpper(trimmed) == trimmed {
			flush()
			continue
		}
		whole = append(whole, english.Fold(trimmed))
		if strings.ContainsAny(word[len(word)-1:], ",;:") {
			flush()
		}
	}
	flush()
}
