package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"
)

// saying is how much a run says besides its reports, and what more fails it.
type saying struct {
	quiet, verbose, statistics bool
	maxWarnings                int
}

func (s *saying) flags(f *pflag.FlagSet) {
	f.IntVar(&s.maxWarnings, "max-warnings", -1, "`number` of warnings that are let pass; one more ends with exit code 1 (default any)")
	f.Lookup("max-warnings").DefValue = "0" // so that help does not show -1
	f.BoolVar(&s.statistics, "statistics", false, "count the findings by rule, and by group for each document; behind a text report, beside any other on standard error")
	f.BoolVarP(&s.quiet, "quiet", "q", false, "report findings, and leave out summary, notes and progress")
	f.BoolVarP(&s.verbose, "verbose", "v", false, "say on standard error which settings hold for each file, and what is left out")
}

func (s *saying) check() error {
	switch {
	case s.quiet && s.verbose:
		return errors.New("--quiet and --verbose exclude each other; leave one out")
	case s.maxWarnings < -1:
		return fmt.Errorf("--max-warnings cannot be %d; it is a number from 0", s.maxWarnings)
	}
	return nil
}

// told says which settings hold for each file, and what is left out.
func (s *saying) told(stderr io.Writer, printable func(string) string, in *inputs) {
	if !s.verbose {
		return
	}
	for _, i := range in.list {
		from := "no configuration file"
		if len(i.settings.Files) > 0 {
			from = strings.Join(i.settings.Files, ", ")
		}
		_, _ = fmt.Fprintf(stderr, "%s: profile %s, %s\n", printable(i.path), i.settings.Profile.Name, printable(from))
	}
	for _, path := range in.left {
		_, _ = fmt.Fprintf(stderr, "%s: left out by .gitignore, .unblameignore or the configuration\n", printable(filepath.ToSlash(path)))
	}
}

// beside returns where statistics go: behind a report for people, and else to
// standard error, so that a report for programs stays whole.
func (a app) beside(format string) io.Writer {
	if format == "text" || format == "concise" {
		return a.stdout
	}
	return a.stderr
}
