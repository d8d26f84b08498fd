package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/rules"
)

func (a app) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print what completes commands and flags in a shell",
		Long: `Print what completes commands, flags and their values in bash, zsh, fish or
powershell. Each shell looks for it in a place of its own:

  bash        unblame completion bash > /etc/bash_completion.d/unblame
  zsh         unblame completion zsh > "${fpath[1]}/_unblame"
  fish        unblame completion fish > ~/.config/fish/completions/unblame.fish
  powershell  unblame completion powershell >> $PROFILE`,
		Example: "  unblame completion fish",
		Args:    one("completion: name one shell: " + strings.Join(shells, ", ")),
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.stdout, true)
			case "zsh":
				return root.GenZshCompletion(a.stdout)
			case "fish":
				return root.GenFishCompletion(a.stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.stdout)
			}
			return fmt.Errorf("completion: there is no shell %q%s", args[0], lint.DidYouMean(args[0], shells))
		},
		ValidArgs: shells,
	}
}

// complete tells the shells, for a command and those below it, which values
// flags take, and what commands name; and the help, where there are many.
func complete(cmd *cobra.Command) {
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		register := func(names []string, then cobra.ShellCompDirective) {
			_ = cmd.RegisterFlagCompletionFunc(f.Name, cobra.FixedCompletions(names, then)) // fails for flags that there are not
		}
		values, some := f.Value.(*choice)
		switch {
		case some:
			if values.Type() == "name" {
				f.Usage += ": " + strings.Join(values.names, ", ")
			}
			register(values.names, cobra.ShellCompDirectiveNoFileComp)
		case f.Name == "rules":
			register(nil, cobra.ShellCompDirectiveFilterDirs)
		case f.Name == "config":
			register([]string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt)
		case f.Name == "rule":
			_ = cmd.RegisterFlagCompletionFunc(f.Name, func(cmd *cobra.Command, _ []string, start string) ([]string, cobra.ShellCompDirective) {
				return ruleNames(cmd, nil, start)
			})
		case f.Name == "baseline":
			register([]string{"json"}, cobra.ShellCompDirectiveFilterFileExt)
		case f.Value.Type() == "int" || f.Name == "stdin-filename" || f.Name == "new-from-merge-base" || f.Name == "new-from-rev":
			register(nil, cobra.ShellCompDirectiveNoFileComp)
		}
	})
	switch cmd.Name() {
	case "explain":
		cmd.ValidArgsFunction = ruleNames
	case "test":
		cmd.ValidArgsFunction = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs)
	case "verify":
		cmd.ValidArgsFunction = cobra.FixedCompletions([]string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt)
	case "help", "rules", "profiles", "new", "version", "schema", "init", "config", "baseline", "prune", "show":
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
	for _, sub := range cmd.Commands() {
		complete(sub)
	}
}

// ruleNames offers the built-in rules, each with its title.
func ruleNames(_ *cobra.Command, args []string, start string) ([]string, cobra.ShellCompDirective) {
	all, err := rules.Builtin()
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, r := range all {
		if strings.HasPrefix(r.ID, start) {
			names = append(names, r.ID+"\t"+r.Title)
		}
	}
	slices.Sort(names)
	return names, cobra.ShellCompDirectiveNoFileComp
}
