// Package lint holds rules against a post-mortem and returns what they find:
// bytes in, findings out. It reads no files, knows no screens and keeps no state.
package lint

import (
	"maps"
	"slices"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Result is what a run found, and the document as it was understood.
type Result struct {
	Document   *postmortem.Document
	Findings   []Finding    // by place
	Suppressed []Suppressed // by place
	Silenced   []Silenced
}

// Silenced is a place where a rule would have spoken, but for a context.
type Silenced struct {
	Rule    string
	Context string // "quoted"
	Span    markdown.Span
}

// Run reads a post-mortem and holds the rules against it, as the options want
// them. It is a pure function, safe for concurrent use.
func Run(source []byte, set *Set, o Options) Result {
	return RunAs(source, set, o, postmortem.Options{})
}

// RunAs is Run for a file of which more is known than its bytes.
func RunAs(source []byte, set *Set, o Options, known postmortem.Options) Result {
	doc := postmortem.Read(markdown.Parse(source), known)
	rules := make([]*Rule, len(set.Rules))
	for i, r := range set.Rules {
		rules[i] = r.under(o.over(r.Options))
	}
	looks := set.room()
	run := run{
		set: set, rules: rules, worth: looks, told: make([]told, len(looks)), ran: map[string]bool{}, options: o,
		pass: Pass{Doc: doc, all: slices.Collect(Sentences(doc)), kept: map[any]any{}, comments: set.comments(doc), known: set.known()},
	}
	run.sentences()
	run.whole(false)
	found, silenced := run.said()
	resolve(run.pass.comments, run.pass.known, run.ran)
	found, hidden := suppress(run.pass.comments, doc.Document, found)
	run.whole(true)
	last, more := run.said()
	found, silenced = append(found, last...), append(silenced, more...)
	set.rest(looks)
	r := Result{Document: doc, Findings: settle(found), Suppressed: hidden, Silenced: silenced}
	r.fingerprint()
	return r
}

// spoken reports whether rules about words can read the document's language.
func spoken(doc *postmortem.Document) bool { return doc.Language == postmortem.English }

// wordy reports whether a rule is about words.
func wordy(r *Rule) bool {
	return r.Words || slices.ContainsFunc(r.Looks, func(l Look) bool { return len(l.Cues) > 0 })
}

// Pass is all that a rule sees, while it looks.
type Pass struct {
	Doc      *postmortem.Document
	Rule     *Rule
	Options  Options
	worth    worth
	all      []*Sentence
	kept     map[any]any // by all rules of the run
	comments []*Suppression
	known    map[string]bool
	told     *told
}

// Sentences returns the sentences in the rule's scope that hold one of the look's cues.
func (p *Pass) Sentences() []*Sentence { return p.worth.sentences }

// Parts returns the parts of the look, in order, that have a cue in sentence i of
// Sentences.
func (p *Pass) Parts(i int) []uint32 { return p.worth.of(i) }

// Suppressions returns the comments that tell what to leave as it is, by place.
// What they hide is known to rules that look last.
func (p *Pass) Suppressions() []*Suppression { return p.comments }

// Known returns the ids of all rules there are, in order.
func (p *Pass) Known() []string { return slices.Sorted(maps.Keys(p.known)) }

// All returns every sentence that the author says in their own voice, in order,
// as Sentences yields them: the run shares them, and what was found out about each.
func (p *Pass) All() []*Sentence { return p.all }

// Kept returns what work returned when a rule of this run first asked for the
// key: what several rules need is worked out once.
func Kept[K comparable, V any](p *Pass, key K, work func() V) V {
	if v, ok := p.kept[key]; ok {
		return v.(V)
	}
	v := work()
	p.kept[key] = v
	return v
}

// Report adds a finding of the rule. The section is the one that the finding
// stands in; it decides the severity, unless the finding brings its own.
func (p *Pass) Report(in *postmortem.Section, f Finding) {
	f.Rule, f.Group, f.Page = p.Rule.ID, p.Rule.Group, p.Rule.Page
	f.Section = string(in.Kind)
	if f.Severity == 0 {
		f.Severity = p.Rule.Severity.In(in)
	}
	if p.Rule.Most != 0 {
		f.Severity = min(f.Severity, p.Rule.Most)
	}
	if most := p.Rule.Severity.Draft; most != 0 && f.Severity > most && p.Doc.Draft() {
		f.Severity = most
	}
	p.told.found = append(p.told.found, f)
}

// Silences reports whether the tokens [i, j) of a sentence stand in one of the
// contexts, and keeps which one, for people who wonder why nothing was said.
func (p *Pass) Silences(s *Sentence, i, j int, contexts []english.Context) bool {
	for _, ctx := range contexts {
		if s.In(ctx, i, j) {
			p.told.silenced = append(p.told.silenced, Silenced{Rule: p.Rule.ID, Context: ctx.String(), Span: s.Source(i, j)})
			return true
		}
	}
	return false
}
