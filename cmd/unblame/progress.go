package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"time"
)

// progress says on a terminal how far a run is that takes a while. It stands in
// the last line, and is gone before anything else is written. Its methods are
// called by one goroutine.
type progress struct {
	w     io.Writer // a terminal; nil says nothing
	out   *bufio.Writer
	now   func() time.Time
	start time.Time
	last  time.Time
	shown bool
}

const (
	unnoticed = time.Second            // that a run takes before anything is said
	rate      = 100 * time.Millisecond // between two lines
)

// progress returns one for stderr, if that is a terminal.
func (a app) progress(quiet bool) *progress {
	p := &progress{now: time.Now}
	p.out, _ = a.stdout.(*bufio.Writer)
	if f, ok := a.stderr.(*os.File); ok && !quiet && a.env("TERM") != "dumb" {
		if _, ok := terminal(f); ok {
			p.w = f
		}
	}
	p.start = p.now()
	return p
}

// at says that so many files are done.
func (p *progress) at(done, all int) {
	if p.w == nil {
		return
	}
	now := p.now()
	if now.Sub(p.start) < unnoticed || now.Sub(p.last) < rate {
		return
	}
	if p.out != nil {
		_ = p.out.Flush() // so that no line of the report is cut; what is wrong with it shows at the end
	}
	p.last, p.shown = now, true
	_, _ = fmt.Fprintf(p.w, "\r%d of %d files\x1b[K", done, all)
}

// gone takes away what is said.
func (p *progress) gone() {
	if p.shown {
		_, _ = io.WriteString(p.w, "\r\x1b[K")
		p.shown = false
	}
}
