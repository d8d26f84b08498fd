package check

import "testing"

func TestAbout(t *testing.T) {
	text := Text{Message: "m", Question: "q", About: []About{
		{Words: []string{"alert", "monitoring"}, Question: "which signal"},
		{Words: []string{"page"}, Message: "on paper"},
	}}
	for match, want := range map[string]Text{
		"Improve things":           {Message: "m", Question: "q"},
		"Better Alerts, and pages": {Message: "m", Question: "which signal"},
		"Write pages on alerts":    {Message: "on paper", Question: "q"},
	} {
		if got := text.about(match); got.Message != want.Message || got.Question != want.Question {
			t.Errorf("%s: got %q, %q", match, got.Message, got.Question)
		}
	}
	own := Text{Message: "own"}.Or(text)
	if got := own.about("page on alerts"); got.Message != "own" || own.about("alerts").Question != "which signal" {
		t.Errorf("an entry's own message gives way to %v", own.About)
	}
}
