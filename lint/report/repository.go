package report

import (
	"net/url"
	"path/filepath"
	"strings"
)

// inRepository returns a path as programs that know only the repository name
// it: from its root, with slashes. What lies elsewhere keeps its own path.
func (o Options) inRepository(path string) string {
	own := filepath.ToSlash(filepath.Clean(path))
	if o.Root == "" {
		return own
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(o.Dir, path)
	}
	below, err := filepath.Rel(o.Root, path)
	below = filepath.ToSlash(below)
	if err != nil || below == ".." || strings.HasPrefix(below, "../") {
		return own
	}
	return below
}

// inDir returns a path as programs name it that run in the same folder.
func (o Options) inDir(path string) string {
	if below, err := filepath.Rel(o.Dir, path); o.Dir != "" && filepath.IsAbs(path) && err == nil {
		path = below
	}
	return filepath.ToSlash(filepath.Clean(path))
}

// escapedPath returns a path as a reference in a URL. One that would read as a
// scheme or a host is led in by a dot.
func escapedPath(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	escaped := strings.Join(parts, "/")
	if first, _, _ := strings.Cut(escaped, "/"); strings.Contains(first, ":") || strings.HasPrefix(escaped, "//") {
		return "./" + escaped
	}
	return escaped
}
