package baseline

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// findings reads a list such as "a One. | b/c Two. | a Three. + Four. | d:timeline":
// the rule, rules that merged with it, the kind of what is missing, the words of
// each place.
func findings(list string) (all []lint.Finding) {
	for _, one := range strings.Split(list, " | ") {
		if one == "" {
			continue
		}
		head, words, _ := strings.Cut(one, " ")
		head, missing, _ := strings.Cut(head, ":")
		ids := strings.Split(head, "/")
		f := lint.Finding{Rule: ids[0], Also: ids[1:], Missing: missing}
		for i, w := range strings.Split(words, " + ") {
			at := markdown.Span{Start: i, End: i + 1}
			if mark := (lint.Fingerprint{Words: w}); i == 0 {
				f.Span, f.Fingerprint = at, mark
			} else {
				f.Related = append(f.Related, lint.Related{Span: at, Fingerprint: mark})
			}
		}
		all = append(all, f)
	}
	return all
}

// shown writes a list as findings reads it.
func shown(all []lint.Finding) string {
	var out []string
	for _, f := range all {
		words := []string{f.Words}
		for _, r := range f.Related {
			words = append(words, r.Words)
		}
		one := strings.Join(append([]string{f.Rule}, f.Also...), "/")
		if f.Missing != "" {
			one += ":" + f.Missing
		}
		out = append(out, strings.TrimSpace(one+" "+strings.Join(words, " + ")))
	}
	return strings.Join(out, " | ")
}

func TestPart(t *testing.T) {
	for _, c := range []struct{ name, before, now, fresh, stale string }{
		{"nothing is new", "a One. | b Two.", "a One. | b Two.", "", ""},
		{"in another order", "a One. | b Two.", "b Two. | a One.", "", ""},
		{"one is new", "a One.", "a One. | a Two.", "a Two.", ""},
		{"one is new in an old sentence", "a One.", "a One. | b One.", "b One.", ""},
		{"a sentence comes twice", "a One.", "a One. | a One.", "a One.", ""},
		{"a sentence came twice", "a One. | a One.", "a One.", "", "a One. 1"},
		{"one is gone", "a One. | b Two.", "b Two.", "", "a One. 1"},
		{"all are gone", "a One. | a One. | b Two.", "", "", "a One. 2, b Two. 1"},
		{"nothing was known", "", "a One.", "a One.", ""},
		{"missing sections", "s:timeline | s:impact", "s:timeline | s:actions", "s:actions", "s:impact 1"},
		{"another place of a folded finding", "a One. + Two.", "a One. + Three. + Two.", "a Three.", ""},
		{"the first place of a folded finding is mended", "a One. + Two. + Three.", "a Two. + Three.", "", "a One. 1"},
		{"a rule that merged with another since", "a One.", "b/a One.", "", ""},
		{"a rule that stands alone since", "b/a One.", "b One.", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b Baseline
			b.Remember("x.md", findings("z Elsewhere."))
			b.Remember("x.md", findings(c.before))
			b.Remember("y.md", findings("a One. | a Two."))
			again, err := Read(b.Bytes())
			if err != nil || !bytes.Equal(again.Bytes(), b.Bytes()) {
				t.Fatalf("read again: %v\n%s", err, b.Bytes())
			}
			fresh, known, stale := again.Part("x.md", findings(c.now))
			if got := shown(fresh); got != c.fresh {
				t.Errorf("new: %q, not %q", got, c.fresh)
			}
			if got := staleness(stale); got != c.stale {
				t.Errorf("stale: %q, not %q", got, c.stale)
			}
			for _, s := range known {
				if s.Kind != "external" {
					t.Errorf("%+v", s)
				}
			}
			again.Prune(stale)
			if _, _, stale := again.Part("x.md", findings(c.now)); len(stale) > 0 {
				t.Errorf("stale after pruning: %v", stale)
			}
			if fresh, _, _ := again.Part("y.md", findings("a One. | a Two.")); len(fresh) > 0 {
				t.Errorf("another file lost %s", shown(fresh))
			}
		})
	}
}

func staleness(entries []Entry) string {
	var all []string
	for _, e := range entries {
		all = append(all, fmt.Sprintf("%s %s %d", e.Rule+strings.TrimSuffix(":"+e.Missing, ":"), e.Words, e.times()))
	}
	return strings.ReplaceAll(strings.Join(all, ", "), "  ", " ")
}

func TestRead(t *testing.T) {
	const head = "{\n \"version\": 1,\n \"findings\": ["
	for _, c := range []struct{ name, text, err string }{
		{"nothing", "", "line 1: this cannot be read as a baseline: "},
		{"another thing", "[]", "line 1: this cannot be read as a baseline: "},
		{"another object", "{}", "this is no baseline: it has no version; "},
		{"another version", `{"version": 2, "entries": {}}`, "this baseline is of version 2, and this unblame reads version 1; "},
		{"a key too many", head + `{"file": "a.md", "rule": "a", "line": 3}]}`, `line 3: this cannot be read as a baseline: unknown field "line"; `},
		{"a wrong type", head + "\n{\"file\": \"a.md\", \"rule\": 3}]}", "line 4: this cannot be read as a baseline: findings.rule cannot be a number; "},
		{"marks of a merge", head + "\n<<<<<<< HEAD\n{}]}", "line 4: this cannot be read as a baseline: invalid character '<'"},
		{"an end too early", head, "line 3: this cannot be read as a baseline: "},
		{"no rule", head + `{"file": "a.md"}]}`, "finding 1 of this baseline has no file, no rule or an impossible count; "},
		{"a path from the root", head + `{"file": "/a.md", "rule": "a"}]}`, "finding 1 of "},
		{"a line twice", head + `{"file": "a.md", "rule": "a"}, {"file": "a.md", "rule": "a"}]}`, ""},
		{"a path upwards", head + `{"file": "../a.md", "rule": "a", "count": 2}]}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read([]byte(c.text))
			if err == nil && c.err == "" {
				return
			}
			if err == nil || c.err == "" || !strings.HasPrefix(err.Error(), c.err) {
				t.Errorf("%v, not %q…", err, c.err)
			}
		})
	}
	b, err := Read([]byte(head + `{"file": "a.md", "rule": "a"}, {"file": "a.md", "rule": "a"}]}`))
	if err != nil || len(b.Entries()) != 1 || b.Entries()[0].times() != 1 {
		t.Errorf("a line that a merge left twice counts as %+v", b.Entries())
	}
}

// FuzzRead holds that what can be read is written and read the same, that every
// entry answers to the finding that it was made of, and that nothing else does.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"version": 1, "findings": [{"file": "a.md", "rule": "b", "words": "C.", "count": 2}, {"file": "../a.md", "rule": "s", "missing": "timeline"}]}`))
	f.Add([]byte(`{"version": 1}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Read(data)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Fatalf("an error of several lines: %v", err)
			}
			return
		}
		written := b.Bytes()
		again, err := Read(written)
		if err != nil || !bytes.Equal(again.Bytes(), written) {
			t.Fatalf("read again: %v\n%s", err, written)
		}
		for _, e := range b.Entries() {
			found := []lint.Finding{{Rule: e.Rule, Missing: e.Missing, Fingerprint: lint.Fingerprint{Words: e.Words}}}
			if fresh, known, _ := b.Part(e.File, found); len(fresh) > 0 || len(known) != 1 {
				t.Fatalf("%+v does not answer to its own finding", e)
			}
			found[0].Rule += "x"
			if fresh, _, _ := again.Part(e.File+"x", found); len(fresh) != 1 {
				t.Fatalf("%+v answers to a finding of another file", e)
			}
		}
	})
}
