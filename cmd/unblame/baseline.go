package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/baseline"
	"github.com/unblame/unblame/lint/report"
)

func (a app) baselineCommand(screen report.Options) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "baseline",
		Short: "Keep the findings that are there already",
		Long: `Keep the findings that are there already, so that only new ones are shown.

A baseline lists what was found by rule and sentence. It holds while lines move
and other sentences change; a sentence that is edited is new. unblame check uses
` + baselineName + ` of the working folder, or else the nearest one above it
in the same repository.`,
		Example: "  unblame baseline create docs/postmortems",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("baseline: name what to do: create, prune or show; see unblame baseline --help")
			}
			return fmt.Errorf("baseline: there is no command %q%s", args[0], lint.DidYouMeanOr(args[0], []string{"create", "prune", "show"}, "it is one of create, prune, show"))
		},
	}
	cmd.AddCommand(a.createCommand(screen), a.pruneCommand(screen), a.showCommand(screen))
	return cmd
}

// baselineFlag adds the flag that names a baseline.
func baselineFlag(cmd *cobra.Command, k *known) {
	cmd.Flags().StringVar(&k.file, "baseline", "", "`file` to use instead of the nearest "+baselineName)
}

func (a app) createCommand(screen report.Options) *cobra.Command {
	var k known
	var from sources
	var size sized
	cmd := &cobra.Command{
		Use:   "create paths…",
		Short: "Write down what is found",
		Long: `Write down what is found, so that it is left as it is from now on.

Entries of files that are not checked stay. A new baseline is written to the root
of the repository, outside of one to the working folder.`,
		Example: "  unblame baseline create docs/postmortems",
		Args:    cobra.ArbitraryArgs,
		RunE:    func(_ *cobra.Command, args []string) error { return a.createBaseline(k, from, size, screen, args) },
	}
	baselineFlag(cmd, &k)
	from.flags(cmd.Flags())
	size.flags(cmd.Flags())
	return cmd
}

func (a app) createBaseline(k known, from sources, size sized, screen report.Options, args []string) error {
	if len(args) == 0 {
		return errors.New("baseline create: name files, folders or patterns; unblame baseline create . takes all")
	}
	if err := size.check(); err != nil {
		return err
	}
	project, err := from.project()
	if err != nil {
		return err
	}
	if err := k.find(project); err != nil {
		return err
	}
	if k.path == "" {
		if k.path, err = newBaseline(); err != nil {
			return err
		}
	}
	files, err := a.checkAll(project, collect(args, "-", ignoring{project: project, sized: size}))
	if err != nil {
		return err
	}
	places, in := 0, 0
	err = amend(k.path, func(old []byte) ([]byte, error) {
		b := &baseline.Baseline{}
		if old != nil {
			var err error
			if b, err = baseline.Read(old); err != nil {
				return nil, err
			}
		}
		places, in = 0, 0
		for _, f := range files {
			key := k.key(f.in)
			if key == "" {
				return nil, errors.New("standard input has no place in a baseline; --stdin-filename gives it one, or files have to be named")
			}
			if n := b.Remember(key, f.file.Findings); n > 0 {
				places, in = places+n, in+1
			}
		}
		return b.Bytes(), nil
	})
	if err != nil {
		return notWritten(k.path, err)
	}
	_, err = fmt.Fprintf(a.stdout, "%s: %s in %s known from now on\n", screen.Printable(k.path), amount(places, "place"), amount(in, "file"))
	return err
}

// checkAll checks all inputs, without any baseline. Nothing is returned if
// something could not be done.
func (a app) checkAll(project *project, found *inputs) ([]checked, error) {
	errs := found.errs
	list, err := project.settled(found.list)
	if err != nil {
		return nil, err
	}
	var all []checked
	for r := range inOrder(runtime.GOMAXPROCS(0), list, func(in input) checked { return a.checkOne(in, &leaving{}) }) {
		if r.err != nil {
			errs = append(errs, r.err)
		}
		all = append(all, r)
	}
	return all, errors.Join(errs...)
}

func (a app) pruneCommand(screen report.Options) *cobra.Command {
	var k known
	var from sources
	var size sized
	cmd := &cobra.Command{
		Use:   "prune",
		Short: "Take out what is no longer found",
		Long: `Check all files of the baseline, and take out of it what is no longer found, or
whose file is gone. Entries of rules that are turned off stay.`,
		Example: "  unblame baseline prune",
		Args:    none,
		RunE:    func(*cobra.Command, []string) error { return a.pruneBaseline(k, from, size, screen) },
	}
	baselineFlag(cmd, &k)
	from.flags(cmd.Flags())
	size.flags(cmd.Flags())
	return cmd
}

func (a app) pruneBaseline(k known, from sources, size sized, screen report.Options) error {
	if err := size.check(); err != nil {
		return err
	}
	project, err := k.must(from)
	if err != nil {
		return err
	}
	there := &inputs{seen: map[string]int{}, skip: ignoring{sized: size}}
	var gone []string
	for _, file := range k.baseline.Files() {
		path := filepath.Join(filepath.Dir(k.path), filepath.FromSlash(file))
		switch _, err := within(bounds("."), path); {
		case errors.Is(err, fs.ErrNotExist):
			gone = append(gone, file)
		case err != nil:
			return fmt.Errorf("%s: its entries for %s cannot be checked: %w; they have to go", k.path, file, err)
		default:
			there.add(path, true, bounds("."))
		}
	}
	files, err := a.checkAll(project, there)
	if err != nil {
		return err
	}
	var stale []baseline.Entry
	for _, f := range files {
		_, _, old := k.part(f.in, f.file.Findings)
		stale = append(stale, old...)
	}
	before, after := 0, 0
	err = amend(k.path, func(old []byte) ([]byte, error) {
		b, err := baseline.Read(old)
		if err != nil {
			return nil, err
		}
		before = b.Places()
		for _, file := range gone {
			b.Forget(file)
		}
		b.Prune(stale)
		after = b.Places()
		return b.Bytes(), nil
	})
	if err != nil {
		return notWritten(k.path, err)
	}
	_, err = fmt.Fprintf(a.stdout, "%s: %s taken out, %d left\n", screen.Printable(k.path), amount(before-after, "place"), after)
	return err
}

// must reads a baseline that has to be there.
func (k *known) must(from sources) (*project, error) {
	project, err := from.project()
	if err == nil {
		err = k.open(project)
	}
	if err == nil && k.baseline == nil {
		err = fmt.Errorf("there is no %s here or above; unblame baseline create writes one", baselineName)
	}
	return project, err
}

func (a app) showCommand(screen report.Options) *cobra.Command {
	var k known
	var from sources
	format := oneOf("text", "json")
	cmd := &cobra.Command{
		Use:     "show",
		Short:   "Show what is in the baseline",
		Long:    "Show what is in the baseline, by file. Nothing is checked.",
		Example: "  unblame baseline show --format json",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			if _, err := k.must(from); err != nil {
				return err
			}
			if format.value == "json" {
				_, err := a.stdout.Write(report.HarmlessJSON(k.baseline.Bytes()))
				return err
			}
			return a.showBaseline(&k, screen)
		},
	}
	baselineFlag(cmd, &k)
	cmd.Flags().Var(format, "format", "how to show it")
	from.flags(cmd.Flags())
	return cmd
}

func (a app) showBaseline(k *known, screen report.Options) error {
	var b strings.Builder
	file := ""
	for _, e := range k.baseline.Entries() {
		if e.File != file {
			file = e.File
			b.WriteString(screen.Printable(file) + "\n")
		}
		about := e.Words
		if e.Missing != "" {
			about = e.Missing
		}
		line := "  " + screen.Printable(e.Rule)
		if about != "" {
			line += ": " + screen.Printable(about)
		}
		if e.Count > 1 {
			line += fmt.Sprintf(" (%d times)", e.Count)
		}
		b.WriteString(line + "\n")
	}
	fmt.Fprintf(&b, "%s in %s\n", amount(k.baseline.Places(), "place"), amount(len(k.baseline.Files()), "file"))
	_, err := a.stdout.Write([]byte(b.String()))
	return err
}
