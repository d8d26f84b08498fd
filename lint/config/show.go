package config

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/strict"
)

// Fact is one thing that holds for a file, and where it is decided.
type Fact struct {
	Key   string // "options.names", "rules.human-error", "people"
	Value string
	From  string // ".unblame.yaml:4", "profile google", "default"
}

// Facts returns all that holds, lists item by item. Rules stand in the order of
// the given ones.
func (s *Settings) Facts(all []*lint.Rule) []Fact {
	facts := []Fact{
		{"profile", s.Profile.Name, s.from("profile")},
		{"fail-level", string(s.FailLevel), s.from("fail-level")},
	}
	for _, setting := range slices.Concat(lint.Settings(), lint.Lists()) {
		value, given := s.Options[setting]
		switch {
		case !given && slices.Contains(lint.Lists(), setting):
			continue // each rule has its own
		case slices.Contains(lint.Lists(), setting):
			value = "[" + strings.ReplaceAll(value, ",", ", ") + "]"
		default:
			value = s.Options.Answer(setting)
		}
		facts = append(facts, Fact{"options." + string(setting), value, s.from("options." + string(setting))})
	}
	facts = append(facts,
		Fact{"suppressions.require-reason", strconv.FormatBool(s.RequireReason), s.from("suppressions.require-reason")},
		Fact{"suppressions.report-unused", degree(s.ReportUnused), s.from("suppressions.report-unused")})
	if s.Baseline != "" {
		facts = append(facts, Fact{"baseline", s.Baseline, s.from("baseline")})
	}
	for _, l := range s.layers {
		facts = append(facts, listed(l, "people", l.People)...)
	}
	for _, l := range s.layers {
		facts = append(facts, listed(l, "systems", l.Systems)...)
	}
	for _, title := range slices.Sorted(maps.Keys(s.Known.Titles)) {
		facts = append(facts, Fact{"sections." + title, string(s.Known.Titles[title]), s.from("sections." + title)})
	}
	wanted := map[string]*lint.Rule{}
	for _, r := range s.Rules() {
		wanted[r.ID] = r
	}
	for _, r := range all {
		facts = append(facts, s.rule(r, wanted[r.ID])...)
	}
	return facts
}

// rule returns how severe a rule is, and its own options.
func (s *Settings) rule(r, wanted *lint.Rule) []Fact {
	key := "rules." + r.ID
	from := s.from(key, "rules."+r.Group)
	if wanted == nil {
		return []Fact{{key, "off", from}}
	}
	if from == byDefault && s.Profile.Raise {
		from = "profile " + s.Profile.Name
	}
	facts := []Fact{{key, degree(wanted.Severity.Default), from}}
	for _, setting := range slices.Sorted(maps.Keys(wanted.Options)) {
		at := ".options." + string(setting)
		facts = append(facts, Fact{key + at, wanted.Options[setting], s.from(key+at, "rules."+r.Group+at)})
	}
	return facts
}

func listed(l layer, key string, items []string) []Fact {
	var facts []Fact
	for i, item := range items {
		facts = append(facts, Fact{key, item, source(l.places.At(l.at+key, i))})
	}
	return facts
}

const byDefault = "default"

// from says which layer speaks last of one of some keys.
func (s *Settings) from(keys ...string) string {
	for _, l := range slices.Backward(s.layers) {
		for _, key := range keys {
			if at, ok := l.places[l.at+key]; ok {
				return source(at)
			}
		}
	}
	return byDefault
}

// source returns a place without its column; a profile is named without its line.
func source(at strict.Place) string {
	if at.Line == 0 || strings.HasPrefix(at.File, "profile ") {
		return at.File
	}
	return fmt.Sprintf("%s:%d", at.File, at.Line)
}

func degree(s lint.Severity) string {
	if s == 0 {
		return "off"
	}
	return s.String()
}
