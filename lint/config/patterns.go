package config

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// patterns name files and folders below a folder, in the way of .gitignore: the
// last one that fits counts, “!” takes back, a slash ties a pattern to the
// folder, and who is in a folder that is meant is meant as well
// (git-scm.com/docs/gitignore).
type patterns struct {
	base   string // absolute
	braces bool   // {a,b} stands for either, which git does not know
	list   []pattern
}

// pattern is one line of them.
type pattern struct {
	glob    string // of doublestar, from the base
	but     bool   // “!”
	folders bool   // only they are meant
}

// errPattern says what a pattern may hold.
var errPattern = errors.New("this pattern cannot be read; it may use *, ?, **, [a-z], {a,b}, a ! in front and a / behind")

// add adds a pattern. Empty lines and comments add nothing.
func (p *patterns) add(line string) error {
	line = strings.TrimSuffix(line, "\r")
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	if line == "" || line[0] == '#' {
		return nil
	}
	var q pattern
	line, q.but = strings.CutPrefix(line, "!")
	line, q.folders = strings.CutSuffix(line, "/")
	tied := strings.Contains(line, "/")
	q.glob = strings.TrimPrefix(line, "/")
	if !p.braces {
		q.glob = strings.NewReplacer(`\{`, `\{`, `\}`, `\}`, "{", `\{`, "}", `\}`).Replace(q.glob)
	}
	if !tied {
		q.glob = "**/" + q.glob
	}
	if inside, ok := strings.CutSuffix(q.glob, "/**"); ok {
		q.glob = inside + "/**/*" // what is in the folder, not the folder
	}
	if !doublestar.ValidatePattern(q.glob) || q.glob == "" {
		return errPattern
	}
	if p.braces && branches(q.glob) > mostBranches {
		return fmt.Errorf("this pattern stands for more than %d; it has to hold fewer {a,b}", mostBranches)
	}
	p.list = append(p.list, q)
	return nil
}

// mostBranches is for how many patterns without braces one may stand: they are
// tried one by one.
const mostBranches = 256

// branches returns how many those are, or any number above mostBranches.
func branches(glob string) int {
	type group struct{ before, here int } // of earlier alternatives, of this one
	open := []group{{0, 1}}
	for i := 0; i < len(glob); i++ {
		in := &open[len(open)-1]
		switch {
		case glob[i] == '\\':
			i++
		case glob[i] == '{':
			open = append(open, group{0, 1})
		case glob[i] == ',' && len(open) > 1:
			in.before, in.here = in.before+in.here, 1
		case glob[i] == '}' && len(open) > 1:
			open = open[:len(open)-1]
			open[len(open)-1].here *= in.before + in.here
		}
		if n := open[len(open)-1]; n.before+n.here > mostBranches {
			return n.before + n.here
		}
	}
	return open[0].here
}

// verdict reports whether the patterns mean a file or folder by itself, and
// whether any of them speaks of it.
func (p *patterns) verdict(whole string, folder bool) (meant, spoken bool) {
	rel, ok := p.from(whole)
	if !ok {
		return false, false
	}
	for i := len(p.list) - 1; i >= 0; i-- {
		q := p.list[i]
		if q.folders && !folder {
			continue
		}
		if fits, _ := doublestar.Match(q.glob, rel); fits {
			return !q.but, true
		}
	}
	return false, false
}

// mean reports whether the patterns mean a file, or a folder that it lies in.
func (p *patterns) mean(whole string) bool {
	rel, ok := p.from(whole)
	if !ok {
		return false
	}
	for i, c := range rel {
		if c == '/' {
			if meant, _ := p.verdict(path.Join(filepath.ToSlash(p.base), rel[:i]), true); meant {
				return true
			}
		}
	}
	meant, _ := p.verdict(whole, false)
	return meant
}

// from returns an absolute path from the base, with slashes; false if it is not below.
func (p *patterns) from(whole string) (string, bool) {
	base := filepath.ToSlash(p.base)
	rel, ok := strings.CutPrefix(filepath.ToSlash(whole), strings.TrimSuffix(base, "/")+"/")
	return rel, ok && rel != ""
}
