package lint

import (
	"cmp"
	"slices"

	"github.com/unblame/unblame/lint/markdown"
)

// Severity says how sure a rule is that a sentence should change, and how much it matters.
type Severity uint8

// The severities, mildest first.
const (
	Suggestion Severity = iota + 1 // contested, or often right as it is
	Warning                        // readers object, but context can justify it
	Error                          // nearly all readers object
)

var severities = map[Severity]string{Suggestion: "suggestion", Warning: "warning", Error: "error"}

func (s Severity) String() string { return severities[s] }

// ParseSeverity returns the severity of that name.
func ParseSeverity(name string) (Severity, bool) {
	for s, n := range severities {
		if n == name {
			return s, true
		}
	}
	return 0, false
}

// Finding is one place where a rule has something to say. All places are
// half-open ranges of bytes of the source.
type Finding struct {
	Rule     string // "human-error"
	Group    string // "blame"
	Also     []string
	Severity Severity
	Message  string // what the place does to a reader, in one line
	Question string // whose answer leads to the mechanism; may be empty
	Section  string // the kind of section that it stands in
	Missing  string // the kind of section that is missing, for missing-section
	Page     string // "rules/blame/human-error.md"
	Span     markdown.Span
	Clause   markdown.Span // the clause that Span lies in; empty for what is no sentence
	Related  []Related
	Fixes    []Fix
	Whole    bool // it speaks of the document as a whole, so its lines say little
	Fingerprint
}

// Related is a further place that a folded finding stands for.
type Related struct {
	Message string
	Span    markdown.Span
	Fingerprint
}

// Suppressed is a finding that somebody decided to leave as it is.
type Suppressed struct {
	Finding Finding
	Kind    string // "inSource", by a comment, or "external", by a baseline
	Reason  string // of the comment; may be empty
}

// Fix is a change that answers a finding; a fix that is not safe changes what
// the text says, and is never applied without being asked for.
type Fix struct {
	Title string
	Safe  bool
	Edits []Edit
}

// Edit replaces the bytes of Span by Text.
type Edit struct {
	Span markdown.Span
	Text string
}

// Apply returns the source with the edits made. An edit that shares bytes with
// an earlier one is left out.
func Apply(source []byte, edits []Edit) []byte {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	var out []byte
	at := 0
	for i, e := range sorted {
		if e.Span.Start < at || i > 0 && e == sorted[i-1] {
			continue
		}
		out = append(append(out, source[at:e.Span.Start]...), e.Text...)
		at = e.Span.End
	}
	return append(out, source[at:]...)
}
