package config

import (
	"fmt"
	"os"
	"path/filepath"
)

// Root returns the folder of the repository that a folder lies in, or else the
// folder itself; from the working folder.
func Root(folder string) (string, error) {
	whole, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	return filepath.FromSlash(shown(top(whole))), nil
}

// Place returns the path of a new configuration file in a folder, or an error if
// there is one.
func Place(folder string) (string, error) {
	for _, name := range append([]string{inRoot}, names...) {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if _, err := os.Lstat(file); err == nil {
			return "", fmt.Errorf("%s: there is a configuration; it is left as it is, and unblame config verify looks at it", filepath.ToSlash(file))
		}
	}
	return filepath.Join(folder, names[0]), nil
}

// top returns the nearest folder upwards with .git. Outside of a repository, it
// is the working folder for what lies below it, and else the folder itself.
func top(folder string) string {
	for at := folder; ; {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		up := filepath.Dir(at)
		if up == at {
			break
		}
		at = up
	}
	if here, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(here, folder); err == nil && filepath.IsLocal(rel) {
			return here
		}
	}
	return folder
}
