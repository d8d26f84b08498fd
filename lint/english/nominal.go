package english

import "strings"

// acts are the nouns of lists/act-nouns.txt: whether each names a fault.
func act(noun string) (fault, ok bool) {
	switch {
	case inList("act-nouns", noun+" fault"):
		return true, true
	case inList("act-nouns", noun+" neutral"), inList("act-nouns", noun):
		return false, true
	}
	return false, false
}

// nominals adds the clauses that are hidden in nouns: the team's failure to
// notice, an oversight by the DBA, Ana's oversight.
func (p *parser) nominals() {
	for i, c := range p.chunks {
		if c.kind != nounPhrase {
			continue
		}
		noun := singular(p.s.word(c.head))
		fault, ok := act(noun)
		if !ok {
			continue
		}
		subject := p.possessor(c)
		if subject.Empty() && i+2 < len(p.chunks) && p.chunks[i+1].kind == adposition && p.chunks[i+2].kind == nounPhrase {
			if w := p.chunks[i+1].word; w == "by" || w == "of" && fault || w == "on" && p.word(i+2, "part") {
				subject = p.phrase(i+2, i+2)
			}
		}
		if subject.Empty() {
			continue
		}
		v := Verb{Start: c.head, Main: c.head, End: c.head + 1, Lemma: noun}
		v.End = v.infinitive(p.s, v.End, min(len(p.s.tokens), clauseLimit))
		p.insert(Clause{Relation: Nominal, Subject: subject, Verb: v})
	}
}

func (p *parser) word(i int, word string) bool { return p.s.word(p.chunks[i].head) == word }

// possessor returns what stands before 's, or the possessive pronoun, of a noun phrase.
func (p *parser) possessor(c chunk) Phrase {
	for k := c.head; k > c.start; k-- {
		if p.s.Tag(k) == "POS" {
			return Phrase{c.start, k, k - 1}
		}
	}
	if p.s.Tag(c.start) == "PRP$" && c.start < c.head {
		return Phrase{c.start, c.start + 1, c.start}
	}
	return Phrase{}
}

// insert adds a clause in the order of verbs.
func (p *parser) insert(c Clause) {
	at := len(p.clauses)
	for at > 0 && p.clauses[at-1].Verb.Main > c.Verb.Main {
		at--
	}
	p.clauses = append(p.clauses, Clause{})
	copy(p.clauses[at+1:], p.clauses[at:])
	p.clauses[at] = c
}

// possessives are the pronouns that own an act.
var possessives = map[string]Class{"my": Self, "our": Self, "his": Person, "her": Person, "their": Unknown, "your": Person, "its": Unknown, "whose": Unknown}

func owner(word string) (Class, bool) {
	c, ok := possessives[strings.TrimSpace(word)]
	return c, ok
}
