// Package changes reads a patch: which lines of which files are new. It is the
// only door to the reader of patches.
package changes

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/bluekeyes/go-gitdiff/gitdiff"
	"github.com/unblame/unblame/lint/markdown"
)

// File says what is new in a file.
type File struct {
	New   bool           // all of it
	added map[int]bool   // line numbers, from 1
	lines map[int]string // of the file after the change, where the patch shows them, without their ends
}

// Read returns what a patch changes, by path as the patch has it: with slashes,
// from the root of the repository. Files that are taken away are left
// out, and those that it takes for no text are new as a whole. A patch in several commits is none: its lines count anew in each.
func Read(patch []byte) (map[string]*File, error) {
	if n := bytes.Count(patch, []byte("\n")); n > 0 && n == bytes.Count(patch, []byte("\r\n")) {
		patch = bytes.ReplaceAll(patch, []byte("\r\n"), []byte("\n")) // the patch went through a Windows editor
	}
	if bare(patch) {
		return nil, errors.New("this patch has no a/ and b/ in front of its paths; git diff --src-prefix=a/ --dst-prefix=b/ writes them")
	}
	files, _, err := gitdiff.Parse(bytes.NewReader(patch))
	if err != nil {
		return nil, fmt.Errorf("this patch cannot be read: %s; git diff writes one that can", strings.TrimPrefix(err.Error(), "gitdiff: "))
	}
	if len(files) == 0 && len(bytes.TrimSpace(patch)) > 0 {
		return nil, errors.New("there is no change in this patch that can be read; git diff writes one that can")
	}
	all := map[string]*File{}
	for _, f := range files {
		if f.IsDelete || f.NewName == "" {
			continue
		}
		name := f.NewName
		if !bytes.Contains(patch, []byte("diff --git ")) {
			name = strings.TrimPrefix(name, "b/") // written by another diff than git's
		}
		if all[name] != nil {
			return nil, fmt.Errorf("this patch changes %s twice; it has to be one diff, not one for each commit", name)
		}
		all[name] = read(f)
	}
	return all, nil
}

// bare reports whether git wrote the patch without prefixes in front of paths: one
// letter, or so the reader of patches takes the first folder for one.
func bare(patch []byte) bool {
	for line := range bytes.Lines(patch) {
		if rest, ok := bytes.CutPrefix(line, []byte("diff --git ")); ok {
			rest = bytes.TrimPrefix(rest, []byte(`"`))
			return len(rest) < 2 || rest[1] != '/'
		}
	}
	return false
}

func read(f *gitdiff.File) *File {
	out := &File{New: f.IsNew || f.IsBinary, added: map[int]bool{}, lines: map[int]string{}}
	for _, t := range f.TextFragments {
		at := int(t.NewPosition)
		for _, l := range t.Lines {
			if l.Op == gitdiff.OpDelete {
				continue
			}
			out.lines[at] = strings.TrimRight(l.Line, "\r\n")
			if l.Op == gitdiff.OpAdd {
				out.added[at] = true
			}
			at++
		}
	}
	return out
}

// Fits returns the first line at which a source is not what the patch makes of
// it; 0 if it is.
func (f *File) Fits(source []byte) int {
	number, seen := 0, 0
	for line := range bytes.Lines(source) {
		number++
		want, shown := f.lines[number]
		if shown && want != string(bytes.TrimRight(line, "\r\n")) {
			return number
		}
		if shown {
			seen++
		}
	}
	if seen < len(f.lines) {
		return number + 1
	}
	return 0
}

// Added returns the places of the source's new lines, with their ends, in order.
func (f *File) Added(source []byte) []markdown.Span {
	var out []markdown.Span
	number, at := 0, 0
	for line := range bytes.Lines(source) {
		number++
		end := at + len(line)
		switch n := len(out) - 1; {
		case !f.New && !f.added[number]:
		case n >= 0 && out[n].End == at:
			out[n].End = end
		default:
			out = append(out, markdown.Span{Start: at, End: end})
		}
		at = end
	}
	return out
}
