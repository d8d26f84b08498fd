package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// sharpens counts what makes an action specific, from a token on.
func (t *tally) sharpens(s *lint.Sentence, from int, lex *lexicon) {
	w := s.Words()
	codes := s.Block.Text.Styled(markdown.Code)
	links := s.Block.Text.Styled(markdown.Link)
	for i, tok := range s.Tokens() {
		switch {
		case i < from:
		case field(w, i):
			return
		case w[i] == string(english.Object):
			if within(codes, tok.Start) {
				t.add(code)
			}
		case within(links, tok.Start):
		case strings.HasPrefix(w[i], "automat") || strings.HasPrefix(w[i], "auto-"):
			t.add(automation)
		case measured(w, i):
			t.add(measure)
		case w[i][0] >= '0' && w[i][0] <= '9' && len(w[i]) < 8 && !strings.Contains(w[i], "/"), numerals[w[i]]:
			t.add(number)
		case identifies(tok.Text):
			t.add(identifier)
		case w[i] == "by" && i+1 < len(w) && strings.HasSuffix(w[i+1], "ing"), w[i] == "via" && i > 0:
			t.add(mechanism)
		case w[i] == "instead" || w[i] == "rather" || w[i] == "from" && hasWithin(w, i+1, 8, "to"):
			t.add(change)
		case (w[i] == "when" || w[i] == "if" || w[i] == "on" || w[i] == "unless") && alerts(w[:i]):
			t.add(condition)
		case signalled[w[i]] && s.Tag(i) == "VBN":
			t.add(condition) // so that the on-call engineer is paged
		case w[i] == "to" && i+1 < len(w) && (w[i+1] == "include" || w[i+1] == "cover" || w[i+1] == "contain" || w[i+1] == "show"):
			t.add(change)
		case (w[i] == "and" || w[i] == "or" || w[i] == "either" || w[i] == ":" || w[i] == ";" || w[i] == "—" || w[i] == "–" || w[i] == "to" && i > 3) && i+1 < len(w) && lex.words[w[i+1]]&aim == 0 && lex.verbs[w[i+1]]&concrete != 0 && s.Tag(i+1) == "VB":
			t.add(joined)
		case writes[w[i]] && i > from+1 && s.Tag(i) == "VB" && (w[i-1] == "," || w[i-1] == "and" || w[i-1] == "then"):
			t.add(deliverableNoun) // and write it up
		case w[i] == "until" || w[i] == "till":
			t.add(bounded)
		case lex.noun(w[i])&deliverable != 0:
			t.add(deliverableNoun)
		case lex.noun(w[i])&control != 0:
			t.add(controlNoun)
		}
	}
}

// signalled are participles of what a signal or a refusal does.
var signalled = set("paged notified alerted warned rejected blocked refused aborted")

// writes are verbs of putting down what was found.
var writes = set("write record list publish report present summarise summarize")

// field reports whether a label of another field starts at word i: "owner: …".
func field(w []string, i int) bool {
	if i == 0 || i+1 >= len(w) || w[i+1] != ":" {
		return false
	}
	switch w[i] {
	case "owner", "due", "ticket", "priority", "assignee", "deadline", "eta", "status":
		return true
	}
	return false
}

// alerts reports whether words speak of a signal: its condition is what makes it one.
func alerts(w []string) bool {
	for _, x := range w[max(0, len(w)-8):] {
		switch x {
		case "alert", "alerts", "page", "pages", "fail", "notify", "alarm", "alarms", "warn", "block", "reject", "stop", "abort":
			return true
		}
	}
	return false
}

var numerals = set("two three four five six seven eight nine ten dozen hundred thousand half twice")

// units are words after a number that make a measure of it.
var units = set(`% percent ms s sec seconds second minutes minute min mins hours hour h hrs days day d weeks week gb mb kb tb gib mib kib requests
	req/s rps qps connections replicas nodes retries attempts bytes rows entries messages times x cores cpus threads instances files p95 p99 items
	times jobs users records months month gi mi copies reviewers approvers approvals`)

// measured reports whether a threshold, a rate or a number with its unit stands at word i.
func measured(w []string, i int) bool {
	if first, rest, ok := strings.Cut(w[i], "-"); ok && units[rest] && (numerals[first] || first != "" && first[0] >= '0' && first[0] <= '9') {
		return true // a two-hour exercise
	}
	if w[i][0] < '0' || w[i][0] > '9' {
		switch w[i] {
		case "<", ">", "<=", ">=", "≥", "≤":
			return i+1 < len(w)
		}
		return false
	}
	last := w[i][len(w[i])-1]
	if last == '%' || last >= 'a' && last <= 'z' && !strings.HasSuffix(w[i], "th") && !strings.HasSuffix(w[i], "st") && !strings.HasSuffix(w[i], "nd") {
		return true
	}
	return i+1 < len(w) && (units[w[i+1]] || strings.HasSuffix(w[i], "s"))
}

func hasWithin(w []string, i, n int, word string) bool {
	for k := i; k < min(len(w), i+n); k++ {
		if w[k] == word {
			return true
		}
	}
	return false
}

func within(spans []markdown.Span, at int) bool {
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// identifies reports whether a word is written as identifiers are: disk_full, --force,
// a/b.yaml, UserService2; not a ticket, an address, a handle or an acronym.
func identifies(text string) bool {
	if len(text) < 3 || text[0] == '@' || text[0] == '#' || strings.Contains(text, "://") {
		return false
	}
	lower, upper, digits := false, false, false
	for i := range len(text) {
		switch c := text[i]; {
		case c == '_', c == '=' && i > 0, c == '.' && i+1 < len(text) && i > 0 && letter(strings.ToLower(text[i+1:])):
			return true
		case c >= 'a' && c <= 'z':
			lower = true
		case c >= 'A' && c <= 'Z':
			upper = upper || i > 0 && lower
		case c >= '0' && c <= '9':
			digits = true
		}
	}
	return strings.HasPrefix(text, "--") || strings.HasPrefix(text, "/") || upper && lower && !digits && text[0] >= 'a' || digits && lower && !strings.Contains(text, "-")
}
