package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A repository holds links as a stranger likes. What lies in it by its name is
// read and written only if it really does; and what lies in .git, which holds
// secrets and what git runs, only if it is named there.
var (
	errLeadsOut = errors.New("this leads out of the repository")
	errLeadsGit = errors.New("this leads into .git")
	errNowhere  = errors.New("this link leads nowhere")
)

// within returns the path to which links lead from a path. It is an error if that
// lies outside of a tree, a folder as reallyAt returns it; "" stands for no bounds at all.
func within(tree, path string) (string, error) {
	if tree == "" {
		return path, nil
	}
	really, err := reallyAt(path)
	if err != nil {
		return "", err
	}
	rel, err := filepath.Rel(tree, really)
	switch {
	case err != nil || !filepath.IsLocal(rel):
		return "", errLeadsOut
	case inGit(rel) && !namesGit(path):
		return "", errLeadsGit
	}
	return really, nil
}

// reallyAt returns the absolute path to which links lead from a path.
func reallyAt(path string) (string, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(whole)
}

// placeWithin is the same for a file to be written, which need not be there.
func placeWithin(tree, path string) (string, error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		really, err := within(tree, path)
		if errors.Is(err, fs.ErrNotExist) {
			err = errNowhere
		}
		return really, err
	}
	folder, err := within(tree, filepath.Dir(path))
	return filepath.Join(folder, filepath.Base(path)), err
}

// namesGit reports whether a path lies in .git by its name.
func namesGit(path string) bool {
	whole, err := filepath.Abs(path)
	return err == nil && inGit(whole)
}

func inGit(path string) bool {
	return slices.ContainsFunc(strings.Split(path, string(filepath.Separator)), func(name string) bool { return strings.EqualFold(name, ".git") })
}

// bounds returns the tree that a path lies in by its name: the repository of the
// working folder, outside of one that folder. It is "" for any other path, which
// leads wherever whoever named it wants.
func bounds(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return ""
	}
	tree := repositoryOf(here)
	if !lies(tree, path) {
		return ""
	}
	if really, err := reallyAt(tree); err == nil {
		return really
	}
	return tree
}

// searched returns the tree for what a search comes across that starts at a path:
// as bounds does, or else the repository that the path leads to.
func searched(start string) string {
	if tree := bounds(start); tree != "" {
		return tree
	}
	really, err := reallyAt(start)
	if err != nil {
		return "" // there is nothing to be found
	}
	return repositoryOf(really)
}

// lies reports whether a path lies in a tree by its name.
func lies(tree, path string) bool {
	whole, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(tree, whole)
	return err == nil && filepath.IsLocal(rel)
}
