package lint_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
	"github.com/unblame/unblame/rules"
)

// drafts returns the hurried drafts of testdata as one text.
func drafts(b *testing.B) []byte {
	b.Helper()
	names, err := filepath.Glob(filepath.Join("..", "testdata", "*", "draft.md"))
	if err != nil || len(names) == 0 {
		b.Fatalf("no drafts: %v", err)
	}
	var all []byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		all = append(append(all, data...), "\n\n"...)
	}
	return all
}

func builtin(b testing.TB) *lint.Set {
	b.Helper()
	all, err := rules.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	var plain []*lint.Rule
	for _, r := range all {
		plain = append(plain, r.Rule)
	}
	return lint.NewSet(plain)
}

// BenchmarkLayers measures each layer on the same text, with what stands below it.
func BenchmarkLayers(b *testing.B) {
	text := drafts(b)
	set := builtin(b)
	run := func(name string, f func()) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
	run("markdown", func() { markdown.Parse(text) })
	doc := markdown.Parse(text)
	run("postmortem", func() { postmortem.Read(doc, postmortem.Options{}) })
	run("all", func() { lint.Run(text, set, lint.Options{}) })
}

// BenchmarkCues measures documents of one size with no cue words, few and many.
func BenchmarkCues(b *testing.B) {
	set := builtin(b)
	const plain = "The queue of the second region filled up while the first one drained. "
	for _, c := range []struct{ name, cue string }{
		{"none", ""},
		{"few", strings.Repeat(plain, 9) + "The team should have seen it. "},
		{"many", "The team should have seen it, and human error was the root cause. "},
	} {
		text := c.cue
		if text == "" {
			text = plain
		}
		source := []byte("# Post-mortem\n\n" + strings.Repeat(text, 100_000/len(text)))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				lint.Run(source, set, lint.Options{})
			}
		})
	}
}

// BenchmarkSizes measures documents from 10 KB to 10 MB: the bytes a second stay
// the same as long as time grows with length.
func BenchmarkSizes(b *testing.B) {
	text := drafts(b)
	set := builtin(b)
	for _, size := range []int{10_000, 100_000, 1_000_000, 10_000_000} {
		source := bytes.Repeat(text, size/len(text)+1)[:size]
		b.Run(strconv.Itoa(size/1000)+"kB", func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				lint.Run(source, set, lint.Options{})
			}
		})
	}
}
