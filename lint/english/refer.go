package english

import "strings"

// classify says who the subject and the agent of each clause are. What the noun
// phrase leaves open is decided by what it does in any clause of the sentence,
// or by what a pronoun refers to.
func (p *parser) classify() {
	for i := range p.clauses {
		c := &p.clauses[i]
		if c.Subject.Empty() {
			c.Who, c.Why = p.elided(i)
			continue
		}
		c.Who, c.Why = p.meant(c.Subject)
		if p.refers(c.Subject) {
			if who, why := p.resolve(i); who != Unknown {
				c.Who, c.Why = who, why
			}
		}
		if c.Relation == Relative && c.Who != Group && c.Who != System && c.Who != Unknown && p.which(c) {
			c.Who, c.Why = System, "which is not said of people"
		}
		if c.Who == Person && stranger[p.words[c.Subject.Head]] && p.intruded() {
			c.Who, c.Why = Attacker, "somebody in a sentence about an attack"
		}
	}
	for i := range p.clauses {
		if c := &p.clauses[i]; !c.Agent.Empty() {
			c.AgentWho, _ = p.meant(c.Agent)
		}
	}
}

// stranger are words for people that say nothing of them, and intrusions what
// tells that an attack is spoken of.
var (
	stranger   = words("someone somebody person they individual individuals people he she who whoever")
	intrusions = words("stolen leaked phished phishing compromised hijacked malicious ransom ransomware backdoor exploited exfiltrated attack malware spam botnet fraud scam internet impersonated spoofed tricked bribed")
)

// intruded reports whether the sentence speaks of an attack.
func (p *parser) intruded() bool {
	for k, w := range p.words {
		if intrusions[w] || w == "access" && p.word(k-1) == "gained" || inList("attackers", singular(w)) {
			return true
		}
	}
	return false
}

// which reports whether the relative clause is one with "which" as its subject.
func (p *parser) which(c *Clause) bool {
	for k := c.Subject.End; k < c.Verb.Start && k < c.Subject.End+3; k++ {
		if p.words[k] == "which" {
			return k+3 > c.Verb.Start
		}
	}
	return false
}

// meant classes a noun phrase by its words and, where they leave it open, by
// the verbs that it is the subject of.
func (p *parser) meant(ph Phrase) (Class, string) {
	who, why, sure := p.s.judge(ph, p.cast)
	if !who.Human() && p.department(ph) {
		return Group, "a department that does what people do"
	}
	if who == Group && (strings.HasPrefix(why, "company ") || carriers[p.words[ph.Head]]) && p.serves(ph) {
		return System, "what the service of a firm did"
	}
	if sure {
		return who, why
	}
	for k := range p.clauses {
		if c := &p.clauses[k]; c.Subject.Head == ph.Head && !c.Subject.Empty() && c.Relation != Nominal {
			if by, because := p.byVerb(c, who); because != "" {
				return by, because
			}
		}
	}
	if who == Unknown && capital(p.s.tokens[ph.Head].Text) {
		if by, because := p.weighed(ph); because != "" {
			return by, because
		}
	}
	if made(p.words[ph.Head]) || inList("places", p.words[ph.Head]) {
		return System, "name of a thing, which does nothing that only people do: " + p.words[ph.Head]
	}
	return who, why
}

// carriers are firms that are spoken of for their service.
var carriers = words("provider carrier registrar isp")

// serves reports whether the phrase is the subject of a clause, and none of its
// clauses tells what people do: Cloudflare did not purge the object.
func (p *parser) serves(ph Phrase) bool {
	subject := false
	for k := range p.clauses {
		if c := &p.clauses[k]; c.Subject == ph && c.Relation != Nominal {
			if !c.Verb.Negated || p.worked(c) {
				return false
			}
			subject = true
		}
	}
	return subject
}

// weighed classes a capitalised word that no list knows by what stands around
// it: a person by enough evidence, a thing where nothing speaks for a person.
func (p *parser) weighed(ph Phrase) (Class, string) {
	first := ph.Head
	for first > ph.Start && capital(p.s.tokens[first-1].Text) {
		first--
	}
	first = p.s.opening(first, ph.Head+1)
	if first > ph.Head {
		return Unknown, ""
	}
	doc := &Vocabulary{}
	if p.cast != nil && p.cast.Words != nil {
		doc = p.cast.Words
	}
	known, _ := p.s.standing(first, ph.Head+1, p.cast, doc)
	here, why := p.s.hints(first, ph.Head+1)
	if len(doc.Hints) > 0 {
		here += doc.leans(p.s, first, ph.Head+1, here)
	}
	switch {
	case known > 0 && known+here >= enough:
		return Person, why
	case known <= 1 && here <= 0:
		return System, "a name for which nothing tells of a person: " + p.s.tokens[ph.Head].Text
	}
	return Unknown, ""
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
	if c.Verb.Tense != Imperative && !c.Verb.Passive && (object == "" || object == "itself") && mechanicalVerbs[verb] {
		return System, "only software does that: " + verb
	}
	if i > 0 && c.Relation == p.clauses[i-1].Relation && p.clauses[i-1].Subject.Empty() && p.clauses[i-1].Who == System && !inList("perceive", verb) && object == "" {
		return System, "goes on with what software did"
	}
	return Elided, "no subject is written"
}

// mechanicalVerbs say what only software and devices do, where nobody is named
// and there is no object.
var mechanicalVerbs = func() map[string]bool {
	m := words(`crash segfault boot reboot restart expire overflow throttle deadlock panic spike leak respawn autoscale stall hang oom
		core-dump coredump jam evict failover error flap degrade`)
	for _, v := range []string{"time out", "run out", "come up", "come back", "go down", "shut down", "power off", "fall over", "boot up", "start up", "lock up", "back up"} {
		m[v] = true
	}
	return m
}()

// byVerb tells from a clause who its subject is, with the evidence; "" if it tells nothing.
func (p *parser) byVerb(c *Clause, who Class) (Class, string) {
	head, verb := p.words[c.Subject.Head], c.Verb.Lemma
	text := p.s.tokens[c.Subject.Head].Text
	human := !c.Verb.Passive && inList("perceive", verb)
	own := ""
	if !c.Object.Empty() {
		own = p.words[c.Object.Start]
	}
	switch {
	case own == "its" && (who == Unknown || p.either(head)):
		return System, text + " with its own"
	case who == Unknown && (own == "his" || own == "her"):
		return Person, text + " with " + own + " own"
	case !human && c.Verb.Negated && who == Role && (drivers[head] || head == "editor") && p.sole(c.Subject) && !inList("manual", verb) && !inList("personal", verb):
		return System, head + " with nothing that tells of people"
	case human && dual[verb] && who != Group && drivers[head] && p.sole(c.Subject) && !c.Object.Empty() && !p.minded(c.Object):
		return System, head + " with nothing that tells of people"
	case human && dual[verb] && (who == System || who == Role && p.sole(c.Subject)) && machines[head] && !c.Object.Empty() && wired[singular(p.words[c.Object.Head])]:
		return System, head + " that handles what software does: " + p.words[c.Object.Head]
	case !c.Verb.Passive && mechanicalVerbs[verb] && (own == "" || own == "itself"), c.Verb.Passive && handled[verb]:
		return System, head + ", for what only software does or undergoes: " + verb
	case !human:
		if inList("names-ambiguous", head) && !made(head) && !inList("places", head) && c.Verb.Tense == Past && !c.Verb.Passive && own != "" && !p.s.leads(c.Subject.Head) {
			return Person, "a name, and acts"
		}
		return Unknown, ""
	case who == Unknown && made(head) && (!p.s.shared(head) || !inList("personal", verb)):
		return Unknown, "" // products do much of what people do
	case who == Unknown && common(head) && !inList("names-ambiguous", head):
		return Unknown, "" // an everyday word that begins the sentence
	case who == Unknown:
		return Person, "capitalised, and does what people do: " + verb
	case who != System || inList("act-nouns", singular(head)+" neutral") || software[singular(head)] && (c.Subject.Start < c.Subject.Head || p.plural(c.Subject)) || !inList("things", head) && !p.either(head):
		return Unknown, ""
	case c.Subject.Start == c.Subject.Head:
		return Group, head + " without an article, doing what people do: " + verb
	}
	return Role, head + " that does what people do: " + verb
}

// sole reports whether the phrase is a noun without words that describe it.
func (p *parser) sole(ph Phrase) bool {
	return ph.End-ph.Start == 1 || ph.End-ph.Start == 2 && determiner(p.tags[ph.Start])
}

// machines are those that are software only where they handle what software does.
var machines = words("operator provider supervisor")

// drivers are those of both that are people only where they deal with what asks for attention.
var drivers = words("agent controller master broker writer planner manager driver follower leader worker client watcher scheduler dispatcher coordinator observer validator runner monitor")

// minded reports whether the phrase is something that asks for people's attention, or a rule of theirs.
func (p *parser) minded(ph Phrase) bool {
	w := singular(p.words[ph.Head])
	return inList("attention", w) || inList("norms", w) || inList("work", w) || inList("role", w)
}

// dual are verbs of checking and seeing that software does as well, and wired
// what it does them to.
var (
	dual  = words("misread ignore overlook misinterpret check verify validate inspect observe recognise recognize notice see read detect understand remember forget")
	wired = words(`signature checksum hash header payload packet frame token nonce cookie lease lock schema byte bit offset sequence
		parity timestamp digest heartbeat finalizer replica pod epoch field annotation label`)
)

// either reports whether the head is one that may be human or not.
func (p *parser) either(head string) bool { return modifiers.of(singular(head)) != nil }

// software are heads that are software without a modifier, whatever they do.
var software = words("service platform network infrastructure scheduler scanner engine processor validator watcher runner executor dispatcher collector producer controller broker monitor")

// handled are verbs whose object is software or a machine.
var handled = words("restart reboot deploy redeploy upgrade kill terminate evict install uninstall reinstall roll drain provision scale patch compile")

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
		if single && c.Who == Group && p.clauses[i].Relation == Complement && p.clauses[i].Verb.Lemma == "be" {
			continue // the team thought it was a spike
		}
		if single && (c.Who == System || c.Who == Group) && p.words[c.Subject.Head] != "they" && p.words[c.Subject.Head] != "what" {
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
		if ch.kind != nounPhrase || ch.start >= at || p.tags[ch.head] == "PRP" || p.about(ch.head).time {
			continue
		}
		ph := Phrase{ch.start, ch.end, ch.head}
		if w := p.words[ch.start]; at < ch.end || w == "what" || w == "which" {
			continue // which obstacles did they meet
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

// plural reports whether the phrase is a plural: by its tag, by "they", or by
// the "and" between its parts.
func (p *parser) plural(ph Phrase) bool {
	if t := p.tags[ph.Head]; t == "NNS" || t == "NNPS" || p.words[ph.Head] == "they" || p.words[ph.Head] == "them" {
		return true
	}
	for k := ph.Start; k < ph.Head; k++ {
		if p.words[k] == "and" {
			return true
		}
	}
	return p.tags[ph.Start] == "CD" && p.words[ph.Start] != "one"
}
