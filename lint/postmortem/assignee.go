package postmortem

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/english"
)

// ownerIn returns the owner that a sentence names: by a key, by a handle, or as its subject.
func ownerIn(s string) string {
	low := small(s)
	for _, key := range []string{"owner:", "owners:", "assignee:", "assigned to ", "dri:", "responsible:", "owned by "} {
		at := strings.Index(low, key)
		if at < 0 || at > 0 && isWordByte(low[at-1]) {
			continue
		}
		v := strings.TrimSpace(s[at+len(key):])
		if n := strings.IndexAny(v, ");]|\n,."); n > 0 {
			v = v[:n]
		}
		v = strings.TrimPrefix(v, "the ")
		for _, dash := range []string{" - ", " – ", " — "} {
			v, _, _ = strings.Cut(v, dash)
		}
		if v = strings.TrimSpace(v); v != "" && len(strings.Fields(v)) <= 6 {
			return v
		}
	}
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '@' && !aside(s[:i]) && (i == 0 || !isWordByte(s[i-1]) && s[i-1] != '.' && s[i-1] != '/') && isWordByte(s[i+1]) && !isDigit(s[i+1]) {
			end := i + 1
			for end < len(s) && (isWordByte(s[end]) || s[end] == '-' || s[end] == '.' && end+1 < len(s) && isWordByte(s[end+1])) {
				end++
			}
			if end < len(s) && s[end] == '/' {
				continue
			}
			return s[i:end]
		}
	}
	return subject(s)
}

// asides are words after which somebody is named who does not own the work.
var asides = setOf("cc thanks thank kudos credit credits props h/t via reported found suggested ping ask tell inform notify")

// aside reports whether a text ends on such a word.
func aside(s string) bool {
	s = small(strings.TrimRight(s, " "))
	for range 2 {
		if w := s[strings.LastIndexAny(s, " (")+1:]; asides[strings.Trim(w, ":,")] {
			return true
		}
		if s = strings.TrimSuffix(strings.TrimSuffix(s, " to"), " by"); s == "" {
			return false
		}
	}
	return false
}

// deliberate are verbs of work that only people do, so that their subject is an
// owner even where its name says nothing.
var deliberate = setOf(`implement develop build design write rewrite document explore investigate research review discuss plan evaluate assess propose schedule prepare
	work look ask contact talk meet coordinate collaborate publish draft train decide analyze analyse audit lead drive refactor migrate reach follow engage commit intend`)

// changes are verbs for what people who run software of their own do to it.
var changes = setOf("enable disable upgrade update install add change improve fix release provide rotate replace remove configure")

// areas are what teams are called after, without the word team.
var areas = setOf("qa ops platform infra infrastructure networking network storage security data backend frontend mobile web payments checkout identity search billing core database databases dba release reliability observability product legal facilities hosting cloud integrations growth api")

// organisations are nouns for bodies that decide and hire.
var organisations = setOf("foundation committee board council vendor provider supplier department agency management leadership directorate registrar")

// duty are the words that give a subject work: "The storage team will …", "Ana to …".
var duty = setOf("will should to must shall is are plan plans need needs am would hope hopes intend intends aim aims want wants")

// subject returns who a sentence gives work to: the team, role or person that
// is its subject, "I" for the author.
func subject(s string) string {
	fields := strings.Fields(s)
	for n := range min(4, len(fields)) { // I will …, In the future, I might …
		switch strings.ReplaceAll(fields[n], "’", "'") {
		case "I", "I'll", "I'm":
			if n+1 == len(fields) || fields[n+1] != "sorry" {
				return "I"
			}
		}
	}
	ordered := orders(s)
	for _, at := range english.Split(s) {
		sentence := s[at.Start:at.End]
		if v := heir(sentence); v != "" {
			return v
		}
		if v := claimant(sentence); v != "" {
			return v
		}
		if at.Start > 0 && takes(sentence) {
			return strings.Fields(sentence)[0]
		}
		if ordered {
			continue // who takes it may stand after what is to be done
		}
		if len(sentence) < 400 && gives(sentence) {
			if v := agent(sentence); v != "" {
				return v
			}
		}
	}
	return ""
}

// gives reports whether a sentence may give somebody work.
func gives(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if duty[w] || strings.HasSuffix(w, "'ll") {
			return true
		}
	}
	return false
}

// heir returns who stands before "to" or another word that gives work, where
// this is a team, a role, a handle or a name: "Platform team to …", "Ana needs to …".
func heir(s string) string {
	words := strings.Fields(s)
	for n := 1; n < min(7, len(words)-1); n++ {
		w := strings.ToLower(words[n])
		if !duty[w] {
			continue
		}
		head := words[:n]
		if oneOfFold(head[0], "the", "our") {
			head = head[1:]
		}
		if words[n+1] == "be" && n+2 < len(words) && (past(words[n+2]) || participles[words[n+2]]) {
			return "" // Support will be trained
		}
		name := strings.Join(head, " ")
		verb0 := strings.ToLower(strings.Trim(words[n+1], ".,"))
		switch {
		case len(head) == 0:
		case (w == "is" || w == "are") && strings.EqualFold(words[n+1], "responsible") && (isOwner(name) || knownGroup(name) || areas[strings.ToLower(name)]):
			return name
		case len(head) > 1 && (isGroup(name) || oneOfFold(head[len(head)-1], "teams")), handles(name):
			return name
		case w == "to" && len(head) > 1 && isRole(strings.ToLower(name)),
			len(head) == 2 && unicode.IsUpper(firstRune(head[0])) && knownGroup(head[1]), organisations[strings.ToLower(name)]:
			return name
		case w != "to" && words[n+1] != "to" || !strings.HasPrefix(words[n+1], "to") && !verb(verb0) && verb0 != "be":
			// a clause, which grammar reads better
		case pair(name):
			return name
		case english.Given(strings.ToLower(head[0])) && isName(name), knownGroup(name), areas[strings.ToLower(name)] && len(head) == n:
			return name
		case len(head) <= 4 && isRole(strings.ToLower(name)):
			return name
		}
		return ""
	}
	return ""
}

// claims are the phrases by which somebody takes an action.
var claims = []string{" has a draft", " has this", " has it", " is on it", " is on this", " owns ", " volunteered", " has volunteered", " has started", " has begun", " takes this", " takes it", " took this", " took it", " picked this up", " picks this up", " is working on "}

// claimant returns who takes an action: "Ana has a draft", "Storage team owns this".
func claimant(s string) string {
	for _, c := range claims {
		at := strings.Index(s, c)
		if at <= 0 {
			continue
		}
		name := strings.TrimPrefix(strings.TrimPrefix(s[:at], "The "), "Our ")
		if handles(name) || isGroup(name) || isGiven(name) || isRole(strings.ToLower(name)) || english.Given(small(name)) {
			return name
		}
	}
	return ""
}

// takes reports whether a sentence behind that on the work says in the present
// what somebody does for it: "Jon calls the electrician on Monday".
func takes(s string) bool {
	w := strings.Fields(s)
	return len(w) > 2 && isGiven(w[0]) && strings.HasSuffix(w[1], "s") && (verb(strings.TrimSuffix(w[1], "s")) || verb(strings.TrimSuffix(w[1], "es")) || oneOf(w[1], "buys", "does", "has", "goes", "takes", "looks", "tries"))
}

// knownGroup reports whether a text is a word for a group of people.
func knownGroup(s string) bool {
	return english.Listed("group", strings.ToLower(s))
}

// agent returns the subject of a main clause that says what somebody will,
// should or is about to do.
func agent(s string) string {
	sentence := english.NewSentence(s, english.Span{End: len(s)})
	for _, c := range sentence.Clauses(nil) {
		if c.Relation != english.Main || c.Verb.Negated {
			continue
		}
		if c.Verb.Passive && !c.Agent.Empty() && c.Verb.Tense != english.Past {
			if who, _ := sentence.Who(c.Agent, nil); who == english.Person || who == english.Role || who == english.Group {
				tokens := sentence.Tokens()
				return strings.TrimPrefix(strings.TrimPrefix(s[tokens[c.Agent.Start].Start:tokens[c.Agent.End-1].End], "by "), "the ")
			}
		}
		if c.Subject.Empty() || c.Verb.Passive {
			continue
		}
		if t := c.Verb.Tense; t != english.Future && t != english.Present && c.Verb.Modal == "" || c.Verb.Tense == english.Past {
			continue
		}
		tokens := sentence.Tokens()
		name := s[tokens[c.Subject.Start].Start:tokens[c.Subject.End-1].End]
		if past(small(tokens[c.Subject.Start].Text)) {
			continue // "Improved review processes" are no subject
		}
		own := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the "), "Our "), "our ")
		v := c.Verb.Lemma
		if c.Verb.To != "" && (v == "go" || v == "plan" || v == "need" || v == "have" || v == "want" || v == "intend") {
			v = c.Verb.To
		}
		v, _, _ = strings.Cut(v, " ")
		alone := own == name && !strings.Contains(name, " ")
		if strings.Contains(" "+strings.ToLower(own)+" ", " we ") || own == name && c.Verb.Modal != "" && anyone(own) {
			continue
		}
		switch c.Who {
		case english.Person, english.Role, english.Group:
			if !oneOfFold(own, "they", "he", "she", "you", "someone", "somebody", "everyone", "everybody", "it", "all", "who", "nobody", "anyone") {
				return own
			}
		case english.Self:
			if low := strings.ToLower(own); low != "we" && low != "us" {
				return own
			}
		case english.System, english.Unknown, english.Affected:
			switch {
			case oneOfFold(own, "you"):
			case c.Who == english.Affected && (c.Verb.Modal != "" || c.Verb.Tense == english.Future) && (deliberate[v] || changes[v]):
				return own
			case alone && areas[strings.ToLower(name)] && (deliberate[v] || verb(v)):
				return own
			case deliberate[v] && (initials(own) || english.MayName(strings.ToLower(own)) && isName(own) || c.Who == english.Affected && strings.Contains(own, " ")):
				return own
			case deliberate[v] && c.Who == english.System && oneOfFold(own[strings.LastIndexByte(own, ' ')+1:], "clients", "group", "community", "project", "foundation", "developers", "maintainers", "contributors"):
				return own
			}
		}
	}
	return ""
}

// anyone reports whether a subject without an article is all people of a sort, who
// are given advice: "Package maintainers should …".
func anyone(name string) bool {
	w := strings.Fields(name)
	last := strings.ToLower(w[len(w)-1])
	return len(w) > 1 && w[len(w)-1] == last && strings.HasSuffix(last, "s") && !isGroup(name) && english.Listed("role", strings.TrimSuffix(last, "s"))
}

// initials reports whether a text is a name in capitals: "PSF".
func initials(s string) bool {
	return len(s) > 1 && len(s) < 6 && strings.ToUpper(s) == s && !strings.ContainsAny(s, " 0123456789")
}
