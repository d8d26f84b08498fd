package english

import "strings"

// chunk is one step of a sentence as the clause parser reads it.
type chunk struct {
	kind       chunkKind
	start, end int
	head       int      // of a noun phrase
	verb       Verb     // of a verb group
	inner      Phrase   // of a verb group split by its subject: "did the operator check"
	word       string   // of a marker, folded
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
	breakMark // : ; – ( ) and the like
)

// subordinators are the words that open a clause of their own.
var subordinators = map[string]Relation{
	"because": Reason, "since": Reason, "as": Reason, "cos": Reason, "cuz": Reason,
	"if": Condition, "unless": Condition, "provided": Condition, "providing": Condition, "assuming": Condition,
	"that": Complement, "whether": Complement, "what": Complement, "why": Complement, "how": Complement, "whoever": Complement, "whatever": Complement,
	"when": Beside, "while": Beside, "after": Beside, "before": Beside, "until": Beside, "till": Beside, "once": Beside,
	"although": Beside, "though": Beside, "whereas": Beside, "where": Beside, "so": Beside, "than": Beside, "whenever": Beside, "wherever": Beside,
}

// chunks cuts the first n tokens into noun phrases, verb groups and the words
// that hold them together.
func (s *Sentence) chunks(n int) []chunk {
	var out []chunk
	for i := 0; i < n; {
		c := s.chunkAt(i, n, out)
		out = append(out, c)
		i = max(c.end, i+1)
	}
	return out
}

func (s *Sentence) chunkAt(i, n int, before []chunk) chunk {
	word, t := s.word(i), s.Tag(i)
	one := func(kind chunkKind) chunk { return chunk{kind: kind, start: i, end: i + 1, word: word} }
	var last chunk
	if len(before) > 0 {
		last = before[len(before)-1]
	}
	switch {
	case t == ",":
		return one(commaMark)
	case t == "``" || t == "''" || word == "\"" || word == "*" || word == "_":
		return one(plainWord)
	case t == ":" || t == "." || t == "(" || t == ")" || t == "-LRB-" || t == "-RRB-":
		return one(breakMark)
	case t == "CC" && (word == "and" || word == "or" || word == "but" || word == "nor" || word == "and/or" || word == "yet"), word == "then" && last.kind == commaMark:
		return one(joiner)
	}
	if c, ok := s.marker(i, n, word, t, last); ok {
		return c
	}
	if s.verbAt(i, n, last) {
		if c := s.verbChunk(i, n, before); c.end > i {
			return c
		}
	}
	if c := s.nounChunk(i, n); c.end > i {
		return c
	}
	switch {
	case t == "IN" || t == "TO":
		return one(adposition)
	}
	return one(plainWord)
}

// marker reads the words that open subordinate and relative clauses.
func (s *Sentence) marker(i, n int, word, t string, last chunk) (chunk, bool) {
	c := chunk{kind: linker, start: i, end: i + 1, word: word}
	next := s.word(i + 1)
	switch word {
	case "who", "whom", "whose", "which":
		c.kind = relativiser
		return c, true
	case "that":
		switch {
		case t == "DT" && last.kind != nounPhrase && last.kind != verbGroup || t == "DT" && s.nounish(i+1, n) && !s.nounish(i+2, n) && last.kind == adposition:
			return c, false
		case last.kind == nounPhrase && (t == "WDT" || t == "WP" || s.verbal(i+1, n) || !says(s, last)):
			c.kind = relativiser
			return c, true
		case t == "DT" && last.kind == verbGroup && s.Tag(min(i+1, n-1)) == ".":
			return c, false
		}
		c.relation = Complement
		return c, true
	case "due", "owing", "thanks":
		if next == "to" {
			return chunk{kind: adposition, start: i, end: i + 2, word: "because of"}, true
		}
		return c, false
	case "because":
		if next == "of" {
			return chunk{kind: adposition, start: i, end: i + 2, word: "because of"}, true
		}
	case "so":
		if next == "that" {
			c.end = i + 2
		} else if s.Tag(i) == "RB" && !s.subjectNext(i+1, n) {
			return c, false
		}
	case "even":
		if next == "though" || next == "if" || next == "when" {
			c.end, c.relation = i+2, subordinators[next]
			return c, true
		}
		return c, false
	case "given", "in":
		if next == "that" || next == "case" {
			c.end = i + 2
			c.relation = map[string]Relation{"that": Reason, "case": Condition}[next]
			return c, true
		}
		return c, false
	case "after", "before", "until", "till", "as", "since", "than", "once":
		// a clause follows, or only a noun phrase
		if !s.clauseAhead(i+1, n) {
			if word == "once" {
				return c, false
			}
			c.kind = adposition
			return c, true
		}
	case "what", "whoever", "whatever":
		c.relation = Complement
		return c, true
	}
	r, ok := subordinators[word]
	if !ok || strings.HasPrefix(t, "V") || strings.HasPrefix(t, "NN") && word != "why" && word != "how" && word != "when" && word != "where" && word != "while" && word != "if" {
		return c, false
	}
	c.relation = r
	return c, true
}

// says reports whether the noun phrase is one that a that-clause completes: the
// fact that, the assumption that.
func says(s *Sentence, np chunk) bool {
	switch singular(s.word(np.head)) {
	case "fact", "assumption", "belief", "idea", "impression", "assurance", "claim", "decision", "expectation", "evidence",
		"chance", "risk", "notice", "report", "conclusion", "cause", "reason", "hope", "fear", "sign", "warning":
		return true
	}
	return false
}

// nounish reports whether token i can stand in a noun phrase.
func (s *Sentence) nounish(i, n int) bool {
	if i < 0 || i >= n {
		return false
	}
	switch t := s.Tag(i); t {
	case "DT", "PDT", "PRP", "PRP$", "CD", "JJ", "JJR", "JJS", "POS", "$", "EX", "WP$":
		return true
	default:
		return strings.HasPrefix(t, "NN")
	}
}

// verbal reports whether a verb group starts at token i, adverbs aside.
func (s *Sentence) verbal(i, n int) bool {
	for i < n && s.Tag(i) == "RB" {
		i++
	}
	if i >= n {
		return false
	}
	t := s.Tag(i)
	return finite(t) || t == "MD" || t == "VB"
}

// subjectNext reports whether a noun phrase and a verb follow.
func (s *Sentence) subjectNext(i, n int) bool { return s.nounish(i, n) && s.clauseAhead(i, n) }

// clauseAhead reports whether a noun phrase and then a finite verb follow,
// before any mark or other clause opens.
func (s *Sentence) clauseAhead(i, n int) bool {
	seen := false
	for ; i < n; i++ {
		t := s.Tag(i)
		switch {
		case t == "," || t == ":" || t == "." || t == "(" || t == "CC" && seen && !s.nounish(i+1, n):
			return false
		case finite(t) || t == "MD":
			return seen
		case t == "WDT" || t == "WP":
			return false
		case s.nounish(i, n):
			seen = true
		}
	}
	return false
}

// verbAt reports whether token i starts a verb group rather than a noun phrase.
func (s *Sentence) verbAt(i, n int, last chunk) bool {
	switch t := s.Tag(i); t {
	case "MD", "VBD", "VBZ", "VBP", "VB":
		return true
	case "VBG", "VBN":
		if s.auxiliaryWord(i) && t == "VBG" {
			return true
		}
		// before a noun it describes the noun, unless a noun phrase stands before it
		if next := s.tag(i+1, n); noun(next) && next != "VBN" && next != "VBG" && last.kind != nounPhrase && last.kind != adposition && last.kind != verbGroup && last.kind != joiner && i > 0 {
			return false
		}
		return true
	case "TO":
		k := i + 1
		for k < n && s.Tag(k) == "RB" {
			k++
		}
		return k < n && s.Tag(k) == "VB"
	case "RB":
		// not and never belong to the verb after them
		w := s.word(i)
		return (w == "not" || w == "n't" || w == "never") && (s.tag(i+1, n) == "VB" || s.tag(i+1, n) == "VBD" || s.tag(i+1, n) == "VBG" || s.tag(i+1, n) == "VBN" || s.tag(i+1, n) == "TO" || s.tag(i+1, n) == "VBZ")
	}
	return false
}

func (s *Sentence) auxiliaryWord(i int) bool {
	switch Lemma(s.word(i)) {
	case "be", "have", "do":
		return true
	}
	return false
}

// nounChunk reads a noun phrase: determiners, adjectives and nouns, with the
// possessor that stands before.
func (s *Sentence) nounChunk(i, n int) chunk {
	c := chunk{kind: nounPhrase, start: i, end: i, head: -1}
	for j := i; j < n; j++ {
		t := s.Tag(j)
		next := s.tag(j+1, n)
		switch {
		case strings.HasPrefix(t, "NN"):
			c.head = j
		case t == "PRP" || t == "EX" || t == "WP":
			if j == i {
				return chunk{kind: nounPhrase, start: i, end: j + 1, head: j}
			}
			return c.headed(i)
		case t == "DT" || t == "PDT" || t == "PRP$":
			if j > i && s.tags[j-1] != "PDT" && s.tags[j-1] != "DT" && s.tags[j-1] != "CD" {
				return c.headed(i)
			}
		case t == "CD" || t == "JJ" || t == "JJR" || t == "JJS" || t == "POS" || t == "$":
			if c.head >= 0 && strings.HasPrefix(t, "JJ") && !noun(next) {
				return c.headed(i) // the team responsible for
			}
		case (t == "VBN" || t == "VBG") && j > i && c.head < 0 && noun(next):
		case (t == "VBN" || t == "VBG") && j == i && noun(next):
		case t == "RB" && j > i && c.head < 0 && (next == "JJ" || next == "VBN" || next == "VBG"):
		case t == "CC" && j > i && c.head < 0 && noun(next) && noun(s.tags[j-1]):
		case t == "," && j > i && c.head < 0 && noun(next) && noun(s.tags[j-1]):
		case s.word(j) == "\"" || t == "``" || t == "''":
			if j == i {
				return c
			}
		default:
			return c.headed(i)
		}
		c.end = j + 1
	}
	return c.headed(i)
}

func (c chunk) headed(i int) chunk {
	if c.head < 0 {
		c.head = max(c.end-1, i)
	}
	return c
}
