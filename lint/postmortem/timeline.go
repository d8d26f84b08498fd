package postmortem

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// chronicle reads the entries of the timeline.
type chronicle struct {
	*Document
	day   day    // of the sub-heading that is in force
	zone  string // of the sub-heading that is in force
	held  bool   // a heading that is a time stands over what follows
	level int    // of the items that are entries in the current section; 0 if not known
	in    int    // the section being read
	paras int    // timed paragraphs in it
}

// chronicled fills in the timeline.
func (d *Document) chronicled() {
	c := &chronicle{Document: d, in: -1}
	for i := 0; i < len(d.Blocks); i++ {
		if d.Blocks[i].Quote > 0 {
			continue
		}
		switch at := d.place[i]; {
		case !d.inTimeline(at):
			continue
		case !d.Sections[at].Is(Timeline):
			if b := &d.Blocks[i]; b.Kind != markdown.Cell && b.Kind != markdown.Heading && b.Text.Plain != "" {
				if m := c.moment(i); m.minutes >= 0 {
					c.add(i, m)
				}
			}
			continue
		case at != c.in:
			c.enter(at)
		}
		switch d.Blocks[i].Kind {
		case markdown.Cell:
			i = c.table(i) - 1
		case markdown.CodeBlock:
			c.transcript(i)
		default:
			c.block(i)
		}
	}
	d.years()
	d.dayFirst()
	d.zone = d.declaredZone()
}

// inTimeline reports whether a section is the timeline or stands within it.
func (d *Document) inTimeline(at int) bool {
	for ; at >= 0; at = d.within[at] {
		if d.Sections[at].Is(Timeline) {
			return true
		}
	}
	return false
}

// stands reports whether a section is, or stands within, the section at.
func (d *Document) stands(s, at int) bool {
	for s > at {
		s = d.within[s]
	}
	return s == at
}

// enter starts a section: a date in its title holds for its entries.
func (c *chronicle) enter(at int) {
	c.in, c.held, c.level, c.paras, c.zone = at, false, 0, 0, ""
	c.day = day{}
	if title := c.Sections[at].Block; title >= 0 {
		if d, _, _, ok := dateIn(c.Blocks[title].Text.Plain); ok {
			c.day = d
		}
	}
	for i := max(0, c.Sections[at].Block); i < len(c.Blocks) && (i <= c.Sections[at].Block || c.stands(c.place[i], at)); i++ {
		b := &c.Blocks[i]
		if c.place[i] != at || b.Text.Plain == "" || i == c.Sections[at].Block {
			continue
		}
		if m := c.moment(i); m.time != "" || m.size > 0 && m.size < len(b.Text.Plain) {
			switch {
			case b.Kind == markdown.Item && (c.level == 0 || b.Level < c.level):
				c.level = b.Level
			case b.Kind == markdown.Paragraph && b.Parent < 0:
				c.paras++
			}
		}
	}
}

// block reads one block of the section that is no cell.
func (c *chronicle) block(i int) {
	b := &c.Blocks[i]
	plain := b.Text.Plain
	title := i == c.Sections[c.in].Block
	if plain == "" && b.Kind != markdown.Item || title && b.Label == 0 {
		return
	}
	text := b.Text
	if title {
		text = text.Slice(b.Label, len(plain)).Trim()
		if text.Plain == "" {
			return
		}
	}
	m := c.when(text)
	switch b.Kind {
	case markdown.Heading:
		c.heading(i, m)
	case markdown.Item:
		switch {
		case m.time != "":
			c.add(i, m)
		case c.held || b.Parent >= 0 && c.entryAt(b.Parent) || c.level > 0 && b.Level > c.level:
			// a detail of the entry before
		case m.size > 0 && (m.size >= len(text.Plain) || c.heads(i)):
			c.day = m.date // a date over its items
		case c.heads(i) || plain == "":
			// words over their items
		case c.level == 0 && c.paras > 0:
			// a list under a paragraph that starts with a time
		default:
			c.add(i, m)
		}
	case markdown.Paragraph, markdown.Term, markdown.Definition:
		switch {
		case b.Parent >= 0 && m.time == "":
		case m.time != "" && (c.lines(i, text) || c.sentences(i, text)):
		case m.time != "":
			c.add(i, m)
		case m.size > 0 && (m.size >= len(text.Plain) || clocked(text.Plain[m.size:])):
			c.day = m.date
		case m.size > 0:
			c.add(i, m)
		case c.paras > 1 && c.between(i):
			c.add(i, m)
		}
	}
}

// lines makes an entry of each line of a paragraph that starts with a time, if
// there are two at least; a line that is a date holds for those after it.
func (c *chronicle) lines(i int, text markdown.Text) bool {
	type line struct {
		start, end int
		m          moment
	}
	var all []line
	timed, at := 0, 0
	for s := range strings.SplitAfterSeq(text.Plain, "\n") {
		m := c.when(text.Slice(at, at+len(s)))
		switch {
		case m.time != "":
			timed++
			all = append(all, line{at, at + len(s), m})
		case m.size > 0 && m.size >= len(strings.TrimSpace(s)):
			all = append(all, line{at, at + len(s), m})
		case len(all) == 0:
			return false
		default: // goes on with the line before
			all[len(all)-1].end = at + len(s)
		}
		at += len(s)
	}
	if timed < 2 {
		return false
	}
	for _, l := range all {
		if l.m.time == "" {
			c.day = l.m.date
			continue
		}
		part := text.Slice(l.start, l.end).Trim()
		c.add(i, l.m)
		e := &c.Timeline[len(c.Timeline)-1]
		e.Text, e.Span = part.Slice(min(l.m.size, len(part.Plain)), len(part.Plain)).Trim().Verbatim(c.Source), part.Span(0, len(part.Plain))
	}
	return true
}

// sentences makes an entry of each sentence of a paragraph that starts with a
// time, if there are three of them at least, with those that follow it.
func (c *chronicle) sentences(i int, text markdown.Text) bool {
	var starts []int
	for _, at := range english.Split(text.Plain) {
		if when(text.Plain[at.Start:at.End]).minutes >= 0 {
			starts = append(starts, at.Start)
		}
	}
	if len(starts) < 3 {
		return false
	}
	for n, start := range starts {
		end := len(text.Plain)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		part := text.Slice(start, end).Trim()
		m := when(part.Plain)
		c.add(i, m)
		e := &c.Timeline[len(c.Timeline)-1]
		e.Text, e.Span = part.Slice(m.size, len(part.Plain)).Trim().Verbatim(c.Source), part.Span(0, len(part.Plain))
	}
	return true
}

// clocked reports whether what stands behind a date only says how the times below it are
// meant: "2015-10-21 (all times UTC)".
func clocked(rest string) bool {
	low := lower(rest)
	return len(strings.Fields(low)) < 6 && (strings.Contains(low, "times") || strings.Contains(low, "time zone") || strings.Contains(low, "timezone"))
}

// heading reads a heading within the timeline: a date, or a time with or without its text.
func (c *chronicle) heading(i int, m moment) {
	b := &c.Blocks[i]
	c.held, c.zone = false, ""
	if m.date != (day{}) {
		c.day = m.date
	} else if d, _, _, ok := dateIn(b.Text.Plain); ok {
		c.day = d
	}
	if m.time == "" {
		return
	}
	end := i + 1
	for end < len(c.Blocks) && c.place[end] == c.in && c.Blocks[end].Kind != markdown.Heading {
		if b := &c.Blocks[end]; b.Text.Plain != "" && c.moment(end).time != "" {
			c.zone = m.zone
			return // times of their own follow
		}
		end++
	}
	c.held = true
	c.add(i, m)
	if e := &c.Timeline[len(c.Timeline)-1]; e.Text == "" && end > i+1 {
		e.Text = c.Blocks[i+1].Text.Verbatim(c.Source)
	}
}

// entryAt reports whether the block is one that an entry was made of.
func (c *chronicle) entryAt(block int) bool {
	for n := len(c.Timeline) - 1; n >= 0 && c.Timeline[n].Block >= block; n-- {
		if c.Timeline[n].Block == block {
			return true
		}
	}
	return c.Blocks[block].Parent >= 0 && c.entryAt(c.Blocks[block].Parent)
}

// heads reports whether an item only stands over the items below it.
func (c *chronicle) heads(i int) bool {
	if i+1 >= len(c.Blocks) || c.Blocks[i+1].Parent != i || c.Blocks[i+1].Kind != markdown.Item {
		return false
	}
	return strings.HasSuffix(c.Blocks[i].Text.Plain, ":") || len(strings.Fields(c.Blocks[i].Text.Plain)) <= 5
}

// between reports whether a paragraph without a time is an entry that lacks it:
// one line between two entries.
func (c *chronicle) between(i int) bool {
	b := &c.Blocks[i]
	if r, _ := utf8.DecodeRuneInString(b.Text.Plain); !unicode.IsUpper(r) || len(c.mean(b.Text.Plain).kinds) > 0 {
		return false
	}
	if b.Label > 0 || strings.Contains(b.Text.Plain, "\n") || len(strings.Fields(b.Text.Plain)) > 25 || i == 0 || i+1 >= len(c.Blocks) || !c.entryAt(i-1) {
		return false
	}
	last := &c.Timeline[len(c.Timeline)-1]
	return last.Text != "" && c.Blocks[i-1].Kind == b.Kind && c.place[i+1] == c.in && c.moment(i+1).time != ""
}

// add adds the entry that a block is.
func (c *chronicle) add(i int, m moment) {
	b := &c.Blocks[i]
	start := 0
	if s := &c.Sections[c.place[i]]; s.Block == i && b.Label > 0 && s.Is(Timeline) {
		start = b.Label
	}
	text := b.Text.Slice(start, len(b.Text.Plain)).Trim()
	if m.date == (day{}) {
		m.date = c.day
	} else {
		if m.date.year == 0 {
			m.date.year = c.day.year
		}
		c.day = m.date // of those that follow, too
	}
	if m.size == 0 {
		m.time, m.minutes, m.zone = timeIn(text.Plain)
	}
	if m.zone == "" && m.time != "" {
		m.zone = c.zone
	}
	e := Entry{Time: m.time, Minutes: m.minutes, Date: m.date.String(), Zone: m.zone, Span: b.Span, Block: i, Day: dayNamed(text.Plain), date: m.date}
	if m.size < len(text.Plain) {
		e.Text = text.Slice(m.size, len(text.Plain)).Trim().Verbatim(c.Source)
	} else if i+1 < len(c.Blocks) && c.place[i+1] == c.place[i] && b.Kind != markdown.Heading {
		if next := &c.Blocks[i+1]; next.Kind != markdown.Heading && c.moment(i+1).time == "" {
			e.Text = next.Text.Verbatim(c.Source) // the time stands on a line of its own
			if next.Span.End > e.Span.End {
				e.Span.End = next.Span.End
			}
		}
	}
	c.Timeline = append(c.Timeline, e)
}

// years completes dates without a year by that of the dates around them, or of the document.
func (d *Document) years() {
	year := d.day.year
	if year == 0 {
		for i := range d.Timeline {
			if y := d.Timeline[i].date.year; y != 0 {
				year = y
				break
			}
		}
	}
	for i := range d.Timeline {
		e := &d.Timeline[i]
		if e.date.year != 0 {
			year = e.date.year
		} else if e.date.month != 0 {
			e.date.year = year
			e.Date = e.date.String()
		}
		if e.Date == "" && e.date.month != 0 && e.Day == "" {
			e.Day = fmt.Sprintf("%d-%d", e.date.month, e.date.day) // no year is said anywhere
		}
	}
}
