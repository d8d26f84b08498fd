package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/config"
	"github.com/unblame/unblame/lint/report"
)

func (a app) configCommand(screen report.Options) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show, verify or describe the configuration",
		Long: `Show, verify or describe the configuration.

It stands in .unblame.yaml, in the folder of the checked file or the nearest one
upwards, to the root of the repository; unblame init writes a first one.`,
		Example: "  unblame config show docs/draft.md",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("config: there is no command %q%s", args[0], lint.DidYouMean(args[0], []string{"show", "verify", "schema"}))
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(a.configShowCommand(screen), a.configVerifyCommand(screen), a.configSchemaCommand())
	return cmd
}

func (a app) configShowCommand(screen report.Options) *cobra.Command {
	var from sources
	cmd := &cobra.Command{
		Use:     "show [FILE]",
		Short:   "Show what holds for a file, and where that is decided",
		Long:    "Show what holds for a file, or else for new files in the working folder, and where\neach value is decided. The file need not exist.",
		Example: "  unblame config show docs/draft.md",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := from.project()
			if err != nil {
				return err
			}
			file := "post-mortem.md"
			if len(args) > 0 {
				file = args[0]
			}
			if _, err := placeWithin(bounds(file), file); errors.Is(err, errLeadsOut) || errors.Is(err, errLeadsGit) {
				return unreadable(file, err)
			}
			s, err := p.For(file)
			if err != nil {
				return err
			}
			all, err := p.all()
			if err != nil {
				return err
			}
			_, err = io.WriteString(a.stdout, shownFacts(s.Facts(bare(all)), s.Files, screen))
			return err
		},
	}
	from.flags(cmd.Flags())
	return cmd
}

// shownFacts writes facts as YAML, each with where it is decided.
func shownFacts(facts []config.Fact, files []string, screen report.Options) string {
	var b strings.Builder
	if len(files) == 0 {
		b.WriteString("# there is no configuration file\n")
	} else {
		fmt.Fprintf(&b, "# from %s\n", screen.Printable(strings.Join(files, ", ")))
	}
	under := ""
	for _, f := range facts {
		group, key, nested := strings.Cut(f.Key, ".")
		line := fmt.Sprintf("%s: %s", f.Key, f.Value)
		switch {
		case nested:
			line = fmt.Sprintf("  %s: %s", key, f.Value)
		case f.Key == "people" || f.Key == "systems":
			line, nested = "  - "+f.Value, true
		}
		if nested && group != under {
			b.WriteString(group + ":\n")
		}
		under = group
		fmt.Fprintf(&b, "%-44s # %s\n", screen.Printable(line), screen.Printable(f.From))
	}
	return b.String()
}

func (a app) configVerifyCommand(screen report.Options) *cobra.Command {
	var from sources
	cmd := &cobra.Command{
		Use:   "verify [FILE]",
		Short: "Say all that is wrong with a configuration",
		Long: `Say all that is wrong with the configuration of the working folder, or with a
configuration file, and with what it extends and the rules that it brings.`,
		Example: "  unblame config verify .unblame.yaml",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				from.file = args[0]
			}
			p, err := from.project()
			if err != nil {
				return err
			}
			s, err := p.For("post-mortem.md")
			if err != nil {
				return err
			}
			if len(s.Files) == 0 {
				return errors.New("there is no configuration file; unblame init writes one")
			}
			_, err = fmt.Fprintf(a.stdout, "%s: nothing is wrong\n", screen.Printable(strings.Join(s.Files, ", ")))
			return err
		},
	}
	cmd.Flags().StringArrayVar(&from.rules, "rules", nil, "`folder` of rule files to use besides the built-in rules; may be repeated")
	from.profile = &choice{}
	return cmd
}

func (a app) configSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON schema of the configuration",
		Long: `Print the JSON schema of the configuration, for editors. A first line of
"# yaml-language-server: $schema=…" in the file names it; unblame init writes that line.`,
		Example: "  unblame config schema > unblame.schema.json",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			all, err := catalogue(nil)
			if err != nil {
				return err
			}
			_, err = a.stdout.Write(config.Schema(bare(all)))
			return err
		},
	}
}
