package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// Zone returns the time zone that the document declares once for its timeline,
// as written ("UTC", "GMT+1", "Pacific Time"); "" if it declares none.
func (d *Document) Zone() string { return d.zone }

// declaredZone looks for a zone in the timeline's title, the header of its
// table, a remark in it, and a remark elsewhere that speaks of all times.
func (d *Document) declaredZone() string {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		plain := b.Text.Plain
		s := d.Section(i)
		if plain == "" || len(plain) > 600 || !d.inTimeline(d.place[i]) {
			continue
		}
		title := s.Block == i
		header := b.Kind == markdown.Cell && b.Row == 0 && when(plain).size == 0
		remark := b.Kind == markdown.Paragraph && len(plain) < 200 && when(plain).size == 0 || speaksOfTimes(d.lower(i))
		if title && b.Label > 0 && b.Kind != markdown.Heading {
			plain = plain[:min(b.Label+40, len(plain))]
		}
		if title || header || remark {
			if z := zoneIn(plain); z != "" {
				return z
			}
		}
	}
	for i := range d.Blocks {
		if plain := d.Blocks[i].Text.Plain; len(plain) < 600 && speaksOfTimes(d.lower(i)) {
			if z := zoneIn(plain); z != "" {
				return z
			}
		}
	}
	for i := range d.Timeline {
		if d.Timeline[i].Zone != "" {
			return "" // the entries have zones of their own
		}
	}
	for i := range d.Blocks { // a zone with some other time: "Duration: 10:04 to 11:30 UTC"
		if _, _, z := timeIn(d.Blocks[i].Text.Plain); z != "" {
			return z
		}
	}
	return ""
}

// speaksOfTimes reports whether a text, in small letters, is about the times
// that a document uses.
func speaksOfTimes(s string) bool {
	if !strings.Contains(s, "time") {
		return false
	}
	for _, p := range []string{"all times", "times are", "times in", "timezone", "time zone", "timestamps", "time stamps", "times given", "all time in"} {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
