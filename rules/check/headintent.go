package check

import (
	"strings"
)

// marks are the words after which the verb of a proposal stands.
var markers = map[string]string{
	"will": "", "'ll": "", "should": "", "must": "", "shall": "", "wo": "",
	"need": "to", "needs": "to", "needed": "to", "have": "to", "has": "to", "plan": "to", "plans": "to", "planning": "to", "going": "to", "want": "to", "wants": "to", "like": "to",
	"hope": "to", "hopes": "to", "hoping": "to", "intend": "to", "intends": "to", "aim": "to", "aims": "to", "agreed": "to", "decided": "to", "ought": "to", "committed": "to", "important": "to",
	"necessary": "to", "good": "to", "try": "to", "trying": "to", "looking": "to", "useful": "to", "helpful": "to", "essential": "to", "crucial": "to", "worth": "", "propose": "to", "expect": "to", "wise": "to", "best": "to", "remains": "to", "better": "to", "continue": "to", "recommend": "", "suggest": "", "can": "", "could": "", "might": "", "would": "", "critical": "to", "vital": "to",
	"asked": "to", "encouraged": "to", "expected": "to", "urged": "to", "advised": "to", "requested": "to", "reminded": "to", "supposed": "to", "required": "to",
	"ongoing": "to", "underway": "to", "way": "to", "progress": "to",
}

// marker returns the token behind a word that announces a proposal at token k, or 0.
func (r *clauseReader) marker(k int) int {
	w := r.words[k]
	after, ok := markers[w]
	switch {
	case ok && after == "":
		return k + 1
	case ok && r.at(k+1) == "to":
		return k + 2
	case w == "need" || w == "needs" || w == "require" || w == "requires":
		if r.Tag(k) != "NN" && r.Tag(k) != "NNS" && k > 0 {
			return k + 1
		}
	case w == "are" || w == "is" || w == "'re" || w == "'m" || w == "am":
		m := r.adverbs(k + 1)
		if r.at(m) == "being" {
			m++
		}
		if r.tag(m) == "VBG" || strings.HasSuffix(r.at(m), "ing") && r.Tag(m) != "JJ" && r.Tag(m) != "NN" {
			if r.marker(m) > 0 { // are going to
				return 0
			}
			return k + 1
		}
		if r.at(m-1) == "being" || r.at(m) == "under" && r.at(m+1) == "way" || r.at(m) == "underway" {
			return k + 1
		}
	}
	return 0
}

// intent reads "we will improve X", "X should be improved", "we are looking into X".
func (r *clauseReader) intent() (head, bool) {
	for k := r.from; k < min(len(r.words), r.from+60); k++ {
		if w := r.words[k]; w == ";" || k > r.from && (w == "if" || w == "because" || w == "when" || w == "which" || w == "who" || w == "why" || w == "whether" || w == "so") {
			break
		}
		if r.at(k) == "that" && k > 0 && r.Tag(k-1) != "VBN" && r.Tag(k-1) != "JJ" && !strings.HasPrefix(r.tag(k-1), "VB") {
			break
		}
		next := r.marker(k)
		if next == 0 {
			continue
		}
		if h, ok := r.announced(k, next); ok {
			h.wills = true
			return h, true
		}
	}
	return head{}, false
}

// announced reads the proposal behind a marker at token k.
func (r *clauseReader) announced(k, next int) (head, bool) {
	i := r.adverbs(next)
	for r.at(i) == "to" || r.at(i) == "also" {
		i = r.adverbs(i + 1)
	}
	if m := r.marker(min(i, len(r.words)-1)); i < len(r.words) && m > 0 && m > i+1 { // will need to
		return r.announced(i, m)
	}
	if i >= len(r.words) || r.words[i] == "not" || r.words[i] == "n't" {
		if base, is, end := r.lex.verb(r.words, min(i, len(r.words)-1)); is == vigilance {
			return r.verbal(i, base, is, end), true
		}
		return head{}, false
	}
	w := r.words[i]
	if w == "be" || (w == "get" || w == "become") && (r.lex.words[r.at(r.adverbs(i+1))]&early != 0 && r.tag(r.adverbs(i+1)+1) != "NN") || w == "being" || r.words[k] == "is" || r.words[k] == "are" || r.words[k] == "'re" || r.words[k] == "'m" {
		return r.being(k, i)
	}
	bare := r.words[k] == "need" || r.words[k] == "needs" || r.words[k] == "require" || r.words[k] == "requires"
	if w == "have" {
		if inner, ok := r.governed("have", i+1); ok {
			base, is, end := r.lex.verb(r.words, inner)
			return r.verbal(inner, base, is, end), true
		}
	}
	if w == "have" || bare && next == k+1 {
		from := i
		if w == "have" {
			from++
		}
		if perfect := r.tag(r.adverbs(from)); perfect == "VBN" || perfect == "VBD" || r.at(from) == "been" {
			return head{}, false
		}
		p := r.nounPhrase(from)
		if p[0] < p[1] && r.tag(from) != "VBN" && r.tag(from) != "VBD" {
			return head{class: thing, start: p[0], end: p[1], object: p}, true
		}
		return head{}, false
	}
	base, is, end := r.lex.verb(r.words, i)
	if is == 0 && !strings.HasPrefix(r.Tag(i), "VB") && !r.lex.plain[base] {
		return head{}, false
	}
	return r.verbal(i, base, is, end), true
}

// being reads what follows "be": a participle, an -ing form, an adjective.
func (r *clauseReader) being(k, i int) (head, bool) {
	if base, is, end := r.lex.verb(r.words, i); r.words[i] == "be" && is != 0 {
		return r.verbal(i, base, is, end), true // be careful
	}
	m := i
	for r.at(m) == "be" || r.at(m) == "get" || r.at(m) == "become" || r.at(m) == "being" {
		m = r.adverbs(m + 1)
	}
	if m >= len(r.words) {
		return head{}, false
	}
	t := r.Tag(m)
	w := r.words[m]
	base, is, end := r.lex.verb(r.words, m)
	switch {
	case r.words[k] != "should" && r.words[m-1] == "always":
		return head{}, false // what somebody does anyway
	case t == "VBG" || strings.HasSuffix(w, "ing") && is != 0:
		if is&concrete != 0 || is == 0 || base == "use" || base == "have" || base == "run" || base == "do" || base == "get" || base == "require" {
			return head{}, false // what goes on
		}
		return r.verbal(m, base, is, end), true
	case t == "VBN" || t == "VBD" || strings.HasSuffix(w, "ed") && is != 0:
		h := head{class: is, verb: base, start: m, end: end, passive: true}
		h.object = r.before(k)
		return h, true
	case r.lex.words[w]&early != 0 || (w == "more" || w == "less" || w == "as") && strings.HasPrefix(r.tag(m+1), "JJ"):
		return head{class: wish, verb: "be", start: i, end: min(m+1, len(r.words)), object: r.before(k)}, true
	}
	return head{}, false
}

// before returns the subject that ends before token k.
func (r *clauseReader) before(k int) [2]int {
	p := r.nounPhrase(r.from)
	p[1] = min(p[1], k)
	return p
}
