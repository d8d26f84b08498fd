package check

import (
	"errors"
	"slices"
	"strconv"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Plan finds action lists that are not what a list should be as a whole.
type Plan struct {
	Most   int  `yaml:"most"`   // open actions that a list may hold
	Some   bool `yaml:"some"`   // there is an action, or a reason why there is none
	System bool `yaml:"system"` // an action changes how something behaves
	Say    Text `yaml:",inline"`
}

// Compile implements Check.
func (c *Plan) Compile() error {
	if c.Most <= 0 && !c.Some && !c.System {
		return errors.New("plan: needs most, some or system")
	}
	return nil
}

// Cues implements Check.
func (c *Plan) Cues() [][]string {
	if c.System {
		return [][]string{{lint.ActionCue}}
	}
	return nil
}

// Values implements Check.
func (c *Plan) Values() []string { return []string{"match", "number", "actions"} }

// Text implements Check.
func (c *Plan) Text() Text { return c.Say }

// Find implements Check.
func (c *Plan) Find(p *lint.Pass, yield func(Hit)) {
	open := pending(p)
	if c.Most > 0 && len(open) > c.Most {
		yield(listHit(p.Doc, open[0], map[string]string{"number": strconv.Itoa(len(open))}))
	}
	if c.Some && !slices.ContainsFunc(p.Doc.Actions, func(a postmortem.Action) bool { return !declines(a.Text) }) {
		if h, ok := declined(p); ok {
			yield(h)
		}
	}
	if c.System {
		if all := slices.DeleteFunc(slices.Clone(p.Doc.Actions), func(a postmortem.Action) bool { return vacant(a.Text) || declines(a.Text) }); len(all) > 0 && !changes(p, len(all)) {
			h := listHit(p.Doc, all[0], map[string]string{"actions": counted(len(all), len(all), "action", "actions")})
			h.Related = others(slices.Insert(all, 0, all[0]))
			yield(h)
		}
	}
}

// listHit returns a hit at the title of the list that an action is in.
func listHit(doc *postmortem.Document, first postmortem.Action, values map[string]string) Hit {
	h := Hit{In: doc.Section(first.Block), Span: first.Span, Whole: true, Values: values}
	if h.In.Block >= 0 {
		h.Span = h.In.Span
	}
	return h
}

// declining are words of a sentence that says that there are no actions.
var declining = set("none nothing no any action actions item items follow-up follow-ups followup followups further required needed necessary planned identified were was are is at this the time at present for now to do be taken have been a n/a currently yet there")

// declined returns the place where an action section says, and says only, that
// there are no actions. Any word beyond that is taken for a reason.
func declined(p *lint.Pass) (Hit, bool) {
	all := bodies(p)
	for i := range p.Doc.Sections {
		s := &p.Doc.Sections[i]
		text := all[s]
		if s.Is(postmortem.Actions) && len(text) == 1 && declines(text[0].Plain) {
			return Hit{In: s, Span: text[0].Span(0, len(text[0].Plain))}, true
		}
	}
	return Hit{}, false
}

// declines reports whether a text says, and says only, that there are no actions.
func declines(text string) bool {
	words := terms(text)
	if len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return !declining[w] }) {
		return false
	}
	switch words[0] {
	case "no", "none", "nothing", "n/a", "there":
		return true
	}
	return false
}

// changes reports whether one of the actions changes how something behaves, or
// is not understood well enough to say that it doesn't.
func changes(p *lint.Pass, number int) bool {
	at := map[*markdown.Block][]int{}
	for i, a := range p.Doc.Actions {
		b := &p.Doc.Blocks[a.Block]
		at[b] = append(at[b], i)
	}
	seen := map[int]bool{}
	var cell worded
	for _, s := range p.Sentences() {
		i, inside := owner(p.Doc, at, s, &cell)
		if i < 0 || vacant(p.Doc.Actions[i].Text) {
			continue
		}
		if !inside || !passing(s) {
			return true
		}
		seen[i] = true
	}
	return len(seen) < number
}

// repairs are verbs for work that ends with this incident.
var repairs = set(`restart reboot revert rollback restore recover reset rerun re-run replay reprocess resend inform notify tell apologise apologize
	communicate contact refund compensate credit reopen thank publish announce post email acknowledge resume redeploy reissue reimburse`)

// weakest are the classes of proposals that change what people know, or nothing.
const weakest = teaching | paper | vigilance | process | endless

// passing reports whether a sentence of an action is known to repair only this
// incident, or to change only what people know.
func passing(s *lint.Sentence) bool {
	lex := words()
	h, known := headOf(s)
	t := tallied(s, h, nil)
	if t[automation]+t[code]+t[condition]+t[joined]+t[measure] > 0 {
		return false
	}
	w := s.Words()
	for i := range w[:min(len(w), 6)] {
		base, _, _ := lex.verb(w, i)
		if repairs[base] || (base == "roll" || base == "switch" || base == "bring") && i+1 < len(w) && w[i+1] == "back" {
			return true
		}
	}
	if known && h.class&arrange != 0 && t[lesson] > 0 {
		return true // a training is held
	}
	return known && h.class&weakest != 0 && h.also&concrete == 0 && t.specificity() < 3
}
