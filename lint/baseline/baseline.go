// Package baseline keeps the findings that a team has decided to leave for now,
// so that only new ones are shown: what they are about, never where they stand.
package baseline

import (
	"cmp"
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
type Baseline struct{ entries map[Entry]int } // entries without their count

// Entries returns what is known, by file, rule and words.
func (b *Baseline) Entries() []Entry { return listed(b.entries) }

func listed(entries map[Entry]int) []Entry {
	var all []Entry
	for e, n := range entries {
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
func (b *Baseline) Files() []string {
	var all []string
	for e := range b.entries {
		all = append(all, e.File)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Forget takes all entries of a file out.
func (b *Baseline) Forget(file string) {
	for e := range b.entries {
		if e.File == file {
			delete(b.entries, e)
		}
	}
}

// Places returns how many places of findings are known.
func (b *Baseline) Places() int {
	sum := 0
	for _, n := range b.entries {
		sum += n
	}
	return sum
}

// Remember makes the findings the only known ones of their file, and returns the
// number of their places.
func (b *Baseline) Remember(file string, found []lint.Finding) (places int) {
	b.Forget(file)
	if b.entries == nil {
		b.entries = map[Entry]int{}
	}
	for _, f := range found {
		f.Part(func(_ markdown.Span, at lint.Fingerprint) bool {
			b.entries[entry(file, f.Rule, f.Missing, at.Words)]++
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
	left := map[Entry]int{}
	for e, n := range b.entries {
		if e.File == file {
			left[e] = n
		}
	}
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
		key := entry(e.File, e.Rule, e.Missing, e.Words)
		if b.entries[key] -= e.times(); b.entries[key] <= 0 {
			delete(b.entries, key)
		}
	}
}
