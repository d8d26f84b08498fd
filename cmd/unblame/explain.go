package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/report"
)

func (a app) explainCommand(screen report.Options) *cobra.Command {
	var from sources
	cmd := &cobra.Command{
		Use:     "explain RULE",
		Short:   "Show why a rule exists, with examples",
		Long:    "Show the page of a rule: why it exists, what it flags, what it allows, and its sources.",
		Example: "  unblame explain human-error",
		Args:    one("explain: name one rule; unblame rules lists them"),
		RunE: func(_ *cobra.Command, args []string) error {
			all, here, err := from.rulesHere()
			if err != nil {
				return err
			}
			var ids []string
			for _, r := range all {
				if r.ID == args[0] {
					return a.show(r.Group+" · "+levels(here[r.ID])+"\n\n"+r.Doc(), screen)
				}
				ids = append(ids, r.ID)
			}
			return fmt.Errorf("explain: there is no rule %q%s", args[0], lint.DidYouMeanOr(args[0], ids, "unblame rules lists them; for a team's own add --rules FOLDER"))
		},
	}
	from.flags(cmd.Flags())
	return cmd
}

// levels says how severe a rule is, and where it is otherwise.
func levels(l lint.Level) string {
	all := []string{degree(l.Default)}
	for _, w := range l.When {
		all = append(all, fmt.Sprintf("%s in %s", w.Then, w.Section))
	}
	return strings.Join(all, ", ")
}

// show writes a page as it is, line by line.
func (a app) show(page string, screen report.Options) error {
	var b strings.Builder
	for line := range strings.Lines(page) {
		b.WriteString(screen.Printable(strings.TrimRight(line, "\r\n")) + "\n")
	}
	_, err := io.WriteString(a.stdout, b.String())
	return err
}

// one refuses any other number of arguments.
func one(otherwise string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return fmt.Errorf("%s", otherwise)
		}
		return nil
	}
}
