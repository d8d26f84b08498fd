package report

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/unblame/unblame/lint"
)

// summaryLimit is how many bytes of Markdown are written: a job summary of
// 1 MiB or more is dropped as a whole (actions/runner, FileCommandManager.cs).
const summaryLimit = 900_000

// markdownTables writes tables for a job summary or a comment, errors first. Since
// its reader cuts off, rows are kept until the end, as many as will be shown.
type markdownTables struct {
	sink
	o     Options
	kinds [3]rows // by severity, gravest first
	notes []string
}

type rows struct {
	list  []string
	bytes int
	total int
}

func newMarkdown(w io.Writer, o Options) Writer { return &markdownTables{sink: sink{w: w}, o: o} }

// File implements Writer.
func (m *markdownTables) File(f File) error {
	if f.Skipped {
		return m.err
	}
	if f.foreign() && len(m.notes) < 100 {
		// As a list: a path at the start of a line could be a command to a runner.
		m.notes = append(m.notes, "\n- "+inline(m.o.inRepository(f.Path))+": "+notEnglish(f.Language)+"\n")
	}
	x := newIndex(f.Source)
	for _, found := range f.Findings {
		at := lint.Error - found.Severity
		m.kinds[at].total++
		full := 0
		for _, k := range m.kinds[:at+1] {
			full += k.bytes
		}
		if full < summaryLimit {
			row := m.row(f.Path, x, found)
			m.kinds[at].list = append(m.kinds[at].list, row)
			m.kinds[at].bytes += len(row)
		}
	}
	return m.err
}

func (m *markdownTables) row(path string, x index, f lint.Finding) string {
	start, end := x.span(f.Span)
	path = m.o.inRepository(path)
	where := inline(fmt.Sprintf("%s:%d:%d", path, start.Line, start.Column))
	if m.o.Blob != "" {
		lines := fmt.Sprintf("#L%d", start.Line)
		if end.Line > start.Line {
			lines += fmt.Sprintf("-L%d", end.Line)
		}
		where = "[" + where + "](" + m.o.Blob + strings.TrimPrefix(escapedPath(path), "./") + "?plain=1" + lines + ")"
	}
	rule := inline(f.Rule)
	if page := m.o.rule(f.Rule).URL; page != "" {
		rule = "[" + rule + "](" + page + ")"
	}
	return "| " + where + " | " + rule + " | " + inline(f.Message) + " | " + inline(f.Question) + " |\n"
}

// Close implements Writer.
func (m *markdownTables) Close(s Summary) error {
	m.print("## unblame: ", found(s), "\n\n", count(s.Files, "file"), " checked", skipped(s), suppressed(s), ".\n")
	m.print(m.notes...)
	written, hidden := 0, 0
	for i, k := range m.kinds {
		n := 0
		for hidden == 0 && n < len(k.list) && written+len(k.list[n]) <= summaryLimit {
			written += len(k.list[n])
			n++
		}
		if n > 0 {
			m.print("\n### ", []string{"Errors", "Warnings", "Suggestions"}[i], "\n\n| where | rule | what | a question that leads on |\n| --- | --- | --- | --- |\n")
			m.print(k.list[:n]...)
		}
		hidden += k.total - n
	}
	if hidden > 0 {
		m.print("\n**", count(hidden, "more finding"), "** would make this page too long; the text, JSON and SARIF reports hold all.\n")
	}
	return m.err
}

// markup escapes what Markdown, GitHub's mathematics and its mentions of people
// would make something else of. A comment parts @ from the name behind it.
var markup = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"|", `\|`, "~", `\~`, "#", `\#`, "$", `\$`, "!", `\!`, "@", "@<!-- -->",
)

// list matches the beginning of a text that Markdown would make a list, or a
// line under a title, if a line begins with it.
var list = regexp.MustCompile(`^(\d*)([-+=.)])`)

// inline returns text as Markdown that shows it, on one line.
func inline(text string) string {
	text = markup.Replace(Options{}.Printable(cut(oneLine(text), 2000)))
	return list.ReplaceAllString(text, `$1\$2`)
}
