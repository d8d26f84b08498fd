package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Metadata finds what the document leaves out about itself. It points at the
// part that holds the details, or else at the title.
type Metadata struct {
	Need     []string `yaml:"need"`      // keys of details
	Mild     []string `yaml:"mild"`      // those of Need that are a suggestion where only they are missing
	OneOwner bool     `yaml:"one-owner"` // the owner is one person or role
	Within   int      `yaml:"within"`    // days from the incident to its publication
	Say      Text     `yaml:",inline"`
}

// details are what documents can say about themselves.
var details = map[string]func(postmortem.Metadata) string{
	"date":     func(m postmortem.Metadata) string { return m.Date },
	"author":   func(m postmortem.Metadata) string { return m.Author },
	"severity": func(m postmortem.Metadata) string { return m.Severity },
	"status":   func(m postmortem.Metadata) string { return m.Status },
}

// Compile implements Check.
func (c *Metadata) Compile() error {
	for _, n := range c.Need {
		if details[n] == nil {
			return fmt.Errorf("metadata: need: there is no %q; it is one of date, author, severity, status", n)
		}
	}
	for _, n := range c.Mild {
		if !slices.Contains(c.Need, n) {
			return fmt.Errorf("metadata: mild: %q is not among those that it needs", n)
		}
	}
	if c.OneOwner || c.Within > 0 {
		return nil
	}
	return need("metadata", "need", len(c.Need))
}

// Cues implements Check.
func (c *Metadata) Cues() [][]string { return nil }

// Values implements Check.
func (c *Metadata) Values() []string { return []string{"match", "missing", "form", "owner", "days"} }

// Text implements Check.
func (c *Metadata) Text() Text { return c.Say }

// Setting returns the list that takes the place of Need.
func (c *Metadata) Setting() lint.Setting {
	if len(c.Need) == 0 {
		return ""
	}
	return lint.Details
}

// Find implements Check.
func (c *Metadata) Find(p *lint.Pass, yield func(Hit)) {
	var missing []string
	wanted, mild := c.Need, c.Mild
	if list, ok := p.Options.List(lint.Details); ok && len(c.Need) > 0 {
		wanted, mild = list, nil // a team that lists them wants them
	}
	severity := lint.Suggestion
	for _, n := range wanted {
		if postmortem.Blank(details[n](p.Doc.Metadata)) && !prompted(p.Doc, n) {
			missing = append(missing, n)
			if !slices.Contains(mild, n) {
				severity = 0
			}
		}
	}
	if len(missing) > 0 {
		form := "“" + strings.ToUpper(missing[0][:1]) + missing[0][1:] + ": …”"
		yield(Hit{Severity: severity, In: &p.Doc.Sections[0], Span: front(p.Doc), Whole: true, Values: map[string]string{"missing": and(missing), "form": form}})
	}
	if c.OneOwner {
		if at, owner, ok := manyOwners(p.Doc); ok {
			yield(Hit{In: &p.Doc.Sections[0], Span: at, Values: map[string]string{"owner": owner}})
		}
	}
	if c.Within > 0 {
		if at, days := delay(p.Doc); days > c.Within {
			yield(Hit{In: &p.Doc.Sections[0], Span: at, Values: map[string]string{"days": strconv.Itoa(days)}})
		}
	}
}

// prompted reports whether a prompt of the template stands where the detail
// would: placeholder-section says so.
func prompted(doc *postmortem.Document, detail string) (is bool) {
	stated(doc, func(name, value string, _ markdown.Span) {
		is = is || strings.Contains(name, detail) && strings.HasPrefix(value, "[") && vacant(value)
	})
	return is
}

// and joins words as English does: "author, severity and status".
func and(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// front returns the place where details belong: the title of the section that
// holds some, or else the title of the document.
func front(doc *postmortem.Document) markdown.Span {
	for i := range doc.Sections {
		if s := &doc.Sections[i]; s.Kind == postmortem.MetadataKind && s.Form == "heading" && s.Block >= 0 {
			return s.Span
		}
	}
	return top(doc)
}

// stated calls yield with each detail that the document states as a label with
// its value or as a row of two cells, by its name in small letters.
func stated(doc *postmortem.Document, yield func(name, value string, at markdown.Span)) {
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		switch {
		case b.Quote > 0 || doc.Section(i).Is(postmortem.Actions, postmortem.Timeline):
		case b.Label > 0 && b.Label < len(b.Text.Plain):
			value := b.Text.Slice(b.Label, len(b.Text.Plain)).Trim()
			yield(english.Fold(strings.Trim(b.Text.Plain[:b.Label], ": *")), value.Plain, value.Span(0, len(value.Plain)))
		case b.Kind == markdown.Cell && b.Column == 0 && i+1 < len(doc.Blocks) && doc.Blocks[i+1].Column == 1:
			value := doc.Blocks[i+1].Text
			yield(english.Fold(b.Text.Plain), value.Plain, value.Span(0, len(value.Plain)))
		}
	}
}

// manyOwners returns the owner of the document where it names several alike.
func manyOwners(doc *postmortem.Document) (at markdown.Span, owner string, many bool) {
	stated(doc, func(name, value string, span markdown.Span) {
		if slices.Contains([]string{"owner", "owners", "document owner", "post-mortem owner", "postmortem owner", "report owner", "incident owner"}, name) && !many {
			if a := (postmortem.Action{Owner: value}); !ownerless(value) && !a.Assigned() {
				at, owner, many = span, quote([]byte(value)), true
			}
		}
	})
	return at, owner, many
}

// delay returns where the document says when it was published, and how many
// days after the incident that was; 0 where either date is not known. A draft
// is not published.
func delay(doc *postmortem.Document) (markdown.Span, int) {
	var incident, published time.Time
	var at markdown.Span
	stated(doc, func(name, value string, span markdown.Span) {
		switch name {
		case "incident date", "date of incident", "date of the incident":
			incident = dateOf(value)
		case "published", "published on", "publication date", "date published":
			published, at = dateOf(value), span
		}
	})
	if incident.IsZero() || published.IsZero() || doc.Draft() {
		return at, 0
	}
	return at, int(published.Sub(incident).Hours() / 24)
}

// dateOf reads a date in one of the usual forms; the zero time if it is in none.
func dateOf(s string) time.Time {
	for _, layout := range []string{time.DateOnly, "2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006", "2006/01/02"} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil {
			return t
		}
	}
	return time.Time{}
}
