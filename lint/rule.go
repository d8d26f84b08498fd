package lint

import (
	"slices"
	"sync"

	"github.com/unblame/unblame/lint/postmortem"
)

// Rule is one thing to look for. Rules are values that never change once made.
type Rule struct {
	ID       string // "human-error": reads well after "allow"
	Group    string // "blame", the folder it lives in
	Page     string // path of its file, "rules/blame/human-error.md"
	Title    string // the first heading of its page
	Severity Level
	Most     Severity // that a team wants of any of its findings; 0 for what the rule says
	Sections Scope
	Options  Options                        // a team's answers for this rule alone, over those for all
	Settings []Setting                      // whose answers make a difference to it
	Variants map[Setting]map[string]Variant // what a team's choices change
	Words    bool                           // it looks at sentences, not at the structure of the document
	Last     bool                           // it looks at what the others found, and whether that is suppressed
	Looks    []Look
	Cues     *Cues // where those of all looks stand ready, from part First on; nil if the looks bring them
	First    int
}

// Look is one of the ways of looking that a rule combines. It may have parts
// that can be looked for by themselves, such as patterns.
type Look struct {
	Cues [][]string // for each part, words in folded form of which a sentence must hold one; without any it sees no sentences
	Find func(*Pass)
	Each bool // it looks at each sentence by itself, and perhaps its neighbours, so that it may see some at a time
}

// Level is a severity that depends on the section, and on whether the document
// is still a draft.
type Level struct {
	Default Severity
	When    []When
	Draft   Severity // the most that it is in a draft; 0 if that makes no difference
}

// When sets another severity in a kind of section.
type When struct {
	Section postmortem.Kind
	Then    Severity
}

// In returns the severity in a section.
func (l Level) In(s *postmortem.Section) Severity {
	for _, w := range l.When {
		if s.Is(w.Section) {
			return w.Then
		}
	}
	return l.Default
}

// Scope says in which kinds of sections a rule looks. A section of no known
// kind counts as in scope.
type Scope struct {
	Only []postmortem.Kind
	Not  []postmortem.Kind
}

// Holds reports whether the section is in scope. One of several kinds is out of
// scope only if all of them are.
func (s Scope) Holds(in *postmortem.Section) bool {
	out := func(k postmortem.Kind) bool { return slices.Contains(s.Not, k) }
	if out(in.Kind) && !slices.ContainsFunc(in.Also, func(k postmortem.Kind) bool { return !out(k) }) {
		return false
	}
	return len(s.Only) == 0 || in.Is(postmortem.Other) || in.Is(s.Only...)
}

// Set is a number of rules made ready to run together.
type Set struct {
	Rules    []*Rule
	Others   []string // ids of rules that are there but don't run, so that comments may name them
	NoInline bool     // comments suppress nothing
	looks    []placed
	resting  sync.Pool // of []worth
	tables   []table
}

// placed is a look with its place among all.
type placed struct {
	*Look
	rule  int
	first uint32 // of its parts in the table
}

// table is a table of cues, and the look that each part of it is of: one more
// than its index, 0 for one of a rule that does not run.
type table struct {
	cues *Cues
	of   []uint32
}

// known returns the ids of all rules there are.
func (s *Set) known() map[string]bool {
	ids := map[string]bool{}
	for _, r := range s.Rules {
		ids[r.ID] = true
	}
	for _, id := range s.Others {
		ids[id] = true
	}
	return ids
}

// comments returns the suppressions that count.
func (s *Set) comments(doc *postmortem.Document) []*Suppression {
	if s.NoInline {
		return nil
	}
	return suppressions(doc.Document)
}

// NewSet makes rules ready to run together.
func NewSet(rules []*Rule) *Set {
	s := &Set{Rules: rules}
	var own [][]string // cues that stand in no table yet
	var ownOf []uint32
	for i, r := range rules {
		of, part := &ownOf, len(own)
		if r.Cues != nil {
			of, part = s.table(r.Cues), r.First
		}
		for l := range r.Looks {
			look := &r.Looks[l]
			s.looks = append(s.looks, placed{look, i, uint32(part)})
			for len(*of) < part+len(look.Cues) {
				*of = append(*of, 0)
			}
			for range look.Cues {
				(*of)[part] = uint32(len(s.looks))
				part++
			}
			if r.Cues == nil {
				own = append(own, look.Cues...)
			}
		}
	}
	if len(own) > 0 {
		s.tables = append(s.tables, table{NewCues(own), ownOf})
	}
	return s
}

// table returns what a table's parts are of.
func (s *Set) table(c *Cues) *[]uint32 {
	for i := range s.tables {
		if s.tables[i].cues == c {
			return &s.tables[i].of
		}
	}
	s.tables = append(s.tables, table{cues: c})
	return &s.tables[len(s.tables)-1].of
}
