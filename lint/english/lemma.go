package english

import (
	"slices"
	"strings"
	"sync"
)

// verbForms is what the lists of verbs say: which base forms there are, and
// which irregular form comes from which.
type verbForms struct {
	base       map[string]bool
	irregular  map[string]string // form to base form
	past       map[string]bool   // irregular forms that are a past tense
	participle map[string]bool   // irregular forms that are a past participle
}

var verbs = sync.OnceValue(func() verbForms {
	all := len(entries("verbs")) + len(entries("imperative"))
	some := 3 * len(entries("irregular"))
	v := verbForms{make(map[string]bool, all), make(map[string]string, some), make(map[string]bool, some), make(map[string]bool, some)}
	for _, name := range []string{"verbs", "imperative"} {
		for _, line := range entries(name) {
			v.base[line] = true
		}
	}
	for _, line := range entries("irregular") {
		f := strings.Fields(line)
		v.base[f[0]] = true
		for i, forms := range f[1:] {
			for form := range strings.SplitSeq(forms, "/") {
				if v.irregular[form] == "" {
					v.irregular[form] = f[0]
				}
				v.past[form] = v.past[form] || i == 0
				v.participle[form] = v.participle[form] || i == 1
			}
		}
	}
	for form, base := range map[string]string{
		"'s": "be", "'re": "be", "'m": "be", "is": "be", "are": "be", "am": "be", "being": "be", "has": "have", "having": "have",
		"'ve": "have", "does": "do", "doing": "do", "wo": "will", "ca": "can", "sha": "shall", "'ll": "will", "'d": "would",
		"dying": "die", "lying": "lie", "tying": "tie", "found": "find", "left": "leave", "saw": "see", "felt": "feel", "lay": "lie",
		"ground": "grind", "wound": "wind", "fell": "fall", "rose": "rise", "singeing": "singe", "dyeing": "dye",
	} {
		v.irregular[form] = base
	}
	return v
})

// Lemma returns the base form of a verb, given folded in any of its forms:
// irregular ones by a list, regular ones by undoing the spelling and asking the
// list of base forms, or failing that by the commonest spelling.
func Lemma(word string) string { return met.of(word).lemma }

func lemma(word string) string {
	v := verbs()
	if base := v.irregular[word]; base != "" {
		return base
	}
	if v.base[word] {
		return word
	}
	if i := strings.LastIndexByte(word, '-'); i > 0 && i < len(word)-1 {
		return word[:i+1] + Lemma(word[i+1:])
	}
	found := candidates(word)
	for _, c := range slices.Backward(found) {
		if v.base[c] {
			return c
		}
	}
	for _, prefix := range []string{"re", "un", "over", "under", "mis", "de", "pre", "out", "up"} {
		rest, ok := strings.CutPrefix(word, prefix)
		if ok && len(rest) > 3 && (v.irregular[rest] != "" || v.base[Lemma(rest)]) {
			return prefix + Lemma(rest) // re-created from what it is made of
		}
	}
	if len(found) > 0 {
		return found[len(found)-1]
	}
	return word
}

// candidates returns what a regular form may come from, the likeliest last.
func candidates(word string) []string {
	n := len(word)
	switch {
	case n > 4 && (strings.HasSuffix(word, "ies") || strings.HasSuffix(word, "ied")):
		return []string{word[:n-1], word[:n-3] + "y"}
	case n > 4 && strings.HasSuffix(word, "ing"):
		return undone(word[:n-3])
	case n > 3 && strings.HasSuffix(word, "ed"):
		return undone(word[:n-2])
	case n > 3 && strings.HasSuffix(word, "es"):
		stem := word[:n-2]
		for _, hiss := range []string{"sh", "ch", "s", "x", "z", "o"} {
			if strings.HasSuffix(stem, hiss) {
				return []string{stem + "e", stem}
			}
		}
		return []string{stem, stem + "e"}
	case n > 2 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		return []string{word[:n-1]}
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
	if last := stem[n-1]; last == stem[n-2] && !strings.ContainsRune("aeiouz", rune(last)) {
		if last == 'l' || last == 'f' || last == 's' {
			return []string{stem[:n-1], stem}
		}
		return []string{stem, stem[:n-1]}
	}
	if silent(stem) {
		return []string{stem, stem + "e"}
	}
	return []string{stem + "e", stem}
}

// silent reports whether a stem looks as if it had lost a silent e.
func silent(stem string) bool {
	if strings.HasSuffix(stem, "ng") {
		return strings.HasSuffix(stem, "ang") || strings.HasSuffix(stem, "eng")
	}
	for _, end := range []string{"at", "c", "g", "v", "z", "u", "ir", "ur", "or", "id", "ut", "as", "us", "is", "os", "bl", "gl", "pl", "tl", "dl", "cl", "fl"} {
		if strings.HasSuffix(stem, end) {
			return true
		}
	}
	return false
}

// singular returns the singular of a folded noun, by its spelling.
func singular(noun string) string {
	n := len(noun)
	switch {
	case noun == "people" || noun == "persons":
		return "person"
	case noun == "data" || noun == "status" || n < 4:
		return noun
	case strings.HasSuffix(noun, "men"):
		return noun[:n-2] + "an"
	case strings.HasSuffix(noun, "ies") && n > 4:
		return noun[:n-3] + "y"
	case strings.HasSuffix(noun, "sses"), strings.HasSuffix(noun, "shes"), strings.HasSuffix(noun, "ches"), strings.HasSuffix(noun, "xes"):
		return noun[:n-2]
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "us") && !strings.HasSuffix(noun, "is"):
		return noun[:n-1]
	}
	return noun
}

// Singular returns the singular of a folded noun, by its spelling.
func Singular(noun string) string { return singular(noun) }
