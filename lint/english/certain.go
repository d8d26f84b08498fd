package english

import "strings"

// fixedTags are words that have one tag in this kind of text, whatever the
// tagger made of them: capitals and rare neighbours mislead it.
var fixedTags = func() map[string]string {
	m := map[string]string{}
	for tag, list := range map[string]string{
		"VBD": "was were did had", "VBZ": "is does has sees gets says knows gives tells becomes forgets realises realizes decides believes ignores", "VBP": "are",
		"NN": "nobody somebody someone everyone anyone everybody anybody anything nothing input output prod",
		"RB": "twice aside aloud overnight always never n't nt thrice ago e.g. i.e. etc etc.", "JJ": "silent sure", "WDT": "which",
		"IN": "w/o w/", "CD": "eleven twelve thirteen fourteen fifteen twenty thirty forty fifty hundred seven eight nine ten",
	} {
		for w := range words(list) {
			m[w] = tag
		}
	}
	return m
}()

// certain gives words that can be only one thing their tag: auxiliaries,
// pronouns, numbers, and past forms that are nothing else (drove, mistook).
func (s *Sentence) certain(n int) {
	for i := range n {
		k, word, t := s.knows[i], s.word(i), s.tags[i]
		if tag := k.tag; tag != "" {
			if t[0] >= 'A' && !(tag == "NN" && t == "NNS") {
				s.tags[i] = tag
			}
			continue
		}
		if tag := s.style(i, n); tag != "" {
			s.tags[i] = tag
			continue
		}
		switch {
		case i == 0 && t[0] >= 'A' && !strings.HasPrefix(t, "NN") && capital(s.tokens[0].Text) && finite(s.tag(1, n)) && inList("systems", word):
			s.tags[i] = "NNP" // Ansible did not notice
		case len(word) > 1 && word[0] == '@':
			s.tags[i] = "NNP"
		case t == "VBG" && i > 0 && nominal(s.tags[i-1]) && inList("things", word) && !inPhrase(s.tag(i+1, n)):
			s.tags[i] = "NN" // the default security setting
		case word == "do" || word == "have":
			if !strings.HasPrefix(t, "V") {
				s.tags[i] = "VBP"
			}
		case t == "NN" && strings.HasSuffix(word, "ing") && i > 1 && s.word(i-2) == "without" && inList("person", s.word(i-1)):
			s.tags[i] = "VBG" // without anyone thinking of it
		case word == "please", (word == "next" || word == "further" || word == "simply") && s.tag(i+1, n) == "," && i == 0:
			s.tags[i] = "RB"
		case (t == "VBD" || t == "VBN") && i > 1 && (s.tags[i-1] == "VB" || s.tags[i-1] == "RB" && s.tags[i-2] == "VB") && auxiliaries[s.word(i-1)] == noAux &&
			auxiliaries[s.word(i-2)] == noAux && (strings.HasPrefix(s.tag(i+1, n), "NN") || s.tag(i+1, n) == "VBG"):
			s.tags[i] = "JJ" // prioritise frequently accessed data
		case t == "VBD" && i > 0 && s.tags[i-1] == "``" && s.tag(i+1, n) == "''":
			s.tags[i] = "JJ" // “required” statuses
		case (word == "am" || word == "pm") && i > 0 && s.tags[i-1] == "CD":
			s.tags[i] = "RB"
		case t == "VB" && s.word(i-1) == "to" && (s.word(i-2) == "due" || s.word(i-2) == "owing"):
			s.tags[i] = "JJ" // due to slow disks
		case t == "POS":
			if s.clitic(i) {
				s.tags[i] = "VBZ" // nobody's noticed
			}
		case t == "VBG" && (s.word(i-1) == "a" || s.word(i-1) == "an") && s.tag(i+1, n) == "DT":
			s.tags[i] = "NN" // because of a misunderstanding the volume was detached
		case t == "VBZ" && strings.HasSuffix(word, "ss"):
			s.tags[i] = "NN" // the worker process
		case t == "VBD" && !strings.HasSuffix(word, "ed") && !k.looks && verbs().irregular[word].base == "":
			s.tags[i] = "NN" // the facilities crew
		case word == "since" && s.tag(i+1, n) == "VBN" && (s.word(i-1) == "has" || s.word(i-1) == "have" || s.word(i-1) == "had"):
			s.tags[i] = "RB"
		case word == "cost" && t == "NN" && s.tag(i+1, n) == "PRP", strings.HasPrefix(t, "NN") && k.looks && k.base && i > 0 && inList("role", s.word(i-1)) && determiner(s.tag(i+1, n)):
			s.tags[i] = "VBD" // whoever pushed it cost us a day; the on-call read the warning
		case t != "VBD" && t != "VBN" && (k.only || (t == "VBP" || t == "VB") && !k.base && (k.past || k.part)):
			s.tags[i] = "VBD"
			if !k.past || s.auxiliary(i) {
				s.tags[i] = "VBN"
			}
		case t == "JJ" && i > 0 && (k.looks && auxiliaries[s.word(i-1)] == getAux || strings.HasPrefix(word, "mis-") && strings.HasSuffix(word, "ed") && s.auxiliary(i)):
			s.tags[i] = "VBN" // got uploaded, was mis-entered
		case t == "JJ" && k.looks && i > 0 && (s.tag(i+1, n) == "DT" || s.tag(i+1, n) == "PRP" || i+1 < len(s.knows) && s.knows[i+1].tag == "NN"):
			s.tags[i] = "VBD" // muted showed nothing
		case t == "NN" && k.part && i > 1 && (s.tags[i-1] == "RB" && s.be(i-2) || s.be(i-1)) && !inPhrase(s.tag(i+1, n)):
			s.tags[i] = "VBN" // was never resent
		case t == "IN" && i > 0 && s.tags[i-1] == "CD" && zone(s.tokens[i].Text):
			s.tags[i] = "NN" // 10:04 UTC
		case (word == "online" || word == "offline") && i > 0 && subjectTag(s.tags[i-1]) && !nominal(s.tag(i+1, n)):
			s.tags[i] = "RB"
		case (t == "VB" || t == "VBP") && finite(s.tag(i+1, n)) && (inList("role", word) || inList("group", word)):
			s.tags[i] = "NN" // to test, engineer deletes; the web squad broke it
		case t == "VBP" && s.word(i-1) == "one":
			s.tags[i] = "NN" // one reason
		case t == "VBP" && i > 0 && s.word(i-1) == "which" && determiner(s.tag(i+1, n)):
			s.tags[i] = "NN" // which cluster the script …
		case t == "VBD" && i > 1 && s.tags[i-1] == "RB" && s.tags[i-2] == "DT" && strings.HasPrefix(s.tag(i+1, n), "NN"):
			s.tags[i] = "VBN" // the newly integrated servers
		case (t == "VB" || t == "VBP" || t == "VBZ") && i > 0 && (s.tags[i-1] == "PRP$" || s.word(i-1) == "the" || s.word(i-1) == "a" || s.word(i-1) == "an"):
			s.tags[i] = "NN" // the file permission
			if t == "VBZ" && strings.HasSuffix(word, "s") {
				s.tags[i] = "NNS"
			}
		case t == "VBZ" && i > 0 && strings.HasPrefix(s.tags[i-1], "NN") && inList("things", singular(word)) && (s.tag(i+1, n) == "." || s.tag(i+1, n) == ","):
			s.tags[i] = "NNS" // responds to HTTP requests.
		case word == "outdated":
			s.tags[i] = "JJ"
		case (t == "VBN" || t == "VBD") && k.base && i > 0 && (s.tags[i-1] == "VBZ" || s.tags[i-1] == "VBD") && auxiliaries[s.word(i-1)] == noAux && s.word(i-1) != "'s":
			s.tags[i] = "NN" // skips offset by hand
		case t == "VBP" && i > 0 && s.tags[i-1] == "PRP" && k.past:
			s.tags[i] = "VBD" // I misread it
		case t == "VBP" && i > 0 && s.tags[i-1] == "NN" && strings.HasPrefix(s.tag(i+1, n), "VB") && pastForm(s.word(i+1)):
			s.tags[i] = "NN" // the heat wave killed
		}
	}
}

func (s *Sentence) be(i int) bool { return auxiliaries[s.word(i)] == beAux }

// clitic reports whether 's at token i is a verb: behind a pronoun where no
// noun follows, behind a noun where a participle with an object does.
func (s *Sentence) clitic(i int) bool {
	k := i + 1
	for s.tag(k, len(s.tags)) == "RB" {
		k++
	}
	next, after := s.tag(k, len(s.tags)), s.tag(k+1, len(s.tags))
	if inList("person", s.word(i-1)) || s.tag(i-1, len(s.tags)) == "PRP" || s.tag(i-1, len(s.tags)) == "EX" || s.tag(i-1, len(s.tags)) == "WP" {
		return next != "NN" && next != "NNS" && !(nominal(next) && nominal(after))
	}
	return (next == "VBN" || next == "VBD" || next == "VBG") && (after == "DT" || after == "PRP" || after == "PRP$")
}

// onlyPast reports whether the word is a past form and neither a base form nor,
// for the ending -ed, an adjective or a noun.
func onlyPast(word string) bool {
	v := verbs()
	if f := v.irregular[word]; !f.past && !f.participle || isVerb(word) || inList("things", word) {
		return false
	}
	switch word {
	case "left", "found", "felt", "saw", "ground", "wound", "shot", "bit", "bound", "cast", "lost", "broken", "known", "given", "shown", "hidden",
		"drunk", "stuck", "rose", "fell", "split", "born", "worn", "frozen", "forgotten", "mistaken", "stolen", "written", "chosen", "built", "proven", "unbroken":
		return false
	}
	return !strings.HasSuffix(word, "ed")
}
