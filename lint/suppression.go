package lint

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/markdown"
)

// Suppression is a comment that tells which findings to leave as they are:
//
//	<!-- unblame-disable-next-line human-error, omission-verb -- quotes the ticket -->
type Suppression struct {
	Verb   string        // "disable-next-line"; one of Verbs, or what was written instead
	Rules  []Named       // none stands for all
	Reason string        // "" if there is none
	Span   markdown.Span // of the comment
	Word   markdown.Span // "unblame-disable-next-line"
	Used   bool          // it hides something, or for "enable": something was disabled
	lines  markdown.Span // where it counts, if that depends on lines
}

// Named is a rule that a suppression names.
type Named struct {
	ID    string
	Span  markdown.Span
	Known bool // there is such a rule
	Ran   bool // the rule looked at the document
	Used  bool // one of its findings is hidden
}

// Verbs are what a suppression may say after "unblame-".
var Verbs = []string{"disable-next-line", "disable-line", "disable", "enable", "disable-file"}

const prefix = "unblame-"

// suppressions returns the suppressions of a document by place.
func suppressions(doc *markdown.Document) []*Suppression {
	var all []*Suppression
	for i, c := range doc.Comments {
		s := read(c)
		if s == nil {
			continue
		}
		switch s.Verb {
		case "disable-line":
			s.lines = markdown.Span{Start: lineOf(doc.Source, s.Span.Start).Start, End: lineOf(doc.Source, s.Span.End).End}
		case "disable-next-line":
			s.lines = nextLine(doc.Source, s.Span.End, doc.Comments[i+1:])
		}
		all = append(all, s)
	}
	return all
}

// read reads one comment; it returns nil unless that speaks to unblame.
func read(c markdown.Comment) *Suppression {
	text := c.Text.Plain
	if !strings.HasPrefix(text, prefix) {
		return nil
	}
	end := len(text)
	if n := strings.IndexFunc(text, unicode.IsSpace); n >= 0 {
		end = n
	}
	s := &Suppression{Verb: text[len(prefix):end], Span: c.Span, Word: c.Text.Span(0, end)}
	for at := end; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) || r == ',' {
			at += size
			continue
		}
		n := strings.IndexFunc(text[at:], func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
		if n < 0 {
			n = len(text) - at
		}
		if strings.Trim(text[at:at+n], "-–—") == "" {
			s.Reason = strings.Join(strings.Fields(text[at+n:]), " ")
			break
		}
		s.Rules = append(s.Rules, Named{ID: text[at : at+n], Span: c.Text.Span(at, at+n)})
		at += n
	}
	return s
}

// nextLine returns the first line below a byte of the source that holds more
// than comments and the marks of quotes.
func nextLine(source []byte, at int, comments []markdown.Comment) markdown.Span {
	for at = lineOf(source, at).End; at < len(source); {
		line := lineOf(source, at+1)
		at = line.End - len(bytes.TrimLeft(source[line.Start:line.End], " \t\r>"))
		for len(comments) > 0 && comments[0].Span.Start < at {
			comments = comments[1:]
		}
		if len(comments) > 0 && comments[0].Span.Start == at {
			at = comments[0].Span.End
			rest := markdown.Span{Start: at, End: lineOf(source, at).End}
			line = markdown.Span{Start: line.Start, End: rest.End}
			at = rest.End - len(bytes.TrimLeft(source[rest.Start:rest.End], " \t\r"))
		}
		if at < line.End {
			return line
		}
	}
	return markdown.Span{Start: len(source), End: len(source)}
}

// resolve says which of the rules that suppressions name there are, which of
// them ran, and which comments that enable something end a block.
func resolve(all []*Suppression, known, ran map[string]bool) {
	var disabled []string // named by blocks so far; "" stands for all rules
	for i, s := range all {
		for k := range s.Rules {
			n := &s.Rules[k]
			if _, id, ok := strings.Cut(n.ID, "/"); ok && known[id] {
				n.ID = id // written with its group
			}
			n.Known, n.Ran = known[n.ID], ran[n.ID]
		}
		open := func(id string) bool { return within(all[:i], id) != nil }
		switch {
		case s.Verb == "disable" && len(s.Rules) == 0:
			disabled = append(disabled, "")
		case s.Verb == "disable":
			for _, n := range s.Rules {
				disabled = append(disabled, n.ID)
			}
		case s.Verb == "enable" && len(s.Rules) == 0:
			s.Used = slices.ContainsFunc(disabled, open)
		case s.Verb == "enable":
			for k := range s.Rules {
				s.Rules[k].Used = open(s.Rules[k].ID)
				s.Used = s.Used || s.Rules[k].Used
			}
		}
	}
}

// names reports whether a suppression names a rule, or all.
func (s *Suppression) names(rule string) bool {
	return len(s.Rules) == 0 || slices.ContainsFunc(s.Rules, func(n Named) bool { return n.ID == rule })
}

// within returns the block that a rule is disabled by after the given
// suppressions; nil if it isn't.
func within(before []*Suppression, rule string) *Suppression {
	for _, s := range slices.Backward(before) {
		if !s.names(rule) {
			continue
		}
		switch s.Verb {
		case "disable":
			return s
		case "enable":
			return nil
		}
	}
	return nil
}

// hiding returns the suppression that hides a finding of a rule at a place, of
// several the one with the least reach; nil if none does.
func hiding(all []*Suppression, doc *markdown.Document, rule string, at markdown.Span) *Suppression {
	stands := SentenceAt(doc, at)
	before := 0
	var file *Suppression
	for _, s := range all {
		if s.Span.End <= at.Start {
			before++
		}
		switch {
		case !s.names(rule):
		case s.Verb == "disable-file" && file == nil:
			file = s
		case overlap(s.lines, stands):
			return s
		}
	}
	if s := within(all[:before], rule); s != nil {
		return s
	}
	return file
}

// use notes that a suppression hides a finding of a rule.
func (s *Suppression) use(rule string) {
	s.Used = true
	for i := range s.Rules {
		if s.Rules[i].ID == rule {
			s.Rules[i].Used = true
		}
	}
}

// suppress takes from what was found what suppressions hide.
func suppress(all []*Suppression, doc *markdown.Document, found []Finding) (shown []Finding, hidden []Suppressed) {
	if len(all) == 0 {
		return found, nil
	}
	var gone []Finding
	why := map[markdown.Span]string{} // reasons by the place of the finding
	for _, f := range found {
		open, hid := f.Part(func(at markdown.Span, _ Fingerprint) bool {
			s := hiding(all, doc, f.Rule, at)
			if s != nil {
				s.use(f.Rule)
				why[at] = s.Reason
			}
			return s != nil
		})
		if open != nil {
			shown = append(shown, *open)
		}
		if hid != nil {
			gone = append(gone, *hid)
		}
	}
	for _, f := range settle(gone) {
		hidden = append(hidden, Suppressed{Finding: f, Kind: "inSource", Reason: why[f.Span]})
	}
	return shown, hidden
}
