package english

import (
	"strings"
	"testing"
)

func TestPosted(t *testing.T) {
	for _, c := range []struct {
		text string
		own  string // what remains of the author's
	}{
		{"Checkout is down again, @shop — Ana Lima (@ana) August 8, 2017 12:50 PM", ""},
		{"Is it only me?-- Ana (@ana) 2 May", ""},
		{"First. — Ana (@ana) May 2, 2019 The vendor answered: We are on it. — Shop Status (@shop) May 3", ""},
		{"It is down. — Ana (@ana) 8 May 2021 We saw this post at noon.", " We saw this post at noon."},
		{"The on-call – Ana – restarted the node (@ana was asleep).", "The on-call – Ana – restarted the node (@ana was asleep)."},
		{"10:04 - Ana (@ana) restarted the node", "10:04 - Ana (@ana) restarted the node"},
		{"It was down – Ana (@ana) had warned us.", "It was down – Ana (@ana) had warned us."},
		{"A well-known user (@ana) told us.", "A well-known user (@ana) told us."},
	} {
		var own strings.Builder
		from := 0
		for _, p := range Posted(c.text) {
			own.WriteString(c.text[from:p.Start])
			from = p.End
		}
		own.WriteString(c.text[from:])
		if own.String() != c.own {
			t.Errorf("%q: the author's part is %q, want %q", c.text, own.String(), c.own)
		}
	}
}
