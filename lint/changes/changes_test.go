package changes

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

const head = "diff --git a/docs/a.md b/docs/a.md\nindex 1..2 100644\n--- a/docs/a.md\n+++ b/docs/a.md\n"

var cases = []struct{ name, patch, want, err string }{
	{"nothing", "", "", ""},
	{"lines changed and added", head + "@@ -2 +2,2 @@\n-b\n+B\n+c\n@@ -9,0 +11 @@ x\n+y\n", "docs/a.md 2 3 11", ""},
	{"lines taken away", head + "@@ -2,2 +1,0 @@\n-b\n-c\n", "docs/a.md", ""},
	{"with context", head + "@@ -1,3 +1,4 @@\n a\n-b\n+B\n+C\n c\n", "docs/a.md 2 3", ""},
	{"a new file", "diff --git a/n.md b/n.md\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/n.md\n@@ -0,0 +1,2 @@\n+a\n+b\n", "n.md new", ""},
	{"an empty new file", "diff --git a/n.md b/n.md\nnew file mode 100644\nindex 0..1\n", "n.md new", ""},
	{"a file taken away", "diff --git a/n.md b/n.md\ndeleted file mode 100644\nindex 1..0\n--- a/n.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", "", ""},
	{"a file renamed", "diff --git a/n.md b/m.md\nsimilarity index 100%\nrename from n.md\nrename to m.md\n", "m.md", ""},
	{"renamed and changed", "diff --git a/n.md b/m.md\nsimilarity index 90%\nrename from n.md\nrename to m.md\nindex 1..2 100644\n--- a/n.md\n+++ b/m.md\n@@ -2 +2 @@\n-a\n+b\n", "m.md 2", ""},
	{"a name with blanks", "diff --git a/d e/a b.md b/d e/a b.md\nindex 1..2 100644\n--- a/d e/a b.md\t\n+++ b/d e/a b.md\t\n@@ -2 +2 @@\n-a\n+b\n", "d e/a b.md 2", ""},
	{"a quoted name", "diff --git \"a/\\303\\251 \\\"x\\\".md\" \"b/\\303\\251 \\\"x\\\".md\"\nindex 1..2 100644\n--- \"a/\\303\\251 \\\"x\\\".md\"\n+++ \"b/\\303\\251 \\\"x\\\".md\"\n@@ -2 +2 @@\n-a\n+b\n", "é \"x\".md 2", ""},
	{"an image", "diff --git a/x.png b/x.png\nindex 1..2 100644\nBinary files a/x.png and b/x.png differ\n", "x.png new", ""},
	{"a mode", "diff --git a/a.md b/a.md\nold mode 100644\nnew mode 100755\n", "a.md", ""},
	{"a text with CRLF", head + "@@ -2 +2 @@\n-b\r\n+B\r\n", "docs/a.md 2", ""},
	{"a patch with CRLF", strings.ReplaceAll(head+"@@ -2 +2 @@\n-b\n+B\n", "\n", "\r\n"), "docs/a.md 2", ""},
	{"no line end", head + "@@ -2 +2 @@\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n", "docs/a.md 2", ""},
	{"words before it", "From: Ana\n\nWhy.\n---\n a.md | 1 +\n\n" + head + "@@ -2 +2 @@\n-b\n+B\n-- \n2.39\n", "docs/a.md 2", ""},
	{"of diff -u", "--- a/docs/a.md\t2024-03-01 10:04:00\n+++ b/docs/a.md\t2024-03-01 10:05:00\n@@ -2 +2 @@\n-b\n+B\n", "docs/a.md 2", ""},
	{"without prefixes", strings.NewReplacer("a/docs", "docs", "b/docs", "docs").Replace(head) + "@@ -2 +2 @@\n-b\n+B\n", "", "this patch has no a/ and b/ in front of its paths; "},
	{"with other prefixes", strings.NewReplacer("a/docs", "i/docs", "b/docs", "w/docs").Replace(head) + "@@ -2 +2 @@\n-b\n+B\n", "docs/a.md 2", ""},
	{"several files", head + "@@ -2 +2 @@\n-b\n+B\n" + strings.ReplaceAll(head, "docs/", "") + "@@ -3 +3 @@\n-b\n+B\n", "a.md 3, docs/a.md 2", ""},
	{"one file twice", head + "@@ -2 +2 @@\n-b\n+B\n" + head + "@@ -3 +3 @@\n-b\n+B\n", "", "this patch changes docs/a.md twice; "},
	{"no patch", "# Lamp outage\n\n- no\n+ patch\n", "", "there is no change in this patch that can be read; "},
	{"cut off", head + "@@ -1,3 +1,3 @@\n a\n", "", "this patch cannot be read: line "},
	{"of a merge", "diff --cc a.md\nindex 1,2..3\n--- a/a.md\n+++ b/a.md\n@@@ -1,1 -1,1 +1,2 @@@\n++a\n", "", "t"},
}

func TestRead(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			files, err := Read([]byte(c.patch))
			if err != nil || c.err != "" {
				if err == nil || c.err == "" || !strings.HasPrefix(err.Error(), c.err) {
					t.Errorf("error %v, not %q…", err, c.err)
				}
				return
			}
			var all []string
			for name, f := range files {
				if f.New {
					all = append(all, name+" new")
					continue
				}
				all = append(all, strings.TrimSuffix(name+" "+strings.Trim(fmt.Sprint(slices.Sorted(maps.Keys(f.added))), "[]"), " "))
			}
			slices.Sort(all)
			if got := strings.Join(all, ", "); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

func TestFits(t *testing.T) {
	files, err := Read([]byte(head + "@@ -2,2 +2,3 @@\n b\n+c\n+d\n-e\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		source string
		line   int
		added  string
	}{
		{"a\nb\nc\nd\nf\n", 0, "c\nd\n"},
		{"a\r\nb\r\nc\r\nd", 0, "c\r\nd"},
		{"a\nx\nc\nd\n", 2, "c\nd\n"},
		{"a\nb\nc\n", 4, "c\n"},
		{"", 1, ""},
	} {
		f := files["docs/a.md"]
		if got := f.Fits([]byte(c.source)); got != c.line {
			t.Errorf("%q: line %d, not %d", c.source, got, c.line)
		}
		var got strings.Builder
		for _, s := range f.Added([]byte(c.source)) {
			got.WriteString(c.source[s.Start:s.End])
		}
		if got.String() != c.added {
			t.Errorf("%q: added %q, not %q", c.source, got.String(), c.added)
		}
	}
	if all := (&File{New: true}).Added([]byte("a\nb")); len(all) != 1 || all[0].End != 3 {
		t.Errorf("all of a new file is added: %v", all)
	}
}

// FuzzRead holds that any bytes are read or refused in one line, and that the
// places of new lines lie in the source, in order, each made of whole lines.
func FuzzRead(f *testing.F) {
	for _, c := range cases {
		f.Add([]byte(c.patch), []byte("a\nB\r\nc\n\nd"))
	}
	f.Fuzz(func(t *testing.T, patch, source []byte) {
		files, err := Read(patch)
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Fatalf("an error of several lines: %v", err)
		}
		for name, file := range files {
			last := -1
			for _, s := range file.Added(source) {
				if s.Start <= last || s.End <= s.Start || s.End > len(source) {
					t.Fatalf("%s: %v after %d of %d bytes", name, s, last, len(source))
				}
				last = s.End
				if s.Start > 0 && source[s.Start-1] != '\n' || s.End < len(source) && source[s.End-1] != '\n' {
					t.Fatalf("%s: %v is no row of whole lines of %q", name, s, source)
				}
			}
			if n := file.Fits(source); n < 0 || n > 1+bytes.Count(source, []byte("\n"))+1 {
				t.Fatalf("%s: does not fit at line %d", name, n)
			}
		}
	})
}
