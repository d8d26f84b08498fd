package postmortem_test

import (
	"testing"

	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

func TestDraft(t *testing.T) {
	for source, want := range map[string]bool{
		"# Outage\n\nStatus: Draft\n": true,
		"# Outage\n\n| Status | Draft, in review |\n|---|---|\n| Date | 2024-05-03 |\n": true,
		"# [WIP] Outage\n\n## Summary\n":                                                true,
		"# Outage (work in progress)\n":                                                 true,
		"---\ndraft: true\n---\n\n# Outage\n":                                           true,
		"# Outage\n\nStatus: final\n":                                                   false,
		"---\ndraft: false\n---\n\n# Outage\n":                                          false,
		"# Draught alarm\n\nThe draft was lost.\n":                                      false,
		"# Outage\n\nStatus: no draft any longer\n":                                     false,
	} {
		if got := postmortem.Read(markdown.Parse([]byte(source)), postmortem.Options{}).Draft(); got != want {
			t.Errorf("%q is a draft: %v", source, got)
		}
	}
}
