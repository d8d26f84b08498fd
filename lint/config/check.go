package config

import (
	"errors"
	"maps"
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/strict"
)

// check says what is wrong with choices that their types cannot tell. The keys
// of places start with at. Names of rules are held against known, unless it is nil.
func (c Choices) check(at string, places strict.Places, known []*lint.Rule) error {
	errs := c.Options.check(at+"options", places, nil)
	for _, id := range slices.Sorted(maps.Keys(c.Rules)) {
		key := at + "rules." + id
		var about []lint.Setting // what the rules of that name can be asked
		var names []string
		found := false
		for _, r := range known {
			if r.ID == id || r.Group == id {
				about = append(about, r.Settings...)
				found = true
			}
			names = append(names, r.ID, r.Group)
		}
		if known != nil && !found {
			errs = append(errs, places[key].Errorf("there is no rule and no group %q%s", id, lint.DidYouMeanOr(id, names, "unblame rules lists them")))
			continue
		}
		if found && len(about) == 0 && len(c.Rules[id].Options) > 0 {
			errs = append(errs, places[key+".options"].Errorf("%s has no options; the severity is what can be set", id))
			continue
		}
		errs = append(errs, c.Rules[id].Options.check(key+".options", places, about)...)
	}
	return errors.Join(errs...)
}

// check says which settings there are not, or not among some, and which answers.
func (o Options) check(at string, places strict.Places, some []lint.Setting) []error {
	all := append(lint.Settings(), lint.Lists()...)
	if some != nil {
		all = some
	}
	var errs []error
	for _, s := range slices.Sorted(maps.Keys(o)) {
		key := at + "." + string(s)
		if !slices.Contains(all, s) {
			var names []string
			for _, n := range all {
				names = append(names, string(n))
			}
			errs = append(errs, places[key].Errorf("there is no option %q here%s", s, lint.DidYouMean(string(s), names)))
			continue
		}
		if n := len(o[s]); n != 1 && !slices.Contains(lint.Lists(), s) {
			errs = append(errs, places[key].Errorf("%s has one answer, not %d", s, n))
			continue
		}
		for i, answer := range o[s] {
			if may := s.Answers(); !slices.Contains(may, answer) {
				errs = append(errs, places.At(key, i).Errorf("%s cannot be %q%s", s, answer, lint.DidYouMean(answer, may)))
			}
		}
	}
	return errs
}
