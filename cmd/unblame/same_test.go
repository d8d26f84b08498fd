package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestSame: the same bytes are written over fifty runs, whatever the number of workers, the
// order in which files come to lie in a folder, the locale and the time zone; and what is
// said of a file is the same in whatever order files are named.
func TestSame(t *testing.T) {
	defer func(zone *time.Location) { time.Local = zone }(time.Local)
	drafts, names := draftsOf(t)[:4], []string{}
	for i := range drafts {
		drafts[i] = drafts[i][:2500] // fifty runs are to be quick
		names = append(names, strconv.Itoa(i)+".md")
	}
	var first []string
	for run := range 50 {
		r := rand.New(rand.NewPCG(1, uint64(run)))
		t.Chdir(t.TempDir())
		for _, i := range r.Perm(len(drafts)) {
			if err := os.WriteFile(names[i], drafts[i], 0o600); err != nil {
				t.Fatal(err)
			}
		}
		time.Local = time.FixedZone("there", 60*r.IntN(24*60)-12*60*60)
		locale := []string{"", "C", "de_DE.UTF-8", "tr_TR.UTF-8", "ja_JP.SJIS"}[run%5]
		check := func(args ...string) string {
			var stdout, stderr bytes.Buffer
			a := app{strings.NewReader(""), &stdout, &stderr, func(name string) string {
				return map[string]string{"LANG": locale, "LC_ALL": locale, "TZ": time.Local.String()}[name]
			}}
			args = append([]string{"check", "--no-config", "-j", strconv.Itoa(1 + r.IntN(8))}, args...)
			if code := a.run(args); code != exitFound {
				t.Fatalf("exit code %d: %s", code, stderr.String())
			}
			return stdout.String()
		}
		said := []string{check("--output", "json=a.json", "--output", "sarif=a.sarif", ".")}
		for _, name := range []string{"a.json", "a.sarif"} {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			said = append(said, string(text))
		}
		shuffled := slices.Clone(names)
		r.Shuffle(len(shuffled), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
		said = append(said, byPath(t, check(append(shuffled, "--format", "json")...)))
		if run == 0 {
			first = said
		}
		for i := range said {
			if said[i] != first[i] {
				t.Fatalf("run %d writes\n%s\nand the first one\n%s", run, said[i], first[i])
			}
		}
	}
	if len(first[0]) < 1000 {
		t.Errorf("too little is said to compare: %s", first[0])
	}
}

// byPath returns a report in JSON with its files in the order of their paths.
func byPath(t *testing.T, report string) string {
	t.Helper()
	var r map[string]any
	if err := json.Unmarshal([]byte(report), &r); err != nil {
		t.Fatal(err)
	}
	path := func(file any) string { return file.(map[string]any)["path"].(string) }
	slices.SortFunc(r["files"].([]any), func(a, b any) int { return strings.Compare(path(a), path(b)) })
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
