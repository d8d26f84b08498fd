package check

import (
	"fmt"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// Field finds open actions that lack a field. It says so once for all of them.
type Field struct {
	Need string `yaml:"need"` // a key of has
	Say  Text   `yaml:",inline"`
}

// has says which fields an action can be asked for.
var has = map[string]func(postmortem.Action) bool{
	"owner": postmortem.Action.Assigned,
}

// Compile implements Check.
func (c *Field) Compile() error {
	if has[c.Need] == nil {
		return fmt.Errorf("field: need: there is no field %q", c.Need)
	}
	return nil
}

// Cues implements Check.
func (c *Field) Cues() []string { return nil }

// Values implements Check.
func (c *Field) Values() []string { return []string{"match", "actions"} }

// Text implements Check.
func (c *Field) Text() Text { return c.Say }

// Find implements Check.
func (c *Field) Find(p *lint.Pass, yield func(Hit)) {
	open := 0
	var lacking []postmortem.Action
	for _, a := range p.Doc.Actions {
		if a.Done {
			continue
		}
		open++
		if !has[c.Need](a) {
			lacking = append(lacking, a)
		}
	}
	if len(lacking) == 0 {
		return
	}
	h := Hit{In: p.Doc.Section(lacking[0].Block), Span: lacking[0].Span, Values: map[string]string{"actions": counted(len(lacking), open, "action", "actions")}}
	for _, a := range lacking[1:] {
		h.Related = append(h.Related, lint.Related{Message: quote([]byte(a.Text)), Span: a.Span})
	}
	yield(h)
}

// counted says how many of all are meant, with a verb, to stand before "no owner".
func counted(lacking, all int, one, many string) string {
	switch {
	case all == 1:
		return "The " + one + " has"
	case lacking == 1:
		return fmt.Sprintf("1 of %d %s has", all, many)
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
