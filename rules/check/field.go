package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Field finds open actions that lack a field. It says so once for all of them.
type Field struct {
	Need string `yaml:"need"` // a key of lacks
	Say  Text   `yaml:",inline"`
}

// lacks says what actions can be asked for; each function returns which of the
// open actions lack it.
var lacks = map[string]func(*postmortem.Document, []postmortem.Action) []postmortem.Action{
	"owner":     each(func(a postmortem.Action) bool { return ownerless(a.Owner) }),
	"one-owner": each(func(a postmortem.Action) bool { return !ownerless(a.Owner) && !a.Assigned() }),
	"person":    each(func(a postmortem.Action) bool { return a.Assigned() && !a.Personal() }),
	"date":      each(func(a postmortem.Action) bool { return !someday(a.Due) && !a.Dated() }),
	"due":       each(func(a postmortem.Action) bool { return someday(a.Due) }),
	"ranks":     unranked,
	"ticket":    untracked,
}

// Compile implements Check.
func (c *Field) Compile() error {
	if lacks[c.Need] == nil {
		return fmt.Errorf("field: need: there is no field %q; it is one of owner, one-owner, person, due, date, ranks, ticket", c.Need)
	}
	return nil
}

// Cues implements Check.
func (c *Field) Cues() [][]string { return nil }

// Values implements Check.
func (c *Field) Values() []string { return []string{"match", "actions", "owner", "due"} }

// Text implements Check.
func (c *Field) Text() Text { return c.Say }

// Find implements Check.
func (c *Field) Find(p *lint.Pass, yield func(Hit)) {
	open := pending(p)
	lacking := lacks[c.Need](p.Doc, open)
	if len(lacking) == 0 {
		return
	}
	first := lacking[0]
	yield(Hit{
		In: p.Doc.Section(first.Block), Span: first.Span, Related: others(lacking),
		Values: map[string]string{
			"actions": counted(len(lacking), len(open), "action", "actions"),
			"owner":   quote([]byte(first.Owner)), "due": quote([]byte(first.Due)),
		},
	})
}

// pending returns the actions that are not done, without those that wait to be written
// or say that there are none.
func pending(p *lint.Pass) []postmortem.Action {
	return lint.Kept(p, pendingKey{}, func() []postmortem.Action {
		return slices.DeleteFunc(slices.Clone(p.Doc.Actions), func(a postmortem.Action) bool { return a.Done || vacant(a.Text) || declines(a.Text) })
	})
}

type pendingKey struct{}

// others returns the places of all actions but the first.
func others(actions []postmortem.Action) []lint.Related {
	var out []lint.Related
	for _, a := range actions[1:] {
		out = append(out, lint.Related{Message: quote([]byte(a.Text)), Span: a.Span})
	}
	return out
}

func each(lacks func(postmortem.Action) bool) func(*postmortem.Document, []postmortem.Action) []postmortem.Action {
	return func(_ *postmortem.Document, open []postmortem.Action) (out []postmortem.Action) {
		for _, a := range open {
			if lacks(a) {
				out = append(out, a)
			}
		}
		return out
	}
}

// ownerless reports whether nobody at all stands in the field.
func ownerless(owner string) bool {
	return postmortem.Blank(owner) || strings.HasPrefix(english.Fold(owner), "tbd")
}

// someday reports whether a deadline is none.
func someday(due string) bool {
	low := english.Fold(strings.TrimSpace(due))
	return postmortem.Blank(due) || slices.Contains([]string{"soon", "as soon as possible", "when possible", "later", "someday", "eventually", "ongoing", "continuous", "when there is time", "open"}, low)
}

// unranked returns the open actions if there are several and all have the same
// priority, which tells nobody where to start.
func unranked(_ *postmortem.Document, open []postmortem.Action) []postmortem.Action {
	if len(open) < 3 {
		return nil
	}
	for _, a := range open {
		if !strings.EqualFold(a.Due, open[0].Due) || !priority(a.Due) {
			return nil
		}
	}
	return open
}

// priority reports whether a deadline is none, but a rank: "P1", "high".
func priority(due string) bool {
	due = strings.TrimSuffix(strings.TrimPrefix(english.Fold(strings.TrimSpace(due)), "priority "), " priority")
	if len(due) == 2 && due[0] == 'p' {
		return due[1] >= '0' && due[1] <= '9'
	}
	return slices.Contains([]string{"critical", "urgent", "high", "medium", "normal", "low"}, due)
}

// untracked returns the open actions without a ticket, unless the section says
// where all of them are tracked.
func untracked(doc *postmortem.Document, open []postmortem.Action) []postmortem.Action {
	if trackedTogether(doc) {
		return nil
	}
	return each(func(a postmortem.Action) bool { return a.Ticket == "" })(doc, open)
}

// trackedTogether reports whether a title or paragraph among the actions points
// to where all of them are kept: an epic, a milestone, a board.
func trackedTogether(doc *postmortem.Document) bool {
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if !doc.Section(i).Is(postmortem.Actions) || b.Kind == markdown.Item || b.Kind == markdown.Cell || b.Quote > 0 {
			continue
		}
		if pointsAway(doc, b) {
			return true
		}
	}
	return false
}

// pointsAway reports whether a block says that actions are kept elsewhere, and where.
func pointsAway(doc *postmortem.Document, b *markdown.Block) bool {
	low := english.Fold(b.Text.Plain)
	kept := slices.ContainsFunc([]string{"tracked", "tracking", "follow-ups are", "epic", "milestone", "project board", "backlog", "tickets", "issues", "jira"}, func(w string) bool { return strings.Contains(low, w) })
	if !kept {
		return false
	}
	return len(b.Text.Styled(markdown.Link))+len(b.Text.Styled(markdown.URL)) > 0 || keyed(b.Text.Verbatim(doc.Source))
}

// keyed reports whether a text holds the key of a ticket: INC-88, #4410.
func keyed(text string) bool {
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(" \t\n()[],;:.", r) }) {
		at := strings.LastIndexAny(w, "-#")
		if at < 0 || at+1 == len(w) || strings.Trim(w[at+1:], "0123456789") != "" {
			continue
		}
		if w[at] == '#' || at > 1 && strings.ToUpper(w[:at]) == w[:at] && strings.Trim(w[:at], "0123456789") != "" {
			return true
		}
	}
	return false
}

// counted says how many of all are meant, with a verb, to stand before "no owner".
func counted(lacking, all int, one, many string) string {
	switch {
	case all == 1:
		return "The " + one + " has"
	case lacking == 1:
		return fmt.Sprintf("1 of %d %s has", all, many)
	case lacking == 2 && all == 2:
		return "Both " + many + " have"
	case lacking == all:
		return fmt.Sprintf("All %d %s have", all, many)
	}
	return fmt.Sprintf("%d of %d %s have", lacking, all, many)
}

// need returns an error for a check whose key has no entries.
func need(check, key string, n int) error {
	if n == 0 {
		return fmt.Errorf("%s: %s is empty", check, key)
	}
	return nil
}
