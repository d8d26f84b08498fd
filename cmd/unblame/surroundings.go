package main

import (
	"os"
	"path/filepath"

	"github.com/unblame/unblame/lint/config"
	"github.com/unblame/unblame/lint/report"
	"github.com/unblame/unblame/rules"
)

// home is where the project is published.
const home = "https://github.com/unblame/unblame"

// surroundings returns what reports are told besides the screen: the rules, the
// repository that the current folder lies in, and where its files are shown.
func surroundings(env func(string) string, o report.Options, all []*rules.Rule) report.Options {
	o.Rules = described(all)
	dir, err := os.Getwd()
	if err != nil {
		return o // paths stay as they were given
	}
	root, err := config.Root(dir)
	if err == nil {
		root, err = filepath.Abs(root)
	}
	if err != nil {
		return o
	}
	o.Dir, o.Root = dir, root
	if server, name, commit := env("GITHUB_SERVER_URL"), env("GITHUB_REPOSITORY"), env("GITHUB_SHA"); o.Actions && server != "" && name != "" && commit != "" {
		o.Blob = server + "/" + name + "/blob/" + commit + "/"
	}
	return o
}

// described returns what reports say of rules. Only the pages of unblame's own
// rules have an address.
func described(all []*rules.Rule) []report.Rule {
	published := map[*rules.Rule]bool{}
	if builtin, err := rules.Builtin(); err == nil {
		for _, r := range builtin {
			published[r] = true
		}
	}
	list := make([]report.Rule, len(all))
	for i, r := range all {
		list[i] = report.Rule{ID: r.ID, Group: r.Group, Title: r.Title, Severity: r.Severity.Default, Doc: r.Doc}
		if published[r] {
			list[i].URL = home + "/blob/main/" + r.Page
		}
	}
	return list
}
