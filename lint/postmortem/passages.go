package postmortem

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// Has reports whether the document deals with a kind of section: under a title,
// or in a passage that does so without one, such as an opening paragraph that
// sums up, a list of times, or actions that were found elsewhere. A document
// that Has a kind doesn't lack it, though it may do well to give it a title.
func (d *Document) Has(k Kind) bool {
	for i := range d.Sections {
		if d.Sections[i].Is(k) {
			return true
		}
	}
	switch k {
	case Summary:
		return d.opens()
	case Impact:
		return d.holds(affects, Causes, Timeline, Actions, Lessons, WentWell, WentBadly, Supporting)
	case Timeline:
		return d.recalls()
	case Causes:
		return d.holds(explains, Timeline, Actions, Supporting)
	case Actions:
		return len(d.Actions) > 0 || d.holds(commits, Summary, Timeline, Supporting)
	}
	return false
}

// holds reports whether a paragraph or item outside of the given kinds of sections passes the test.
func (d *Document) holds(test func(plain, low string) bool, except ...Kind) bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != markdown.Paragraph && b.Kind != markdown.Item || b.Quote > 0 || len(b.Text.Plain) < 20 || d.Section(i).Is(except...) {
			continue
		}
		if test(b.Text.Plain, d.lower(i)) {
			return true
		}
	}
	return false
}

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
var troubles = []string{"outage", "incident", "down", "fail", "unavailab", "error", "disrupt", "degrad", "interrupt", "crash", "lost", "loss", "delay", "unable", "unreachable", "slow", "timeout", "time out", "leak", "expos", "compromis", "breach", "attack", "vulnerab", "bug", "broke", "drop", "delet", "affect", "impact", "exploit", "issue", "problem", "stuck", "corrupt"}

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

// affects reports whether a text starts by saying who or how many were affected.
func affects(s, _ string) bool {
	if sentences := english.Split(s); len(sentences) > 0 {
		s = s[:sentences[0].End]
	}
	low := strings.ToLower(s)
	for _, p := range []string{"impacted ", "affected ", "the impact was ", "impact was "} {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	if strings.Contains(low, " was unavailable for ") || strings.Contains(low, " was down for ") || strings.Contains(low, " were unavailable for ") {
		return !strings.Contains(low, ":") && len(strings.Fields(low)) < 15
	}
	w, rest, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(low, "about "), "approximately "), "~"), " ")
	if w == "" || !isDigit(w[0]) {
		return false
	}
	if strings.HasSuffix(w, "%") || strings.HasPrefix(rest, "percent ") || strings.HasPrefix(rest, "% ") {
		return true
	}
	who, _, _ := strings.Cut(rest, " ")
	return oneOfFold(who, "users", "customers", "requests", "accounts", "clients", "orders", "visitors", "instances")
}

// explains reports whether a text says what the cause was.
func explains(_, low string) bool {
	for _, p := range []string{"root cause", "caused by", "was due to", "were due to", "the cause of", "cause was ", "immediate cause", "was causing ", "were causing ", "because of a", "reason for the", "reason was", "was triggered by", "stemmed from", "culprit"} {
		if strings.Contains(low, p) {
			return true
		}
	}
	return false
}

// commits reports whether a text speaks of the actions that were decided on.
func commits(_, low string) bool {
	for _, p := range []string{"remediation steps", "corrective actions", "corrective measures", "preventive measures", "preventative measures", "committed to ", "action items"} {
		if strings.Contains(low, p) {
			return true
		}
	}
	return false
}

// recalls reports whether the document tells of the incident in times of day:
// at least three blocks that start with one, or a narrative of them.
func (d *Document) recalls() bool {
	start, hold, all := 0, 0, 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Quote > 0 || b.Kind != markdown.Paragraph && b.Kind != markdown.Item || d.Section(i).Is(Supporting, Actions, MetadataKind) {
			continue
		}
		if when(b.Text.Plain).minutes >= 0 {
			start++
		}
		n := 0
		for s := b.Text.Plain; ; n++ {
			at := clockAt(s)
			if at == 0 {
				break
			}
			s = s[at:]
		}
		if all += n; n > 0 {
			hold++
		}
	}
	return start >= 3 || hold >= 4 && all >= 6
}

// clockAt returns the place after the first time of day in s; 0 if there is none.
func clockAt(s string) int {
	fresh := true
	for i := range len(s) {
		if fresh && isDigit(s[i]) {
			c := &cursor{s: s, at: i}
			if _, ok := c.clock(); ok {
				return c.at
			}
		}
		fresh = !isWordByte(s[i]) && s[i] != '.' && s[i] != ':' && s[i] != '-'
	}
	return 0
}
