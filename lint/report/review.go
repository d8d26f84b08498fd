package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// reviewMost is how many comments of a severity are written; nobody reads more
// in one pull request.
const reviewMost = 200

// review writes a review of a pull request as GitHub's API takes it
// (POST /repos/…/pulls/…/reviews, API version 2022-11-28), gravest first. Each
// comment begins with a mark that stays the same from push to push, so that who
// sends it can leave out what was said before, and what lies outside the diff.
type review struct {
	sink
	o        Options
	comments [3][]reviewComment // by severity, gravest first
}

type reviewComment struct {
	Path      string `json:"path"`
	StartLine int    `json:"start_line,omitempty"`
	StartSide string `json:"start_side,omitempty"`
	Line      int    `json:"line"`
	Side      string `json:"side"`
	Body      string `json:"body"`
}

func newReview(w io.Writer, o Options) Writer { return &review{sink: sink{w: w}, o: o} }

// File implements Writer.
func (r *review) File(f File) error {
	x := newIndex(f.Source)
	path := r.o.inRepository(f.Path)
	for _, found := range f.Findings {
		kind := &r.comments[lint.Error-found.Severity]
		if len(*kind) < reviewMost {
			*kind = append(*kind, r.comment(path, x, found))
		}
	}
	return r.err
}

func (r *review) comment(path string, x index, f lint.Finding) reviewComment {
	rule := inline(f.Rule)
	if page := r.o.rule(f.Rule).URL; page != "" {
		rule = "[" + rule + "](" + page + ")"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!-- unblame:%s -->\n**%s** %s: %s\n", f.Hash(path), f.Severity, rule, inline(f.Message))
	if f.Question != "" {
		fmt.Fprintf(&b, "\n%s\n", inline(f.Question))
	}
	span := f.Span
	if len(f.Fixes) > 0 && len(f.Fixes[0].Edits) > 0 {
		lines, text := x.rewritten(f.Fixes[0])
		span = lines
		fence := strings.Repeat("`", max(3, longestRun(text, '`')+1))
		fmt.Fprintf(&b, "\n%s:\n%ssuggestion\n%s\n%s\n", inline(f.Fixes[0].Title), fence, text, fence)
	}
	start, end := x.span(span)
	c := reviewComment{Path: path, Line: end.Line, Side: "RIGHT", Body: b.String()}
	if start.Line < end.Line {
		c.StartLine, c.StartSide = start.Line, "RIGHT"
	}
	return c
}

// rewritten returns the whole lines that a fix touches, without the end of the
// last, and what stands there once it is applied.
func (x index) rewritten(fix lint.Fix) (markdown.Span, string) {
	span := around(fix.Edits)
	end := span.End
	span.Start = max(bytes.LastIndexByte(x.source[:span.Start], '\n')+1, bom(x.source))
	if n := bytes.IndexByte(x.source[span.End:], '\n'); n >= 0 {
		span.End += n
	} else {
		span.End = len(x.source)
	}
	if span.End > end && x.source[span.End-1] == '\r' {
		span.End--
	}
	return span, x.applied(fix.Edits, span)
}

// longestRun returns how often a character stands in a row at most.
func longestRun(text string, c rune) int {
	most, run := 0, 0
	for _, r := range text {
		if run++; r != c {
			run = 0
		}
		most = max(most, run)
	}
	return most
}

// Close implements Writer.
func (r *review) Close(s Summary) error {
	r.print(`{"event": "COMMENT", "body": `, toJSON("unblame: "+found(s)+". Each comment asks a question; what is not commented stands in the job summary."), `, "comments": [`)
	for _, kind := range r.comments {
		for _, c := range kind {
			r.item(toJSON(c))
		}
	}
	r.print("]}\n")
	return r.err
}
