package postmortem

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// opens reports whether the document starts with a paragraph that sums up:
// before its first section of a known kind, at least one sentence of some
// length that tells what happened.
func (d *Document) opens() bool {
	seen := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := d.Section(i)
		if s.Kind != Other && s.Kind != MetadataKind {
			return false
		}
		if b.Kind != markdown.Paragraph && b.Kind != markdown.Item || b.Quote > 0 || b.Label > 0 && len(b.Text.Plain)-b.Label < 60 || len(strings.Fields(b.Text.Plain)) < 12 {
			continue
		}
		if seen++; seen > 3 {
			return false
		}
		for _, at := range english.Split(b.Text.Plain) {
			if recounts(b.Text.Plain[at.Start:at.End]) {
				return true
			}
		}
	}
	return false
}

// troubles are stems of words for what goes wrong with a service.
var troubles = []string{
	"outage", "incident", "down", "fail", "unavailab", "error", "disrupt", "degrad", "interrupt", "crash", "lost", "loss", "delay", "unable", "unreachable", "slow", "timeout", "time out", "leak", "expos", "compromis", "breach", "attack", "vulnerab", "bug", "broke", "drop", "delet", "affect", "impact", "exploit", "issue", "problem", "stuck", "corrupt",
	"not able", "not granted", "not work", "could not", "couldn't", "denied", "refused", "reject", "inaccessib", "offline", "unresponsive", "malfunction", "hang", "hung", "froze", "overload", "exhaust", "expired", "regress", "panic", "halt", "stopped", "blocked", "phish", "spam", "controvers", "complain", "stale", "duplicat", "wrong",
}

// recounts reports whether a sentence tells of trouble in the past.
func recounts(s string) bool {
	low := strings.ToLower(s)
	if len(strings.Fields(low)) < 7 {
		return false
	}
	trouble := false
	for _, t := range troubles {
		trouble = trouble || strings.Contains(low, t)
	}
	if !trouble {
		return false
	}
	for w := range strings.FieldsFuncSeq(low, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if w == "was" || w == "were" || w == "had" || past(w) && !adjectives[w] || w == "went" || w == "broke" || w == "became" || w == "lost" {
			return true
		}
	}
	return false
}
