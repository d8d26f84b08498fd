package english

import "strings"

// reading is a verb group, and what it would still take to be whole.
type reading struct {
	Verb
	open expectation // after an auxiliary: the form that its verb would have
	form form
}

// form is how a verb group can stand in a clause.
type form uint8

const (
	tensed     form = iota // carries tense or a modal
	loose                  // restarted: past tense, or a participle without its auxiliary
	participle             // written
	gerund                 // writing, having written
	infinitive             // to write
	base                   // write
)

const (
	nothing     expectation = iota
	anyVerb                 // the first of the group
	baseForm                // after a modal, do, to
	afterHave               // a participle
	afterBe                 // a participle or an -ing form
	passiveOnly             // after being, get: a participle
)

// expectation is which verb form may come next in a group.
type expectation uint8

// verbGroup reads the verb group that starts at token i, and returns it with
// the token behind it; i itself if there is none.
func (p *parser) verbGroup(i int) (reading, int) {
	r := reading{Verb: Verb{Start: i, Main: -1}, open: anyVerb}
	end := p.extend(&r, i)
	return r, end
}

// extend reads on at token i what the group r expects and returns the token
// behind the group; i itself if nothing fits.
func (p *parser) extend(r *reading, i int) int {
	end := i
	for r.open != nothing {
		k := p.skip(p.aside(r, end))
		if p.tag(k) == "TO" && (r.open == anyVerb && k <= p.skip(i) || r.Modal != "" && r.open == baseForm) {
			if r.open == anyVerb {
				r.Tense, r.form = Infinitive, infinitive
			}
			r.open = baseForm
			r.Negated = r.Negated || p.negates(end, k)
			k = p.skip(k + 1)
		}
		if p.tag(k) == "``" && r.open != anyVerb && p.fits(r, k+1) {
			k++ // did not “fail”
		}
		if !p.fits(r, k) {
			break
		}
		r.Negated = r.Negated || p.negates(end, k)
		p.take(r, k)
		end = k + 1
	}
	if r.Main < 0 {
		return i
	}
	if r.open != nothing { // was not aware
		for k := end; not(p.word(k)) || p.word(k) == "nt"; k++ {
			r.Negated, end = true, k+1
		}
	}
	if r.Lemma != "be" && p.word(end) == "not" && p.tag(end+1) == "." {
		end++
	}
	end = p.particle(&r.Lemma, end)
	if k := p.governed(r, end); k > end {
		end = p.particle(&r.To, k)
		r.open = nothing
	}
	r.End = end
	return end
}

// aside returns the token behind what stands between an auxiliary and its verb
// without being part of the group: (and still have not), another modal.
func (p *parser) aside(r *reading, i int) int {
	if r.open == anyVerb {
		return i
	}
	k := i
	if p.tag(k) == "," {
		k++
	}
	if p.tag(k) == "CC" && p.tag(k+1) == "MD" && r.Modal != "" {
		r.Modal = modals[p.word(k+1)] // can and should test
		for k += 2; p.tag(k) == "," || not(p.word(k)); k++ {
			r.Negated = r.Negated || not(p.word(k))
		}
		return k
	}
	if p.tag(p.skip(i)) != "(" {
		return i
	}
	for k = p.skip(i); k < len(p.words) && p.tag(k) != ")"; k++ {
		if k > i+12 {
			return i
		}
	}
	if !p.fits(r, p.skip(k+1)) {
		return i
	}
	r.Negated = r.Negated || p.negates(i, p.skip(i))
	return k + 1
}

// negates reports whether a negation stands in the tokens [i, j).
func (p *parser) negates(i, j int) bool {
	for ; i < j; i++ {
		if not(p.word(i)) || p.word(i) == "no" && p.word(i+1) == "longer" {
			return true
		}
	}
	return false
}

// fits reports whether token k has the form that the group expects.
func (p *parser) fits(r *reading, k int) bool {
	t, w := p.tag(k), p.word(k)
	switch r.open {
	case anyVerb:
		return t == "MD" || strings.HasPrefix(t, "VB")
	case baseForm: // also after "did": checked
		return t == "VB" || t == "VBP" || t == "VBD" || t == "VBN" || t == "VBZ" && k == p.skip(r.Main+1) && p.aux(k) == noAux ||
			w == "of" && r.Modal != "" && (p.tag(k+1) == "VBN" || pastForm(p.word(k+1))) // should of checked
	case afterHave:
		if p.adjective(k) {
			return false
		}
		return t == "VBN" || t == "VBD" || t == "VB" && w != "be" && !determiner(p.tag(k-1))
	case afterBe:
		return (t == "VBN" || t == "VBD" || t == "VBG" && !describing[w]) && !stative[w] && !p.adjective(k)
	case passiveOnly:
		return t == "VBN" || t == "VBD" && p.tag(k+1) != "PRP"
	}
	return false
}

// adjective reports whether the participle k describes the noun behind it:
// should have read access.
func (p *parser) adjective(k int) bool {
	return p.word(k) == "read" && (p.word(k+1) == "access" || p.word(k+2) == "write" && p.word(k+3) == "access") || p.tag(k) == "VBN" && p.tag(k-1) == "DT" && nominal(p.tag(k+1))
}

// stative are participles that say after "be" how somebody is, not what was done.
var stative = words(`tired stuck concerned worried exhausted confused experienced inexperienced surprised distracted
	overwhelmed convinced`)

// describing are -ing forms that say after "be" how something is.
var describing = words("misleading confusing missing pending ongoing lacking alarming worrying surprising interesting")

// take adds verb k to the group.
func (p *parser) take(r *reading, k int) {
	word, tag, kind := p.words[k], p.tags[k], p.aux(k)
	if word == "of" {
		kind = haveAux
	}
	first := r.open == anyVerb
	if first {
		r.Tense, r.form = tenseOf(tag)
		if tag == "VBD" || tag == "VBN" {
			r.form = pastKind(p.about(k), tag)
		}
	}
	if r.open == afterHave {
		r.Perfect = true
		if r.form == tensed && r.Modal == "" && r.Tense == Present {
			r.Tense = Past // has checked counts as past
		}
	}
	before := r.open
	r.Main, r.Lemma, r.open = k, p.about(k).lemma, nothing
	switch {
	case before == afterBe && tag == "VBG" && kind != beAux, before == passiveOnly && tag == "VBG":
		r.Progressive = true
	case before == afterBe && kind == beAux: // being
		r.Progressive, r.open = true, passiveOnly
	case before == afterBe, before == passiveOnly:
		r.Passive = true
	case kind == modalAux && first:
		r.form, r.Tense = tensed, NoTense
		if r.Modal = modals[word]; r.Modal == "" {
			if word == "'d" {
				r.Modal = "would"
			} else if _, known := modals[word]; known {
				r.Tense = Future
			} else {
				r.Modal = r.Lemma
			}
		}
		r.open = baseForm
	case kind == doAux && first:
		r.open = baseForm
	case kind == haveAux && before != afterHave:
		r.Lemma, r.open = "have", afterHave
		if first && word == "'d" {
			r.Tense, r.form = Past, tensed
		}
	case kind == beAux:
		r.Lemma, r.open = "be", afterBe
		if first && word == "being" {
			r.open = passiveOnly
		}
	case kind == getAux && p.tag(k+1) == "VBN" && !nominal(p.tag(k+2)):
		r.open = passiveOnly
	}
	if r.open != nothing && r.form == loose {
		r.form = tensed
	}
}

func tenseOf(tag string) (Tense, form) {
	switch tag {
	case "VBD":
		return Past, tensed
	case "VBZ", "VBP":
		return Present, tensed
	case "VBG":
		return Gerund, gerund
	case "VBN":
		return Participle, participle
	case "MD":
		return NoTense, tensed
	}
	return Imperative, base
}

// pastKind tells past tenses from participles where the word itself does.
func pastKind(word *known, tag string) form {
	switch past, part := word.past, word.part; {
	case word.aux != noAux && tag == "VBD":
		return tensed
	case past && !part:
		return tensed
	case part && !past:
		return participle
	}
	return loose
}

// governed reads "to escalate" after "failed", and returns where it ends; end
// itself if there is none.
func (p *parser) governed(r *reading, end int) int {
	k := p.skip(end)
	switch {
	case p.word(k) == "to" && r.open != baseForm:
		k = p.skip(k + 1)
	case (r.Lemma == "help" || r.Lemma == "forget") && p.tag(end) == "VB": // help implement it
	default:
		return end
	}
	if t := p.tag(k); p.tag(k+1) == "POS" || t != "VB" && !(p.about(k).base && strings.HasPrefix(t, "V")) {
		return end
	}
	for r.To = p.about(k).lemma; ; r.To = p.about(k).lemma {
		next := p.skip(k + 1)
		if t := p.tag(next); p.about(k).aux != beAux && p.about(k).aux != haveAux || t != "VBN" && t != "VBG" {
			return k + 1
		}
		k = next
	}
}

func not(word string) bool {
	switch word {
	case "not", "n't", "never", "nt", "neither", "nor":
		return true
	}
	return false
}
