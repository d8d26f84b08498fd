package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
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
	r.inside(r.piece(0, len(plain)), r.piece(r.start, len(plain)))
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
	r.dated()
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
		if due, ok := deadline(head); ok && strings.ContainsAny(head, "0123456789") { // 3 May: add …
			r.set(dueField, due)
			r.start += n + 1
		} else if who, ok := given(head); ok { // TODO(ana): add …, AP Ana: add …
			r.set(ownerField, who)
			r.start += n + 1
		} else if isGroup(head) || knownGroup(head) || strings.HasPrefix(head, "@") && len(strings.Fields(head)) == 1 || isGiven(head) {
			r.set(ownerField, head)
			r.start += n + 1
		} else if f := fieldNames[small(strings.TrimRight(head, " 0123456789"))]; f == taskField {
			r.start += n + 1
		} else if isPriority(head) {
			r.set(dueField, head)
			r.start += n + 1
		}
	} else if head, size := dashed(plain[r.start:]); size > 0 && (isGiven(head) || isGroup(head) || areas[small(head)]) { // Ana - Add …
		r.set(ownerField, head)
		r.start += size
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
	if r.stressed(len(trimmed)) || r.signed(trimmed) {
		return true
	}
	at, size := separator(trimmed, r.start)
	if at > r.start {
		sep := strings.TrimSpace(trimmed[at : at+size])
		piece := r.piece(at+size, len(trimmed))
		if r.take(piece, sep != "," && sep != ";" && sep != "." || r.listed || sep == "." && isGiven(piece)) {
			r.end, r.listed = at, true
			return true
		}
		if r.listed && r.a.Owner == "" && (r.a.Due != "" || r.a.Ticket != "") && (sep == "—" || sep == "–" || sep == "-" || sep == "|") && mayDo(strings.TrimSpace(piece)) {
			r.set(ownerField, piece)
			r.end = at
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

// dated takes off a day that stands in front of an order: "2024-05-03 Add …", and
// the ornaments before a rank: "🔴 High: …".
func (r *reader) dated() {
	c := &cursor{s: r.text.Plain}
	c.ornaments()
	from := c.at
	if _, ok := c.date(); ok && orders(c.rest()) {
		r.set(dueField, c.s[from:c.at])
		r.start = c.at
	} else if head, _, ok := strings.Cut(c.s[from:], ":"); ok && from > 0 && isPriority(head) {
		r.start = from
	}
}

// dashed returns what stands before the first dash of a text, and the size of both.
func dashed(s string) (head string, size int) {
	if head, rest, ok := strings.Cut(s, ", "); ok && isGiven(head) && orders(rest) { // Ana, add …
		return head, len(head) + 2
	}
	for _, dash := range []string{" - ", " – ", " — "} {
		if at := strings.Index(s, dash); at > 0 {
			return strings.TrimSpace(s[:at]), at + len(dash)
		}
	}
	return "", 0
}

// given returns whom a label of an action names: "TODO(ana)", "AI (Ana)", "AP Ana".
func given(label string) (who string, ok bool) {
	kind, who, ok := strings.Cut(strings.TrimRight(label, ") "), "(")
	if !ok {
		kind, who, ok = strings.Cut(label, " ")
	}
	who = strings.TrimSpace(who)
	task := small(strings.TrimSpace(kind))
	return who, ok && (fieldNames[task] == taskField || task == "ai" || task == "ap" || task == "fixme") && !strings.Contains(who, " ") && (handles(who) || english.Given(small(who)) && !verb(small(who)))
}

// stressed takes a list of fields off the end that is set in italics.
func (r *reader) stressed(end int) bool {
	for _, at := range r.text.Styled(markdown.Emphasis) {
		if at.Start > r.start && at.Start < end && at.End >= end && end-at.Start < longField/2 && r.list(at.Start, end) {
			r.end, r.listed = at.Start, true
			return true
		}
	}
	return false
}

// signed takes a list of fields off the end that stands behind a dash or is a
// sentence of its own: "… Ana, end of May.", "… — API-77, Backend, 7.1".
func (r *reader) signed(s string) bool {
	from, size := -1, 0
	for _, sep := range []string{" - ", " – ", " — ", " -- ", ". "} {
		if n := strings.LastIndex(s[r.start:], sep); n > 0 && r.start+n > from {
			from, size = r.start+n, len(sep)
		}
	}
	if from <= r.start || len(s)-from > longField/2 || !strings.Contains(s[from+size:], ", ") || len(strings.Fields(s[from+size:])) > 8 || !r.list(from+size, len(s)) {
		return false
	}
	r.end, r.listed = from, true
	return true
}

// longField is how many bytes a field at the end of an action may take.
const longField = 200

// separator returns the last place in s where a field may begin, and its size.
func separator(s string, from int) (at, size int) {
	from = max(from, len(s)-longField)
	at = -1
	for _, sep := range []string{" - ", " – ", " — ", " -- ", " -> ", " → ", " => ", " · ", "⏰", "📅", "🗓️", "👤", "; ", ", ", " | ", "\n", "– ", "— ", ". "} {
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
