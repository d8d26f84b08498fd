package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// head is what a proposal is, said by its chief verb or, where it has none, by
// its chief noun. Places are tokens of its sentence.
type head struct {
	class      sense
	also       sense  // of verbs joined to it
	from       int    // where the proposal starts, behind what only leads to it
	verb       string // base form; "" of a noun phrase
	start, end int    // of the verb, or of the noun phrase
	object     [2]int // the noun phrase that the verb governs; of a passive its subject
	wills      bool   // somebody says that it will, should or must be done, or is under way
	passive    bool
}

// clauseReader looks for the head of a sentence.
type clauseReader struct {
	*lint.Sentence
	lex   *lexicon
	words []string
	from  int // where the proposal starts, behind what only leads to it
}

// headOf returns the head of the proposal that a sentence makes, and whether it makes one.
func headOf(s *lint.Sentence) (head, bool) {
	lex := words()
	r := &clauseReader{Sentence: s, lex: &lex, words: s.Words()}
	if len(r.words) > 400 {
		return head{}, false
	}
	r.lead()
	if r.from >= len(r.words) {
		return head{}, false
	}
	for _, find := range []func() (head, bool){r.order, r.intent, r.gerund, r.phrase} {
		if h, ok := find(); ok {
			h.from = r.from
			r.settle(&h)
			return h, true
		}
	}
	return head{}, false
}

// leads are words before a proposal that don't change it.
var leads = set(`also additionally finally furthermore first firstly second secondly third thirdly then next please lastly moreover
	and or but so to just always never ultimately therefore thus again still perhaps maybe now later soon much far even significantly considerably todo action task item step tbd instead try`)

// openers start an adverbial that stands before the proposal, with a comma between.
var openers = set(`to in by for after before as with given when if while during until once since because from at on beyond going moving looking based due
	following considering unless whenever where through over within long-term short-term longer again`)

// lead passes over what stands before the proposal: numbers, marks, "Action 2:",
// "also", "In the future,", "To prevent this,".
func (r *clauseReader) lead() {
	n := len(r.words)
	for k := range min(n, 6) {
		if r.words[k] == ":" && k < n-1 {
			r.from = k + 1
		}
	}
	for r.from < n {
		w := r.words[r.from]
		switch {
		case w == "let" && r.at(r.from+1) == "'s", w == "let" && r.at(r.from+1) == "us":
			r.from += 2
		case leads[w] && r.from+1 < n && !(w == "to" && r.comma(r.from) > 0), !letter(w) && w != string(english.Object):
			r.from++
		case openers[w]:
			k := r.comma(r.from)
			if w == "by" && k < 0 && r.tag(r.from+1) == "VBG" {
				k = r.from
			}
			if k < 0 {
				return
			}
			r.from = k + 1
		default:
			return
		}
	}
}

// comma returns the comma that ends an adverbial at token i if a clause or an
// order follows, or -1.
func (r *clauseReader) comma(i int) int {
	for k := i + 1; k < min(len(r.words), i+30); k++ {
		if r.words[k] == "," && k+1 < len(r.words) {
			switch t := r.Tag(k + 1); {
			case r.lex.verbs[r.words[k+1]] != 0 && k+2 < len(r.words) && r.Tag(k+2) != "IN" && r.words[k+2] != ",":
				return k
			case t == "PRP", t == "VB", t == "DT" && r.modalWithin(k+1, 8), r.modalWithin(k+1, 5), r.words[k+1] == "please", r.words[k+1] == "let", t == "VBG" && r.Tag(i) == "IN":
				return k
			}
		}
	}
	return -1
}

func (r *clauseReader) modalWithin(i, n int) bool {
	for k := i; k < min(len(r.words), i+n); k++ {
		switch r.words[k] {
		case ",", "whether", "if", "how", "why", "what", "which", "that", "when", "where", "who", "to", "so":
			return false
		}
		if r.marker(k) > 0 {
			return true
		}
	}
	return false
}

func (r *clauseReader) at(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

func (r *clauseReader) tag(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.Tag(i)
}

// order reads "Improve X", "Look into X".
func (r *clauseReader) order() (head, bool) {
	i := r.adverbs(r.from)
	if i >= len(r.words) {
		return head{}, false
	}
	w := r.words[i]
	base, is, end := r.lex.verb(r.words, i)
	if w != english.Lemma(w) || is == 0 && !r.lex.plain[w] && r.Tag(i) != "VB" && r.tag(i+1) != "WRB" && r.tag(i+1) != "PRP$" {
		return head{}, false
	}
	if t := r.Tag(i); t != "VB" && t != "VBP" || end == i+1 && t != "VB" {
		if next := r.tag(end); next == "," && is&(vigilance|process) != 0 {
			return head{}, false // remember, …
		}
		// A noun that is also a verb: "Review of …", "Test coverage is …".
		next := r.tag(i + 1)
		switch {
		case end > i+1, r.lex.noun(w) == 0 && is&^(concrete|arrange) != 0 && next != "" && next != "." && next != ":" && next != "MD" && next != "VBZ":
		case next == "" || next == "." || next == ":" || next == "," || next == "MD" || next == "IN" && t != "VBP" && is&(concrete|arrange) == 0:
			return head{}, false
		case r.modalWithin(i+1, 6) && next != "DT" && next != "PRP$":
			return head{}, false
		case is == 0 && (next == "VBZ" || next == "VBP" || next == "VBD"), next == "VBZ" && r.aux(i+1), next == "VBD" && r.aux(i+1):
			return head{}, false
		}
	}
	return r.verbal(i, base, is, end), true
}

// aux reports whether a form of be, have or do stands at token i.
func (r *clauseReader) aux(i int) bool {
	switch english.Lemma(r.at(i)) {
	case "be", "have", "do":
		return true
	}
	return false
}

// verbal makes a head of a verb and looks for its object.
func (r *clauseReader) verbal(i int, base string, is sense, end int) head {
	if inner, ok := r.governed(base, end); ok {
		base, is, end = r.lex.verb(r.words, inner)
		if r.at(inner) == "be" && is == 0 {
			if h, ok := r.being(inner-1, inner); ok {
				return h
			}
		}
		i = inner
	}
	if t := r.tag(end + 1); particles[r.at(end)] && (t == "DT" || t == "PRP$" || t == "CD" || t == "JJ") {
		end++ // put in a fuse
	}
	h := head{class: is, verb: base, start: i, end: end}
	for k := end; r.joins(k); { // review and update X
		m := r.adverbs(k + 1)
		second, also, after := r.lex.verb(r.words, m)
		if second != r.words[m] && !strings.HasSuffix(r.words[m], "ing") && !strings.HasSuffix(r.words[m], "ed") || also == 0 && !r.lex.plain[second] {
			break
		}
		h.also |= also
		if also == 0 {
			h.also |= concrete
		}
		end, k = after, after
	}
	h.object = r.nounPhrase(end)
	return h
}

var particles = set("in up out off down back over on")

// governed returns the verb that an aspect verb or a causative hands on to:
// "start monitoring", "begin to review", "have the team review".
func (r *clauseReader) governed(base string, end int) (i int, ok bool) {
	switch base {
	case "start", "begin", "try", "aim", "plan", "attempt", "strive", "endeavour", "endeavor", "commence", "need", "want", "help":
		i = r.adverbs(end)
		if r.at(i) == "to" || r.at(i) == "and" && base == "try" {
			i = r.adverbs(i + 1)
		} else if !strings.HasSuffix(r.at(i), "ing") {
			return 0, false
		}
	case "have", "get":
		p := r.nounPhrase(end)
		i = r.adverbs(p[1])
		if r.at(i) == "to" {
			i = r.adverbs(i + 1)
		}
		for k := p[0]; k < p[1] && r.at(p[1]) != "to"; k++ { // "team" and "be" may be read as one
			if r.at(k) == "be" || k > p[0]+1 && r.Tag(k) == "VB" {
				i = k
				break
			}
		}
		if t := r.tag(i); p[0] == p[1] || t != "VB" && t != "VBN" && t != "VBP" && r.at(i) != "be" {
			return 0, false
		}
	default:
		return 0, false
	}
	if i >= len(r.words) {
		return 0, false
	}
	_, is, _ := r.lex.verb(r.words, i)
	return i, is != 0 || r.at(i) == "be"
}

// joins reports whether token k joins a verb to the one before it, and one follows.
func (r *clauseReader) joins(k int) bool {
	switch r.at(k) {
	case "and", "or", "/", "&", ",", "and/or":
		return r.adverbs(k+1) < len(r.words)
	}
	return false
}

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

// gerund reads "Improving X".
func (r *clauseReader) gerund() (head, bool) {
	i := r.adverbs(r.from)
	w := r.at(i)
	if !strings.HasSuffix(w, "ing") || len(w) < 5 {
		return head{}, false
	}
	base, is, end := r.lex.verb(r.words, i)
	next := r.tag(end)
	if is == 0 && r.Tag(i) != "VBG" || end == i+1 && (next == "IN" || next == "CC" || next == "" || next == "." || r.lex.noun(w) != 0 && next != "DT" && next != "PRP$" && next != "JJ") {
		return head{}, false
	}
	for k := end; k < len(r.words); k++ {
		switch t := r.Tag(k); {
		case t == "MD" || t == "VBZ" || t == "VBD" && r.aux(k):
			return head{}, false // the gerund is a subject
		case t == "WDT" || t == "WP" || t == "WRB" || t == "," || t == ":" || r.words[k] == "that":
			k = len(r.words)
		}
	}
	return r.verbal(i, base, is, end), true
}

// phrase reads a noun phrase: "Better monitoring of X".
func (r *clauseReader) phrase() (head, bool) {
	p := r.nounPhrase(r.from)
	if p[0] >= p[1] || r.told(p[1]) {
		return head{}, false
	}
	return head{class: thing, start: p[0], end: p[1], object: p}, true
}

// lacking are predicates of what is not there yet.
var lacking = set("needed required necessary missing desirable planned ongoing underway under overdue lacking proposed recommended important essential crucial")

// told reports whether a finite verb follows at or behind token i, so that the
// sentence says what is the case rather than what is wanted.
func (r *clauseReader) told(i int) bool {
	for k := i; k < len(r.words); k++ {
		switch t := r.Tag(k); {
		case t == "WDT" || t == "WP" || t == "WRB" || t == "," || t == ":" || r.words[k] == "that" || r.words[k] == "so" || r.words[k] == "because":
			return false
		case t == "MD" || t == "VBZ" || t == "VBD" || t == "VBP":
			return !lacking[r.at(r.adverbs(k+1))] && !lacking[r.words[k]]
		}
	}
	return false
}

// adverbs returns the first token from i on that is no adverb or negation-free filler.
func (r *clauseReader) adverbs(i int) int {
	for i < len(r.words) && (leads[r.words[i]] && r.words[i] != "to" || strings.HasSuffix(r.words[i], "ly") && r.Tag(i) != "NN" && r.Tag(i) != "VB" || r.words[i] == "all" || r.words[i] == "both" || (r.words[i] == "better" || r.words[i] == "further" || r.words[i] == "closely") && r.verbNext(i+1)) {
		i++
	}
	return i
}

// verbNext reports whether a verb in the base form stands at token i.
func (r *clauseReader) verbNext(i int) bool {
	t := r.tag(i)
	return (t == "VB" || t == "VBP" || t == "VBN") && (r.lex.plain[r.words[i]] || r.lex.verbs[r.words[i]] != 0 || t == "VBN")
}

// nounPhrase returns the tokens from i on up to the first that can't be part
// of a noun phrase. It goes on over "and" and slashes, not over prepositions.
func (r *clauseReader) nounPhrase(i int) [2]int {
	k := i
	for ; k < len(r.words); k++ {
		t := r.Tag(k)
		switch {
		case k > i && (t == "DT" || t == "PRP$") && r.Tag(k-1) == "VBG":
			return [2]int{i, k}
		case strings.HasPrefix(t, "NN"), strings.HasPrefix(t, "JJ"), t == "DT", t == "PRP$", t == "CD", t == "POS", t == "PDT", t == "SYM", t == "``", t == "''", t == "“", t == "”", t == "RBR", t == "RBS", t == "FW":
		case k > i && r.noun(k) && (strings.HasPrefix(r.Tag(k-1), "JJ") || strings.HasPrefix(r.Tag(k-1), "NN") || r.Tag(k-1) == "DT" || r.words[k-1] == "and"): // a noun that is also a verb
		case t == "VBG", t == "VBN", t == "VBD" && k+1 < len(r.words) && strings.HasPrefix(r.Tag(k+1), "NN"):
		case t == "RB" && k == i, t == "PRP" && k == i:
		case r.words[k] == "and" || r.words[k] == "or" || r.words[k] == "/" || r.words[k] == "&":
			if k+1 >= len(r.words) || k == i || r.Tag(k+1) == "VB" {
				return [2]int{i, k}
			}
		default:
			return [2]int{i, k}
		}
	}
	return [2]int{i, k}
}

// noun reports whether token k is a verb in form and a noun of proposals as a word.
func (r *clauseReader) noun(k int) bool {
	t := r.Tag(k)
	return (t == "VBZ" || t == "VBP" || t == "VB") && r.lex.noun(r.words[k]) != 0
}

// chief returns the chief noun of a noun phrase, -1 if it has none.
func (r *clauseReader) chief(p [2]int) int {
	for k := p[1] - 1; k >= p[0]; k-- {
		if strings.HasPrefix(r.Tag(k), "NN") || r.Tag(k) == "VBG" || r.noun(k) {
			return k
		}
	}
	return -1
}

// settle gives heads that leave their class to their object one.
func (r *clauseReader) settle(h *head) {
	noun := sense(0)
	if k := r.chief(h.object); k >= 0 {
		noun = r.lex.noun(r.words[k])
		for m := h.object[0]; m < k && noun&(wish|process|teaching|paper) == 0 && noun&control == 0; m++ {
			noun |= r.lex.noun(r.words[m]) & (wish | teaching)
		}
	}
	if h.class == 0 {
		h.class = concrete
		if h.verb == "" {
			h.class = thing
		}
	}
	if h.verb == "make" || h.verb == "keep" || h.verb == "have" || h.verb == "get" {
		for k := h.end; k < min(len(r.words), h.object[1]+2); k++ {
			if is := r.lex.words[r.words[k]]; is&early != 0 && (strings.HasPrefix(r.Tag(k), "JJ") || strings.HasPrefix(r.Tag(k), "RB")) && !strings.HasPrefix(r.tag(k+1), "NN") {
				h.class = wish // make it easier
			}
		}
	}
	if h.verb == "follow" && noun&(control|big) == 0 {
		h.class = vigilance // the procedure, the calendar
	}
	switch {
	case h.class == teaching && r.machine(h):
		h.class = concrete
	case h.class&giant != 0 && !r.large(h):
		h.class = concrete
	case h.class&arrange != 0 && noun&event != 0 && noun&teaching == 0 && dated[h.verb]:
		h.class = concrete
	case h.class&(arrange|thing) != 0:
		for _, is := range []sense{teaching, process, wish, paper} {
			if noun&is != 0 {
				h.class = is
				break
			}
		}
	}
}

// dated are verbs with which something is given a time, so that it can be seen to take place.
var dated = set("schedule hold host organise organize arrange book convene run plan")

// machine reports whether a verb of teaching has software as its object: train the model.
func (r *clauseReader) machine(h *head) bool {
	if k := r.chief(h.object); k >= 0 {
		switch strings.TrimSuffix(r.words[k], "s") {
		case "model", "classifier", "detector", "network", "filter", "algorithm", "forest", "predictor", "tokeniser", "tokenizer", "embedding":
			return true
		}
	}
	return false
}

// large reports whether what a proposal changes is more than a team moves in weeks.
func (r *clauseReader) large(h *head) bool {
	k := r.chief(h.object)
	whole := false
	for m := h.object[0]; m < h.object[1]; m++ {
		if r.Tag(m) == "CD" {
			return false
		}
		switch r.words[m] {
		case "all", "entire", "whole", "every", "everything", "complete", "full":
			whole = true
		}
	}
	if k >= 0 {
		is := r.lex.noun(r.words[k])
		if is&(control|deliverable) != 0 && is&big == 0 {
			return false
		}
		if is&big != 0 {
			return true
		}
	}
	if whole {
		return true
	}
	for m := h.object[1]; m < min(len(r.words)-1, h.object[1]+8); m++ {
		switch r.words[m] {
		case "to", "in", "into", "onto", "with", "off", "from":
			if p := r.nounPhrase(m + 1); p[0] < p[1] {
				if c := r.chief(p); c >= 0 && r.lex.noun(r.words[c])&big != 0 {
					return true
				}
			}
		}
	}
	return false
}

func letter(w string) bool {
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80)
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
