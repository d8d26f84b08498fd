package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint/report"
)

// TestStable writes every format with one file at a time and with many: it is
// the same each time, byte by byte.
func TestStable(t *testing.T) {
	first := map[string]string{}
	for _, jobs := range []string{"1", "8", "8"} {
		dir := t.TempDir()
		args := []string{"check", "-j", jobs, "--template", "{{json .}}", "--rules", "testdata/files/own", "testdata/files", "../../testdata"}
		for _, format := range report.Formats() {
			args = append(args, "--output", format+"="+filepath.Join(dir, format))
		}
		var stdout, stderr bytes.Buffer
		a := app{strings.NewReader(""), &stdout, &stderr, func(string) string { return "" }}
		if code := a.run(args); code != exitFound {
			t.Fatalf("exit code %d: %s", code, stderr.String())
		}
		for _, format := range report.Formats() {
			got, err := os.ReadFile(filepath.Join(dir, format))
			if err != nil || len(got) == 0 {
				t.Fatalf("%s: nothing written: %v", format, err)
			}
			if first[format] == "" {
				first[format] = string(got)
			}
			if string(got) != first[format] {
				t.Errorf("%s: --jobs %s writes something else", format, jobs)
			}
		}
		if first["text"] != stdout.String() {
			t.Error("text differs on standard output")
		}
	}
}
