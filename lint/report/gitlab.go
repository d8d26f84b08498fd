package report

import (
	"io"

	"github.com/unblame/unblame/lint"
)

// gitlab writes a Code Quality report: one list of all findings. GitLab stops
// reading at the first entry that lacks a field, and tells findings apart by
// their fingerprints alone.
type gitlab struct {
	sink
	o Options
}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

var gitlabSeverity = map[lint.Severity]string{lint.Error: "major", lint.Warning: "minor", lint.Suggestion: "info"}

func newGitLab(w io.Writer, o Options) Writer {
	g := &gitlab{sink{w: w}, o}
	g.print("[")
	return g
}

// File implements Writer.
func (g *gitlab) File(f File) error {
	x := newIndex(f.Source)
	path := g.o.inRepository(f.Path)
	for _, found := range f.Findings {
		start, end := x.span(found.Span)
		g.item(toJSON(gitlabIssue{
			Description: told(found),
			CheckName:   found.Rule,
			Fingerprint: found.Hash(path),
			Severity:    gitlabSeverity[found.Severity],
			Location:    gitlabLocation{path, gitlabLines{start.Line, end.Line}},
		}))
	}
	return g.err
}

// Close implements Writer.
func (g *gitlab) Close(Summary) error {
	g.print("]\n")
	return g.err
}

// told returns what a finding says and asks, on one line.
func told(f lint.Finding) string { return oneLine(f.Message + " " + f.Question) }
