package lint_test

import (
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
)

func TestOptions(t *testing.T) {
	for _, c := range []struct {
		o    lint.Options
		want string
	}{
		{nil, ""},
		{lint.Options{lint.Names: "allow-timeline", lint.Horizon: "off"}, ""},
		{lint.Options{"name": "allow-all"}, `there is no setting "name"; it is one of counterfactuals, deadlines, horizon, names, owners, root-cause`},
		{lint.Options{lint.Horizon: "45"}, `horizon cannot be "45"; it is one of 60, 30, 90, off`},
	} {
		got := ""
		if err := c.o.Check(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%v: got %q, want %q", c.o, got, c.want)
		}
	}
	for _, s := range lint.Settings() {
		if d := (lint.Options{}).Answer(s); d != s.Answers()[0] {
			t.Errorf("%s: the default is %q, not %q", s, d, s.Answers()[0])
		}
	}
}

// TestApply: edits are made in the order of their places, and none of two that share bytes is made twice.
func TestApply(t *testing.T) {
	edit := func(start, end int, text string) lint.Edit {
		e := lint.Edit{Text: text}
		e.Span.Start, e.Span.End = start, end
		return e
	}
	for _, c := range []struct {
		edits []lint.Edit
		want  string
	}{
		{nil, "0123456789"},
		{[]lint.Edit{edit(8, 9, "x"), edit(0, 2, "")}, "234567x9"},
		{[]lint.Edit{edit(2, 5, "a"), edit(4, 6, "b")}, "01a56789"},
		{[]lint.Edit{edit(10, 10, "!"), edit(10, 10, "!")}, "0123456789!"},
		{[]lint.Edit{edit(3, 3, "-"), edit(3, 4, "")}, "012-456789"},
	} {
		if got := string(lint.Apply([]byte("0123456789"), c.edits)); got != c.want {
			t.Errorf("%s: got %s, want %s", strings.Repeat("e", len(c.edits)), got, c.want)
		}
	}
}
