package check

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Suppression looks at the comments that tell what to leave as it is.
type Suppression struct {
	Look string `yaml:"look"` // unused, unknown or unexplained
	Say  Text   `yaml:",inline"`
}

// suppressionLooks are the ways of looking at one comment.
var suppressionLooks = map[string]func(*lint.Pass, *lint.Suppression, func(Hit)){
	"unused": unused, "unknown": unknown, "unexplained": unexplained,
}

// Compile implements Check.
func (c *Suppression) Compile() error {
	if suppressionLooks[c.Look] == nil {
		return fmt.Errorf("suppression: look: there is no %q; it is one of unexplained, unknown, unused", c.Look)
	}
	return nil
}

// Cues implements Check.
func (c *Suppression) Cues() [][]string { return nil }

// Values implements Check.
func (c *Suppression) Values() []string { return []string{"match", "says", "gone", "near"} }

// Text implements Check.
func (c *Suppression) Text() Text { return c.Say }

// Find implements Check.
func (c *Suppression) Find(p *lint.Pass, yield func(Hit)) {
	for _, s := range p.Suppressions() {
		suppressionLooks[c.Look](p, s, func(h Hit) {
			h.In = sectionAt(p.Doc, s.Span.Start)
			yield(h)
		})
	}
}

// sectionAt returns the section that a byte of the source stands in.
func sectionAt(doc *postmortem.Document, at int) *postmortem.Section {
	n := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].Span.Start > at })
	if n == 0 {
		return &doc.Sections[0]
	}
	return doc.Section(n - 1)
}

// places say where the comments of each kind count.
var places = map[string]string{
	"disable": "below", "disable-line": "on this line", "disable-next-line": "on the next line", "disable-file": "in this file",
}

// unused finds comments, or rules that they name, without which nothing more
// would be found. Of rules that don't run nobody knows.
func unused(p *lint.Pass, s *lint.Suppression, yield func(Hit)) {
	if !slices.Contains(lint.Verbs, s.Verb) {
		return
	}
	var idle []lint.Named
	for _, n := range s.Rules {
		if n.Known && !n.Used && (n.Ran || s.Verb == "enable") {
			idle = append(idle, n)
		}
	}
	if len(idle) == len(s.Rules) && !s.Used {
		yield(Hit{Span: s.Span, Values: map[string]string{"says": idleness(s.Verb, idle), "gone": "it"}, Fixes: remove(p.Doc.Source, s.Span)})
		return
	}
	for _, n := range idle {
		yield(Hit{Span: n.Span, Values: map[string]string{"says": idleness(s.Verb, []lint.Named{n}), "gone": "that name"}, Fixes: unname(p.Doc.Source, s, n)})
	}
}

// idleness says what a comment does in vain, to these rules or to all.
func idleness(verb string, rules []lint.Named) string {
	which, find, are := "all rules", "find", "are"
	var ids []string
	for _, n := range rules {
		ids = append(ids, n.ID)
	}
	if len(ids) > 0 {
		which = and(ids)
	}
	if len(ids) == 1 {
		find, are = "finds", "is"
	}
	if verb == "enable" {
		return "enables " + which + ", which " + are + " not disabled here"
	}
	return "disables " + which + ", which " + find + " nothing " + places[verb]
}

// remove returns the fix that takes a comment out, with its line if there is
// nothing else on it, and with the blank line below if there is one above.
func remove(source []byte, at markdown.Span) []lint.Fix {
	before, after := source[:at.Start], source[at.End:]
	blank := bytes.TrimRight(before, " \t")
	rest := bytes.TrimLeft(after, " \t")
	opens := len(blank) == 0 || blank[len(blank)-1] == '\n'
	end := lineEnd(rest)
	switch {
	case opens && (len(rest) == 0 || end > 0):
		at = markdown.Span{Start: len(blank), End: len(source) - len(rest) + end}
		if alone := len(blank) == 0 || bytes.HasSuffix(bytes.TrimSuffix(bytes.TrimSuffix(blank, []byte("\n")), []byte("\r")), []byte("\n")); alone {
			at.End += lineEnd(source[at.End:])
		}
	case opens:
		at.End = len(source) - len(rest)
	default:
		at.Start = len(blank)
	}
	return []lint.Fix{{Title: "Take the comment out", Safe: true, Edits: []lint.Edit{{Span: at}}}}
}

// lineEnd returns the length of the line end that a text starts with.
func lineEnd(text []byte) int {
	switch {
	case bytes.HasPrefix(text, []byte("\n")):
		return 1
	case bytes.HasPrefix(text, []byte("\r\n")):
		return 2
	}
	return 0
}

// unname returns the fix that takes one of several rules out of a comment.
func unname(source []byte, s *lint.Suppression, n lint.Named) []lint.Fix {
	at := n.Span
	after := source[at.End:s.Span.End]
	before := source[s.Word.End:at.Start]
	if rest := bytes.TrimLeft(after, " \t"); bytes.HasPrefix(rest, []byte(",")) {
		rest = bytes.TrimLeft(rest, ", \t")
		at.End = s.Span.End - len(rest)
	} else {
		at.Start -= len(before) - len(bytes.TrimRight(before, ", \t"))
	}
	return []lint.Fix{{Title: "Take “" + n.ID + "” out of the comment", Safe: true, Edits: []lint.Edit{{Span: at}}}}
}

// unknown finds names of rules that there are not, and comments that say
// nothing known.
func unknown(p *lint.Pass, s *lint.Suppression, yield func(Hit)) {
	near := func(word string, names []string, otherwise string) map[string]string {
		if best := lint.Nearest(word, names); best != "" {
			otherwise = "“" + best + "” may be meant"
		}
		return map[string]string{"near": otherwise}
	}
	if !slices.Contains(lint.Verbs, s.Verb) {
		var verbs []string
		for _, v := range lint.Verbs {
			verbs = append(verbs, "unblame-"+v)
		}
		values := near("unblame-"+s.Verb, verbs, "there are "+and(verbs))
		values["says"] = "no such comment as"
		yield(Hit{Span: s.Word, Values: values})
		return
	}
	for _, n := range s.Rules {
		if !n.Known {
			otherwise := "unblame rules lists them"
			if s.Reason == "" {
				otherwise += ", and a reason stands behind “--”"
			}
			values := near(n.ID, p.Known(), otherwise)
			values["says"] = "no such rule as"
			yield(Hit{Span: n.Span, Values: values})
		}
	}
}

// unexplained finds comments that disable something and don't say why.
func unexplained(_ *lint.Pass, s *lint.Suppression, yield func(Hit)) {
	if s.Reason == "" && strings.HasPrefix(s.Verb, "disable") && slices.Contains(lint.Verbs, s.Verb) {
		yield(Hit{Span: s.Span})
	}
}
