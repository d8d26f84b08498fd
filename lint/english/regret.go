package english

import "strings"

// A past that never was, told with would, could or might have: regret when it
// would have been the better one, relief when it would have been worse, plain
// explanation when software is spoken of and nothing says which.

// hypothetical reports whether the words imagine a past that nobody is blamed
// for: what attackers might have done, how things might have gone worse, what a
// mechanism would have done, what nobody could have known. A condition (had we
// known) goes by the main clause.
func (s *Sentence) hypothetical(i, j int) bool {
	clauses := s.Clauses(nil)
	for k := range clauses {
		c := &clauses[k]
		if j <= c.Verb.Start || i >= c.Verb.End || c.Relation == Nominal {
			continue
		}
		if c.Relation == Condition {
			return s.imagines(clauses)
		}
		return counterfactual(c) && !s.regret(c)
	}
	return false
}

// counterfactual reports whether the clause tells of a past that never was.
func counterfactual(c *Clause) bool {
	switch c.Verb.Modal {
	case "would", "could", "might":
		return c.Verb.Perfect
	}
	return false
}

// imagines reports whether one of the clauses is counterfactual.
func (s *Sentence) imagines(clauses []Clause) bool {
	for k := range clauses {
		if counterfactual(&clauses[k]) {
			return true
		}
	}
	return false
}

// regret reports whether the counterfactual clause wishes for a better past.
func (s *Sentence) regret(c *Clause) bool {
	human := c.Human() && c.Who != Elided && !c.Verb.Passive
	if c.Who == Attacker || !human && s.attacked(c.Verb.Main) {
		return false
	}
	if c.Verb.Negated && !(c.Relation == Relative && s.absent(c)) {
		return s.spared(c, human)
	}
	if !c.Object.Empty() && s.word(c.Object.Start) == "no" && c.Who == System && !inList("harm", c.Verb.Lemma) {
		return false // would have accepted no writes
	}
	if first := s.word(c.Subject.Start); c.Verb.Passive && !c.Verb.Negated && (first == "any" || first == "every") {
		return false // any page they visited would have been logged
	}
	if c.Verb.Modal == "could" && human && s.declined(c) {
		return false // could have failed over, but decided against it
	}
	if c.Verb.Modal == "could" && indefinite[s.word(c.Subject.Head)] && (taken[c.Verb.Lemma] || helps[c.Verb.Lemma]) {
		return false // anybody with the link could have read it
	}
	better := s.outcome(c)
	switch {
	case better < 0 && s.only(c):
		return s.conditional(c)
	case better > 0 && c.Who == Affected && !c.Verb.Passive:
		return s.conditional(c)
	case better != 0:
		return better > 0
	case s.imagined(c), s.conditional(c):
		return true
	case c.Who == Affected, s.normal(c), asking[s.soleSubject(c)]:
		return false
	case human || s.complement(c) == "" && s.soleSubject(c) == "they":
		return c.Verb.Modal != "might" && c.Verb.Lemma != "be"
	}
	return c.Verb.Modal == "would" && c.Relation != Relative && !c.Verb.Passive && s.deictic(c)
}

// asking are the subjects of embedded questions: who could have changed it.
var asking = words("who what which whoever whatever")

// spared reports whether a negated clause says what harm would not have come,
// or what people would have left alone: would not have failed. That nobody could
// have known, or that nothing would have helped, excuses.
func (s *Sentence) spared(c *Clause, human bool) bool {
	verb := c.Verb.Lemma
	first, _, _ := strings.Cut(verb, " ")
	switch {
	case s.excuses(c), s.soleSubject(c) == "you", c.Verb.Modal != "would" && !s.conditional(c), s.complement(c) == "possible":
		return false
	case inList("harm", verb), occurs[first], s.outcome(c) < 0:
		return true
	case inList("remedy", verb) || inList("perceive", verb):
		return c.Who == Affected && s.conditional(c)
	}
	return human || s.conditional(c)
}

// excuses reports whether the clause says that something else would not have
// done it better: would not have seen it either.
func (s *Sentence) excuses(c *Clause) bool {
	for k := c.Verb.End; k < min(len(s.tokens), c.Verb.End+8) && s.Tag(k) != ","; k++ {
		if s.word(k) == "either" {
			return true
		}
	}
	return false
}

// occurs are verbs of coming about, and of what follows from a harm.
var occurs = words("happen occur arise start begin need become propagate reach require go come see be")

// outcome says whether what the clause imagines is better (+1) or worse (-1)
// than what happened, by its complement and adverbs first, then by its verb;
// 0 if nothing tells.
func (s *Sentence) outcome(c *Clause) int {
	if s.cheap(c) || c.Verb.Modal == "could" && (c.Verb.Passive && doable[c.Verb.Lemma] || c.Verb.Lemma == "wait") {
		return 1
	}
	from, to := c.Verb.Start, min(len(s.tokens), max(c.Verb.End, c.Object.End)+6)
	for k := from; k < to; k++ {
		w := s.word(k)
		switch {
		case k == c.Verb.Main:
		case k >= c.Verb.End && (s.Tag(k) == "," || finite(s.Tag(k)) || w == ";" || w == "if" || w == "but" || w == "had" || w == "than"):
			to = k
		case (w == "impossible" || w == "unlikely") && k == c.Object.End && inList("damage", s.complement(c)):
			return 1 // made this outage impossible
		case (w == "enough" || w == "sufficient") && s.word(k+1) == "to" && inList("harm", s.word(k+2)):
			return -1
		case worsePast[w], w == "more" && c.Verb.Lemma == "take", durations[w] && (c.Verb.Lemma == "take" || c.Verb.Lemma == "spend"),
			w == "more" && grave[s.word(k+1)], w == "ever" && s.word(k-1) == "for", w == "as" && s.word(k+1) == "well", w == "too" && k+2 >= len(s.tokens):
			return -1
		case betterPast[w], w == "nothing", w == "possible" && c.Verb.Modal == "would" && !c.Verb.Negated, w == "more" && c.Verb.Lemma == "be" && s.Tag(k+1) == "JJ", w == "over" && c.Verb.Lemma == "be":
			return 1
		}
	}
	first, _, _ := strings.Cut(c.Verb.Lemma, " ")
	switch verb := c.Verb.Lemma; {
	case s.word(c.Verb.Main-1) == "easily" || s.word(c.Verb.Main-2) == "easily" || s.word(from+1) == "easily":
		if !inList("harm", verb) {
			return 1 // could easily have ended at noon
		}
	case s.word(from-1) == "accidentally", s.word(c.Verb.Main-1) == "accidentally":
		return -1
	case c.Verb.Passive && taken[first] && (verb == "find" || verb == "see") && (s.deictic(c) || inList("trouble", s.word(c.Subject.Head))):
		return 1 // this could have been found
	case c.Verb.Passive && taken[first]:
	case c.Verb.Passive && (handling[verb] || inList("perceive", verb)):
		return 1
	case burdens[verb] && !c.Verb.Passive && !c.Subject.Empty() && inList("deeds", s.word(c.Subject.Head)):
		return -1 // a rollback would have required a second migration
	case inList("remedy", verb) && (c.Verb.Passive || !ambivalent[first] || c.Who != System || s.precaution(c)):
		return 1
	case c.Human() && c.Who != Affected && c.Who != Elided && helps[verb]:
	case inList("harm", verb) && (!s.imagined(c) || s.Tag(c.Subject.Start) == "VBG" && losing[verb]):
		return -1
	}
	return 0
}

// burdens are verbs that tell what another way would have asked for.
var burdens = words("require mean involve need entail necessitate risk imply demand cost")

// declined reports whether the sentence goes on to say that this way was weighed and left.
func (s *Sentence) declined(c *Clause) bool {
	for k := c.Verb.End; k < len(s.tokens) && k < c.Verb.End+window; k++ {
		if s.word(k) == "but" {
			return chosen[s.word(k+1)] || chosen[s.word(k+2)] || chosen[s.word(k+3)]
		}
	}
	return false
}

// helps are verbs that harm by the hand of attackers only.
var helps = words("use access view obtain publish")

// ambivalent are verbs of remedy that also tell what software does anyway.
var ambivalent = words("make give see let find bring draw cut block stop cap reject refuse throttle expose show do force require allow permit learn know pick page test check remove revert cover secure support")

// taken are verbs of remedy that in the passive tell what somebody may have got at
// or lost: could have been seen, could have been removed.
var taken = words("see read tell learn know find show expose reveal give let make bring draw cut remove access copy change write fail")

// handling are what people do to a thing in their care.
var handling = words(`do try attempt practise practice rehearse stage postpone defer involve escalate prioritise prioritize train handle manage perform organise organize plan prepare improve automate configure design implement
	optimise optimize tune carry monitor patch update upgrade replace maintain clean archive rotate renew`)

// losing are verbs of harm that an act would have done, and that are nobody's wish: restoring would have lost rows.
var losing = words("lose drop corrupt destroy damage delete wipe crash overload overwhelm worsen")

// doable are what people could have done to a thing, and software does of itself.
var doable = words("extend enlarge resize expand raise restart reboot start stop begin call page split schedule reschedule")

// cheap reports whether the clause tells how little something would have taken:
// would have cost us two minutes at most.
func (s *Sentence) cheap(c *Clause) bool {
	switch c.Verb.Lemma {
	case "cost", "take", "need", "require":
	default:
		return false
	}
	for k := c.Verb.Start; k < min(len(s.tokens), c.Verb.End+8); k++ {
		switch s.word(k) {
		case "only", "just", "merely", "mere":
			return true
		case "most":
			return s.word(k-1) == "at"
		}
	}
	return false
}

var worsePast = words(`forever indefinitely endlessly worse longer larger bigger higher harder further graver severer costlier unable impossible catastrophic
	fatal disastrous unavailable unreachable lost stuck down still anyway anyhow regardless nevertheless`)

var durations = words("hours days weeks months week month")

var grave = words("severe serious difficult damaging harmful painful complicated complex expensive damage harm customers users data time work effort downtime impact losses")

var betterPast = words(`sooner earlier faster quicker quickly better easier simpler smoother shorter smaller safer clearer cheaper
	wiser lighter milder gentler avoidable preventable immediately early wise prudent helpful useful beneficial sensible preferable
	sufficient enough non-issue non-event nice sane saner smart smarter right correct correctly properly handy advisable straightforward trivial obvious aware visible apparent noticeable less fewer
	lower minimal negligible limited shielded successful able unnecessary good best fine great worthwhile
	unaffected unharmed intact prepared ready easy simple cheap`)

// absent reports whether the subject of a relative clause is what there was
// not: no alert that would have told us.
func (s *Sentence) absent(c *Clause) bool {
	if c.Subject.Empty() || s.word(c.Subject.Start) != "no" {
		return false
	}
	for k := c.Verb.Start; k < c.Verb.End; k++ {
		if not(s.word(k)) {
			return false
		}
	}
	return true
}

// only reports whether the subject is narrowed down: only one host.
func (s *Sentence) only(c *Clause) bool {
	if c.Subject.Empty() {
		return false
	}
	first := s.word(c.Subject.Start)
	return first == "only" || first == "just" || first == "fewer" || s.word(c.Subject.Start-1) == "only" || s.word(c.Subject.Start-1) == "just"
}

// complement returns the head of the object or complement, "" without one.
func (s *Sentence) complement(c *Clause) string {
	if c.Object.Empty() {
		return ""
	}
	return s.word(c.Object.Head)
}

// imagined reports whether the subject is a remedy that was not there: a noun
// for a check or for preparing, "a simple …", "better …", or an act.
func (s *Sentence) imagined(c *Clause) bool {
	if c.Subject.Empty() || c.Who == Affected {
		return false
	}
	first := s.word(c.Subject.Start)
	if first == "no" {
		return c.Relation == Relative
	}
	switch {
	case s.definite(c.Subject):
	case s.precaution(c):
		return c.Relation != Relative || c.Verb.Modal != "would" || c.Verb.Lemma != "be"
	case betterPast[first], first == "more", first == "proper", first == "regular", first == "good", first == "closer":
		return true
	case s.Tag(c.Subject.Start) == "VBG" || s.Tag(c.Subject.Head) == "VBG":
		return true
	}
	for k := c.Subject.Start; k < c.Subject.Head && k < c.Subject.Start+3; k++ {
		switch w := s.word(k); {
		case betterPast[w], w == "simple", w == "single", w == "proper", w == "basic", w == "quick", w == "second", w == "slower", w == "additional", w == "more":
			return first == "a" || first == "an"
		}
	}
	return false
}

// beings are verbs with which a condition tells of a state, which somebody could
// have seen to: had there been a limit. What software does of itself is none.
var beings = words("be have exist stay remain")

// precaution reports whether the subject is a noun for a check or for preparing.
func (s *Sentence) precaution(c *Clause) bool {
	if c.Subject.Empty() {
		return false
	}
	head := s.word(c.Subject.Head)
	return inList("precautions", head) || inList("precautions", singular(head)) || inList("precautions", s.word(c.Subject.Head-1)+" "+singular(head))
}

// conditional reports whether the sentence names what would have had to be
// different: if we had …, had the …, with a …, without the …. A
// trailing “with a …” counts for people and for what would not have come about.
func (s *Sentence) conditional(c *Clause) bool {
	clauses := s.Clauses(nil)
	for k := range clauses {
		o := &clauses[k]
		if o.Relation == Condition && o.Verb.Tense == Past && (o.Who != Affected || o.Verb.Passive) && (o.Human() || o.Verb.Passive || o.Verb.Negated && (c.Verb.Negated || c.Verb.Passive || c.Human() && c.Who != Affected) || beings[o.Verb.Lemma]) {
			return true
		}
	}
	if s.word(0) == "in" && (s.word(1) == "hindsight" || s.word(1) == "retrospect" || s.word(2) == "ideal" || s.word(2) == "perfect") {
		return true // in an ideal world
	}
	if s.Tag(0) == "CD" || s.word(0) == "another" {
		for k := 2; k < min(c.Verb.Start, 9); k++ {
			if s.word(k) == "and" && s.word(k-1) == "," {
				return true // one more alarm, and the shop would have opened
			}
		}
	}
	if w := s.word(0); w == "with" || w == "without" || w == "ideally" {
		return true
	}
	for k := c.Verb.End; (c.Human() || c.Verb.Negated) && k < min(len(s.tokens), c.Verb.End+8); k++ {
		if w := s.word(k + 1); s.word(k) == "with" && (w == "a" || w == "an" || w == "more" || w == "proper" || w == "the" && c.Verb.Negated || w == string(Object) || betterPast[w]) {
			return true
		}
	}
	return false
}

// normal reports whether the sentence tells what usually happens.
func (s *Sentence) normal(c *Clause) bool {
	for k := max(0, c.Verb.Start-8); k < min(len(s.tokens), c.Verb.End+8); k++ {
		switch s.word(k) {
		case "normally", "usually", "typically", "ordinarily", "usual", "otherwise", "default", "possible", "theoretically", "theory":
			return true
		}
	}
	return false
}

// deictic reports whether the subject is a pronoun for something told before.
func (s *Sentence) deictic(c *Clause) bool {
	w := s.soleSubject(c)
	return w == "this" || w == "that"
}

// soleSubject returns the subject if it is a single word, else "".
func (s *Sentence) soleSubject(c *Clause) string {
	if c.Subject.End-c.Subject.Start != 1 {
		return ""
	}
	return s.word(c.Subject.Head)
}
