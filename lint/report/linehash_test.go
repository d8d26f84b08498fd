package report

import (
	"strings"
	"testing"
)

// TestLineHashes holds the hashes of a text with every kind of line end, an
// emoji, a tab, a long line and repeated lines against known answers.
func TestLineHashes(t *testing.T) {
	text := "# Post-mortem: café outage 🔥\r\n\r\n## Root cause\r\n\r\nThe outage was caused by human error.\r\nThe outage was caused by human error.\r\n\r\n" +
		"\tTabbed 👩‍💻 line, and a long one: " + strings.Repeat("x", 130) + "\r\nThe outage was caused by human error.\nLast line without newline"
	want := []string{
		"aef9544aff4a3064:1", "8e8b093c480996f4:1", "a1f82fb06a423f49:1", "98a2dc054c28dff1:1", "1769a6be02c7cbe3:1",
		"3abe8593823fe8b7:1", "e596c29250126b8b:1", "36a9f91f9388f925:1", "35aa20cccac2fe39:1", "e24da220c640e70d:1",
	}
	wanted := map[int]bool{}
	for i := range want {
		wanted[i+1] = true
	}
	for line, hash := range lineHashes([]byte(text), wanted) {
		if hash != want[line-1] {
			t.Errorf("line %d: got %s, want %s", line, hash, want[line-1])
		}
	}
	got := lineHashes([]byte(strings.Repeat("a b\n", 300)), map[int]bool{1: true, 2: true, 150: true})
	if first, _, _ := strings.Cut(got[1], ":"); got[1] != first+":1" || got[2] != first+":2" || got[150] != first+":150" {
		t.Errorf("lines that repeat: %v", got)
	}
	if got := lineHashes(nil, map[int]bool{1: true}); len(got) != 1 {
		t.Errorf("an empty file: %v", got)
	}
}
