package postmortem

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/unblame/unblame/lint/markdown"
)

// FuzzTable holds the reading of tables to its promises on any bytes: cells stand
// row by row below the header of their column, each on one line, and the actions and
// times that are read from them are the same each time, each at a place of its row.
func FuzzTable(f *testing.F) {
	for _, table := range []string{
		"| What | Owner | Due |\n|---|:-:|--:|\n| Add an alert | Ana | 2024-03-01 |\n| Fix `a\\|b` | @bob | |\n",
		"| Time (UTC) | What |\n|---|---|\n| 10:04 | Alert fired |\n| 10:09 - 10:12 | It ended |\n",
		"Text\n| Ticket | Status |\n|--|--|\n| ABC-1 | done | too many |\n| |\n\n| a |\n|-|",
		"<table><tr><th>Action</th><th>Owner</th></tr><tr><td>Add an alert</td><td>Ana</td></tr></table>\n",
		"|Date|Author|\r\n|-|-|\r\n|2024-03-01|Ana|\r\n", "> | a | b |\n> |---|---|\n> | c | d |\n", "| | |\n|-|-|\n| Action | Add it |\n| Owner | Ana |\n",
	} {
		for section := range 3 {
			f.Add([]byte(table), section)
		}
	}
	f.Fuzz(func(t *testing.T, table []byte, section int) {
		heading := []string{"## Action items\n\n", "## Timeline\n\n", "# Outage\n\n"}[uint(section)%3]
		source := append([]byte(heading), table...)
		d := Read(markdown.Parse(source), Options{})
		headers := map[[2]int]string{} // by table and column
		row := func(b markdown.Block) [2]int { return [2]int{b.Table, b.Row} }
		var last markdown.Block
		for i, b := range d.Blocks {
			if b.Kind != markdown.Cell {
				continue
			}
			if b.Table < 1 || b.Row < 0 || b.Column < 0 || row(b) == row(last) && b.Column <= last.Column || b.Table == last.Table && b.Row < last.Row {
				t.Fatalf("cell %d, %+v, stands after %+v", i, b, last)
			}
			if b.Row == 0 {
				headers[[2]int{b.Table, b.Column}] = b.Text.Plain
			}
			if b.Header != headers[[2]int{b.Table, b.Column}] {
				t.Fatalf("cell %d stands below %q, not below %q", i, headers[[2]int{b.Table, b.Column}], b.Header)
			}
			last = b
		}
		inRow := func(what string, block int, at markdown.Span) {
			if at.Start < 0 || at.End < at.Start || at.End > len(source) {
				t.Fatalf("%s at %v of %d bytes", what, at, len(source))
			}
			b := d.Blocks[block]
			if b.Kind == markdown.Cell && bytes.HasPrefix(source[b.Span.Start:], []byte("|")) && bytes.ContainsAny(source[at.Start:at.End], "\n") {
				t.Fatalf("%s at %v leaves its row: %q", what, at, source[at.Start:at.End])
			}
		}
		for _, a := range d.Actions {
			inRow("the action "+a.Text, a.Block, a.Span)
		}
		for _, e := range d.Timeline {
			inRow("the entry "+e.Text, e.Block, e.Span)
		}
		again := Read(markdown.Parse(source), Options{})
		if !reflect.DeepEqual(d.Actions, again.Actions) || !reflect.DeepEqual(d.Timeline, again.Timeline) {
			t.Fatalf("%+v, %+v, then %+v, %+v", d.Actions, d.Timeline, again.Actions, again.Timeline)
		}
	})
}
