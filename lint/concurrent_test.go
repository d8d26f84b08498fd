package lint_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"github.com/unblame/unblame/lint"
)

// TestConcurrent runs all rules over several documents at the same time: what is
// found is what is found alone, and the sources stay as they are.
func TestConcurrent(t *testing.T) {
	set := builtin(t)
	drafts, err := filepath.Glob("../testdata/*/draft.md")
	if err != nil || len(drafts) == 0 {
		t.Fatal("no drafts", err)
	}
	var wait sync.WaitGroup
	runs := make([]struct {
		source, before []byte
		results        [3]lint.Result
	}, len(drafts))
	for i, name := range drafts {
		run := &runs[i]
		if run.source, err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
		run.before = bytes.Clone(run.source)
		for k := range run.results {
			wait.Go(func() { run.results[k] = lint.Run(run.source, set, lint.Options{lint.Names: "roles-only"}) })
		}
	}
	wait.Wait()
	for i, run := range runs {
		alone := lint.Run(run.source, set, lint.Options{lint.Names: "roles-only"}).Findings
		for _, r := range run.results {
			if len(alone) == 0 || !reflect.DeepEqual(r.Findings, alone) {
				t.Errorf("%s: something else is found than alone", drafts[i])
			}
		}
		if !bytes.Equal(run.source, run.before) {
			t.Errorf("%s: the source was changed", drafts[i])
		}
	}
}
