package english

// Clause is one thing that a sentence says: who, did or is, what. Places are
// token indices of the sentence.
type Clause struct {
	Relation Relation
	Subject  Phrase // empty if it is left out; of a nominal its possessor or of/by phrase
	Who      Class  // of the subject
	Why      string // the evidence that decided Who
	Verb     Verb
	Object   Phrase // direct object; of "be" its complement
	Agent    Phrase // of a passive: who stands after "by"
	AgentWho Class
}

// Human reports whether people are meant: those who write, others, or those
// who are left out because it goes without saying.
func (c *Clause) Human() bool { return c.Who.Human() }

// Phrase is a noun phrase, or an adjective as complement: tokens [Start, End).
// Head is its head noun. The zero value is no phrase.
type Phrase struct{ Start, End, Head int }

// Empty reports whether there is no phrase.
func (p Phrase) Empty() bool { return p.Start >= p.End }

// Relation says how a clause hangs on the main clause.
type Relation uint8

// The relations.
const (
	Main       Relation = iota
	Condition           // if …, had we …
	Reason              // because …, since …, due to X doing …
	Relative            // who …, which …; also reduced: a change pushed by …
	Complement          // that …, what …; after “the cause was”
	Nominal             // the team's failure to …: a noun stands for the act
	Beside              // when …, although …
)

var relations = []string{"main", "condition", "reason", "relative", "complement", "nominal", "other"}

// String returns the name of the relation.
func (r Relation) String() string { return relations[r] }

// Verb is a verb group taken apart, contractions included.
type Verb struct {
	Start, End  int    // the whole group, with adverbs within
	Main        int    // the verb that says what is done
	Lemma       string // its base form; of a nominal the noun in singular
	To          string // the base form of an infinitive that it governs: "escalate" in "failed to escalate"
	Modal       string // "should", "could", …; "ought" of "ought to"; "" for "will", which is a tense
	Tense       Tense
	Perfect     bool
	Passive     bool
	Progressive bool
	Negated     bool
}

// Tense is the form of the verb that carries it. After a modal there is none.
type Tense uint8

// The tenses, and the forms that have none.
const (
	NoTense Tense = iota
	Past
	Present
	Future
	Imperative
	Infinitive
	Gerund
	Participle
)

var tenses = []string{"", "past", "present", "future", "imperative", "infinitive", "gerund", "participle"}

// String returns the name of the tense; "" for none.
func (t Tense) String() string { return tenses[t] }

// clauseLimit is how many tokens of a sentence are read as clauses; what is
// longer is a listing or a dump.
const clauseLimit = 400

// Clauses returns the clauses of the sentence in the order of their verbs. The
// cast holds the people and systems that are known by name. The result is kept;
// nil asks for the clauses with whatever cast they were read with before.
func (s *Sentence) Clauses(cast *Cast) []Clause {
	if s.clauses == nil || cast != nil && cast != s.cast {
		s.clauses, s.cast = parse(s, cast), cast
	}
	return s.clauses
}
