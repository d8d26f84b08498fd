package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// named are the words of a title that say what a document is, with their weight.
var named = []struct {
	words  string
	weight int
}{
	{"postmortem", 4},
	{"post-mortem", 4},
	{"post mortem", 4},
	{"incident report", 4},
	{"incident review", 4},
	{"post-incident", 4},
	{"after action review", 4},
	{"after-action", 4},
	{"incident summary", 4},
	{"root cause analysis", 3},
	{"outage", 3},
	{"downtime", 3},
	{"incident", 2},
	{"rca", 2},
	{"disruption", 2},
	{"data loss", 2},
	{"degradation", 2},
	{"degraded", 2},
	{"interruption", 2},
	{"went down", 2},
	{"we broke", 2},
	{"what went wrong", 2},
	{"took down", 2},
	{"was down", 2},
	{"were down", 2},
	{"unavailab", 2},
	{"resolved", 2},
	{"delays", 1},
	{"crash", 1},
	{"retrospective", 1},
	{"failure", 1},
	{"breach", 2},
	{"compromise", 2},
	{"exploit", 1},
	{"error", 1},
	{"attack", 1},
	{"vulnerability", 1},
	{"issue", 1},
	{"problem", 1},
	{"leak", 1},
	{"timeouts", 1},
	{"lessons", 1},
}

// calledSo returns the weightiest word of the title that says what the document is.
func (d *Document) calledSo() (weight int, word, title string) {
	candidates := []string{d.fieldOf("title")}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == markdown.CodeBlock || b.Text.Plain == "" {
			continue
		}
		if b.Kind == markdown.Heading || len(candidates) == 1 && len(b.Text.Plain) < 120 {
			candidates = append(candidates, b.Text.Plain)
		}
		if b.Kind == markdown.Heading || len(candidates) > 3 {
			break
		}
	}
	for _, c := range candidates {
		low := strings.ToLower(c)
		for _, n := range named {
			if n.weight > weight && holdsWord(low, n.words) {
				weight, word, title = n.weight, n.words, c
			}
		}
	}
	return weight, word, title
}

// holdsWord reports whether a text holds a word at its start or after a sign;
// a short one must end there as well.
func holdsWord(s, word string) bool {
	for from := 0; ; {
		at := strings.Index(s[from:], word)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(word)
		if (at == 0 || !isWordByte(s[at-1]) || s[at-1] == '_') && (len(word) > 4 || from == len(s) || !isWordByte(s[from])) {
			return true
		}
	}
}

// kindsOfText are the words by which a title says that the document is about
// incidents at large, or about something else, and how much that weighs.
var kindsOfText = map[string]int{
	"plan": 6, "policy": 6, "template": 6, "runbook": 6, "playbook": 6, "guide": 6, "guideline": 6, "process": 4, "handbook": 6, "procedure": 6, "checklist": 6, "howto": 6, "changelog": 6, "readme": 6,
	"faq": 6, "course": 6, "training": 6, "workshop": 6, "lecture": 6, "survey": 6, "drill": 5, "simulation": 6, "protocol": 4, "cve": 6, "ghsa": 6, "letter": 5, "dashboard": 4, "standard": 4, "form": 5, "questionnaire": 6, "glossary": 6, "wiki": 3, "tutorial": 6, "introduction": 4, "proposal": 6, "rfc": 6, "design": 4, "adr": 6, "definition": 6, "quiz": 6, "exercise": 6, "talk": 6, "abstract": 4, "interview": 6, "newsletter": 6, "diary": 4,
	"advisory": 6, "bulletin": 6, "agenda": 6, "meeting": 5, "minute": 5, "standup": 6, "sync": 4, "planning": 6, "schedule": 6, "scheduled": 6, "planned": 6, "maintenance": 5, "handover": 6, "notice": 4, "roadmap": 6, "announcement": 4,
	"test": 4, "benchmark": 4, "audit": 3, "conduct": 6, "version": 3, "definitions": 6, "guidelines": 6, "shutdown": 2, "deprecation": 5, "history": 3, "migration": 1, "release": 3, "why": 2, "writing": 5, "learning": 2, "collection": 5, "list": 4, "awesome": 6, "troubleshooting": 6, "documentation": 4, "specification": 6, "contributing": 6, "welcome": 4, "project": 2, "best": 2, "practice": 4, "tip": 4,
}

// generic returns the word by which the title says that the document is about
// something else than one incident, and how much that weighs.
func (d *Document) generic() (word string, against int) {
	_, _, title := d.calledSo()
	if title == "" {
		title = d.name()
	}
	w := words(title)
	for i, x := range w {
		if i+1 < len(w) && x == "how" && (w[i+1] == "to" || w[i+1] == "not") {
			return "how-to", 6
		}
		if n := kindsOfText[x]; n > against {
			word, against = x, n
		}
	}
	return word, against
}

// lies returns the word by which the file's path says that it is a post-mortem;
// "" if it says nothing, or that the file is something else.
func (d *Document) lies() string {
	p := strings.ToLower(strings.ReplaceAll(d.Known.Path, "\\", "/"))
	if p == "" {
		return ""
	}
	base := p[strings.LastIndexByte(p, '/')+1:]
	for _, w := range words(base) {
		if kindsOfText[w] > 2 {
			return ""
		}
	}
	for part := range strings.SplitSeq(p, "/") {
		for _, w := range []string{"postmortem", "post-mortem", "post_mortem", "incident", "outage", "rca", "pir"} {
			if holdsWord(part, w) {
				return w
			}
		}
	}
	return ""
}

// name returns the document's title, or its first line.
func (d *Document) name() string {
	if t := d.fieldOf("title"); t != "" {
		return t
	}
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind != markdown.CodeBlock && b.Text.Plain != "" {
			return b.Text.Plain
		}
	}
	return ""
}
