package config

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/strict"
)

// Profile is a set of decisions under one name, with a template to start from.
type Profile struct {
	Name     string
	About    string // one line
	Choices  Choices
	Raise    bool   // every rule that Choices leaves alone is one step more severe
	Template string // Markdown; what is to be filled in stands in brackets
	places   strict.Places
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
	var written struct {
		About   string  `yaml:"about"`
		Choices Choices `yaml:",inline"`
		Raise   bool    `yaml:"raise"`
	}
	places, err := strict.Read("profile "+name, text, &written)
	if err == nil {
		err = written.Choices.check("", places, nil)
	}
	return Profile{name, written.About, written.Choices, written.Raise, string(template), places}, err
}

// Settings returns what holds under the profile alone.
func (p Profile) Settings(all []*lint.Rule) *Settings {
	return resolve(p, nil, func() []*lint.Rule { return all }, &recent{})
}

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
