package english

import "strings"

// subordinators are the words that open a clause of their own.
var subordinators = map[string]Relation{
	"because": Reason, "since": Reason, "as": Reason, "cos": Reason, "cuz": Reason,
	"if": Condition, "unless": Condition, "provided": Condition, "providing": Condition, "assuming": Condition,
	"that": Complement, "whether": Complement, "what": Complement, "why": Complement, "how": Complement,
	"whoever": Complement, "whatever": Complement,
	"when": Beside, "while": Beside, "after": Beside, "before": Beside, "until": Beside, "till": Beside, "once": Beside,
	"although": Beside, "though": Beside, "whereas": Beside, "where": Beside, "than": Beside, "whenever": Beside,
	"wherever": Beside, "so": Main,
}

// paired reports whether the two words open a clause together.
func paired(a, b string) (Relation, bool) {
	switch b {
	case "that":
		switch a {
		case "so", "such":
			return Beside, true
		case "given", "now":
			return Reason, true
		}
	case "though", "when":
		return Beside, a == "even" || a == "as" && b == "though"
	case "if":
		return Condition, a == "even" || a == "as"
	case "case":
		return Condition, a == "in"
	}
	return Main, false
}

// marker reads the words that open subordinate and relative clauses, and the
// prepositions that look like them.
func (p *parser) marker(i int, last chunk) (chunk, bool) {
	word, next := p.words[i], p.word(i+1)
	if r, ok := paired(word, next); ok && (word != "now" || i == 0 || !strings.HasPrefix(p.tags[i-1], "JJ")) {
		return chunk{kind: linker, end: i + 2, word: word, relation: r}, true
	}
	switch word {
	case "who", "whom", "which":
		if word == "which" && nominal(p.tag(i+1)) && last.kind != commaMark && (last.kind != nounPhrase || p.s.Tag(i+1) != "NNP") {
			c, ok := p.nounAt(i) // which team
			c.word = word
			return c, ok
		}
		return chunk{kind: relativiser, word: word}, true
	case "what":
		if nominal(p.tag(i + 1)) {
			c, ok := p.nounAt(i)
			c.word = word
			return c, ok
		}
	case "whose":
		return chunk{kind: relativiser, word: word}, true
	case "that":
		return p.that(i, last)
	case "due", "owing", "thanks":
		if next == "to" {
			return chunk{kind: adposition, end: i + 2, word: "because of"}, true
		}
	case "because":
		if next == "of" && p.clauseAhead(i+2) {
			return chunk{kind: linker, end: i + 2, word: word, relation: Reason}, true // because of the team has …
		} else if next == "of" {
			return chunk{kind: adposition, end: i + 2, word: "because of"}, true
		}
	case "as":
		if p.word(i+2) == "as" && (next == "soon" || next == "long" || next == "far") {
			return chunk{kind: linker, end: i + 3, word: word, relation: Beside}, true
		}
	}
	if word == "given" && last.kind != verbGroup && p.clauseAhead(i+1) {
		return chunk{kind: linker, word: word, relation: Reason}, true // given everything worked
	}
	r, ok := subordinators[word]
	if !ok || p.tags[i][0] == 'V' && word != "provided" && word != "assuming" {
		return chunk{}, false
	}
	switch word {
	case "so":
		if !p.clauseAhead(i+1) && !(last.kind == commaMark || last.kind == joiner) {
			return chunk{}, false // so large
		}
	case "provided", "providing", "assuming", "once", "though":
		if !p.clauseAhead(i + 1) {
			return chunk{}, false
		}
	case "after", "before", "until", "till", "as", "since", "than":
		if !p.clauseAhead(i+1) || times[singular(next)] && p.inPhrase(i+2) { // only a noun phrase follows
			return chunk{kind: adposition, word: word}, true
		}
	}
	return chunk{kind: linker, word: word, relation: r}, true
}

// that decides what "that" is: a demonstrative, the opening of a relative
// clause, or of a clause that completes a verb, adjective or noun.
func (p *parser) that(i int, last chunk) (chunk, bool) {
	glued := false
	if n := len(p.chunks); n > 0 && last.kind == nounPhrase {
		glued = p.chunks[n-1].kind == nounPhrase || p.chunks[n-1].kind == bracketShut
	}
	switch {
	case p.tags[i] == "DT" && !p.clauseAhead(i+1), last.kind == adposition && last.word != "because of" && !glued:
		return chunk{}, false // after that, at that point
	case p.tags[i] == "DT" && last.kind == breakMark, p.finiteAt(i+1) && last.kind != nounPhrase && last.kind != verbGroup:
		return chunk{}, false // that was late
	case glued && !p.completed(last):
		return chunk{kind: relativiser, word: "that"}, true
	}
	return chunk{kind: linker, word: "that", relation: Complement}, true
}

// completed reports whether "that" after the noun phrase opens a clause which
// completes it or its verb: the fact that, told us that.
func (p *parser) completed(np chunk) bool {
	if p.tags[np.head] == "PRP" || contents[singular(p.words[np.head])] {
		return true
	}
	for k := len(p.chunks) - 2; k >= 0 && k >= len(p.chunks)-6; k-- {
		switch c := p.chunks[k]; c.kind {
		case verbGroup:
			return telling[c.verb.Lemma] && !p.finiteAt(np.end+1)
		case nounPhrase, adposition, plainWord:
		default:
			return false
		}
	}
	return false
}

// contents are nouns that a that-clause completes.
var contents = words(`fact assumption belief idea impression assurance claim expectation evidence chance risk conclusion
	hope fear sign suspicion theory hypothesis possibility indication confirmation realisation
	realization discovery statement understanding news feeling notion perception proof likelihood
	conviction`)

// telling are verbs that take somebody and then what that one is told.
var telling = words("tell inform warn remind convince assure show notify persuade advise promise teach")

// clauseAhead reports whether a noun phrase and then a finite verb follow token
// i, before token n, any mark or another clause.
func (s *Sentence) clauseAhead(i, n int) bool {
	seen := false
	for n = min(n, i+20); i < n; i++ {
		switch t := s.Tag(i); {
		case t == "WP" && !seen:
			return true // because whoever …
		case t == "," || t == ":" || t == "." || t == "(" || t[0] == 'W' || t == "CC" && seen && !inPhrase(s.tag(i+1, n)):
			return false
		case finite(t) || t == "MD":
			return seen
		case t == "VBN" && seen && (subjectTag(s.Tag(i-1)) || s.Tag(i-1) == "DT") && s.word(i+1) != "by":
			return true
		case t == "IN" && seen && subordinator(s.word(i)):
			return false
		case inPhrase(t):
			seen = true
		}
	}
	return false
}

func (p *parser) clauseAhead(i int) bool { return p.s.clauseAhead(i, len(p.words)) }
