package english

import (
	"strings"
	"unicode"
)

// repair corrects the first n tags where the tagger, trained on newspapers,
// misreads the style of incident reports: notes and bullets that begin with a
// verb, the present tense of timelines, nouns that are also verbs. Each
// correction looks at the word's form and its neighbours; testdata/tags.txt
// shows each of them in both directions.
func (s *Sentence) repair(n int) {
	s.certain(n)
	s.compound(n)
	heads := true // only times, labels, adverbs and marks so far
	for i := range n {
		word := s.tokens[i].Text
		switch {
		case s.tags[i] == ":" && symbol(word):
			s.tags[i] = "SYM"
		case s.tags[i] == "-NONE-" || s.tags[i] == "-":
			s.tags[i] = ":"
		}
		if s.knows[i].tag != "" {
			heads = heads && s.tags[i] == "RB"
			continue
		}
		switch {
		case heads && s.tags[i][0] >= 'A' && s.tags[i] != "CD" && s.tags[i] != "SYM":
			heads = zone(word) && s.tag(i-1, n) == "CD" || s.tags[i] == "RB" && !inList("imperative", s.word(i))
			if !heads {
				s.repairHead(i, n)
			}
		case s.tags[i] == ":" && s.label(i):
			heads = true
		default:
			s.repairWithin(i, n)
		}
	}
	s.missing(n)
}

// label reports whether the tokens before the colon or dash i name what
// follows: a few words without a finite verb, or a time.
func (s *Sentence) label(i int) bool {
	for k := i - 1; k >= 0 && s.tags[k] != "SYM"; k-- {
		if i-k > 6 || finite(s.tags[k]) {
			return false
		}
	}
	return true
}

// repairHead corrects a word that begins the sentence or follows a label.
func (s *Sentence) repairHead(i, n int) {
	k, word := s.knows[i], s.word(i)
	if !open(s.tags[i]) && s.tags[i] != "IN" && s.tags[i] != "RB" || zone(s.tokens[i].Text) {
		return
	}
	past := k.looks
	base := inList("imperative", word)
	before := s.beforeObject(i, n)
	switch {
	case past && base && i == 0 && !s.tells(i, n):
		s.tags[i] = "VB" // Set the limit: as likely as a past
	case past && s.tag(i+1, n) == "IN" && s.word(i+1) == "by":
		s.tags[i] = "VBN" // Caused by
	case past && (finite(s.tag(i+1, n)) || s.tag(i+1, n) == "MD"):
		// Ahmed forgot it: a name
	case past && !before && !clausal(word) && (noun(s.tag(i+1, n)) && state(word) || s.phraseGoesOn(i+1, n)):
		s.tags[i] = "JJ" // Failed node was replaced
	case past:
		s.tags[i] = "VBD" // Restarted the node, skipped tests
	case k.base && s.tag(i+1, n) == "NNS" && s.tag(i+2, n) == "TO" && !past && !inList("role", word):
		s.tags[i] = "VB" // Remind developers to tag
	case base && clausal(word):
		s.tags[i] = "VB" // Ensure engineers follow the runbook
	case base && s.tag(i+1, n) == "CC" && i+2 < n && inList("imperative", s.word(i+2)):
		s.tags[i] = "VB" // Review and update the runbook
	case base && noun(s.tag(i+1, n)):
		if s.phraseGoesOn(i+1, n) || s.tags[i+1] == "VBN" && !noun(s.tag(i+2, n)) {
			s.tags[i] = "NN" // Release notes were wrong
		} else {
			s.tags[i] = "VB" // Patch hosts
		}
	case base && noun(s.tag(i+2, n)) && state(s.word(i+1)) && !s.phraseGoesOn(i+2, n):
		s.tags[i], s.tags[i+1] = "VB", "JJ" // Patch failed nodes
	case base && !inList("things", word) && pastForm(s.word(i+1)) && strings.HasPrefix(s.tag(i+2, n), "NN"):
		s.tags[i], s.tags[i+1] = "VB", "JJ" // Implement standardised checks
	case base && before && (s.tag(i+1, n) != "IN" || strings.HasPrefix(s.tags[i], "V")):
		s.tags[i] = "VB" // Fix the alert
	case base && (s.tags[i] == "NNP" || s.tags[i] == "IN" || s.tags[i] == "RB"):
		s.tags[i] = "NN" // Fix for the leak
	case s.tags[i] == "IN" || s.tags[i] == "RB":
	case determiner(s.tag(i+1, n)) && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		s.tags[i] = "VBZ" // Restarts the node
	case strings.HasSuffix(word, "ion") || strings.HasSuffix(word, "ment") || strings.HasSuffix(word, "ness") || strings.HasSuffix(word, "ity"):
	case (determiner(s.tag(i+1, n)) || k.base && strings.HasPrefix(s.tag(i+1, n), "W")) && !strings.HasSuffix(word, "ing") && !s.phraseGoesOn(i+1, n):
		s.tags[i] = "VB" // Containerise the build
	}
}

// tells reports whether a past tense follows token i: the sentence tells what
// was, so its first verb is no command.
func (s *Sentence) tells(i, n int) bool {
	for i++; i < n; i++ {
		if s.tags[i] == "VBD" {
			return true
		}
	}
	return false
}

// repairWithin corrects a word in the middle of a clause.
func (s *Sentence) repairWithin(i, n int) {
	k, word := s.knows[i], s.word(i)
	left := s.tag(i-1, n)
	switch t := s.tags[i]; {
	case strings.HasPrefix(t, "NN") && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && s.subject(i-1) && s.takesObject(i, n):
		s.tags[i] = "VBZ" // the team patches the hosts
	case finite(t) && strings.HasSuffix(word, "s") && s.subject(i-1) && determiner(s.tag(i+1, n)) &&
		s.phraseGoesOn(i+1, n) && s.verbBefore(i-1):
		s.tags[i] = "NNS" // we lost the log files the team needed
	case t == "VBN" && (s.subject(i-1) || left == "RB") && !s.auxiliary(i) && s.tag(i+1, n) != "" &&
		s.word(i+1) != "by" && !s.finiteAround(i, n):
		s.tags[i] = "VBD" // the alert fired at ten
	case open(t) && k.base && i > 1 && s.modal(i) && (not(s.word(i-1)) || left == "RB" && not(s.word(i-2))):
		s.tags[i] = "VB" // did not receive alerts
	case (open(t) || t == "IN") && s.modal(i) && (inList("imperative", word) || t == "NN" && !finite(left)):
		s.tags[i] = "VB" // did not patch the hosts
	case strings.HasPrefix(t, "NN") && k.base && indefinite[s.word(i-1)] && i > 1 && s.lemma(i-2) == "do":
		s.tags[i] = "VB" // did anyone question it
	case word == "need" && s.word(i+1) == "n't":
		s.tags[i] = "MD" // needn't have lasted
	case left == "TO" && strings.HasPrefix(t, "NN") && k.base && (determiner(s.tag(i+1, n)) || s.tag(i+1, n) == "NNS"):
		s.tags[i] = "VB" // to patch the hosts
	case left == "CC" && open(t) && i > 1:
		s.repairSecond(i, n, word)
	}
}

// indefinite are pronouns for people that no noun follows.
var indefinite = words("anyone anybody someone somebody everyone everybody nobody")

// takesObject reports whether the word i, in -s behind a possible subject, has
// an object rather than a relative clause behind it: the team patches the
// hosts, but the errors the team saw. Behind a name of somebody who acts a bare
// noun or a "to" is enough.
func (s *Sentence) takesObject(i, n int) bool {
	next, agent := s.tag(i+1, n), s.agent(i-1)
	switch s.word(i + 1) {
	case "i", "he", "she", "we", "they":
		return false // the errors they saw
	}
	if !isVerb(s.lemma(i)) {
		return false
	}
	if determiner(next) {
		return agent || !s.phraseGoesOn(i+1, n)
	}
	return agent && (next == "TO" && !inList("things", singular(s.word(i))) || s.word(i+1) == "that" || noun(next) && !s.phraseGoesOn(i+1, n))
}

// verbBefore reports whether the clause has its finite verb before token i, and
// one that takes no clause as its object.
func (s *Sentence) verbBefore(i int) bool {
	for i--; i >= 0; i-- {
		switch t := s.tags[i]; {
		case finite(t):
			return !clausal(s.word(i))
		case t == "," || t == ":" || t == "CC" || t[0] == 'W' || t == "IN" && subordinator(s.word(i)):
			return false
		}
	}
	return false
}

// repairSecond gives the second of two coordinated verbs the form of the first.
func (s *Sentence) repairSecond(i, n int, word string) {
	next := s.tag(i+1, n)
	if !determiner(next) && !noun(next) {
		return
	}
	for k := i - 2; k >= 0 && i-k < 12; k-- {
		switch t := s.tags[k]; {
		case t == "VB" && inList("imperative", word) && !s.phraseGoesOn(i+1, n):
			s.tags[i] = "VB" // review and update backups
		case t == "VBZ" && strings.HasSuffix(word, "s") && s.tags[i] == "NNS":
			s.tags[i] = "VBZ" // deploys it and notices errors
		case t == "VBD" && pastForm(word) && s.tags[i] != "JJ":
			s.tags[i] = "VBD" // noticed it but ignored it
		}
		if s.tags[k][0] == 'V' || s.tags[k] == "," || s.tags[k] == ":" {
			return
		}
	}
}

// tag returns the tag of token i, or "" outside the first n.
func (s *Sentence) tag(i, n int) string {
	if i < 0 || i >= n {
		return ""
	}
	return s.tags[i]
}

// beforeObject reports whether what follows token i can only follow a verb: a
// determiner, pronoun, number, particle, adverb or preposition but "of", the
// Object, or nothing.
func (s *Sentence) beforeObject(i, n int) bool {
	t := s.tag(i+1, n)
	switch t {
	case "", ".", "PRP", "CD", "TO", "WDT", "WP", "WRB", "RP", "RB", "``", "EX":
		return true
	case "IN":
		return s.word(i+1) != "of"
	}
	return determiner(t) || s.tokens[i+1].Text == string(Object)
}

// phraseGoesOn reports whether the noun phrase at token i is the subject of
// what comes after it, or a label before a colon.
func (s *Sentence) phraseGoesOn(i, n int) bool {
	from := i
	for i < n && i < from+12 && (noun(s.tags[i]) || determiner(s.tags[i]) || s.tags[i] == "CD" || s.tags[i] == "POS") {
		i++
	}
	for i < n && s.tags[i] == "RB" {
		i++
	}
	switch s.tag(i, n) {
	case "VBD", "VBZ", "MD":
		return true
	case "VBP": // only of a plural; "flag" and "plan" are often read so
		return strings.HasSuffix(s.tags[i-1], "S")
	}
	return s.word(i) == ":"
}

// subject reports whether token i can end a subject.
func (s *Sentence) subject(i int) bool {
	return i >= 0 && (strings.HasPrefix(s.tags[i], "NN") || s.tags[i] == "PRP" || s.tags[i] == "WP" || s.tags[i] == "WDT")
}

// agent reports whether token i names somebody who acts: a handle or the noun
// of a role or group.
func (s *Sentence) agent(i int) bool {
	text, word := s.tokens[i].Text, s.word(i)
	return text[0] == '@' && len(text) > 1 || inList("role", word) || inList("group", word)
}

// auxiliary reports whether a form of be, have or get stands before token i,
// with at most four words between.
func (s *Sentence) auxiliary(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch s.word(k) {
		case "be", "is", "are", "am", "was", "were", "been", "being", "have", "has", "had", "having",
			"get", "gets", "got", "'s", "'re", "'ve", "'d", "'m":
			return true
		}
	}
	return false
}

// modal reports whether token i follows a modal verb or a form of do, with
// nothing but adverbs between.
func (s *Sentence) modal(i int) bool {
	for i--; i > 0 && s.tags[i] == "RB"; i-- {
	}
	if i < 0 {
		return false
	}
	switch s.word(i) {
	case "can", "ca", "could", "will", "wo", "would", "shall", "sha", "should", "may", "might", "must", "did", "does", "do":
		return !strings.HasPrefix(s.tags[i], "NN")
	}
	return false
}

// finiteAround reports whether the clause of token i has another finite verb.
func (s *Sentence) finiteAround(i, n int) bool {
	for k := i + 1; k < n && k < i+40 && s.tags[k] != ":" && s.tags[k] != "CC"; k++ {
		if finite(s.tags[k]) || s.tags[k] == "MD" {
			return true
		}
	}
	for k := i - 1; k >= 0 && k > i-40 && s.tags[k] != ":" && s.tags[k] != "," && s.tags[k] != "CC"; k-- {
		if finite(s.tags[k]) || s.tags[k] == "MD" {
			return true
		}
	}
	return false
}

// zone reports whether the word is written in capitals, as time zones and
// acronyms are.
func zone(word string) bool {
	return len(word) > 1 && strings.IndexFunc(word, unicode.IsLower) < 0
}
