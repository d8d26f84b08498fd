package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzStdin gives any bytes to the whole command: it says the same each time, either
// one error and nothing else, or JSON whose places lie in the text, in order, with lines
// and columns that tell what the offsets do.
func FuzzStdin(f *testing.F) {
	drafts, err := filepath.Glob("../../testdata/*/draft.md")
	if err != nil || len(drafts) == 0 {
		f.Fatal("no drafts", err)
	}
	for _, name := range drafts {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	for _, text := range []string{"", "\x00", "\xff\xfe#\x00", "Human error.\r\n", "# a\rHuman error.", "👩‍💻 human error", "<!-- unblame-disable-file -- why -->\nHuman error."} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) { told(t, text) })
}

// told fails unless what the command says of a text is as it should be.
func told(t *testing.T, text []byte) {
	t.Helper()
	run := func() (int, string, string) {
		var stdout, stderr bytes.Buffer
		a := app{bytes.NewReader(text), &stdout, &stderr, func(string) string { return "" }}
		return a.run([]string{"check", "--no-config", "--format", "json", "-"}), stdout.String(), stderr.String()
	}
	code, stdout, stderr := run()
	if againCode, againOut, againErr := run(); code != againCode || stdout != againOut || stderr != againErr {
		t.Fatalf("%d, %s, %s\nthen %d, %s, %s", code, stdout, stderr, againCode, againOut, againErr)
	}
	if !utf8.ValidString(stdout) || strings.Count(stderr, "\n") > 1 {
		t.Fatalf("said %q, %q", stdout, stderr)
	}
	if code == exitFailed {
		if !strings.HasPrefix(stderr, "unblame: -: ") || strings.Contains(stderr, ownFault) {
			t.Fatalf("the error is %q", stderr)
		}
		return
	}
	var said struct {
		Files []struct {
			Findings []struct {
				Severity   string
				Start, End struct{ Line, Column, Offset int }
			}
		}
	}
	if err := json.Unmarshal([]byte(stdout), &said); err != nil || len(said.Files) != 1 {
		t.Fatalf("%v in %s", err, stdout)
	}
	errors, last := 0, 0
	for _, x := range said.Files[0].Findings {
		if x.Start.Offset < last || x.End.Offset < x.Start.Offset || x.End.Offset > len(text) {
			t.Fatalf("%+v after %d of %d bytes", x, last, len(text))
		}
		last = x.Start.Offset
		if x.Start.Line < 1 || x.Start.Column < 1 || x.End.Line < x.Start.Line || x.End.Line == x.Start.Line && x.End.Column < x.Start.Column {
			t.Fatalf("%+v is no place", x)
		}
		if n := bytes.Count(text[:x.Start.Offset], []byte("\n")); n >= x.Start.Line && !bytes.ContainsRune(text, '\r') {
			t.Fatalf("%+v stands behind %d lines", x, n)
		}
		if x.Severity == "error" {
			errors++
		}
	}
	if (errors > 0) != (code == exitFound) {
		t.Fatalf("%d errors, and the exit code is %d", errors, code)
	}
}
