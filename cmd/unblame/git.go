package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// git runs git in one repository, with arguments of ours only: nothing that a
// repository's configuration names is run to show a difference, and nothing is
// fetched.
type git struct{ root string }

// safe are the arguments in front of every command. A folder of a checkout can look
// like a repository without a work tree, with settings of a stranger that run
// programs: such a one is none.
var safe = []string{
	"--no-pager", "--literal-pathspecs", "-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull,
	"-c", "core.quotePath=true", "-c", "protocol.allow=never", "-c", "core.bigFileThreshold=64m", // what is larger isn't loaded, and is new as a whole
}

// foreignSettings are variables by which git would run another program.
var foreignSettings = []string{"GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER", "PAGER", "GIT_TRACE", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS"}

// findGit returns git for the repository of the working folder.
func findGit() (*git, error) {
	out, err := (&git{}).run("rev-parse", "--show-toplevel")
	if err != nil && strings.Contains(err.Error(), "safe.bareRepository") {
		return nil, errBare
	}
	if err != nil {
		return nil, fmt.Errorf("%w; the working folder has to lie in a repository", err)
	}
	g := &git{root: strings.TrimSuffix(string(out), "\n")}
	if !g.genuine() {
		return nil, errBare
	}
	return g, nil
}

var errBare = errors.New("the working folder looks like a repository of its own, whose settings could run programs; another folder of the checkout, or GIT_DIR, says which one is meant")

// genuine reports whether the repository is one that git made for its work tree. A
// git of before 2022 doesn't know safe.bareRepository.
func (g *git) genuine() bool {
	if os.Getenv("GIT_DIR") != "" {
		return true
	}
	dir, err := g.run("rev-parse", "--absolute-git-dir")
	if err == nil && inGit(filepath.FromSlash(strings.TrimSuffix(string(dir), "\n"))) {
		return true
	}
	info, err := os.Lstat(filepath.Join(filepath.FromSlash(g.root), ".git"))
	return err == nil && !info.IsDir() // it leads elsewhere; no commit can hold one
}

// errTooMuch is for what git writes beyond what is read of it.
var errTooMuch = fmt.Errorf("this takes more than %d MB; --new-from-patch reads a patch of the documents alone", mostBeside>>20)

// run returns what a command of git writes. The error is its first complaint.
func (g *git) run(args ...string) ([]byte, error) {
	out, err := g.first(mostBeside, args...)
	if len(out) > mostBeside {
		return nil, fmt.Errorf("git %s: %w", args[0], errTooMuch)
	}
	return out, err
}

// first is the same for a command of which one byte more than most is enough.
func (g *git) first(most int, args ...string) ([]byte, error) {
	cmd := exec.Command("git", append(slices.Clone(safe), args...)...)
	cmd.Dir = g.root
	cmd.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(foreignSettings, name)
	}), "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	out, complaint := head{most: most + 1}, head{most: 4096}
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	switch {
	case err == nil, out.full():
		return out.kept.Bytes(), nil
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is not there, which tells what has changed; --new-from-patch needs none")
	}
	first, _, _ := strings.Cut(strings.TrimSpace(complaint.kept.String()), "\n")
	first = strings.TrimPrefix(strings.TrimPrefix(first, "fatal: "), "error: ")
	if strings.Contains(first, "dubious ownership") { // git goes on with the folder's whole path
		first = "the repository belongs to another user; git config --global --add safe.directory with its folder trusts it"
	}
	if first == "" {
		first = err.Error()
	}
	return nil, fmt.Errorf("git %s: %s", args[0], first)
}

// commit returns the id of the commit that a name stands for.
func (g *git) commit(name string) (string, error) {
	if name == "" || strings.HasPrefix(name, "-") {
		return "", fmt.Errorf("%q cannot name a commit; a branch, a tag or an id can", name)
	}
	out, err := g.run("rev-parse", "--verify", "--quiet", name+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("there is no commit %q in this clone%s", name, g.wayTo(name))
	}
	return strings.TrimSpace(string(out)), nil
}

// wayTo says how a commit that is not there may be had.
func (g *git) wayTo(name string) string {
	if branch, ok := strings.CutPrefix(name, "origin/"); ok {
		name = branch
	}
	if g.shallow() {
		return fmt.Sprintf("; it is a shallow one: git fetch --unshallow origin %s (in actions/checkout, fetch-depth: 0) gets all", name)
	}
	return fmt.Sprintf("; git fetch origin %s may get it", name)
}

// shallow reports whether the clone holds a part of the history only.
func (g *git) shallow() bool {
	out, err := g.run("rev-parse", "--is-shallow-repository")
	return err == nil && strings.TrimSpace(string(out)) == "true"
}

// base returns the commit at which HEAD left the line of another one.
func (g *git) base(name string) (string, error) {
	other, err := g.commit(name)
	if err != nil {
		return "", err
	}
	head, err := g.commit("HEAD")
	if err != nil {
		return "", errors.New("there is no commit yet to compare with; --staged compares with none")
	}
	out, err := g.run("merge-base", other, head)
	if err != nil {
		if g.shallow() {
			return "", fmt.Errorf("%s and HEAD have no commit in common in this clone%s", name, g.wayTo(name))
		}
		return "", fmt.Errorf("%s and HEAD have no commit in common; --new-from-rev compares with %s itself", name, name)
	}
	return strings.TrimSpace(string(out)), nil
}

// diff returns what has changed since a commit in the files as they lie there,
// or in what is staged for the next one.
func (g *git) diff(since ...string) ([]byte, error) {
	args := []string{
		"diff", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=0", "--inter-hunk-context=0", "--find-renames",
		"--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/",
	}
	return g.run(append(append(args, since...), "--")...)
}

// list returns paths as a command with -z writes them.
func (g *git) list(args ...string) ([]string, error) {
	out, err := g.run(args...)
	if err != nil || len(out) == 0 {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00"), nil
}

// staged returns the bytes of a file as they are staged, or so many that it doesn't fit.
func (g *git) staged(path string, size sized) ([]byte, error) {
	return g.first(int(size.most()), "cat-file", "blob", ":0:"+path)
}

// head keeps the first bytes of what is written, and ends the writing there.
type head struct {
	kept bytes.Buffer
	most int
}

func (h *head) full() bool { return h.kept.Len() >= h.most }

// Write implements io.Writer.
func (h *head) Write(p []byte) (int, error) {
	n, _ := h.kept.Write(p[:min(len(p), h.most-h.kept.Len())])
	if n < len(p) {
		return n, errTooMuch
	}
	return n, nil
}
