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

// escapedPath returns a path as a reference in a URL. One that would read as a
// scheme or a host is led in by a dot.
func escapedPath(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(strings.ToValidUTF8(p, "\ufffd"))
	}
	escaped := strings.Join(parts, "/")
	if first, _, _ := strings.Cut(escaped, "/"); strings.Contains(first, ":") || strings.HasPrefix(escaped, "//") {
		return "./" + escaped
	}
	return escaped
}
