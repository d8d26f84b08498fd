package postmortem

import "strconv"

// dayNamed returns the day that a text starts with by name or number: "tuesday", "day 2".
func dayNamed(s string) string {
	c := &cursor{s: s}
	c.ornaments()
	c.skip(" \t[(~*_")
	w := small(c.word())
	if weekdays[w] {
		return w[:3]
	}
	c.skip(" ")
	if n, size := c.number(2); w == "day" && size > 0 {
		return "day " + strconv.Itoa(n)
	}
	return ""
}

// dayFirst puts dates with slashes right ("03/05/2024") where another of the
// timeline can only be day before month ("28/05/2024").
func (d *Document) dayFirst() {
	slashed := func(e *Entry) (first, second int) {
		c := &cursor{s: string(d.Source[e.Span.Start:e.Span.End])}
		c.skip(" \t[(~*_|`")
		first, n := c.number(2)
		if n == 0 || c.peek() != '/' {
			return 0, 0
		}
		c.at++
		if second, n = c.number(2); n == 0 || c.peek() != '/' {
			return 0, 0
		}
		return first, second
	}
	is := false
	for i := range d.Timeline {
		first, second := slashed(&d.Timeline[i])
		is = is || first > 12
		if second > 12 {
			return
		}
	}
	for i := range d.Timeline {
		e := &d.Timeline[i]
		if first, second := slashed(e); is && first > 0 && e.date.month == first && e.date.day == second {
			e.date.month, e.date.day = second, first
			e.Date = e.date.String()
		}
	}
}
