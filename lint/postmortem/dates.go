package postmortem

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// day is a calendar date; parts that are not said are 0.
type day struct{ year, month, day int }

// String returns the date as "2024-03-01"; "" if it is not complete.
func (d day) String() string {
	if d.year == 0 || d.month == 0 || d.day == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	"januar": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12, // German
	"janvier": 1, "février": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, // French
	"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12, // Spanish
	"janeiro": 1, "fevereiro": 2, "março": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9, "outubro": 10, "dezembro": 12, // Portuguese
	"gennaio": 1, "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10, "dicembre": 12, // Italian
	"januari": 1, "februari": 2, "maart": 3, "mei": 5, "augustus": 8, // Dutch
	"january": 1, "february": 2, "march": 3, "april": 4, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}

var weekdays = map[string]bool{
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true, "sun": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
}

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
	if d.day, n = c.number(2); n == 0 || d.day == 0 || d.day > 31 || isDigit(c.peek()) || c.peek() == ':' && isDigit(c.after1()) {
		return d, false
	}
	c.ordinal()
	if r, _ := utf8.DecodeRuneInString(c.rest()); unicode.IsLetter(r) && r != 'T' {
		return d, false
	}
	d.year = c.year()
	if from := c.at; d.year == 0 { // January 14–19, 2026
		c.range0()
		if c.lastDay(from) {
			d.year = c.year()
		}
		if d.year == 0 {
			c.at = from
		}
	}
	return d, d.exists()
}

// exists reports whether the calendar has the day, as far as it is said.
func (d day) exists() bool {
	days := 31
	switch d.month {
	case 4, 6, 9, 11:
		days = 30
	case 2:
		days = 29
	}
	return d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days
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
	case n == 4 && strings.HasPrefix(c.rest(), "年"): // 2024年5月3日
		d.year = first
		c.at += len("年")
		if d.month, n = c.number(2); n == 0 || !strings.HasPrefix(c.rest(), "月") {
			return d, false
		}
		c.at += len("月")
		if d.day, n = c.number(2); strings.HasPrefix(c.rest(), "日") {
			c.at += len("日")
		}
	case n == 4 && isDigit(sep): // 20240501
		d.year = first
		d.month, _ = c.number(2)
		d.day, n = c.number(2)
		if d.year < 1990 || d.year > 2100 || n < 2 {
			return d, false
		}
	case n == 4 || n == 0 || n == 3:
		return d, false
	case sep == '-' || sep == '/' || sep == '.':
		c.at++
		if sep == '.' && c.peek() == ' ' && !isDigit(c.after1()) { // 3. Mai 2024
			c.at++
			d.day, d.month = first, months[strings.ToLower(c.word())]
			d.year = c.year()
			return d, d.month > 0 && d.exists()
		}
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
		c.at += len(word(c.rest(), "de "))
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
	return d, n > 0 && d.exists() && !isDigit(c.peek())
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
	c.at += len(word(c.rest(), "de "))
	y, n := c.number(4)
	if n != 4 || y < 1900 || y > 2199 || isDigit(c.peek()) || c.peek() == ':' {
		c.at = start
		return 0
	}
	return y
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
