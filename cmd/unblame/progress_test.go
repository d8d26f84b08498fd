package main

import (
	"bufio"
	"strings"
	"testing"
	"time"
)

// TestProgress: nothing is said of a short run; a longer one says now and then
// how far it is, never within a line of the report, and takes it back.
func TestProgress(t *testing.T) {
	var screen strings.Builder
	clock := time.Unix(0, 0)
	out := bufio.NewWriter(&screen)
	p := &progress{w: &screen, out: out, now: func() time.Time { return clock }, start: clock}
	for i := range 30 {
		clock = clock.Add(50 * time.Millisecond)
		p.gone()
		_, _ = out.WriteString("a.md\n")
		p.at(i+1, 40)
	}
	p.gone()
	_ = out.Flush()
	var want strings.Builder
	for i := range 30 {
		want.WriteString("a.md\n")
		if i >= 19 && i%2 == 1 {
			want.WriteString("\r" + []string{"20", "22", "24", "26", "28", "30"}[(i-19)/2] + " of 40 files\x1b[K\r\x1b[K")
		}
	}
	if screen.String() != want.String() {
		t.Errorf("the screen got\n%q, want\n%q", screen.String(), want.String())
	}
	var none strings.Builder
	p = &progress{out: bufio.NewWriter(&none), now: func() time.Time { return clock }}
	p.at(1, 40)
	p.gone()
	if none.String() != "" {
		t.Errorf("without a terminal, it says %q", none.String())
	}
}
