package check

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// proposal is work that the document proposes, judged as a whole.
type proposal struct {
	*lint.Sentence // the chief one
	head
	tally
	action bool // an action of the document, rather than a proposal in passing
}

// proposals returns the work that the sentences of a pass propose, by place.
// Work that is done is left out.
func proposals(p *lint.Pass) []*proposal {
	known := lint.Kept(p, plansKey{}, func() *[]plan { return new([]plan) })
	for _, k := range *known {
		if slices.Equal(k.of, p.Sentences()) {
			return k.proposals // most rules on actions see the same sentences
		}
	}
	var out []*proposal
	for _, g := range grouped(p) {
		made := lint.Kept(p, g.sentences[0], func() *proposal { return judged(g) })
		if made != nil {
			out = append(out, made)
		}
	}
	*known = append(*known, plan{p.Sentences(), out})
	return out
}

// plan is what sentences propose.
type plan struct {
	of        []*lint.Sentence
	proposals []*proposal
}

type plansKey struct{}

// judged takes a group apart; nil if it proposes nothing that can be judged.
func judged(g *group) *proposal {
	var best *proposal
	chief := -1
	for i, s := range g.sentences {
		if i > 0 && chief >= 0 && !leadOnly(g.sentences[chief]) {
			break
		}
		if !g.action && !orders(s) && !hinted(s.Words()) {
			continue // its words are not even worth a tag
		}
		h, ok := headOf(s)
		if !ok || referenceOnly(s) || recaps(s, h) || best != nil && best.verb != "" && (h.verb == "" || h.wills) {
			continue
		}
		best, chief = &proposal{Sentence: s, head: h, action: g.action}, i
	}
	if best != nil && !g.action && standing(best.Sentence) {
		return nil
	}
	if best == nil || !g.action && (best.assigned || !best.beside()) {
		return nil
	}
	if best.verb == "" && len(g.sentences) > 1 && leadOnly(best.Sentence) {
		return nil // "Note: all times are in UTC"
	}
	var others []*lint.Sentence
	for i, s := range g.sentences {
		if i != chief {
			others = append(others, s)
		}
	}
	best.tally = tallied(best.Sentence, best.head, slices.Concat(others, g.rest))
	if g.part && !best.wishful() {
		return nil // it details the action above
	}
	return best
}

// wishful reports whether a proposal wishes for something better, large or endless, and says so in its first words.
func (p *proposal) wishful() bool {
	lex := words()
	return p.class == wish || p.class == vigilance || p.class&(giant|large) != 0 || p.tally[withoutEnd] > 0 || p.class == thing && p.start < len(p.Words()) && lex.words[p.Word(p.start)]&early != 0
}

// standing reports whether a label says that the sentence tells how things are: "Current state: …".
func standing(s *lint.Sentence) bool {
	label := strings.Fields(strings.ToLower(s.Block.Text.Plain[:s.Block.Label]))
	return len(label) > 0 && states[strings.Trim(label[len(label)-1], ":*_ ")]
}

var states = set("state status situation today before now problem issue symptom symptoms impact cause reason risk observation finding context background")

// measures are words for the actions themselves.
var measures = set(`measure measures action actions step steps improvement improvements change changes effort efforts feature features item items plan plans initiative initiatives commitment commitments area areas point points insight insights recommendation recommendations task tasks
	remediation remediations enhancement enhancements adjustment adjustments strategies`)

// recaps reports whether a sentence looks back at proposals or speaks to its
// readers rather than proposing something: "By taking these steps, we aim to …".
func recaps(s *lint.Sentence, h head) bool {
	w := s.Words()
	if w[0] == "here" {
		return true
	}
	own := false
	for i, x := range w {
		switch x {
		case "these", "those", "this", "following", "our", "such":
			for k := i + 1; k < min(i+5, len(w), h.start); k++ {
				if measures[w[k]] {
					return true
				}
			}
		case "the":
			for k := i + 1; k+1 < min(i+5, len(w)); k++ {
				if measures[w[k]] && (listedAbove[w[k+1]] || k < h.start && (w[k+1] == "aim" || w[k+1] == "aims")) {
					return true // the measures aim to …
				}
			}
		case "believe", "confident", "hope":
			if h.start > 0 && i < h.start && i > 0 && (w[i-1] == "we" || w[i-1] == "are") && i+1 < len(w) && w[i+1] != "to" && w[h.start-1] == "will" {
				return true
			}
		case "listed", "described", "outlined":
			if i+1 < len(w) && (w[i+1] == "below" || w[i+1] == "above" || w[i+1] == "here") {
				return true
			}
		case "we", "us":
			own = true
		}
	}
	for i, x := range w {
		if (x == "your" || x == "you" || x == "yours") && !own && !(i > 0 && anybody[w[i-1]]) {
			return true
		}
	}
	return false
}

// listedAbove are words behind the measures that have been told already.
var listedAbove = set("above identified listed outlined described mentioned discussed proposed below")

// anybody are words behind which "you" is whoever does it, rather than the
// reader: think before you act.
var anybody = set("before when what so as that how")

// referenceOnly reports whether a sentence is nothing but the number of a ticket.
func referenceOnly(s *lint.Sentence) bool {
	return len(s.Words()) == 1 && strings.ContainsAny(s.Word(0), "0123456789")
}

// leadOnly reports whether a sentence is the label of the next one.
func leadOnly(s *lint.Sentence) bool {
	return s.Block.Label > 0 && s.Sentence.Span().Start == 0 && s.Sentence.Span().End <= s.Block.Label
}

// part returns the tokens that show what is proposed: the verb with its object,
// or with its subject in the passive.
func (p *proposal) part() (from, to int) {
	from, to = p.start, p.end
	if p.stated && p.verb == "" && p.start-p.from <= 6 {
		return p.from, to // the runbooks need work
	}
	if p.passive && p.object[0] < p.object[1] && p.object[1] <= from && to-p.object[0] <= 9 {
		return p.object[0], to // the paging rules should be improved
	}
	if !p.passive && p.object[0] < p.object[1] && p.object[0] >= p.end-1 && p.object[1]-from <= 8 && p.Tag(p.object[0]) != "PRP" {
		to = max(to, p.object[1])
	}
	tokens := p.Tokens()
	for to-1 > from && !letter(p.Word(to-1)) && !strings.HasPrefix(tokens[to-1].Text, string(english.Object)) {
		to--
	}
	return from, to
}
