package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// telling counts how a document speaks, outside of its actions and lessons.
type telling struct {
	all    int // sentences
	past   int // sentences that tell of trouble in the past
	orders int // sentences that order something
	ahead  int // sentences that say what will be
}

// weight returns how much the sentences on trouble in the past tell about the
// document: up to three, four where it speaks of little else.
func (t telling) weight() int {
	if t.past > 4 && 8*t.past > t.all {
		return 4
	}
	return min(t.past, 3)
}

// telling reads how the document speaks.
func (d *Document) telling() (t telling) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := d.Section(i)
		if b.Kind == markdown.CodeBlock || b.Kind == markdown.Heading || b.Quote > 0 || s.Is(Actions, resolutionOrActions, Lessons, WentWell, WentBadly, Lucky, Supporting) {
			continue
		}
		least := 7
		if s.Is(Summary, Impact, Timeline, Causes, Trigger, Detection, Resolution) {
			least = 3
		}
		for _, at := range d.sentences(i) {
			sentence := b.Text.Plain[at.Start:at.End]
			t.all++
			low := " " + lower(sentence)
			switch {
			case exemplary(low) || strings.HasPrefix(low, " no ") || strings.HasPrefix(low, " none "):
			case strings.HasPrefix(low, " if ") || strings.HasPrefix(low, " when a") || strings.HasPrefix(low, " whether ") || strings.HasSuffix(low, "?"):
			case orders(sentence), briefs.within(low):
				t.orders++
			case strings.Contains(low, " will "):
				t.ahead++
			case recountsIn(low, least):
				t.past++
			}
		}
	}
	return t
}

// briefs are the phrases by which a text says what another text is to hold.
var briefs = phrasesOf(" must contain", " should contain", " must include")

// exemplary reports whether a sentence in small letters gives an example.
func exemplary(low string) bool {
	return strings.HasPrefix(low, " example") || strings.HasPrefix(low, " for example") || strings.HasPrefix(low, " e.g.") || strings.Contains(low, "(example") || strings.Contains(low, "placeholder")
}

// unfilled returns how many of the titled sections of a known kind have no text
// of their own, or only a template's prompts.
func (d *Document) unfilled() (n, of int) {
	filled := make([]bool, len(d.Sections))
	for i := range d.Blocks {
		b := &d.Blocks[i]
		at := d.place[i]
		if filled[at] {
			continue // and so is all that it stands in
		}
		text := b.Text
		if d.Sections[at].Block == i {
			if b.Label == 0 || b.Kind == markdown.Heading {
				continue
			}
			text = text.Slice(b.Label, len(text.Plain)).Trim()
		}
		if text.Plain == "" || b.Kind == markdown.Cell && b.Row == 0 || prompts(text, d.Sections[at].Is(Actions)) {
			continue
		}
		for ; at >= 0; at = d.within[at] {
			filled[at] = true
		}
	}
	for i := range d.Sections {
		if s := &d.Sections[i]; s.Block >= 0 && weighs[s.Kind] > 0 {
			of++
			if !filled[i] {
				n++
			}
		}
	}
	return n, of
}

// prompts reports whether a text is what a template asks to be filled in.
func prompts(t markdown.Text, action bool) bool {
	plain := strings.TrimSpace(t.Plain)
	if isBlank(plain) || t.All(markdown.Emphasis, 0, len(t.Plain)) {
		return true
	}
	if open := plain[0]; open == '[' || open == '<' || open == '{' {
		return strings.IndexByte("])>}", plain[len(plain)-1]) >= 0
	}
	if exemplary(" "+small(plain)) || strings.Contains(plain, "Example: ") {
		return true
	}
	if strings.Contains(plain, "{{") || strings.Contains(plain, "{%") {
		return true
	}
	return strings.HasSuffix(plain, "?") || !action && orders(plain)
}
