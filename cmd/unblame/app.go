package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint/report"
)

// app is the command in its surroundings.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string
}

// What the exit codes say.
const (
	exitClean  = 0   // nothing at or above the fail level
	exitFound  = 1   // something at or above it
	exitFailed = 2   // something could not be done
	exitUnread = 141 // the reader of the report went away; as a shell reports any program to which that happens
)

// errFound is what a command returns to end with exitFound. Its output has
// said what was found.
var errFound = errors.New("found")

// run runs the command line and returns the exit code. Each error that a
// command returns, joined ones apart, is one line on stderr. A reader that went
// away (unblame … | head) ends the run quietly.
func (a app) run(args []string) int {
	stderr := a.stderr
	out := bufio.NewWriter(a.stdout)
	screen := a.screen()
	a.stdout = out
	root := a.root(screen)
	root.SetArgs(append([]string{}, args...))
	root.SetOut(out)
	root.SetErr(stderr)
	err := mistakable(args)
	if err == nil {
		err = root.Execute()
	}
	if lost := out.Flush(); lost != nil {
		if errors.Is(lost, syscall.EPIPE) || errors.Is(lost, io.ErrClosedPipe) {
			return exitUnread
		}
		var cause *fs.PathError
		if errors.As(lost, &cause) {
			lost = cause.Err
		}
		err = fmt.Errorf("standard output: %w", lost)
	}
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFound):
		return exitFound
	}
	all := apart(err)
	for i, e := range all {
		line := shortened(strings.Join(strings.Fields(e.Error()), " "))
		if i == mostErrors && len(all) > i+1 {
			line = fmt.Sprintf("and %d more", len(all)-i)
		}
		_, _ = fmt.Fprintf(stderr, "unblame: %s\n", screen.Printable(line)) // nowhere left to say it
		if i == mostErrors {
			break
		}
	}
	return exitFailed
}

// mistakable returns an error for a flag that is also the name of a file: hooks and
// patterns of a shell hand over names as they are, and anybody may name a file so.
// Where -- stands, what is what is plain.
func mistakable(args []string) error {
	if slices.Contains(args, "--") {
		return nil
	}
	for _, arg := range args {
		if _, err := os.Lstat(arg); err == nil && len(arg) > 1 && arg[0] == '-' {
			return fmt.Errorf("%q is a flag, and there is a file of that name; -- in front of the names of files tells them apart", arg)
		}
	}
	return nil
}

// How much is said of what could not be done: a stranger's settings can be wrong
// in as many places as they have bytes, and hold texts of that length.
const (
	mostErrors = 200
	mostBytes  = 2000 // of a line
)

// shortened returns a line without its middle, if it is long: the place stands in
// front, the way out at the end.
func shortened(line string) string {
	if len(line) <= mostBytes {
		return line
	}
	return strings.ToValidUTF8(line[:mostBytes/2], "") + " […] " + strings.ToValidUTF8(line[len(line)-mostBytes/4:], "")
}

// apart returns the errors that were joined to one.
func apart(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var all []error
	for _, e := range joined.Unwrap() {
		all = append(all, apart(e)...)
	}
	return all
}

// root returns the command with its subcommands. Without one of them, it checks.
func (a app) root(screen report.Options) *cobra.Command {
	root := a.checkCommand(screen)
	root.Use = "unblame [paths…]"
	root.Short = "Read post-mortems for blame, hindsight, vague actions and missing parts"
	root.Long = `unblame reads post-mortems in Markdown. It points at sentences that blame
people, judge with hindsight, promise vague actions, or leave out what a reader
needs, and asks a question that leads on.

Given paths, it checks them, like unblame check.`
	root.Example = "  unblame draft.md"
	root.Version = version
	root.SetVersionTemplate("unblame {{.Version}}\n")
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(
		a.checkCommand(screen), a.inspectCommand(screen), a.rulesCommand(screen),
		a.explainCommand(screen), a.configCommand(screen), a.initCommand(screen), a.profilesCommand(), a.newCommand(), a.testCommand(screen), a.versionCommand(), a.completionCommand(), a.manCommand(),
		a.baselineCommand(screen), a.fixCommand(screen),
	)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(helpCommand())
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), "FlagUsages |", "FlagUsagesWrapped 96 |"))
	complete(root)
	return root
}

// helpCommand is cobra's, with an error for what there is no help on.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [command]",
		Short:   "Show what a command does",
		Example: "  unblame help check",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("help: there is no command %q; unblame --help lists them", strings.Join(args, " "))
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}
