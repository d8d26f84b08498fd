package english

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(`
be: is are am was were been being 's 're
have: has had having 've
do: does did done doing
route: routes routed routing
notice: notices noticed noticing
cache: caches cached caching
cancel: cancels cancelled canceled cancelling canceling
travel: travelled traveled travelling
label: labelled labeled
commit: commits committed committing
ship: shipped shipping
skip: skipped skipping
tag: tagged tagging
forget: forgets forgot forgotten forgetting
overwrite: overwrote overwritten overwriting
misread: misread misreading
rebuild: rebuilt rebuilding
rerun: reran rerunning
reset: resets resetting
retry: retries retried retrying
deploy: deploys deployed deploying
apply: applies applied applying
die: dies died dying
focus: focused focussed focusing
process: processes processed processing
miss: misses missed missing
push: pushes pushed pushing
fix: fixes fixed fixing
lose: loses lost losing
choose: chose chosen choosing
leave: leaves left leaving
find: finds found finding
see: saw seen seeing
fall: fell fallen falling
authorise: authorised authorising
authorize: authorized authorizing
analyse: analysed analysing
throttle: throttled throttling
trigger: triggered triggering
configure: configured configuring
misconfigure: misconfigured
undo: undid undone undoing
roll: rolled rolling
fail: failed failing
mistake: mistook mistaken
burn: burnt burned
spin: spun spinning
freeze: froze frozen
agree: agreed agreeing
force-push: force-pushed force-pushing
kubectl: kubectl
can: ca
will: wo 'll`), "\n") {
		lemma, forms, _ := strings.Cut(line, ": ")
		for _, form := range append(strings.Fields(forms), lemma) {
			if got := Lemma(form); got != lemma {
				t.Errorf("Lemma(%q) = %q, want %q", form, got, lemma)
			}
		}
	}
}
