package postmortem

import (
	"strings"
	"testing"
)

// longTitles are titles that say more than the name of their section: what was
// done with it, of which sort it is, or two names at once.
var longTitles = []struct{ title, want string }{
	// what was done
	{"Repair steps taken", "resolution"},
	{"Containment measures implemented", "resolution"},
	{"Workarounds used", "resolution"},
	{"Fixes applied to the gateway", "resolution"},
	{"Preventive measures adopted", "actions"},
	{"Improvements planned", "actions"},
	{"Follow-up tickets filed", "actions"},
	{"Symptoms observed", "impact"},
	{"Tenants affected", "impact"},
	{"Root causes identified", "causes"},
	{"Lessons identified", "lessons"},

	// of which sort
	{"Recovery actions", "resolution"},
	{"Rollback procedure", "resolution"},
	{"Temporary fix", "resolution"},
	{"Route to recovery", "resolution"},
	{"Debugging steps", "resolution"},
	{"Remediation backlog", "actions"},
	{"Prevention strategy", "actions"},
	{"Further hardening", "actions"},
	{"Monitoring and alerting improvements", "actions"},
	{"Policy changes", "actions"},
	{"Avoiding similar outages", "actions"},
	{"What changed as a consequence", "actions"},
	{"Timeline reconstruction", "timeline"},
	{"Impact period", "impact"},
	{"Scope of the intrusion", "impact"},
	{"Customer-facing symptoms", "impact"},
	{"Investigation outcome", "causes"},
	{"Fault chain", "causes"},
	{"Human and technical factors", "causes"},
	{"Organisational factors", "causes"},
	{"What could improve", "went-badly"},
	{"Related reading", "supporting"},

	{"Technical findings", "causes"},
	{"What we change", "actions"},
	{"What we understand now", "causes"},

	// two at once
	{"What we keep / what we change", "actions"},
	{"Who and what was hit", "impact"},
	{"What were the effects?", "impact"},
	{"From here", "actions"},
	{"Root cause and fix", "causes+resolution"},
	{"Symptoms and impact", "impact"},
	{"Diagnosis and repair", "weak causes+resolution"},
	{"Fix: one more replica", "weak resolution"},
	{"The workaround — a pin", "resolution"},
	{"Solution: the proxy", "weak resolution"},

	// what says nothing of the sort
	{"Affected versions", ""},
	{"Fixing dates in the parser", ""},
	{"Code changes", ""},
	{"Success factors", ""},
	{"Steps to install", ""},
	{"Files changed", ""},
	{"Postmortem: orders and fixes", ""},
	{"The new design", ""},
}

func TestLongTitles(t *testing.T) {
	for _, c := range longTitles {
		m := mean(c.title)
		var kinds []string
		for _, k := range m.kinds {
			kinds = append(kinds, string(k))
		}
		got := strings.Join(kinds, "+")
		if m.weak {
			got = "weak " + got
		}
		if got != c.want {
			t.Errorf("%q is %q, want %q", c.title, got, c.want)
		}
	}
}
