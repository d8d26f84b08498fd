package postmortem

import (
	"fmt"
	"strings"
	"testing"
)

// plainCases are texts that mark no titles, with the sections read from them.
var plainCases = []struct{ name, source, want string }{
	{
		"numbered lines", "1. Summary\n\nThe store was down for two hours on 3 May.\n\n2. What worked\n\nThe rollback took four minutes.\n\n3. Further remarks\n\nNone of them matter here.",
		"summary went-well other",
	},
	{
		"lines in capitals", "SUMMARY\n\nThe store was down for two hours.\n\nDID ANYTHING GO WELL\n\nThe rollback did.\n\nNOTES FROM THE CALL\n\nNone of them matter here.",
		"summary went-well other",
	},
	{"a list is none", "1. Summary\n2. Impact\n3. Actions\n", ""},
	{"free lines", "what users saw\n\nEvery page was blank, for all who had logged in since the morning of that day.\n", "impact"},
	{"a line over nothing", "What users saw\n", ""},
	{
		"all of it indented", strings.Repeat("    The store was down for two hours.\n\n", 12) + "    what got in the way\n\n        The pager of the second shift was switched to the first one by the tool.\n",
		"went-badly",
	},
}

func TestPlainLines(t *testing.T) {
	for _, c := range plainCases {
		var got []string
		for _, s := range read(c.source).Sections[1:] {
			got = append(got, string(s.Kind))
			if title := c.source[s.Span.Start:s.Span.End]; title != s.Title || strings.HasPrefix(title, " ") {
				t.Errorf("%s: title %q stands at %q", c.name, s.Title, title)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

// signedCases are actions whose fields are known by their place alone.
var signedCases = []struct{ text, want string }{
	{"Fill the queue from the log (ilka, sprint 12)", "ilka|sprint 12|"},
	{"Alert on a lag of 30 s (storage WG, 4 Nov, issue 812)", "storage WG|4 Nov|issue 812"},
	{"Poll interval set by the server — API-77, Client+Backend, 7.1", "Client+Backend|7.1|API-77"},
	{"Node restarts behind a second approval — API-78, Platform", "Platform||API-78"},
	{"Uploads move to the second store. It costs less. Ilka, end of May.", "Ilka|end of May|"},
	{"Archive is compared with the one before it. Me, before 4.3.", "Me|before 4.3|"},
	{"Load test with the real client (Ana, before S8)", "Ana|before S8|"},
	{"Live view of the queue on the wall — API-80, Live Ops", "Live Ops||API-80"},
	{"Limit memory, disk, and sockets", "||"},
	{"Alert on load (memory, disk)", "||"},
	{"Retry three times, with a pause (short, long, P2)", "||"},
}

func TestSigned(t *testing.T) {
	for _, c := range signedCases {
		d := read("## Action items\n\n- [ ] " + c.text + "\n")
		if len(d.Actions) != 1 {
			t.Errorf("%q: %d actions", c.text, len(d.Actions))
			continue
		}
		a := d.Actions[0]
		if got := fmt.Sprintf("%s|%s|%s", a.Owner, a.Due, a.Ticket); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNumberedActions(t *testing.T) {
	for _, c := range []struct {
		source string
		want   int
	}{
		{"A1  Relabel the slots, all sites.\nA2  Second path for the pager, tested each month.", 2},
		{"[open]  quota of 2 TB for each project\n[done]  purge stops at a limit", 2},
		{"Two people for a release are enough.", 0},
	} {
		if d := read("## Action items\n\n" + c.source + "\n"); len(d.Actions) != c.want {
			t.Errorf("%q: %d actions, want %d", c.source, len(d.Actions), c.want)
		}
	}
}
