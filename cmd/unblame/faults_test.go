//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// nobody is a user who may do nothing more than others.
const nobody = 65534

// place returns a folder with a draft, to which nobody has access, and the program.
func place(t *testing.T) (folder, program string) {
	t.Helper()
	top, err := os.MkdirTemp("", "unblame") //nolint:usetesting // nobody else may look into t.TempDir
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = filepath.WalkDir(top, func(name string, e fs.DirEntry, _ error) error {
			if e != nil && e.IsDir() {
				return os.Chmod(name, 0o700)
			}
			return nil
		})
		_ = os.RemoveAll(top)
	})
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	binary, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	program, folder = filepath.Join(top, "unblame"), filepath.Join(top, "docs")
	draft, err := os.ReadFile("../../testdata/search-2009/draft.md")
	err = errors.Join(err, os.Chmod(top, 0o755), os.WriteFile(program, binary, 0o755), os.Mkdir(folder, 0o777), os.Chmod(folder, 0o777)) //nolint:gosec // another user reads them
	if err != nil {
		t.Fatal(err)
	}
	put(t, folder, map[string]string{"draft.md": string(draft), "slip.md": slip})
	return folder, program
}

// slip is a document that fix mends.
const slip = "# Post-mortem of the lamps\n\n## Sumary\n\nThe lamps went out at 10:04 UTC.\n\n## Timleine\n\n- 10:04 UTC the fuse blew\n"

func put(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		name = filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.Chmod(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(text), 0o666), os.Chmod(name, 0o666)); err != nil { //nolint:gosec // another user writes them
			t.Fatal(err)
		}
	}
}

// command returns the program, about to run in a folder; as nobody in particular, if
// the test is run by the user to whom all is allowed.
func command(folder, program string, args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "GITHUB_ACTIONS=")
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	return cmd
}

// contents returns what the files below a folder hold.
func contents(t *testing.T, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(name string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		text, err := os.ReadFile(name)
		rel, _ := filepath.Rel(folder, name)
		fmt.Fprintf(&b, "%s: %x\n", rel, text)
		return err
	})
	if err != nil && os.Geteuid() == 0 {
		t.Fatal(err)
	}
	return b.String()
}

// TestFaults: what cannot be read or written is one line with a way out and exit
// code 2, everything else is done, and all files are as they were.
func TestFaults(t *testing.T) {
	mode := func(name string, mode fs.FileMode) func(string) error {
		return func(folder string) error { return os.Chmod(filepath.Join(folder, name), mode) }
	}
	none := func(string) error { return nil }
	const full = `limited` // stands for the program when files can have 1 KB at most
	for _, c := range []struct {
		name   string
		before func(folder string) error
		args   []string
		says   string
	}{
		{"a folder that is not readable", mode("sub", 0), []string{"check", "."}, `^unblame: sub: permission denied; it has to be readable, or left out\n$`},
		{"a file that is not readable", mode("sub/a.md", 0), []string{"check", "."}, `^unblame: sub/a.md: permission denied; it has to be readable, or left out\n$`},
		{"a folder of rules that is not readable", mode("sub", 0), []string{"check", "--rules", "sub", "draft.md"}, `^unblame: sub: permission denied; it has to be readable, or left out\n$`},
		{"a configuration that is not readable", mode(".unblame.yaml", 0), []string{"check", "draft.md"}, `^unblame: .unblame.yaml: permission denied; it has to be readable\n$`},
		{"a baseline that is not readable", mode("known.json", 0), []string{"check", "--baseline", "known.json", "draft.md"}, `^unblame: known.json: permission denied; it has to be readable, or left out\n$`},

		{"a report into a folder that is not writable", mode("sub", 0o555), []string{"check", "draft.md", "-o", "json=sub/new.json"}, `^unblame: sub/new.json: the report cannot be written: permission denied; name another path\n$`},
		{"a report over a file that is not writable", mode("known.json", 0o444), []string{"check", "draft.md", "-o", "json=known.json"}, `^unblame: known.json: the report cannot be written: it is read-only; it has to be writable; name another path\n$`},
		{"a report below a file", none, []string{"check", "draft.md", "-o", "json=known.json/new.json"}, `^unblame: known.json/new.json: the report cannot be written: not a directory; name another path\n$`},
		{"a report on a disk that is full", none, []string{full, "check", "draft.md", "-o", "json=new.json"}, `^unblame: new.json: the report cannot be written: file too large; name another path\n$`},
		{"one of two reports on a disk that is full", none, []string{full, "check", "slip.md", "-o", "markdown=new.md", "-o", "sarif=new.sarif"}, `^unblame: new.sarif: the report cannot be written: file too large; name another path\n$`},

		{"mending in a folder that is not writable", mode("sub", 0o555), []string{"fix", "sub/slip.md"}, `^unblame: sub/slip.md: permission denied; the file and its folder have to be writable; it is as it was\n$`},
		{"mending a file that is not writable", mode("slip.md", 0o444), []string{"fix", "slip.md"}, `^unblame: slip.md: it is read-only; it has to be writable; the file is as it was\n$`},
		{"mending on a disk that is full", none, []string{full, "fix", "sub/long.md"}, `^unblame: sub/long.md: file too large; the file is as it was\n$`},

		{"a baseline into a folder that is not writable", mode("sub", 0o555), []string{"baseline", "create", "--baseline", "sub/new.json", "draft.md"}, `^unblame: sub/new.json: permission denied; the file and its folder have to be writable; it is as it was\n$`},
		{"a baseline that is not writable", mode("known.json", 0o444), []string{"baseline", "create", "--baseline", "known.json", "draft.md"}, `^unblame: known.json: it is read-only; it has to be writable; the file is as it was\n$`},
		{"a baseline on a disk that is full", none, []string{full, "baseline", "create", "--baseline", "known.json", "draft.md"}, `^unblame: known.json: file too large; the file is as it was\n$`},
		{"a baseline in the place of a folder", none, []string{"baseline", "create", "--baseline", "sub", "draft.md"}, `^unblame: sub: is a directory; the file is as it was\n$`},
		{"a configuration on a disk that is full", none, []string{full + "0", "init"}, `^unblame: \./\.unblame\.yaml: file too large; nothing is left of it\n$|^unblame: \.unblame\.yaml: `},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder, program := place(t)
			put(t, folder, map[string]string{
				"sub/a.md": "# Rules\n", "sub/slip.md": slip, "sub/long.md": slip + strings.Repeat("The lamps went out. ", 100) + "\n",
				"known.json": `{"version": 1, "findings": []}`,
			})
			if !strings.HasPrefix(c.args[0], full+"0") {
				put(t, folder, map[string]string{".unblame.yaml": "version: 1\n"})
			}
			was := contents(t, folder)
			if err := c.before(folder); err != nil {
				t.Fatal(err)
			}
			args := c.args
			if blocks, ok := strings.CutPrefix(args[0], full); ok {
				if blocks == "" {
					blocks = "2" // of 512 bytes; a shell may take them for 1,024
				}
				args = append([]string{"-c", "ulimit -f " + blocks + ` && exec "$0" "$@"`, program}, args[1:]...)
				program = "/bin/sh"
			}
			cmd := command(folder, program, args...)
			if program == "/bin/sh" {
				cmd.Args[0] = "sh"
			}
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			err := cmd.Run()
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.ExitCode() != exitFailed {
				t.Errorf("%v, not exit code 2", err)
			}
			if !regexp.MustCompile(c.says).MatchString(stderr.String()) {
				t.Errorf("stderr %q, not %q", &stderr, c.says)
			}
			_ = filepath.WalkDir(folder, func(name string, e fs.DirEntry, _ error) error {
				if e.IsDir() {
					return os.Chmod(name, 0o777) //nolint:gosec // to look into it
				}
				return os.Chmod(name, 0o666) //nolint:gosec // to look into it
			})
			if is := contents(t, folder); is != was {
				t.Errorf("the files were\n%s\nand are\n%s", was, is)
			}
		})
	}
}

// TestStopped tells runs to stop at many moments: each file holds what it held or
// what it should become, and nothing else lies there. After SIGKILL, which nobody
// can answer, a file that was being written may be left beside the others.
func TestStopped(t *testing.T) {
	folder, program := place(t)
	mended := strings.NewReplacer("Sumary", "Summary", "Timleine", "Timeline").Replace(slip)
	drafts := map[string]string{}
	for i := range 20 {
		drafts[fmt.Sprintf("d/%02d.md", i)] = slip
	}
	for name, args := range map[string][]string{
		"fix":      {"fix", "d"},
		"report":   {"check", "d", "-o", "json=known.json"},
		"baseline": {"baseline", "create", "--baseline", "known.json", "d"},
	} {
		for i, with := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL} {
			for after := time.Duration(i) * time.Millisecond; after < 160*time.Millisecond; after += 29 * time.Millisecond {
				put(t, folder, drafts)
				put(t, folder, map[string]string{"known.json": "{\"version\": 1, \"findings\": []}\n"})
				cmd := command(folder, program, args...)
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(after)
				_ = cmd.Process.Signal(with) // it may be done
				_ = cmd.Wait()
				for name := range drafts {
					if text := content(filepath.Join(folder, name)); text != slip && text != mended {
						t.Fatalf("%s, %v after %v: %s holds %q", args[0], with, after, name, text)
					}
				}
				if text := content(filepath.Join(folder, "known.json")); !strings.HasPrefix(text, "{") || !strings.HasSuffix(text, "}\n") {
					t.Fatalf("%s, %v after %v: half of a file: %q", name, with, after, text)
				}
				var left []string
				for _, pattern := range []string{"*.tmp", ".*.tmp", "*.lock", "d/.*", "d/*.tmp"} {
					found, _ := filepath.Glob(filepath.Join(folder, pattern))
					left = append(left, found...)
				}
				if with != syscall.SIGKILL && len(left) > 0 {
					t.Fatalf("%s, %v after %v: %v is left", name, with, after, left)
				}
				for _, name := range left {
					_ = os.Remove(name)
				}
			}
		}
	}
}

// TestGone lets the reader of the report go away while another one is written.
func TestGone(t *testing.T) {
	folder, program := place(t)
	for i := range 20 {
		put(t, folder, map[string]string{fmt.Sprintf("d/%d.md", i): content(filepath.Join(folder, "draft.md"))})
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := command(folder, program, "check", "d", "-o", "json=new.json")
	var stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = write, &stderr
	_ = read.Close()
	err = cmd.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitUnread || stderr.Len() > 0 {
		t.Errorf("%v, %q", err, &stderr)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*new.json*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

// TestGoneFiles: what vanishes between the search and the reading is told, and what
// is shorter than its size says is read as it is.
func TestGoneFiles(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(name, []byte("# Lamps\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	in := collect([]string{filepath.Dir(name)}, "-", ignoring{}).list[0]
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if _, err := (app{}).read(in); err == nil || !strings.HasSuffix(err.Error(), "a.md: there is no such file or folder; paths start at the current folder") {
		t.Error(err)
	}
	const short = "/sys/kernel/profiling" // a page long, it says
	if _, err := os.Stat(short); err != nil {
		t.Skip("no file here is shorter than its size")
	}
	if source, err := (app{}).read(input{path: short, named: true}); err != nil || len(source) > 100 {
		t.Errorf("%q, %v", source, err)
	}
}

// TestTinyDisk fills a disk for real, where one can be mounted.
func TestTinyDisk(t *testing.T) {
	folder, program := place(t)
	disk := filepath.Join(folder, "disk")
	if err := os.Mkdir(disk, 0o777); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=8k,mode=777", "tmpfs", disk).CombinedOutput(); err != nil {
		t.Skipf("nothing can be mounted: %s", out)
	}
	defer func() { _ = exec.Command("umount", disk).Run() }()
	put(t, disk, map[string]string{"slip.md": slip})
	was := contents(t, disk)
	for _, args := range [][]string{
		{"check", "draft.md", "-o", "sarif=disk/new.sarif"},
		{"check", "draft.md", "-o", "sarif=disk/slip.md"},
		{"baseline", "create", "--baseline", "disk/new.json", "draft.md"},
		{"fix", "disk/slip.md"},
	} {
		if args[0] == "fix" {
			put(t, disk, map[string]string{"filler": strings.Repeat("x", 4096)})
			was = contents(t, disk)
		}
		cmd := command(folder, program, args...)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		var exit *exec.ExitError
		if err := cmd.Run(); !errors.As(err, &exit) || exit.ExitCode() != exitFailed || !strings.Contains(stderr.String(), ": no space left on device; ") {
			t.Errorf("%v: %v, %q", args, err, &stderr)
		}
		if is := contents(t, disk); is != was {
			t.Errorf("%v: the files are not as they were, but\n%s", args, is)
		}
	}
}
