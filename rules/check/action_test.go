package check

import (
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// read returns the proposals of a document whose actions are the given items.
func read(t testing.TB, items ...string) []*proposal {
	t.Helper()
	var out []*proposal
	rule := &lint.Rule{ID: "any", Looks: []lint.Look{{Cues: [][]string{announcing}, Find: func(p *lint.Pass) { out = proposals(p) }}}}
	source := "# Post-mortem\n\n## " + postmortem.Title(postmortem.Actions) + "\n\n- " + strings.Join(items, "\n- ") + "\n"
	lint.Run([]byte(source), lint.NewSet([]*lint.Rule{rule}), nil)
	return out
}

func name(is sense) string {
	for _, n := range classes {
		if senses[n] == is {
			return n
		}
	}
	return ""
}

func TestClassAndSpecificity(t *testing.T) {
	for _, c := range []struct {
		text, class string
		points      int
	}{
		{"Improve the alerting", "wish", -4},
		{"Improve the alert `disk_full`", "wish", 4},
		{"Improve the alerting (OPS-4)", "wish", -4},
		{"Improve the alerting (owner: Ana)", "wish", -4},
		{"Reduce page load from 900 ms to 400 ms", "arrange", 11},
		{"We should probably optimise various queries", "wish", -2},
		{"Alerts need to be improved", "wish", 0},
		{"Look into connection pooling", "process", 0},
		{"The team is exploring sharding", "process", -3},
		{"A thorough review of all jobs", "process", -3},
		{"Start reviewing the jobs", "process", 0},
		{"Regularly review the jobs", "process", -3},
		{"Make sure nobody is surprised", "assurance", 0},
		{"Double-check the host name", "vigilance", 0},
		{"Train the new colleagues", "teaching", 0},
		{"Train the ranking model", "concrete", 0},
		{"Hold a training for new colleagues", "teaching", -4},
		{"Document the failover", "paper", 3},
		{"Keep an eye on the queue", "endless", 0},
		{"Rewrite the whole platform", "giant", 0},
		{"Rewrite the pricing service", "large", -1},
		{"Migration to Kubernetes", "giant", 0},
		{"Rewrite the query", "concrete", 3},
		{"Colleagues to be reminded of the window", "vigilance", 0},
		{"Team to look into the queue", "process", 0},
		{"Never rely on one region", "vigilance", 0},
		{"Do not retry on 404", "concrete", 3},
		{"Developers test more thoroughly", "wish", 0},
		{"Simplification of the release", "wish", 1},
		{"Escalate sooner", "wish", -6},
		{"Work with the vendor to add a limit", "process", 2},
		{"Make sure error logging is enabled", "assurance", 3},
		{"Implement proper processes", "arrange", -7},
		{"Add monitoring", "arrange", -7},
		{"Add an alert when the lease is older than 30 s", "arrange", 10},
		{"Reject empty lists automatically", "concrete", 5},
		{"Use more powerful machines", "wish", -6},
		{"Use larger machines (64 GB)", "wish", 4},
		{"Involve QA earlier", "wish", -4},
		{"Delete older snapshots", "concrete", 0},
		{"Someone has to own the importer", "wish", 0},
		{"Break the monolith up", "giant", 0},
		{"Document and think about quotas", "process", -3},
		{"Some sort of breaker", "wish", -3},
		{"Refactor the rules", "wish", 1},
		{"Stronger passwords", "wish", -3},
		{"Timeout of 2 s for the pricing call", "concrete", 4},
	} {
		got := read(t, c.text)
		if len(got) != 1 {
			t.Errorf("%q: %d proposals", c.text, len(got))
			continue
		}
		if class, points := name(got[0].class), got[0].specificity(); class != c.class || points != c.points {
			t.Errorf("%q: %s %d, not %s %d: %v", c.text, class, points, c.class, c.points, got[0].tally)
		}
	}
}

// TestWhole: what follows the chief sentence counts for an action, never against it.
func TestWhole(t *testing.T) {
	lead := read(t, "Improve the alerting")[0].specificity()
	for _, c := range []struct {
		text string
		more bool
	}{
		{"**Improve the alerting:** page at 80 % of the disk", true},
		{"Improve the alerting. Page at 80 % of the disk.", true},
		{"Improve the alerting\n  - page at 80 % of the disk", true},
		{"Improve the alerting. Better processes matter.", false},
	} {
		got := read(t, c.text)
		if len(got) == 0 {
			t.Errorf("%q: nothing", c.text)
			continue
		}
		if points := got[0].specificity(); points > lead != c.more || points < lead {
			t.Errorf("%q: %d points, alone %d", c.text, points, lead)
		}
	}
}

func TestNoProposal(t *testing.T) {
	for _, text := range []string{
		"[x] Improve the alerting",
		"Improved the alerting",
		"We have improved the alerting",
		"~~Improve the alerting~~",
		"By taking these steps, we aim to improve the alerting.",
	} {
		if got := read(t, text); len(got) > 0 {
			t.Errorf("%q: %s", text, got[0].Text())
		}
	}
}

func BenchmarkAction(b *testing.B) {
	source := []byte("# Post-mortem\n\n## Action items\n\n" + strings.Repeat("- Improve the alerting of the queue\n- Reject empty lists in `ReleaseMachines` (OPS-4)\n- Regularly review the jobs that delete volumes\n", 30) +
		"\n## Summary\n\n" + strings.Repeat("The proxy returned errors. Users saw a blank page. We will look into the cache. ", 50) + "\n")
	var rules []*lint.Rule
	for _, class := range classes[:8] {
		c := &Action{Class: []string{class}, Below: 1}
		if err := c.Compile(); err != nil {
			b.Fatal(err)
		}
		rules = append(rules, &lint.Rule{ID: class, Group: "action", Looks: []lint.Look{{Cues: c.Cues(), Find: func(p *lint.Pass) {
			c.Find(p, func(h Hit) { Report(p, Text{Message: "{match}"}, h) })
		}}}})
	}
	set := lint.NewSet(rules)
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		lint.Run(source, set, nil)
	}
}
