package postmortem

import (
	"strings"
)

// list takes all fields out of text.Plain[start:end], which stands in brackets
// or at the end. Beside a date or a ticket, one part that is no field by its
// form is who does it. It reports false, and takes nothing, if any other part
// is no field.
func (r *reader) list(start, end int) bool {
	inner := r.piece(start, end)
	parts := strings.FieldsFunc(inner, func(c rune) bool { return c == ',' || c == ';' || c == '|' || c == '—' || c == '–' })
	if len(parts) < 2 {
		return r.take(inner, true)
	}
	before, other := r.a, ""
	for i, p := range parts {
		p = strings.TrimSpace(p)
		f, _ := keyed(parts[0])
		switch {
		case i > 0 && f == ownerField && isName(p):
			r.a.Owner += ", " + p
		case areas[small(p)]:
			r.set(ownerField, p)
		case isVersion(p):
			r.set(dueField, p)
		case r.take(p, true):
		case helps(p):
		case claimant(p) != "":
			r.set(ownerField, claimant(p))
		case i > 0 && isGiven(strings.TrimSpace(parts[0])) && len(strings.Fields(p)) < 5: // (Ana, firmware 3.2)
		case other == "" && mayDo(p):
			other = p
		default:
			r.a = before
			for _, p := range parts { // (budget request, Q1)
				if v, ok := deadline(p); ok && !isPriority(v) {
					r.set(dueField, v)
				}
			}
			return r.take(inner, true)
		}
	}
	if other == "" {
		return true
	}
	if r.a.Owner != "" || (r.a.Due == before.Due || isPriority(r.a.Due)) && r.a.Ticket == before.Ticket && r.a.Done == before.Done {
		r.a = before
		return r.take(inner, true)
	}
	r.a.Owner = other
	return true
}

// helps reports whether a part of a list of fields says who takes some other
// part than that of the owner: "Support: Bo".
func helps(s string) bool {
	key, who, ok := strings.Cut(s, ":")
	return ok && nameOf(key) == noField && (isName(strings.TrimSpace(who)) || handles(strings.TrimSpace(who)))
}

// mayDo reports whether a part of a list of fields may say who does the work,
// though nothing but its place says so: up to three words that are no order and no sum.
func mayDo(s string) bool {
	w := strings.Fields(s)
	if len(w) > 1 && (s == small(s) && !isGroup(s) && !isRole(s) || states[small(w[len(w)-1])] || isDone(w[len(w)-1])) {
		return false // budget request
	}
	return len(w) > 0 && len(w) <= 3 && (len(s) > 2 || capitals(s+s)) && !strings.ContainsAny(s, "0123456789%=<>\"'?!:/") && !verb(small(w[0])) && !proposes(s)
}

// isVersion reports whether a text is the number of a version: "7.1", "v2.0.3".
func isVersion(s string) bool {
	s = strings.TrimPrefix(small(s), "v")
	return strings.Contains(s, ".") && len(s) < 9 && isDigit(s[0]) && isDigit(s[len(s)-1]) && strings.Trim(s, "0123456789.") == ""
}

// take sets the field that a piece gives; a bare name counts where named is set.
func (r *reader) take(piece string, named bool) bool {
	piece = strings.Trim(undecorated(piece), " \t\n.,;*_")
	if piece == "" {
		return false
	}
	if f, v := keyed(piece); f != noField {
		r.set(f, v)
		return true
	}
	if who, ok := strings.CutPrefix(piece, "by "); ok && named && isOwner(who) && !isBlank(who) {
		if _, is := deadline(who); !is {
			r.set(ownerField, who)
			return true
		}
	}
	if f, v := bareword(piece); f != noField {
		r.set(f, v)
		return true
	}
	if v, ok := deadline(piece); ok {
		r.set(dueField, v)
		return true
	}
	if w, _, _ := strings.Cut(small(piece), " "); (w == "before" || w == "by" || w == "until") && len(strings.Fields(piece)) < 9 {
		if v, ok := deadlineIn(piece); ok {
			r.set(dueField, v)
			return true
		}
		if _, _, _, ok := dateIn(piece); ok {
			r.set(dueField, piece)
			return true
		}
	}
	for _, by := range []string{" by ", " before ", " until "} { // Ana by 3 May
		if who, until, ok := strings.Cut(piece, by); ok && isOwner(who) {
			if v, ok := deadline(until); ok {
				r.set(ownerField, who)
				r.set(dueField, v)
				return true
			}
		}
	}
	if isDone(piece) || states[small(piece)] {
		r.set(statusField, piece)
		return true
	}
	if kinds[small(piece)] {
		return true
	}
	if named && oneOfFold(piece, "me", "myself", "I") {
		r.set(ownerField, piece)
		return true
	}
	if handles(piece) || named && isOwner(piece) || r.listed && areas[small(piece)] {
		r.set(ownerField, piece)
		return true
	}
	return false
}

// set notes a field; the first of a kind counts, but a date beats a priority.
func (r *reader) set(f field, v string) {
	v = strings.TrimSpace(v)
	switch f {
	case ownerField:
		if r.a.Owner == "" {
			r.a.Owner = r.spread(v)
		}
	case dueField:
		if (r.a.Due == "" || isPriority(r.a.Due)) && !isBlank(v) && !endless[small(v)] {
			r.a.Due = v
		}
	case ticketField:
		if r.a.Ticket == "" && !isBlank(v) && !isRow(v) {
			r.a.Ticket = v
		}
	case statusField:
		r.a.Done = r.a.Done || isDone(v)
	}
}

// endless are the words that stand for a date where the work has no end.
var endless = setOf("ongoing continuous continuously continual permanent permanently always constantly whenever never open-ended rolling recurring")

// isRow reports whether a text is the number of a row in its own table: "R1", "A12".
func isRow(s string) bool {
	digits := strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	letters := len(s) - len(digits)
	return 0 < letters && letters < 3 && len(digits) > 0 && len(digits) <= 2 && strings.Trim(digits, "0123456789") == ""
}

// spread takes the fields off that follow an owner, as in "Ana, due 1 May", and
// returns the owner.
func (r *reader) spread(v string) string {
	for _, sep := range []string{" | ", "; ", ", ", "\n"} {
		first, rest, ok := strings.Cut(v, sep)
		if !ok {
			continue
		}
		some := false
		for part := range strings.SplitSeq(rest, sep) {
			part = strings.Trim(undecorated(part), " .*_")
			f, value := keyed(part)
			if f == noField {
				f, value = bareword(part)
			}
			if d, ok := deadline(part); f == noField && ok {
				f, value = dueField, d
			}
			if f != noField && f != ownerField {
				r.set(f, value)
				some = true
			}
		}
		if some {
			return strings.TrimSpace(first)
		}
	}
	return v
}

// keyed reads "Owner: X", "due 14 June", "assigned to X".
func keyed(s string) (field, string) {
	if key, v, ok := strings.Cut(s, ":"); ok && len(key) < 24 && !strings.HasPrefix(v, "//") {
		if f := nameOf(key); f != noField && f != taskField {
			return f, strings.TrimSpace(v)
		}
	}
	low := small(s)
	for _, k := range []struct {
		words string
		f     field
	}{
		{"due by ", dueField},
		{"due on ", dueField},
		{"due date ", dueField},
		{"due ", dueField},
		{"deadline ", dueField},
		{"eta ", dueField},
		{"target ", dueField},
		{"planned for ", dueField},
		{"scheduled for ", dueField},
		{"expected ", dueField},
		{"owner ", ownerField},
		{"owned by ", ownerField},
		{"assigned to ", ownerField},
		{"assignee ", ownerField},
		{"led by ", ownerField},
		{"driven by ", ownerField},
		{"handled by ", ownerField},
		{"coordinated by ", ownerField},
		{"championed by ", ownerField},
		{"responsible ", ownerField},
		{"dri ", ownerField},
		{"tracked in ", ticketField},
		{"tracked as ", ticketField},
		{"ticket ", ticketField},
		{"issue ", ticketField},
		{"see ", ticketField},
		{"priority ", dueField},
		{"prio ", dueField},
		{"status ", statusField},
	} {
		if strings.HasPrefix(low, k.words) {
			v := strings.TrimLeft(s[len(k.words):], " -–—=:")
			if k.f == ticketField {
				if v, ok := ticketIn(v); ok {
					return k.f, v
				}
				if v, ok := ticketIn(s); ok && len(v) == len(s) { // issue 5127
					return k.f, v
				}
				return noField, ""
			}
			if k.f == ownerField {
				v = strings.TrimPrefix(v, "the ")
			}
			if k.f == dueField && !strings.HasPrefix(k.words, "d") && !strings.HasPrefix(k.words, "eta") && !strings.HasPrefix(k.words, "prio") || len(strings.Fields(v)) > 6 {
				if _, ok := deadline(v); !ok {
					return noField, ""
				}
			}
			return k.f, v
		}
	}
	return noField, ""
}

// bareword reads a single word that is a field by its form: a handle, a ticket, a priority.
func bareword(w string) (field, string) {
	w = strings.Trim(w, "()[].,;<>{}")
	switch {
	case w == "" || strings.ContainsAny(w, " \n"):
		return noField, ""
	case handles(w), isMail(w):
		return ownerField, w
	case len(w) > 2 && w[0] == '~' && isWordByte(w[1]) && !isDigit(w[1]): // as trackers mention people: [~ana.diaz]
		return ownerField, w[1:]
	case isPriority(w):
		return dueField, w
	}
	if v, ok := ticketIn(w); ok && len(v) == len(w) {
		return ticketField, v
	}
	return noField, ""
}

func isWordByte(b byte) bool {
	return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_'
}
