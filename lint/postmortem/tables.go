package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// table makes actions of the rows of the table that starts at block i, if it is
// a table of actions, and returns the block after it.
func (p *plan) table(i int) int {
	rows, end := p.rows(i)
	inside := p.Section(i).Is(Actions)
	if len(rows) == 0 || p.Section(i).Is(Timeline) && !inside {
		return end
	}
	columns := make([]field, len(rows[0]))
	task, fields, named := -1, 0, 0
	for c, at := range rows[0] {
		columns[c] = nameOf(p.Blocks[at].Text.Plain)
		if columns[c] == taskField && p.tickets(rows[1:], c) {
			columns[c] = ticketField
		}
		if columns[c] != noField {
			named++
		}
		switch columns[c] {
		case ownerField, dueField, ticketField, statusField:
			fields++
		case taskField:
			if task < 0 {
				task = c
			}
		}
	}
	if !inside && (task < 0 || fields == 0 || !strings.Contains(strings.ToLower(p.Blocks[rows[0][task]].Text.Plain), "action") && fields < 2) {
		return end
	}
	first := 1
	if named == 0 { // no header
		first = 0
		task = p.widest(rows)
	}
	for c := range columns {
		if task < 0 && columns[c] == noField {
			task = c
		}
	}
	if task < 0 {
		return end
	}
	for _, row := range rows[first:] {
		p.row(row, columns, task)
	}
	return end
}

// tickets reports whether a column of a table holds tickets.
func (p *plan) tickets(rows [][]int, column int) bool {
	n := 0
	for _, row := range rows {
		if column < len(row) {
			v := strings.TrimSpace(p.Blocks[row[column]].Text.Verbatim(p.Source))
			if t, ok := ticketIn(v); ok && len(t) == len(v) && !isRow(t) {
				n++
			}
		}
	}
	return n > 0 && 2*n > len(rows)
}

// widest returns the column with the longest texts.
func (p *plan) widest(rows [][]int) (column int) {
	sizes := map[int]int{}
	for _, row := range rows {
		for c, at := range row {
			if sizes[c] += len(p.Blocks[at].Text.Plain); sizes[c] > sizes[column] {
				column = c
			}
		}
	}
	return column
}

// row makes an action of one row of a table.
func (p *plan) row(row []int, columns []field, task int) {
	if task >= len(row) || strings.TrimSpace(p.Blocks[row[task]].Text.Plain) == "" {
		return
	}
	cell := &p.Blocks[row[task]]
	r := reading(cell.Text, p.Source)
	var own reader
	for c, at := range row {
		if c == task || c >= len(columns) {
			continue
		}
		text := p.Blocks[at].Text
		v := strings.TrimSpace(text.Verbatim(p.Source))
		if at := strings.LastIndexByte(v, ' '); columns[c] == ticketField && at > 0 { // Bug 55 **DONE**
			if state := strings.Trim(v[at+1:], "*_()[]"); isDone(state) || states[small(state)] {
				own.a.Done = own.a.Done || isDone(state)
				v = v[:at]
			}
		}
		if columns[c] == ticketField && v != "" {
			if t := reading(text, p.Source); !isBlank(v) {
				t.links()
				if t.a.Ticket != "" {
					v = t.a.Ticket
				}
			}
		}
		if columns[c] == statusField && own.a.Ticket == "" { // Open (#54)
			t := reading(text, p.Source)
			if t.links(); t.a.Ticket == "" {
				t.a.Ticket, _ = ticketIn(v)
			}
			own.set(ticketField, t.a.Ticket)
		}
		if columns[c] == ownerField && own.a.Owner == "" {
			own.a.Owner = v
			continue
		}
		if columns[c] == noField && len(v) < longField/4 {
			own.take(v, true)
			continue
		}
		if columns[c] == dueField && isDone(v) {
			if own.a.Done = true; !strings.Contains(v, " ") {
				continue
			}
		}
		own.set(columns[c], v)
	}
	a := r.action()
	has := func(f field) bool {
		for _, c := range columns {
			if c == f {
				return true
			}
		}
		return false
	}
	if has(ownerField) || own.a.Owner != "" {
		a.Owner = own.a.Owner
	}
	if own.a.Due != "" {
		a.Due = own.a.Due
	}
	if own.a.Ticket != "" {
		a.Ticket = own.a.Ticket
	}
	if has(statusField) {
		a.Done = own.a.Done || a.Done && has(noField)
	} else {
		a.Done = a.Done || own.a.Done
	}
	a.Section = p.Section(row[0]).Kind
	if p.Section(row[0]).Is(Actions) {
		a.Section = Actions
	}
	a.Block = row[0]
	a.Span = p.Blocks[row[0]].Span
	for _, at := range row {
		a.Span.Start = min(a.Span.Start, p.Blocks[at].Span.Start)
		a.Span.End = max(a.Span.End, p.Blocks[at].Span.End)
	}
	p.Actions = append(p.Actions, a)
}

// field adds a block that gives a field ("Owner: …") to the action before it.
func (p *plan) field(i int) bool {
	b := &p.Blocks[i]
	if b.Label == 0 || b.Kind == markdown.Heading || len(p.Actions) == 0 {
		return false
	}
	f := nameOf(b.Text.Plain[:b.Label])
	if f == noField || f == taskField {
		return false
	}
	a := &p.Actions[len(p.Actions)-1]
	if i-a.Block > 12 {
		return false
	}
	for k := a.Block + 1; k < i; k++ { // nothing but its own parts may stand between
		if p.place[k] != p.place[i] || p.Blocks[k].Kind == markdown.Heading {
			return false
		}
	}
	v := p.Blocks[i].Text.Slice(b.Label, len(b.Text.Plain)).Trim()
	r := reading(v, p.Source)
	value := v.Verbatim(p.Source)
	if len(strings.Fields(value)) > 8 {
		return false
	}
	switch f {
	case ownerField:
		r.set(ownerField, value)
		a.Owner = r.a.Owner
		if a.Due == "" {
			a.Due = r.a.Due
		}
		if a.Ticket == "" {
			a.Ticket = r.a.Ticket
		}
	case ticketField:
		if r.links(); r.a.Ticket != "" {
			value = r.a.Ticket
		}
		if !isBlank(value) {
			a.Ticket = value
		}
	case dueField:
		if (a.Due == "" || isPriority(a.Due)) && !isBlank(value) {
			a.Due = value
		}
	case statusField:
		a.Done = isDone(value)
	case otherField:
		if len(strings.Fields(value)) > 4 {
			return false
		}
	}
	if value == "" && f != ownerField {
		return true
	}
	a.Span.End = max(a.Span.End, b.Span.End)
	return true
}
