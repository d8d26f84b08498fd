package postmortem

import (
	"fmt"
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// enough is the weight of reasons from which a file is taken for a post-mortem.
const enough = 4

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

// weighs says how much a section of a kind tells: a README has an overview and
// next steps as well, but no contributing factors.
var weighs = map[Kind]int{Timeline: 2, Causes: 2, Impact: 1, Detection: 1, Trigger: 1, Resolution: 1, Lessons: 1, WentWell: 1, WentBadly: 1, Lucky: 2, Actions: 1}

// judged fills in the verdict.
func (d *Document) judged() {
	weight := 0
	because := func(w int, reason string, args ...any) {
		weight += w
		d.Verdict.Because = append(d.Verdict.Because, fmt.Sprintf(reason, args...))
	}
	if w, word, title := d.calledSo(); w > 0 {
		because(w, "title %q says %q", title, word)
	}
	kinds := 0
	seen := map[Kind]bool{}
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Block < 0 || mean(s.Title).weak {
			continue
		}
		for _, k := range append([]Kind{s.Kind}, s.Also...) {
			if w := weighs[k]; w > 0 && !seen[k] {
				seen[k] = true
				kinds++
				because(w, "%s %q", s.Form, s.Title)
			}
		}
	}
	timed := 0
	for _, e := range d.Timeline {
		if e.Minutes >= 0 {
			timed++
		}
	}
	if timed >= 3 {
		because(2, "a timeline of %d times", timed)
	} else if d.recalls() {
		because(1, "a narrative with times of day")
	}
	if d.Metadata.Severity != "" && d.Metadata.Date != "" {
		because(1, "severity %q", d.Metadata.Severity)
	}
	if d.opens() && d.Metadata.Date != "" {
		because(1, "an opening that tells of trouble")
	}
	if weight >= enough-2 && d.holds(explains, Supporting) {
		because(1, "a passage on the cause")
	}
	if w := d.generic(); w != "" {
		because(-6, "title speaks of a %s", w)
	}
	told := d.mentions()
	if told > 0 {
		because(told, "the text speaks of an incident")
	}
	d.Verdict.Is = weight >= enough && (kinds >= 2 || timed >= 3 || told > 0 || weight > enough)
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
			if n.weight > weight && strings.Contains(low, n.words) {
				weight, word, title = n.weight, n.words, c
			}
		}
	}
	return weight, word, title
}

// generic returns the word by which the title says that the document is about
// incidents at large rather than about one.
func (d *Document) generic() string {
	_, _, title := d.calledSo()
	for _, w := range words(title) {
		switch w {
		case "plan", "policy", "template", "runbook", "playbook", "guide", "guideline", "process", "handbook", "procedure", "checklist", "howto", "changelog", "readme":
			return w
		}
	}
	return ""
}

// mentions returns 1 if the text speaks of its outage or incident more than once.
func (d *Document) mentions() int {
	n := 0
	for i := range d.Blocks {
		low := d.lower(i)
		for _, what := range []string{"incident", "outage", "postmortem", "post-mortem"} {
			at := strings.Index(low, what)
			if at > 0 && (strings.HasSuffix(low[:at], "this ") || strings.HasSuffix(low[:at], "the ")) {
				n++
				break
			}
		}
		if n > 1 {
			return 1
		}
	}
	return 0
}
