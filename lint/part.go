package lint

import "github.com/unblame/unblame/lint/markdown"

// Part divides a finding by its places: shown is what stands at those where hide
// returns false, hidden the rest; nil where there are none. A folded finding has
// many places, one on the whole document only its first.
func (f Finding) Part(hide func(markdown.Span, Fingerprint) bool) (shown, hidden *Finding) {
	places := []Related{{Span: f.Span, Fingerprint: f.Fingerprint}}
	if !f.Whole {
		places = append(places, f.Related...)
	}
	var parts [2][]Related
	for _, p := range places {
		to := 0
		if hide(p.Span, p.Fingerprint) {
			to = 1
		}
		parts[to] = append(parts[to], p)
	}
	return f.at(parts[0], len(places)), f.at(parts[1], len(places))
}

// at returns the finding at some of its places, of so many; nil if at none.
func (f Finding) at(places []Related, of int) *Finding {
	switch len(places) {
	case 0:
		return nil
	case of:
		return &f
	}
	f.Related = places[1:]
	if f.Span != places[0].Span { // what was worked out for the first place says nothing of the others
		f.Span, f.Clause, f.Fingerprint, f.Fixes = places[0].Span, markdown.Span{}, places[0].Fingerprint, nil
	}
	return &f
}
