package main

import (
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestUninterrupted tells a run to stop while it writes a file: the file becomes
// whole, and then the run says that it stopped.
func TestUninterrupted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot interrupt itself there")
	}
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt)
	defer signal.Stop(told)
	name := filepath.Join(t.TempDir(), "a")
	err := uninterrupted(func(<-chan os.Signal) error {
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			return err
		}
		if err := self.Signal(os.Interrupt); err != nil {
			return err
		}
		<-told
		return os.WriteFile(name, []byte("whole"), 0o600)
	})
	if data, _ := os.ReadFile(name); !errors.Is(err, errInterrupted) || string(data) != "whole" {
		t.Errorf("%v, %q", err, data)
	}
}

// TestReplace holds that a file which somebody else changed stays as it is.
func TestReplace(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "a.md")
	for _, c := range []struct{ is, old, data, then, err string }{
		{"old", "old", "new", "new", ""},
		{"theirs", "old", "new", "theirs", "it was changed meanwhile"},
	} {
		if err := os.WriteFile(name, []byte(c.is), 0o600); err != nil {
			t.Fatal(err)
		}
		err := replace(name, []byte(c.old), []byte(c.data))
		if data, _ := os.ReadFile(name); string(data) != c.then || (err == nil) != (c.err == "") || err != nil && err.Error() != c.err {
			t.Errorf("%q, %v", data, err)
		}
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// TestLocked holds that a lock which is never given back is named.
func TestLocked(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.lock")
	f, err := locked(name, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	if _, err := locked(name, 0, nil); err == nil || !strings.Contains(err.Error(), "a.lock: another run has been writing") {
		t.Error(err)
	}
}
