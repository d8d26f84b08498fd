package english

import "strings"

// hints weighs what the words around the run of capitalised words [i, end)
// tell of it: above zero for a person, below for a thing. Why is what speaks
// most for a person. It looks at words only, so that a whole document can be
// read for what it costs to cut it into words.
//
// Each way in which people are spoken of counts once, in steps of one: three
// settle it for a word that no list knows.
func (s *Sentence) hints(i, end int) (sum int, why string) {
	top := 0
	first, last := s.coordinated(i, end)
	for _, look := range []func(int, int) (int, string){s.before, s.behind, s.owns, s.does} {
		n, reason := look(first, last)
		sum += n
		if n > top {
			top, why = n, reason
		}
	}
	if n, reason := s.beside(i, end); n > 0 {
		sum += n
		if top < n {
			why = reason
		}
	}
	return sum, why
}

// coordinated returns where the list of capitalised words begins and ends that
// the run [i, end) is one of: what is said of one is said of all.
func (s *Sentence) coordinated(i, end int) (first, last int) {
	for n := 0; n < 8 && i > 1 && together[s.word(i-1)] && capital(s.tokens[i-2].Text) && i-2 >= 0 && !everyday(s.word(i-2)); n++ {
		for i -= 2; i > 0 && capital(s.tokens[i-1].Text) && !everyday(s.word(i-1)); i-- {
		}
	}
	for n := 0; n < 8 && end+1 < len(s.tokens) && together[s.word(end)] && capital(s.tokens[end+1].Text) && !everyday(s.word(end+1)); n++ {
		end = s.nameRun(end+1, min(len(s.tokens), end+8))
	}
	return i, end
}

var together = words("and & or / , +")

// before weighs the words directly before the run.
func (s *Sentence) before(i, end int) (int, string) {
	prev, second := s.word(i-1), s.word(i-2)
	switch prev {
	case "(", "[", "=", "<":
		switch {
		case isRole(second):
			return 3, "a role before it"
		case inList("group", second):
			return 2, "a group before it"
		case s.word(end) == ")" && end+1 >= len(s.tokens) && prev == "(":
			return 1, "in brackets at the end"
		}
		return 0, ""
	case ",":
		if isRole(second) && !s.listing(i-2) {
			return 3, "a role before it"
		}
		return 0, ""
	case "by", "via":
		switch verb := Lemma(second); {
		case inList("manual", verb) || inList("perceive", verb) || inList("personal", verb):
			return 2, "by whom it was done"
		case tasks[verb] && pastForm(second):
			return 1, "by whom it was done"
		case provided[verb]:
			return -1, ""
		case inList("act-nouns", second+" neutral") || inList("act-nouns", second+" fault") || second == "done" || second == "made":
			return 2, "by whom it was done"
		}
		return 0, ""
	case "to":
		if addressed[Lemma(second)] {
			return 1, "to whom it went"
		}
		if handing[Lemma(second)] || handing[Lemma(s.word(i-3))] && (second == "over" || second == "off" || second == "back" || second == "out") {
			return 2, "to whom it was handed"
		}
		if second == "according" {
			return 2, "according to"
		}
		return 0, ""
	case "from":
		if inList("act-nouns", second+" neutral") || belongings[second] {
			return 2, "from whom it came"
		}
		return 0, ""
	}
	switch {
	case prev == "took" && second == "it":
		return 2, "whom it took a while"
	case titles[strings.TrimSuffix(prev, ".")], len(prev) == 2 && prev[1] == '.' && capital(s.tokens[i-1].Text):
		return 4, "a title or initial before it"
	case dummy[prev] || dummy[second] && prev == "user":
		return -4, ""
	case isRole(prev) && !(capital(s.tokens[i-1].Text) && i == 1):
		return 3, "a role before it"
	case located[prev] && s.word(end) == "'s" && prepositional[prev]:
		return 0, "" // on Ana's laptop
	case located[prev]:
		return -3, ""
	case handled[Lemma(prev)]:
		return -2, ""
	case uses[Lemma(prev)]:
		return -2, ""
	case inList("things", singular(prev)) || inList("things", prev):
		return -1, ""
	case reached[Lemma(prev)]:
		return 2, "somebody to reach"
	case told[Lemma(prev)]:
		if w := s.word(end); w == "by" || w == "on" || w == "via" || w == "directly" || w == "over" {
			return 2, "somebody to reach"
		}
		return 1, "somebody to reach"
	case prev == "only" || prev == "nobody" && second == "but":
		return 1, "only"
	}
	return 0, ""
}

// behind weighs the words directly behind the run.
func (s *Sentence) behind(_, end int) (int, string) {
	next, second := s.word(end), s.word(end+1)
	switch next {
	case "who":
		return 2, "who"
	case "(", "[":
		if suppliers[second] || suppliers[s.word(end+2)] {
			return -3, ""
		}
		if isRole(second) || inList("group", second) {
			return 3, "a role behind it"
		}
	case ",":
		if second == "who" || second == "whose" {
			return 2, "who"
		}
		for k := end + 1; k < end+6; k++ {
			switch {
			case suppliers[s.word(k)]:
				return -3, ""
			case isRole(s.word(k)):
				if k > end+1 && !s.listing(k) {
					return 3, "a role behind it"
				}
				return 0, ""
			case k > end+1 && !wordy(s.word(k)):
				return 0, ""
			}
		}
	case "our", "my":
		if isRole(second) {
			return 3, "a role behind it"
		}
	case "from", "of", "in", "at":
		for k := end + 1; k < end+5; k++ {
			if inList("group", singular(s.word(k))) {
				return 2, "of a team"
			}
			if !wordy(s.word(k)) {
				break
			}
		}
	case "'s", "'":
	default:
		if (thing(next) || inList("affected", singular(next)) || crowds[next]) && !s.verbal(end) {
			return -3, "" // the cluster, the users, the people of that name
		}
	}
	return 0, ""
}

// owns weighs what belongs to whom the run names.
func (s *Sentence) owns(_, end int) (int, string) {
	if w := s.word(end); w != "'s" && w != "'" {
		return 0, ""
	}
	sum := 0
	for k := end + 1; k < end+5; k++ {
		w := s.word(k)
		one := singular(w)
		if k > end+1 && (pastForm(w) || determiners[w]) {
			break
		}
		switch {
		case laws[one]:
			return -4, ""
		case belongings[one], inList("act-nouns", one+" fault"), ordinals[w]:
			sum = 2
		case isRole(w) && w != one, inList("affected", one):
			return -3, "" // a firm's engineers, its users
		case isRole(one):
			sum = 2
		case inList("things", one):
			sum = -2
		case inList("act-nouns", one+" neutral"):
			sum = 2
		case !wordy(w) || prepositions[w]:
			k = end + 5
		}
	}
	if sum > 0 {
		return sum, "what only people have"
	}
	return sum, ""
}

// beside weighs a person next to the run: and Lena, Lena and.
func (s *Sentence) beside(i, end int) (int, string) {
	for _, k := range []int{end + 1, i - 2} {
		mark := s.word(end)
		if k < i {
			mark = s.word(i - 1)
		}
		if (mark == "and" || mark == "&" || mark == "," || mark == "or" || mark == "/") && k >= 0 && k < len(s.tokens) && capital(s.tokens[k].Text) && inList("names", s.word(k)) && !common(s.word(k)) {
			return 2, "beside a person"
		}
	}
	return 0, ""
}

// crowds are words for the people of a firm or place, behind its name.
var crowds = words("folks people staff employees engineers developers admins operators community maintainers contributors")

// prepositional are those words before names that are prepositions.
var prepositional = words("on in at into onto inside within using against through across")

// listing reports whether token k is one of several things between commas
// rather than the one word that a comma parts from its apposition.
func (s *Sentence) listing(k int) bool {
	return s.word(k-1) == "," || s.word(k+1) == "," && s.word(k+3) == "and"
}

// dummy have names that look like those of people: the test user Alice.
var dummy = words(`user account tenant customer username login project cluster service server host node box machine version
	release codename team squad project company firm vendor provider supplier startup bot tool cron service plan phase operation initiative hurricane storm typhoon`)

// handing are verbs of passing something on to somebody.
var handing = words("hand assign pass delegate reassign defer")

// addressed are such verbs whose object is as often a firm.
var addressed = words("escalate report forward transfer speak talk reach turn listen")

// reached are verbs whose object is a person.
var reached = words(`page ping ask tell wake phone email e-mail message text remind thank warn brief involve summon teach
	train coach relieve`)

// told are verbs whose object is a person or a firm.
var told = words("call contact notify inform alert reassure thank interview")

// provided are what things do for others: handled by Varnish.
var provided = words(`cause handle serve provide host power use back own trigger send generate manage run require support offer
	issue supply drive replace`)

// uses are verbs whose object is a thing.
var uses = words("use run host install configure monitor adopt buy move migrate restore scrape query")

// belongings are what people have and software has not.
var belongings = words(`laptop phone pager desk shift team squad manager boss supervisor colleague pr pull commit patch diff
	hotfix fix message comment suggestion question idea keyboard terminal session permission credential
	holiday vacation leave absence weekend calendar inbox mailbox email e-mail mail note browser workstation
	macbook home house branch tweak hunch doubt worry question finding observation explanation advice help
	hint tip intuition memory understanding knowledge expertise presence arrival departure departing script
	change review rollback ticket wife husband son daughter cat dog kid child car cup coffee`)

// suppliers stand beside the names of firms.
var suppliers = words("vendor provider supplier company partner firm cdn isp registrar upstream host hoster saas carrier bank reseller manufacturer")

// ordinals count days and shifts: her first week.
var ordinals = words("first second third last")

// laws bear the names of people who are long dead.
var laws = words(`law algorithm theorem principle razor paradox rule inequality distribution conjecture cipher sort test
	curve day effect`)

// prepositions end what is owned.
var prepositions = words(`of to in on at for with by from as that which and but or is was were are has had have did`)

// isRole reports whether the word names people by their work.
func isRole(word string) bool { return inList("role", word) }
