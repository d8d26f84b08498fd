package check

import (
	"strings"
	"testing"
)

func TestStretchAt(t *testing.T) {
	for text, want := range map[string]stretch{
		"29 minutes of errors":     {29, 1},
		"29-minute outage":         {29, 1},
		"1 hour and 10 minutes":    {70, 1},
		"2h15m":                    {135, 1},
		"3h 45m":                   {225, 1},
		"2.5 hours":                {150, 6},
		"3 hours and 20 customers": {180, 60},
		"2 days":                   {2880, 1440},
		"20 customers":             {0, 0},
		"10:04":                    {0, 0},
		"5 minutes and 2 hours":    {5, 1},
		"":                         {0, 0},
	} {
		if got, _ := stretchAt(strings.Fields(text), 0); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}

func TestMinuteOf(t *testing.T) {
	for _, c := range []struct {
		word, next string
		want       int
	}{
		{"10:04", "utc", 604},
		{"9:15pm", "", 1275},
		{"9:15", "p.m", 1275},
		{"12:05", "am", 5},
		{"13:20pm", "", 800},
		{"10:04:59", "", 604},
		{"25:00", "", -1},
		{"10:75", "", -1},
		{"a:b", "", -1},
		{"10:4", "", -1},
		{"10", "am", -1},
	} {
		if got := minuteOf(c.word, c.next); got != c.want {
			t.Errorf("%s %s is minute %d, want %d", c.word, c.next, got, c.want)
		}
	}
}

func TestQuantified(t *testing.T) {
	for text, want := range map[string]bool{
		"1,870 users could not log in":                       true,
		"about 5 % of requests":                              true,
		"~3h":                                                true,
		"a 30-minute outage":                                 true,
		"from 10:02 to 10:31":                                true,
		"one in five, or twenty customers":                   true,
		"No user impact, as the access log shows":            true,
		"2000 baskets were lost":                             true,
		"p95 rose to 3.4 s":                                  true,
		"HTTP 503 errors on 3 May 2024":                      false,
		"500 errors for many":                                false,
		"release 2.4.1 since 2023-04-01, see #4410 and DB-3": false,
		"No customer noticed":                                false,
		"Some users for a while":                             false,
	} {
		if got := quantified(text); got != want {
			t.Errorf("%q tells a number: %v", text, got)
		}
	}
}
