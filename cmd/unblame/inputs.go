package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/config"
)

// input is a file to be read.
type input struct {
	path  string
	named bool // on its own, rather than found by a folder or a pattern
	stdin bool
	tree  string // nothing outside of it is read; "" for no bounds
	size  sized

	settings  *config.Settings
	failLevel lint.Severity // as flags and settings have it; 0 for none
}

// run holds a set of rules against the source of an input.
func (in input) run(source []byte, set *lint.Set) lint.Result {
	known := in.settings.Known
	known.Path = in.path
	return lint.RunAs(source, set, in.settings.Options, known)
}

// inputs collects files without naming one twice.
type inputs struct {
	list []input
	errs []error
	seen map[string]int // cleaned path → its place in list
	skip ignoring
	left []string // out, since ignore files say so
}

// collect gathers the files that the arguments name, in their order: files,
// folders (searched for Markdown), patterns, and "-" for standard input, which
// is shown as stdinName. The errors are about the arguments that name nothing.
func collect(args []string, stdinName string, skip ignoring) *inputs {
	in := &inputs{seen: map[string]int{}, skip: skip}
	for _, arg := range args {
		info, err := os.Stat(arg)
		switch {
		case arg == "":
			in.errs = append(in.errs, errors.New(`"": this path is empty; it has to be named, or left out`))
		case arg == "-":
			if !slices.ContainsFunc(in.list, func(i input) bool { return i.stdin }) {
				in.list = append(in.list, input{path: stdinName, named: true, stdin: true, size: skip.sized})
			}
		case err == nil && in.leadsOut(arg, bounds(arg)):
		case err == nil && skip.named(arg, info.IsDir()):
			in.left = append(in.left, arg)
		case err == nil && info.IsDir():
			in.folder(arg)
		case err == nil:
			in.add(arg, true, bounds(arg))
		case strings.ContainsAny(arg, "*?[{") && errors.Is(err, fs.ErrNotExist):
			in.pattern(arg)
		default:
			in.errs = append(in.errs, unreadable(arg, err))
		}
	}
	return in
}

func (in *inputs) add(path string, named bool, tree string) {
	key := filepath.Clean(path)
	if i, ok := in.seen[key]; ok {
		in.list[i].named = in.list[i].named || named
		return
	}
	in.seen[key] = len(in.list)
	in.list = append(in.list, input{path: path, named: named, tree: tree, size: in.skip.sized})
}

// leadsOut reports whether a path leads out of a tree, which is an error: not even
// the settings there are read.
func (in *inputs) leadsOut(path, tree string) bool {
	_, err := within(tree, path)
	if errors.Is(err, errLeadsOut) || errors.Is(err, errLeadsGit) {
		in.errs = append(in.errs, unreadable(path, err))
		return true
	}
	return false
}

// folder adds the Markdown files below a folder, in the order of their paths.
func (in *inputs) folder(root string) {
	tree := searched(root)
	found := false
	start := root
	if info, err := os.Lstat(root); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		start += string(filepath.Separator) // a walk doesn't follow links, not even to its start
	}
	err := filepath.WalkDir(start, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			in.errs = append(in.errs, unreadable(path, err))
			found = true // nobody knows
			return fs.SkipDir
		case entry.IsDir():
			switch {
			case path == start:
			case passedOver(entry.Name()):
				return fs.SkipDir
			case in.skip.search(path, true):
				in.left = append(in.left, path)
				found = true // nobody knows
				return fs.SkipDir
			}
		case isMarkdown(path) && !passedOver(entry.Name()):
			found = true
			if in.skip.search(path, false) {
				in.left = append(in.left, path)
				break
			}
			in.add(path, false, tree)
		}
		return nil
	})
	if err != nil {
		in.errs = append(in.errs, unreadable(root, err))
	}
	if !found {
		in.errs = append(in.errs, fmt.Errorf("%s: there is no Markdown in this folder; it is searched for .md, .markdown and .mdx", root))
	}
}

// pattern adds the files that a pattern matches. Unless the pattern says how
// names end, only Markdown files count; hidden files and folders of other
// people's code count only where the pattern names them.
func (in *inputs) pattern(pattern string) {
	start, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	tree := searched(start)
	if in.leadsOut(start, tree) {
		return
	}
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoHidden(), doublestar.WithNoFollow())
	if err != nil {
		in.errs = append(in.errs, fmt.Errorf("%s: the pattern cannot be read; it may use *, ?, **, [a-z] and {a,b}", pattern))
		return
	}
	ending := filepath.Ext(pattern)
	anyEnding := ending == "" || strings.ContainsAny(ending, "*?[{")
	over := func(element string) bool { return foreign(element) && !strings.Contains(pattern, element) }
	slices.Sort(paths)
	found := false
	for _, path := range paths {
		if anyEnding && !isMarkdown(path) || slices.ContainsFunc(strings.Split(filepath.ToSlash(path), "/"), over) {
			continue
		}
		found = true
		if in.leadsOut(path, tree) {
			continue
		}
		if in.skip.matched(path) {
			in.left = append(in.left, path)
			continue
		}
		in.add(path, false, tree)
	}
	if !found {
		in.errs = append(in.errs, fmt.Errorf("%s: the pattern matches no file; it starts at the current folder, and ** stands for any folders", pattern))
	}
}

// found returns the files as if a folder had been searched for them all, for
// hooks and CI that name every file that changed.
func found(list []input) []input {
	for i := range list {
		list[i].named = false
	}
	return list
}

func isMarkdown(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".mdx":
		return true
	}
	return false
}

// passedOver reports whether a search leaves out what has this name: hidden
// files and folders, and other people's code.
func passedOver(name string) bool { return strings.HasPrefix(name, ".") || foreign(name) }

func foreign(folder string) bool { return folder == "node_modules" || folder == "vendor" }
