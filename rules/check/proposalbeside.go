package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// telling are the classes that say by themselves that something is proposed.
const telling = wish | process | assurance | vigilance | endless | giant | large | medium | teaching

// past reports whether a section says what was rather than what is to come, so
// that nothing beside the actions counts there.
func past(s *postmortem.Section) bool {
	return s.Is(postmortem.Timeline, postmortem.Impact, postmortem.MetadataKind, postmortem.Participants, postmortem.Supporting, postmortem.External, postmortem.Detection, postmortem.WentWell, postmortem.Lucky)
}

// beside reports whether a sentence beside the actions proposes work of those who write.
func (p *proposal) beside() bool {
	switch {
	case p.Block.Kind == markdown.Heading:
		return false
	case p.Word(max(0, p.start-1)) == "can" && p.class != wish, p.settled():
		return false
	case p.class&telling == 0 && !(p.class&(thing|paper) != 0 && p.wills) && !(p.class == arrange && (p.listed() || p.wills && (p.praised() || p.unending()))):
		return false
	}
	if p.Section.Is(postmortem.Actions) {
		return (p.verb != "" || p.wills || p.formless) && p.Block.Kind != markdown.Heading && p.Word(len(p.Words())-1) != ":"
	}
	if !p.wills {
		return p.listed()
	}
	for _, w := range p.Words()[:p.start] {
		switch w {
		case "let", "work", "effort", "efforts", "we", "i", "our", "us", "team", "teams", "everyone", "everybody":
			return true
		}
	}
	for _, c := range p.Clauses() {
		if (c.Who == english.Group && !p.named(c.Subject) || c.Who == english.Self) && !c.Subject.Empty() && c.Subject.End <= p.start && c.Verb.Start <= p.start && c.Verb.End >= p.start {
			return true
		}
	}
	if p.Word(0) == "it" && p.Section.Is(postmortem.Lessons, postmortem.WentBadly) {
		return true // it would be good to …
	}
	if p.stated && p.verb == "" && !p.wantsCare() && !p.bettered() {
		return false // the server needs more memory
	}
	if p.class == wish && p.verb == "be" && strings.HasSuffix(p.Word(p.end-1), "er") && p.Section.Is(postmortem.Lessons, postmortem.WentBadly) {
		return true // communication could be faster
	}
	if p.class == wish && p.verb == "be" && !p.passive && p.praisedLast() && p.Section.Is(postmortem.Lessons, postmortem.WentBadly) {
		return true // alerts must be actionable
	}
	if p.class == wish && p.verb == "become" && p.Section.Is(postmortem.Lessons, postmortem.WentBadly) {
		return true // rehearsals must become a habit
	}
	return p.stated && p.Section.Is(postmortem.Lessons, postmortem.Resolution, postmortem.WentBadly, postmortem.Summary) ||
		p.passive && p.Section.Is(postmortem.Lessons, postmortem.Resolution, postmortem.WentBadly, postmortem.Summary, postmortem.Other)
}

// settled reports whether what was decided, or would have to be done, is told
// where no proposals are expected: we decided to watch it for an hour.
func (p *proposal) settled() bool {
	if p.start < 3 || p.Word(p.start-1) != "to" || p.Section.Is(postmortem.Actions, postmortem.Lessons) {
		return false
	}
	switch p.Word(p.start - 2) {
	case "decided", "agreed":
		before := p.Word(p.start - 3)
		return !(p.Word(p.start-2) == "agreed" && p.Section.Is(postmortem.Resolution)) && before != "have" && before != "has" && before != "'ve"
	case "have":
		return p.Word(p.start-3) == "would"
	}
	return false
}

// praised reports whether what is to be there is called better, proper or additional.
func (p *proposal) praised() bool {
	lex := words()
	for k := p.object[0]; k < min(p.object[1], p.object[0]+2); k++ {
		if lex.words[p.Word(k)]&early != 0 {
			return true
		}
	}
	return false
}

// bettered reports whether a thing that is needed is called better rather than only more.
func (p *proposal) bettered() bool {
	lex := words()
	for k := p.object[0]; k+1 < p.object[1]; k++ {
		if w := p.Word(k); lex.words[w]&early != 0 && (!amounts[w] || strings.HasPrefix(p.Tag(k+1), "JJ") || lex.noun(p.Word(k+1))&murky != 0) {
			return true
		}
	}
	return false
}

var amounts = set("more less fewer additional extra further larger bigger higher greater")

// praisedLast reports whether a sentence ends with praise of what something is to be.
func (p *proposal) praisedLast() bool {
	lex := words()
	return lex.words[p.Word(p.end-1)]&early != 0 && p.end+1 >= len(p.Words())
}

// unending reports whether a proposal says that it is to be done again and again.
func (p *proposal) unending() bool {
	lex := words()
	for k := p.start; k < min(len(p.Words()), p.end+8); k++ {
		if lex.words[p.Word(k)]&endless != 0 && strings.HasPrefix(p.Tag(k), "RB") {
			return true
		}
	}
	return false
}

// named reports whether a group is called by a name alone, as other firms are.
func (p *proposal) named(subject english.Phrase) bool {
	return subject.End-subject.Start <= 2 && strings.HasPrefix(p.Tag(subject.Start), "NNP") && strings.HasPrefix(p.Tag(subject.Head), "NNP")
}

// wantsCare reports whether what is needed is no thing but care for one: work,
// attention, a review.
func (p *proposal) wantsCare() bool {
	for k := p.object[0]; k < p.object[1]; k++ {
		if care[p.Word(k)] {
			return true
		}
	}
	return false
}

var care = set("work attention love care improvement improvements review overhaul rework refactoring thought thinking structure clarity automation discipline hardening cleanup clean-up maintenance polish simplification")

// orders reports whether an order stands for a proposal where a sentence stands:
// among the actions, and in items and behind labels of the lessons.
func orders(s *lint.Sentence) bool {
	if s.Section.LooksAhead() && s.Block.Kind != markdown.Heading && s.Sentence.Span().Start <= s.Block.Label {
		return true
	}
	return s.Section.Is(postmortem.Actions) || (s.Block.Kind == markdown.Item || s.Block.Label > 0) && s.Section.Is(postmortem.Lessons, postmortem.WentBadly)
}

// listed reports whether a proposal is an order in an item of the lessons, or behind a label there.
func (p *proposal) listed() bool {
	return orders(p.Sentence) && !p.wills && p.verb != ""
}
