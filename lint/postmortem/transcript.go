package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// transcript makes entries of the lines of a code block, where the timeline is
// kept in one: at least two that start with a time, and no fewer than those that
// don't. A line without a time goes on with the entry before it.
func (c *chronicle) transcript(i int) {
	b := &c.Blocks[i]
	if b.Parent >= 0 || c.level > 0 || c.paras > 0 || c.held {
		return // an excerpt that belongs to an entry
	}
	var entries []Entry
	lines, at := 0, b.Span.Start
	for line := range strings.SplitAfterSeq(string(c.Source[b.Span.Start:b.Span.End]), "\n") {
		from := at + len(line) - len(strings.TrimLeft(line, " \t|*-•"))
		at += len(line)
		text := strings.TrimSpace(line[min(len(line), from-(at-len(line))):])
		if text == "" || strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~") {
			continue
		}
		lines++
		m := when(text)
		switch {
		case m.time != "":
			if m.date == (day{}) {
				m.date = c.day
			} else if m.date.year == 0 {
				m.date.year = c.day.year
			}
			c.day = m.date
			entries = append(entries, Entry{
				Time: m.time, Minutes: m.minutes, Date: m.date.String(), Zone: m.zone, Day: dayNamed(text), date: m.date,
				Text: strings.TrimSpace(text[m.size:]), Span: markdown.Span{Start: from, End: from + len(text)}, Block: i,
			})
		case m.size >= len(text):
			c.day = m.date // a date over its lines
			lines--
		case len(entries) > 0 && len(entries[len(entries)-1].Text) < longField:
			entries[len(entries)-1].Text += " " + text
			entries[len(entries)-1].Span.End = from + len(text)
		}
	}
	if len(entries) > 1 && 2*len(entries) >= lines {
		c.Timeline = append(c.Timeline, entries...)
	}
}
