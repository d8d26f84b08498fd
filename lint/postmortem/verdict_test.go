package postmortem

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint/markdown"
)

// samples returns the texts of a file in which each starts with "=== name".
func samples(t *testing.T, file string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, s := range strings.Split(string(data), "\n=== ")[1:] {
		name, text, _ := strings.Cut(s, "\n")
		out[name] = text
	}
	return out
}

// TestHardNegatives reads texts that speak of incidents and tell of none. One in
// ten may be mistaken for a post-mortem; more would make folders noisy.
func TestHardNegatives(t *testing.T) {
	files, _ := filepath.Glob("testdata/not-postmortems/*.txt")
	all, wrong := 0, 0
	for _, file := range files {
		for name, text := range samples(t, file) {
			all++
			if v := Read(markdown.Parse([]byte(text)), Options{}).Verdict; v.Is {
				wrong++
				t.Logf("%s is taken for a post-mortem because of %q", name, v.Because)
			}
		}
	}
	if all < 60 || 10*wrong > all {
		t.Errorf("%d of %d texts are taken for post-mortems", wrong, all)
	}
}

// TestHardPositives reads post-mortems that are easily overlooked.
func TestHardPositives(t *testing.T) {
	for name, text := range samples(t, "testdata/postmortems.txt") {
		if v := Read(markdown.Parse([]byte(text)), Options{}).Verdict; !v.Is {
			t.Errorf("%s is overlooked because of %q", name, v.Because)
		}
	}
}

func TestPath(t *testing.T) {
	text := "# Friday\n\nOn 3 March the gateway was down for an hour after its routes had been lost. Users could not log in."
	for path, want := range map[string]bool{
		"":                              false,
		"docs/friday.md":                false,
		"docs/post-mortems/friday.md":   true,
		`incidents\2024\friday.md`:      true,
		"incidents/incident-runbook.md": false,
		"docs/force/friday.md":          false,
	} {
		if v := Read(markdown.Parse([]byte(text)), Options{Path: path}).Verdict; v.Is != want {
			t.Errorf("%q: verdict is %v because of %q", path, v.Is, v.Because)
		}
	}
}
