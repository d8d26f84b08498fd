package english

import "slices"

// Context is a way in which words can stand in a sentence other than being
// asserted by its author.
type Context uint8

// The contexts that every rule shares.
const (
	// Quoted words stand between quotation marks that open and close in this
	// sentence. Single marks count where they cannot be apostrophes.
	Quoted Context = iota
	// Mentioned words are spoken of rather than used; see mention.go.
	Mentioned
	// Negated words are reached by a negation to their left; see negation.go.
	Negated
	// Policy words say how the document wants to be read: this review is blameless.
	Policy
	// Requirement: what should be, rather than what should have been.
	Requirement
	// Epistemic words infer the present: should have arrived by now.
	Epistemic
	// Good: luck, relief, praise.
	Good
	// Reasoned words have their reason beside them: because the page was empty.
	Reasoned
	// Hypothetical words imagine a past that nobody is to have brought about; see regret.go.
	Hypothetical
	// Deliberate: a trade-off that was weighed and chosen.
	Deliberate
	// AllClear: something was looked for and was not there; see clear.go.
	AllClear
	// Observed words have beside them what was seen: a number, an example.
	Observed
	// Attested words are somebody's own account, as in: they said that it was so.
	Attested
	// General: what can happen or happens time and again, not what happened.
	General
	// Proposed: the sentence asks for something to be done, as in: block what is poorly tested.
	Proposed
	// Limit: what a thing is not meant for, told in the present: not suitable for client certificates.
	Limit
	// Asked words stand in a question that is answered behind it, or in one that is reported: asked whether.
	Asked
)

var contexts = []string{"quoted", "mentioned", "negated", "policy", "requirement", "epistemic", "good", "reason", "hypothetical", "deliberate", "all-clear", "observed", "attested", "general", "proposed", "limit", "asked"}

// Contexts returns the names of all contexts.
func Contexts() []string { return slices.Clone(contexts) }

// ParseContext returns the context of that name and whether there is one.
func ParseContext(name string) (Context, bool) {
	i := slices.Index(contexts, name)
	return Context(max(i, 0)), i >= 0
}

// String returns the name that ParseContext reads.
func (c Context) String() string { return contexts[c] }

// In reports whether the tokens [i, j) stand in the context.
func (s *Sentence) In(ctx Context, i, j int) bool {
	if tokens := s.Tokens(); i < 0 || i >= j || j > len(tokens) {
		return false
	}
	switch ctx {
	case Quoted:
		return s.quotation(i, j) != nil || s.spoken()
	case Mentioned:
		return s.mentioned(i, j)
	case Negated:
		return s.negated(i)
	case Policy:
		return s.policy(i)
	case Requirement:
		return s.requirement(i, j)
	case Epistemic:
		return s.epistemic(j)
	case Good:
		return s.good(i, j)
	case Reasoned:
		return s.reasoned(i, j)
	case Hypothetical:
		return s.hypothetical(i, j)
	case Deliberate:
		return s.deliberate(i)
	case AllClear:
		return s.allClear(i, j)
	case Observed:
		return s.observed(i, j)
	case Attested:
		return s.attested(i)
	case Proposed:
		return s.proposed(i)
	case Limit:
		return s.limit(i, j)
	case General:
		return s.general(i, j)
	case Asked:
		return s.asked(i)
	}
	return false
}

// quote is a quotation: its opening and closing mark, as tokens, and the
// quotation around it, if there is one.
type quote struct {
	open, shut int
	outer      *quote
}

// quotation returns the innermost quotation that holds the tokens [i, j), or
// nil.
func (s *Sentence) quotation(i, j int) *quote {
	if s.quoted == nil {
		s.findQuotes()
	}
	q := s.quoted[i]
	for q != nil && q.shut < j {
		q = q.outer
	}
	return q
}

func (s *Sentence) findQuotes() {
	text, tokens := s.Text(), s.Tokens()
	s.quoted = make([]*quote, len(tokens))
	open := 0
	for _, p := range pairs(text) {
		if bracket(text[p.Start]) {
			continue
		}
		for open < len(tokens) && tokens[open].End <= s.at.Start+p.Start {
			open++
		}
		q := &quote{open: open, shut: open + 1}
		if q.shut < len(tokens) {
			q.outer = s.quoted[q.shut]
		}
		for ; q.shut < len(tokens) && tokens[q.shut].End < s.at.Start+p.End; q.shut++ {
			s.quoted[q.shut] = q
		}
	}
}

// Words returns the tokens in the form in which words are compared.
func (s *Sentence) Words() []string {
	if len(s.folded) == 0 {
		s.folded = slices.Grow(s.folded, len(s.Tokens()))
		for _, t := range s.tokens {
			word := Fold(t.Text)
			if word == "" {
				word = t.Text // signs that nobody sees: no word is empty
			}
			s.folded = append(s.folded, word)
			s.bits.Add(word)
		}
	}
	return s.folded
}

// Bits returns the bits of the tokens in the form in which words are compared.
func (s *Sentence) Bits() *Bits {
	s.Words()
	return &s.bits
}

// word returns token i as words are compared, or "" outside the sentence.
func (s *Sentence) word(i int) string {
	if i < 0 || i >= len(s.Words()) {
		return ""
	}
	return s.folded[i]
}
