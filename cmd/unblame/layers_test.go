package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/unblame/unblame/"

// layers says which packages of this module each package may import. Nothing
// runs back up: a package imports only what stands above it in this list.
var layers = []layer{
	{"lint/markdown", nil},
	{"lint/english/tagger", nil},
	{"lint/english", []string{"lint/english/tagger"}},
	{"lint/postmortem", []string{"lint/markdown", "lint/english"}},
	{"lint", []string{"lint/postmortem", "lint/markdown", "lint/english"}},
	{"lint/strict", []string{"lint"}},
	{"lint/config", []string{"lint/strict", "lint", "lint/postmortem"}},
	{"lint/baseline", []string{"lint", "lint/markdown"}},
	{"lint/changes", []string{"lint/markdown"}},
	{"lint/report", []string{"lint", "lint/postmortem", "lint/markdown", "lint/english"}},
	{"rules/check", []string{"lint", "lint/postmortem", "lint/markdown", "lint/english"}},
	{"rules", []string{"rules/check", "lint", "lint/postmortem", "lint/markdown"}},
	{"cmd/unblame", []string{"rules", "lint/baseline", "lint/changes", "lint/report", "lint/config", "lint", "lint/postmortem", "lint/markdown"}},
}

type layer struct {
	pkg     string
	imports []string
}

// doors says which packages may import each outside module; tests may import any.
var doors = map[string][]string{
	"github.com/yuin/goldmark":         {"lint/markdown"},
	"golang.org/x/net":                 {"lint/markdown"},
	"github.com/BurntSushi/toml":       {"lint/markdown"},
	"go.yaml.in/yaml/v3":               {"lint/markdown", "lint/strict", "rules"},
	"github.com/aymanbagabas/go-udiff": {"cmd/unblame"},
	"github.com/bluekeyes/go-gitdiff":  {"lint/changes"},
	"github.com/jdkato/prose/v3":       {"lint/english/tagger"}, // what generates the table
	"github.com/fatih/color":           {"lint/report"},
	"github.com/mattn/go-runewidth":    {"lint/report"},
	"github.com/spf13/cobra":           {"cmd/unblame"},
	"github.com/spf13/pflag":           {"cmd/unblame"},
	"github.com/bmatcuk/doublestar/v4": {"lint/config", "cmd/unblame"},
	"golang.org/x/sys":                 {"cmd/unblame"}, // the width of the terminal
}

func TestLayers(t *testing.T) {
	allowed := map[string][]string{}
	for i, l := range layers {
		allowed[l.pkg] = l.imports
		for _, name := range l.imports {
			if !slices.ContainsFunc(layers[:i], func(above layer) bool { return above.pkg == name }) {
				t.Errorf("%s is allowed %s, which stands below it", l.pkg, name)
			}
		}
	}
	for pkg, imports := range imported(t) {
		inside, known := allowed[pkg]
		if !known {
			t.Errorf("%s is a package that the layers don't know", pkg)
		}
		for _, name := range imports {
			switch own, ours := strings.CutPrefix(name, module); {
			case ours && !slices.Contains(inside, own):
				t.Errorf("%s imports %s", pkg, own)
			case !ours && strings.Contains(name, ".") && !slices.Contains(doors[outside(name)], pkg):
				t.Errorf("%s imports %s, whose door is %v", pkg, name, doors[outside(name)])
			}
		}
	}
}

// imported returns what the Go files of each package import, without tests.
func imported(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, name)
		rel = filepath.ToSlash(rel)
		if entry.IsDir() {
			if rel == "docs" || rel != "." && strings.HasPrefix(entry.Name(), ".") {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(rel) != ".go" || strings.HasSuffix(rel, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range file.Imports {
			name, _ := strconv.Unquote(i.Path.Value)
			out[path.Dir(rel)] = append(out[path.Dir(rel)], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// outside returns the module that an imported package belongs to, as doors names it.
func outside(name string) string {
	for m := range doors {
		if name == m || strings.HasPrefix(name, m+"/") {
			return m
		}
	}
	return name
}
