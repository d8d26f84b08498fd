package main

import (
	"cmp"
	"errors"
	"fmt"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/config"
	"github.com/unblame/unblame/lint/report"
)

// checking is what the flags of check say.
type checking struct {
	out              outputs
	failLevel, color *choice
	sources          sources
	ignoring         ignoring
	saying           saying
	leave            leaving
	stdinName        string
	jobs             int
	exitZero         bool
	onlyPostmortems  bool
}

func (a app) checkCommand(screen report.Options) *cobra.Command {
	c := checking{
		out:       newOutputs(),
		failLevel: &choice{names: config.FailLevel("").Choices()},
		color:     oneOf("auto", "always", "never"),
	}
	cmd := &cobra.Command{
		Use:   "check [paths…]",
		Short: "Check post-mortems",
		Long: `Check post-mortems: files, folders, patterns, or - for standard input.

Folders are searched for .md, .markdown and .mdx. What a folder or a pattern
holds is checked if it reads as a post-mortem; a file that is named on its own
is always checked. Without paths, flags that ask for what is new check all
Markdown files that changed.

Exit codes: 0 nothing at or above the fail level, 1 something, 2 something could
not be done.`,
		Example: "  unblame check docs/postmortems",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			screen.Color = a.painted(c.color.value, screen.Color)
			screen.Quiet = c.saying.quiet
			return a.check(cmd, c, screen, args)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	c.out.flags(f)
	f.Var(c.failLevel, "fail-level", "mildest severity that ends with exit code 1, instead of what the configuration says (error)")
	f.BoolVar(&c.exitZero, "exit-zero", false, "end with exit code 0 where it would be 1")
	f.StringVar(&c.stdinName, "stdin-filename", "-", "`name` to show for standard input")
	f.BoolVar(&c.onlyPostmortems, "only-postmortems", false, "check a file that is named on its own only if it reads as a post-mortem")
	c.sources.flags(f)
	c.ignoring.flags(f)
	c.saying.flags(f)
	c.leave.flags(f)
	f.Var(c.color, "color", "when to use colour")
	f.IntVarP(&c.jobs, "jobs", "j", 0, "files to check at a time; 0 for one per processor")
	return cmd
}

func (a app) check(cmd *cobra.Command, c checking, screen report.Options, args []string) error {
	if len(args) == 0 && cmd.Flags().Changed("stdin-filename") {
		args = []string{"-"}
	}
	if len(args) == 0 && !c.leave.changed.asks() {
		return errors.New("no path is given; name a file, a folder or a pattern, or - for standard input")
	}
	if c.jobs < 0 {
		return fmt.Errorf("--jobs cannot be %d; it is a number from 0", c.jobs)
	}
	if c.jobs == 0 {
		c.jobs = runtime.GOMAXPROCS(0)
	}
	project, err := c.sources.project()
	if err != nil {
		return err
	}
	if err := c.leave.open(project); err != nil {
		return err
	}
	if err := cmp.Or(c.ignoring.check(), c.saying.check()); err != nil {
		return err
	}
	c.ignoring.project = project
	in := collect(args, c.stdinName, c.ignoring)
	if len(args) == 0 {
		if in, err = c.leave.changed.collect(c.ignoring); err != nil {
			return err
		}
	}
	list, errs := in.list, in.errs
	if !c.saying.quiet {
		in.note(a.stderr)
	}
	if c.onlyPostmortems {
		list = found(list)
	}
	errs = meantCommand(cmd, args, errs)
	if list, err = project.settled(list); err != nil {
		return err
	}
	for i := range list {
		list[i].failLevel, _ = lint.ParseSeverity(cmp.Or(c.failLevel.value, string(list[i].settings.FailLevel)))
	}
	c.saying.told(a.stderr, screen.Printable, in)

	all, err := project.all()
	if err != nil {
		return err
	}
	var files begun
	defer ifTold(files.stop)()
	w, list, err := a.open(c.out, surroundings(a.env, screen, all), list, &files)
	if err != nil {
		return err
	}
	defer w.abandon()
	if len(list) > 1 {
		expectLong(short)
	}
	var sum report.Summary
	var stats statistics
	failing, stale := 0, 0
	progress := a.progress(c.saying.quiet)
	for r := range inOrder(c.jobs, list, func(in input) checked { return a.checkOne(in, &c.leave) }) {
		if r.err != nil {
			errs = append(errs, r.err)
			continue
		}
		progress.gone()
		sum.Add(r.file)
		if c.saying.statistics {
			stats.add(r.file, r.words)
		}
		stale += r.stale
		failing += r.file.Failing()
		if err := w.File(r.file); err != nil {
			return err
		}
		progress.at(sum.Files+sum.Skipped, len(list))
	}
	progress.gone()
	sum.Unread = len(errs)
	if err := w.Close(sum); err != nil {
		return err
	}
	if c.saying.statistics {
		if err := stats.write(a.beside(c.out.format.value), screen.Printable); err != nil {
			return err
		}
	}
	if !c.saying.quiet {
		a.note(&c.leave, stale, screen)
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	tooMany := c.saying.maxWarnings >= 0 && sum.Warnings > c.saying.maxWarnings
	if tooMany && !c.saying.quiet {
		_, _ = fmt.Fprintf(a.stderr, "unblame: %s, and --max-warnings lets %d pass\n", count(sum.Warnings, "warning"), c.saying.maxWarnings)
	}
	if (failing > 0 || tooMany) && !c.exitZero {
		return errFound
	}
	return nil
}

// checked is a file that was checked, or why it was not.
type checked struct {
	in    input
	file  report.File
	stale int // entries of the baseline that nothing answers to
	words int
	err   error
}

func (a app) checkOne(in input, leave *leaving) (c checked) {
	defer func() { // so that a run and its reports don't end with one document
		if fault := recover(); fault != nil {
			c = checked{err: failed(in, fault)}
		}
	}()
	source, err := leave.changed.read(a, in)
	if err != nil {
		return checked{err: err}
	}
	result := in.run(source, leave.set(in))
	if !result.Document.Verdict.Is && !in.named {
		return checked{in: in, file: report.File{Path: in.path, Skipped: true}}
	}
	return leave.file(in, source, result)
}

// ownFault opens what is said where unblame itself failed over a document.
const ownFault = "a fault of unblame itself ended the reading of this"

func failed(in input, fault any) error {
	return fmt.Errorf("%s: %s: %v; the document can be left out until it is mended", in.path, ownFault, fault)
}

// meantCommand says more about the one argument of the bare command, if it
// names no file but nearly a command.
func meantCommand(cmd *cobra.Command, args []string, errs []error) []error {
	if cmd.HasParent() || len(errs) == 0 || args[0] == "" || strings.ContainsAny(args[0], "./\\*") {
		return errs
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		errs[0] = fmt.Errorf("%s: there is no such file, folder or command; did you mean %q?", args[0], near[0])
	}
	return errs
}
