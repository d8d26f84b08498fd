package postmortem

import (
	"fmt"
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// enough is the weight of reasons from which a file is taken for a post-mortem.
const enough = 4

// weighs says how much a section of a kind tells: a README has an overview and
// next steps as well, but no contributing factors.
var weighs = map[Kind]int{Timeline: 2, Causes: 2, Impact: 1, Detection: 1, Trigger: 1, Resolution: 1, Lessons: 1, WentWell: 1, WentBadly: 1, Lucky: 2, Actions: 1}

// judged fills in the verdict: reasons for and against add up. What a template,
// a runbook or an article lacks is somebody telling of one incident that is
// over, so that hardly any file is taken for a post-mortem without a sentence of that sort.
func (d *Document) judged() {
	weight := 0
	because := func(w int, reason string, args ...any) {
		weight += w
		d.Verdict.Because = append(d.Verdict.Because, fmt.Sprintf(reason, args...))
	}
	called, word, title := d.calledSo()
	if called > 0 {
		because(called, "title %q says %q", title, word)
	}
	kinds := 0
	seen := map[Kind]bool{}
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Block < 0 || d.mean(s.Title).weak || demanding(s.Title) {
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
	if w := d.opening(); w > 0 {
		because(w, "an opening that tells of trouble")
	}
	if d.mentions() {
		because(1, "the text speaks of its incident")
	}
	if w := d.lies(); w != "" {
		because(3, "the path says %q", w)
	}
	t := d.telling()
	if d.Language != English {
		t = telling{past: 1} // nobody reads its sentences
	} else if t.past > 0 {
		because(t.weight(), "%s that %s of trouble in the past", counted(t.past, "sentence"), verbFor(t.past, "tells", "tell"))
	}
	if near(weight) && d.holds(namesCause, Supporting) {
		because(1, "a passage on the cause")
	}
	if near(weight) && d.suffers() {
		because(1, "a passage on the impact")
	}
	w, against := d.generic()
	if against > 0 {
		because(-against, "but the title speaks of a %s", w)
	}
	if t.orders > t.past+2 {
		because(-3, "but it says more what to do than what happened")
	}
	if t.ahead > 0 && t.ahead >= t.past {
		because(-3, "but it speaks of what will be")
	}
	if asked := d.demands(); asked > 1 {
		because(-4, "but %d of its lines say what a report is to hold", asked)
	}
	n, of := d.unfilled()
	empty := of > 2 && 5*n >= 4*of
	if of > 2 && 2*n >= of {
		because(-4, "but %d of %d sections are not filled in", n, of)
	}
	if d.Metadata.Date == "" && timed == 0 && !d.clocked() {
		because(-2, "but nothing says when it was")
	}
	if t.past == 0 {
		because(0, "no sentence tells of trouble in the past")
	}
	told := t.past > 0 || kinds > 3 && (timed > 1 || d.Metadata.Date != "") && called > 0 && against == 0 // in key words, it may be
	d.Verdict.Is = weight >= enough && told && !empty && (kinds >= 2 || timed >= 3 || weight > enough && (called > 0 || d.opens()))
}

// demanding reports whether a title says what a part is to hold, as in a brief.
func demanding(title string) bool {
	for _, d := range []string{" must ", " should contain", " should include", " has to "} {
		if strings.Contains(title, d) {
			return true
		}
	}
	return false
}

// demands returns how many short lines of the text say what a part is to hold.
func (d *Document) demands() (n int) {
	for i := range d.Blocks {
		if p := d.Blocks[i].Text.Plain; strings.HasSuffix(p, ":") && len(strings.Fields(p)) < 16 && demanding(p) {
			n++
		}
	}
	return n
}

// near reports whether one more reason may matter.
func near(weight int) bool { return weight > enough-2 && weight < 2*enough }

func counted(n int, what string) string {
	if n == 1 {
		return "a " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func verbFor(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// opening weighs an opening that tells of trouble on some day, or at some time of it.
func (d *Document) opening() int {
	switch {
	case !d.opens():
	case d.clocked():
		return 2
	case d.Metadata.Date != "":
		return 1
	}
	return 0
}

// clocked reports whether the document tells a time of day in its first paragraphs.
func (d *Document) clocked() bool {
	for i, seen := 0, 0; i < len(d.Blocks) && seen < 6; i++ {
		if b := &d.Blocks[i]; b.Kind == markdown.Paragraph && b.Quote == 0 {
			if at, _ := clockAt(b.Text.Plain); at > 0 {
				return true
			}
			seen++
		}
	}
	return false
}

// mentions reports whether the text speaks of its outage or incident more than once.
func (d *Document) mentions() bool {
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
			return true
		}
	}
	return false
}
