package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// most is how many bytes a configuration file may have. Some of what can be
// written in it takes the YAML parser a time that grows with the square of this.
const most = 256 << 10

// repository is a folder outside of which nothing is read, whatever paths and
// links say.
type repository struct {
	folder string // absolute
	root   *os.Root
}

func open(folder string) (*repository, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; it has to be readable", shown(folder), cause(err))
	}
	return &repository{folder, root}, nil
}

// within returns the path of an absolute one from the repository's folder, with
// slashes, and false for one outside.
func (r *repository) within(path string) (string, bool) {
	rel, err := filepath.Rel(r.folder, path)
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// has reports whether there is something of that path, inside the repository.
func (r *repository) has(rel string) bool {
	_, err := r.root.Lstat(rel)
	return err == nil
}

// shown returns the path of a file as it is shown in errors.
func (r *repository) shown(rel string) string {
	return shown(filepath.Join(r.folder, filepath.FromSlash(rel)))
}

// inGit reports whether a path leads into .git, which holds secrets and what git
// runs.
func (r *repository) inGit(rel string) bool {
	really := filepath.FromSlash(rel)
	if root, err := filepath.EvalSymlinks(r.folder); err == nil {
		if leads, err := filepath.EvalSymlinks(filepath.Join(root, really)); err == nil { // else it is not there yet
			if really, err = filepath.Rel(root, leads); err != nil {
				return true
			}
		}
	}
	return slices.ContainsFunc(strings.Split(filepath.ToSlash(really), "/"), func(name string) bool { return strings.EqualFold(name, ".git") })
}

// read returns the bytes of a file, given by its path from the repository's folder.
func (r *repository) read(rel string) ([]byte, error) {
	info, err := r.root.Stat(rel)
	switch {
	case err == nil && rel != exclude && r.inGit(rel):
		return nil, errGit
	case err != nil:
		return nil, unreadable(err)
	case !info.Mode().IsRegular():
		return nil, errors.New("this is no file; name a file of YAML")
	case info.Size() > most:
		return nil, fmt.Errorf("this has %d bytes, and a configuration has at most %d; lists of that size have to be shorter", info.Size(), most)
	}
	f, err := r.root.Open(rel)
	if err != nil {
		return nil, unreadable(err)
	}
	defer func() { _ = f.Close() }()
	text, err := io.ReadAll(io.LimitReader(f, most))
	if err != nil {
		return nil, unreadable(err)
	}
	return text, nil
}

var errGit = errors.New("this leads into .git, which is git's own; it has to stand elsewhere")

var errOutside = errors.New("this leads out of the repository; a configuration reads nothing outside, so a copy has to stand inside")

// unreadable says why a file cannot be read, and what then.
func unreadable(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file; the path starts at the folder of the file that names it")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("permission denied; it has to be readable")
	case strings.Contains(err.Error(), "escapes"):
		return errOutside
	}
	return fmt.Errorf("%w; it has to be readable", cause(err))
}

// cause returns what went wrong without the system call in front.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// shown returns a path as it is shown: from the working folder, unless it is
// shorter from the root.
func shown(path string) string {
	if here, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(here, path); err == nil && len(rel) < len(path) {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}
