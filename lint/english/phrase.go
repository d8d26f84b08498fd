package english

import "strings"

// nounAt reads a noun phrase: determiners, adjectives and nouns, with the
// possessor before them. Its head is the last noun, or else the last word.
func (p *parser) nounAt(i int) (chunk, bool) {
	c := chunk{kind: nounPhrase, start: i, end: i, head: -1}
	j := i
loop:
	for ; j < len(p.words); j++ {
		t, next := p.tags[j], p.tag(j+1)
		if next == "``" {
			next = p.tag(j + 2)
		}
		switch {
		case t == "WP" && j == i && p.words[j] == "what" && nominal(next):
		case strings.HasPrefix(t, "NN"):
			if c.head >= 0 && (p.newName(j) || anyones[p.words[j]]) {
				break loop
			}
			c.head = j
		case t == "PRP" || t == "EX" || t == "WP":
			if j == i {
				j++
				c.head = i
			}
			break loop
		case t == "DT" || t == "PDT" || t == "PRP$" || t == "WP$" || t == "WDT":
			if j > i && !leads(p.tags[j-1]) {
				break loop
			}
		case t == "CD":
			if clockTime(p.words[j]) || c.head >= 0 && p.about(j+1).time { // cancelled the test two days before
				break loop
			}
		case t == "POS":
			if j == i {
				break loop
			}
		case strings.HasPrefix(t, "JJ"):
			if c.head >= 0 && (p.words[j] == "last" || p.words[j] == "next") {
				break loop // cut the budget last spring
			}
			if c.head >= 0 && p.tags[j-1] != "POS" && !nominal(next) && (j-1 != c.head || !p.finiteAt(j+1) && next != "TO" || next == "TO") {
				break loop // the team responsible for
			}
			if c.head >= 0 && !nominal(next) {
				c.head = j // the database primary rejects
			}
		case t == "VBN" || t == "VBG":
			if j > i && c.head >= 0 && p.tags[j-1] != "POS" || !nominal(next) && next != "VBN" && next != "VBG" {
				break loop
			}
		case t == "RB" && j > i && c.head < 0 && !not(p.words[j]) && (nominal(next) || next == "VBN" || next == "VBG"):
		case t == "RB" && p.words[j] == "else" && j > i:
		case t == "CC" && c.head < 0 && (j == i && p.words[j] == "neither" || j > i && nominal(next) && strings.HasPrefix(p.tags[j-1], "JJ")):
		case t == "," && j > i && c.head < 0 && strings.HasPrefix(next, "JJ") && strings.HasPrefix(p.tags[j-1], "JJ"):
		case t == "``" || t == "''":
			if j == i || !p.inPhrase(j+1) && p.tag(j+1) != "''" && p.tag(j+1) != "POS" {
				break loop
			}
		case t == "(" && j > i && p.s.tokens[j].Start == p.s.tokens[j-1].End && p.tag(j+2) == ")":
			j += 2 // renovate[bot]
		default:
			break loop
		}
	}
	for j > i && p.tags[j-1] == "``" {
		j--
	}
	c.end = j
	if c.end == i {
		return c, false
	}
	if c.head < 0 {
		for c.head = j - 1; c.head > i && (p.tags[c.head] == "''" || p.tags[c.head] == ")"); c.head-- {
		}
	}
	return c, true
}

// anyones are nouns that begin a phrase of their own, as in: for two years nobody knew.
var anyones = words("nobody no-one somebody someone everybody everyone anybody anyone")

// leads reports whether a determiner may stand behind the tag: all the, half an, neither the.
func leads(tag string) bool {
	return tag == "PDT" || tag == "DT" || tag == "CC" || tag == "``"
}

// newName reports whether token j begins another noun phrase although it
// follows a noun: a name or handle that has a verb behind it (the patch Olumide
// wrote).
func (p *parser) newName(j int) bool {
	text := p.s.tokens[j].Text
	if p.tags[j] != "NNP" || !capital(text) && text[0] != '@' || zone(text) || capital(p.s.tokens[j-1].Text) {
		return false
	}
	return finite(p.tag(j+1)) && p.tags[j-1] != "POS" && p.laterFinite(j+2)
}

// laterFinite reports whether a finite verb follows before the sentence breaks.
func (p *parser) laterFinite(i int) bool {
	for end := i + 20; i < len(p.words) && i < end && p.tags[i] != ":"; i++ {
		if finite(p.tags[i]) || p.tags[i] == "MD" {
			return true
		}
	}
	return false
}

// phrase returns the chunks [from, to] as one noun phrase; the head is that of
// the last chunk, or of what a quantity is of.
func (p *parser) phrase(from, to int) Phrase { return p.reach(from, to, to+3) }

// reach is phrase with the prepositional phrases that follow before chunk end.
func (p *parser) reach(from, to, end int) Phrase {
	ph := Phrase{p.chunks[from].start, p.chunks[to].end, p.chunks[to].head}
	inner := quantity(p.words[ph.Head])
	for k := to + 1; k < len(p.chunks) && (k < end || k < to+3); k += 2 {
		if p.chunks[k].kind != adposition || p.kind(k+1) != nounPhrase || !attached[p.chunks[k].word] || p.about(p.chunks[k+1].head).time {
			break
		}
		of := p.chunks[k].word == "of" || p.chunks[k].word == "from" && inner && pronouns[p.words[ph.Head]] != Person // half from the west; but someone from marketing
		if !of && k >= end {
			break
		}
		if of && inner {
			ph.Head = p.chunks[k+1].head
			inner = quantity(p.words[ph.Head])
		} else {
			inner = false
			if k >= end {
				break
			}
		}
		ph.End = p.chunks[k+1].end
	}
	return ph
}

// attached are the prepositions whose phrases belong to the noun before them
// rather than to the verb.
var attached = words("of in from on outside inside between within for at with about against under behind across near to among")

// temporal reports whether the noun phrase says when.
func (p *parser) temporal(i int) bool {
	c := p.chunks[i]
	return p.about(c.head).time && (p.kind(i+1) != verbGroup || p.tags[c.start] == "CD")
}

// times are nouns that say when something happened.
var times = words(`second minute hour day week month year morning afternoon evening night noon midnight today yesterday
	tomorrow monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter quarter
	weekend january february march april may june july august september october november december time
	now a.m. p.m. more longer`)

// measure reports whether the noun phrase after "by" tells how, when or how
// much rather than who: by hand, by noon, by 30 %, by itself, one by one.
func (p *parser) measure(i int) bool {
	c := p.chunks[i]
	switch w := p.words[c.head]; {
	case w == "hand" || w == "itself" || w == "themselves" || w == "default" || w == "design" || w == "mistake" || w == "accident":
		return true
	case w == "phone" || w == "mail" || w == "email" || w == "chance" || w == "factor" || w == "e-mail":
		return true
	case p.temporal(i):
		return true
	case c.start > 1 && w == p.words[c.start-2]:
		return true // site by site
	}
	return p.tags[c.head] == "CD" && p.word(c.end) != "of" || p.tags[c.start] == "CD" && c.end-c.start == 2 && (p.words[c.head] == "%" || p.words[c.head] == "percent")
}
