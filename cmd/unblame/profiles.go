package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint/config"
)

func (a app) profilesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "profiles",
		Short: "List the profiles",
		Long: `List the profiles: what different schools of post-mortems ask for.

A profile says which sections and details a document has, how severe each rule
is, and how questions are answered on which the schools disagree.`,
		Example: "  unblame check --profile google draft.md",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			var b strings.Builder
			for _, name := range config.Names() {
				p, err := config.Named(name)
				if err != nil {
					return err
				}
				fmt.Fprintf(&b, "%-10s %s\n", p.Name, p.About)
			}
			_, err := io.WriteString(a.stdout, b.String())
			return err
		},
	}
}

func (a app) newCommand() *cobra.Command {
	profile := oneOf(config.Names()...)
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Print a template to start a post-mortem from",
		Long: `Print a template to start a post-mortem from.

What is to be filled in stands in brackets; unblame check finds what is left of
it. Once filled in, the document passes the checks of its profile on structure.`,
		Example: "  unblame new --profile google > draft.md",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			p, err := config.Named(profile.value)
			if err != nil {
				return err
			}
			_, err = io.WriteString(a.stdout, p.Template)
			return err
		},
	}
	cmd.Flags().Var(profile, "profile", "whose template; unblame profiles lists them")
	return cmd
}
