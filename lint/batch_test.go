package lint_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/unblame/unblame/lint"
)

// TestBatch holds that a document that is looked at in many batches of sentences tells the
// same, in the same order, as one that is looked at in one.
func TestBatch(t *testing.T) {
	set := builtin(t)
	drafts, err := filepath.Glob("../testdata/*/draft.md")
	if err != nil || len(drafts) == 0 {
		t.Fatal("no drafts", err)
	}
	for _, name := range drafts {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want := lint.Run(source, set, nil)
		for _, size := range []int{1, 200, 5000} {
			undo := lint.SetBatch(size)
			got := lint.Run(source, set, nil)
			undo()
			if len(want.Findings) == 0 || !reflect.DeepEqual(got.Findings, want.Findings) || !reflect.DeepEqual(got.Suppressed, want.Suppressed) || !reflect.DeepEqual(got.Silenced, want.Silenced) {
				t.Errorf("%s: in batches of %d bytes, %d findings, not the %d of one batch", name, size, len(got.Findings), len(want.Findings))
			}
		}
	}
}
