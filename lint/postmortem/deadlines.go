package postmortem

import (
	"strings"
	"unicode/utf8"
)

// deadline reports whether a piece says when: a date, a weekday, a quarter, a
// sprint, a release, the end of something. It returns the piece as written.
func deadline(s string) (string, bool) {
	s = strings.TrimSpace(s)
	low := small(s)
	for _, p := range []string{"by the ", "by ", "due ", "until ", "before ", "from ", "on ", "in the ", "in ", "for the ", "for ", "within ", "target ", "bis zum ", "bis ", "avant le ", "d'ici le ", "hasta el ", "antes del ", "até ", "entro il ", "entro ", "~"} {
		if rest, ok := strings.CutPrefix(low, p); ok {
			low = rest
			if (p == "before " || p == "by " || p == "in ") && (isVersion(low) || p == "before " && (isRow(strings.ToUpper(low)) || strings.HasPrefix(strings.TrimPrefix(low, "the "), "next "))) { // before S8, before the next push
				return s, true
			}
			if p == "within " {
				return s, len(low) > 0 && (isDigit(low[0]) || strings.HasPrefix(low, "the next") || strings.HasPrefix(low, "a ") || strings.HasPrefix(low, "two ") || strings.HasPrefix(low, "one "))
			}
			break
		}
	}
	low = strings.TrimPrefix(low, "the ")
	if low == "" || len(strings.Fields(low)) > 5 || strings.Contains(low, ", ") && !isDigit(low[0]) && !strings.ContainsAny(low, "0123456789") {
		return "", false
	}
	c := &cursor{s: low}
	if _, ok := c.date(); ok && len(low)-c.at < 8 {
		return s, true
	}
	w, rest, _ := strings.Cut(low, " ")
	w = strings.Trim(w, ",.")
	switch {
	case dayAndMonth(low), weekdays[w], isPriority(low), isQuarter(w), len(w) == 3 && strings.HasPrefix(w, "eo"):
		return s, true
	case months[w] != 0 && len(w) >= 3 && (rest == "" && (w != "may" || strings.HasSuffix(s, "May")) || year(rest)): // June, June 2024
		return s, true
	case w == "next" && span(rest): // next 24 h
		return s, true
	case w == "next" || w == "this" || w == "current" || w == "end" || w == "mid" || w == "early" || w == "late" || w == "coming":
		for _, unit := range []string{"week", "month", "quarter", "sprint", "release", "year", "day", "iteration", "cycle", "version", "visit", "meeting", "maintenance", "window", "deploy", "shift", "term", "semester", "season", "event", "patch", "issue", "drill", "review", "push", "upgrade"} {
			if strings.Contains(rest, unit) {
				return s, true
			}
		}
		_, m, _ := strings.Cut(low, " of ")
		return s, months[strings.Trim(strings.TrimPrefix(m, "the "), " ,.0123456789")] != 0 || isQuarter(m) || months[rest] != 0 || year(m)
	case w == "sprint" || w == "release" || w == "version" || w == "milestone" || w == "week" || w == "iteration" || w == "patch" || w == "build" || w == "phase" || w == "wave":
		number, _, _ := strings.Cut(rest, " ")
		return s, strings.ContainsAny(number, "0123456789")
	case strings.HasSuffix(low, " release") || strings.HasSuffix(low, " sprint"):
		return s, len(strings.Fields(low)) <= 3
	case calendarWeek(low):
		return s, true
	case oneOf(low, "with immediate effect", "immediate effect", "effective immediately", "right away", "straight away", "at once", "as soon as possible", "same day"):
		return s, true
	case w == "tomorrow" || w == "today" || w == "asap" || w == "immediately":
		return s, rest == ""
	case strings.HasPrefix(w, "fy") && len(w) > 3 && strings.Trim(w[2:], "0123456789/-") == "": // FY25, FY2025 Q1
		return s, rest == "" || isQuarter(rest)
	case len(w) == 4 && w[0] == '2' && isQuarter(rest): // 2024 Q3
		return s, true
	}
	return "", false
}

// unit reports whether a word, with what is written around it, is a unit of time by which work is planned.
func unit(w string) bool {
	switch strings.TrimSuffix(strings.Trim(w, " .,;:()"), "s") {
	case "day", "week", "month", "quarter", "sprint", "year", "iteration", "cycle", "term", "semester", "season", "release", "version":
		return true
	}
	return false
}

// calendarWeek reports whether a text in small letters is a week of the year by its
// number, in English, German or by ISO 8601: "week 14", "wk 14", "KW 14", "W14", "2024-W14".
func calendarWeek(low string) bool {
	if _, w, ok := strings.Cut(low, "-w"); ok && year(low[:len(low)-len(w)-2]) {
		low = "w" + w
	}
	number := strings.TrimLeft(strings.TrimLeft(low, "abcdefghijklmnopqrstuvwxyz"), ". ")
	name := strings.TrimRight(low[:len(low)-len(number)], ". ")
	number, _, _ = strings.Cut(number, "/")
	return oneOf(name, "week", "wk", "w", "kw", "cw") && len(number) > 0 && len(number) < 3 && strings.Trim(number, "0123456789") == ""
}

// span reports whether a text is so many minutes to years: "30min", "2 h", "1-2 days".
func span(s string) bool {
	unit := strings.TrimLeft(s, "0123456789-–~ ")
	if len(unit) == len(s) {
		return false
	}
	switch strings.TrimSuffix(strings.TrimRight(unit, ". "), "s") {
	case "min", "minute", "h", "hr", "hour", "d", "day", "week", "w", "month", "quarter", "sprint", "year", "business day", "working day":
		return true
	}
	return false
}

// Dated reports whether the deadline is a day: no priority, quarter or release.
func (a Action) Dated() bool {
	_, _, _, ok := dateIn(a.Due)
	for w := range strings.FieldsSeq(small(a.Due)) {
		w = strings.Trim(w, ".,()")
		ok = ok || weekdays[w] || dayAndMonth(w) || w == "tomorrow" || w == "today"
	}
	return ok
}

// dayAndMonth reports whether s is a day and a month of two digits each, in
// either order: "06/05", "10-04". That "24/7" is none takes the second digit.
func dayAndMonth(s string) bool {
	if len(s) != 5 || s[2] != '/' && s[2] != '.' && s[2] != '-' {
		return false
	}
	number := func(at int) int {
		if !isDigit(s[at]) || !isDigit(s[at+1]) {
			return 99
		}
		return 10*int(s[at]-'0') + int(s[at+1]-'0')
	}
	a, b := number(0), number(3)
	return 0 < a && 0 < b && max(a, b) <= 31 && min(a, b) <= 12
}

func year(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) == 4 && s[0] == '2' && isDigit(s[1]) && isDigit(s[2]) && isDigit(s[3])
}

// isQuarter reports whether s is a quarter or half of a year: "q3", "q3/2024", "h1".
func isQuarter(s string) bool {
	return len(s) >= 2 && (s[0] == 'q' && '1' <= s[1] && s[1] <= '4' || s[0] == 'h' && '1' <= s[1] && s[1] <= '2') && (len(s) == 2 || !isWordByte(s[2]))
}

// deadlineIn returns the deadline that a sentence sets itself: "… by 30 June",
// "… due Friday", "… scheduled for September 5".
func deadlineIn(s string) (string, bool) {
	low := " " + small(s)
	s = " " + s
	for _, end := range []string{" this week", " next week", " this month", " next month", " this quarter", " next quarter", " this sprint", " next sprint", " this year", " next year", " next version", " next release", " tomorrow", " asap", " immediately"} {
		if strings.HasSuffix(strings.TrimRight(low, " .!)"), end) {
			return strings.TrimSpace(end), true
		}
	}
	past := len(s) + 1 // behind the first word that tells of the past
	for _, p := range []string{" was ", " were ", " had "} {
		if at := strings.Index(low, p); at >= 0 {
			past = min(past, at+len(p))
		}
	}
	for _, p := range []string{" by ", " due ", " until ", " before ", " deadline ", " eta ", " on ", " scheduled for ", " planned for ", " no later than ", " within ", " in the ", " during the ", " at the ", " until the ", " target: ", " due: ", " deadline: ", " eta: ", " priority: ", "(by ", "(due ", " starting ", " with ", " as of ", " ahead of ", " after "} {
		for from := 0; ; {
			at := strings.Index(low[from:], p)
			if at < 0 {
				break
			}
			from += at + len(p)
			piece := behind(s, from)
			if n := strings.IndexAny(piece, ";)(]|\n"); n >= 0 {
				piece = piece[:n]
			}
			told := from >= past
			if v, ok := leadingDeadline(piece); ok && (p != " with " && p != " after " || strings.ContainsAny(v, "0123456789") && !isDigit(v[0])) && (p != " on " || !told && len(strings.TrimRight(piece, " .!")) <= len(v)+len("the ")) && (!strings.HasSuffix(p, " the ") || strings.ContainsAny(v, " 0123456789")) {
				return v, true
			}
			if p == " within " && len(piece) > 0 {
				if w := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(piece, "the next "), "the coming ")); len(w) > 1 && (isDigit(w[0][0]) || oneOfFold(w[0], "a", "one", "two", "three", "four", "six", "several")) && oneOfFold(strings.Trim(w[1], ".,"), "day", "days", "week", "weeks", "month", "months", "sprint", "sprints", "quarter") {
					return w[0] + " " + strings.Trim(w[1], ".,"), true
				}
			}
		}
	}
	for _, p := range []string{" in ", " for ", " over "} { // … in May 2024, … for Q3
		for from := 0; ; {
			at := strings.Index(low[from:], p)
			if at < 0 {
				break
			}
			from += at + len(p)
			w := strings.Fields(strings.TrimRight(behind(low, from), " .)"))
			if len(w) > 3 && w[0] == "the" && (w[1] == "next" || w[1] == "coming") && (w[2] == "few" || w[2] == "couple" || isDigit(w[2][0]) || unit(w[2])) || len(w) == 1 && p == " in " && (months[w[0]] != 0 || year(w[0]) || isVersion(w[0])) {
				return strings.Join(w[:min(4, len(w))], " "), true
			}
			if len(w) > 0 && isQuarter(w[0]) || len(w) > 1 && months[w[0]] != 0 && year(strings.Trim(w[1], ".,")) {
				return strings.Join(w[:min(2, len(w))], " "), true
			}
		}
	}
	return "", false
}

// behind returns what follows an offset, as far as a deadline may reach.
func behind(s string, from int) string {
	end := min(len(s), from+longField)
	for end < len(s) && end > from && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[from:end]
}

// leadingDeadline returns the longest deadline of at most five words that s starts with.
func leadingDeadline(s string) (string, bool) {
	if at := strings.Index(s, ", "); at > 0 { // 30 June, 2024 goes on after its comma
		if rest := s[at+2:]; rest == "" || !isDigit(rest[0]) {
			s = s[:at]
		}
	}
	words := strings.Fields(s)
	for n := min(5, len(words)); n > 0; n-- {
		if v, ok := deadline(strings.TrimRight(strings.Join(words[:n], " "), ".,;:-–— ")); ok && !isPriority(v) {
			return v, true
		}
	}
	return "", false
}
