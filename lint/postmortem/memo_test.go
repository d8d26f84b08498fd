package postmortem

import (
	"slices"
	"strings"
	"testing"
)

// TestFirst holds the table of patterns against going through all of them.
func TestFirst(t *testing.T) {
	table := askings()
	titles := []string{"", "The the the", "What should have worked", "Looking back at how it got out"}
	for _, c := range freeTitles {
		titles = append(titles, c.title)
	}
	for _, c := range titleCases {
		titles = append(titles, c.title)
	}
	found := 0
	for _, title := range titles {
		w := words(title)
		want := slices.IndexFunc(table.all, func(a asking) bool { return table.fits(a.pattern, w) })
		got, ok := table.first(w)
		if ok != (want >= 0) || ok && got != table.all[want] {
			t.Errorf("%q: another pattern than number %d", title, want)
		}
		if ok {
			found++
		}
	}
	if found < 100 {
		t.Errorf("only %d titles fit a pattern", found)
	}
}

func TestPhrases(t *testing.T) {
	p := phrasesOf(" led to ", " recur", ", so ")
	for s, want := range map[string]bool{
		"The lock led to a stall": true, "It led\nto a stall": true, "LED TO": true, "So that it recurs": true, "It was full, so it failed": true,
		"A led tower": false, "Misled to": false, "Precursor": false, "It was so": false, "": false,
	} {
		if got := p.in(s); got != want {
			t.Errorf("%q holds a phrase: %v", s, got)
		}
	}
}

func TestLower(t *testing.T) {
	for _, s := range []string{"", "a", "ABC", "It’s – “so” … OK", "ÄÖÜ", "2 °C", "‰ of K", "Ⅷ", "İ", "end \xe2", "\xe2\x80", "Ab\xffC", "T\u2028X"} {
		if got := lower(s); got != strings.ToLower(s) {
			t.Errorf("%q in small letters is %q", s, got)
		}
	}
}
