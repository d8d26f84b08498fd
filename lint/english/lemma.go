package english

import (
	"strings"
	"sync"
)

// verbForms is what the lists of verbs say: past forms to base forms, and
// which base forms there are.
type verbForms struct {
	irregular map[string]string
	base      map[string]bool
}

var verbs = sync.OnceValue(func() verbForms {
	v := verbForms{irregular: map[string]string{}, base: map[string]bool{}}
	for _, line := range entries("verbs") {
		v.base[line] = true
	}
	for _, line := range entries("imperative") {
		v.base[line] = true
	}
	for _, line := range entries("irregular") {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		v.base[f[0]] = true
		for _, forms := range f[1:] {
			for form := range strings.SplitSeq(forms, "/") {
				if v.irregular[form] == "" {
					v.irregular[form] = f[0]
				}
			}
		}
	}
	for form, base := range map[string]string{"'s": "be", "'re": "be", "'m": "be", "is": "be", "are": "be", "am": "be",
		"was": "be", "were": "be", "been": "be", "being": "be", "has": "have", "had": "have", "having": "have", "'ve": "have",
		"does": "do", "did": "do", "done": "do", "doing": "do", "n't": "not", "wo": "will", "ca": "can", "sha": "shall",
		"'ll": "will", "'d": "would", "dying": "die", "lying": "lie", "tying": "tie", "found": "find", "left": "leave", "saw": "see", "felt": "feel", "lay": "lie"} {
		v.irregular[form] = base
	}
	return v
})

// Lemma returns the base form of a verb, given folded in any of its forms:
// irregular ones by a list, regular ones by undoing the spelling.
func Lemma(word string) string {
	v := verbs()
	if base := v.irregular[word]; base != "" {
		return base
	}
	if v.base[word] {
		return word
	}
	if prefix, rest, ok := strings.Cut(word, "-"); ok && rest != "" && !strings.Contains(rest, "-") {
		return prefix + "-" + Lemma(rest)
	}
	for _, c := range candidates(word) {
		if v.base[c] {
			return c
		}
	}
	if c := candidates(word); len(c) > 0 {
		return c[len(c)-1]
	}
	return word
}

// candidates returns what a regular form may come from, the likeliest last.
func candidates(word string) []string {
	switch {
	case strings.HasSuffix(word, "ies") && len(word) > 4, strings.HasSuffix(word, "ied") && len(word) > 4:
		return []string{word[:len(word)-1], word[:len(word)-3] + "y"}
	case strings.HasSuffix(word, "ing") && len(word) > 4:
		return undone(word[:len(word)-3])
	case strings.HasSuffix(word, "ed") && len(word) > 3:
		return undone(word[:len(word)-2])
	case strings.HasSuffix(word, "es") && len(word) > 3:
		stem := word[:len(word)-2]
		if strings.HasSuffix(stem, "sh") || strings.HasSuffix(stem, "ch") || strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "x") || strings.HasSuffix(stem, "z") {
			return []string{stem + "e", stem}
		}
		return []string{stem, stem + "e"}
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 2:
		return []string{word[:len(word)-1]}
	}
	return nil
}

// undone returns the base forms that -ed or -ing may have been added to: with
// a silent e, with a consonant doubled, or as it stands.
func undone(stem string) []string {
	n := len(stem)
	if n < 2 {
		return []string{stem}
	}
	last, before := stem[n-1], stem[n-2]
	switch {
	case last == before && !strings.ContainsRune("aeiousz", rune(last)):
		if last == 'l' || last == 'f' {
			return []string{stem[:n-1], stem}
		}
		return []string{stem, stem[:n-1]}
	case silent(stem):
		return []string{stem, stem + "e"}
	}
	return []string{stem + "e", stem}
}

// silent reports whether a stem looks as if it had lost a silent e.
func silent(stem string) bool {
	for _, end := range []string{"at", "c", "g", "v", "z", "u", "ir", "ur", "or", "id", "ut", "as", "us", "is", "os", "bl", "gl", "pl", "tl", "dl", "cl", "fl"} {
		if strings.HasSuffix(stem, end) {
			return !strings.HasSuffix(stem, "ng") || strings.HasSuffix(stem, "ang") || strings.HasSuffix(stem, "eng")
		}
	}
	return false
}

// singular returns the singular of a folded noun, by its spelling.
func singular(noun string) string {
	switch n := len(noun); {
	case noun == "people":
		return "person"
	case strings.HasSuffix(noun, "men") && n > 4:
		return noun[:n-2] + "an"
	case strings.HasSuffix(noun, "ies") && n > 4:
		return noun[:n-3] + "y"
	case strings.HasSuffix(noun, "sses"), strings.HasSuffix(noun, "shes"), strings.HasSuffix(noun, "ches"), strings.HasSuffix(noun, "xes"):
		return noun[:n-2]
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "us") && !strings.HasSuffix(noun, "is") && n > 3:
		return noun[:n-1]
	}
	return noun
}
