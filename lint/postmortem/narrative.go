package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// recalls reports whether the document tells of the incident in times of day: at
// least three blocks, or three sentences of one, that start with one, or a
// narrative of them, of which most come after the one before. In the lead-up, one will do.
func (d *Document) recalls() bool {
	start, hold, all, back := 0, 0, 0, 0
	last := -1
	for i := range d.Blocks {
		b := &d.Blocks[i]
		in := d.Section(i)
		if b.Quote > 0 || b.Kind != markdown.Paragraph && b.Kind != markdown.Item || in.Is(Supporting, Actions, MetadataKind) {
			continue
		}
		if d.moment(i).minutes >= 0 {
			start++
			if in.Is(Background) && leadsUp(in.Title) {
				return true
			}
		}
		n := 0
		for s := b.Text.Plain; ; n++ {
			at, minutes := clockAt(s)
			if at == 0 {
				break
			}
			if minutes < last {
				back++
			}
			s, last = s[at:], minutes
		}
		if n > 2 && startsTimed(b.Text.Plain) > 2 {
			return true
		}
		if all += n; n > 0 {
			hold++
		}
	}
	return start >= 3 || hold >= 4 && all >= 6 && 5*back < all
}

// startsTimed returns how many sentences of a text start with a time of day.
func startsTimed(s string) (n int) {
	for _, at := range english.Split(s) {
		if when(s[at.Start:at.End]).minutes >= 0 {
			n++
		}
	}
	return n
}

// leadsUp reports whether a title is that of the events before the incident.
func leadsUp(title string) bool {
	title = strings.ReplaceAll(strings.ToLower(title), "-", "")
	return strings.Contains(title, "leadup") || strings.Contains(title, "lead up")
}

// clockAt returns the place after the first time of day in s, and that time; 0
// if there is none.
func clockAt(s string) (at, minutes int) {
	fresh := true
	for i := range len(s) {
		if fresh && isDigit(s[i]) {
			c := &cursor{s: s, at: i}
			if m, ok := c.clock(); ok {
				return c.at, m
			}
		}
		fresh = !isWordByte(s[i]) && s[i] != '.' && s[i] != ':' && s[i] != '-'
	}
	return 0, -1
}
