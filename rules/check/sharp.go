package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// sharpens counts what makes an action specific, from a token on. A date does so
// where it is timed, and the next time of something where that ends it.
func (t *tally) sharpens(s *lint.Sentence, from int, timed, ends bool, lex *lexicon) {
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
			if !anyhow(s, i, lex) {
				t.add(automation)
			}
		case !timed && inDate(w, i), timed && !inDate(w, i) && !measured(w, i) && (w[i][0] >= '0' && w[i][0] <= '9' || numerals[w[i]]):
		case measured(w, i):
			t.add(measure)
		case w[i][0] >= '0' && w[i][0] <= '9' && len(w[i]) < 8 && !strings.Contains(w[i], "/"), numerals[w[i]]:
			t.add(number)
		case identifies(tok.Text):
			t.add(identifier)
		case w[i] == "by" && i+1 < len(w) && strings.HasSuffix(w[i+1], "ing"), w[i] == "via" && i > 0:
			t.add(mechanism)
		case w[i] == "instead" || w[i] == "rather" || w[i] == "from" && into(s, i+1, lex):
			t.add(change)
		case (w[i] == "when" || w[i] == "if" || w[i] == "on" || w[i] == "unless") && alerts(w[:i]):
			t.add(condition)
		case (w[i] == "trigger" || w[i] == "raise" || w[i] == "triggers" || w[i] == "raises" || w[i] == "cause" || w[i] == "fire") && i > from+1 && alerts(w[i:min(len(w), i+4)]):
			t.add(condition) // transfer spikes should trigger alerts
		case signalled[w[i]] && s.Tag(i) == "VBN":
			t.add(condition) // so that the on-call engineer is paged
		case w[i] == "to" && i+1 < len(w) && (w[i+1] == "include" || w[i+1] == "cover" || w[i+1] == "contain" || w[i+1] == "show"):
			t.add(change)
		case (w[i] == "and" || w[i] == "or" || w[i] == "either" || w[i] == ":" || w[i] == ";" || w[i] == "—" || w[i] == "–" || w[i] == "to" && i > 3) && i+1 < len(w) && lex.words[w[i+1]]&aim == 0 && lex.verbs[w[i+1]]&concrete != 0 && s.Tag(i+1) == "VB":
			if w[i] == "to" {
				t.add(yielding)
			} else {
				t.add(joined)
			}
		case writes[w[i]] && i > from+1 && s.Tag(i) == "VB" && (w[i-1] == "," || w[i-1] == "and" || w[i-1] == "then"):
			t.add(deliverableNoun) // and write it up
		case (w[i] == "how" || w[i] == "what" || w[i] == "which" || w[i] == "where") && i > from && i+2 < len(w) && contains(s, from, i, lex) && !undecided(w, i):
			t.add(deliverableNoun) // document how to drain a node
		case w[i] == "not" && i > 0 && w[i-1] == "(" && i+1 < len(w) && s.Tag(i+1) == "IN":
			t.add(change) // in a vault (not in the repository)
		case w[i] == "until" || w[i] == "till", ends && w[i] == "next" && i > from && i+1 < len(w) && (s.Tag(i+1) == "NN" || s.Tag(i+1) == "JJ") && !periods[w[i+1]]:
			t.add(bounded)
		case w[i] == "and" && i+1 < len(w) && mends[w[i+1]] && faulty(w[i+2:], lex):
			t.add(joined) // investigate and fix the leak in X
		case i > 0 && anyTrouble(s, i-1, lex):
		case lex.noun(w[i])&deliverable != 0:
			t.add(deliverableNoun)
		case lex.noun(w[i])&control != 0:
			t.add(controlNoun)
		}
	}
}

// inDate reports whether the number at word i is part of a date.
func inDate(w []string, i int) bool {
	if w[i][0] < '0' || w[i][0] > '9' {
		return false
	}
	return i+1 < len(w) && months[w[i+1]] || i > 0 && (months[w[i-1]] || len(w[i]) == 4 && w[i][:2] == "20" && i > 1 && months[w[i-2]])
}

var months = set(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	monday tuesday wednesday thursday friday saturday sunday`)

// periods are what "next" says only when.
var periods = set("step week month quarter year sprint day cycle phase iteration half time weeks months release incident outage")

// faulty reports whether the words name a fault and where it is: the leak in the pool.
func faulty(w []string, lex *lexicon) bool {
	for i := range min(len(w), 6) {
		if lex.noun(w[i])&fault != 0 {
			return i+1 < len(w) && (w[i+1] == "in" || w[i+1] == "of" || w[i+1] == "on")
		}
	}
	return false
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
		case "alert", "alerts", "alerting", "paging", "notification", "notifications", "page", "pages", "fail", "notify", "alarm", "alarms", "warn", "block", "reject", "stop", "abort":
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

// anyhow reports whether what is automatic at token i is but a quality, or
// meant for trouble of any kind: faster automatic detection, automated fixes for common issues.
func anyhow(s *lint.Sentence, i int, lex *lexicon) bool {
	if !strings.HasPrefix(s.Tag(i), "JJ") && s.Tag(i) != "VBN" && s.Tag(i) != "VBD" {
		return false
	}
	k := i + 1
	for k < len(s.Words()) && (strings.HasPrefix(s.Tag(k), "JJ") || k+1 < len(s.Words()) && lex.noun(s.Word(k))&(murky|vague) != 0 && strings.HasPrefix(s.Tag(k+1), "NN")) {
		k++ // automated monitoring tools
	}
	if k >= len(s.Words()) {
		return false
	}
	plain := lex.noun(s.Word(k))&(murky|vague) != 0
	if k+1 == len(s.Words()) {
		return plain
	}
	switch next := s.Word(k + 1); {
	case strings.HasPrefix(s.Tag(k+1), "NN"):
		return false
	case next == "for":
		return anyTrouble(s, k+2, lex)
	default:
		return plain && (!letter(next) || next == "and")
	}
}

// anyTrouble reports whether trouble of no certain kind is named at token i: common issues.
func anyTrouble(s *lint.Sentence, i int, lex *lexicon) bool {
	w := s.Words()
	return i+1 < len(w) && ordinary[w[i]] && (lex.noun(w[i+1])&(trouble|fault) != 0 || mishap[english.Singular(w[i+1])])
}

var mishap = set("outage incident scenario emergency threat risk interruption downtime disruption circumstance contingency")

var ordinary = set("common general various typical known frequent usual recurring unforeseen unexpected potential possible similar future other any all such")

// contains reports whether the words up to token i name something written whose content follows.
func contains(s *lint.Sentence, from, i int, lex *lexicon) bool {
	for k := max(from, i-4); k < i; k++ {
		if w := s.Word(k); lex.verbs[w]&paper != 0 && w != "update" || writes[w] || lex.noun(w)&paper != 0 {
			return true
		}
	}
	return false
}

// undecided reports whether the content at word i is still to be found: how flags
// should be handled, how we deal with X.
func undecided(w []string, i int) bool {
	if w[i] != "how" {
		return false
	}
	for _, x := range w[i+1 : min(len(w), i+7)] {
		if x == "should" || x == "will" || x == "want" || handling[english.Lemma(x)] {
			return true
		}
	}
	return false
}

// handling are verbs of dealing with something in one way or another.
var handling = set("handle deal manage treat approach work behave act proceed cooperate collaborate communicate organise organize")

// into reports whether "to" stands soon behind "from" at token i-1 with what
// something becomes, rather than with a purpose.
func into(s *lint.Sentence, i int, lex *lexicon) bool {
	w := s.Words()
	for k := i; k+1 < min(len(w), i+8); k++ {
		if w[k] == "to" {
			return lex.words[w[k+1]]&aim == 0 && !(s.Tag(k+1) == "VB" && lex.verbs[w[k+1]] != 0)
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
