package english

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	all, err := filepath.Glob("lists/*.txt")
	if err != nil || len(all) != len(files) {
		t.Errorf("%d files and %d lists: %v; listfiles.go names each", len(all), len(files), err)
	}
	for _, f := range files {
		name, data := f.name, f.text
		if !strings.HasSuffix(data, "\n") {
			t.Errorf("%s has no end of its last line", name)
		}
		if !strings.HasPrefix(data, "# ") || !strings.Contains(data, "Compiled by hand") {
			t.Errorf("%s does not open with its purpose and origin", name)
		}
		if len(data) > long {
			if strings.Contains(body(data), "\n#") {
				t.Errorf("%s is long, and all its comments have to stand on top", name)
			}
			if name != capitals && !slices.IsSorted(strings.Split(strings.TrimSuffix(body(data), "\n"), "\n")) {
				t.Errorf("%s is long and has to be sorted, by bytes: LC_ALL=C sort", name)
			}
		}
		seen := map[string]bool{}
		for line := range strings.Lines(data) {
			word := strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(word, "#") {
				continue
			}
			if parts := strings.Split(word, " : "); name == "ambiguous" && (len(parts) != 3 || strings.Contains(parts[0], " ")) {
				t.Errorf("%s: %q is not a head of one word, the modifiers of a system and those of a human, with \" : \" between them", name, word)
			}
			if seen[word] || word == "" || word != strings.Join(strings.Fields(word), " ") {
				t.Errorf("%s: %q is empty, doubled or badly spaced", name, word)
			}
			if name != capitals && word != Fold(word) {
				t.Errorf("%s: %q is %q where words are compared", name, word, Fold(word))
			}
			seen[word] = true
		}
		words, ok := List(name)
		if !ok || len(words) != len(seen) {
			t.Errorf("List(%q) has %d words, the file has %d", name, len(words), len(seen))
		}
	}
	if _, ok := List("nobody wrote this"); ok {
		t.Error("an unknown list is found")
	}
	for _, w := range []struct{ list, word string }{
		{"role", "incident commander"},
		{"role", "dbas"},
		{"role", "sre"},
		{"group", "qa"},
		{"self", "we"},
		{"person", "nobody"},
		{"affected", "customers"},
		{"imperative", "add"},
	} {
		if !inList(w.list, w.word) {
			t.Errorf("%q is not in %s", w.word, w.list)
		}
	}
}

// TestInList: each entry is found, and nothing near it.
func TestInList(t *testing.T) {
	for _, name := range Lists() {
		words, _ := List(name)
		held := map[string]bool{}
		for _, w := range words {
			held[w] = true
		}
		for _, w := range words {
			for _, near := range []string{w, w + "\x00", w + "s", w[1:], w[:len(w)-1]} {
				if got := inList(name, near); got != held[near] {
					t.Errorf("inList(%q, %q) = %t", name, near, got)
				}
			}
		}
		for _, none := range []string{"", "\U0010FFFF", "#", "\n", " "} {
			if inList(name, none) {
				t.Errorf("%s: %q is found", name, none)
			}
		}
	}
	if inList("nobody wrote this", "word") || inList("", "") {
		t.Error("a list is found that there is not")
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"DBA": "dba", "Didn’t": "didn't", "‘Quoted’": "'quoted'", "ÉTÉ": "été", "fai\u00adled": "failed", "a\u200bb": "ab", "": "",
	} {
		if got := Fold(word); got != want {
			t.Errorf("Fold(%q) = %q, want %q", word, got, want)
		}
	}
}
