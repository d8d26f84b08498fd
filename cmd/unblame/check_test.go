package main

import (
	"strings"
	"testing"
)

// TestOwnFault: where unblame fails over a document, it is named, and the run goes on.
func TestOwnFault(t *testing.T) {
	c := app{}.checkOne(input{path: "outage.md"}, nil) // nothing is made ready, so that it fails
	if c.err == nil || !strings.HasPrefix(c.err.Error(), "outage.md: "+ownFault) {
		t.Errorf("got %v", c.err)
	}
	m := app{}.mend(&fixing{}, input{path: "check_test.go"})
	if m.err == nil || !strings.HasPrefix(m.err.Error(), "check_test.go: "+ownFault) {
		t.Errorf("fix: got %v", m.err)
	}
}
