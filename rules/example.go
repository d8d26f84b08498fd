package rules

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// example is one item or one whole document below "Flags" or "Allows".
type example struct {
	line    int // in the rule file
	source  string
	whole   bool            // a document, rather than an item of a section
	in      postmortem.Kind // of an item: the section that it stands in
	under   lint.Options    // a team's choices
	want    []markdown.Span // in source: what must be reported, and nothing else
	places  string          // of a document: where findings must be, as in "3:1-3:9"; "" for one anywhere
	flags   bool
	better  []better
	offered *better // what the text is once the fix on offer is applied
}

// better is a rewrite of a flagged sentence, which every rule must let pass.
type better struct {
	line   int
	source string
}

// examples reads the examples of a rule file. Errors read "line: what".
func (r *Rule) examples() ([]example, []error) {
	source := r.source()
	doc := markdown.Parse(source)
	var all []example
	var errs []error
	var section *example // what the heading above says of the examples below it
	for _, b := range doc.Blocks {
		line := 1 + bytes.Count(source[:b.Span.Start], []byte("\n"))
		switch {
		case b.Kind == markdown.Heading:
			var err error
			if section, err = r.heading(b.Text.Plain); err != nil {
				errs = append(errs, fmt.Errorf("%d: %w", line, err))
			}
		case section == nil:
		case b.Kind == markdown.CodeBlock && strings.HasPrefix(b.Info, "markdown"):
			e := *section
			e.line, e.whole, e.source = line, true, string(source[b.Span.Start:b.Span.End])
			_, e.places, _ = strings.Cut(b.Info, " at ")
			all = append(all, e)
		case b.Kind == markdown.Item && b.Level == 1:
			e := *section
			e.line = line
			e.source, e.want = unmark(source, b, e.flags)
			if e.flags && len(e.want) == 0 {
				errs = append(errs, fmt.Errorf("%d: strong text (**…**) must mark what is to be reported", line))
				continue
			}
			all = append(all, e)
		case b.Kind == markdown.Item && b.Label > 0 && (b.Text.Plain[:b.Label] == "Better:" || b.Text.Plain[:b.Label] == "Offered:") && len(all) > 0:
			text := b.Text.Slice(b.Label, len(b.Text.Plain)).Trim()
			at := text.Span(0, len(text.Plain))
			last, below := &all[len(all)-1], better{line, string(source[at.Start:b.Span.End])}
			if b.Text.Plain[:b.Label] == "Offered:" {
				last.offered = &below
			} else {
				last.better = append(last.better, below)
			}
		case b.Kind == markdown.Paragraph && b.Parent < 0:
			errs = append(errs, fmt.Errorf("%d: an example is a list item (“- …”) or a fenced block", line))
		case b.Kind == markdown.Item && b.Parent >= 0 && doc.Blocks[b.Parent].Level == 1:
			errs = append(errs, fmt.Errorf("%d: below an example stands “Better: …” or “Offered: …”, and nothing else", line))
		}
	}
	return all, errs
}

// heading reads "Flags", "Allows", "Flags in causes", "Allows in timeline with
// names allow-timeline"; other headings have no examples.
func (r *Rule) heading(title string) (*example, error) {
	rest, choice, chosen := strings.Cut(title, " with ")
	verb, kind, placed := strings.Cut(rest, " in ")
	if verb != "Flags" && verb != "Allows" || placed && kind == "" {
		if lower := strings.ToLower(title); strings.HasPrefix(lower, "flag") || strings.HasPrefix(lower, "allow") {
			return nil, fmt.Errorf("“%s” is no heading of examples; they are “Flags”, “Allows”, “Flags in causes”, “Allows with names allow-all”, …", title)
		}
		return nil, nil
	}
	e := &example{flags: verb == "Flags", in: postmortem.Other}
	if chosen {
		setting, answer, _ := strings.Cut(choice, " ")
		e.under = lint.Options{lint.Setting(setting): answer}
		if err := e.under.Check(); err != nil {
			return nil, err
		}
	}
	switch {
	case placed:
		e.in = postmortem.Kind(kind)
	case len(r.Sections.Only) > 0:
		e.in = r.Sections.Only[0]
	}
	if slices.Contains(postmortem.Kinds(), e.in) {
		return e, nil
	}
	var names []string
	for _, k := range postmortem.Kinds() {
		names = append(names, string(k))
	}
	return nil, fmt.Errorf("there is no kind of section %q%s", kind, lint.DidYouMean(kind, names))
}

// unmark returns the source of an item without the marks around its strong
// text, and where that text then stands. Where nothing is flagged, strong text
// is left as it is.
func unmark(source []byte, b markdown.Block, flags bool) (string, []markdown.Span) {
	if !flags {
		return string(source[b.Span.Start:b.Span.End]), nil
	}
	start, end := b.Span.Start, b.Span.End
	var out []byte
	var want []markdown.Span
	for _, s := range b.Text.Styled(markdown.Strong) {
		at := b.Text.Span(s.Start, s.End)
		out = append(out, source[start:max(start, at.Start-2)]...)
		want = append(want, markdown.Span{Start: len(out), End: len(out) + at.End - at.Start})
		out = append(out, source[at.Start:at.End]...)
		start = min(at.End+2, len(source))
	}
	if start < end {
		out = append(out, source[start:end]...)
	}
	return string(out), want
}
