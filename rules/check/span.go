package check

import (
	"strconv"
	"strings"
)

// stretch is how long something took, as a text says it. Unit is the smallest
// unit that it is told in. Both are minutes.
type stretch struct {
	minutes, unit int
}

// timeUnits are the units of time, in minutes.
var timeUnits = map[string]int{
	"m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60, "d": 1440, "day": 1440, "days": 1440,
}

// stretchAt returns the duration that starts at word i, "1 hour and 10 minutes",
// "2h", "3h45m", "29-minute", and the word behind it; 0 minutes if none does.
func stretchAt(words []string, i int) (stretch, int) {
	var s stretch
	for i < len(words) {
		w := words[i]
		if s.minutes > 0 && w == "and" && i+1 < len(words) {
			if part, after := stretchAt(words[:min(len(words), i+3)], i+1); part.minutes > 0 && part.unit < s.unit {
				return stretch{s.minutes + part.minutes, part.unit}, after
			}
			break
		}
		number, unit := leadingNumber(w)
		if number == "" {
			break
		}
		after := i + 1
		if unit = strings.TrimLeft(unit, "-"); unit == "" && after < len(words) {
			unit = words[after]
			after++
		}
		for unit != "" { // 3h45m
			end := 0
			for end < len(unit) && (unit[end] < '0' || unit[end] > '9') {
				end++
			}
			size, amount := timeUnits[unit[:end]], 0.0
			if f, err := strconv.ParseFloat(number, 64); err == nil {
				amount = f
			}
			if size == 0 || s.unit > 0 && size >= s.unit {
				return s, i
			}
			s.minutes += int(amount * float64(size))
			if s.unit = size; strings.Contains(number, ".") {
				s.unit = max(1, size/10)
			}
			number, unit = leadingNumber(unit[end:])
		}
		i = after
	}
	return s, i
}

// spelt are numbers in words, as far as durations have them.
var spelt = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "ninety": 90,
}

// leadingNumber splits a word into the number that it starts with and the rest.
func leadingNumber(w string) (number, rest string) {
	if n := spelt[w]; n > 0 {
		return strconv.Itoa(n), ""
	}
	n := 0
	for n < len(w) && (w[n] >= '0' && w[n] <= '9' || n > 0 && w[n] == '.' && n+1 < len(w)) {
		n++
	}
	return w[:n], w[n:]
}

// minuteOf returns the minute of the day that a word is: "10:04", "9:15pm", with
// the word after it where that says which half of the day. It is -1 for other words.
func minuteOf(word, next string) int {
	hour, rest, ok := strings.Cut(word, ":")
	if !ok || len(rest) < 2 {
		return -1
	}
	h, err := strconv.Atoi(hour)
	if err != nil || h > 23 {
		return -1
	}
	m, err := strconv.Atoi(rest[:2])
	if err != nil || m > 59 {
		return -1
	}
	half := strings.TrimLeft(rest[2:], ":0123456789")
	if half == "" {
		half = next
	}
	switch strings.ReplaceAll(half, ".", "") {
	case "pm":
		h = h%12 + 12
	case "am":
		h %= 12
	}
	return h*60 + m
}
