package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
	"github.com/unblame/unblame/lint/report"
	"github.com/unblame/unblame/rules"
)

// catalogue returns the built-in rules and those of the given folders.
func catalogue(folders []string) ([]*rules.Rule, error) {
	all, err := rules.Builtin()
	if err != nil {
		return nil, err
	}
	for _, folder := range folders {
		own, err := load(folder)
		if err != nil {
			return nil, err
		}
		all = append(all, own...)
	}
	return all, rules.Unique(all)
}

// load reads a folder of rule files.
func load(folder string) ([]*rules.Rule, error) {
	info, err := os.Stat(folder)
	switch {
	case folder == "":
		return nil, errors.New("the folder of rule files is an empty text; name one, or leave the flag out")
	case err != nil:
		return nil, unreadable(folder, err)
	case !info.IsDir():
		return nil, fmt.Errorf("%s: this is a file; name the folder that holds the rule files", folder)
	}
	really, err := within(bounds(folder), folder)
	if err != nil {
		return nil, unreadable(folder, err)
	}
	root, err := os.OpenRoot(really)
	if err != nil {
		return nil, unreadable(folder, err)
	}
	defer func() { _ = root.Close() }()
	return rules.Load(root.FS(), filepath.ToSlash(filepath.Clean(folder)))
}

// bare returns the rules without their pages.
func bare(all []*rules.Rule) []*lint.Rule {
	list := make([]*lint.Rule, len(all))
	for i, r := range all {
		list[i] = r.Rule
	}
	return list
}

func (a app) rulesCommand(screen report.Options) *cobra.Command {
	format := oneOf("text", "json")
	var from sources
	cmd := &cobra.Command{
		Use:     "rules",
		Short:   "List the rules",
		Long:    "List the rules by group, with how severe each is in the working folder.",
		Example: "  unblame rules --format json",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			all, levels, err := from.rulesHere()
			if err != nil {
				return err
			}
			if format.value == "json" {
				return a.listJSON(all, levels)
			}
			return a.list(all, levels, screen)
		},
	}
	cmd.Flags().Var(format, "format", "how to list")
	from.flags(cmd.Flags())
	return cmd
}

func (a app) list(all []*rules.Rule, levels map[string]lint.Level, screen report.Options) error {
	widest := 0
	for _, r := range all {
		widest = max(widest, len(r.ID))
	}
	var b strings.Builder
	group := ""
	for i, r := range all {
		if r.Group != group {
			if i > 0 {
				b.WriteString("\n")
			}
			group = r.Group
			b.WriteString(screen.Printable(group) + "\n")
		}
		fmt.Fprintf(&b, "  %-*s  %-10s  %s\n", widest, screen.Printable(r.ID), degree(levels[r.ID].Default), screen.Printable(r.Title))
	}
	_, err := a.stdout.Write([]byte(b.String()))
	return err
}

// degree names a severity, or "off".
func degree(s lint.Severity) string {
	if s == 0 {
		return "off"
	}
	return s.String()
}

type listedRule struct {
	Rule     string       `json:"rule"`
	Group    string       `json:"group"`
	Severity string       `json:"severity"`
	When     []listedWhen `json:"when"`
	Title    string       `json:"title"`
	Page     string       `json:"page"`
}

type listedWhen struct {
	Section  postmortem.Kind `json:"section"`
	Severity string          `json:"severity"`
}

func (a app) listJSON(all []*rules.Rule, levels map[string]lint.Level) error {
	list := []listedRule{}
	for _, r := range all {
		when := []listedWhen{}
		for _, w := range levels[r.ID].When {
			when = append(when, listedWhen{w.Section, w.Then.String()})
		}
		list = append(list, listedRule{r.ID, r.Group, degree(levels[r.ID].Default), when, r.Title, r.Page})
	}
	text, err := json.MarshalIndent(map[string]any{"version": 1, "rules": list}, "", " ")
	if err != nil {
		return err
	}
	_, err = a.stdout.Write(append(report.HarmlessJSON(text), '\n'))
	return err
}
