package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// Words that announce a proposal, by what stands behind them.
var (
	// A verb in the base form, or in -ing.
	modals = set("will 'll should must shall wo can could might would worth recommend suggest")

	// "to" with a verb.
	inclined = set(`need needs needed have has plan plans planning going want wants like hope hopes hoping intend intends aim aims agreed decided ought
		committed try trying looking propose expect remains continue ongoing underway progress
		asked encouraged expected urged advised requested reminded supposed required keen eager
		important necessary good useful helpful essential crucial wise best better critical vital nice great ideal desirable beneficial advisable prudent
		sensible preferable reasonable imperative`)

	// "to" with a verb, or "is" with what is aimed at, as in "The next step is to …".
	aims = set("goal aim intention intent plan plans idea step steps priority objective proposal suggestion improvement recommendation ambition task focus wish hope effort efforts work")

	// What is wanted, or a verb in -ing: needs a review, needs reviewing.
	wanting = set("need needs require requires deserve deserves want wants plan plans propose proposes")

	// Of these, what things do: the runbook needs work.
	unmet = set("need deserve")
)

// announcing are words of which one stands in every proposal beside the actions.
var announcing = []string{
	lint.ActionCue, "will", "'ll", "should", "must", "shall", "need", "needs", "needed", "require", "requires", "deserve", "deserves", "plan", "plans", "planned", "planning",
	"going", "want", "wants", "like", "hope", "hopes", "hoping", "intend", "intends", "aim", "aims", "let", "ought", "have", "propose", "recommend", "suggest", "worth",
	"exploring", "considering", "investigating", "looking", "working", "improving", "reviewing", "evaluating", "committed", "started",
	"goal", "intention", "intent", "idea", "step", "steps", "priority", "objective", "improvement", "focus",
}

// hinted reports whether a word that may announce a proposal stands in a sentence.
func hinted(words []string) bool {
	for k, w := range words {
		next := ""
		if k+1 < len(words) {
			next = words[k+1]
		}
		switch {
		case modals[w], aims[w], wanting[w], w == "way", w == "started", w == "begun", inclined[w] && next == "to":
			return true
		case lacking[w], len(w) > 4 && strings.HasSuffix(w, "ing") && k > 0:
			return true
		}
	}
	return false
}

// marker returns the token behind a word that announces a proposal at token k, or 0.
func (r *clauseReader) marker(k int) int {
	w := r.words[k]
	switch {
	case modals[w]:
		return k + 1
	case w == "way" && k > 0 && r.words[k-1] == "under" && r.at(k+1) == "to", inclined[w] && r.at(k+1) == "to":
		return k + 2
	case aims[w]:
		if next := r.aimed(k); next > 0 {
			return next
		}
	case w == "started" || w == "begun":
		if k > 0 && (r.words[k-1] == "have" || r.words[k-1] == "'ve" || r.words[k-1] == "has") && (strings.HasSuffix(r.at(k+1), "ing") || r.at(k+1) == "to") {
			return k + 1
		}
	case w == "are" || w == "is" || w == "'re" || w == "'m" || w == "am":
		return r.underWay(k)
	}
	if wanting[w] && k > 0 && r.Tag(k) != "NN" && r.Tag(k) != "NNS" {
		return k + 1
	}
	return 0
}

// aimed returns the token at which what an aim at token k consists of starts, or
// 0 where it lies in the past.
func (r *clauseReader) aimed(k int) int {
	m := k + 1
	if r.at(m) == "would" || r.at(m) == "will" || r.at(m) == "should" {
		m++
	}
	is := r.at(m) == "is" || r.at(m) == "are" || r.at(m) == "be" || r.at(m) == "'s"
	if is {
		m = r.adverbs(m + 1)
	}
	switch {
	case r.at(m) == "to" && (is || !r.past(k)):
		return m + 1
	case is && r.at(m) == "on":
		return m + 1
	case is && (r.tag(m) == "DT" || r.tag(m) == "JJR" || r.tag(m) == "VBG"):
		return m
	}
	return 0
}

// past reports whether a verb in the past stands before token k.
func (r *clauseReader) past(k int) bool {
	for i := r.from; i < k; i++ {
		if r.Tag(i) == "VBD" {
			return true
		}
	}
	return false
}

// underWay returns the token behind a form of be at token k if what somebody is
// doing follows, or 0.
func (r *clauseReader) underWay(k int) int {
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
	return 0
}

// borders are words that start a clause in which nothing is proposed any more.
var borders = set("if because when which who why whether so")

// intent reads "we will improve X", "X should be improved", "we are looking
// into X", "the next step is to review X".
func (r *clauseReader) intent() (head, bool) {
	for k := r.from; k < min(len(r.words), r.from+60); k++ {
		if w := r.words[k]; w == ";" || k > r.from && borders[w] {
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
			h.stated = aims[r.words[k]] || unmet[english.Lemma(r.words[k])] && next == k+1
			return h, true
		}
	}
	return head{}, false
}

// announced reads the proposal that starts at token next, behind a marker at token k.
func (r *clauseReader) announced(k, next int) (head, bool) {
	i := r.adverbs(next)
	for r.at(i) == "to" || r.at(i) == "also" {
		i = r.adverbs(i + 1)
	}
	if i >= len(r.words) {
		return head{}, false
	}
	if m := r.marker(i); m > i+1 { // will need to
		return r.announced(i, m)
	}
	marker, w := r.words[k], r.words[i]
	switch {
	case w == "not" || w == "n't":
		if base, is, end := r.lex.verb(r.words, i); is == vigilance {
			return r.verbal(i, base, is, end), true // not forget
		}
		return head{}, false
	case w == "be", w == "being", w == "get" && r.praised(i+1), w == "become" && r.praised(i+1), english.Lemma(marker) == "be":
		return r.being(k, i)
	case w == "have":
		if t := r.tag(r.adverbs(i + 1)); t == "VBN" || t == "VBD" || r.at(i+1) == "been" {
			return head{}, false // should have checked: what was
		}
		if inner, ok := r.governed("have", i+1); ok {
			base, is, end := r.lex.verb(r.words, inner)
			return r.verbal(inner, base, is, end), true
		}
		return r.wanted(i + 1)
	case (wanting[marker] || aims[marker]) && r.at(next-1) != "to" && r.tag(i) != "VBG":
		return r.wanted(i)
	}
	base, is, end := r.lex.verb(r.words, i)
	if is == 0 && !strings.HasPrefix(r.Tag(i), "VB") && !r.lex.plain[base] {
		return head{}, false
	}
	return r.verbal(i, base, is, end), true
}

// praised reports whether an adjective of praise that belongs to no noun stands at token i.
func (r *clauseReader) praised(i int) bool {
	i = r.adverbs(i)
	return r.lex.words[r.at(i)]&early != 0 && r.tag(i+1) != "NN"
}

// wanted reads a noun phrase that says what is to be there.
func (r *clauseReader) wanted(i int) (head, bool) {
	p := r.nounPhrase(i)
	if r.chief(p) < 0 || r.tag(i) == "VBN" || r.tag(i) == "VBD" {
		return head{}, false
	}
	return head{class: thing, start: p[0], end: p[1], object: p}, true
}

// assigned reads work that is handed to somebody, or set down, by an infinitive:
// "Team to look into X", "Contacts to be reviewed".
func (r *clauseReader) assigned() (head, bool) {
	p := r.nounPhrase(r.from)
	for k := p[0]; k < p[1]; k++ {
		if r.tag(k) == "DT" && k > p[0] {
			return head{}, false // a verb with its object may be read as one phrase
		}
	}
	if p[0] == p[1] || r.at(p[1]) != "to" {
		return head{}, false
	}
	i := r.adverbs(p[1] + 1)
	switch {
	case r.at(i) == "be":
		h, ok := r.being(p[1], i)
		h.assigned = ok
		return h, ok
	case r.people(p[1]-1) && r.lex.plain[english.Lemma(r.at(i))] && r.tag(i) != "NN":
		base, is, end := r.lex.verb(r.words, i)
		h := r.verbal(i, base, is, end)
		h.assigned = true
		return h, true
	}
	return head{}, false
}

// people reports whether token i is a word for people: a role, a group, an acronym in the plural.
func (r *clauseReader) people(i int) bool {
	w := english.Singular(r.at(i))
	return r.lex.people[w] || r.lex.people[r.at(i)]
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
	case r.words[k] != "should" && r.words[m-1] == "always", r.at(m-1) == "being" && is&endless != 0:
		return head{}, false // what somebody does anyway
	case base == "note" && r.at(r.from) == "it":
		return head{}, false // it should be noted
	case t == "VBG" || strings.HasSuffix(w, "ing") && is != 0:
		if is&concrete != 0 || is == 0 || base == "use" || base == "have" || base == "run" || base == "do" || base == "get" || base == "require" {
			return head{}, false // what goes on
		}
		return r.verbal(m, base, is, end), true
	case t == "VBN" || t == "VBD" || strings.HasSuffix(w, "ed") && is != 0:
		h := head{class: is, verb: base, start: m, end: end, passive: true}
		h.object = r.before(k)
		return h, true
	case r.words[k] == "would": // what it would be like
		return head{}, false
	case r.lex.words[w]&early != 0 || (w == "more" || w == "less" || w == "as") && strings.HasPrefix(r.tag(m+1), "JJ"):
		if w == "more" || w == "less" || w == "as" {
			m++
		}
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
