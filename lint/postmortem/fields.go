package postmortem

import (
	"strings"
	"unicode/utf8"

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
	if n := strings.LastIndex(trimmed, ": "); n > r.start && r.a.Owner == "" && isGiven(trimmed[n+2:]) && len(strings.Fields(trimmed[r.start:n])) > 2 { // SWR alarm by e-mail: Kurt
		r.a.Owner = trimmed[n+2:]
		r.end, r.listed = n, true
		return true
	}
	if dash := strings.TrimSpace(trimmed[max(0, at):max(0, at+size)]); at > r.start && r.a.Owner == "" && (dash == "-" || dash == "–" || dash == "—" || dash == "->" || dash == "→") { // … - oleg
		if name := trimmed[at+size:]; !strings.Contains(name, " ") && name == small(name) && english.Given(name) && !verb(name) {
			r.a.Owner = name
			r.end, r.listed = at, true
			return true
		}
	}
	if at > r.start && strings.HasPrefix(trimmed[at:], " -") && shortName(trimmed[at+size:]) && r.a.Owner == "" { // … -- lk
		r.a.Owner = trimmed[at+size:]
		r.end, r.listed = at, true
		return true
	}
	if at := strings.LastIndexAny(trimmed, " \n\t"); at > r.start { // … API-77, … @k.osei, … P1
		word := r.piece(at+1, len(trimmed))
		if aside(trimmed[:at]) {
			return false
		}
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

// separators are the signs behind which a field may begin.
var separators = []string{" - ", " – ", " — ", " -- ", " -> ", " → ", " => ", " · ", " / ", " // ", "⏰", "📅", "🗓️", "👤", "; ", ", ", " | ", "\n", "– ", "— ", ". "}

// separator returns the last place in s where a field may begin, and its size.
func separator(s string, from int) (at, size int) {
	from = max(from, len(s)-longField)
	for at := len(s) - 1; at >= from; at-- {
		if b := s[at]; b != ' ' && b != ';' && b != ',' && b != '\n' && b != '.' && b < utf8.RuneSelf {
			continue
		}
		for _, sep := range separators {
			if strings.HasPrefix(s[at:], sep) && (sep != ". " || at == from || !initial(s[:at])) { // L. Ito
				return at, len(sep)
			}
		}
	}
	return -1, 0
}

// shortName reports whether a text may be the initials of somebody: two or three letters
// that make no word that stands at the end of a list.
func shortName(s string) bool {
	low := small(s)
	return len(s) > 1 && len(s) < 4 && strings.Trim(low, "abcdefghijklmnopqrstuvwxyz") == "" && (s == low || s == strings.ToUpper(s)) &&
		!isBlank(s) && !isDone(s) && !oneOfFold(s, "ok", "yes", "no", "wip", "new", "low", "mid", "med", "soon", "etc", "all", "eod", "eow", "eom", "eoy", "utc", "gmt", "api", "ui", "db", "ci", "cd", "dns", "tls", "ssl", "vpn", "cdn", "sdk", "aws", "gcp", "eu", "us", "uk", "too", "now", "asap", "if", "or", "and")
}

// initial reports whether s ends with a capital letter on its own.
func initial(s string) bool {
	n := len(s) - 1
	return n >= 0 && 'A' <= s[n] && s[n] <= 'Z' && (n == 0 || !isWordByte(s[n-1]))
}
