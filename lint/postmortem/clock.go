package postmortem

import (
	"fmt"
	"strconv"
	"strings"
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

// day is a calendar date; parts that are not said are 0.
type day struct{ year, month, day int }

// String returns the date as "2024-03-01"; "" if it is not complete.
func (d day) String() string {
	if d.year == 0 || d.month == 0 || d.day == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// cursor reads a text from the left. Its methods move it only if they succeed.
type cursor struct {
	s  string
	at int
}

func (c *cursor) rest() string { return c.s[c.at:] }

// skip moves over the given signs.
func (c *cursor) skip(signs string) {
	for c.at < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.rest())
		if !strings.ContainsRune(signs, r) {
			return
		}
		c.at += size
	}
}

// number reads a number of at most so many digits.
func (c *cursor) number(most int) (n, size int) {
	for size < most && c.at+size < len(c.s) && isDigit(c.s[c.at+size]) {
		size++
	}
	n, _ = strconv.Atoi(c.s[c.at : c.at+size])
	c.at += size
	return n, size
}

// word reads letters.
func (c *cursor) word() string {
	end := c.at
	for end < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.s[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	w := c.s[c.at:end]
	c.at = end
	return w
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// peek returns the byte at the cursor, 0 at the end.
func (c *cursor) peek() byte {
	if c.at < len(c.s) {
		return c.s[c.at]
	}
	return 0
}

// clock reads a time of day: "10:04", "9.30", "10:04:33", "3:15 p.m.", "11 AM", "1004Z".
func (c *cursor) clock() (minutes int, ok bool) {
	start := c.at
	defer func() {
		if !ok {
			c.at = start
		}
	}()
	h, size := c.number(4)
	m := 0
	switch sep := c.peek(); {
	case size == 4:
		if sep != 'Z' && sep != 'z' {
			return 0, false
		}
		h, m = h/100, h%100
	case size == 0 || size == 3:
		return 0, false
	case sep == ':' || sep == '.' || sep == 'h':
		c.at++
		var n int
		if m, n = c.number(2); n != 2 {
			return 0, false
		}
		if isDigit(c.peek()) || c.peek() == '%' || sep == '.' && c.peek() == '.' && c.at+1 < len(c.s) && isDigit(c.s[c.at+1]) {
			return 0, false
		}
		if c.peek() == ':' && c.at+2 < len(c.s) && isDigit(c.s[c.at+1]) { // seconds
			c.at++
			if _, n := c.number(2); n != 2 {
				return 0, false
			}
			if c.peek() == '.' && c.at+1 < len(c.s) && isDigit(c.s[c.at+1]) {
				c.at++
				c.number(9)
			}
		}
		half := c.half()
		if sep == '.' && half == 0 && !c.said() {
			return 0, false // a number or a version
		}
		h, ok = twelve(h, half)
		return h*60 + m, ok && m < 60
	default:
		half := c.half()
		if half == 0 {
			return 0, false
		}
		h, ok = twelve(h, half)
		return h * 60, ok
	}
	return h*60 + m, h < 24 && m < 60
}

// said reports whether what follows fits a time of day that is written with a full stop.
func (c *cursor) said() bool {
	return c.at == len(c.s) || strings.ContainsRune(" :-–—,)]\n\t", []rune(c.rest()[:min(4, len(c.rest()))])[0])
}

// half reads "am" or "p.m." and returns 'a', 'p' or 0.
func (c *cursor) half() byte {
	at := c.at
	for at < len(c.s) && (c.s[at] == ' ' || strings.HasPrefix(c.s[at:], "\u00a0") || strings.HasPrefix(c.s[at:], "\u202f")) {
		_, size := utf8.DecodeRuneInString(c.s[at:])
		at += size
	}
	if at+1 >= len(c.s) {
		return 0
	}
	half := c.s[at] | 0x20
	if half != 'a' && half != 'p' {
		return 0
	}
	at++
	if c.s[at] == '.' {
		at++
	}
	if at >= len(c.s) || c.s[at]|0x20 != 'm' {
		return 0
	}
	at++
	if at < len(c.s) && c.s[at] == '.' && c.s[at-2] == '.' {
		at++
	}
	if r, _ := utf8.DecodeRuneInString(c.s[at:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	c.at = at
	return half
}

// twelve turns an hour of the twelve-hour clock into one of the 24-hour clock.
// An hour beyond twelve keeps its value whatever follows it ("13:20PM").
func twelve(h int, half byte) (int, bool) {
	switch {
	case half == 'p' && h < 12:
		h += 12
	case half == 'a' && h == 12:
		h = 0
	}
	return h % 24, h <= 24
}

var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	"january": 1, "february": 2, "march": 3, "april": 4, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12}

var weekdays = map[string]bool{"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true, "sun": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

// date reads a date: "2024-03-01", "24-10-2024", "7/27/2023", "14 June 2024",
// "June 14th, 2024", "06/May/2022", a weekday before it included.
func (c *cursor) date() (d day, ok bool) {
	start := c.at
	defer func() {
		if !ok {
			c.at = start
		}
	}()
	if w := strings.ToLower(c.word()); weekdays[w] {
		c.skip(",. ")
		c.at += len(word(c.rest(), "the "))
	} else {
		c.at = start
	}
	if isDigit(c.peek()) {
		return c.numbered()
	}
	d.month = months[strings.ToLower(c.word())]
	if d.month == 0 {
		return d, false
	}
	c.skip(". ")
	var n int
	if d.day, n = c.number(2); n == 0 || d.day == 0 || d.day > 31 || isDigit(c.peek()) || c.peek() == ':' {
		return d, false
	}
	c.ordinal()
	if r, _ := utf8.DecodeRuneInString(c.rest()); unicode.IsLetter(r) && r != 'T' {
		return d, false
	}
	d.year = c.year()
	return d, true
}

// numbered reads a date that starts with a number.
func (c *cursor) numbered() (d day, ok bool) {
	first, n := c.number(4)
	sep := c.peek()
	switch {
	case n == 4 && (sep == '-' || sep == '/' || sep == '.'):
		c.at++
		d.year = first
		if d.month, n = c.number(2); n == 0 || c.peek() != sep {
			return d, false
		}
		c.at++
		d.day, n = c.number(2)
	case n == 4 || n == 0 || n == 3:
		return d, false
	case sep == '-' || sep == '/' || sep == '.':
		c.at++
		if at := c.at; !isDigit(c.peek()) {
			if d.month = months[strings.ToLower(c.word())]; d.month == 0 || c.peek() != sep {
				c.at = at
				return d, false
			}
			d.day = first
		} else {
			var second int
			if second, n = c.number(2); n == 0 {
				return d, false
			}
			if c.peek() != sep { // 7-13th Nov
				c.ordinal()
				c.skip(" ")
				d.day, d.month = first, months[strings.ToLower(c.word())]
				d.year = c.year()
				return d, sep == '-' && d.month > 0 && d.day > 0 && d.day <= 31
			}
			d.day, d.month = first, second
			if second > 12 || sep == '/' && first <= 12 { // 7/27/2023, 3/4/2023
				d.day, d.month = second, first
			}
		}
		c.at++
		if d.year, n = c.number(4); n == 2 && sep != '.' { // 10.4.12 is rather a version
			d.year += 2000
		} else if n != 4 {
			return d, false
		}
	default:
		d.day = first
		c.ordinal()
		c.skip(" ")
		c.at += len(word(c.rest(), "of "))
		for _, join := range []string{"and ", "to ", "& ", "– ", "– ", "–", "- "} { // 15 and 16 August
			if strings.HasPrefix(c.rest(), join) {
				c.at += len(join)
				if _, n := c.number(2); n == 0 {
					return d, false
				}
				c.ordinal()
				c.skip(" ")
				break
			}
		}
		if d.month = months[strings.ToLower(c.word())]; d.month == 0 {
			return d, false
		}
		c.skip(".")
		d.year = c.year()
	}
	return d, n > 0 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31 && !isDigit(c.peek())
}

// ordinal moves over "st", "nd", "rd", "th".
func (c *cursor) ordinal() {
	for _, s := range []string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(c.rest(), s) {
			c.at += 2
			return
		}
	}
}

// year reads a year after a day and a month; 0 if there is none.
func (c *cursor) year() int {
	start := c.at
	c.skip(", ")
	y, n := c.number(4)
	if n != 4 || y < 1900 || y > 2199 || isDigit(c.peek()) || c.peek() == ':' {
		c.at = start
		return 0
	}
	return y
}

// word returns prefix if s starts with it, whatever its case, else "".
func word(s, prefix string) string {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return prefix
	}
	return ""
}

// zones are the abbreviations of time zones that post-mortems use.
const zones = " UTC GMT Z PST PDT PT EST EDT ET CST CDT CT MST MDT MT AKST AKDT HST BST WET WEST CET CEST EET EEST MSK TRT SAST EAT WAT CAT IST PKT ICT WIB SGT HKT JST KST AEST AEDT ACST AWST NZST NZDT BRT ART "

// zone reads a time zone: "UTC", "GMT+1", "+02:00", "Pacific Time".
func (c *cursor) zone() string {
	start := c.at
	c.skip(" (")
	from := c.at
	w := c.word()
	switch {
	case w != "" && w == strings.ToUpper(w) && strings.Contains(zones, " "+w+" ") || strings.EqualFold(w, "utc") || strings.EqualFold(w, "gmt"):
		if off := c.offset(); off > 0 {
			c.at += off
		}
	case w == "" && c.offset() >= 3 && (c.peek() == '+' || c.offset() == 5): // 10:00-11:00 is a range, -0800 a zone
		c.at += c.offset()
	case oneOfFold(w, "pacific", "eastern", "mountain", "central", "japan", "india", "indian", "korea", "singapore", "israel", "local"):
		rest := strings.ToLower(c.rest())
		n := -1
		for _, tail := range []string{" european summer time", " european time", " standard time", " daylight time", " summer time", " time"} {
			if strings.HasPrefix(rest, tail) {
				n = len(tail)
				break
			}
		}
		if n < 0 {
			c.at = start
			return ""
		}
		c.at += n
	default:
		c.at = start
		return ""
	}
	z := c.s[from:c.at]
	c.skip(")")
	return z
}

// offset returns the length of an offset like "+1", "+02:00", "-0800" at the cursor.
func (c *cursor) offset() int {
	s := c.rest()
	if len(s) < 2 || s[0] != '+' && s[0] != '-' {
		return 0
	}
	n := 1
	for n < len(s) && n < 6 && (isDigit(s[n]) || s[n] == ':' && n > 1) {
		n++
	}
	if s[n-1] == ':' {
		n--
	}
	if n < 2 || n == 4 {
		return 0
	}
	return n
}

func oneOfFold(s string, words ...string) bool {
	for _, w := range words {
		if strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}

// before are the words that may stand before a time or a date.
var before = []string{"at about ", "at around ", "at approximately ", "at roughly ", "at ", "around ", "about ", "approximately ", "approx. ", "approx ", "circa ", "ca. ", "roughly ", "on ", "from ", "by ", "since ", "time: ", "time "}

// longWhen is how many bytes of a text may pass before its first number, for it
// to start with a time or a date: ornaments, a weekday, a month.
const longWhen = 80

// when reads the time or date that a text starts with, with its zone, a range
// and the signs after it; size is 0 if it starts with neither.
func when(s string) moment {
	m := moment{minutes: -1}
	if !strings.ContainsAny(s[:min(len(s), longWhen)], "0123456789") {
		return m
	}
	c := &cursor{s: s}
	c.ornaments()
	c.skip(" \t[(~*_≈<\u00a0")
	lower := strings.ToLower(c.rest()[:min(24, len(c.rest()))])
	for _, b := range before {
		if strings.HasPrefix(lower, b) {
			c.at += len(b)
			break
		}
	}
	c.skip("~≈ ")
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
		if d2, ok := c.date(); ok && d2 != d { // a range of days
			m.size = c.at
		} else {
			c.at = from
		}
	}
	from := c.at
	if dated {
		c.skip(" T,\t-–—|:;\u00a0()[]")
		c.at += len(word(c.rest(), "at "))
		c.skip("~ ")
	} else if w := strings.ToLower(c.word()); weekdays[w] {
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
	m.zone = c.zone()
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

// ornaments moves over emoji and their names (":eye:").
func (c *cursor) ornaments() {
	for c.at < len(c.s) {
		r, size := utf8.DecodeRuneInString(c.rest())
		name, _, named := strings.Cut(c.rest()[1:], ":")
		switch {
		case unicode.Is(unicode.So, r), r == '\ufe0f', unicode.IsSpace(r):
			c.at += size
		case r == ':' && named && name != "" && !strings.ContainsAny(name, " \n"):
			c.at += len(name) + 2
		default:
			return
		}
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

// relative returns the length of a relative time at the start of s: "T+5m",
// "T-10", "+12 min", "+00:05"; 0 if there is none.
func relative(s string) int {
	n := 0
	if len(s) > 1 && (s[0] == 'T' || s[0] == 't') {
		n = 1
		if strings.HasPrefix(s[n:], "0") {
			n = 2
		}
		for n < len(s) && s[n] == ' ' {
			n++
		}
	}
	if n >= len(s) || s[n] != '+' && (s[n] != '-' || n == 0) {
		return 0
	}
	n++
	from := n
	for n < len(s) && (isDigit(s[n]) || s[n] == ':' && n > from) {
		n++
	}
	if n == from {
		return 0
	}
	end := n
	c := &cursor{s: s, at: n}
	c.skip(" ")
	if w := strings.ToLower(c.word()); oneOfFold(w, "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "s", "sec", "secs", "seconds", "d", "day", "days") {
		return c.at
	}
	if s[0] == '+' && !strings.Contains(s[:end], ":") {
		return 0
	}
	return end
}

// dated reports whether a title is a date or a time of day.
func dated(title string) bool {
	title = strings.TrimLeftFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' })
	if when(title).size > 0 {
		return true
	}
	w, rest, _ := strings.Cut(strings.ToLower(title), " ")
	return weekdays[strings.Trim(w, ",:")] || w == "day" && rest != "" && isDigit(rest[0])
}

// dateIn returns the first date within a text, and where it stands.
func dateIn(s string) (d day, start, end int, ok bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return day{}, 0, 0, false
	}
	fresh := true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if fresh && (isDigit(s[i]) || unicode.IsLetter(r)) {
			c := &cursor{s: s, at: i}
			if d, ok := c.date(); ok {
				return d, i, c.at, true
			}
		}
		fresh = !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '#' || r == '_'
		i += size
	}
	return day{}, 0, 0, false
}

// timeIn returns the first time of day within a text, with the zone after it
// or after the range that it opens.
func timeIn(s string) (clock string, minutes int, zone string) {
	minutes = -1
	fresh := true
	for i := 0; i < len(s); i++ {
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
		fresh = s[i] < utf8.RuneSelf && strings.IndexByte(" \t\n([~,;-@=T", s[i]) >= 0 || s[i] >= utf8.RuneSelf && !fresh
	}
	return clock, minutes, ""
}

// zoneIn returns the first time zone named within a text; "" if there is none.
func zoneIn(s string) string {
	fresh := true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if fresh && unicode.IsLetter(r) {
			c := &cursor{s: s, at: i}
			if z := c.zone(); z != "" && z != "Z" {
				if next, _ := utf8.DecodeRuneInString(c.rest()); !unicode.IsLetter(next) && next != '-' {
					return z
				}
			}
		}
		fresh = !unicode.IsLetter(r) && !unicode.IsDigit(r)
		i += size
	}
	return ""
}
