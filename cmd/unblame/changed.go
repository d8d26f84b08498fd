package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/spf13/pflag"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/changes"
	"github.com/unblame/unblame/lint/markdown"
)

// changed is what has changed, if only that is to be shown.
type changed struct {
	base, rev, patch string
	staged, whole    bool

	git   *git
	root  string                   // of the repository; of the patch
	files map[string]*changes.File // by path from the root; nil shows all
}

func (c *changed) flags(f *pflag.FlagSet) {
	f.StringVar(&c.base, "new-from-merge-base", "", "show only what is new since the branch left `REF`, in sentences that changed")
	f.StringVar(&c.rev, "new-from-rev", "", "show only what is new since the commit `REV`")
	f.StringVar(&c.patch, "new-from-patch", "", "show only what is new by the patch in `FILE`")
	f.BoolVar(&c.staged, "staged", false, "show only what is new in what is staged for the next commit, as it is staged")
	f.BoolVar(&c.whole, "whole-files", false, "show all that is found in files that changed")
}

// asks reports whether only what has changed is to be shown.
func (c *changed) asks() bool { return c.base != "" || c.rev != "" || c.patch != "" || c.staged }

// asked returns the flag that says what has changed; "" if none does.
func (c *changed) asked() (string, error) {
	var given []string
	for _, f := range []struct {
		name string
		is   bool
	}{
		{"--new-from-merge-base", c.base != ""}, {"--new-from-rev", c.rev != ""}, {"--new-from-patch", c.patch != ""}, {"--staged", c.staged},
	} {
		if f.is {
			given = append(given, f.name)
		}
	}
	switch {
	case len(given) > 1:
		return "", fmt.Errorf("%s and %s exclude each other; leave one out", given[0], given[1])
	case len(given) == 1:
		return given[0], nil
	case c.whole:
		return "", errors.New("--whole-files says how much of what changed is shown; --new-from-merge-base, --new-from-rev, --new-from-patch or --staged says what changed")
	}
	return "", nil
}

// open finds out what has changed.
func (c *changed) open() error {
	flag, err := c.asked()
	if err != nil || flag == "" {
		return err
	}
	if c.patch != "" {
		err = c.fromPatch()
	} else {
		err = c.fromGit()
	}
	if err != nil {
		return fmt.Errorf("%s: %w", flag, err)
	}
	return nil
}

func (c *changed) fromPatch() error {
	data, err := beside(c.patch)
	if err != nil {
		return unreadable(c.patch, err)
	}
	if c.files, err = changes.Read(data); err != nil {
		return fmt.Errorf("%s: %w", c.patch, err)
	}
	here, err := os.Getwd()
	if err != nil {
		return err
	}
	c.root, err = filepath.EvalSymlinks(repositoryOf(here))
	return err
}

func (c *changed) fromGit() error {
	var err error
	if c.git, err = findGit(); err != nil {
		return err
	}
	c.root = filepath.FromSlash(c.git.root)
	since := "--cached"
	switch {
	case c.base != "":
		since, err = c.git.base(c.base)
	case c.rev != "":
		since, err = c.git.commit(c.rev)
	}
	if err != nil {
		return err
	}
	patch, err := c.git.diff(since)
	if err != nil {
		return err
	}
	if c.files, err = changes.Read(patch); err != nil || c.staged {
		return err
	}
	untracked, err := c.git.list("ls-files", "-z", "--others", "--exclude-standard")
	for _, path := range untracked {
		c.files[path] = &changes.File{New: true}
	}
	return err
}

// key returns the path of an input from the root, with slashes, and false for
// one outside.
func (c *changed) key(in input) (string, bool) {
	path, err := filepath.Abs(in.path)
	if err != nil {
		return "", false
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(folder, filepath.Base(path))
	}
	rel, err := filepath.Rel(c.root, path)
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// collect gathers the Markdown files that changed, as a search of the repository
// would find them.
func (c *changed) collect(skip ignoring) (*inputs, error) {
	in := &inputs{seen: map[string]int{}, skip: skip}
	here, err := os.Getwd()
	if err == nil {
		here, err = filepath.EvalSymlinks(here)
	}
	if err != nil {
		return nil, err
	}
	for _, key := range slices.Sorted(maps.Keys(c.files)) {
		if !isMarkdown(key) || slices.ContainsFunc(strings.Split(key, "/"), passedOver) {
			continue
		}
		path := fromHere(here, filepath.Join(c.root, filepath.FromSlash(key)))
		if in.leadsOut(path, c.root) {
			continue
		}
		if skip.matched(path) {
			in.left = append(in.left, path)
			continue
		}
		in.add(path, false, c.root)
	}
	return in, nil
}

// read returns the bytes of an input as they are to be checked.
func (c *changed) read(a app, in input) ([]byte, error) {
	key, inside := c.key(in)
	if !c.staged || in.stdin || !inside || c.files[key] == nil {
		return a.read(in)
	}
	source, err := c.git.staged(key, in.size)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", in.path, err)
	}
	return source, in.text(source)
}

// part returns what is new in a file.
func (c *changed) part(in input, r lint.Result) (lint.Result, error) {
	if c.files == nil {
		return r, nil
	}
	key, inside := c.key(in)
	switch {
	case in.stdin && in.path == "-":
		return r, nil
	case (!inside || c.elsewhere(in)) && in.named:
		return r, fmt.Errorf("%s: this is in another repository than the working folder; it has to be checked from there", in.path)
	}
	f := c.files[key]
	source := r.Document.Source
	switch {
	case f == nil: // so it is for what a search finds in a submodule
		r.Findings, r.Suppressed = nil, nil
		return r, nil
	case c.patch != "" && f.Fits(source) > 0:
		return r, fmt.Errorf("%s:%d: the patch in %s does not fit this line; it has to be made from the files as they are", in.path, f.Fits(source), c.patch)
	case f.New || c.whole:
		return r, nil
	}
	added := f.Added(source)
	sentenceAt := lint.SentenceAt(r.Document.Document)
	old := func(at markdown.Span, _ lint.Fingerprint) bool {
		at = sentenceAt(at)
		i := sort.Search(len(added), func(i int) bool { return added[i].End > at.Start })
		return i == len(added) || added[i].Start >= at.End
	}
	var findings []lint.Finding
	for _, x := range r.Findings {
		if shown, _ := x.Part(old); shown != nil && !x.Whole {
			findings = append(findings, *shown)
		}
	}
	var suppressed []lint.Suppressed
	for _, s := range r.Suppressed {
		if shown, _ := s.Finding.Part(old); shown != nil && !s.Finding.Whole {
			s.Finding = *shown
			suppressed = append(suppressed, s)
		}
	}
	r.Findings, r.Suppressed = findings, suppressed
	return r, nil
}

// elsewhere reports whether another repository lies between the root and an
// input: a submodule, whose history is its own.
func (c *changed) elsewhere(in input) bool {
	path, err := filepath.Abs(in.path)
	if err != nil {
		return false
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(path))
	for ; err == nil && folder != c.root && folder != filepath.Dir(folder); folder = filepath.Dir(folder) {
		if isRoot(folder) {
			return true
		}
	}
	return false
}
