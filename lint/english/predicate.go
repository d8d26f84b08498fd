package english

import "strings"

// linking are verbs that an adjective completes.
var linking = words("be become seem look feel remain stay appear get go turn run keep prove sound fall grow leave")

// predicate reads the adjective after "be" and verbs like it, or the adverb
// that says where or how something was: down, off, away.
func (p *parser) predicate(c *Clause) {
	verb := c.Verb.Lemma
	if c.Verb.To != "" {
		verb = c.Verb.To
	}
	if !linking[verb] {
		return
	}
	k := c.Verb.End
	if f := p.top(); f.aux < 0 && c.Subject.Start >= c.Verb.Start && !c.Subject.Empty() && verb == "be" {
		k = max(k, c.Subject.End) // were the reviewer more careful
	}
	for ; k < len(p.words); k++ {
		next := p.tag(k + 1)
		switch t := p.tags[k]; {
		case strings.HasPrefix(t, "JJ") || t == "VBN" && stative[p.words[k]] || t == "VBG" && describing[p.words[k]] && verb == "be":
			if !strings.HasPrefix(next, "NN") && !strings.HasPrefix(next, "JJ") {
				c.Object = Phrase{k, k + 1, k}
			}
			return
		case (t == "RB" || t == "RP" || t == "IN") && verb == "be" && places[p.words[k]] && !p.inPhrase(k+1) && next != "TO" && p.word(k+1) != "of":
			c.Object = Phrase{k, k + 1, k}
			return
		case t == "RB" || t == "RBR":
		default:
			return
		}
	}
}

// places are the adverbs that can complete "be".
var places = words(`down up off on away out back offline online asleep well near late there over alone early gone around
	behind absent fine live`)
