package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what is found into the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"unblame": main})
}

// TestScripts runs the command as it is run in a shell, in a folder that holds
// a copy of testdata/files.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/scripts",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			return errors.Join(
				os.CopyFS(e.WorkDir, os.DirFS("testdata/files")),
				os.WriteFile(filepath.Join(e.WorkDir, "utf16.md"), []byte("\xff\xfe#\x00 \x00"), 0o600),
				os.WriteFile(filepath.Join(e.WorkDir, "big-endian.md"), []byte("\xfe\xff\x00#"), 0o600),
				os.WriteFile(filepath.Join(e.WorkDir, "binary.md"), []byte("# \x00"), 0o600),
			)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "big": big},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, errors.New("no such condition")
		},
	})
}

// big is the command "big MB FILE": it writes one byte more than that, of blank lines.
func big(ts *testscript.TestScript, _ bool, args []string) {
	megabytes, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), bytes.Repeat([]byte("\n"), megabytes<<20+1), 0o600))
}

// exits is the command "exits CODE program args…": the program must end with
// that exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d", code)
	}
}

// TestClosedPipe lets the reader go away: that ends the run without a word. Any
// other failure to write is said.
func TestClosedPipe(t *testing.T) {
	for _, c := range []struct {
		err    error
		code   int
		stderr string
	}{
		{&fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, exitUnread, ""},
		{io.ErrClosedPipe, exitUnread, ""},
		{&fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}, exitFailed, "unblame: standard output: no space left on device\n"},
	} {
		for _, format := range []string{"text", "json"} {
			var stderr bytes.Buffer
			a := app{strings.NewReader(""), failing{c.err}, &stderr, func(string) string { return "" }}
			code := a.run([]string{"check", "--format", format, "--rules", "testdata/files/own", "testdata/files"})
			if code != c.code || stderr.String() != c.stderr {
				t.Errorf("%v: exit code %d, stderr %q; want %d, %q", c.err, code, stderr.String(), c.code, c.stderr)
			}
		}
	}
}

type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }

// TestInOrder lets the last items be done first.
func TestInOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 8} {
		items := make([]int, 100)
		for i := range items {
			items[i] = i
		}
		next := 0
		running := make(chan struct{}, jobs)
		for got := range inOrder(jobs, items, func(i int) int {
			select {
			case running <- struct{}{}:
			default:
				t.Errorf("more than %d at a time", jobs)
			}
			defer func() { <-running }()
			return i
		}) {
			if got != next {
				t.Fatalf("%d jobs: got %d, want %d", jobs, got, next)
			}
			if next++; next == 60 {
				break
			}
		}
	}
}

// TestFiles holds that the files of the scripts are there, since what is
// hidden or ignored is easily lost.
func TestFiles(t *testing.T) {
	for _, name := range []string{"docs/.hidden/h.md", "docs/.draft.md", "docs/node_modules/n.md"} {
		if _, err := os.Stat(filepath.Join("testdata/files", name)); err != nil {
			t.Error(err)
		}
	}
}
