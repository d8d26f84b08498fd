package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// growth is how many bytes of the heap may be kept after many documents beyond those
// kept after the first tenth: tables of fixed size still fill.
const growth = 4 << 20

// TestSoak gives mutated drafts to one process, and to many that read several files at a
// time: none ends badly, and none keeps what it has read. The environment may ask for
// more than the few that are tried by default, as UNBLAME_SOAK=20000.
func TestSoak(t *testing.T) {
	n := 200
	if more, err := strconv.Atoi(os.Getenv("UNBLAME_SOAK")); err == nil {
		n = more
	}
	drafts := draftsOf(t)
	t.Run("one process", func(t *testing.T) {
		none := sources{none: true, profile: &choice{}}
		project, err := none.project()
		if err != nil {
			t.Fatal(err)
		}
		in := input{path: "draft.md", named: true}
		if in.settings, err = project.For(in.path); err != nil {
			t.Fatal(err)
		}
		var before uint64
		findings, size := 0, 0
		for i := range n {
			text := mutated(drafts, i)
			size += len(text)
			for _, f := range in.run(text, in.settings.Set()).Findings {
				findings++
				if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > len(text) {
					t.Fatalf("document %d: %+v of %d bytes", i, f, len(text))
				}
			}
			if i == n/10 {
				before = heap()
			}
		}
		after := heap()
		t.Logf("%d documents, %d MB, %d findings; the heap holds %.1f MB after a tenth, %.1f MB at the end", n, size>>20, findings, float64(before)/(1<<20), float64(after)/(1<<20))
		if after > before+growth {
			t.Errorf("the heap grows from %d to %d bytes", before, after)
		}
	})
	t.Run("many processes", func(t *testing.T) {
		const batch = 100
		for first := 0; first < n; first += batch {
			folder := t.TempDir()
			args := []string{"check", "--no-config", "--exit-zero", "--format", "json", "-j", strconv.Itoa(2 + first/batch%4)}
			for i := first; i < min(n, first+batch); i++ {
				name := filepath.Join(folder, strconv.Itoa(i)+".md")
				if err := os.WriteFile(name, mutated(drafts, i), 0o600); err != nil {
					t.Fatal(err)
				}
				args = append(args, name)
			}
			var said bytes.Buffer
			cmd := exec.Command("unblame", args...)
			cmd.Stderr = &said
			err := cmd.Run()
			refused := strings.Count(said.String(), "this is a binary file") + strings.Count(said.String(), "this is UTF-16 text")
			if err != nil && refused != strings.Count(said.String(), "\n") {
				t.Fatalf("from document %d: %v\n%s", first, err, said.String())
			}
			if err := os.RemoveAll(folder); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// heap returns the bytes of the heap that are still in use.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// draftsOf returns the documents of testdata.
func draftsOf(tb testing.TB) [][]byte {
	tb.Helper()
	names, err := filepath.Glob("../../testdata/*/*.md")
	if err != nil || len(names) == 0 {
		tb.Fatal("no drafts", err)
	}
	var drafts [][]byte
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		drafts = append(drafts, text)
	}
	return drafts
}

// strange are pieces that are put into drafts.
var strange = []string{"\u200d", "\u202e", "\ufeff", "👩‍💻", "e\u0301", "\u00a0", "サーバー", "\x00", "\r", "\xff\xfe", "\xe2\x80", "<!-- unblame-disable -->", "```\n", "| a | b |\n", "> ", "- ", "## ", "<div>", "**", "[", "](", "\\"}

// mutated returns a draft after a few mutations, the same for the same number.
func mutated(drafts [][]byte, number int) []byte {
	r := rand.New(rand.NewPCG(1, uint64(number)))
	text := bytes.Clone(drafts[r.IntN(len(drafts))])
	for range 1 + r.IntN(6) {
		if len(text) == 0 {
			break
		}
		from := r.IntN(len(text))
		to := min(len(text), from+1+r.IntN(2000))
		piece := bytes.Clone(text[from:to])
		switch r.IntN(6) {
		case 0: // cut
			text = append(text[:from], text[to:]...)
		case 1: // splice
			other := drafts[r.IntN(len(drafts))]
			text = append(text[:from], other[r.IntN(len(other)):]...)
		case 2: // doubled
			text = append(text[:to], append(piece, text[to:]...)...)
		case 3: // lines in another order
			lines := bytes.SplitAfter(text, []byte("\n"))
			r.Shuffle(min(len(lines), 40), func(i, k int) { lines[i], lines[k] = lines[k], lines[i] })
			text = bytes.Join(lines, nil)
		case 4: // bytes flipped
			for range 1 + r.IntN(8) {
				text[r.IntN(len(text))] ^= 1 << r.IntN(8)
			}
		case 5: // something strange put in
			text = append(text[:from], append([]byte(strange[r.IntN(len(strange))]), piece...)...)
		}
	}
	return text
}
