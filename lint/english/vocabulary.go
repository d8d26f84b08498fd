package english

// Vocabulary is what a document as a whole says about its capitalised words.
// All words are folded.
type Vocabulary struct {
	Small   map[string]bool // also written with a small letter; with "the " before where it is a noun
	Handles map[string]bool // also written with the sign of handles
	Hints   map[string]int  // what the words around them tell, all places together: above zero for people
	room    Sentence        // for the text that is being read
}

// NewVocabulary returns a vocabulary without words, for a document of so many bytes.
func NewVocabulary(size int) *Vocabulary {
	return &Vocabulary{Small: make(map[string]bool, min(size/16, 1000)), Handles: map[string]bool{}, Hints: make(map[string]int, min(size/64, 200))}
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
