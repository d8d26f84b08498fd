package english

// auxKind tells the verbs apart that help others.
type auxKind uint8

const (
	noAux auxKind = iota
	modalAux
	doAux
	haveAux
	beAux
	getAux
)

var auxiliaries = map[string]auxKind{
	"do": doAux, "does": doAux, "did": doAux,
	"have": haveAux, "has": haveAux, "had": haveAux, "having": haveAux, "'ve": haveAux,
	"be": beAux, "is": beAux, "are": beAux, "am": beAux, "was": beAux, "were": beAux, "been": beAux, "being": beAux,
	"'re": beAux, "'m": beAux,
	"get": getAux, "gets": getAux, "got": getAux, "getting": getAux, "gotten": getAux,
}

// modals are the modal verbs in every spelling, with what they count as; will
// and shall are a tense.
var modals = map[string]string{
	"can": "can", "ca": "can", "could": "could", "may": "may", "might": "might", "must": "must", "should": "should",
	"would": "would", "ought": "ought", "will": "", "wo": "", "shall": "", "sha": "", "'ll": "",
}

// aux returns which auxiliary token i is, if it is one; 's and 'd by what follows.
func (p *parser) aux(i int) auxKind {
	w := p.word(i)
	if p.tag(i) == "MD" {
		if w == "'d" && p.had(i) {
			return haveAux
		}
		return modalAux
	}
	switch w {
	case "'s":
		if p.has(i) {
			return haveAux
		}
		return beAux
	case "'d":
		return haveAux
	}
	return p.about(i).aux
}

// had reports whether 'd is had: a past participle follows that is no base form.
func (p *parser) had(i int) bool {
	k := p.skip(i + 1)
	w := p.about(k)
	return !w.base && (w.looks || w.past || w.part)
}

// has reports whether 's is has: an active participle follows. Been, got and
// the like are; others if an object follows or a person is spoken of.
func (p *parser) has(i int) bool {
	k := p.skip(i + 1)
	switch p.word(k) {
	case "been", "got", "had", "become", "gone", "come":
		return true
	}
	if t := p.tag(k); t != "VBN" && t != "VBD" {
		return false
	}
	next := p.tag(k + 1)
	return determiner(next) || next == "PRP" || inList("person", p.word(i-1)) && p.word(k+1) != "by"
}

// skip returns the index of the first token from i on that is no adverb and no
// floating "all" or "each".
func (p *parser) skip(i int) int {
	for p.tag(i) == "RB" && !particles[p.word(i)] || p.tag(i) == "RBR" || p.tag(i) == "DT" && floating(p.word(i)) || p.tag(i) == "CC" && not(p.word(i)) {
		i++
	}
	return i
}
