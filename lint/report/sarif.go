package report

import (
	"io"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// sarif writes SARIF 2.1.0, as GitHub code scanning takes it: one run, all
// rules that ran, then the results as they come.
type sarif struct {
	sink
	o     Options
	rules map[string]int // id → its place in the list of rules
}

func newSARIF(w io.Writer, o Options) Writer {
	s := &sarif{sink{w: w}, o, map[string]int{}}
	s.print(`{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{`, "\n",
		`"tool": {"driver": {"name": "unblame", "semanticVersion": `, toJSON(o.Version), `, "informationUri": `, toJSON(home), `, "rules": [`)
	for i, r := range o.Rules {
		s.rules[r.ID] = i
		s.item(toJSON(sarifRuleOf(r)))
	}
	s.items = 0
	s.print("]}},\n", `"automationDetails": {"id": "unblame/"}, "columnKind": "unicodeCodePoints",`, "\n", `"results": [`)
	return s
}

// File implements Writer.
func (s *sarif) File(f File) error {
	if f.Skipped || len(f.Findings)+len(f.Suppressed) == 0 {
		return s.err
	}
	in := s.source(f)
	for _, found := range f.Findings {
		s.item(toJSON(in.result(found)))
	}
	for _, hidden := range f.Suppressed {
		r := in.result(hidden.Finding)
		r.Suppressions = []sarifSuppression{{hidden.Kind, hidden.Reason}}
		s.item(toJSON(r))
	}
	return s.err
}

// Close implements Writer.
func (s *sarif) Close(sum Summary) error {
	s.print("],\n", `"invocations": [`, toJSON(sarifInvocation{sum.Unread == 0}), "]}]}\n")
	return s.err
}

// sarifSource is a file with what its results need.
type sarifSource struct {
	index
	path   string
	uri    sarifArtifact
	hashes map[int]string
	s      *sarif
}

func (s *sarif) source(f File) sarifSource {
	in := sarifSource{index: newIndex(f.Source), path: s.o.inRepository(f.Path), s: s}
	in.uri = artifact(in.path)
	lines := map[int]bool{}
	for _, found := range f.Findings {
		lines[in.at(found.Span.Start).Line] = true
	}
	for _, hidden := range f.Suppressed {
		lines[in.at(hidden.Finding.Span.Start).Line] = true
	}
	in.hashes = lineHashes(f.Source, lines)
	return in
}

var sarifLevels = map[lint.Severity]string{lint.Error: "error", lint.Warning: "warning", lint.Suggestion: "note"}

func (in sarifSource) result(f lint.Finding) sarifResult {
	place := sarifPlace{in.uri, in.region(f.Span)}
	if words := in.source[place.Region.start:place.Region.end]; len(words) > 0 && len(words) <= 1000 && utf8.Valid(words) {
		place.Region.Snippet = &sarifText{Text: string(words)}
	}
	r := sarifResult{
		RuleID: f.Rule, Level: sarifLevels[f.Severity], Message: sarifText{Text: unlinked(told(f))},
		Locations:    []sarifLocation{{PhysicalLocation: place}},
		Fingerprints: map[string]string{"primaryLocationLineHash": in.hashes[place.Region.StartLine], "unblame/v1": f.Hash(in.path)},
		Properties:   sarifProperties{f.Group, f.Section, f.Missing, f.Question, f.Also},
	}
	if at, ok := in.s.rules[f.Rule]; ok {
		r.RuleIndex = &at
	}
	for i, related := range f.Related {
		r.Related = append(r.Related, sarifLocation{ID: i + 1, Message: said(related.Message), PhysicalLocation: sarifPlace{in.uri, in.region(related.Span)}})
	}
	for _, fix := range f.Fixes {
		change := sarifChange{Artifact: in.uri}
		for _, e := range fix.Edits {
			change.Replacements = append(change.Replacements, sarifReplacement{in.region(e.Span), sarifText{Text: e.Text}})
		}
		if len(change.Replacements) > 0 {
			r.Fixes = append(r.Fixes, sarifFix{sarifText{Text: unlinked(fix.Title)}, []sarifChange{change}})
		}
	}
	return r
}

func (in sarifSource) region(s markdown.Span) sarifRegion {
	start, end := in.span(s)
	return sarifRegion{StartLine: start.Line, StartColumn: start.Column, EndLine: end.Line, EndColumn: end.Column, start: start.Offset, end: end.Offset}
}
