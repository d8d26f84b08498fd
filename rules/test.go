package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Test runs the examples of the rules under test: what a rule flags must be
// found exact to the span, what it allows must stay silent, and each rewrite
// and each message must pass all rules. Each error reads "file:line: what".
func Test(all, under []*Rule) []error {
	var errs []error
	everything := lint.NewSet(plain(all, func(r *Rule) bool { return r.Words }))
	for _, r := range under {
		fail := func(line int, format string, args ...any) {
			errs = append(errs, fmt.Errorf("%s:%d: "+format, append([]any{r.file, line}, args...)...))
		}
		examples, wrong := r.examples()
		for _, err := range wrong {
			errs = append(errs, fmt.Errorf("%s:%w", r.file, err))
		}
		r.required(examples, fail)
		alone := r.alone(all)
		for _, e := range examples {
			r.try(e, alone, fail)
			r.offer(e, alone, fail)
			for _, b := range e.better {
				doc, at := place(b.source, e.in)
				for _, f := range lint.Run(doc, everything, lint.Options{}).Findings {
					if f.Span.Start >= at {
						fail(b.line, "the rewrite is itself found by %s: “%s”", f.Rule, doc[f.Span.Start:f.Span.End])
					}
				}
			}
		}
		for _, text := range r.says() {
			for _, f := range lint.Run([]byte("# Notes\n\n"+text+"\n"), everything, lint.Options{}).Findings {
				fail(r.line(text), "the words of the rule are themselves found by %s: “%s”", f.Rule, text)
			}
		}
	}
	return errs
}

// alone returns the set in which a rule's own examples are held against it: the
// rule alone, unless it looks at what others find.
func (r *Rule) alone(all []*Rule) *lint.Set {
	if r.Last {
		return lint.NewSet(plain(all, func(o *Rule) bool { return o == r || !o.Last }))
	}
	return lint.NewSet([]*lint.Rule{r.Rule})
}

// found returns what the rule finds in the source of an example.
func (r *Rule) found(source []byte, set *lint.Set, e example) []lint.Finding {
	return slices.DeleteFunc(lint.Run(source, set, e.under).Findings, func(f lint.Finding) bool { return f.Rule != r.ID })
}

func plain(rules []*Rule, keep func(*Rule) bool) []*lint.Rule {
	var out []*lint.Rule
	for _, r := range rules {
		if keep(r) {
			out = append(out, r.Rule)
		}
	}
	return out
}

// required looks for what every page must hold.
func (r *Rule) required(examples []example, fail func(int, string, ...any)) {
	for _, flags := range []bool{true, false} {
		if !slices.ContainsFunc(examples, func(e example) bool { return e.flags == flags }) {
			fail(1, "there is no example below “## %s”", map[bool]string{true: "Flags", false: "Allows"}[flags])
		}
	}
	for line := range strings.Lines(string(r.source())) {
		if rest, ok := strings.CutPrefix(line, "Sources:"); ok && strings.TrimSpace(rest) != "" {
			return
		}
	}
	fail(1, "the page names no source: a line “Sources: …”")
}

// says returns the rule's messages and questions as a reader would see them.
func (r *Rule) says() []string {
	var all []string
	checks, _ := r.header.checks()
	all = append(all, r.header.Say.Says()...)
	for _, c := range checks {
		all = append(all, c.Text().Says()...)
	}
	return all
}

// try runs one example against its rule.
func (r *Rule) try(e example, set *lint.Set, fail func(int, string, ...any)) {
	source, at := []byte(e.source), 0
	if !e.whole {
		source, at = place(e.source, e.in)
	}
	var got []markdown.Span
	for _, f := range r.found(source, set, e) {
		got = append(got, f.Span)
	}
	switch {
	case !e.flags:
		for _, s := range got {
			fail(e.line, "must stay silent, but “%s” is reported", source[s.Start:s.End])
		}
	case e.whole:
		if places := places(source, got); e.places != "" && places != e.places || len(got) == 0 {
			fail(e.line, "must be reported at %s, but is at %s", orOne(e.places), orNone(places))
		}
	default:
		for i := range e.want {
			e.want[i].Start += at
			e.want[i].End += at
		}
		if !slices.Equal(got, e.want) {
			fail(e.line, "must be reported: %s; is: %s", words(source, e.want), words(source, got))
		}
	}
}

// offer applies the fixes on offer for a flagged item, and holds them to what
// the page says and to the rule itself.
func (r *Rule) offer(e example, set *lint.Set, fail func(int, string, ...any)) {
	if !e.flags || e.whole {
		return
	}
	source, at := place(e.source, e.in)
	var edits []lint.Edit
	for _, f := range r.found(source, set, e) {
		for _, fix := range f.Fixes {
			edits = append(edits, fix.Edits...)
		}
	}
	fixed := lint.Apply(source, edits)
	text := strings.TrimSuffix(string(fixed[at:]), "\n")
	if e.offered != nil && text != e.offered.source {
		fail(e.offered.line, "the rewrite on offer reads: %s", text)
	}
	if len(edits) > 0 && len(r.found(fixed, set, e)) > 0 {
		fail(e.line, "the rewrite on offer is found again: %s", text)
	}
}

// place puts an example into a post-mortem as an item of a section, and returns
// where in it the example starts.
func place(source string, in postmortem.Kind) (doc []byte, at int) {
	head := "# Post-mortem\n\n## " + postmortem.Title(in) + "\n\n- "
	return []byte(head + source + "\n"), len(head)
}

func words(source []byte, spans []markdown.Span) string {
	var all []string
	for _, s := range spans {
		all = append(all, "“"+string(source[s.Start:s.End])+"”")
	}
	return orNone(strings.Join(all, ", "))
}

// places writes spans as "line:column-line:column", with commas between.
func places(source []byte, spans []markdown.Span) string {
	var all []string
	for _, s := range spans {
		all = append(all, position(source, s.Start)+"-"+position(source, s.End))
	}
	return strings.Join(all, ", ")
}

func position(source []byte, at int) string {
	before := string(source[:at])
	line := 1 + strings.Count(before, "\n")
	return fmt.Sprintf("%d:%d", line, 1+utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]))
}

func orNone(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

func orOne(s string) string {
	if s == "" {
		return "one place"
	}
	return s
}
