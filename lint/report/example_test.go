package report_test

import (
	"os"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/report"
)

// found is what lint.Run would return for a file.
func found() report.File {
	return report.File{
		Path: "draft.md", Source: []byte("# Outage\n\nIt was human error.\n"), Postmortem: true,
		Findings: []lint.Finding{{
			Rule: "human-error", Group: "blame", Severity: lint.Error, Span: markdown.Span{Start: 17, End: 28},
			Message: "“human error” ends the search where it should start.", Question: "What led to it?",
		}},
	}
}

// write writes a report of one file.
func write(format string, o report.Options) {
	w, err := report.New(format, os.Stdout, o)
	if err != nil {
		panic(err)
	}
	var sum report.Summary
	for _, f := range []report.File{found()} {
		sum.Add(f)
		if err := w.File(f); err != nil {
			panic(err)
		}
	}
	if err := w.Close(sum); err != nil {
		panic(err)
	}
}

func ExampleNew() {
	write("text", report.Options{Width: 60})
	// Output:
	// draft.md
	//
	//   3:8  error  human-error
	//     3 | It was human error.
	//       |        ^^^^^^^^^^^
	//         “human error” ends the search where it should start.
	//         Ask: What led to it?
	//
	// 1 file checked: 1 error
	// Next: unblame explain human-error says why, and how else to
	//       write it.
}

func ExampleNew_github() {
	write("github", report.Options{})
	// Output:
	// ::error file=draft.md,line=3,endLine=3,col=8,endColumn=19,title=unblame%3A human-error::draft.md:3:8: “human error” ends the search where it should start.%0AAsk: What led to it?
}

func ExampleParseTemplate() {
	t, err := report.ParseTemplate("{{.Path}} line {{.Line}}: {{json .Words}} ({{.Rule}})\n{{define `end`}}{{.Errors}} of {{.Files}}\n{{end}}")
	if err != nil {
		panic(err)
	}
	write("template", report.Options{Template: t})
	// Output:
	// draft.md line 3: "human error" (human-error)
	// 1 of 1
}
