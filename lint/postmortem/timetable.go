package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// table reads the table that starts at block i and returns the block after it.
func (c *chronicle) table(i int) int {
	rows, end := c.rows(i)
	if len(rows) == 0 {
		return end
	}
	times, dates, text := -1, -1, -1
	for column, cell := range rows[0] {
		h := strings.ToLower(c.Blocks[cell].Text.Plain)
		switch {
		case times < 0 && len(strings.Fields(h)) <= 4 && (strings.Contains(h, "time") && !strings.Contains(h, "timeline") || strings.HasPrefix(h, "when") || strings.Contains(h, "utc") || strings.Contains(h, "gmt") || h == "hour"):
			times = column
		case dates < 0 && (strings.Contains(h, "date") && !strings.Contains(h, "update") || h == "day"):
			dates = column
		case text < 0 && (strings.Contains(h, "event") || strings.Contains(h, "what") || strings.Contains(h, "description") || strings.Contains(h, "action") || strings.Contains(h, "detail")):
			text = column
		}
	}
	if times < 0 {
		times, dates = dates, -1
	}
	if times < 0 { // no header says so: the column that holds most times
		known := map[int]int{}
		for _, row := range rows {
			for column, cell := range row {
				if c.moment(cell).size > 0 {
					if known[column]++; times < 0 || known[column] > known[times] {
						times = column
					}
				}
			}
		}
		if 2*known[times] < len(rows) || times < 0 {
			return end
		}
	}
	for r, row := range rows {
		if times >= len(row) {
			continue
		}
		cell := &c.Blocks[row[times]]
		m := c.moment(row[times])
		if m.size == 0 && r > 0 && len(cell.Text.Plain) < 40 { // a time after what cannot be read
			m.time, m.minutes, m.zone = timeIn(cell.Text.Plain)
		}
		if m.time != "" && cell.Text.Plain != "" && m.size < len(cell.Text.Plain) && !strings.ContainsAny(cell.Text.Plain[:1], "0123456789~+T[(") && !strings.HasPrefix(cell.Text.Plain, string(markdown.Object)) && dayNamed(cell.Text.Plain) == "" {
			m = moment{minutes: -1}
		}
		if r == 0 && (m.size == 0 || len(rows) > 1 && c.Blocks[row[0]].Header != "" && m.minutes < 0) {
			continue // the header
		}
		if dates >= 0 && dates < len(row) {
			if d, _, _, ok := dateIn(c.Blocks[row[dates]].Text.Plain); ok {
				m.date = d
			}
		}
		if m.date != (day{}) {
			if m.date.year == 0 {
				m.date.year = c.day.year
			}
			c.day = m.date
		}
		e := Entry{Time: m.time, Minutes: m.minutes, Date: c.day.String(), Zone: m.zone, Day: dayNamed(cell.Text.Plain), date: c.day, Block: row[0]}
		if dates >= 0 && dates < len(row) && e.Day == "" {
			e.Day = dayNamed(c.Blocks[row[dates]].Text.Plain)
		}
		for column, at := range row {
			b := &c.Blocks[at]
			if column == 0 || b.Span.Start < e.Span.Start {
				e.Span.Start = b.Span.Start
			}
			e.Span.End = max(e.Span.End, b.Span.End)
			if column != times && column != dates && (column == text || text < 0 && e.Text == "") {
				e.Text = b.Text.Verbatim(c.Source)
			}
		}
		if e.Text == "" && e.Time == "" {
			continue
		}
		c.Timeline = append(c.Timeline, e)
	}
	return end
}

// rows returns the rows of the table that starts at block i, as blocks, and the
// block after the table.
func (d *Document) rows(i int) (rows [][]int, end int) {
	table := d.Blocks[i].Table
	for end = i; end < len(d.Blocks) && d.Blocks[end].Kind == markdown.Cell && d.Blocks[end].Table == table; end++ {
		if b := &d.Blocks[end]; len(rows) == 0 || b.Row != d.Blocks[rows[len(rows)-1][0]].Row {
			rows = append(rows, nil)
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], end)
	}
	return rows, end
}
