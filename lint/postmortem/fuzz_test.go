package postmortem

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/unblame/unblame/lint/markdown"
)

func drafts(tb testing.TB) [][]byte {
	names, err := filepath.Glob("../../testdata/*/*.md")
	if err != nil || len(names) == 0 {
		tb.Fatalf("no test documents: %v", err)
	}
	var out [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, data)
	}
	return out
}

// FuzzRead holds the reading to its promises on any bytes: it never panics,
// every block has a section, and all places are in the source.
func FuzzRead(f *testing.F) {
	for _, data := range drafts(f) {
		f.Add(data)
	}
	for _, c := range sectionCases {
		f.Add([]byte(c.source))
	}
	for _, c := range actionCases {
		f.Add([]byte("## Action items\n\n" + c.source))
	}
	for _, c := range entryCases {
		f.Add([]byte("## Timeline\n\n" + c.source))
	}
	for _, c := range whenCases {
		f.Add([]byte("## Timeline\n\n- " + c.text))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		d := Read(markdown.Parse(source), Options{})
		in := func(what string, s markdown.Span, block int) {
			if s.Start < 0 || s.End < s.Start || s.End > len(source) {
				t.Fatalf("%s at %v of %d bytes", what, s, len(source))
			}
			if block < 0 || block >= len(d.Blocks) {
				t.Fatalf("%s in block %d of %d", what, block, len(d.Blocks))
			}
		}
		last := -1
		for i, s := range d.Sections {
			if i == 0 {
				if s.Block != -1 {
					t.Fatalf("the first section has the title %q", s.Title)
				}
				continue
			}
			in("section "+s.Title, s.Span, s.Block)
			if s.Block < last {
				t.Fatalf("section %q in block %d after one in block %d", s.Title, s.Block, last)
			}
			last = s.Block
			if Title(s.Kind) == string(s.Kind) && s.Kind != "" {
				t.Fatalf("section %q has the unknown kind %q", s.Title, s.Kind)
			}
		}
		for i := range d.Blocks {
			if d.Section(i).Block > i {
				t.Fatalf("block %d stands before its section %q", i, d.Section(i).Title)
			}
		}
		for _, a := range d.Actions {
			in("action "+a.Text, a.Span, a.Block)
			a.Assigned()
		}
		for _, e := range d.Timeline {
			in("entry "+e.Text, e.Span, e.Block)
			if e.Minutes < -1 || e.Minutes >= 24*60 {
				t.Fatalf("entry at minute %d", e.Minutes)
			}
		}
		for _, k := range Kinds() {
			d.Has(k)
		}
	})
}

// FuzzWhen holds the readers of times, dates, zones and fields to what they
// promise on any text: places within it, minutes of a day, days that exist.
func FuzzWhen(f *testing.F) {
	for _, c := range whenCases {
		f.Add(c.text)
	}
	for _, c := range fieldCases {
		f.Add(c.source)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m := when(s)
		if m.size < 0 || m.size > len(s) || m.minutes < -1 || m.minutes >= 24*60 || m.minutes >= 0 && m.time == "" {
			t.Fatalf("when(%q) is %+v", s, m)
		}
		if m.date != (day{}) && !m.date.exists() {
			t.Fatalf("%q is said to be on %+v", s, m.date)
		}
		if d, start, end, ok := dateIn(s); ok && (start < 0 || end > len(s) || start >= end || !d.exists()) {
			t.Fatalf("%q has the date %+v at %d to %d", s, d, start, end)
		}
		if n := relative(s); n < 0 || n > len(s) {
			t.Fatalf("relative(%q) is %d", s, n)
		}
		if at, _ := clockAt(s); at < 0 || at > len(s) {
			t.Fatalf("clockAt(%q) is %d", s, at)
		}
		timeIn(s)
		zoneIn(s)
		deadlineIn(s)
		ticketIn(s)
		ownerIn(s)
		mean(s)
		recounts(s)
	})
}

func BenchmarkRead(b *testing.B) {
	data := drafts(b)[0]
	md := markdown.Parse(data)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Read(md, Options{})
	}
}
