package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/unblame/unblame/lint"
)

// perKind is how many annotations of a kind the runner keeps of a step: the
// first ten errors, warnings and notices (actions/runner, ExecutionContext.cs).
const perKind = 10

// longest is how many characters of a message are written; the runner keeps 4096.
const longest = 4000

// github writes workflow commands, which a GitHub Actions job turns into
// annotations of the pull request. Since the runner drops what comes late, they
// are kept until the end, errors come first, and the last of a kind says how
// many more there are.
type github struct {
	sink
	o     Options
	kinds [3]annotations // by severity, gravest first
}

// annotations are those of one kind that will be shown, and where the others are.
type annotations struct {
	shown  []string
	total  int
	hidden []hiddenIn // in the first files that have any
	rest   int        // files that have any, beyond those
}

type hiddenIn struct {
	path  string
	count int
}

func newGitHub(w io.Writer, o Options) Writer {
	o.Actions = true
	return &github{sink: sink{w: w}, o: o}
}

var githubKinds = [3]string{"error", "warning", "notice"}

// File implements Writer.
func (g *github) File(f File) error {
	if f.Skipped {
		return g.err
	}
	x := newIndex(f.Source)
	path := g.o.inRepository(f.Path)
	before := g.kinds
	for _, found := range f.Findings {
		kind := &g.kinds[lint.Error-found.Severity]
		kind.total++
		if len(kind.shown) < perKind {
			kind.shown = append(kind.shown, g.command(path, x, found))
		}
	}
	for i := range g.kinds {
		k := &g.kinds[i]
		if more := max(0, k.total-(perKind-1)) - max(0, before[i].total-(perKind-1)); more > 0 {
			k.hide(path, more)
		}
	}
	return g.err
}

func (a *annotations) hide(path string, count int) {
	if len(a.hidden) < 3 {
		a.hidden = append(a.hidden, hiddenIn{path, count})
	} else {
		a.rest++
	}
}

// command returns the workflow command of a finding. Columns go only with a
// finding on one line: the runner drops them from others. What they count is
// not documented; code points are what editors show.
func (g *github) command(path string, x index, f lint.Finding) string {
	start, end := x.span(f.Span)
	place := fmt.Sprintf("file=%s,line=%d,endLine=%d", g.property(path), start.Line, end.Line)
	if start.Line == end.Line {
		place += fmt.Sprintf(",col=%d,endColumn=%d", start.Column, end.Column)
	}
	// The place stands in the message as well, for readers of the log.
	text := fmt.Sprintf("%s:%d:%d: %s", path, start.Line, start.Column, oneLine(f.Message))
	if f.Question != "" {
		text += "\nAsk: " + oneLine(f.Question)
	}
	return "::" + githubKinds[lint.Error-f.Severity] + " " + place + ",title=" + g.property("unblame: "+f.Rule) + "::" + g.data(text) + "\n"
}

// Close implements Writer.
func (g *github) Close(Summary) error {
	for i, k := range g.kinds {
		if k.total <= perKind {
			g.print(k.shown...)
			continue
		}
		g.print(k.shown[:perKind-1]...)
		more := k.total - (perKind - 1)
		g.print("::", githubKinds[i], " title=", g.property("unblame: "+strconv.Itoa(more)+" more"), "::", g.data(k.more()), "\n")
	}
	return g.err
}

// more says how many annotations are not shown, and in which files they are.
func (a *annotations) more() string {
	var in []string
	for _, h := range a.hidden {
		in = append(in, fmt.Sprintf("%s (%d)", h.path, h.count))
	}
	where := strings.Join(in, ", ")
	if a.rest > 0 {
		where += " and " + count(a.rest, "more file")
	}
	return fmt.Sprintf("%d more in %s. GitHub shows at most %d of a kind for a step; the job summary, or the text report, has all.", a.total-(perKind-1), where, perKind)
}

var (
	commandData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// data escapes the text of a command, line by line.
func (g *github) data(text string) string {
	lines := strings.Split(cut(text, longest), "\n")
	for i, line := range lines {
		lines[i] = g.o.Printable(line)
	}
	return commandData.Replace(strings.Join(lines, "\n"))
}

// property escapes the value of a property of a command.
func (g *github) property(value string) string {
	return commandProperty.Replace(Options{}.Printable(value))
}

// oneLine returns a text with each run of white space as one space.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// cut shortens a text to so many characters.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	n := 0
	for i := range text {
		if n++; n == most {
			return text[:i] + ellipsis
		}
	}
	return text
}
