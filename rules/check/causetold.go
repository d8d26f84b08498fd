package check

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// explained reports whether the sentence, or one of those that may, says how
// the cause at tokens [i, j) worked.
func (c *Cause) explained(s *lint.Sentence, i, j int) bool {
	if j < len(s.Tokens()) && s.Word(j) == ":" || c.tells(s, i, j) {
		return true
	}
	next := s.Next()
	for range c.Within {
		if next == nil {
			return false
		}
		if slices.Contains(next.Words(), "why") || c.precise(next) || c.tellsNext(next) {
			return true
		}
		next = next.Next()
	}
	return false
}

// tells reports whether a clause of the sentence, other than the one that names
// the cause, says how something worked.
func (c *Cause) tells(s *lint.Sentence, i, j int) bool {
	for _, k := range s.Clauses() {
		if k.Relation != english.Nominal && !(k.Verb.Start >= i && k.Verb.End <= j) && !c.empty(s, k) {
			return true
		}
	}
	return false
}

// tellsNext is tells for a sentence after it: what people did then explains nothing.
func (c *Cause) tellsNext(s *lint.Sentence) bool {
	for _, k := range s.Clauses() {
		if k.Relation != english.Nominal && !k.Human() && k.Verb.Modal == "" && k.Verb.Tense != english.Future && !c.empty(s, k) {
			return true
		}
	}
	return false
}

// empty reports whether a clause says only that something was, broke, was
// noticed or was put right.
func (c *Cause) empty(s *lint.Sentence, k english.Clause) bool {
	object := ""
	if !k.Object.Empty() {
		object = s.Word(k.Object.Head)
	}
	switch {
	case c.nouns[object]:
		return true
	case k.Verb.To != "":
		return c.nouns[k.Verb.To] || c.weak(k.Verb.To)
	case (k.Verb.Lemma == "cause" || k.Verb.Lemma == "lead" || k.Verb.Lemma == "result") && k.Relation != english.Main:
		return object == "" || c.nouns[object]
	case k.Verb.Lemma == "be":
		return true
	}
	verb, _, _ := strings.Cut(k.Verb.Lemma, " ")
	return c.hollow[verb] || c.broke[k.Verb.Lemma]
}

// precise reports whether the sentence holds what can be looked up: a code
// span, a link, an identifier, a number that is no time.
func (c *Cause) precise(s *lint.Sentence) bool {
	if s.Linked() {
		return true
	}
	for k, t := range s.Tokens() {
		text := t.Text
		switch {
		case text == string(markdown.Object) || s.Word(k) == "see":
			return true
		case strings.ContainsAny(text, "0123456789"):
			if !when(s, k) {
				return true
			}
		case strings.ContainsAny(text, "_/") && len(text) > 2 || strings.Contains(text, "::"):
			return true
		}
	}
	return false
}

// when reports whether the number at token k tells when, how long, or which
// status was answered, rather than how something worked.
func when(s *lint.Sentence, k int) bool {
	text := s.Tokens()[k].Text
	if strings.Contains(text, ":") || len(text) == 4 && (strings.HasPrefix(text, "20") || strings.HasPrefix(text, "19")) {
		return true
	}
	near := func(i int) string {
		if i < 0 || i >= len(s.Tokens()) {
			return ""
		}
		return s.Word(i)
	}
	return moments[near(k-1)] || moments[near(k+1)] || moments[near(k+2)] && !isMark(near(k+1)) || strings.HasSuffix(text, "th") || strings.HasSuffix(text, "am") || strings.HasSuffix(text, "pm")
}

var moments = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`second seconds minute minutes min mins hour hours hr hrs h day days week weeks month months am pm a.m. p.m. utc gmt est pst cet
		january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
		monday tuesday wednesday thursday friday saturday sunday http status code codes error errors % percent users customers`) {
		m[w] = true
	}
	return m
}()
