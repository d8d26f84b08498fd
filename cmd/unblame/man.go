package main

import (
	"cmp"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// dated is when the manual was last changed, as mdoc writes it.
const dated = "November 22, 2026"

// manCommand prints the manual in mdoc (man.openbsd.org/mdoc), made of the
// commands and flags that there are. It is hidden, since packagers run it.
func (a app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual, for man",
		Example: "  unblame man > unblame.1",
		Hidden:  true,
		Args:    none,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := io.WriteString(a.stdout, manual(cmd.Root()))
			return err
		},
	}
}

func manual(root *cobra.Command) string {
	m := &man{}
	m.print(".Dd ", dated)
	m.print(".Dt UNBLAME 1")
	m.print(".Os")
	m.print(".Sh NAME")
	m.print(".Nm unblame")
	m.print(".Nd ", mdoc(strings.ToLower(root.Short[:1])+root.Short[1:]))
	m.print(".Sh SYNOPSIS")
	m.print(".Nm unblame\n.Op Ar flag ...\n.Op Ar path ...")
	each(root, func(c *cobra.Command) {
		m.print(".Nm unblame\n.Cm ", mdoc(strings.TrimPrefix(c.CommandPath(), root.Name()+" ")))
		if c.HasAvailableLocalFlags() {
			m.print(".Op Ar flag ...")
		}
		if _, args, some := strings.Cut(c.Use, " "); some {
			m.print(".Ar ", mdoc(args))
		}
	})
	m.print(".Sh DESCRIPTION")
	m.text(root.Long)
	m.flags(root.NonInheritedFlags())
	m.print(".Sh COMMANDS")
	each(root, func(c *cobra.Command) {
		m.print(".Ss ", mdoc(strings.TrimPrefix(c.CommandPath(), root.Name()+" ")))
		m.text(cmp.Or(c.Long, c.Short+"."))
		if c.Name() != "check" { // its flags are those of unblame itself
			m.flags(c.NonInheritedFlags())
		}
	})
	m.print(".Sh ENVIRONMENT\n.Bl -tag -width Ds")
	m.print(".It Ev NO_COLOR\nNo colour, if it is not empty.")
	m.print(".It Ev FORCE_COLOR , CLICOLOR_FORCE\nColour also where the output is no terminal.")
	m.print(".El\n.Sh FILES\n.Bl -tag -width Ds")
	m.print(".It Pa .unblame.yaml\nThe configuration, found upwards to the root of the repository.")
	m.print(".It Pa .unblameignore\nWhat a search leaves out, as\n.Pa .gitignore\nnames it.")
	m.print(".El\n.Sh EXIT STATUS\n.Bl -tag -width Ds")
	m.print(".It 0\nNothing at or above the fail level.\n.It 1\nA finding at or above it.\n.It 2\nSomething could not be done.\n.El")
	m.print(".Sh EXAMPLES\n.Dl unblame check docs/postmortems\n.Dl unblame explain human-error")
	return m.String()
}

// man is a manual being written.
type man struct{ strings.Builder }

func (m *man) print(parts ...string) { m.WriteString(strings.Join(parts, "") + "\n") }

// text writes paragraphs: each sentence starts a line, as mdoc wants it, and
// paragraphs that are indented stay as they are.
func (m *man) text(text string) {
	for i, paragraph := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		if strings.HasPrefix(paragraph, "  ") {
			m.print(".Bd -literal")
			for line := range strings.SplitSeq(paragraph, "\n") {
				m.print(mdoc(line))
			}
			m.print(".Ed")
			continue
		}
		if i > 0 {
			m.print(".Pp")
		}
		m.sentences(paragraph)
	}
}

// most is how many columns a line of the source has, but for single words.
const most = 76

func (m *man) sentences(text string) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && (len(line)+1+len(word) > most || strings.HasSuffix(line, ".")) {
			m.print(mdoc(line))
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	m.print(mdoc(line))
}

// flags writes a list of flags.
func (m *man) flags(flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	m.print(".Bl -tag -width Ds")
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		line := ".It "
		if f.Shorthand != "" {
			line += "Fl " + f.Shorthand + " , "
		}
		line += `Fl \&-` + f.Name
		if value != "" {
			line += " Ar " + mdoc(value)
		}
		m.print(line)
		m.sentences(strings.ToUpper(usage[:1]) + usage[1:] + ".")
	})
	m.print(".El")
}

// mdoc escapes what mdoc would take for its own.
func mdoc(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "“", `\(lq`, "”", `\(rq`, "…", "...", "’", "'").Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	return text
}

// each calls do for each command that can be run, in the order in which help
// lists them.
func each(cmd *cobra.Command, do func(*cobra.Command)) {
	for _, c := range cmd.Commands() {
		if c.Hidden || c.Name() == "help" || c.Name() == "completion" {
			continue
		}
		if !c.HasSubCommands() {
			do(c)
		}
		each(c, do)
	}
}
