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
	for i := 0; i < len(p.words); {
		c := p.chunkAt(i)
		if c.start, c.end = i, max(c.end, i+1); c.word == "whose" {
			c.end = i
			p.chunks = append(p.chunks, c)
			noun, ok := p.nounAt(i) // whose laptop: the subject or object of its clause
			if !ok {
				noun = chunk{start: i, end: i + 1}
			}
			c = noun
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
	case word == "first" && last.kind == adposition && p.tag(i+1) == "VBG":
		return chunk{} // without first testing it
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

// lastChunk returns the chunk before the one that is being read, plain words
// aside.
func (p *parser) lastChunk() chunk {
	if _, c := p.before(len(p.chunks)); c != nil {
		return *c
	}
	return chunk{kind: breakMark}
}

var joins = words("and or but nor and/or yet &")

func dash(word string) bool { return strings.Trim(word, "-–—―−") == "" }

// floating reports whether the word may stand between subject and verb and
// count the subject.
func floating(word string) bool { return word == "all" || word == "both" || word == "each" }

// comparing are participles that hang on the whole sentence.
var comparing = words("based compared combined coupled faced given")

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

func subjectTag(tag string) bool { return strings.HasPrefix(tag, "NN") || tag == "PRP" }

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
var adjectival = words(`missing failing existing remaining following underlying pending growing ongoing outgoing incoming
	increasing conflicting confusing misleading running leading contributing`)

// clockTime reports whether the word is a time of day.
func clockTime(word string) bool {
	i := strings.IndexByte(word, ':')
	return i > 0 && i < 3 && len(word) > i+1
}
