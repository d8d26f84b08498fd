package postmortem

import "strings"

// isUnit reports whether a word is a unit of time.
func isUnit(w string) bool {
	return oneOfFold(w, "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "s", "sec", "secs", "second", "seconds", "d", "day", "days")
}

// relative returns the length of a relative time at the start of s: "T+5m",
// "T-10", "T + 1h 20m", "+12 min", "+00:05", "T plus 5 minutes", "5 minutes
// later"; 0 if there is none.
func relative(s string) int {
	c := &cursor{s: s}
	zero := false
	if len(s) > 1 && s[0]|0x20 == 't' {
		c.at++
		if c.peek() == '0' {
			c.at++
			if next := strings.TrimLeft(c.rest(), " "); next == "" || !strings.ContainsRune("+-pPmM", rune(next[0])) || strings.HasPrefix(next, "- ") && len(next) > 2 && !isDigit(next[2]) {
				return c.at // T0 itself
			}
		}
		c.skip(" ")
		zero = true
	}
	switch {
	case c.peek() == '+', zero && c.peek() == '-':
		c.at++
	case zero && (word(c.rest(), "plus ") != "" || word(c.rest(), "minus ") != ""):
		c.at += strings.IndexByte(c.rest(), ' ')
	case !zero:
		return later(s)
	default:
		return 0
	}
	if zero {
		c.skip(" ")
	}
	end, clock := c.span()
	switch {
	case end == 0:
		return 0
	case end < 0 && s[0] == '+' && !clock: // +5 is a number
		return 0
	}
	return c.at
}

// span reads how long: "5m", "1h 20m", "00:05", "10". It returns 0 if nothing
// is said, -1 if no unit is, and whether it is written as on a clock.
func (c *cursor) span() (said int, clock bool) {
	for {
		start := c.at
		c.skip(" ")
		if _, n := c.number(6); n == 0 {
			c.at = start
			return said, clock
		}
		for c.peek() == ':' && isDigit(c.after1()) {
			c.at++
			c.number(2)
			clock = true
		}
		end := c.at
		c.skip(" ")
		if isUnit(c.word()) {
			said = 1
			continue
		}
		c.at = end
		if said == 0 {
			return -1, clock
		}
		c.at = start
		return said, clock
	}
}

// later returns the length of "5 minutes later" or "two hours after" at the
// start of s; 0 if there is none.
func later(s string) int {
	c := &cursor{s: s}
	if _, n := c.number(3); n == 0 {
		if w := c.word(); !oneOfFold(w, "a", "an", "one", "two", "three", "four", "five", "ten", "fifteen", "twenty", "thirty", "some", "few", "several") {
			return 0
		}
		c.skip(" ")
		c.at += len(word(c.rest(), "few "))
	}
	c.skip(" ")
	if w := c.word(); len(w) < 2 || !isUnit(w) {
		return 0
	}
	c.skip(" ")
	if !oneOfFold(c.word(), "later", "after", "afterwards") {
		return 0
	}
	return c.at
}
