package english

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
		case w == "you":
			c.Who, c.Why = Affected, "the reader"
		case c.Who == Unknown && (w == "it" || w == "this" || w == "that" || w == "which"):
			c.Who, c.Why = System, w+" stands for something in the text before"
		}
	}
}
