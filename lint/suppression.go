package lint

import (
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
	line := lines{source: doc.Source}
	var below []markdown.Span
	for i, c := range doc.Comments {
		s := read(c)
		if s == nil {
			continue
		}
		switch s.Verb {
		case "disable-line":
			s.lines = markdown.Span{Start: line.at(s.Span.Start).Start, End: line.at(s.Span.End).End}
		case "disable-next-line":
			if below == nil {
				below = linesBelow(doc.Source, doc.Comments)
			}
			s.lines = below[i]
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

// resolve says which of the rules that suppressions name there are, which of
// them ran, and which comments that enable something end a block.
func resolve(all []*Suppression, known, ran map[string]bool) {
	before := reach{}
	var disabled []string // named by blocks since all were enabled; "" stands for all rules
	for _, s := range all {
		for k := range s.Rules {
			n := &s.Rules[k]
			if _, id, ok := strings.Cut(n.ID, "/"); ok && known[id] {
				n.ID = id // written with its group
			}
			n.Known, n.Ran = known[n.ID], ran[n.ID]
		}
		open := func(id string) bool { return before.block(id, s.Span.Start) != nil }
		switch {
		case s.Verb == "disable" && len(s.Rules) == 0:
			disabled = append(disabled, "")
		case s.Verb == "disable":
			for _, n := range s.Rules {
				disabled = append(disabled, n.ID)
			}
		case s.Verb == "enable" && len(s.Rules) == 0:
			s.Used = slices.ContainsFunc(disabled, open)
			disabled = nil
		case s.Verb == "enable":
			for k := range s.Rules {
				s.Rules[k].Used = open(s.Rules[k].ID)
				s.Used = s.Used || s.Rules[k].Used
			}
		}
		before.add(s)
	}
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
	by, stands := reach{}, SentenceAt(doc)
	for _, s := range all {
		by.add(s)
	}
	var gone []Finding
	why := map[markdown.Span]string{} // reasons by the place of the finding
	type use struct {
		by   *Suppression
		rule string
	}
	used := map[use]bool{}
	for _, f := range found {
		open, hid := f.Part(func(at markdown.Span, _ Fingerprint) bool {
			s := by.hiding(f.Rule, at, stands(at))
			if s == nil {
				return false
			}
			if u := (use{s, f.Rule}); !used[u] {
				used[u] = true
				s.use(f.Rule)
			}
			why[at] = s.Reason
			return true
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
