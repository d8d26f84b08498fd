package postmortem

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/unblame/unblame/lint/markdown"
)

// TestRevised reads the revised test documents: each is a post-mortem with all
// parts, and nothing in them is overlooked.
func TestRevised(t *testing.T) {
	names, _ := filepath.Glob("../../testdata/*/revised.md")
	if len(names) == 0 {
		t.Fatal("no test documents")
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d := Read(markdown.Parse(data), Options{})
		if !d.Verdict.Is {
			t.Errorf("%s: no post-mortem, because %q", name, d.Verdict.Because)
		}
		for _, k := range []Kind{Summary, Impact, Timeline, Causes, Actions} {
			if !d.Has(k) {
				t.Errorf("%s: no %s", name, k)
			}
		}
		if m := d.Metadata; m.Date == "" || m.Author == "" || m.Status == "" {
			t.Errorf("%s: metadata is %+v", name, m)
		}
		if len(d.Actions) < 5 || len(d.Timeline) < 5 || d.Zone() == "" {
			t.Errorf("%s: %d actions, %d entries, zone %q", name, len(d.Actions), len(d.Timeline), d.Zone())
		}
		for _, a := range d.Actions {
			if !a.Done && (!a.Assigned() || a.Due == "" || a.Ticket == "") {
				t.Errorf("%s: action %+v", name, a)
			}
		}
		day, minute := "", -1
		for _, e := range d.Timeline {
			if e.Minutes < 0 || e.Minutes < minute && (e.Date == "" || e.Date == day) {
				t.Errorf("%s: entry %+v after minute %d", name, e, minute)
			}
			minute = e.Minutes
			if e.Date != "" {
				day = e.Date
			}
		}
	}
}
