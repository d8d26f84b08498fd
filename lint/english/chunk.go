package english

import "strings"

// chunk is one step of a sentence as the clause parser reads it.
type chunk struct {
	kind       chunkKind
	start, end int
	head       int      // of a noun phrase
	verb       reading  // of a verb group
	word       string   // of a joiner, linker, relativiser or adposition, folded
	relation   Relation // of a linker
}

type chunkKind uint8

const (
	plainWord chunkKind = iota
	nounPhrase
	verbGroup
	adposition
	linker      // because, if, that, when
	relativiser // who, which, that
	joiner      // and, but, or
	commaMark
	bracketOpen
	bracketShut
	dashMark
	breakMark // : ; .
)

// cut reads the tokens as noun phrases, verb groups and the words that hold
// them together.
func (p *parser) cut() {
	p.chunks = make([]chunk, 0, len(p.words)*2/3+1)
	for i := 0; i < len(p.words); {
		c := p.chunkAt(i)
		if c.start, c.end = i, max(c.end, i+1); c.word == "whose" {
			c.end = i
			p.chunks = append(p.chunks, c)
			c, _ = p.nounAt(i) // whose laptop: the subject or object of its clause
		}
		p.chunks = append(p.chunks, c)
		i = c.end
	}
}

func (p *parser) chunkAt(i int) chunk {
	word, t := p.words[i], p.tags[i]
	last := p.lastChunk()
	switch {
	case t == ",":
		return chunk{kind: commaMark}
	case t == "(":
		return chunk{kind: bracketOpen}
	case t == ")":
		return chunk{kind: bracketShut}
	case t == ":" && dash(word):
		return chunk{kind: dashMark}
	case t == ":" || t == ".":
		return chunk{kind: breakMark}
	case t == "CC" && joins[word] && (!p.denies(i) || word == "nor" && p.aux(i+1) != noAux), word == "then" && last.kind == commaMark:
		return chunk{kind: joiner, word: word}
	case floating(word) && last.kind == nounPhrase && p.verbNear(i+1):
		return chunk{} // it all started, they both left
	}
	if c, ok := p.marker(i, last); ok {
		return c
	}
	if (last.kind == commaMark || last.kind == breakMark) && comparing[word] && (p.tag(i+1) == "IN" || p.tag(i+1) == "TO") {
		return chunk{} // based on what was known
	}
	if (t == "VBN" || t == "VBD") && last.kind == verbGroup && last.end == i && linking[last.verb.Lemma] && auxiliaries[last.verb.Lemma] == noAux {
		return chunk{} // felt empowered
	}
	if p.verbAt(i, last) {
		if r, end := p.verbGroup(i); end > i {
			return chunk{kind: verbGroup, end: end, verb: r}
		}
	}
	if c, ok := p.nounAt(i); ok {
		if last.kind == verbGroup && strings.HasPrefix(p.tags[c.head], "JJ") && strings.HasPrefix(t, "JJ") && !capital(p.s.tokens[i].Text) {
			return chunk{end: c.end} // was aware
		}
		return c
	}
	if t == "IN" || t == "TO" {
		return chunk{kind: adposition, word: word}
	}
	return chunk{}
}

// comparing are participles that hang on the whole sentence.
var comparing = words("based compared combined coupled faced given")

// lastChunk returns the chunk before the one that is being read, plain words
// aside.
func (p *parser) lastChunk() chunk {
	if _, c := p.before(len(p.chunks)); c != nil {
		return *c
	}
	return chunk{kind: breakMark}
}

var joins = map[string]bool{"and": true, "or": true, "but": true, "nor": true, "and/or": true, "yet": true, "&": true}

func dash(word string) bool { return strings.Trim(word, "-–—―−") == "" }

// floating reports whether the word may stand between subject and verb and
// count the subject.
func floating(word string) bool { return word == "all" || word == "both" || word == "each" }

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
	glued := len(p.chunks) > 0 && p.chunks[len(p.chunks)-1].kind == nounPhrase
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
var contents = map[string]bool{
	"fact": true, "assumption": true, "belief": true, "idea": true, "impression": true, "assurance": true, "claim": true,
	"expectation": true, "evidence": true, "chance": true, "risk": true, "conclusion": true, "hope": true, "fear": true,
	"sign": true, "suspicion": true, "theory": true, "hypothesis": true, "possibility": true, "indication": true,
	"confirmation": true, "realisation": true, "realization": true, "discovery": true, "statement": true, "understanding": true,
	"news": true, "feeling": true, "notion": true, "perception": true, "proof": true, "likelihood": true, "conviction": true,
}

// telling are verbs that take somebody and then what that one is told.
var telling = map[string]bool{
	"tell": true, "inform": true, "warn": true, "remind": true, "convince": true, "assure": true, "show": true,
	"notify": true, "persuade": true, "advise": true, "promise": true, "teach": true,
}

func nominal(tag string) bool {
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || tag == "CD"
}

// inPhrase reports whether the tag is one that can stand in a noun phrase.
func inPhrase(tag string) bool {
	switch tag {
	case "DT", "PDT", "PRP", "PRP$", "POS", "$", "EX", "WP$":
		return true
	}
	return nominal(tag)
}

// inPhrase reports whether token i can stand in a noun phrase.
func (p *parser) inPhrase(i int) bool { return inPhrase(p.tag(i)) }

// finiteAt reports whether a verb that carries tense stands at token i,
// adverbs aside.
func (p *parser) finiteAt(i int) bool {
	for p.tag(i) == "RB" {
		i++
	}
	return finite(p.tag(i)) || p.tag(i) == "MD"
}

// verbNear reports whether any verb form stands at token i, adverbs aside.
func (p *parser) verbNear(i int) bool {
	for p.tag(i) == "RB" {
		i++
	}
	return p.tag(i) == "MD" || strings.HasPrefix(p.tag(i), "V")
}

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

func subjectTag(tag string) bool { return strings.HasPrefix(tag, "NN") || tag == "PRP" }

func (p *parser) clauseAhead(i int) bool { return p.s.clauseAhead(i, len(p.words)) }

// verbAt reports whether token i starts a verb group rather than a noun phrase.
func (p *parser) verbAt(i int, last chunk) bool {
	switch t := p.tags[i]; t {
	case "MD":
		k := p.skip(i + 1)
		return p.words[i] != "'d" || strings.HasPrefix(p.tag(k), "VB") // not: sync'd
	case "VBD", "VBZ", "VBP", "VB":
		return true
	case "VBG":
		if describing[p.words[i]] && last.kind == verbGroup && last.verb.Lemma == "be" {
			return false
		}
		if p.tag(i+1) == "CC" || p.aux(i) != noAux || !nominal(p.tag(i+1)) {
			return true
		}
		return !adjectival[p.words[i]]
	case "VBN":
		if stative[p.words[i]] && last.kind == verbGroup && linking[last.verb.Lemma] {
			return false
		}
		return !nominal(p.tag(i+1)) || last.kind == nounPhrase || last.kind == joiner && !state(p.words[i]) || p.tag(i+1) == "CD"
	case "TO":
		i++
		for p.tag(i) == "RB" {
			i++
		}
		return p.tag(i) == "VB"
	case "RB", "CC":
		return p.denies(i)
	}
	return false
}

// denies reports whether token i is a negation that belongs to the verb after it.
func (p *parser) denies(i int) bool {
	switch w := p.words[i]; {
	case not(w), (w == "neither" || w == "nor") && p.tags[i] == "CC":
		for i++; p.tag(i) == "RB"; i++ {
		}
		return strings.HasPrefix(p.tag(i), "V") || p.tag(i) == "TO"
	}
	return false
}

// adjectival are -ing forms that describe the noun behind them even without an
// article.
var adjectival = map[string]bool{
	"missing": true, "failing": true, "existing": true, "remaining": true, "following": true, "underlying": true,
	"pending": true, "growing": true, "ongoing": true, "outgoing": true, "incoming": true, "increasing": true,
	"conflicting": true, "confusing": true, "misleading": true, "running": true, "leading": true, "contributing": true,
}

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
			if c.head >= 0 && p.newName(j) {
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
			if clockTime(p.words[j]) {
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

// clockTime reports whether the word is a time of day.
func clockTime(word string) bool {
	i := strings.IndexByte(word, ':')
	return i > 0 && i < 3 && len(word) > i+1
}
