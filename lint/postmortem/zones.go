package postmortem

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// zones are the abbreviations of time zones that post-mortems use.
const zones = " UTC GMT Z PST PDT PT EST EDT ET CST CDT CT MST MDT MT AKST AKDT HST BST WET WEST CET CEST MEZ MESZ EET EEST MSK TRT SAST EAT WAT CAT IST PKT ICT WIB SGT HKT JST KST AEST AEDT ACST AWST NZST NZDT BRT ART "

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
	case c.peek() == '/' && oneOfFold(w, "america", "europe", "asia", "africa", "australia", "pacific", "atlantic", "indian"): // America/New_York
		c.at++
		for {
			if c.word() == "" {
				c.at = start
				return ""
			}
			if c.peek() != '_' && c.peek() != '/' {
				break
			}
			c.at++
		}
	case oneOfFold(w, "pacific", "eastern", "mountain", "central", "japan", "india", "indian", "korea", "singapore", "israel", "local"):
		rest := small(c.rest())
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
