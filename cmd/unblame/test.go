package main

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint/report"
	"github.com/unblame/unblame/rules"
)

func (a app) testCommand(screen report.Options) *cobra.Command {
	return &cobra.Command{
		Use:   "test DIR",
		Short: "Run the examples of a team's own rules",
		Long: `Run the examples of the rule files below a folder: what a rule flags must be
found exactly, what it allows must stay silent, and every rewrite must pass all
rules.

Exit codes: 0 all examples hold, 1 some don't, 2 a rule file cannot be read.`,
		Example: "  unblame test docs/rules",
		Args:    one("test: name one folder of rule files"),
		RunE: func(_ *cobra.Command, args []string) error {
			own, err := load(args[0])
			if err != nil {
				return err
			}
			all, err := rules.Builtin()
			if err != nil {
				return err
			}
			wrong := rules.Test(append(all, own...), own)
			for _, w := range wrong {
				if _, err := fmt.Fprintln(a.stdout, screen.Printable(w.Error())); err != nil {
					return err
				}
			}
			if len(wrong) > 0 {
				return errFound
			}
			_, err = fmt.Fprintf(a.stdout, "%d of %d rules hold\n", len(own), len(own))
			return err
		},
	}
}
