package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestWhole: until a report is complete, what was there stays; and no other file
// is left behind.
func TestWhole(t *testing.T) {
	for _, c := range []struct {
		name  string
		there string // before, "" for nothing
		end   func(w io.WriteCloser) error
		want  string
	}{
		{"new and complete", "", io.WriteCloser.Close, "new"},
		{"new and abandoned", "", gone, ""},
		{"complete", "old", io.WriteCloser.Close, "new"},
		{"abandoned", "old", gone, "old"},
		{"abandoned when it is complete", "old", func(w io.WriteCloser) error { err := w.Close(); _ = gone(w); return err }, "new"},
		{"closed when it is abandoned", "old", func(w io.WriteCloser) error { _ = gone(w); return w.Close() }, "old"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			name := filepath.Join(folder, "report.json")
			if c.there != "" {
				if err := os.WriteFile(name, []byte(c.there), 0o640); err != nil {
					t.Fatal(err)
				}
			}
			w, err := new(begun).create(name)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(w, "new"); err != nil {
				t.Fatal(err)
			}
			if got := content(name); got != c.there {
				t.Errorf("while it is written, the file holds %q, not %q", got, c.there)
			}
			if info, err := os.Stat(w.(*whole).Name()); err != nil || c.there != "" && info.Mode().Perm()&0o007 != 0 {
				t.Errorf("while it is written, anybody may read it: %v, %v", info.Mode(), err)
			}
			if err := c.end(w); err != nil {
				t.Error(err)
			}
			if got := content(name); got != c.want {
				t.Errorf("the file holds %q, not %q", got, c.want)
			}
			left, _ := filepath.Glob(filepath.Join(folder, "*"))
			hidden, _ := filepath.Glob(filepath.Join(folder, ".*"))
			if all := slices.Concat(left, hidden); len(all) > 1 || len(all) == 1 && all[0] != name {
				t.Errorf("there is %v", all)
			}
			if info, err := os.Stat(name); err == nil && c.there != "" && info.Mode().Perm() != 0o640 {
				t.Errorf("the permissions are %v", info.Mode())
			}
		})
	}
}

func gone(w io.WriteCloser) error {
	w.(*whole).abandon()
	return nil
}

func content(name string) string {
	data, _ := os.ReadFile(name)
	return string(data)
}
