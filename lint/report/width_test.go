package report

import (
	"testing"
	"unicode/utf8"
)

// TestWidth holds that text of even width is measured and cut as all other text is.
func TestWidth(t *testing.T) {
	evens := 0
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if _, ok := even(string(r)); ok && r != utf8.RuneError {
			s := string(r)
			if evens++; screen.StringWidth(s) != 1 {
				t.Errorf("%U takes %d columns", r, screen.StringWidth(s))
			}
		}
	}
	if evens < 500 {
		t.Errorf("%d code points are known to be even", evens)
	}
	for _, s := range []string{"", "plain", "“naïve” – a café…", "…cut off", "日本語 text", "e\u0301e", "👍 ok"} {
		for columns := range 20 {
			if got, want := truncate(s, columns, "…"), screen.Truncate(s, columns, "…"); got != want {
				t.Errorf("truncate(%q, %d): %q, and not %q", s, columns, got, want)
			}
			if got, want := truncateLeft(s, columns, "…"), screen.TruncateLeft(s, columns, "…"); got != want {
				t.Errorf("truncateLeft(%q, %d): %q, and not %q", s, columns, got, want)
			}
		}
	}
}
