package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/unblame/unblame/lint"
)

// choice is the value of a flag that takes one of some names, the default first.
type choice struct {
	names []string
	value string
}

func oneOf(names ...string) *choice { return &choice{names, names[0]} }

// String implements pflag.Value.
func (c *choice) String() string { return c.value }

// Type implements pflag.Value; it stands for the value in the help text, unless
// there are too many.
func (c *choice) Type() string {
	if all := strings.Join(c.names, "|"); len(all) < 20 {
		return all
	}
	return "name"
}

// Set implements pflag.Value.
func (c *choice) Set(value string) error {
	if !slices.Contains(c.names, value) {
		return errors.New("it is one of " + strings.Join(c.names, ", "))
	}
	c.value = value
	return nil
}

// flagError says what is wrong with a flag, and which one may have been meant.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		return fmt.Errorf("there is no flag %s%s", name, lint.DidYouMeanOr(name, names, cmd.CommandPath()+" --help lists them"))
	case errors.As(err, &invalid):
		cause := invalid.Unwrap()
		if _, named := invalid.GetFlag().Value.(*choice); !named {
			cause = errors.New("it is a number") // the only other values that can be wrong
		}
		return fmt.Errorf("--%s cannot be %q; %w", invalid.GetFlag().Name, invalid.GetValue(), cause)
	case errors.As(err, &missing):
		return fmt.Errorf("--%s needs a value; see %s --help", missing.GetFlag().Name, cmd.CommandPath())
	}
	return fmt.Errorf("%w; see %s --help", err, cmd.CommandPath())
}
