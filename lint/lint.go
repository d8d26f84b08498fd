// Package lint holds rules against a post-mortem and returns what they find:
// bytes in, findings out. It reads no files, knows no screens and keeps no state.
package lint

import (
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Options are the choices that a team makes for all its documents. The zero
// value is what an unconfigured run uses.
type Options struct{}

// Result is what a run found, and the document as it was understood.
type Result struct {
	Document *postmortem.Document
	Findings []Finding // by place
}

// Run reads a post-mortem and holds the rules against it. It is a pure
// function, safe for concurrent use.
func Run(source []byte, rules *Set, o Options) Result {
	doc := postmortem.Read(markdown.Parse(source))
	return Result{Document: doc}
}
