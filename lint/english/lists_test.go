package english

import (
	"strings"
	"testing"
)

func TestLists(t *testing.T) {
	for _, name := range Lists() {
		data, err := files.ReadFile("lists/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# ") || !strings.Contains(string(data), "Compiled by hand") {
			t.Errorf("%s does not open with its purpose and origin", name)
		}
		seen := map[string]bool{}
		for line := range strings.Lines(string(data)) {
			word := strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(word, "#") {
				continue
			}
			if seen[word] || word == "" || word != strings.Join(strings.Fields(word), " ") {
				t.Errorf("%s: %q is empty, doubled or badly spaced", name, word)
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

// TestSearchedLists: the lists that are looked up by halves are sorted for it.
func TestSearchedLists(t *testing.T) {
	for name := range searched {
		words, _ := List(name)
		for i, w := range words {
			if i > 0 && words[i-1] > w {
				t.Errorf("%s: %q stands after %q; sort the file by the folded form", name, w, words[i-1])
			}
			if !inList(name, w) {
				t.Errorf("%s: %q is not found", name, w)
			}
			if inList(name, w+"\x00") {
				t.Errorf("%s: what stands behind %q is found", name, w)
			}
		}
		if inList(name, "") || inList(name, "\U0010FFFF") || inList(name, "#") {
			t.Errorf("%s: what is not there is found", name)
		}
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
