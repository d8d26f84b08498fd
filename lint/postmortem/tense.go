package postmortem

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// irregular are past forms without -ed with which reports of finished work start.
var irregular = map[string]bool{
	"made": true, "wrote": true, "built": true, "sent": true, "began": true, "took": true, "gave": true, "brought": true, "found": true,
	"moved": true, "did": true, "got": true, "held": true, "rebuilt": true, "rewrote": true, "ran": true, "drew": true, "taught": true, "met": true, "written": true, "rewritten": true, "taken": true, "given": true, "begun": true, "chosen": true, "withdrawn": true, "spoken": true, "drawn": true, "split": false,
}

// adjectives end like a past form but mostly describe what follows.
var adjectives = map[string]bool{
	"automated": true, "dedicated": true, "detailed": true, "centralized": true, "centralised": true, "distributed": true, "limited": true,
	"advanced": true, "standardized": true, "standardised": true, "need": true, "feed": true, "speed": true, "embed": true, "seed": true, "proceed": true, "exceed": true,
	"specialized": true, "specialised": true, "tailored": true, "targeted": true, "structured": true, "sophisticated": true, "phased": true, "staged": true, "versioned": true, "unfinished": true, "planned": true, "proposed": true, "scheduled": true, "shared": true, "managed": true, "improved": true, "enhanced": true, "increased": true, "required": true, "related": true,
}

// past reports whether a word has the form of a past tense or participle.
func past(w string) bool {
	return irregular[w] || len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed")
}

// finished reports whether a text tells of work that is done: it starts with a
// past form ("Fixed in PR 12"), or its first verb is one ("We've added …").
func finished(s string) bool {
	if i := strings.Index(s, ": "); i > 0 && i < 60 { // a label says what, the text what was done
		s = s[i+2:]
	}
	s = strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	told := strings.HasPrefix(s, "we ") || strings.HasPrefix(s, "i ") || strings.HasPrefix(s, "the ")
	n, helped, last := 0, false, ""
	for f := range strings.FieldsSeq(s) {
		w := strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) })
		if w == "" {
			continue
		}
		n++
		last = w
		switch {
		case n > 24, w == "will", w == "should", w == "must", w == "need", w == "needs", w == "is", w == "are", w == "would", w == "working", w == "could", w == "to" && n < 6:
			return false
		case n == 1 && past(w) && (!adjectives[w] || w == "improved"):
			helped = false
			if !strings.Contains(s, "working on") {
				return true
			}
		case w == "was" || w == "were" || w == "has" || w == "have" || w == "had" || strings.HasSuffix(w, "'ve"):
			helped = true
		case helped && (w == "to" || w == "not" || w == "decided" || w == "planned"):
			return false
		case helped && (past(w) || participles[w]):
			return true
		case told && n < 6 && past(w):
			return !adjectives[w] && !thinking[w]
		}
	}
	return n > 1 && n <= 6 && past(last) && !adjectives[last] && !thinking[last] // Alerts configured
}

// thinking are past forms of what people do in their heads: what follows is no work that is done.
var thinking = setOf("learned learnt realised realized decided agreed planned concluded recognised recognized noticed discovered wanted hoped intended promised needed considered discussed talked rejected thought debated")

// participles are past participles without -ed.
var participles = map[string]bool{
	"made": true, "written": true, "built": true, "sent": true, "begun": true, "taken": true, "given": true, "brought": true, "set": true,
	"put": true, "rebuilt": true, "rewritten": true, "run": true, "done": true, "held": true, "found": true, "begin": false,
}

// pastTense reports whether the first words of a text hold a past form.
func pastTense(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if n++; n > 8 {
			break
		}
		w = strings.Trim(w, ".,:;()*")
		if w == "to" || w == "will" || w == "should" {
			return false
		}
		if past(w) || w == "was" || w == "were" || w == "had" {
			return true
		}
	}
	return false
}

// lower is strings.ToLower, without its detour where the only signs beyond
// ASCII are dashes, quotation marks and the like.
func lower(s string) string {
	up := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			up = true
		case c < utf8.RuneSelf:
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80: // U+2000 to U+203F
			i += 2
		default:
			return strings.ToLower(s)
		}
	}
	if !up {
		return s
	}
	return small(s)
}

// small returns s with its ASCII letters small. Unlike strings.ToLower it keeps
// every byte in its place, so that what is found in one can be cut from the other.
func small(s string) string {
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if c := b[i]; 'A' <= c && c <= 'Z' {
					b[i] = c + 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}
