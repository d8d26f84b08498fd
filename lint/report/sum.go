package report

import (
	"fmt"
	"strings"

	"github.com/unblame/unblame/lint"
)

// met counts findings by rule, for where to go on.
type met struct {
	rules  []metRule // as they were first met
	places map[metKey]int
}

type metKey struct {
	severity lint.Severity
	rule     string
}

type metRule struct {
	metKey
	page  string
	count int
}

func (m *met) add(f lint.Finding) {
	k := metKey{f.Severity, f.Rule}
	at, ok := m.places[k]
	if !ok {
		if m.places == nil {
			m.places = map[metKey]int{}
		}
		at = len(m.rules)
		m.places[k] = at
		m.rules = append(m.rules, metRule{metKey: k, page: f.Page})
	}
	m.rules[at].count++
}

// chief returns the rule that found most of what is gravest.
func (m *met) chief() (chief metRule) {
	for _, r := range m.rules {
		if r.severity > chief.severity || r.severity == chief.severity && r.count > chief.count {
			chief = r
		}
	}
	return chief
}

// Close implements Writer.
func (t *text) Close(s Summary) error {
	if t.o.Quiet || s.Files+s.Skipped == 0 {
		return t.err // nothing could be read, which is said elsewhere
	}
	if t.started {
		t.print(nil, "\n")
	}
	t.print(nil, count(s.Files, "file"), " checked", skipped(s), ": ")
	for i, p := range parts(s) {
		if i > 0 {
			t.print(nil, ", ")
		}
		t.print(t.paint.severity[p.severity], count(p.count, p.severity.String()))
	}
	if len(parts(s)) == 0 {
		t.print(nil, nothing)
	}
	t.print(nil, suppressed(s), "\n")
	if s.Files == 0 && s.Skipped > 0 {
		t.print(nil, "A file that is named on its own is always checked.\n")
	}
	if chief := t.met.chief(); chief.count > 0 {
		source := "unblame explain " + chief.rule
		if r := t.o.rule(chief.rule); r.Doc != nil && r.URL == "" {
			source = chief.page // a team's own rule
		}
		t.wrap(nil, "", label{"Next: ", t.paint.question}, source+" says why, and how else to write it.")
	}
	return t.err
}

// skipped goes on after how many files were checked.
func skipped(s Summary) string {
	if s.Skipped == 0 {
		return ""
	}
	return fmt.Sprintf(", %d skipped as no post-mortem", s.Skipped)
}

// suppressed goes on after how much was found.
func suppressed(s Summary) string {
	if s.Suppressed == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d suppressed)", s.Suppressed)
}

const nothing = "nothing found"

// part is how many findings of a severity there are.
type part struct {
	severity lint.Severity
	count    int
}

// parts returns the severities of which there are findings, gravest first.
func parts(s Summary) []part {
	var all []part
	for _, p := range []part{{lint.Error, s.Errors}, {lint.Warning, s.Warnings}, {lint.Suggestion, s.Suggestions}} {
		if p.count > 0 {
			all = append(all, p)
		}
	}
	return all
}

// found says how much was found.
func found(s Summary) string {
	var all []string
	for _, p := range parts(s) {
		all = append(all, count(p.count, p.severity.String()))
	}
	if len(all) == 0 {
		return nothing
	}
	return strings.Join(all, ", ")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
