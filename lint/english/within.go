package english

import "strings"

// within settles, for a sentence of a document, the pronouns that the sentence
// alone leaves open: "it" and "this" stand for something in the text before,
// which is hardly ever a person, and "you" for the reader.
func (p *parser) within() {
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.Subject.Empty() || c.Subject.End-c.Subject.Start > 1 && p.s.word(c.Subject.Head) != "this" {
			continue
		}
		switch w := p.s.word(c.Subject.Head); {
		case w == "you" || w == "your":
			c.Who, c.Why = Affected, "the reader"
		case w == "it" && p.expletive(c):
			c.Who, c.Why = Unknown, "it stands for nothing"
		case c.Who == Unknown && (w == "these" || w == "it" || w == "this" || w == "that" || w == "which"):
			c.Who, c.Why = System, w+" stands for something in the text before"
		}
	}
}

// expletive reports whether "it", the subject of the clause, only announces
// what follows: it is clear that, it seems that, it was decided to.
func (p *parser) expletive(c *Clause) bool {
	switch v := c.Verb; {
	case v.Lemma == "seem", v.Lemma == "appear", v.Lemma == "turn out", v.Lemma == "happen":
		next := p.s.word(v.End)
		return next == "that" || next == "as" || next == "like" || next == "there"
	case v.Lemma == "be" && !c.Object.Empty() && strings.HasPrefix(p.tags[c.Object.Head], "JJ"):
		next := p.s.word(c.Object.End)
		return next == "that" || next == "to" || next == "for"
	case v.Passive && inList("perceive", v.Lemma):
		next := p.s.word(v.End)
		return next == "that" || next == "to"
	}
	return false
}
