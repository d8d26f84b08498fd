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
	return start >= 3 || hold >= 4 && all >= 6 && 5*back < all || d.phased()
}

// phases are the turns of an incident, by the words with which tables and labels name them.
var phases = setOf(`start started begin began begun onset opened introduced detected detection noticed discovered reported alerted paged acknowledged acked escalated identified diagnosed
	mitigated mitigation contained stabilised stabilized resolved resolution fixed recovered restored ended end closed declared`)

// phased reports whether a table, or a run of labels, gives the times of at least
// four turns of the incident.
func (d *Document) phased() bool {
	turns := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		name, value := "", ""
		switch {
		case b.Quote > 0:
		case b.Kind == markdown.Cell && b.Row > 0 && b.Header != "" && len(b.Header) < 40:
			name, value = b.Header, b.Text.Plain
			if first := d.Blocks[i-1].Text.Plain; b.Column == 1 && sameRow(b, &d.Blocks[i-1]) && len(first) < 40 && !turn(name) {
				name = first
			}
		case b.Label > 0 && b.Label < 40:
			name, value = b.Text.Plain[:b.Label], b.Text.Plain[b.Label:]
		}
		if at, _ := clockAt(value); at > 0 && len(value) < 60 && turn(name) {
			turns++
		}
	}
	return turns >= 4
}

// turn reports whether a name is that of a turn of the incident.
func turn(name string) bool {
	for w := range strings.FieldsFuncSeq(lower(name), notLetter) {
		if phases[w] {
			return true
		}
	}
	return false
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
