package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/report"
)

// fixing is what the flags of fix say.
type fixing struct {
	sources   sources
	ignoring  ignoring
	known     known
	stdinName string
	diff      bool
	unsafe    bool
	rules     []string

	onlyPostmortems bool
}

func (a app) fixCommand(screen report.Options) *cobra.Command {
	var c fixing
	cmd := &cobra.Command{
		Use:   "fix [paths…]",
		Short: "Mend what can be mended without changing what a text says",
		Long: `Mend what can be mended without changing what a text says: slips of the pen in
titles of sections, sections that are missing (they are added empty), and comments
that suppress nothing. Findings in the baseline are left as they are.

Most of what unblame finds takes somebody who knows what happened. Rewrites that
some rules offer change what a text says; --unsafe makes them, for the rules that
--rule names. What only people know stands in brackets then, to be filled in.

Standard input is written to standard output, mended.

Exit codes: 0 nothing to mend, 1 something was mended, or would be with --diff,
2 something could not be done.`,
		Example: "  unblame fix --diff docs/postmortems",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return a.fix(c, screen, args) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.BoolVar(&c.diff, "diff", false, "show what would change, and change nothing")
	f.BoolVar(&c.unsafe, "unsafe", false, "make rewrites that change what a text says, for the rules that --rule names")
	f.StringArrayVar(&c.rules, "rule", nil, "`ID` of a rule whose findings are mended, instead of all; may be repeated")
	f.BoolVar(&c.onlyPostmortems, "only-postmortems", false, "mend a file that is named on its own only if it reads as a post-mortem")
	f.StringVar(&c.stdinName, "stdin-filename", "-", "`name` to show for standard input")
	c.sources.flags(f)
	c.ignoring.flags(f)
	c.known.flags(f)
	return cmd
}

func (a app) fix(c fixing, screen report.Options, args []string) error {
	switch {
	case len(args) == 0:
		return errors.New("fix: name files, folders or patterns, or - for standard input")
	case c.unsafe && len(c.rules) == 0:
		return errors.New("--unsafe goes with --rule: its rewrites change what a text says, so each rule is named")
	}
	project, err := c.sources.project()
	if err != nil {
		return err
	}
	if err := c.ignoring.check(); err != nil {
		return err
	}
	if err := c.known.open(project); err != nil {
		return err
	}
	c.ignoring.project = project
	in := collect(args, c.stdinName, c.ignoring)
	in.note(a.stderr)
	if c.onlyPostmortems {
		in.list = found(in.list)
	}
	list, err := project.settled(in.list)
	if err != nil {
		return err
	}
	if err := c.named(project); err != nil {
		return err
	}
	errs := in.errs
	files, made := 0, 0
	for m := range inOrder(runtime.GOMAXPROCS(0), list, func(in input) mended { return a.mend(&c, in) }) {
		if m.err == nil {
			m.err = a.deliver(&c, m, screen)
		}
		if m.err != nil {
			errs = append(errs, m.err)
			if errors.Is(m.err, errInterrupted) {
				break
			}
		} else if m.made > 0 {
			files, made = files+1, made+m.made
		}
	}
	if made > 0 && !c.diff && !slices.ContainsFunc(list, func(in input) bool { return in.stdin }) {
		if _, err := fmt.Fprintf(a.stdout, "%s in %s\n", fixes(made), amount(files, "file")); err != nil {
			return err
		}
	}
	switch {
	case len(errs) > 0:
		return errors.Join(errs...)
	case made > 0:
		return errFound
	}
	return nil
}

func fixes(n int) string {
	if n == 1 {
		return "1 fix"
	}
	return fmt.Sprintf("%d fixes", n)
}

// named returns an error for a rule that there is not.
func (c *fixing) named(p *project) error {
	all, err := p.all()
	if err != nil {
		return err
	}
	var ids []string
	for _, r := range all {
		ids = append(ids, r.ID)
	}
	for _, id := range c.rules {
		if !slices.Contains(ids, id) {
			return fmt.Errorf("--rule: there is no rule %q%s", id, lint.DidYouMeanOr(id, ids, "unblame rules lists them"))
		}
	}
	return nil
}

// mended is a file as it was and as it should become.
type mended struct {
	in          input
	before, now []byte
	made        int // fixes
	err         error
}

func (a app) mend(c *fixing, in input) (m mended) {
	defer func() { // the document stays as it was, and the others are mended
		if fault := recover(); fault != nil {
			m = mended{err: failed(in, fault)}
		}
	}()
	source, err := a.read(in)
	if err != nil {
		return mended{err: err}
	}
	m = mended{in: in, before: source, now: source}
	if !in.named && !in.run(source, lint.NewSet(nil)).Document.Verdict.Is {
		return m
	}
	run := func(source []byte) []lint.Finding {
		fresh, _, _ := c.known.part(in, in.run(source, in.settings.Set()).Findings)
		return fresh
	}
	m.now, m.made = lint.Mend(source, run, func(f lint.Finding, fix lint.Fix) bool {
		if len(c.rules) > 0 && !slices.Contains(c.rules, f.Rule) {
			return false
		}
		return fix.Safe || c.unsafe
	})
	return m
}

// deliver shows or writes what became of a file.
func (a app) deliver(c *fixing, m mended, screen report.Options) error {
	switch {
	case c.diff:
		return a.differs(m, screen)
	case m.in.stdin:
		_, err := a.stdout.Write(m.now)
		return err
	case bytes.Equal(m.before, m.now):
		return nil
	}
	path, err := m.in.target()
	if err != nil {
		return notWritten(m.in.path, err)
	}
	if err := replace(path, m.before, m.now); err != nil {
		return notWritten(m.in.path, err)
	}
	_, err = fmt.Fprintf(a.stdout, "%s: %d mended\n", screen.Printable(m.in.path), m.made)
	return err
}

// target returns the path at which an input is written. One that was named outside of
// the repository lies in its own folder.
func (in input) target() (string, error) {
	if in.tree != "" {
		return within(in.tree, in.path)
	}
	folder, err := reallyAt(filepath.Dir(in.path))
	if err != nil {
		return "", err
	}
	return within(folder, in.path)
}

// differs writes what would change in a file as a patch.
func (a app) differs(m mended, screen report.Options) error {
	name := filepath.ToSlash(m.in.path)
	patch := udiff.Unified(patchName("a/"+name), patchName("b/"+name), string(m.before), string(m.now))
	for line := range strings.Lines(patch) {
		text := strings.TrimRight(line, "\r\n")
		if screen.Actions || screen.Color || screen.Width > 0 { // a screen obeys what a file merely holds
			text = screen.Printable(text)
		}
		if _, err := fmt.Fprint(a.stdout, text, line[len(strings.TrimRight(line, "\r\n")):]); err != nil {
			return err
		}
	}
	return nil
}

// patchName returns a name as a patch holds it: in quotes with escapes, as git writes
// them, if it could end its line or its quotes.
func patchName(name string) string {
	special := func(b byte) bool { return b < ' ' || b == 0x7f || b == '"' || b == '\\' }
	if !slices.ContainsFunc([]byte(name), special) {
		return name
	}
	out := []byte{'"'}
	for _, b := range []byte(name) {
		switch {
		case b == '"', b == '\\':
			out = append(out, '\\', b)
		case special(b):
			out = fmt.Appendf(out, `\%03o`, b)
		default:
			out = append(out, b)
		}
	}
	return string(append(out, '"'))
}
