// Package baseline keeps the findings that a team has decided to leave for now,
// so that only new ones are shown: what they are about, never where they stand.
package baseline

import (
	"cmp"
	"maps"
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// Entry is a finding that is known, or several that cannot be told apart.
type Entry struct {
	File    string `json:"file"` // with slashes, from the folder of the baseline
	Rule    string `json:"rule"`
	Missing string `json:"missing,omitempty"` // the kind of section that is missing
	Words   string `json:"words,omitempty"`   // the sentence, as in lint.Fingerprint
	Count   int    `json:"count,omitempty"`   // if it is more than one
}

// times returns how many findings the entry stands for.
func (e Entry) times() int { return max(1, e.Count) }

// Baseline is a set of known findings. The zero value is empty.
type Baseline struct{ files map[string]entries }

// entries are those of a file, without their count, and how often each stands there.
type entries map[Entry]int

// Entries returns what is known, by file, rule and words.
func (b *Baseline) Entries() []Entry {
	var all []Entry
	for _, file := range b.Files() {
		all = append(all, listed(b.files[file])...)
	}
	return all
}

func listed(some entries) []Entry {
	var all []Entry
	for e, n := range some {
		if n > 1 {
			e.Count = n
		}
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Missing, b.Missing), cmp.Compare(a.Words, b.Words))
	})
	return all
}

// Files returns the files of which something is known, in order.
func (b *Baseline) Files() []string { return slices.Sorted(maps.Keys(b.files)) }

// Forget takes all entries of a file out.
func (b *Baseline) Forget(file string) { delete(b.files, file) }

// add counts an entry some more times, or fewer.
func (b *Baseline) add(e Entry, times int) {
	if b.files == nil {
		b.files = map[string]entries{}
	}
	if b.files[e.File] == nil {
		b.files[e.File] = entries{}
	}
	here := b.files[e.File]
	if here[e] += times; here[e] <= 0 {
		delete(here, e)
	}
	if len(here) == 0 {
		delete(b.files, e.File)
	}
}

// Places returns how many places of findings are known.
func (b *Baseline) Places() int {
	sum := 0
	for _, here := range b.files {
		for _, n := range here {
			sum += n
		}
	}
	return sum
}

// Remember makes the findings the only known ones of their file, and returns the
// number of their places.
func (b *Baseline) Remember(file string, found []lint.Finding) (places int) {
	b.Forget(file)
	for _, f := range found {
		f.Part(func(_ markdown.Span, at lint.Fingerprint) bool {
			b.add(entry(file, f.Rule, f.Missing, at.Words), 1)
			places++
			return false
		})
	}
	return places
}

func entry(file, rule, missing, words string) Entry {
	return Entry{File: file, Rule: rule, Missing: missing, Words: words}
}

// Part divides the findings of a file into new and known ones. Stale are the
// entries of the file that no finding answers to. Of a finding that merged
// several rules, an entry of any of them will do.
func (b *Baseline) Part(file string, found []lint.Finding) (fresh []lint.Finding, known []lint.Suppressed, stale []Entry) {
	left := maps.Clone(b.files[file])
	if len(left) == 0 {
		return found, nil, nil
	}
	for _, f := range found {
		shown, hidden := f.Part(func(_ markdown.Span, at lint.Fingerprint) bool {
			for _, rule := range append([]string{f.Rule}, f.Also...) {
				e := entry(file, rule, f.Missing, at.Words)
				if left[e] > 0 {
					left[e]--
					return true
				}
			}
			return false
		})
		if shown != nil {
			fresh = append(fresh, *shown)
		}
		if hidden != nil {
			known = append(known, lint.Suppressed{Finding: *hidden, Kind: "external"})
		}
	}
	for e, n := range left {
		if n == 0 {
			delete(left, e)
		}
	}
	return fresh, known, listed(left)
}

// Prune takes stale entries out.
func (b *Baseline) Prune(stale []Entry) {
	for _, e := range stale {
		b.add(entry(e.File, e.Rule, e.Missing, e.Words), -e.times())
	}
}
