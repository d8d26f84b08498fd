package config

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
	"github.com/unblame/unblame/lint/strict"
)

// Settings are what holds for a document. They never change once made.
type Settings struct {
	Profile   Profile
	Options   lint.Options
	Known     postmortem.Options // without a path
	FailLevel FailLevel

	// Suppressions by comments: whether each needs a reason, and how severe one
	// that suppresses nothing is; 0 for not at all.
	RequireReason bool
	ReportUnused  lint.Severity

	Baseline string   // path of the file of known findings, from the working folder; "" for none
	Files    []string // that these settings were read from, as they are shown

	layers []layer
	all    func() []*lint.Rule
	recent *recent
}

// Rules returns the rules as they are wanted; those that are off are left out.
func (s *Settings) Rules() []*lint.Rule { return s.recent.use(s).rules }

// Set returns the rules made ready to run. They are not made again for each of a
// row of documents.
func (s *Settings) Set() *lint.Set { return s.recent.use(s).set }

// layer is choices, for which files they hold, and where they are written.
type layer struct {
	Choices
	files  *patterns // nil for all
	at     string    // in front of the keys of places: "overrides[0]."
	places strict.Places
}

// resolve lays choices over each other, the later over the earlier, and all of
// them over the profile. The rules are asked for when they are needed.
func resolve(p Profile, over []layer, all func() []*lint.Rule, r *recent) *Settings {
	s := &Settings{
		Profile: p, Options: lint.Options{}, FailLevel: "error", RequireReason: true, ReportUnused: lint.Warning,
		Known: postmortem.Options{Titles: map[string]postmortem.Kind{}},
		all:   all, recent: r,
	}
	layers := append([]layer{{Choices: p.Choices, places: p.places}}, over...)
	s.layers = layers
	for _, l := range layers {
		s.lay(l.Choices)
	}
	return s
}

// make makes the rules as they are wanted, and ready to run.
func (s *Settings) make() made {
	m := made{of: s}
	all := s.all()
	for _, rule := range all {
		if changed := rank(*rule, wanted(rule, s.layers), s.Profile.Raise); changed != nil {
			changed.Options = answers(rule, s.layers)
			m.rules = append(m.rules, changed)
		}
	}
	m.set = lint.NewSet(m.rules)
	for _, rule := range all {
		m.set.Others = append(m.set.Others, rule.ID)
	}
	return m
}

// wanted returns what the last layer that speaks of a rule, or else of its
// group, wants of it; "" if none does.
func wanted(rule *lint.Rule, layers []layer) severity {
	for _, l := range slices.Backward(layers) {
		for _, name := range []string{rule.ID, rule.Group} {
			if w := l.Rules[name].Severity; w != "" {
				return w
			}
		}
		if w := l.Suppressions.wanted(rule.ID); w != "" {
			return w
		}
	}
	return ""
}

// wanted returns what is said here of the rules on suppressions; "" for nothing.
func (s Suppressions) wanted(rule string) severity {
	switch {
	case rule == "unused-suppression":
		return s.ReportUnused
	case rule == "unexplained-suppression" && s.RequireReason != nil && !*s.RequireReason:
		return "off"
	}
	return ""
}

// answers returns what the layers say of settings for a rule alone.
func answers(rule *lint.Rule, layers []layer) lint.Options {
	var out lint.Options
	for _, l := range layers {
		for _, name := range []string{rule.Group, rule.ID} {
			for s, list := range l.Rules[name].Options {
				if out == nil {
					out = lint.Options{}
				}
				out[s] = strings.Join(list, ",")
			}
		}
	}
	return out
}

// lay lays everything but rules over what is there.
func (s *Settings) lay(c Choices) {
	for setting, answers := range c.Options {
		s.Options[setting] = strings.Join(answers, ",")
	}
	for title, k := range c.Sections {
		s.Known.Titles[title] = postmortem.Kind(k)
	}
	s.Known.People = slices.Concat(s.Known.People, c.People)
	s.Known.Systems = slices.Concat(s.Known.Systems, c.Systems)
	if c.FailLevel != "" {
		s.FailLevel = c.FailLevel
	}
	if r := c.Suppressions.RequireReason; r != nil {
		s.RequireReason = *r
	}
	if u := c.Suppressions.ReportUnused; u != "" {
		s.ReportUnused, _ = lint.ParseSeverity(string(u))
	}
}

// rank returns a rule as severe as it is wanted; nil if it is off.
func rank(r lint.Rule, wanted severity, raise bool) *lint.Rule {
	switch {
	case wanted == "off":
		return nil
	case wanted != "":
		level, _ := lint.ParseSeverity(string(wanted))
		r.Severity, r.Most = lint.Level{Default: level, Draft: r.Severity.Draft}, level
	case raise:
		r.Severity = raised(r.Severity)
	}
	return &r
}
