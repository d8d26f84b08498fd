package english

import "strings"

// missing finds verbs that the tagger took for nouns where a clause lacks one:
// after an auxiliary that stands before its subject, after let and make, and in
// clauses without any finite verb.
func (s *Sentence) missing(n int) {
	for i := range n {
		switch s.knows[i].lemma {
		case "do", "can", "could", "will", "would", "should", "may", "might", "must":
			if finite(s.tags[i]) || s.tags[i] == "MD" {
				s.missingBase(i, n)
			}
		case "let", "make", "have", "help":
			if strings.HasPrefix(s.tags[i], "V") {
				s.missingBare(i, n)
			}
		}
	}
	start := 0
	for i := 0; i <= n; i++ {
		if i < n && !s.opens(i) {
			continue
		}
		s.missingFinite(start, i, n)
		start = i
	}
}

// opens reports whether a clause may begin at token i.
func (s *Sentence) opens(i int) bool {
	switch t := s.tags[i]; t {
	case ",", ":", ".", "(", ")", "WDT", "WP", "WRB", "WP$":
		return true
	case "IN":
		return subordinator(s.word(i))
	}
	return false
}

// missingBase finds the verb behind the auxiliary i and its subject: did the
// operator ignore it.
func (s *Sentence) missingBase(i, n int) {
	if i > 0 && s.tags[i-1] != "WRB" && s.tags[i-1] != "," && s.tags[i-1] != "CC" && s.tags[i-1] != "WP" && s.tags[i-1] != ":" && s.tags[i-1] != "``" {
		return
	}
	k := i + 1
	for s.tag(k, n) == "RB" {
		k++
	}
	if !inPhrase(s.tag(k, n)) {
		return
	}
	second := -1
	for k++; k < n && k < i+14; k++ {
		t, word := s.tags[k], s.word(k)
		if t == "VB" || s.opens(k) && t != "WP" {
			break
		}
		if t == "VBP" {
			s.tags[k] = "VB"
			return
		}
		if !s.knows[k].base || t == "DT" || t == "TO" || !nominal(s.tags[k-1]) && s.tags[k-1] != "PRP" && s.tags[k-1] != "PRP$" {
			continue
		}
		switch next := s.tag(k+1, n); {
		case determiner(next):
			s.tags[k] = "VB"
			return
		case second < 0 && t != "NNS" && (!inList("role", word) && !inList("things", word) && !inList("group", word) || s.tags[k-1] != "JJ" && (next == "WRB" || next == "IN" || next == "." || next == ",")):
			second = k
		}
	}
	if second >= 0 && (k >= n || s.tags[k] != "VB") {
		s.tags[second] = "VB"
	}
}

// missingBare finds the infinitive behind "let" and its like at token i: let
// the certificate expire.
func (s *Sentence) missingBare(i, n int) {
	let := s.lemma(i) == "let"
	k := i + 1
	if !inPhrase(s.tag(k, n)) || s.tag(k, n) == "PRP$" && !let {
		return
	}
	for k++; k < n && (inPhrase(s.tags[k]) || strings.HasPrefix(s.tags[k], "VB")); k++ {
		t := s.tags[k]
		if t == "VB" || t == "DT" || strings.HasPrefix(t, "JJ") && !let {
			if t == "VB" || t == "DT" {
				return
			}
			continue
		}
		if !s.knows[k].base || s.tags[k-1] == "DT" || s.tags[k-1] == "PRP$" || !nominal(s.tags[k-1]) && s.tags[k-1] != "PRP" {
			continue
		}
		next := s.tag(k+1, n)
		if determiner(next) || next == "WDT" || next == "CD" || !let && next == "JJ" || t == "VBP" || let && !nominal(next) && next != "POS" && !strings.HasPrefix(next, "VB") {
			s.tags[k] = "VB"
			return
		}
	}
}

// missingFinite finds the verb of the clause [from, to) if no word of it is
// tagged as one: its subject is there, but the verb looks like a noun.
func (s *Sentence) missingFinite(from, to, n int) {
	if to-from < 2 || to-from > 30 {
		return
	}
	under := s.tag(from, n) != "" && s.tags[from][0] == 'W'
	switch s.word(from) {
	case "if", "because", "while", "although", "though", "unless", "whether", "that":
		next := s.tag(from+1, n)
		under = s.tags[from] == "IN" && (inPhrase(next) && next != "JJ" || next == "RB")
	case "after", "before", "until", "since", "as", "than", "so", "till":
		if s.tags[from] == "IN" {
			return
		}
	}
	start := from
	for start < to && (s.opens(start) || s.tags[start] == "RB" || s.tags[start] == "CC" || s.tags[start] == "CD" && clockTime(s.word(start)) || s.tags[start] == "SYM") {
		start++
	}
	for k := start; k < to; k++ {
		if t := s.tags[k]; finite(t) || t == "MD" || t == "VB" && k > 0 && s.tags[k-1] != "TO" || t == "VBN" && k > start && !nominal(s.tag(k+1, n)) {
			return
		}
	}
	notes := n > 0 && clockTime(s.word(0))
	if !under && !notes && !(s.tag(start, n) == "DT" || s.tag(start, n) == "PRP$" || s.tag(start, n) == "NNP" || s.tag(start, n) == "PRP") {
		return
	}
	best, rank := -1, 0
	for k := start + 1; k < to; k++ {
		if r := s.verbRank(k, to, n, under || notes); r > rank {
			best, rank = k, r
		}
	}
	if best < 0 {
		return
	}
	switch word := s.word(best); {
	case pastForm(word) || verbs().irregular[word].past:
		s.tags[best] = "VBD"
	case strings.HasSuffix(word, "s"):
		s.tags[best] = "VBZ"
	default:
		s.tags[best] = "VBP"
	}
}

// verbRank says how well token k would do as the finite verb of a clause that
// ends before token to; 0 for not at all.
func (s *Sentence) verbRank(k, to, n int, end bool) int {
	w, word, left, next := s.knows[k], s.word(k), s.tags[k-1], s.tag(k+1, n)
	if !open(s.tags[k]) && s.tags[k] != "IN" || !nominal(left) && left != "PRP" && left != "RB" && left != "RBR" && !strings.HasPrefix(left, "''") {
		return 0
	}
	one := !strings.HasSuffix(s.word(k-1), "s") || strings.HasSuffix(s.word(k-1), "ss")
	switch {
	case w.looks || w.past:
		if left == "CD" {
			return 0
		}
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && isVerb(w.lemma) && s.tags[k] != "JJ":
		if !one && left != "PRP" || left == "CD" && (k < 2 || !strings.HasPrefix(s.tags[k-2], "NN")) {
			return 0
		}
	case w.base && s.tags[k] != "JJ" && !inList("things", word) && (!one || s.joinedSubject(k)):
	default:
		return 0
	}
	switch {
	case s.agent(k-1) && (w.looks || w.past) && w.base && next == "NNS":
		return 5 // the team cut corners
	case determiner(next) || next == "CD" || next == "TO" && k+2 < n && s.knows[k+2].base:
		return 4
	case k+1 == to && end:
		return 1
	case (next == "IN" || next == "RB" || next == "RP" || next == "TO" || strings.HasPrefix(next, "JJ")) && k+1 < to:
		return 3
	case strings.HasPrefix(next, "NN") && k+1 < to && (s.tags[k-1] == "NNP" || s.agent(k-1) || w.looks || w.past):
		return 2
	}
	return 0
}

// joinedSubject reports whether "and" stands before token k between two nouns.
func (s *Sentence) joinedSubject(k int) bool {
	return k > 2 && s.tags[k-2] == "CC" && nominal(s.tags[k-3])
}
