package markdown

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unicode/utf8"
)

// FuzzParse holds the source map to its promise on any bytes: places are in
// the source, in order, and exact runs have the same bytes on both sides.
func FuzzParse(f *testing.F) {
	seeds, err := filepath.Glob("../../testdata/*/*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range seeds {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, c := range parseCases {
		f.Add([]byte(c.source))
	}
	for _, c := range commentCases {
		f.Add([]byte(c.source))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		doc := Parse(source)
		last := 0
		for i, b := range doc.Blocks {
			if b.Span.Start < last || b.Span.End < b.Span.Start || b.Span.End > len(source) {
				t.Fatalf("block %d at %v, after %d, of %d bytes", i, b.Span, last, len(source))
			}
			last = b.Span.Start
			if b.Parent >= i || b.Parent < -1 {
				t.Fatalf("block %d has parent %d", i, b.Parent)
			}
			if b.Label < 0 || b.Label > len(b.Text.Plain) {
				t.Fatalf("block %d has a label of %d bytes in %q", i, b.Label, b.Text.Plain)
			}
			checkText(t, source, b.Text)
		}
		for i, c := range doc.Comments {
			in := c.Text.Span(0, len(c.Text.Plain))
			if c.Span.Start < 0 || c.Span.End > len(source) || c.Text.Plain != "" && (in.Start < c.Span.Start || in.End > c.Span.End) {
				t.Fatalf("comment %d at %v with its text at %v, of %d bytes", i, c.Span, in, len(source))
			}
			checkText(t, source, c.Text)
		}
	})
}

func checkText(t *testing.T, source []byte, text Text) {
	t.Helper()
	if !utf8.ValidString(text.Plain) {
		t.Fatalf("plain text is not UTF-8: %q", text.Plain)
	}
	at, src := 0, 0
	for _, r := range text.runs {
		if r.at != at || r.len <= 0 || r.src.Start < src || r.src.End < r.src.Start || r.src.End > len(source) {
			t.Fatalf("run %+v after plain %d, source %d in %q", r, at, src, text.Plain)
		}
		at, src = r.at+r.len, r.src.End
		if r.atomic {
			continue
		}
		if got, want := string(source[r.src.Start:r.src.End]), text.Plain[r.at:at]; got != want {
			t.Fatalf("source %q stands for %q", got, want)
		}
	}
	if at != len(text.Plain) {
		t.Fatalf("runs cover %d of %d bytes of %q", at, len(text.Plain), text.Plain)
	}
	for i := range text.Plain {
		if s := text.Span(i, len(text.Plain)); s.Start > s.End || s.End > len(source) {
			t.Fatalf("Span(%d, end) is %v", i, s)
		}
		if i > 2000 {
			break // each call is cheap, all pairs of a long text are not
		}
	}
}

// FuzzFrontMatter holds the reading of front matter to its promises on any bytes:
// it stands at the start between its fences, its fields are in it and on the line
// of their key, and none of it is read as text.
func FuzzFrontMatter(f *testing.F) {
	for _, matter := range []string{
		"---\ntitle: Outage\nauthors:\n  - Ana\n  - Bob\ndate: 2024-03-01\n---\nText.\n",
		"---\na: {b: c}\n? [x]\n: y\n\"k: v\": |\n  many\n  lines\n...\nText.",
		"---\r\na: &x [1, 2]\r\nb: *x\r\n<<: {c: d}\r\n---\r\nText.",
		"+++\ntitle = \"Outage\"\ndate = 2024-03-01\n[a.b]\nc = [1, 2]\n\"d e\" = 'f'\n'g' = 1.5\n+++\nText.\n",
		"+++\na.b.c = 1\na.d = [{e = 1}, {}]\n+++", "---\n---\n", "\ufeff---\na: b\n---\n", "---\na: b\n", "+++\n\"\\u0061\" = 1\n+++\n",
	} {
		f.Add([]byte(matter))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		doc := Parse(source)
		m := doc.FrontMatter
		if m.Format == "" {
			if len(m.Fields) > 0 || m.Span != (Span{}) {
				t.Fatalf("no front matter with %+v", m)
			}
			return
		}
		fence := map[string]string{"yaml": "---", "toml": "+++"}[m.Format]
		if start := len(source) - len(bytes.TrimPrefix(source, []byte("\ufeff"))); m.Span.Start != start || m.Span.End > len(source) || !bytes.HasPrefix(source[start:], []byte(fence)) {
			t.Fatalf("%s front matter at %v of %d bytes", m.Format, m.Span, len(source))
		}
		for _, field := range m.Fields {
			if field.Span.Start <= m.Span.Start || field.Span.End > m.Span.End || field.Span.End < field.Span.Start {
				t.Fatalf("%q at %v in front matter at %v", field.Key, field.Span, m.Span)
			}
			if bytes.ContainsAny(source[field.Span.Start:field.Span.End], "\n") {
				t.Fatalf("%q stands on several lines", field.Key)
			}
		}
		for _, b := range doc.Blocks {
			if b.Span.Start < m.Span.End {
				t.Fatalf("%q at %v is front matter, to %d", b.Text.Plain, b.Span, m.Span.End)
			}
		}
		if again := Parse(source).FrontMatter; !reflect.DeepEqual(m, again) {
			t.Fatalf("%+v, then %+v", m, again)
		}
	})
}
