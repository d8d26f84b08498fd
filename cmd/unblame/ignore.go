package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/pflag"
)

// ignoring says which files are left out, since .gitignore, .unblameignore or
// the configuration say so, and which are too large. The zero value leaves out none.
type ignoring struct {
	project      *project
	none, forced bool
	sized        // what is larger is an error
}

func (g *ignoring) flags(f *pflag.FlagSet) {
	f.BoolVar(&g.none, "no-ignore", false, "search what .gitignore, .unblameignore and ignore in the configuration leave out")
	f.BoolVar(&g.forced, "force-exclude", false, "leave out such files even if they are named on their own, as hooks name them")
	g.sized.flags(f)
}

func (g *ignoring) check() error {
	if g.none && g.forced {
		return errors.New("--no-ignore and --force-exclude exclude each other; leave one out")
	}
	return g.sized.check()
}

// search reports whether a search leaves out a file or folder that it comes across.
func (g ignoring) search(path string, folder bool) bool {
	return g.project != nil && !g.none && g.project.LeavesOut(path, folder)
}

// matched reports whether a file that a pattern matches is left out.
func (g ignoring) matched(path string) bool {
	return g.project != nil && !g.none && g.project.Excludes(path, false)
}

// named reports whether what is named on its own is left out.
func (g ignoring) named(path string, folder bool) bool {
	return g.forced && g.project.Excludes(path, folder)
}

// note says so if all that was searched is left out.
func (in *inputs) note(stderr io.Writer) {
	if len(in.list) == 0 && len(in.errs) == 0 && len(in.left) > 0 && !in.skip.forced {
		_, _ = fmt.Fprintln(stderr, "unblame: nothing is checked, since .gitignore, .unblameignore or the configuration leaves out all that is here; --no-ignore takes it in")
	}
}
