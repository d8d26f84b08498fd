package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
	"github.com/unblame/unblame/lint/report"
	"github.com/unblame/unblame/rules"
)

// statistics count findings by rule, and by group for each document.
type statistics struct {
	findings, files map[ruled]int
	documents       []counted
}

// ruled is a rule with the severity of some of its findings.
type ruled struct {
	rule     string
	severity lint.Severity
}

// counted is a document with its number of words and of findings by group.
type counted struct {
	path   string
	words  int
	groups map[string]int
}

// add counts a file that was checked.
func (s *statistics) add(f report.File, words int) {
	if f.Skipped {
		return
	}
	if s.findings == nil {
		s.findings, s.files = map[ruled]int{}, map[ruled]int{}
	}
	d := counted{f.Path, words, map[string]int{}}
	here := map[ruled]bool{}
	for _, found := range f.Findings {
		r := ruled{found.Rule, found.Severity}
		s.findings[r]++
		here[r] = true
		d.groups[found.Group]++
	}
	for r := range here {
		s.files[r]++
	}
	s.documents = append(s.documents, d)
}

// write writes two tables: the rules, most findings first, and per document how
// many findings of each group there are in 1,000 words.
func (s *statistics) write(w io.Writer, printable func(string) string) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprint(t, "\nrule\tseverity\tfindings\tfiles\n") // what is wrong shows in Flush
	for _, r := range slices.SortedFunc(maps.Keys(s.findings), func(a, b ruled) int {
		return cmp.Or(cmp.Compare(s.findings[b], s.findings[a]), cmp.Compare(a.rule, b.rule), cmp.Compare(b.severity, a.severity))
	}) {
		_, _ = fmt.Fprintf(t, "%s\t%s\t%d\t%d\n", printable(r.rule), r.severity, s.findings[r], s.files[r])
	}
	_, _ = fmt.Fprintf(t, "\nfindings in 1,000 words\twords\t%s\n", strings.Join(s.groups(), "\t"))
	for _, d := range s.documents {
		_, _ = fmt.Fprintf(t, "%s\t%d", printable(d.path), d.words)
		for _, g := range s.groups() {
			_, _ = fmt.Fprintf(t, "\t%.1f", 1000*float64(d.groups[g])/float64(max(1, d.words)))
		}
		_, _ = fmt.Fprintln(t)
	}
	return t.Flush()
}

// groups returns the groups, those of a team's own rules last.
func (s *statistics) groups() []string {
	for _, d := range s.documents {
		if d.groups["own"] > 0 {
			return append(slices.Clone(rules.Groups), "own")
		}
	}
	return rules.Groups
}

// words counts the words of a document: those of its text, not of its code.
func words(doc *postmortem.Document) int {
	n := 0
	for _, b := range doc.Blocks {
		n += len(strings.Fields(b.Text.Plain))
	}
	return n
}
