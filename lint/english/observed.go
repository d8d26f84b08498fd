package english

// observed reports whether the author says beside the words [i, j) what was
// seen: a number with its unit, an example, a colon, dash or bracket that
// explains, or a relative clause that describes. What the words led to is no
// observation of them: "poor planning delayed the fix by 2 hours".
func (s *Sentence) observed(i, j int) bool {
	from, to := s.part(i)
	for k := i - 1; k >= from; k-- {
		if s.effect(k) {
			from = k + 1
		}
	}
	for k := from; k < to; k++ {
		switch {
		case k >= i && k < j:
		case k >= j && s.effect(k):
			return false
		case s.measure(k), s.example(k):
			return true
		case k >= j && (s.word(k) == ":" || s.word(k) == "(") && s.says(k+1, 3):
			return true
		case k >= j && (s.word(k) == "because" || s.word(k) == "since" || s.word(k) == "as") && s.says(k+1, 4) && s.clauseAhead(k+1, to):
			return true
		case k >= j && k <= j+1 && (s.word(k) == "that" || s.word(k) == "which") && s.describes(k+1):
			return true
		}
	}
	if w := s.word(to); to >= j && (w == "–" || w == "—") {
		return s.says(to+1, 4)
	}
	return s.labels(j) && s.at.End < len(s.block)
}

// shortLabel is how many tokens a label may have, with its colon.
const shortLabel = 6

// labels reports whether the sentence is a label that ends after token j-1: its
// explanation is the sentence that follows.
func (s *Sentence) labels(j int) bool {
	return len(s.tokens) <= max(j+1, shortLabel) && s.word(len(s.tokens)-1) == ":"
}

// effects are the verbs that tell what something led to.
var effects = words(`cause lead result delay contribute make prevent force trigger allow mean extend prolong slow hinder hamper
	create produce turn leave cost affect impact break take lengthen postpone worsen aggravate exacerbate compound increase`)

func (s *Sentence) effect(k int) bool {
	if t := s.Tag(k); t == "" || t[0] != 'V' {
		return false
	}
	return effects[Lemma(s.word(k))]
}

// describes reports whether the relative clause that goes on at token k tells
// more of the thing, rather than what it led to.
func (s *Sentence) describes(k int) bool {
	for ; k < len(s.tokens) && k < window; k++ {
		if finite(s.Tag(k)) {
			return !s.effect(k) && !effects[Lemma(s.word(k+1))]
		}
	}
	return false
}

// says reports whether at least n words follow from token k on before the
// next bracket or the end.
func (s *Sentence) says(k, n int) bool {
	for ; k < len(s.tokens) && n > 0; k++ {
		if w := s.word(k); w == ")" || w == ";" {
			return false
		}
		if s.Tag(k) != "," && s.Tag(k) != "." {
			n--
		}
	}
	return n <= 0
}

func (s *Sentence) example(k int) bool {
	switch s.word(k) {
	case "e.g", "e.g.", "namely", "i.e", "i.e.":
		return true
	case "such":
		return s.word(k+1) == "as"
	case "example", "instance":
		return s.word(k-1) == "for"
	}
	return false
}

var units = words(`% percent s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks month months
	year years ms byte bytes b kb mb gb tb kib mib gib tib kbps mbps gbps hz mhz ghz times x rpm rps qps tps requests rows users
	customers errors hosts nodes pages alerts people tickets retries attempts
	db dbm ppm v volts w watts mm cm m km k c degrees points px`)

// measure reports whether token k is a number with a unit; clock times, dates
// and versions are none.
func (s *Sentence) measure(k int) bool {
	w := s.word(k)
	if w == "" {
		return false
	}
	digit := '0' <= w[0] && w[0] <= '9'
	switch next := s.word(k + 1); {
	case !digit && s.Tag(k) != "CD":
		return false
	case units[next] || next == "-" && units[s.word(k+2)]:
		return s.word(k+2) != "ago" // says when
	case digit && (next == "of" || next == "out") && s.Tag(k+2) == "CD":
		return true
	}
	for m := range w { // 512mb, 14%
		if digit && (w[m] < '0' || w[m] > '9') && w[m] != '.' && w[m] != ',' {
			return units[w[m:]]
		}
	}
	return false
}
