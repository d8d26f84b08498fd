package english

// Vocabulary is what a document as a whole says about its capitalised words.
// All words are folded.
type Vocabulary struct {
	Small   map[string]bool // also written with a small letter; with "the " before where it is a noun
	Handles map[string]bool // also written with the sign of handles
	Hints   map[string]int  // what the words around them tell, all places together: above zero for people
	Letters map[string]int  // words of two or three capitals, which may be initials, by how much they do as people do
	room    Sentence        // for the text that is being read
}

// NewVocabulary returns a vocabulary without words, for a document of so many bytes.
func NewVocabulary(size int) *Vocabulary {
	return &Vocabulary{Small: make(map[string]bool, min(size/16, 1000)), Handles: map[string]bool{}, Letters: map[string]int{}, Hints: make(map[string]int, min(size/64, 200))}
}

// Words reads one more text of the document.
func (v *Vocabulary) Words(text string) {
	s := &v.room
	if s.analysis == nil {
		s.analysis = &analysis{}
	}
	s.block, s.at = text, Span{0, len(text)}
	*s.analysis = analysis{tokens: s.tokens[:0], folded: s.folded[:0]}
	for i, n := 0, len(s.Tokens()); i < n; i++ {
		switch word := s.tokens[i].Text; {
		case word[0] == '@' && len(word) > 2 && !everybody[s.word(i)[1:]]:
			v.Handles[s.word(i)[1:]] = true
			v.Hints[s.word(i)[1:]] += 2
		case !capital(word):
			if s.mayAct(i) {
				v.Hints[s.word(i)] += 3
			}
			v.Small[s.word(i)] = true
			if before := s.word(i - 1); before == "the" || before == "a" || before == "our" {
				v.Small["the "+s.word(i)] = true
			}
		default:
			end := s.nameRun(i, n)
			if i = s.opening(i, end); i == end {
				i--
				continue
			}
			sum, _ := s.hints(i, end)
			if end-i > 1 && firms[s.word(end-1)] {
				sum -= 4 // and its name alone
			}
			for ; i < end; i++ {
				v.Hints[s.word(i)] += sum
				if letters(s.tokens[i].Text) {
					v.Letters[s.word(i)] += s.actsOf(i, end)
				}
			}
			i--
		}
	}
}

// Leans returns what the document tells of a run of words beyond one place
// whose own hints are given: between -4 and 4.
func (v *Vocabulary) leans(s *Sentence, i, end, own int) int {
	best := 0
	for k := i; k < end; k++ {
		if sum := v.Hints[s.word(k)] - own; k == i || sum > best {
			best = sum
		}
	}
	return max(-4, min(4, best))
}

// initials reports whether a word of two or three capitals stands for a person
// in this document: AK noticed it, JB restarted the queue. A single act may be
// that of a firm that no list knows; it takes two such words, or many acts.
func (v *Vocabulary) initials(word string) bool {
	if v == nil || v.Letters[word] < enough || v.Hints[word] < enough {
		return false
	}
	people := 0
	for w, acts := range v.Letters {
		if acts >= enough && v.Hints[w] >= enough {
			people++
		}
	}
	return people > 1 || v.Letters[word] >= 3*enough
}

// actsOf weighs what the words [i, end), one of several joined by "and" or alone, do.
func (s *Sentence) actsOf(i, end int) int {
	n, _ := s.does(s.coordinated(i, end))
	return max(0, n)
}

// letters reports whether a word may be somebody's initials.
func letters(text string) bool {
	if len(text) < 2 || len(text) > 3 {
		return false
	}
	for i := range len(text) {
		if text[i] < 'A' || text[i] > 'Z' {
			return false
		}
	}
	word := Fold(text)
	return !offices[word] && !made(word) && !common(word) && !thing(word) && !everyday(word)
}

// offices are abbreviations of roles, departments and firms of a kind.
var offices = words(`ic tl em pm po tpm tam csm ceo cto cio coo cfo cso cmo cro vp svp evp dir mgr sme dba noc soc sre oce ir hr pr qa ops sec msp isp csp
	it is ci cd ai ml us uk eu un api aws gcp ibm utc gmt cet est pst am pd`)
