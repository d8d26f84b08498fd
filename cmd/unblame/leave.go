package main

import (
	"cmp"
	"fmt"

	"github.com/spf13/pflag"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/baseline"
	"github.com/unblame/unblame/lint/report"
)

// leaving is what the flags of check say about findings to leave as they are.
type leaving struct {
	noInline bool
	known    known
	changed  changed
}

func (l *leaving) flags(f *pflag.FlagSet) {
	f.BoolVar(&l.noInline, "no-inline-config", false, "let comments suppress nothing")
	l.known.flags(f)
	l.changed.flags(f)
}

// open reads what the flags name.
func (l *leaving) open(p *project) error { return cmp.Or(l.known.open(p), l.changed.open()) }

// set returns the rules as an input's comments may or may not change them.
func (l *leaving) set(in input) *lint.Set {
	set := *in.settings.Set()
	set.NoInline = l.noInline
	return &set
}

// file returns what is to be reported of an input.
func (l *leaving) file(in input, source []byte, r lint.Result) checked {
	var stale []baseline.Entry
	var left []lint.Suppressed
	r.Findings, left, stale = l.known.part(in, r.Findings)
	r.Suppressed = append(r.Suppressed, left...)
	r, err := l.changed.part(in, r)
	if err != nil {
		return checked{err: err}
	}
	return checked{in: in, stale: len(stale), words: words(r.Document), file: report.File{
		Path: in.path, Source: source, Postmortem: r.Document.Verdict.Is, Language: r.Document.Language,
		Findings: r.Findings, Suppressed: r.Suppressed, FailLevel: in.failLevel,
	}}
}

// note says on stderr that so many entries of the baseline are of no more use.
func (a app) note(l *leaving, stale int, screen report.Options) {
	if stale == 0 {
		return
	}
	are := "entries are no longer found; unblame baseline prune takes them out"
	if stale == 1 {
		are = "entry is no longer found; unblame baseline prune takes it out"
	}
	_, _ = fmt.Fprintf(a.stderr, "unblame: %s: %d %s\n", screen.Printable(l.known.path), stale, are) // nowhere left to say it
}
