package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPinned holds that actions are named by commit, with the version beside it, in
// this repository's workflows and in what its documentation shows to copy: a tag can
// be moved by whoever may write there.
func TestPinned(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := 0
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if entry.Name() == ".git" {
				return fs.SkipDir
			}
			return nil
		}
		switch filepath.Ext(name) {
		case ".yml", ".yaml", ".md":
		default:
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		number := 0
		for line := range strings.Lines(string(text)) {
			number++
			if !uses.MatchString(line) {
				continue
			}
			if seen++; !pinned(line) {
				t.Errorf("%s:%d: %s is not named by commit, with its version behind #", name, number, strings.TrimSpace(line))
			}
		}
		return nil
	})
	if err != nil || seen < 5 {
		t.Errorf("%d actions are used, %v", seen, err)
	}
}

var (
	uses   = regexp.MustCompile(`^\s*(- )?\{?["']?uses["']?:`)
	commit = regexp.MustCompile(`uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*\s*$`)
	// Our own action, which has no release yet, and what lies in the same commit.
	ours = regexp.MustCompile(`uses: (OWNER/unblame@COMMIT|\./[\w./-]*)\s*$`)
)

func pinned(line string) bool { return commit.MatchString(line) || ours.MatchString(line) }

func TestPinnedTells(t *testing.T) {
	for line, want := range map[string]bool{
		"      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1": true,
		"        uses: a/b/c@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7":                true,
		"      - uses: ./":                                                          true,
		"      - uses: OWNER/unblame@COMMIT":                                        true,
		"      - uses: actions/checkout@v7":                                         false,
		"      - uses: actions/checkout@3d3c42e5":                                   false,
		"      - uses: actions/checkout":                                            false,
		"      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1":   false,
		"      - uses: docker://alpine:latest":                                      false,
		"      - uses: OWNER/unblame@main":                                          false,
		"      - {uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1}": false,
	} {
		if pinned(line) != want {
			t.Errorf("%q: %v", line, !want)
		}
	}
}
