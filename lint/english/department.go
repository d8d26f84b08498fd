package english

import "strings"

// department reports whether the phrase is the field of a department, without an
// article and with a capital, that does in some clause what people do: Pricing
// turned the flag on; but Pricing failed over, Security groups deny it.
func (p *parser) department(ph Phrase) bool {
	if ph.End-ph.Start != 1 || !p.field(ph.Head) {
		return false
	}
	for k := range p.clauses {
		if c := &p.clauses[k]; c.Subject == ph && c.Relation != Nominal && p.worked(c) {
			return true
		}
	}
	return false
}

// field reports whether token i is the field of a department with a capital.
func (p *parser) field(i int) bool {
	return capital(p.s.tokens[i].Text) && inList("departments", p.words[i])
}

// worked reports whether the clause tells what hardly anything but people does.
func (p *parser) worked(c *Clause) bool {
	verb, _, _ := strings.Cut(c.Verb.Lemma, " ")
	switch {
	case c.Verb.Passive || c.Verb.Tense != Past:
		return false
	case inList("perceive", verb), inList("personal", verb), inList("manual", c.Verb.Lemma), inList("omit", verb):
		return true
	case verb == "fail":
		return c.Verb.To != ""
	case verb == "take":
		return !c.Object.Empty() && (times[singular(p.words[c.Object.Head])] || p.word(c.Verb.End) == "over")
	}
	return deskwork[verb] && (!c.Object.Empty() || c.Verb.To != "" || c.Verb.Negated || p.tag(c.Verb.End) == "IN" || strings.Contains(c.Verb.Lemma, " "))
}

// deskwork are verbs of what departments do to things, which software does as often.
var deskwork = words(`have sit push ship turn switch carry keep value send release launch change move block want
	enable disable merge deploy raise lower hold buy sell prioritise prioritize promise insist refuse let leave set put go`)
