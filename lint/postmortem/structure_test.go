package postmortem

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint/markdown"
)

// TestStructure reads small documents in many house styles and holds what is read
// against what their author wrote down beforehand. testdata/structure/README.md says
// how they are written; what is known to be read otherwise is noted with them.
func TestStructure(t *testing.T) {
	files, err := filepath.Glob("testdata/structure/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents", err)
	}
	for _, file := range files {
		all, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range strings.Split(string(all), "@@@ ")[1:] {
			name, text, _ := strings.Cut(one, "\n")
			t.Run(name, func(t *testing.T) {
				source, want := expected(text)
				got := want.differences(Read(markdown.Parse([]byte(source)), Options{}))
				known := want["otherwise"]
				for _, d := range got {
					if !slices.Contains(known, d) {
						t.Errorf("%s: %s", file, d)
					}
				}
				for _, k := range known {
					if !slices.Contains(got, k) {
						t.Errorf("%s: no longer read otherwise: %s", file, k)
					}
				}
			})
		}
	}
}

// expectation is what should be read from a document, by the names of
// testdata/structure/README.md.
type expectation map[string][]string

// expected takes the lines that start with @@ off a text.
func expected(text string) (source string, want expectation) {
	var body []string
	want = expectation{}
	for line := range strings.SplitSeq(text, "\n") {
		if rest, ok := strings.CutPrefix(line, "@@ "); ok {
			key, value, _ := strings.Cut(rest, ":")
			want[key] = append(want[key], strings.TrimSpace(value))
			continue
		}
		body = append(body, line)
	}
	return strings.Trim(strings.Join(body, "\n"), "\n") + "\n", want
}

// set returns the words under a name.
func (w expectation) set(name string) []string {
	return strings.Fields(strings.Join(w[name], " "))
}

// differences says what is read otherwise than expected.
func (w expectation) differences(d *Document) (out []string) {
	differ := func(what string, is, should bool, name string) {
		if is && !should {
			out = append(out, what+" not meant: "+name)
		} else if should && !is {
			out = append(out, what+" not read: "+name)
		}
	}
	titled, told, may := w.set("sections"), w.set("inline"), w.set("maybe")
	for _, k := range []Kind{Summary, Impact, Timeline, Causes, Resolution, Detection, Lessons, Actions} {
		name := string(k)
		if slices.Contains(may, name) {
			continue
		}
		is := slices.ContainsFunc(d.Sections, func(s Section) bool {
			return s.Is(k) || k == Lessons && s.Is(WentWell, WentBadly, Lucky) || k == Causes && s.Is(Trigger)
		})
		if !slices.Contains(told, name) {
			differ("section", is, slices.Contains(titled, name), name)
		}
		if slices.Contains([]Kind{Summary, Impact, Timeline, Causes, Actions}, k) {
			differ("part", d.Has(k), slices.Contains(titled, name) || slices.Contains(told, name), name)
		}
	}
	meta := w.set("meta")
	for name, value := range map[string]string{"date": d.Metadata.Date, "author": d.Metadata.Author, "severity": d.Metadata.Severity, "status": d.Metadata.Status} {
		differ("metadata", value != "", slices.Contains(meta, name), name)
	}
	if n := w["entries"]; len(n) > 0 && n[0] != strconv.Itoa(len(d.Timeline)) {
		out = append(out, fmt.Sprintf("%d entries instead of %s", len(d.Timeline), n[0]))
	}
	slices.Sort(out)
	return append(out, w.actions(d)...)
}

// actions says which actions, or fields of them, are read otherwise than expected.
func (w expectation) actions(d *Document) (out []string) {
	used := map[int]bool{}
	find := func(words string) *Action {
		for i := range d.Actions {
			a := &d.Actions[i]
			if written := string(d.Source[a.Span.Start:a.Span.End]); !used[i] && strings.Contains(plainest(written)+" "+plainest(a.Text), plainest(words)) {
				used[i] = true
				return a
			}
		}
		return nil
	}
	for _, line := range w["act"] {
		parts := append(strings.Split(line, "|"), "-", "-", "-")
		words := strings.TrimSpace(parts[0])
		a := find(words)
		if a == nil || a.Done {
			out = append(out, "action not read: "+words)
			continue
		}
		for i, is := range []string{a.Owner, a.Due, a.Ticket} {
			should := strings.Trim(parts[i+1], " -")
			if isBlank(is) {
				is = ""
			}
			if (is == "") != (should == "") || !strings.Contains(plainest(is), plainest(should)) && !strings.Contains(plainest(should), plainest(is)) {
				out = append(out, fmt.Sprintf("%s %q: %s", []string{"owner", "due", "ticket"}[i], is, words))
			}
		}
	}
	for _, words := range w["done"] {
		if a := find(words); a != nil && !a.Done {
			out = append(out, "action not done: "+words)
		}
	}
	for i, a := range d.Actions {
		if !used[i] && !a.Done {
			out = append(out, "action not meant: "+a.Text)
		}
	}
	return out
}

// plainest returns the letters and digits of a text in small letters.
func plainest(s string) string {
	return strings.Map(func(r rune) rune {
		if notLetter(r) && (r < '0' || r > '9') {
			return -1
		}
		return r
	}, strings.ToLower(s))
}
