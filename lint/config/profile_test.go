package config_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/config"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/rules"
)

// prompt matches what a template leaves to be filled in.
var prompt = regexp.MustCompile(`\[[^\]]+\]`)

// answers fill in the prompts of all templates; those with several answers take
// them in turn.
var answers = map[string][]string{
	"[what users or systems saw]":     {"payments slow in eu-west"},
	"[YYYY-MM-DD]":                    {"2026-05-12"},
	"[who wrote this]":                {"Ana Silva"},
	"[who answers for this document]": {"Ana Silva"},
	"[which severity]":                {"SEV-2"},
	"[what happened, to whom, from when to when, and how it ended]":                {"From 10:02 to 10:42 UTC, 4 % of the payments in eu-west took more than 20 seconds. The rollback of release 2291 ended it."},
	"[how many users or requests, how much and for how long; an estimate will do]": {"1,204 of 30,100 payments were delayed by up to 40 seconds, for 40 minutes; 64 tickets were raised."},
	"[HH:MM]": {"10:02", "10:13", "10:20", "10:42"},
	"[what changed, or which load or request came first]":                      {"Release 2291 starts in eu-west (run 771)"},
	"[what showed that something was wrong, and to whom]":                      {"Queue alert pages the payments on-call"},
	"[what was tried, on what grounds, and what came of it]":                   {"Restart of two hosts, as the runbook has it; latency stays at 20 s"},
	"[what ended the impact]":                                                  {"Rollback is on all hosts; latency is back at 210 ms"},
	"[which graph or log]":                                                     {"https://graphs.example.com/pay"},
	"[which condition made it possible, and how that works]":                   {"The driver sets the size of the pool; its version 8.1 lowers the default from 200 to 20 connections, and the tests run with 10."},
	"[which condition made it last or spread, and how that works]":             {"The latency alert looks at the mean of all regions, which rose by 3 %."},
	"[why users saw it: the condition behind the impact]":                      {"Payments waited for a connection because the pool held 20 of them per host."},
	"[why that was so: the condition behind the condition]":                    {"Version 8.1 of the driver lowers the default from 200 to 20, and the service sets no size of its own."},
	"[why nothing refused or reported it]":                                     {"The tests run with 10 connections, and the latency alert looks at the mean of all regions."},
	"[which change, load or failure came first]":                               {"Release 2291 with version 8.1 of the driver."},
	"[how it was noticed, by whom in which role, and how long after it began]": {"The queue alert paged the payments on-call 11 minutes after the release."},
	"[what was tried, what helped and when]":                                   {"A restart at 10:20 UTC changed nothing. The rollback at 10:38 UTC brought latency back to 210 ms at 10:42 UTC."},
	"[what was learned that was not known before]":                             {"A minor version of the driver can change the size of the pool."},
	"[what helped, and why it was there]":                                      {"The queue alert named the region; it was added after an earlier incident."},
	"[what made the work hard, and how]":                                       {"The dashboard shows means of all regions, so the region was found in the raw logs."},
	"[what turned out well by chance]":                                         {"The release went out at night, when a quarter of the usual load was there."},
	"[what surprised people, and what they had expected]":                      {"The restart changed nothing; it had helped in the last three incidents of this kind."},
	"[what could refuse, limit or undo this by itself]":                        {"Refuse to start with a pool below 100 connections"},
	"[what could report this sooner]":                                          {"Page when the p95 latency of one region is above 2 s for 3 minutes"},
	"[who]":                                                                    {"Ana Silva", "Ben Okafor"},
	"[when]":                                                                   {"2026-06-05"},
	"[which priority]":                                                         {"P0", "P1"},
	"[which ticket]":                                                           {"PAY-31", "MON-77"},
	"[who took part, in which role]":                                           {"Incident lead, payments on-call, database on-call"},
	"[what customers were told, where and when]":                               {"Status page, 10:31 UTC: payments in eu-west are slow, a release is being rolled back."},
	"[how the parts work together, as far as a reader needs it]":               {"The payment service holds a pool of connections per host; each payment takes one for 200 ms."},
	"[which graphs, logs and documents]":                                       {"Latency by region: https://graphs.example.com/pay"},
}

// filled returns a template with all prompts answered.
func filled(t *testing.T, template string) string {
	t.Helper()
	turn := map[string]int{}
	return prompt.ReplaceAllStringFunc(template, func(p string) string {
		all := answers[p]
		if len(all) == 0 {
			t.Errorf("no answer to %s", p)
			return p
		}
		turn[p]++
		return all[(turn[p]-1)%len(all)]
	})
}

func builtin(t *testing.T) []*lint.Rule {
	t.Helper()
	all, err := rules.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var out []*lint.Rule
	for _, r := range all {
		out = append(out, r.Rule)
	}
	return out
}

// TestTemplates holds that each template passes its own profile once it is
// filled in, and that what is to be filled in is exactly what is found as such.
func TestTemplates(t *testing.T) {
	all := builtin(t)
	for _, name := range config.Names() {
		t.Run(name, func(t *testing.T) {
			p, err := config.Named(name)
			if err != nil {
				t.Fatal(err)
			}
			holds := p.Settings(all)
			var want, got []string
			for _, at := range prompt.FindAllStringIndex(p.Template, -1) {
				want = append(want, fmt.Sprint(at[0], " ", p.Template[at[0]:at[1]]))
			}
			for _, f := range lint.Run([]byte(p.Template), holds.Set(), holds.Options).Findings {
				if f.Rule != "placeholder-section" {
					t.Errorf("the template is found by %s: %s", f.Rule, f.Message)
					continue
				}
				for _, at := range append([]markdown.Span{f.Span}, places(f.Related)...) {
					got = append(got, fmt.Sprint(at.Start, " ", p.Template[at.Start:at.End]))
				}
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("placeholder-section finds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			text := strings.Replace(filled(t, p.Template), "Status: Draft", "Status: final", 1)
			for _, f := range lint.Run([]byte(text), holds.Set(), holds.Options).Findings {
				t.Errorf("once filled in, it is found by %s (%s): %s\n%s", f.Rule, f.Missing, f.Message, text[f.Span.Start:f.Span.End])
			}
		})
	}
}

func places(related []lint.Related) []markdown.Span {
	var out []markdown.Span
	for _, r := range related {
		out = append(out, r.Span)
	}
	return out
}

// TestProfilesKnowTheirRules holds that a profile speaks of rules that there are.
func TestProfilesKnowTheirRules(t *testing.T) {
	all := builtin(t)
	for _, name := range config.Names() {
		p, err := config.Named(name)
		if err != nil {
			t.Fatal(err)
		}
		if p.About == "" {
			t.Errorf("%s says nothing about itself", name)
		}
		for id := range p.Choices.Rules {
			if !slices.ContainsFunc(all, func(r *lint.Rule) bool { return r.ID == id }) {
				t.Errorf("%s: there is no rule %s", name, id)
			}
		}
	}
	if _, err := config.Named("howie"); err == nil || !strings.Contains(err.Error(), "learning") {
		t.Errorf("a profile that there is not: %v", err)
	}
}

// TestProfilesDiffer holds one and the same document to all profiles: the
// default template, filled in.
func TestProfilesDiffer(t *testing.T) {
	all := builtin(t)
	start, err := config.Named("default")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(filled(t, start.Template), "Status: Draft", "Status: final", 1)
	text = strings.ReplaceAll(text, "(owner: Ana Silva, due: 2026-06-05, ticket: PAY-31)", "")
	text = strings.Replace(text, "ticket: MON-77", "", 1)
	for name, want := range map[string]string{
		"default":   "error action-missing-owner, warning action-missing-deadline, warning action-missing-tracking",
		"google":    "error action-missing-owner, error missing-section detection, error missing-section lucky, error missing-section resolution, error missing-section trigger, error missing-section went-badly, error missing-section went-well, suggestion missing-section supporting, warning action-missing-deadline, warning action-missing-tracking",
		"pagerduty": "error action-missing-owner, error action-missing-tracking, error missing-section participants, error missing-section resolution, suggestion missing-section external, suggestion missing-section went-badly, suggestion missing-section went-well, warning action-missing-deadline",
		"atlassian": "error action-missing-deadline, error action-missing-owner, error missing-section detection, error missing-section lessons, error missing-section resolution, suggestion missing-section background, suggestion missing-section trigger, warning action-missing-tracking",
		"aws-coe":   "error action-missing-deadline, error action-missing-owner, error missing-section detection, error missing-section lessons, suggestion missing-section resolution, suggestion missing-section supporting, warning action-missing-tracking",
		"gitlab":    "error action-missing-owner, error action-missing-tracking, error missing-section detection, suggestion missing-section went-badly, suggestion missing-section went-well, warning action-missing-deadline",
		"learning":  "error missing-section lessons, suggestion action-missing-owner, suggestion missing-section participants",
		"rca":       "error action-missing-deadline, error action-missing-owner, error action-missing-tracking, error missing-section detection, error missing-section resolution, suggestion missing-section lessons",
		"public":    "suggestion missing-section resolution",
		"strict":    "error action-missing-deadline, error action-missing-owner, error action-missing-tracking, error missing-section detection, error missing-section lessons, error missing-section resolution",
	} {
		p, err := config.Named(name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range lint.Run([]byte(text), p.Settings(all).Set(), p.Settings(all).Options).Findings {
			got = append(got, strings.TrimSpace(fmt.Sprint(f.Severity, " ", f.Rule, " ", f.Missing)))
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, s, want)
		}
	}
}
