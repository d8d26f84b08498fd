package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// version is a constant, because a build by go install in a hook's own cache
// carries no other.
const version = "0.1.0"

func (a app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Show the version",
		Example: "  unblame version",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.stdout, "unblame %s\n", version)
			return err
		},
	}
}

// none refuses arguments.
func none(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s: there is nothing to name, but %q is named; leave it out", cmd.Name(), args[0])
	}
	return nil
}
