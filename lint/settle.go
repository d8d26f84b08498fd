package lint

import (
	"cmp"
	"slices"

	"github.com/unblame/unblame/lint/markdown"
)

// The rules of a group are a family: where several speak of the same words, the
// most specific one is reported and the others stand in Also. specific lists
// the rules that more general ones give way to, most specific first.
var specific = []string{
	"punitive-action", "human-error", "blame-attribution", "person-as-cause", "procedure-violation", "omission-verb",
	"attributed-motive", "judgemental-descriptor", "other-team-blame", "who-why-question", "mistake-label", "did-not-person", "agentless-blame",
	"should-have", "counterfactual-conditional", "preventability-claim", "hindsight-certainty",
	"animated-language", "minimiser", "overstated-impact", "vague-negative-descriptor",
	"never-again-promise", "single-root-cause", "absence-as-cause", "common-belief", "why-chain-ends-at-person", "shallow-cause", "fix-in-narrative",
	"try-harder-action", "long-horizon-action", "ensure-without-mechanism", "open-ended-action", "unbounded-action", "vague-action", "weak-control-action",
}

// alone are the rules that never merge: what they say is true whatever else is.
var alone = []string{"named-individual", "action-missing-owner", "action-missing-tracking", "action-missing-deadline", "missing-section", "placeholder-section", "timeline-timestamp", "impact-unquantified", "missing-metadata", "too-many-actions", "no-system-level-action", "parts-disagree", "unused-suppression", "unknown-suppression", "unexplained-suppression"}

// giveWay are rules that say less than another one does which speaks of the
// same place, or lists it among its places.
var giveWay = map[string]string{
	"title-names-person-or-team": "named-individual",
	"weak-control-action":        "no-system-level-action",
}

func rank(rule string) int {
	if at := slices.Index(specific, rule); at >= 0 {
		return at
	}
	return len(specific)
}

// settle orders findings by place and merges those of one family that overlap.
func settle(found []Finding) []Finding {
	if len(found) == 0 {
		return nil
	}
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
			cmp.Compare(rank(a.Rule), rank(b.Rule)), cmp.Compare(a.Rule, b.Rule))
	})
	out := make([]Finding, 0, len(found))
	for _, f := range found {
		at := rival(out, f)
		if at < 0 {
			out = append(out, f)
			continue
		}
		if rank(f.Rule) < rank(out[at].Rule) {
			f, out[at] = out[at], f
		}
		out[at].Also = also(out[at], f)
	}
	out = yielded(out)
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	raise(out)
	return out
}

// raise makes a name as severe as the blame that stands in the same clause.
func raise(found []Finding) {
	for i := range found {
		f := &found[i]
		if f.Rule != "named-individual" {
			continue
		}
		for k := max(0, i-4); k < min(len(found), i+5); k++ {
			if o := found[k]; o.Group == f.Group && overlap(o.Clause, f.Span) {
				f.Severity = max(f.Severity, o.Severity)
			}
		}
	}
}

// yielded returns the findings without those that give way to another one.
func yielded(found []Finding) []Finding {
	if !slices.ContainsFunc(found, func(f Finding) bool { return to(found, f) >= 0 }) {
		return found
	}
	var out []Finding
	for _, f := range found {
		if to(found, f) < 0 {
			out = append(out, f)
		}
	}
	for _, f := range found {
		if at := to(out, f); at >= 0 {
			out[at].Also = also(out[at], f)
		}
	}
	return out
}

// to returns the index of the finding that f gives way to, or -1.
func to(found []Finding, f Finding) int {
	stronger := giveWay[f.Rule]
	if stronger == "" {
		return -1
	}
	return slices.IndexFunc(found, func(o Finding) bool { return o.Rule == stronger && o.covers(f.Span) })
}

// covers reports whether a place is the finding's own or one of its further places.
func (f *Finding) covers(at markdown.Span) bool {
	return overlap(f.Span, at) || slices.ContainsFunc(f.Related, func(r Related) bool { return overlap(r.Span, at) })
}

// rival returns the index of an earlier finding of the same family that shares
// words or a clause with f, or -1.
func rival(out []Finding, f Finding) int {
	if slices.Contains(alone, f.Rule) {
		return -1
	}
	for i := len(out) - 1; i >= 0 && i >= len(out)-8; i-- {
		o := out[i]
		if o.Group == f.Group && (overlap(o.Span, f.Span) || overlap(o.Clause, f.Span) && overlap(f.Clause, o.Span)) && !slices.Contains(alone, o.Rule) {
			return i
		}
	}
	return -1
}

func overlap(a, b markdown.Span) bool { return a.Start < b.End && b.Start < a.End }

// also returns the other rules that said something at kept's place.
func also(kept, dropped Finding) []string {
	ids := slices.Concat(kept.Also, []string{dropped.Rule}, dropped.Also)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	return slices.DeleteFunc(ids, func(id string) bool { return id == kept.Rule })
}
