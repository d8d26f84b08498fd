// Package config holds what a team decides for all its documents: for now the
// profiles, which are such decisions made ready.
package config

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"go.yaml.in/yaml/v3"
)

// Profile is a set of decisions under one name, with a template to start from.
type Profile struct {
	Name     string
	About    string // one line
	Options  lint.Options
	Template string // Markdown; what is to be filled in stands in brackets
	file     file
}

// file is a profile as it is written.
type file struct {
	About       string                  `yaml:"about"`
	Required    []string                `yaml:"required"`    // kinds of sections
	Recommended []string                `yaml:"recommended"` // kinds of sections
	Details     []string                `yaml:"details"`     // what a document says about itself
	Options     map[lint.Setting]string `yaml:"options"`
	Rules       map[string]string       `yaml:"rules"` // severities by rule, or "off"
	Raise       bool                    `yaml:"raise"` // every rule one step up
}

//go:embed profiles/*.yaml profiles/*.md
var profiles embed.FS

// order is the order in which profiles are listed.
var order = []string{"default", "google", "pagerduty", "atlassian", "aws-coe", "gitlab", "learning", "rca", "public", "strict"}

// Names returns the names of the profiles, the default first.
func Names() []string { return slices.Clone(order) }

// Named returns the profile of that name. A name that there is not is an error.
func Named(name string) (Profile, error) {
	if !slices.Contains(order, name) {
		return Profile{}, fmt.Errorf("there is no profile %q; it is one of %s", name, strings.Join(order, ", "))
	}
	text, err := profiles.ReadFile(path.Join("profiles", name+".yaml"))
	if err != nil {
		return Profile{}, err
	}
	template, err := profiles.ReadFile(path.Join("profiles", name+".md"))
	if err != nil {
		return Profile{}, err
	}
	p := Profile{Name: name, Template: string(template)}
	decoder := yaml.NewDecoder(strings.NewReader(string(text)))
	decoder.KnownFields(true)
	if err := decoder.Decode(&p.file); err != nil {
		return Profile{}, fmt.Errorf("profile %s: %w", name, err)
	}
	p.About = p.file.About
	p.Options = lint.Options{}
	for s, answer := range p.file.Options {
		p.Options[s] = answer
	}
	for s, list := range map[lint.Setting][]string{lint.Sections: p.file.Required, lint.Recommended: p.file.Recommended, lint.Details: p.file.Details} {
		if list != nil {
			p.Options[s] = strings.Join(list, ",")
		}
	}
	for id, severity := range p.file.Rules {
		if _, ok := lint.ParseSeverity(severity); !ok && severity != "off" {
			return Profile{}, fmt.Errorf("profile %s: %s cannot be %q; it is off, or a severity", name, id, severity)
		}
	}
	return p, p.Options.Check()
}

// Rules returns the rules as the profile wants them; those it turns off are
// left out. The given ones stay as they are.
func (p Profile) Rules(all []*lint.Rule) []*lint.Rule {
	var out []*lint.Rule
	for _, r := range all {
		changed := *r
		switch wanted := p.file.Rules[r.ID]; {
		case wanted == "off":
			continue
		case wanted != "":
			severity, _ := lint.ParseSeverity(wanted)
			changed.Severity = lint.Level{Default: severity, Draft: r.Severity.Draft}
		case p.file.Raise:
			changed.Severity = raised(r.Severity)
		}
		out = append(out, &changed)
	}
	return out
}

// Changes returns the rules that the profile changes, with how severe each is.
func (p Profile) Changes() map[string]string { return p.file.Rules }

func raised(l lint.Level) lint.Level {
	up := func(s lint.Severity) lint.Severity {
		if s == 0 {
			return s
		}
		return min(s+1, lint.Error)
	}
	out := lint.Level{Default: up(l.Default), Draft: up(l.Draft)}
	for _, w := range l.When {
		out.When = append(out.When, lint.When{Section: w.Section, Then: up(w.Then)})
	}
	return out
}
