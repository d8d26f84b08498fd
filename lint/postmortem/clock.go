package postmortem

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// after1 returns the byte after the one at the cursor, 0 at the end.
func (c *cursor) after1() byte {
	if c.at+1 < len(c.s) {
		return c.s[c.at+1]
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
	var m int
	switch sep := c.peek(); {
	case size == 4:
		if sep != 'Z' && sep != 'z' && !c.military() {
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

// military reports whether what follows four digits makes a time of day of
// them: "1004 UTC", "0915 hrs".
func (c *cursor) military() bool {
	for _, s := range []string{" UTC", " GMT", " hrs", " hours ", "hrs", "h "} {
		if strings.HasPrefix(c.rest(), s) {
			return true
		}
	}
	return false
}

// hours moves over the word for the hour that follows a time: "10:04 hrs", "10:04h".
func (c *cursor) hours() {
	for _, s := range []string{"hrs", "hours", "hr", "Uhr", "h"} {
		rest := c.rest()
		if s != "h" {
			rest = strings.TrimPrefix(rest, " ")
		}
		after, ok := strings.CutPrefix(rest, s)
		if r, _ := utf8.DecodeRuneInString(after); ok && !unicode.IsLetter(r) && (s != "hours" || r != ' ' || !strings.HasPrefix(after, " later")) {
			c.at = len(c.s) - len(after)
			return
		}
	}
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

// word returns prefix if s starts with it, whatever its case, else "".
func word(s, prefix string) string {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return prefix
	}
	return ""
}

func oneOfFold(s string, words ...string) bool {
	for _, w := range words {
		if strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}
