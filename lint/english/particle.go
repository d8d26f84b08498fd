package english

// particles are the small words that belong to the verb before them.
var particles = words("up down off out back over away on in through along ahead aside around")

// particle reads "down" after "shut" and adds it to the lemma: an adverb, or a
// preposition that has no noun phrase behind it or is known to go with the verb.
func (p *parser) particle(lemma *string, end int) int {
	w := p.word(end)
	if !particles[w] || *lemma == "be" || *lemma == "have" || *lemma == "do" {
		return end
	}
	switch t := p.tag(end); {
	case phrasal[*lemma+" "+w]:
	case t == "RP" || t == "RB":
	case t == "IN" && !p.inPhrase(end+1) && p.tag(end+1) != "VBG" && p.tag(end+1) != "``":
	default:
		return end
	}
	*lemma += " " + w
	return end + 1
}

// phrasal are verbs with a particle that is often taken for a preposition, or
// that may stand behind the object.
var phrasal = map[string]bool{
	"sign off": true, "go on": true, "catch up": true, "shut down": true, "turn off": true, "turn on": true, "turn down": true,
	"roll back": true, "roll out": true, "wave through": true, "hold back": true, "brush off": true, "brush aside": true,
	"give up": true, "take down": true, "take over": true, "bring down": true, "bring up": true, "bring back": true,
	"fall over": true, "fail over": true, "point out": true, "leave out": true, "carry on": true, "log in": true,
	"log out": true, "time out": true, "back up": true, "set up": true, "clean up": true, "pick up": true, "put back": true,
	"figure out": true, "find out": true, "run out": true, "come back": true, "go down": true, "switch off": true,
	"switch on": true, "switch over": true, "let down": true, "hand over": true, "break in": true, "cut off": true,
	"mix up": true, "rule out": true, "push back": true, "call off": true, "put off": true, "set aside": true, "wake up": true,
	"spin up": true, "tear down": true, "scale up": true, "scale down": true, "lock out": true, "fill up": true, "speed up": true,
	"slow down": true, "carry out": true, "work out": true, "sort out": true, "write off": true, "wave off": true, "fail back": true,
	"pass over": true, "gloss over": true, "skim over": true, "sleep through": true, "click through": true,
	"knock out": true, "wipe out": true,
}

// separable are verbs whose particle, directly behind them, may as well be a
// preposition; behind the object it is theirs.
var separable = func() map[string]bool {
	m := map[string]bool{}
	for w, list := range map[string]string{
		"on":   "pass take put keep try move leave",
		"off":  "take cut kick lay shut turn hold break leave kill fend cool tick",
		"out":  "send hand take cut pull phase swap try test wipe use wear leave throw keep print block shut spell swap",
		"in":   "type key fill plug bring let hand call lock fold check phase put pull keep",
		"up":   "keep look turn hold use build tie ring plug wind bring free hook break split mess",
		"down": "write bring pull take track turn lock wind close break strip slow cut let",
		"back": "call send take turn move hand cut pull put ring wind scale",
		"over": "move hand take turn cut push", "away": "give throw take turn put send", "aside": "put push lay move",
		"through": "push let put pass see", "around": "pass turn move",
	} {
		for v := range words(list) {
			m[v+" "+w] = true
		}
	}
	return m
}()

// split looks for a particle behind the object of a verb: waved the change through.
func (p *parser) split(c *Clause, at int) {
	if w := p.word(at); particles[w] && c.Verb.To == "" && (phrasal[c.Verb.Lemma+" "+w] || separable[c.Verb.Lemma+" "+w]) && !nominal(p.tag(at+1)) && !determiner(p.tag(at+1)) {
		c.Verb.Lemma += " " + w
	}
}
