package english

import (
	"slices"
	"testing"
)

func TestDoing(t *testing.T) {
	for lemma, want := range map[string]string{
		"forget": "forgetting", "renew": "renewing", "check": "checking", "skip": "skipping", "be": "being", "lie": "lying",
		"ignore": "ignoring", "shut down": "shutting down", "deploy": "deploying", "fix": "fixing", "review": "reviewing",
		"monitor": "monitoring", "run": "running", "stop": "stopping", "see": "seeing", "notice": "noticing", "test": "testing",
		"read": "reading", "roll back": "rolling back", "set": "setting", "omit": "omitting", "agree": "agreeing", "tell": "telling",
		"quit": "quitting", "wait": "waiting", "open": "opening", "cancel": "cancelling", "visit": "visiting",
	} {
		if got := Doing(lemma); got != want {
			t.Errorf("%s: got %s, want %s", lemma, got, want)
		}
	}
}

func TestForms(t *testing.T) {
	for lemma, want := range map[string][]string{
		"skip":   {"skip", "skips", "skipping", "skipped"},
		"notify": {"notify", "notifies", "notifying", "notified"},
		"miss":   {"miss", "misses", "missing", "missed"},
		"ignore": {"ignore", "ignores", "ignoring", "ignored"},
		"forget": {"forgot", "forgotten"},
	} {
		got := Forms(lemma)
		for _, form := range want {
			if lemma == "forget" && len(entries("irregular")) == 0 {
				continue
			}
			if !slices.Contains(got, form) {
				t.Errorf("%s: %v lacks %s", lemma, got, form)
			}
		}
	}
}
