package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Placeholder finds what a template left to be filled in.
type Placeholder struct {
	Look string `yaml:"look"` // "empty": titles with nothing below them; "prompt": text that waits to be replaced
	Say  Text   `yaml:",inline"`
}

// Compile implements Check.
func (c *Placeholder) Compile() error {
	if c.Look != "empty" && c.Look != "prompt" {
		return fmt.Errorf("placeholder: look: there is no %q; it is empty or prompt", c.Look)
	}
	return nil
}

// Cues implements Check.
func (c *Placeholder) Cues() [][]string { return nil }

// Values implements Check.
func (c *Placeholder) Values() []string { return []string{"match", "title"} }

// Text implements Check.
func (c *Placeholder) Text() Text { return c.Say }

// Find implements Check. The prompts of one section are one hit.
func (c *Placeholder) Find(p *lint.Pass, yield func(Hit)) {
	text := bodies(p)
	for i := range p.Doc.Sections {
		s := &p.Doc.Sections[i]
		if c.Look == "empty" {
			if empty(p.Doc, s, text[s]) {
				yield(Hit{In: s, Span: s.Span, Values: map[string]string{"title": strings.Trim(s.Title, " :*_")}})
			}
			continue
		}
		found := prompts(p.Doc, i, text[s])
		if len(found) == 0 {
			continue
		}
		h := Hit{In: s, Span: found[0], Values: map[string]string{"match": oneLine(p.Doc.Source[found[0].Start:found[0].End])}}
		for _, at := range found[1:] {
			h.Related = append(h.Related, lint.Related{Message: oneLine(p.Doc.Source[at.Start:at.End]), Span: at})
		}
		yield(h)
	}
}

// empty reports whether a section of a known kind has a title and nothing more,
// not even a picture or a part of its own. Bullets and rows without text are nothing.
func empty(doc *postmortem.Document, s *postmortem.Section, text []passage) bool {
	if s.Block < 0 || s.Is(postmortem.Other) || slices.ContainsFunc(text, func(t passage) bool { return !heads(doc, s, t) }) {
		return false
	}
	title := &doc.Blocks[s.Block]
	if title.Kind == markdown.Cell || title.Quote > 0 || 0 < title.Label && title.Label < len(strings.TrimRight(title.Text.Plain, " ")) {
		return false
	}
	start, end := s.Span.End, len(doc.Source)
	for i := s.Block + 1; i < len(doc.Blocks); i++ {
		if in := doc.Section(i); in != s {
			if in.Block != i || doc.Blocks[i].Kind == markdown.Cell || !follows(doc, s, in) {
				return false
			}
			end = doc.Blocks[i].Span.Start
			break
		}
		if b := &doc.Blocks[i]; b.Kind == markdown.CodeBlock || b.Quote > 0 {
			return false
		}
		start = max(start, doc.Blocks[i].Span.End)
	}
	return contentless(string(doc.Source[start:end]))
}

// heads reports whether a passage is only the header of a table of entries or actions.
func heads(doc *postmortem.Document, s *postmortem.Section, t passage) bool {
	b := &doc.Blocks[t.block]
	return b.Kind == markdown.Cell && b.Row == 0 && s.Is(postmortem.Timeline, postmortem.Actions)
}

// oneLine returns source text as it is written, on one line.
func oneLine(source []byte) string { return strings.Join(strings.Fields(string(source)), " ") }

// follows reports whether a title ends the section of the one before it, rather
// than opening a part of it. Labels do so only if they are written alike.
func follows(doc *postmortem.Document, s, next *postmortem.Section) bool {
	a, b := &doc.Blocks[s.Block], &doc.Blocks[next.Block]
	if s.Form == "heading" && a.Kind == markdown.Heading {
		return next.Form == "heading" && b.Kind == markdown.Heading && b.Level <= a.Level
	}
	alone := b.Label == 0 || b.Label == len(b.Text.Plain)
	if s.Is(next.Kind, postmortem.Summary) {
		return false
	}
	return next.Form == "heading" || alone && a.Kind == b.Kind && a.Form == b.Form && (a.Label > 0) == (b.Label > 0)
}

// contentless reports whether source text is no content: comments, rules, tags that
// only set text, the rest of a title's own line.
func contentless(source string) bool {
	for source != "" {
		switch {
		case strings.IndexByte(" \t\r\n*_#:=~>|-+.0123456789", source[0]) >= 0:
			source = source[1:]
		case strings.HasPrefix(source, "<!--"), strings.HasPrefix(source, "<") && setting[tag(source)], strings.HasPrefix(source, "{#"):
			end := map[bool]string{true: "-->", false: ">"}[strings.HasPrefix(source, "<!--")]
			if source[0] == '{' {
				end = "}"
			}
			_, rest, ok := strings.Cut(source, end)
			if !ok {
				return true
			}
			source = rest
		default:
			return false
		}
	}
	return true
}

// setting are the elements of HTML that hold no content of their own.
var setting = set("h1 h2 h3 h4 h5 h6 b strong em i u p br hr div a span center summary details section")

// tag returns the name of the tag that source starts with.
func tag(source string) string {
	name := strings.TrimPrefix(source[1:], "/")
	if end := strings.IndexAny(name, " \t\n/>"); end >= 0 {
		name = name[:end]
	}
	return strings.ToLower(name)
}

// prompts returns the places in section i that wait to be replaced.
func prompts(doc *postmortem.Document, i int, text []passage) []markdown.Span {
	s := &doc.Sections[i]
	var out []markdown.Span
	for _, t := range text {
		out = append(out, waiting(doc, s, t, len(text) == 1)...)
	}
	if len(out) == 0 && len(text) > 0 && !slices.ContainsFunc(text, func(t passage) bool { return !instructs(doc, s, t) }) {
		for _, t := range text {
			out = append(out, t.Span(0, len(t.Plain)))
		}
	}
	for _, at := range angled(doc, i) {
		if !slices.ContainsFunc(out, func(o markdown.Span) bool { return o.Start < at.End && at.Start < o.End }) {
			out = append(out, at)
		}
	}
	slices.SortFunc(out, func(a, b markdown.Span) int { return a.Start - b.Start })
	return out
}
