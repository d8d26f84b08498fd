package english

// nominals adds the clauses that are hidden in nouns: the team's failure to
// notice, an oversight by the DBA, Ana's oversight. The possessor is the
// subject, else what stands after "by", else what stands after "of".
func (p *parser) nominals() {
	for i, c := range p.chunks {
		if c.kind != nounPhrase {
			continue
		}
		noun := p.about(c.head).act
		if p.tags[c.head][0] != 'N' || noun == "" {
			continue
		}
		v := Verb{Start: c.head, Main: c.head, End: c.end, Lemma: noun}
		r := reading{Verb: v}
		v.End = p.governed(&r, c.end)
		if v.To = r.To; v.To != "" {
			v.End = p.particle(&v.To, v.End)
		}
		n := Clause{Relation: Nominal, Subject: p.possessor(c), Verb: v}
		of, by := p.hanging(i)
		switch {
		case !n.Subject.Empty():
			n.Object = of
		case !by.Empty():
			n.Subject, n.Object = by, of
		case !of.Empty() && (happens[noun] || inList("act-nouns", noun+" fault") && p.people(of)):
			n.Subject = of
		default:
			continue
		}
		if v.To != "" {
			n.Object = p.objectOf(i, v.End)
		}
		p.clauses = append(p.clauses, n)
	}
}

// happens are acts that things do themselves, so that "of" tells who or what did.
var happens = map[string]bool{"failure": true, "crash": true, "loss": true, "delay": true, "inability": true, "error": true, "restart": true, "unavailability": true}

// people reports whether the phrase names people.
func (p *parser) people(ph Phrase) bool {
	who, _ := p.s.who(ph, p.cast)
	return who >= Person && who <= Attacker
}

// hanging returns the noun phrases that hang on chunk i with "of" and "by".
func (p *parser) hanging(i int) (of, by Phrase) {
	for k := i + 1; p.kind(k) == adposition && p.kind(k+1) == nounPhrase; k += 2 {
		switch w := p.chunks[k].word; {
		case w == "of" && k == i+1:
			of = p.reach(k+1, k+1, k+1)
		case w == "by" && !p.measure(k+1):
			by = p.reach(k+1, k+1, len(p.chunks))
			return of, by
		case w == "on" && p.words[p.chunks[k+1].head] == "part":
			by = p.possessor(p.chunks[k+1])
			if by.Empty() && k+3 < len(p.chunks) && p.kind(k+3) == nounPhrase {
				by = p.reach(k+3, k+3, k+3)
			}
			return of, by
		}
	}
	return of, by
}

// objectOf returns the noun phrase that begins at token end, behind chunk i.
func (p *parser) objectOf(i, end int) Phrase {
	for k := i + 1; k < len(p.chunks) && p.chunks[k].start <= end; k++ {
		if p.chunks[k].start == end && p.kind(k) == nounPhrase {
			return p.reach(k, k, k)
		}
	}
	return Phrase{}
}

// possessor returns what stands before 's, or the possessive pronoun, of a noun phrase.
func (p *parser) possessor(c chunk) Phrase {
	for k := c.head; k > c.start; k-- {
		if p.tags[k] == "POS" {
			return Phrase{c.start, k, k - 1}
		}
	}
	if p.tags[c.start] == "PRP$" && c.start < c.head-1 && p.tags[c.head-1] == "NNS" && p.people(Phrase{c.start, c.head, c.head - 1}) {
		return Phrase{c.start, c.head, c.head - 1} // our customers inability, without its apostrophe
	}
	if p.tags[c.start] == "PRP$" && c.start < c.head {
		return Phrase{c.start, c.start + 1, c.start}
	}
	return Phrase{}
}
