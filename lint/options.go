package lint

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint/postmortem"
)

// Options are the choices that a team makes for all its documents, where the
// field itself disagrees. Rules say what each answer changes; a setting that is
// not there has its default answer. The zero value is what an unconfigured run uses.
type Options map[Setting]string

// Setting is a question that teams answer differently.
type Setting string

// The settings.
const (
	Names           Setting = "names"           // may a post-mortem name people?
	Counterfactuals Setting = "counterfactuals" // where may a text say what would have happened?
	RootCause       Setting = "root-cause"      // may it speak of the root cause?
	Horizon         Setting = "horizon"         // how many days may an action take?
	Owners          Setting = "owners"          // may a role or team own an action?
	Deadlines       Setting = "deadlines"       // is a priority or a quarter a deadline?
)

// settings are the answers of each setting, the default first.
var settings = map[Setting][]string{
	Names:           {"default", "roles-only", "allow-timeline", "allow-all"},
	Counterfactuals: {"sections", "strict", "off"},
	RootCause:       {"suggest", "avoid", "accept"},
	Horizon:         {"60", "30", "90", "off"},
	Owners:          {"any", "named"},
	Deadlines:       {"any", "date"},
}

// The settings whose answer is a list, with commas between. Without an answer
// each rule has its own list.
const (
	Sections    Setting = "required-sections"    // kinds of sections that must be there
	Recommended Setting = "recommended-sections" // kinds of sections that had better be there
	Details     Setting = "required-details"     // what a document says about itself
)

// lists are what the lists may hold; nil stands for the kinds of sections.
var lists = map[Setting][]string{Sections: nil, Recommended: nil, Details: {"date", "author", "status", "severity"}}

// List returns the answer to a setting that is a list, and whether there is one.
func (o Options) List(s Setting) ([]string, bool) {
	answer, ok := o[s]
	return strings.FieldsFunc(answer, func(r rune) bool { return r == ',' || r == ' ' }), ok
}

// listed returns an error for what a list may not hold.
func (o Options) listed(s Setting) error {
	may := s.Answers()
	items, _ := o.List(s)
	for _, item := range items {
		if !slices.Contains(may, item) {
			return fmt.Errorf("%s cannot hold %q; it holds some of %s", s, item, strings.Join(may, ", "))
		}
	}
	return nil
}

// Settings returns all settings but lists, in alphabetical order.
func Settings() []Setting { return slices.Sorted(maps.Keys(settings)) }

// Lists returns the settings whose answer is a list, in alphabetical order.
func Lists() []Setting { return slices.Sorted(maps.Keys(lists)) }

// about says what each setting asks.
var about = map[Setting]string{
	Names:           "May a post-mortem name people?",
	Counterfactuals: "Where may a text say what would have happened?",
	RootCause:       "May it speak of the root cause?",
	Horizon:         "How many days may an action take?",
	Owners:          "May a role or team own an action, or only a named person?",
	Deadlines:       "Is a priority or a quarter enough, or does an action need a date?",
	Sections:        "Which kinds of sections must be there?",
	Recommended:     "Which kinds of sections had better be there?",
	Details:         "What does a document say about itself?",
}

// About returns what a setting asks, in one line.
func (s Setting) About() string { return about[s] }

// Answers returns the answers that a setting knows, the default first, or what
// its list may hold; none for a setting that there is not.
func (s Setting) Answers() []string {
	if may, ok := lists[s]; ok && may == nil {
		for _, k := range postmortem.Kinds() {
			may = append(may, string(k))
		}
		return may
	} else if ok {
		return slices.Clone(may)
	}
	return slices.Clone(settings[s])
}

// Answer returns the answer to a setting, which is the default if none is given.
func (o Options) Answer(s Setting) string {
	if a, ok := o[s]; ok || len(settings[s]) == 0 {
		return a
	}
	return settings[s][0]
}

// Check returns an error for the first setting or answer that there is not.
func (o Options) Check() error {
	for _, s := range slices.Sorted(maps.Keys(o)) {
		if _, ok := lists[s]; ok {
			if err := o.listed(s); err != nil {
				return err
			}
			continue
		}
		switch answers, ok := settings[s]; {
		case !ok:
			var names []string
			for _, n := range Settings() {
				names = append(names, string(n))
			}
			return fmt.Errorf("there is no setting %q; it is one of %s", s, strings.Join(names, ", "))
		case !slices.Contains(answers, o[s]):
			return fmt.Errorf("%s cannot be %q; it is one of %s", s, o[s], strings.Join(answers, ", "))
		}
	}
	return nil
}

// Variant is what an answer changes about a rule.
type Variant struct {
	Off      bool
	Severity Level // where its default is set
	Sections *Scope
}

// over returns the options with those of a rule laid over them.
func (o Options) over(own Options) Options {
	if len(own) == 0 {
		return o
	}
	out := maps.Clone(o)
	if out == nil {
		out = Options{}
	}
	maps.Copy(out, own)
	return out
}

// under returns the rule as the options want it; nil if they turn it off.
func (r *Rule) under(o Options) *Rule {
	if len(r.Variants) == 0 {
		return r
	}
	for _, s := range Settings() {
		v, ok := r.Variants[s][o.Answer(s)]
		switch {
		case !ok:
			continue
		case v.Off:
			return nil
		}
		changed := *r
		if v.Severity.Default != 0 && r.Most == 0 {
			changed.Severity = v.Severity
		}
		if v.Sections != nil {
			changed.Sections = *v.Sections
		}
		r = &changed
	}
	return r
}
