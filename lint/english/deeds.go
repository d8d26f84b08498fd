package english

import "strings"

// does weighs the verb of which the run may be the subject.
func (s *Sentence) does(i, end int) (int, string) {
	k := end
	switch s.word(k) {
	case "(":
		for j := k + 1; j < k+6; j++ {
			if s.word(j) == ")" {
				k = j + 1 // Ana (network team) explains
				break
			}
		}
	case ",":
		if s.word(i-1) == "," {
			k++
		}
	case ":", "-", "–", "—", "]":
		if s.openingTime(i) {
			k++
		}
	}
	if w := s.word(i); (w == "will" || w == "may") && s.word(end) == "be" {
		return -3, "" // Will be ignored
	}
	manner, aux, negated := false, "", false
	for ; k < len(s.tokens) && k < end+7; k++ {
		switch w := s.word(k); {
		case manners[w]:
			manner = true
		case w == "not" || w == "n't" || w == "never":
			negated = true
		case helpers[w]:
			aux = w
		case skipped[w] || strings.HasSuffix(w, "ly"):
		default:
			if aux == "" && end-i > 1 && together[s.word(end-2)] {
				aux = "plural" // Ana and Ben start
			}
			n, why := s.deed(k, aux, manner || s.byHand(k), negated)
			if n > 0 && why != saying && i > 0 && s.openingTime(i) {
				n++ // first in a line of notes
			}
			if able[aux] {
				n = min(n, 1) // what it can do: as likely software
			}
			if n > 0 && s.selfless(k) {
				n -= 2
			}
			return n, why
		}
	}
	return 0, ""
}

// deed weighs the word k as what somebody did.
func (s *Sentence) deed(k int, aux string, manner, negated bool) (int, string) {
	w, next := s.word(k), s.word(k+1)
	lemma := Lemma(w)
	for j := k; j < k+4; j++ {
		if w := s.word(j); w == "example" || w == "fictional" || w == "fictitious" || w == "placeholder" {
			return -4, ""
		}
	}
	be := Lemma(aux) == "be" || aux == "'s"
	if be {
		switch {
		case w == "on" && (absent[next] || isRole(next)), absent[w], w == "the" && (s.word(k+1) == "only" || s.word(k+1) == "one"):
			return 3, "as only people are"
		case states[w], w == "out" && next == "of", handled[lemma] && pastForm(w):
			return -3, ""
		case (reached[lemma] || told[lemma] || appointed[lemma]) && pastForm(w):
			return 2, "somebody to reach"
		case strings.HasSuffix(w, "ing") && !negated:
			if inList("perceive", lemma) || inList("personal", lemma) || inList("manual", lemma) {
				return 3, "does what people do: " + lemma
			}
		}
		return 0, ""
	}
	if !s.verbal(k) && aux == "" && !(strings.HasSuffix(w, "ing") && s.openingTime(k)) {
		return 0, ""
	}
	if phrasal := lemma + " " + next; inList("manual", phrasal) {
		return 3, "does what people do: " + phrasal
	}
	extra := 0
	if manner {
		extra = 2
	}
	hasObject := s.takes(k)
	switch {
	case firmly[lemma] && next != "his" && next != "her":
		return 1 + extra, saying
	case inList("personal", lemma), inList("perceive", lemma):
		return 3 + extra, "does what people do: " + lemma
	case inList("manual", lemma):
		return 2 + extra, "does what people do: " + lemma
	case mechanicalVerbs[lemma] && !hasObject, mechanicalVerbs[lemma+" "+next], machinery[lemma]:
		return -2, ""
	case lemma == "run" && next == string(Object):
		return 2 + extra, "runs a command"
	case tasks[lemma] && hasObject, lemma == "roll" && (next == "back" || next == "forward"), lemma == "fail" && next == "over":
		return 1 + extra, "does something to a thing: " + lemma
	}
	return extra, "in a way that people do"
}

// verbal reports whether the word k has the form of a verb that has a subject:
// a past tense, or the -s of a present one that is no plural noun.
func (s *Sentence) verbal(k int) bool {
	w, next := s.word(k), s.word(k+1)
	lemma := Lemma(w)
	switch {
	case w == "", !inList("verbs", lemma) && !inList("manual", lemma), capital(s.tokens[k].Text):
		return false
	case pastForm(w) && w != "set" && w != "cut" && w != "put" && w != "hit" && w != "lead":
		return true
	case pastForm(w) || w == lemma:
		return objects[next] && pastForm(w)
	case strings.HasSuffix(w, "s"):
		one := singular(w)
		return !inList("things", one) && !inList("act-nouns", one+" neutral") && !inList("act-nouns", one+" fault") || objects[next] ||
			next == string(Object) || strings.ContainsAny(next, "0123456789") || k+1 < len(s.tokens) && capital(s.tokens[k+1].Text)
	}
	return false
}

// openingTime reports whether only times, numbers and capitalised words stand before token k.
func (s *Sentence) openingTime(k int) bool {
	if k > 12 {
		return false
	}
	if s.small == 0 {
		for s.small = 1; s.small <= min(12, len(s.tokens)); s.small++ {
			if t := s.tokens[s.small-1].Text; wordy(t) && !capital(t) {
				break
			}
		}
	}
	return k < s.small
}

// wordy reports whether a token is made of letters.
func wordy(word string) bool {
	for _, r := range word {
		return wordRune(r) && !('0' <= r && r <= '9')
	}
	return false
}

// objects are words that begin an object or what else stands behind a verb.
var objects = words("the a an that this these those our their his her its it them us me him whether how what why all some another every no in into on onto up down off out over to from with for by at about and but while again manually too ,")

const saying = "says something"

// able are auxiliaries that tell what somebody or something is able to do.
var able = words("can may will might")

// selfless reports whether what follows the verb k speaks of its subject as of
// a thing: by itself, its own.
func (s *Sentence) selfless(k int) bool {
	for end := min(len(s.tokens), k+8); k < end; k++ {
		switch s.word(k) {
		case "itself", "its":
			return true
		case ".", ",", ";":
			return false
		}
	}
	return false
}

// takes reports whether the verb k has an object.
func (s *Sentence) takes(k int) bool {
	next := s.word(k + 1)
	if determiners[next] || next == "it" || next == "them" {
		return true
	}
	return k+1 < len(s.tokens) && wordy(s.tokens[k+1].Text) && !objects[next] && !prepositions[next] && !strings.HasSuffix(next, "ly") || next == string(Object)
}

var determiners = words("the a an that this these those our their his her its all some another every no")

// byHand reports whether what the verb k tells was done as only people do it.
func (s *Sentence) byHand(k int) bool {
	for end := min(len(s.tokens), k+9); k < end; k++ {
		switch w := s.word(k); {
		case manners[w], w == "hand" && s.word(k-1) == "by", w == "mistake" && s.word(k-1) == "by", w == "accident" && s.word(k-1) == "by",
			(w == "his" || w == "her") && !capital(s.tokens[k].Text), w == "laptop", w == "wrong":
			return true
		case w == "," || w == "." || w == ";" || prefaces[w]:
			return false
		}
	}
	return false
}

// prefaces begin another clause.
var prefaces = words("because since as that which who when while if but so although though")

// helpers are forms before the verb that says what is done.
var helpers = words(`has had have was is were be been did does do could would should can must may might will 's 'd`)

// skipped may stand between a subject and its verb.
var skipped = words(`also then later first still just only soon again both all who now once even already finally thus
	therefore meanwhile`)

// manners tell how only people do things.
var manners = words(`accidentally mistakenly inadvertently unintentionally unknowingly manually hastily wrongly carefully
	deliberately kindly quietly bravely hurriedly carelessly`)

// absent tell where people are: on leave, asleep.
var absent = words(`holiday vacation leave asleep sick ill away call shift duty alone on-call oncall home unsure surprised
	aware unaware confident tired busy distracted paternity maternity parental awake lunch annual gone
	offsite out-of-office`)

// states tell how things are: down, unreachable.
var states = words(`down up unhealthy healthy unavailable unreachable available unresponsive degraded slow offline online
	overloaded saturated running full empty broken affected impacted deprecated throttled stuck corrupt
	corrupted at`)

// appointed are verbs whose object is a person, in the passive.
var appointed = words(`identify task assign name appoint promote hire fire blame praise thank add invite involve onboard train
	remind instruct copy cc`)

// firmly are verbs of saying whose subject is as often a firm.
var firmly = words(`confirm announce acknowledge report notify inform recommend advise promise apologise apologize claim
	publish release plan monitor test warn flag agree consider document watch verify check`)

// machinery are verbs whose subject is software.
var machinery = words("return serve emit consume expose store listen")

// tasks are verbs with which people do something to a thing, as does software.
var tasks = words(`run delete drop start stop kill apply create restart fix add remove update change set disable enable
	rotate rename move copy write send open close reboot make take get find use deploy redeploy patch test search schedule identify determine isolate pinpoint trace tag execute attempt post upload swap submit finish turn switch increase raise
	lower reduce upload clean clear purge truncate build release ship roll bring put give leave let pull
	upgrade`)
