package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// notTickets are prefixes that have the form of a ticket's but name other things.
var notTickets = " UTF SHA ISO AES RSA CVE CWE UTC GMT COVID HTTP TLS SSL IPV SEV TCP UDP BASE MD EC RC ARM USB HTML CSS ES PHP GPT RFC ADR PEP PR SPRINT PHASE STEP PART DAY WEEK LEVEL TIER STAGE ROUND ITERATION MILESTONE OPTION SECTION CHAPTER FIGURE TABLE VERSION UTC PST EST KB GB MB P S T "

// ticketIn returns the first ticket or issue that a text names: "API-77",
// "#123", "org/repo#1", "PR 12", the address of an issue.
func ticketIn(s string) (string, bool) {
	if !strings.ContainsAny(s, "0123456789") && !strings.Contains(s, "://") {
		return "", false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, "()[]{}.,;:'\"*_`<>")
		if w == "" {
			continue
		}
		if strings.Contains(w, "://") {
			if isTracker(w) {
				return w, true
			}
			continue
		}
		if _, name, ok := strings.Cut(w, ":"); ok && (isKey(name) || isRecord(name)) { // phab:T358610
			return name, true
		}
		if isKey(w) || isNumber(w) || isRecord(w) {
			return w, true
		}
	}
	low := small(s)
	for _, word := range []string{"pr ", "pull request ", "issue ", "ticket ", "bug ", "merge request ", "pr #", "issue #", "ticket #", "case ", "case #"} {
		at := strings.Index(low, word)
		if at < 0 || at > 0 && isWordByte(low[at-1]) {
			continue
		}
		end := at + len(word)
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		if end > at+len(word) {
			return s[at:end], true
		}
	}
	return "", false
}

// isKey reports whether a word has the form ABC-123.
func isKey(w string) bool {
	at := strings.LastIndexByte(w, '-')
	if at < 1 || at > 12 || len(w)-at < 2 || len(w)-at > 8 {
		return false
	}
	for i := range at {
		if c := w[i]; (c < 'A' || c > 'Z') && (i == 0 || !isDigit(c) && c != '_') {
			return false
		}
	}
	for i := at + 1; i < len(w); i++ {
		if !isDigit(w[i]) {
			return false
		}
	}
	return !strings.Contains(notTickets, " "+w[:at]+" ")
}

// isRecord reports whether a word is the number of a record, with its kind in
// front and no sign between: "T365801", "CHG0040021".
func isRecord(w string) bool {
	digits := strings.TrimLeft(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	kind := w[:len(w)-len(digits)]
	if strings.Trim(digits, "0123456789") != "" || strings.Contains(notTickets, " "+kind+" ") && kind != "T" {
		return false
	}
	return (kind == "T" || kind == "D") && 3 < len(digits) && len(digits) < 8 || 2 < len(kind) && len(kind) < 7 && 4 < len(digits) && len(digits) < 9 || len(kind) == 2 && 5 < len(digits) && len(digits) < 9
}

// isNumber reports whether a word has the form #123, !45 or org/repo#1. A
// single digit alone is rather a number of the list.
func isNumber(w string) bool {
	at := strings.LastIndexAny(w, "#!")
	if at < 0 || at == len(w)-1 {
		return false
	}
	for i := at + 1; i < len(w); i++ {
		if !isDigit(w[i]) {
			return false
		}
	}
	if at == 0 {
		return len(w) > 2
	}
	for i := range at {
		if c := w[i]; !isWordByte(c) && c != '-' && c != '.' && c != '/' {
			return false
		}
	}
	return true
}

// trackers are parts of addresses by which issues, tickets and pull requests are known.
var trackers = []string{
	"/issues/", "/issue/", "/pull/", "/pulls/", "/pull-requests/", "/merge_requests/", "/browse/", "/ticket", "/work_items/", "/-/issues", "linear.app/", "trello.com/c/", "app.asana.com/",
	"bugs.", "bugzilla", "/show_bug", "phabricator", "shortcut.com/", "youtrack", "clickup.com/", "monday.com/", "jira", "tracker", "/workitems/", "/discussions/", "/bug/", "/issues?", "issues.", "notion.so/", "buganizer", "b/",
}

func isTracker(address string) bool {
	low := small(address)
	for _, t := range trackers[:len(trackers)-1] {
		if strings.Contains(low, t) {
			return true
		}
	}
	return strings.Contains(low, "://b/")
}

// links looks for a ticket among the links of the action.
func (r *reader) links() {
	if r.a.Ticket != "" {
		return
	}
	for _, at := range r.text.Styled(markdown.Link) {
		words := r.text.Plain[at.Start:at.End]
		if v, ok := ticketIn(words); ok {
			r.a.Ticket = v
			return
		}
		address := linkTarget(r.source, r.text.Span(at.Start, at.End).End)
		if isTracker(address) {
			r.a.Ticket = address
			return
		}
	}
	for _, at := range r.text.Styled(markdown.URL) {
		span := r.text.Span(at.Start, at.End)
		if address := strings.Trim(string(r.source[span.Start:span.End]), "<>"); isTracker(address) {
			r.a.Ticket = address
			return
		}
	}
}

// referred returns the address of a link by reference, "[text][name]", of which
// s is what follows the text.
func referred(source []byte, s string) string {
	at := strings.Index(s, "][")
	if at < 0 || at > 8 {
		return ""
	}
	name, _, ok := strings.Cut(s[at+2:], "]")
	if !ok || name == "" {
		return ""
	}
	_, address, ok := strings.Cut(string(source), "\n["+name+"]:")
	if !ok {
		return ""
	}
	address, _, _ = strings.Cut(strings.TrimLeft(address, " "), "\n")
	return strings.Trim(address, "<> \r")
}

// linkTarget returns the address of the link whose text ends at byte end.
func linkTarget(source []byte, end int) string {
	s := string(source[end:min(len(source), end+400)])
	at := strings.Index(s, "](")
	if at < 0 || at > 8 {
		return referred(source, s)
	}
	s = s[at+2:]
	if end := strings.IndexAny(s, " )\n"); end >= 0 {
		s = s[:end]
	}
	return s
}

// inside looks for fields within the action's words, where none stand apart.
// The body is what stands behind a label.
func (r *reader) inside(all, body string) {
	if r.a.Ticket == "" {
		if v, ok := ticketIn(all); ok {
			r.a.Ticket = v
		}
	}
	if r.a.Due == "" {
		if v, ok := deadlineIn(all); ok {
			r.a.Due = v
		}
	}
	if r.a.Owner == "" {
		if r.a.Owner = ownerIn(all); r.a.Owner == "" && body != all {
			r.a.Owner = ownerIn(strings.TrimSpace(body))
		}
	}
}
