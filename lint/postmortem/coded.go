package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// when reads the time or date that a block starts with, which may be set as code: “`10:04` Alert fired”.
func (d *Document) when(t markdown.Text) moment {
	at := strings.IndexRune(t.Plain, markdown.Object)
	if at < 0 || at > 4 || strings.Trim(t.Plain[:at], "[(~*_ \t") != "" {
		return when(t.Plain)
	}
	end := at + len(string(markdown.Object))
	code := strings.Trim(t.Slice(at, end).Verbatim(d.Source), "`")
	m := when(code + t.Plain[end:])
	if m.size < len(code) {
		return moment{minutes: -1}
	}
	m.size += end - len(code)
	return m
}
