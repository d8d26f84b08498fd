package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// field is what a piece of an action says besides what is to be done.
type field uint8

const (
	noField field = iota
	ownerField
	dueField
	ticketField
	statusField
	otherField // type, size and the like
	taskField
)

// reading takes an action's text apart.
type reader struct {
	text   markdown.Text
	source []byte
	start  int // of what remains in text.Plain
	end    int
	a      Action
	listed bool // a field was taken off the end, so that a name may stand before it
}

func reading(t markdown.Text, source []byte) *reader {
	return &reader{text: t, source: source, end: len(t.Plain)}
}

// action returns the fields of the text, and the text without those that stand apart.
func (r *reader) action() Action {
	plain := r.text.Plain
	if len(plain) > 0 && r.text.All(markdown.Strike, 0, len(plain)) {
		r.a.Done = true
	}
	r.front()
	for n := 0; n < 12 && r.end > r.start && r.tail(); n++ { // no list of fields is longer
	}
	rest := strings.TrimRight(strings.TrimSpace(r.piece(r.start, r.end)), " :")
	r.a.Text = rest
	r.links()
	r.inside(r.piece(0, len(plain)))
	if !r.a.Done {
		r.a.Done = told(rest)
	}
	return r.a
}

// piece returns text.Plain[start:end] with code and addresses as they are written.
func (r *reader) piece(start, end int) string {
	return r.text.Slice(start, end).Verbatim(r.source)
}

// front takes off what stands before the action: a number, a state, "@handle:", "Platform team:".
func (r *reader) front() {
	plain := r.text.Plain
	for _, mark := range []string{"✅", "✔", "☑", "☒"} {
		if strings.HasPrefix(plain, mark) {
			r.a.Done = true
			r.start = len(mark)
		}
	}
	if strings.HasPrefix(plain, "[") || strings.HasPrefix(plain, "(") { // [P1] Add …, (Ana) Add …
		if end := strings.IndexAny(plain, "])"); end > 0 && end < 40 && end+1 < len(plain) && r.take(r.piece(1, end), true) {
			r.start = end + 1
		}
	}
	if w, _, ok := strings.Cut(strings.TrimLeft(plain[r.start:], " "), " "); ok && len(w) == 2 && isPriority(w) { // P1 Add …
		r.set(dueField, w)
		r.start = strings.Index(plain[r.start:], w) + r.start + len(w)
	}
	if n := strings.IndexByte(plain[r.start:], ':'); n > 0 && n < 40 {
		head := strings.TrimSpace(r.piece(r.start, r.start+n))
		if isGroup(head) || strings.HasPrefix(head, "@") && len(strings.Fields(head)) == 1 || isGiven(head) {
			r.set(ownerField, head)
			r.start += n + 1
		} else if f := fieldNames[small(strings.TrimRight(head, " 0123456789"))]; f == taskField {
			r.start += n + 1
		} else if isPriority(head) {
			r.set(dueField, head)
			r.start += n + 1
		}
	} else if head, _, ok := strings.Cut(strings.TrimLeft(plain[r.start:], " "), " - "); ok && isGiven(head) { // Ana - Add …
		r.set(ownerField, head)
		r.start += strings.Index(plain[r.start:], " - ") + 3
	} else if strings.HasPrefix(plain[r.start:], "@") {
		if handle, _, ok := strings.Cut(plain[r.start:], " "); ok && len(handle) > 2 {
			r.set(ownerField, strings.TrimRight(handle, ":,"))
		}
	}
}

// tail takes one field off the end; it reports false when there is none.
func (r *reader) tail() bool {
	plain := r.text.Plain[:r.end]
	trimmed := strings.TrimRight(plain, " \t\n.,;|")
	if len(trimmed) <= r.start {
		return false
	}
	last := trimmed[len(trimmed)-1]
	if open := map[byte]string{')': "(", ']': "["}[last]; open != "" {
		at := strings.LastIndex(trimmed[max(0, len(trimmed)-longField):], open)
		if at >= 0 {
			at += max(0, len(trimmed)-longField)
		}
		if at <= r.start-1 || at < 0 || at == r.start && last == ')' && r.start == 0 && at == 0 {
			return false
		}
		if strings.HasPrefix(trimmed[at+1:], "with ") && at > r.start { // L. Ito (with M. Diaz)
			if from, size := separator(strings.TrimRight(trimmed[:at], " "), r.start); from > r.start && r.take(r.piece(from+size, len(trimmed)), true) {
				r.end, r.listed = from, true
				return true
			}
		}
		if !r.list(at+1, len(trimmed)-1) {
			return false
		}
		r.end = at
		r.listed = true
		return true
	}
	for _, mark := range []string{"✅", "✔️", "✔", "☑"} {
		if strings.HasSuffix(trimmed, mark) {
			r.a.Done = true
			r.end = len(trimmed) - len(mark)
			return true
		}
	}
	at, size := separator(trimmed, r.start)
	if at > r.start {
		sep := strings.TrimSpace(trimmed[at : at+size])
		if piece := r.piece(at+size, len(trimmed)); r.take(piece, sep != "," && sep != ";" && sep != "." || r.listed) {
			r.end, r.listed = at, true
			return true
		}
	}
	if at := strings.LastIndexAny(trimmed, " \n\t"); at > r.start { // … API-77, … @k.osei, … P1
		word := r.piece(at+1, len(trimmed))
		if f, v := bareword(word); f != noField && (f != dueField || r.listed || strings.HasSuffix(word, ")")) {
			r.set(f, v)
			r.end, r.listed = at, true
			return true
		}
	}
	return false
}

// longField is how many bytes a field at the end of an action may take.
const longField = 200

// separator returns the last place in s where a field may begin, and its size.
func separator(s string, from int) (at, size int) {
	from = max(from, len(s)-longField)
	at = -1
	for _, sep := range []string{" - ", " – ", " — ", " -- ", " -> ", " → ", " => ", "; ", ", ", " | ", "\n", "– ", "— ", ". "} {
		n := strings.LastIndex(s[from:], sep)
		for sep == ". " && n > 0 && initial(s[:from+n]) { // L. Ito
			n = strings.LastIndex(s[from:from+n], sep)
		}
		if n >= 0 && from+n > at {
			at, size = from+n, len(sep)
		}
	}
	return at, size
}

// initial reports whether s ends with a capital letter on its own.
func initial(s string) bool {
	n := len(s) - 1
	return n >= 0 && 'A' <= s[n] && s[n] <= 'Z' && (n == 0 || !isWordByte(s[n-1]))
}

// list takes all fields out of text.Plain[start:end], which stands in brackets.
// It reports false, and takes nothing, if any part of it is no field.
func (r *reader) list(start, end int) bool {
	inner := r.piece(start, end)
	parts := strings.FieldsFunc(inner, func(c rune) bool { return c == ',' || c == ';' || c == '|' || c == '—' || c == '–' })
	if len(parts) < 2 {
		return r.take(inner, true)
	}
	before := r.a
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if f, _ := keyed(parts[0]); i > 0 && f == ownerField && isName(p) {
			r.a.Owner += ", " + p
		} else if areas[small(p)] {
			r.set(ownerField, p)
		} else if !r.take(p, true) {
			r.a = before
			return r.take(inner, true)
		}
	}
	return true
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
	if f, v := bareword(piece); f != noField {
		r.set(f, v)
		return true
	}
	if v, ok := deadline(piece); ok {
		r.set(dueField, v)
		return true
	}
	if isDone(piece) || states[small(piece)] {
		r.set(statusField, piece)
		return true
	}
	if kinds[small(piece)] {
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
		if (r.a.Due == "" || isPriority(r.a.Due)) && !isBlank(v) {
			r.a.Due = v
		}
	case ticketField:
		if r.a.Ticket == "" && !isBlank(v) {
			r.a.Ticket = v
		}
	case statusField:
		r.a.Done = r.a.Done || isDone(v)
	}
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
		{"owner ", ownerField},
		{"owned by ", ownerField},
		{"assigned to ", ownerField},
		{"assignee ", ownerField},
		{"responsible ", ownerField},
		{"dri ", ownerField},
		{"tracked in ", ticketField},
		{"tracked as ", ticketField},
		{"ticket ", ticketField},
		{"issue ", ticketField},
		{"see ", ticketField},
		{"priority ", dueField},
		{"status ", statusField},
	} {
		if strings.HasPrefix(low, k.words) {
			v := strings.TrimSpace(s[len(k.words):])
			if k.f == ticketField {
				if v, ok := ticketIn(v); ok {
					return k.f, v
				}
				return noField, ""
			}
			if k.f == ownerField {
				v = strings.TrimPrefix(v, "the ")
			}
			if k.f == dueField && strings.HasPrefix(low, "target") || len(strings.Fields(v)) > 6 {
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
	w = strings.Trim(w, "()[].,;")
	switch {
	case w == "" || strings.ContainsAny(w, " \n"):
		return noField, ""
	case handles(w):
		return ownerField, w
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
