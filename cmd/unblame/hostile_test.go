package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/unblame/unblame/lint/markdown"
)

// hang is how long any hostile text may take, on any machine: what is near linear
// needs seconds, what is not would need hours.
const hang = time.Minute

// TestHostile: no text makes the command fail, hang, or lose text. The environment may ask
// for more of each than the little that shows most, as UNBLAME_HOSTILE=1000000 bytes.
func TestHostile(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("UNBLAME_HOSTILE"))
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			text := []byte(h.text(max(n, 2000)))
			watch := time.AfterFunc(hang, func() { panic("this hangs: " + h.name) })
			defer watch.Stop()
			told(t, text)
			if code := say(text, "--format", "text"); code == exitFailed && bytes.IndexByte(text, 0) < 0 {
				t.Errorf("the exit code is %d", code)
			}
			if code := given(text, "fix", "--diff"); code == exitFailed && bytes.IndexByte(text, 0) < 0 {
				t.Errorf("the exit code of fix is %d", code)
			}
			if strings.HasSuffix(h.tail, zebra) && !reads(text, "zebra") {
				t.Error("the zebra is lost")
			}
		})
	}
}

// say checks a text, with all rules.
func say(text []byte, args ...string) int {
	return given(text, append([]string{"check"}, args...)...)
}

// given runs a command on a text, with all rules.
func given(text []byte, args ...string) int {
	a := app{bytes.NewReader(text), io.Discard, io.Discard, func(string) string { return "" }}
	return a.run(append(args, "--no-config", "-"))
}

// reads reports whether a word is in the text of a document.
func reads(source []byte, word string) bool {
	for _, b := range markdown.Parse(source).Blocks {
		if strings.Contains(b.Text.Plain, word) {
			return true
		}
	}
	return false
}

// BenchmarkHostile shows how time grows with each hostile text: near linear is a time
// for each byte that stays.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostiles {
		for _, n := range []int{10_000, 100_000, 1_000_000} {
			b.Run(fmt.Sprint(h.name, "/", n), func(b *testing.B) {
				text := []byte(h.text(n))
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					say(text)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/byte")
			})
		}
	}
}
