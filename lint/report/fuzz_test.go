package report

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

var hostile = []string{
	"\ufeffThe outage was caused by human error.\r\nWe\tshould have.\rEnd",
	"\x1b[31m\u009b31m\u202e\u2028\u200b\U000e0041\x7f",
	"::error::x ##[group]y :::: ###[z",
	"你好\te\u0301 👩‍💻 👩\u200dx \xff\xfe\xe2\x80",
	strings.Repeat("a long line 你 ", 300),
	strings.Repeat("\xbf", 300),
	strings.Repeat("\n", 300),
}

// FuzzReport writes a finding at any place of any document: nothing that the
// screen or the runner could obey is written, lines fit the screen, and what
// JSON says is what was found.
func FuzzReport(f *testing.F) {
	for _, s := range hostile {
		f.Add([]byte(s), 2, len(s)/2, s)
		f.Add([]byte(s), len(s)/2, len(s), "a")
	}
	f.Add([]byte(strings.Repeat("x", 32)), 32, 32, "an empty span behind a line that fills the screen")
	f.Fuzz(func(t *testing.T, source []byte, start, end int, words string) {
		start = min(max(start, 0), len(source))
		end = min(max(end, start), len(source))
		file := File{Path: words, Source: source, Findings: []lint.Finding{{
			Rule: "r", Severity: lint.Error, Span: markdown.Span{Start: start, End: end},
			Message: words, Question: words, Related: []lint.Related{{Message: words}},
		}}}
		for _, o := range []Options{{Width: 40}, {Width: 50, Actions: true}} {
			text := write(t, "text", o, file)
			obeyedBy(t, text, o.Actions)
			for _, line := range strings.Split(text, "\n") {
				if strings.Contains(line, " | ") && !strings.Contains(line, "more line") && width(line) > o.Width {
					t.Fatalf("%d columns: %q", width(line), line)
				}
			}
		}
		text := write(t, "json", Options{}, file)
		if strings.Contains(text, "##[") {
			t.Fatalf("a command: %q", text)
		}
		obeyedBy(t, text, false)
		var got struct {
			Files []struct {
				Path     string
				Findings []struct {
					Message    string
					Start, End position
				}
			}
		}
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err, text)
		}
		want := strings.ToValidUTF8(words, "\ufffd")
		if utf8.ValidString(words) && (got.Files[0].Path != want || got.Files[0].Findings[0].Message != want) {
			t.Fatalf("got %q, want %q", got.Files[0], want)
		}
		for offset, p := range map[int]position{start: got.Files[0].Findings[0].Start, end: got.Files[0].Findings[0].End} {
			if runeEdge(source, offset) && p != counted(source, offset) {
				t.Fatalf("%d in %q: got %v, want %v", offset, source, p, counted(source, offset))
			}
		}
	})
}

func obeyedBy(t *testing.T, text string, actions bool) {
	t.Helper()
	for _, r := range strings.NewReplacer("\n", "", "\u200d", "").Replace(text) {
		if obeyed(r) {
			t.Fatalf("%q in %q", r, text)
		}
	}
	if actions && commanding(text) {
		t.Fatalf("a command: %q", text)
	}
}

// runeEdge reports whether an offset stands between two code points.
func runeEdge(source []byte, offset int) bool {
	for i := 0; i < offset; {
		_, n := utf8.DecodeRune(source[i:])
		if i += n; i > offset {
			return false
		}
	}
	return true
}

// counted is at, the slow way: a byte order mark is taken off, line ends are
// made one, lines split and code points counted.
func counted(source []byte, offset int) position {
	before := bytes.TrimPrefix(source[:offset], []byte("\ufeff"))
	if offset < 3 && bytes.HasPrefix(source, []byte("\ufeff")) {
		before = nil
	}
	if offset < len(source) && offset > 0 && source[offset-1] == '\r' && source[offset] == '\n' {
		before = append(bytes.TrimSuffix(bytes.Clone(before), []byte("\r")), '.')
	}
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(before))
	lines := strings.Split(text, "\n")
	return position{Line: len(lines), Column: utf8.RuneCountInString(lines[len(lines)-1]) + 1, Offset: offset}
}

func BenchmarkReport(b *testing.B) {
	line := "The outage – the third one – was caused by human error, and “we” should have seen it.\n"
	source := []byte(strings.Repeat(line, 10_000))
	file := File{Path: "a.md", Source: source, Postmortem: true}
	for i := range 10_000 {
		at := i*len(line) + strings.Index(line, "human")
		file.Findings = append(file.Findings, lint.Finding{
			Rule: "human-error", Group: "blame", Severity: lint.Error, Span: markdown.Span{Start: at, End: at + len("human error")},
			Message:  "“human error” ends the search where it should start.",
			Question: "What made the wrong file look like the right one?",
		})
	}
	for _, format := range Formats() {
		b.Run(format+"/10000-findings", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w, err := New(format, io.Discard, Options{Template: shape})
				if err != nil {
					b.Fatal(err)
				}
				_ = w.File(file)
				_ = w.Close(Summary{})
			}
		})
	}
	long := File{Path: "a.md", Source: bytes.ReplaceAll(source, []byte("\n"), []byte(" ")), Findings: file.Findings}
	b.Run("text/10000-findings-on-one-line", func(b *testing.B) {
		for b.Loop() {
			w, _ := New("text", io.Discard, Options{})
			_ = w.File(long)
		}
	})
}
