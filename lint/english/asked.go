package english

import "strings"

// asked reports whether the words stand in a question that the text behind it
// answers, or in one that is reported: people asked whether she should have read it.
func (s *Sentence) asked(i int) bool {
	text := s.Text()
	if strings.HasSuffix(strings.TrimRight(text, "*_\"”’ "), "?") {
		rest := strings.TrimLeft(s.block[s.at.End:min(len(s.block), s.at.End+200)], "*_ ")
		return rest != "" && !strings.HasSuffix(strings.TrimSpace(rest), "?")
	}
	for k := i - 1; k > 0 && k > i-12; k-- {
		if w := s.word(k); w == "whether" {
			for m := k - 1; m >= 0 && m > k-5; m-- {
				if inquiring[Lemma(s.word(m))] {
					return true
				}
			}
			return false
		}
	}
	return false
}

// inquiring are verbs before "whether".
var inquiring = words("ask wonder question examine debate inquire enquire discuss")
