package check

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// Rewrite is a change that a rule offers, with values in braces. It changes what
// the text says, and what only people know stands in brackets, so it is never
// applied without being asked for.
type Rewrite struct {
	Replace *string `yaml:"replace"` // stands in the place of what is reported; "" takes it away
	Append  string  `yaml:"append"`  // stands before the full stop of the sentence
}

// fix returns the edits of a rewrite at the bytes span of a sentence, which
// stands in the clause given. There is none where marks stand between the words,
// or where more follows than the clause that the added words would belong to.
func (r *Rewrite) fix(source []byte, s *lint.Sentence, span, clause markdown.Span, values map[string]string) (lint.Fix, bool) {
	fix := lint.Fix{Title: "Rewrite, and fill in what stands in brackets"}
	if r.Replace != nil {
		if bytes.ContainsAny(source[span.Start:span.End], "*_`[]<\n") {
			return fix, false
		}
		text := fill(*r.Replace, values)
		if text == "" {
			fix.Title = "Leave “" + values["match"] + "” out"
			fix.Edits = append(fix.Edits, without(source, s, span))
		} else {
			fix.Edits = append(fix.Edits, lint.Edit{Span: span, Text: like(source, s.Source(0, 1).Start, span, text)})
		}
	}
	if r.Append != "" {
		at, ok := stop(s)
		if !ok || clause.End < at {
			return fix, false
		}
		fix.Edits = append(fix.Edits, lint.Edit{Span: markdown.Span{Start: at, End: at}, Text: fill(r.Append, values)})
	}
	return fix, len(fix.Edits) > 0
}

// without takes a word and its commas out; at the start of a sentence the next
// word gets its capital.
func without(source []byte, s *lint.Sentence, span markdown.Span) lint.Edit {
	start, end := span.Start, span.End
	before, after := source[:start], source[end:]
	if span.Start == s.Source(0, 1).Start {
		end += len(after) - len(bytes.TrimLeft(after, ", "))
		r, size := utf8.DecodeRune(source[end:])
		return lint.Edit{Span: markdown.Span{Start: start, End: end + size}, Text: string(unicode.ToUpper(r))}
	}
	start = len(bytes.TrimRight(before, " "))
	if bytes.HasPrefix(after, []byte(",")) && start > 0 && source[start-1] == ',' {
		start, end = start-1, end+1
	}
	return lint.Edit{Span: markdown.Span{Start: start, End: end}}
}

// like returns the text with a capital where what it stands for has one, unless
// that is a name in the middle of the sentence that starts at the offset from.
func like(source []byte, from int, span markdown.Span, text string) string {
	r, _ := utf8.DecodeRune(source[span.Start:])
	before := source[from:span.Start]
	last, _ := utf8.DecodeLastRune(bytes.TrimRight(before, " \n>[*_“\""))
	if !unicode.IsUpper(r) || bytes.IndexFunc(before, unicode.IsLetter) >= 0 && !strings.ContainsRune(".:;-–—|)", last) {
		return text
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// stop returns the offset at which words can be added to a sentence.
func stop(s *lint.Sentence) (int, bool) {
	last := len(s.Tokens()) - 1
	for last > 0 && s.Word(last) == "." {
		last--
	}
	if r, _ := utf8.DecodeLastRuneInString(s.Tokens()[last].Text); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return 0, false
	}
	return s.Source(last, last+1).End, true
}
