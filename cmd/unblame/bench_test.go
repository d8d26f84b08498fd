package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkTree checks 1,000 drafts with one worker and with two.
func BenchmarkTree(b *testing.B) {
	drafts, err := filepath.Glob("../../testdata/*/draft.md")
	if err != nil || len(drafts) == 0 {
		b.Fatal("no drafts", err)
	}
	folder := b.TempDir()
	for i := range 1000 {
		text, err := os.ReadFile(drafts[i%len(drafts)])
		if err != nil {
			b.Fatal(err)
		}
		name := filepath.Join(folder, strconv.Itoa(i%50), strconv.Itoa(i)+".md")
		if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, text, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	for _, jobs := range []int{1, 2} {
		b.Run(fmt.Sprint("jobs=", jobs), func(b *testing.B) {
			for b.Loop() {
				a := app{strings.NewReader(""), io.Discard, io.Discard, func(string) string { return "" }}
				if code := a.run([]string{"check", "--jobs", strconv.Itoa(jobs), "--only-postmortems", "--exit-zero", folder}); code != exitClean {
					b.Fatal("exit code", code)
				}
			}
		})
	}
}
