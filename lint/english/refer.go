package english

import "strings"

// classify says who the subject and the agent of each clause are. What the noun
// phrase leaves open is decided by the verb and by what pronouns refer to.
func (p *parser) classify() {
	for i := range p.clauses {
		c := &p.clauses[i]
		if !c.Agent.Empty() {
			c.AgentWho, _ = p.s.who(c.Agent, p.cast)
		}
		if c.Subject.Empty() {
			c.Who, c.Why = p.elided(i)
			continue
		}
		c.Who, c.Why = p.s.who(c.Subject, p.cast)
		switch {
		case p.refers(c.Subject):
			if who, why := p.resolve(i); who != Unknown {
				c.Who, c.Why = who, why
			}
		case c.Relation != Nominal:
			p.byVerb(c)
		}
	}
}

// elided says whose act a clause without a subject tells: that of software if
// only software does it.
func (p *parser) elided(i int) (Class, string) {
	c := &p.clauses[i]
	verb := c.Verb.Lemma
	if c.Verb.To != "" {
		verb = c.Verb.To
	}
	object := ""
	if !c.Object.Empty() {
		object = p.words[c.Object.Head]
	}
	if c.Verb.Tense != Imperative && !c.Verb.Passive && (object == "" || object == "itself") && mechanical(verb) {
		return System, "only software does that: " + verb
	}
	if i > 0 && c.Relation == p.clauses[i-1].Relation && p.clauses[i-1].Subject.Empty() && p.clauses[i-1].Who == System && !inList("perceive", verb) && object == "" {
		return System, "goes on with what software did"
	}
	return Elided, "no subject is written"
}

// mechanical reports whether only software and devices do what the verb says,
// where nobody is named and there is no object.
func mechanical(verb string) bool { return mechanicalVerbs[verb] }

var mechanicalVerbs = func() map[string]bool {
	m := words(`crash segfault boot reboot restart expire overflow throttle deadlock panic spike leak respawn autoscale stall hang oom
		core-dump coredump evict failover error flap degrade`)
	for _, v := range []string{"time out", "run out", "come up", "come back", "go down", "shut down", "power off", "fall over", "boot up", "start up", "lock up", "back up"} {
		m[v] = true
	}
	return m
}()

// byVerb decides heads that may be human or not by what they do.
func (p *parser) byVerb(c *Clause) {
	head := p.words[c.Subject.Head]
	verb := c.Verb.Lemma
	one := singular(head)
	_, either := modifiers()[one]
	text := p.s.tokens[c.Subject.Head].Text
	human := !c.Verb.Passive && inList("perceive", verb)
	switch {
	case either && c.Subject.Head == c.Subject.Start+boolInt(determiner(p.tags[c.Subject.Start])) && c.Who != System:
		// no modifier: the agent segfaulted, the client was restarted
		switch {
		case !c.Verb.Passive && mechanical(verb), c.Verb.Passive && handled[verb]:
			c.Who, c.Why = System, head+" that does or undergoes what software does: "+verb
		case c.Who == Unknown && human:
			c.Who, c.Why = Role, head+" that does what people do: "+verb
		}
	case c.Who == System && either && human && strings.HasPrefix(c.Why, "things list"):
		if c.Subject.Head == c.Subject.Start {
			c.Who, c.Why = Group, head+" without an article, doing what people do: "+verb
		} else if !software[one] {
			c.Who, c.Why = Role, head+" that does what people do: "+verb
		}
	case c.Who == Unknown && capital(text) && p.tags[c.Subject.Head] != "PRP" && p.tags[c.Subject.Head] != "DT":
		c.Who, c.Why = p.unknownName(c, text, human)
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// software are heads that are software without a modifier, whatever they do.
var software = words("service platform network infrastructure scheduler scanner engine processor validator watcher runner executor dispatcher collector producer")

// handled are verbs whose object is software or a machine.
var handled = words("restart reboot deploy redeploy upgrade kill terminate evict install uninstall reinstall roll drain provision scale patch compile start stop")

// unknownName decides capitalised words that no list knows, and names that
// people share with things.
func (p *parser) unknownName(c *Clause, text string, human bool) (Class, string) {
	head := p.words[c.Subject.Head]
	own := ""
	if !c.Object.Empty() {
		own = p.words[c.Object.Start]
	}
	system := made(head) || inList("places", head)
	switch {
	case own == "its":
		return System, text + " with its own"
	case own == "his" || own == "her":
		return Person, text + " with " + own + " own"
	case human && !(system && made(head) && !inList("names", head)):
		return Person, "capitalised, and does what people do: " + c.Verb.Lemma
	case system:
		return System, "a name of people too, but does what things do: " + c.Verb.Lemma
	case inList("names-ambiguous", head) && c.Verb.Tense == Past && !c.Verb.Passive && c.Verb.Lemma != "be" && !c.Object.Empty() && c.Subject.Head > 0:
		return Person, "a name, and acts"
	}
	return Unknown, c.Why
}

// refers reports whether the phrase is a pronoun that stands for another phrase.
func (p *parser) refers(ph Phrase) bool {
	switch p.words[ph.Head] {
	case "it", "they", "them", "their", "its", "each", "itself", "themselves":
		return true
	case "one":
		return ph.Head > ph.Start && p.words[ph.Head-1] != "no"
	case "both", "none", "neither", "either", "all":
		return ph.Head == ph.End-1 && ph.Start == ph.Head && p.words[ph.Head] != "all"
	}
	return false
}

// resolve finds what the pronoun that is the subject of clause i stands for
// within the sentence. "It" takes the last subject that is a thing or group,
// else the last thing; "they" the last plural subject, the last plural, the last
// that names people.
func (p *parser) resolve(i int) (Class, string) {
	at := p.clauses[i].Subject.Head
	word := p.words[at]
	single := word == "it" || word == "its" || word == "itself"
	name := func(ph Phrase, who Class) (Class, string) {
		return who, word + " stands for " + p.words[ph.Head]
	}
	for k := i - 1; k >= 0; k-- {
		c := &p.clauses[k]
		if c.Subject.Empty() || c.Subject.Head >= at || c.Relation == Nominal {
			continue
		}
		if single && (c.Who == System || c.Who == Group) && !pronounHead(p, c.Subject, "they") && p.words[c.Subject.Head] != "what" {
			return name(c.Subject, c.Who)
		}
		if !single && c.Who != Self && c.Who != Unknown && p.plural(c.Subject) {
			return name(c.Subject, c.Who)
		}
	}
	var people Phrase
	var whose Class
	for k := len(p.chunks) - 1; k >= 0; k-- {
		ch := &p.chunks[k]
		if ch.kind != nounPhrase || ch.start >= at || p.tags[ch.head] == "PRP" || times[singular(p.words[ch.head])] {
			continue
		}
		ph := Phrase{ch.start, ch.end, ch.head}
		if at < ch.end {
			continue
		}
		who, _ := p.s.who(ph, p.cast)
		switch {
		case single && who == System && !p.plural(ph):
			return name(ph, who)
		case !single && who != Self && who != Unknown && p.plural(ph):
			return name(ph, who)
		case !single && people.Empty() && who >= Person && who <= Attacker && who != Self:
			people, whose = ph, who
		}
	}
	if !people.Empty() {
		return name(people, whose)
	}
	return Unknown, ""
}

func pronounHead(p *parser, ph Phrase, word string) bool { return p.words[ph.Head] == word }

// plural reports whether the phrase is a plural: by its tag, by "they", or by
// the "and" between its parts.
func (p *parser) plural(ph Phrase) bool {
	switch t := p.tags[ph.Head]; {
	case t == "NNS" || t == "NNPS" || p.words[ph.Head] == "they" || p.words[ph.Head] == "them":
		return true
	}
	for k := ph.Start; k < ph.Head; k++ {
		if p.words[k] == "and" {
			return true
		}
	}
	return p.tags[ph.Start] == "CD" && p.words[ph.Start] != "one"
}
