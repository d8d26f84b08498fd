package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// abreast reads several details that stand side by side, "Date: 3 May | Status:
// draft, severity: 2"; it reports false if a line has no more than one.
func (t *teller) abreast(plain string) bool {
	plain = strings.ReplaceAll(plain, "  ", " | ")
	parts := strings.FieldsFunc(plain, func(r rune) bool { return r == '·' || r == '|' || r == '•' || r == ',' || r == ';' || r == '\t' })
	var details [][]string
	for n, part := range parts {
		key, _, ok := strings.Cut(part, ":")
		switch {
		case ok && detailOf(key) != noDetail:
			details = append(details, []string{strings.TrimSpace(part)})
		case n == 0:
			return false
		case ok:
			details = append(details, nil) // another detail, of which nothing is known
		default:
			if last := len(details) - 1; details[last] != nil {
				details[last] = append(details[last], part) // Authors: kim, oleg
			}
		}
	}
	if len(details) < 2 {
		return false
	}
	for _, d := range details {
		key, value, _ := strings.Cut(strings.Join(d, ","), ":")
		t.say(key, value, 0)
	}
	return true
}

// byline reads "By Ana Silva", "Written by …", "Date 2024-03-01 · Status draft".
func (t *teller) byline(plain string) {
	low := small(plain)
	if parts := strings.FieldsFunc(plain, func(r rune) bool { return r == '·' || r == '|' || r == ',' || r == ';' }); len(parts) > 1 {
		for _, part := range parts { // several details in one line
			part = strings.TrimSpace(part)
			key, value, ok := strings.Cut(part, ":")
			if !ok {
				if key, value, ok = strings.Cut(part, " "); !ok || !(oneOfFold(key, "status", "severity", "sev") && !strings.Contains(value, " ") || oneOfFold(key, "lead", "owner", "author", "authors") && (isName(value) || handles(value))) {
					continue
				}
			}
			t.say(key, value, 0)
		}
	}
	if !strings.Contains(low, "by ") && !strings.HasPrefix(low, "author ") {
		return
	}
	if w, _ := cutWord(low); len(low) == len(plain) && oneOf(w, "posted", "published", "written", "updated", "prepared", "drafted", "filed", "reported", "compiled") {
		if at := strings.Index(low, " by "); at > len(w) { // Posted on 3 May by Ana Silva, VP Engineering
			plain = plain[at+1:]
			low = low[at+1:]
		}
	}
	for _, what := range []string{"post mortem", "post-mortem", "postmortem", "report", "review", "write-up", "writeup", "retrospective", "rca", "notes", "story", "account", "text", "words"} {
		if at := strings.Index(low, what+" by "); at >= 0 && at < 20 && len(low) == len(plain) { // Post mortem by Felix, 2024-10-21
			plain, low = plain[at+len(what)+1:], low[at+len(what)+1:]
			break
		}
	}
	for _, p := range []string{"written by ", "authored by ", "author ", "by ", "posted by ", "compiled by ", "prepared by ", "report by ", "reported by "} {
		rest, ok := strings.CutPrefix(low, p)
		if !ok {
			if at := strings.Index(low, " "+p); at > 0 && p != "by " && p != "author " {
				rest, ok = low[at+1+len(p):], true
			}
		}
		if !ok || len(low) != len(plain) {
			continue
		}
		name := plain[len(plain)-len(rest):]
		name, _, _ = strings.Cut(name, " on ")
		for _, sep := range []string{",", " – ", " — ", " - ", "|", "·", " the ", " at "} {
			name, _, _ = strings.Cut(name, sep)
		}
		if name = strings.Trim(name, " .-–—:"); isName(name) || handles(name) || p != "by " && len(strings.Fields(name)) < 6 && name != "" {
			if t.weight[authorDetail] < 3 {
				t.value[authorDetail], t.weight[authorDetail] = name, 3
			}
			return
		}
	}
}

// signed takes a name that closes the document for its author: "— Dana",
// "Love, the runners team".
func (t *teller) signed() {
	if t.value[authorDetail] != "" {
		return
	}
	last := len(t.Blocks) - 1
	for last > 0 && t.Blocks[last].Text.Plain == "" {
		last--
	}
	if last < 2 || t.Blocks[last].Quote > 0 || t.Blocks[last].Kind != markdown.Paragraph && t.Blocks[last].Kind != markdown.Item || t.Section(last).Is(Participants, Supporting, Timeline) {
		return
	}
	line := t.Blocks[last].Text.Plain
	line = strings.Trim(line[strings.LastIndexByte(line, '\n')+1:], " —–-~*_")
	name, _, _ := strings.Cut(line, " (")
	if greeting, after, ok := strings.Cut(name, ","); ok && len(strings.Fields(greeting)) < 4 && !isName(greeting) {
		name = strings.TrimSpace(after)
	}
	name, _, _ = strings.Cut(name, ",")
	first, _, _ := strings.Cut(name, " ")
	if own := strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The "); len(line) < 60 && ((isGroup(own) || knownGroup(own) || oneOfFold(own[strings.LastIndexByte(own, ' ')+1:], "group", "admins", "board", "maintainers", "volunteers", "organisers", "organizers", "staff", "folks", "operators", "committee") && len(strings.Fields(own)) < 4) && own != name || isName(name) && (english.Given(small(first)) || english.MayName(small(first)) && t.Blocks[last].Kind == markdown.Paragraph) || handles(name)) {
		t.value[authorDetail], t.weight[authorDetail] = name, 1
	}
}
