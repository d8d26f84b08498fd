package rules

import (
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
	"github.com/unblame/unblame/rules/check"
	"go.yaml.in/yaml/v3"
)

// header is the front matter of a rule file.
type header struct {
	Severity    level                `yaml:"severity"`
	Sections    scope                `yaml:"sections"`
	Options     variants             `yaml:"options"`
	Phrase      []*check.Phrase      `yaml:"phrase"`
	Clause      []*check.Clause      `yaml:"clause"`
	Cause       []*check.Cause       `yaml:"cause"`
	Quality     []*check.Quality     `yaml:"quality"`
	Shout       []*check.Shout       `yaml:"shout"`
	Whys        []*check.Whys        `yaml:"whys"`
	Extent      []*check.Extent      `yaml:"extent"`
	Question    []*check.Question    `yaml:"asks"`
	Name        []*check.Name        `yaml:"name"`
	Label       []*check.Label       `yaml:"label"`
	Action      []*check.Action      `yaml:"action"`
	Title       []*check.Title       `yaml:"title"`
	Spelling    []*check.Spelling    `yaml:"spelling"`
	Section     []*check.Section     `yaml:"section"`
	Field       []*check.Field       `yaml:"field"`
	Plan        []*check.Plan        `yaml:"plan"`
	Timeline    []*check.Timeline    `yaml:"timeline"`
	Placeholder []*check.Placeholder `yaml:"placeholder"`
	Quantity    []*check.Quantity    `yaml:"quantity"`
	Metadata    []*check.Metadata    `yaml:"metadata"`
	Agree       []*check.Agree       `yaml:"agree"`
	Suppression []*check.Suppression `yaml:"suppression"`
	Say         check.Text           `yaml:",inline"`
}

// checks returns the ways of looking that the rule combines. Those on words
// come first; words is how many.
func (h *header) checks() (all []check.Check, words int) {
	all = slices.Concat(each(h.Phrase), each(h.Clause), each(h.Cause), each(h.Whys), each(h.Extent), each(h.Quality), each(h.Shout), each(h.Question), each(h.Name), each(h.Label), each(h.Action))
	words = len(all)
	return slices.Concat(all, each(h.Title), each(h.Spelling), each(h.Section), each(h.Placeholder), each(h.Quantity), each(h.Field), each(h.Plan), each(h.Timeline), each(h.Metadata), each(h.Agree), each(h.Suppression)), words
}

func each[C check.Check](list []C) []check.Check {
	all := make([]check.Check, len(list))
	for i, c := range list {
		all[i] = c
	}
	return all
}

// settings returns the settings whose answers make a difference to the rule.
func (h *header) settings(checks []check.Check) []lint.Setting {
	all := slices.Collect(maps.Keys(h.Options))
	for _, c := range checks {
		all = slices.AppendSeq(all, maps.Keys(c.Text().Or(h.Say).If))
		if asks, ok := c.(interface{ Setting() lint.Setting }); ok {
			all = append(all, asks.Setting())
		}
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(s lint.Setting) bool { return s == "" })
}

// level is "error", or {default: error, draft: warning, when: [{section: timeline, then: warning}]}.
type level lint.Level

// UnmarshalYAML implements yaml.Unmarshaler.
func (l *level) UnmarshalYAML(node *yaml.Node) error {
	var long struct {
		Default string `yaml:"default"`
		Draft   string `yaml:"draft"`
		When    []struct {
			Section postmortem.Kind `yaml:"section"`
			Then    string          `yaml:"then"`
		} `yaml:"when"`
	}
	if node.Kind == yaml.ScalarNode {
		long.Default = node.Value
	} else if err := strictly(node, &long); err != nil {
		return err
	}
	var err error
	if l.Default, err = severity(long.Default, node.Line); err != nil {
		return err
	}
	if long.Draft != "" {
		if l.Draft, err = severity(long.Draft, node.Line); err != nil {
			return err
		}
	}
	for _, w := range long.When {
		then, err := severity(w.Then, node.Line)
		if err != nil {
			return err
		}
		if err := known(node.Line, w.Section); err != nil {
			return err
		}
		l.When = append(l.When, lint.When{Section: w.Section, Then: then})
	}
	return nil
}

// variants say what a team's choices change: {names: {allow-all: off}}.
type variants map[lint.Setting]map[string]lint.Variant

// UnmarshalYAML implements yaml.Unmarshaler.
func (v *variants) UnmarshalYAML(node *yaml.Node) error {
	var raw map[lint.Setting]map[string]yaml.Node
	if err := node.Decode(&raw); err != nil {
		return err
	}
	*v = variants{}
	for setting, answers := range raw {
		(*v)[setting] = map[string]lint.Variant{}
		for answer, n := range answers {
			if err := (lint.Options{setting: answer}).Check(); err != nil {
				return fmt.Errorf("line %d: options: %w", node.Line, err)
			}
			changed, err := variant(&n)
			if err != nil {
				return err
			}
			(*v)[setting][answer] = changed
		}
	}
	return nil
}

// variant is "off", or a severity and sections as the rule itself has them.
func variant(node *yaml.Node) (lint.Variant, error) {
	if node.Kind == yaml.ScalarNode {
		if node.Value != "off" {
			return lint.Variant{}, fmt.Errorf("line %d: options: %q says nothing about the rule; it is “off”, or {severity: …, sections: …}", node.Line, node.Value)
		}
		return lint.Variant{Off: true}, nil
	}
	var long struct {
		Severity level  `yaml:"severity"`
		Sections *scope `yaml:"sections"`
	}
	if err := strictly(node, &long); err != nil {
		return lint.Variant{}, err
	}
	return lint.Variant{Severity: lint.Level(long.Severity), Sections: (*lint.Scope)(long.Sections)}, nil
}

func severity(name string, line int) (lint.Severity, error) {
	s, ok := lint.ParseSeverity(name)
	if !ok {
		return 0, fmt.Errorf("line %d: there is no severity %q%s", line, name, lint.DidYouMean(name, []string{"error", "suggestion", "warning"}))
	}
	return s, nil
}

// scope is [causes, summary] or {not: [lucky]}.
type scope lint.Scope

// UnmarshalYAML implements yaml.Unmarshaler.
func (s *scope) UnmarshalYAML(node *yaml.Node) error {
	var long struct {
		Only []postmortem.Kind `yaml:"only"`
		Not  []postmortem.Kind `yaml:"not"`
	}
	if node.Kind == yaml.SequenceNode {
		if err := node.Decode(&long.Only); err != nil {
			return err
		}
	} else if err := strictly(node, &long); err != nil {
		return err
	}
	s.Only, s.Not = long.Only, long.Not
	return known(node.Line, slices.Concat(s.Only, s.Not)...)
}

// strictly decodes a node within the document, so that lines count from its start.
func strictly(node *yaml.Node, into any) error {
	for _, err := range unknownKeys(node, reflect.TypeOf(into), 0) {
		return fmt.Errorf("line %w", err)
	}
	return node.Decode(into)
}

// known returns an error for a kind of section that there is not.
func known(line int, kinds ...postmortem.Kind) error {
	for _, k := range kinds {
		if !slices.Contains(postmortem.Kinds(), k) {
			var names []string
			for _, n := range postmortem.Kinds() {
				names = append(names, string(n))
			}
			return fmt.Errorf("line %d: there is no kind of section %q%s", line, k, lint.DidYouMean(string(k), names))
		}
	}
	return nil
}
