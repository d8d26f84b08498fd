package check

import (
	"strings"
	"testing"
)

// TestFragments: a proposal may stop at any word.
func TestFragments(t *testing.T) {
	for _, text := range []string{
		"Add automated failover for common issues",
		"Team – add an alert to the queue",
		"Something about ways to see quotas",
		"Move to Terraform from Puppet to Helm",
		"Infrastructure as code (not in a wiki)",
		"There is a need for more attention that should be paid",
		"Colleagues are asked to document how to wait",
		"Let's check that all hosts resolve in time",
		"It could be better structured than this will likely be",
		"None of us find a better way to trigger alerts when no one is",
	} {
		words := strings.Fields(text)
		for i := range words {
			for j := i + 1; j <= len(words); j++ {
				for _, p := range read(t, strings.Join(words[i:j], " ")) {
					if from, to := p.part(); from >= to {
						t.Errorf("%q: an empty part", p.Text())
					}
				}
			}
		}
	}
}
