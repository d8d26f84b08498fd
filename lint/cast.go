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

// castOf returns who is known by name in a document: its authors and
// participants, and the owners of its actions.
func castOf(doc *postmortem.Document) *english.Cast {
	c := &english.Cast{People: map[string]bool{}}
	name(c, doc.Metadata.Author)
	for _, a := range doc.Actions {
		if a.Assigned() {
			name(c, a.Owner)
		}
	}
	for i, b := range doc.Blocks {
		if b.Kind != markdown.Heading && doc.Section(i).Is(postmortem.Participants) {
			name(c, b.Text.Plain)
		}
	}
	return c
}

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

// Vocabulary returns what the document says about its capitalised words.
func (p *Pass) Vocabulary() *english.Vocabulary {
	v := &english.Vocabulary{Things: map[string]bool{}, Small: map[string]bool{}}
	for _, b := range p.Doc.Blocks {
		v.Words(b.Text.Plain)
	}
	return v
}

// Cast returns who is known by name in the document, and whom "they" stands for
// in a sentence: the subject of the sentence before it.
func (p *Pass) Cast(s *Sentence) *english.Cast {
	if s.before == nil || !slices.ContainsFunc(s.Words(), func(w string) bool { return w == "they" || w == "them" }) {
		return p.cast
	}
	for _, c := range s.before.Clauses(p.cast) {
		if c.Relation == english.Main && c.Who != english.Elided && c.Who != english.Unknown {
			they := *p.cast
			they.They = c.Who
			return &they
		}
	}
	return p.cast
}
