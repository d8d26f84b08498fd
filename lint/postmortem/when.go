package postmortem

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// moment is what a text says about when something happened.
type moment struct {
	time    string // "10:04"; "T+5m" as written
	minutes int    // since the start of the day; -1 if there is no time of day
	date    day
	zone    string
	size    int // bytes of the text that say so
}

// before are the words that may stand before a time or a date.
var before = []string{"at about ", "at around ", "at approximately ", "at roughly ", "at ", "around ", "about ", "approximately ", "approx. ", "approx ", "circa ", "ca. ", "roughly ", "on ", "from ", "by ", "since ", "time: ", "time ", "before ", "after ", "until ", "shortly after ", "shortly before ", "just after ", "just before ", "early ", "late "}

// timely are the words with which a text may start that starts with a time,
// besides the names of months and days.
var timely = sync.OnceValue(func() map[string]bool {
	out := setOf("t day at noon midday midnight a an one two three four five ten fifteen twenty thirty some few several")
	for _, b := range before {
		out[strings.TrimRight(strings.Fields(b)[0], ".:")] = true
	}
	return out
})

// longWhen is how many bytes of a text may pass before its first number, for it
// to start with a time or a date: ornaments, a weekday, a month.
const longWhen = 80

// when reads the time or date that a text starts with, with its zone, a range
// and the signs after it; size is 0 if it starts with neither.
func when(s string) moment {
	m := moment{minutes: -1}
	c := &cursor{s: s}
	c.ornaments()
	c.chapter()
	c.skip(" \t[(~*_≈<\u00a0")
	from := c.at
	if w := strings.ToLower(c.word()); w != "" && !timely()[w] && months[w] == 0 && !weekdays[w] {
		return m
	}
	c.at = from
	if !strings.ContainsAny(s[:min(len(s), longWhen)], "0123456789") {
		return byName(s)
	}
	lower := strings.ReplaceAll(small(c.rest()[:min(24, len(c.rest()))]), "\n", " ")
	for _, b := range before {
		if strings.HasPrefix(lower, b) {
			c.at += len(b)
			break
		}
	}
	c.skip("~≈ ")
	c.skipDay()
	if n := relative(c.rest()); n > 0 {
		m.time = strings.TrimSpace(c.rest()[:n])
		c.at += n
		m.size = c.after()
		return m
	}
	d, dated := c.date()
	if dated {
		m.date = d
		m.size = c.at
		from := c.at
		c.range0()
		if d2, ok := c.date(); ok && d2 != d || !ok && c.lastDay(from) { // a range of days
			m.size = c.at
		} else {
			c.at = from
		}
	} else {
		c.skipImpossible()
	}
	from = c.at
	if dated {
		c.skip(" T,\t-–—|:;@\u00a0()[]")
		c.at += len(word(c.rest(), "at "))
		c.skip("~ ")
	} else if w := small(c.word()); weekdays[w] {
		c.skip(", -–@")
		c.at += len(word(c.rest(), "at "))
	} else {
		c.at = from
	}
	minutes, timed := c.clock()
	if !timed {
		c.at = from
		if !dated {
			return moment{minutes: -1}
		}
		m.size = c.after()
		return m
	}
	m.minutes = minutes
	c.hours()
	m.zone = c.zone()
	c.twin()
	from = c.at
	c.range0()
	if _, ok := c.clock(); !ok || from == c.at {
		c.at = from
	} else if z := c.zone(); z != "" {
		m.zone = z
	}
	if !dated { // 10:04 UTC, 3 March 2024
		from := c.at
		c.skip(" ,(|-–—on")
		if d, ok := c.date(); ok && c.at > from {
			m.date = d
			c.skip(")")
		} else {
			c.at = from
		}
	}
	m.time = fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
	m.size = c.after()
	return m
}

// byName reads "Noon" and "Midnight", where a sign or a zone follows.
func byName(s string) moment {
	m := moment{minutes: -1}
	c := &cursor{s: s}
	c.ornaments()
	c.skip(" \t[(~*_")
	if n := later(c.rest()); n > 0 {
		m.time = strings.TrimSpace(c.rest()[:n])
		c.at += n
		m.size = c.after()
		return m
	}
	c.at += len(word(c.rest(), "at "))
	minutes := 0
	switch small(c.word()) {
	case "noon", "midday":
		minutes = 12 * 60
	case "midnight":
	default:
		return m
	}
	m.zone = c.zone()
	if r, _ := utf8.DecodeRuneInString(c.rest()); m.zone == "" && c.at < len(s) && !strings.ContainsRune(":-–—,|*_)]", r) && !strings.HasPrefix(c.rest(), " -") && !strings.HasPrefix(c.rest(), " –") && !strings.HasPrefix(c.rest(), " —") {
		return m
	}
	m.minutes, m.time = minutes, fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
	m.size = c.after()
	return m
}

// skipDay moves over "Day 1," in front of a time.
func (c *cursor) skipDay() {
	start := c.at
	if w := strings.ToLower(c.word()); w == "day" {
		c.skip(" ")
		if _, n := c.number(2); n > 0 && strings.ContainsRune(",: -", rune(c.peek())) {
			c.skip(",: -–—")
			if isDigit(c.peek()) {
				return
			}
		}
	}
	c.at = start
}

// skipImpossible moves over what is written like a date and is none
// ("2024-13-45"), where a time follows.
func (c *cursor) skipImpossible() {
	start := c.at
	end := strings.IndexAny(c.rest(), " T")
	if end < 6 || end > 11 || strings.Trim(c.rest()[:end], "0123456789-/.") != "" || strings.Count(c.rest()[:end], ".") > 2 || strings.ContainsRune(c.rest()[:end], ':') {
		return
	}
	c.at += end + 1
	from := c.at
	_, ok := c.clock()
	if c.at = from; !ok {
		c.at = start
	}
}

// lastDay reads the second day of a range within one month: "Nov 7 - 13". The
// cursor stands behind the dash; from is where the dash was looked for.
func (c *cursor) lastDay(from int) bool {
	at := c.at
	if n, size := c.number(2); at > from && strings.ContainsAny(c.s[from:at], "-–—") && size > 0 && n > 0 && n < 32 && (c.peek() != ':' || !isDigit(c.after1())) && c.peek() != '.' && !isDigit(c.peek()) {
		c.ordinal()
		return true
	}
	c.at = at
	return false
}

// twin moves over the same time in another zone, or the zone by another name:
// "(03:04 PDT)", "/ 17:04 UTC", "(UTC+2)".
func (c *cursor) twin() {
	start := c.at
	c.skip(" (/|=")
	if c.at == start {
		return
	}
	bracket := strings.ContainsRune(c.s[start:c.at], '(')
	_, timed := c.clock()
	if !timed && !bracket || !timed && !strings.Contains(c.s[start:c.at], "(") || c.zone() == "" || bracket && !strings.HasSuffix(c.s[:c.at], ")") {
		c.at = start
	}
}

// ornaments moves over emoji and their names (":eye:").
func (c *cursor) ornaments() {
	for c.at < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.rest())
		if r == ':' {
			name, _, named := strings.Cut(c.rest()[1:], ":")
			if !named || name == "" || strings.ContainsAny(name, " \n") {
				return
			}
			size = len(name) + 2
		} else if !unicode.IsSpace(r) && r != '\ufe0f' && (r < utf8.RuneSelf || !unicode.Is(unicode.So, r)) {
			return
		}
		c.at += size
	}
}

// chapter moves over the number of a paragraph, "3.1. At 07:05 …", which no time
// would have before a word.
func (c *cursor) chapter() {
	number, rest, _ := strings.Cut(c.rest(), " ")
	if w, _ := cutWord(rest); chapter(number) && oneOf(small(w), "at", "on", "by", "from", "around", "about", "between", "shortly", "approximately") && number[0] != '0' && !strings.Contains(number, ".0") {
		c.at += len(number) + 1
	}
}

// range0 moves over what joins the two ends of a range.
func (c *cursor) range0() {
	c.skip(" ")
	switch {
	case strings.HasPrefix(c.rest(), "to "), strings.HasPrefix(c.rest(), "and "):
		c.at += strings.IndexByte(c.rest(), ' ')
	default:
		c.skip("-–—~→>")
	}
	c.skip(" ~")
}

// after moves over the signs between a time and its text and returns the place.
func (c *cursor) after() int {
	c.skip("] )*_:;,.|-–—=>→\t\n\u00a0")
	return c.at
}

// timeIn returns the first time of day within a text, with the zone after it
// or after the range that it opens.
func timeIn(s string) (clock string, minutes int, zone string) {
	minutes = -1
	fresh := true
	for i := range len(s) {
		if fresh && isDigit(s[i]) {
			c := &cursor{s: s, at: i}
			if n, ok := c.clock(); ok {
				z := c.zone()
				if z == "" {
					c.range0()
					if _, ok := c.clock(); ok {
						z = c.zone()
					}
				}
				if clock == "" {
					clock, minutes = fmt.Sprintf("%02d:%02d", n/60, n%60), n
				}
				if z != "" {
					return clock, minutes, z
				}
			}
		}
		switch b := s[i]; b {
		case ' ', '\t', '\n', '(', '[', '~', ',', ';', '-', '@', '=', 'T':
			fresh = true
		default:
			fresh = b >= utf8.RuneSelf && !fresh
		}
	}
	return clock, minutes, ""
}
