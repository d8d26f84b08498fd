package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/baseline"
)

// baselineName is the baseline that is used unless another one is named: the
// nearest upwards from the working folder, to the root of the repository.
const baselineName = ".unblame-baseline.json"

// known is the baseline of a run.
type known struct {
	file     string // as --baseline names it
	none     bool
	path     string // of the baseline in use; "" if there is none
	baseline *baseline.Baseline
}

func (k *known) flags(f *pflag.FlagSet) {
	f.StringVar(&k.file, "baseline", "", "`file` of known findings to leave as they are, instead of the nearest "+baselineName)
	f.BoolVar(&k.none, "no-baseline", false, "show known findings as well")
}

// open reads the baseline, if there is one.
func (k *known) open(p *project) error {
	switch {
	case k.none && k.file != "":
		return errors.New("--baseline and --no-baseline exclude each other; leave one out")
	case k.none:
		return nil
	}
	if err := k.find(p); err != nil || k.path == "" {
		return err
	}
	data, err := beside(k.path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: there is no such baseline; unblame baseline create writes one", k.path)
	}
	if err != nil {
		return unreadable(k.path, err)
	}
	if k.baseline, err = baseline.Read(data); err != nil {
		return fmt.Errorf("%s: %w", k.path, err)
	}
	return nil
}

// find sets the path of the baseline: the one that is named on the command line
// or in the configuration of the working folder, or else the nearest; "" if there
// is none.
func (k *known) find(p *project) error {
	settings, err := p.For("post-mortem.md")
	if err != nil {
		return err
	}
	if k.path = cmp.Or(k.file, settings.Baseline); k.path == "" {
		k.path, err = nearestBaseline()
	}
	return err
}

// nearestBaseline returns the path of the nearest baseline, "" if there is none.
func nearestBaseline() (string, error) {
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	root := repositoryOf(here)
	for folder := here; ; folder = filepath.Dir(folder) {
		path := filepath.Join(folder, baselineName)
		if _, err := os.Lstat(path); err == nil {
			return fromHere(here, path), nil
		}
		if folder == root {
			return "", nil
		}
	}
}

// newBaseline returns where a baseline is written if there is none: in the root
// of the repository, outside of one in the working folder.
func newBaseline() (string, error) {
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return fromHere(here, filepath.Join(repositoryOf(here), baselineName)), nil
}

// repositoryOf returns the root of the repository that a folder lies in; the
// folder itself if it lies in none.
func repositoryOf(folder string) string {
	for at := folder; ; at = filepath.Dir(at) {
		if isRoot(at) {
			return at
		}
		if at == filepath.Dir(at) {
			return folder
		}
	}
}

// isRoot reports whether a folder is the root of a repository.
func isRoot(folder string) bool {
	_, err := os.Lstat(filepath.Join(folder, ".git"))
	return err == nil
}

// fromHere returns a path from the working folder where that is possible.
func fromHere(here, path string) string {
	if rel, err := filepath.Rel(here, path); err == nil {
		return rel
	}
	return path
}

// key returns how the baseline names a file: from its own folder, with slashes;
// "" for what has no place there.
func (k *known) key(in input) string {
	if in.stdin && in.path == "-" {
		return ""
	}
	folder, err := filepath.Abs(filepath.Dir(k.path))
	if err != nil {
		return ""
	}
	path, err := filepath.Abs(in.path)
	if err != nil {
		return ""
	}
	rel, err := filepath.Rel(folder, path)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}

// part divides what was found in an input into new and known findings. Stale
// are the entries that nothing answers to, of rules that looked.
func (k *known) part(in input, found []lint.Finding) (fresh []lint.Finding, left []lint.Suppressed, stale []baseline.Entry) {
	if k.baseline == nil || k.key(in) == "" {
		return found, nil, nil
	}
	fresh, left, stale = k.baseline.Part(k.key(in), found)
	return fresh, left, slices.DeleteFunc(stale, func(e baseline.Entry) bool { return !looks(in, e.Rule) })
}

// looks reports whether a rule looks at an input.
func looks(in input, rule string) bool {
	return slices.ContainsFunc(in.settings.Rules(), func(r *lint.Rule) bool { return r.ID == rule })
}

// amount writes a number with its noun: "1 place", "3 places".
func amount(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
