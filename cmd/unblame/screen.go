package main

import (
	"os"
	"slices"
	"strconv"

	"github.com/unblame/unblame/lint/report"
)

// screen returns what the place where the output goes can do.
func (a app) screen() report.Options {
	o := report.Options{Version: version, Actions: a.env("GITHUB_ACTIONS") == "true" || a.env("TF_BUILD") != "" || a.env("TEAMCITY_VERSION") != ""}
	if f, ok := a.stdout.(*os.File); ok {
		if columns, ok := terminal(f); ok {
			o.Width = min(columns, widest)
			o.Color = a.env("TERM") != "dumb"
			o.Links = a.linking()
		}
	}
	return o
}

// linking returns whether the terminal is known to show hyperlinks (OSC 8), by
// what each sets in the environment. FORCE_HYPERLINK decides where it is set.
func (a app) linking() bool {
	if force := a.env("FORCE_HYPERLINK"); force != "" {
		return force != "0"
	}
	vte, _ := strconv.Atoi(a.env("VTE_VERSION"))
	for _, name := range []string{"WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM"} {
		if a.env(name) != "" {
			return true
		}
	}
	return vte >= 5000 || slices.Contains([]string{"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"}, a.env("TERM_PROGRAM")) ||
		slices.Contains([]string{"xterm-kitty", "xterm-ghostty", "alacritty", "foot"}, a.env("TERM"))
}

// widest is the most columns of a terminal that are used: longer lines are hard
// to read.
const widest = 120

// painted returns whether to use colour: what the flag says, then NO_COLOR
// (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE, then what the screen can.
func (a app) painted(flag string, screen bool) bool {
	on := func(name string) bool { v := a.env(name); return v != "" && v != "0" }
	switch {
	case flag != "auto":
		return flag == "always"
	case a.env("NO_COLOR") != "":
		return false
	case on("FORCE_COLOR"), on("CLICOLOR_FORCE"):
		return true
	}
	return screen
}
