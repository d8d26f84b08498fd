package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/report"
)

func (a app) inspectCommand(screen report.Options) *cobra.Command {
	format := oneOf("text", "json")
	var sentences bool
	var from sources
	var size sized
	var stdinName string
	cmd := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Show how a file is understood",
		Long: `Show how a file is understood: whether it reads as a post-mortem, its
sections, actions and timeline. It helps to see why something was flagged or not.`,
		Example: "  unblame inspect --sentences draft.md",
		Args:    one("inspect: name one file, or - for standard input"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := size.check(); err != nil {
				return err
			}
			in := input{path: args[0], named: true, tree: bounds(args[0]), size: size}
			if args[0] == "-" {
				in = input{path: stdinName, stdin: true, size: size}
			} else if info, err := os.Stat(args[0]); err == nil && info.IsDir() {
				return fmt.Errorf("%s: this is a folder; inspect reads one file at a time", args[0])
			}
			source, err := a.read(in)
			if err != nil {
				return err
			}
			project, err := from.project()
			if err != nil {
				return err
			}
			if in.settings, err = project.For(in.path); err != nil {
				return err
			}
			set := lint.NewSet(nil)
			if sentences { // what silenced which rule is known only to the rules
				set = in.settings.Set()
			}
			result := in.run(source, set)
			_, err = report.Inspect(format.value, a.stdout, screen,
				report.Inspection{Path: in.path, Document: result.Document, Sentences: sentences, Silenced: result.Silenced})
			return err
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.Var(format, "format", "how to show it")
	f.BoolVar(&sentences, "sentences", false, "show the sentences as well")
	f.StringVar(&stdinName, "stdin-filename", "-", "`name` to show for standard input")
	from.flags(f)
	size.flags(f)
	return cmd
}
