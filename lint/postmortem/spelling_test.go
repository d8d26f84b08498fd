package postmortem

import "testing"

func TestSlips(t *testing.T) {
	for title, want := range map[string]Kind{
		"Recomendations":                     Actions,
		"Moving Foward":                      Actions,
		"Corective and preventitive actions": Actions,
		"Timelien":                           Timeline,
		"Root Casue":                         "", // too short to tell
		"Sumary of the incident":             Summary,
		"Resloution":                         Resolution,
		"5. Lesons learned":                  Lessons,
		"Litigation":                         "",
		"Auction":                            "",
		"Factory":                            "",
		"Reactionary":                        "",
	} {
		var got Kind
		if m := mean(title); len(m.kinds) > 0 {
			got = m.kinds[0]
		}
		if got != want {
			t.Errorf("%q is %q, want %q", title, got, want)
		}
	}
}
