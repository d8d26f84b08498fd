package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

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
	for range 3 { // [P1] Add …, (Ana) Add …, [P1][Ana] Add …
		at := r.start + len(plain[r.start:]) - len(strings.TrimLeft(plain[r.start:], " "))
		end := strings.IndexAny(plain[at:], "])")
		if end > 0 && r.a.Owner == "" && plain[at] == '[' {
			if name := plain[at+1 : at+end]; name == small(name) && (shortName(name) || english.Given(name)) { // [tom] Add …
				r.a.Owner = name
				r.start = at + end + 1
				continue
			}
		}
		if end <= 0 || end >= 40 || plain[at] != '[' && plain[at] != '(' || at+end+1 >= len(plain) || !r.take(r.piece(at+1, at+end), true) {
			break
		}
		r.start = at + end + 1
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
