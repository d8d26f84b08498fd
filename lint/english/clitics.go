package english

import "strings"

// clitics returns the lengths of the leading parts of a word that are tokens
// of their own; what is left over is the last one. A word without a clitic
// has none.
func clitics(word string) []int {
	if len(word) > 24 {
		return nil
	}
	if len(word) == 6 && strings.EqualFold(word, "cannot") {
		return []int{3}
	}
	if n := len(word) - 2; n > 1 && strings.EqualFold(word[n:], "nt") && auxiliary(word[:n]) {
		return []int{n}
	}
	var cuts []int // from the end
	end := len(word)
	for end > 0 {
		n := clitic(word[:end])
		if n == 0 || n == end {
			break
		}
		cuts = append(cuts, n)
		end -= n
	}
	if len(cuts) == 0 {
		return nil
	}
	parts := []int{end}
	for i := len(cuts) - 1; i > 0; i-- {
		parts = append(parts, cuts[i])
	}
	return parts
}

// clitic returns the length in bytes of the clitic that the word ends with.
func clitic(word string) int {
	for _, mark := range []string{"'", "’"} {
		i := strings.LastIndex(word, mark)
		if i < 0 {
			continue
		}
		switch strings.ToLower(word[i+len(mark):]) {
		case "s", "m", "d", "ll", "re", "ve":
			return len(word) - i
		case "t":
			if i > 1 && (word[i-1] == 'n' || word[i-1] == 'N') {
				return len(word) - i + 1
			}
		}
	}
	return 0
}

// suffixLen returns the length of the clitic that the text begins with, as
// behind a token that is no word.
func suffixLen(text string) int {
	n := 1
	for n < len(text) && n < 6 && (text[n] >= 0x80 || text[n]|0x20 >= 'a' && text[n]|0x20 <= 'z') {
		n++
	}
	if word := "x" + text[:n]; clitic(word) == n {
		return n
	}
	return 0
}

// auxiliary reports whether the word is one that n't is added to.
func auxiliary(word string) bool {
	switch strings.ToLower(word) {
	case "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "could", "should", "would", "must":
		return true
	}
	return false
}
