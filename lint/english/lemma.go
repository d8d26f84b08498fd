package english

import (
	"slices"
	"strings"
	"sync"
)

// irregularForm is what is known of an irregular form of a verb.
type irregularForm struct {
	base             string
	past, participle bool // what it can be
}

// verbForms are the irregular forms of verbs, by their spelling, and the verbs
// that have some.
type verbForms struct {
	irregular map[string]irregularForm
	strong    map[string]bool
}

var verbs = sync.OnceValue(func() *verbForms {
	lines := entries("irregular")
	v := &verbForms{make(map[string]irregularForm, 3*len(lines)), make(map[string]bool, len(lines))}
	for _, line := range lines {
		base, rest, _ := strings.Cut(line, " ")
		v.strong[base] = true
		for i := 0; rest != ""; i++ {
			var forms string
			forms, rest, _ = strings.Cut(rest, " ")
			for spelt := range strings.SplitSeq(forms, "/") {
				f := v.irregular[spelt]
				if f.base == "" {
					f.base = base
				}
				f.past, f.participle = f.past || i == 0, f.participle || i == 1
				v.irregular[spelt] = f
			}
		}
	}
	for base, forms := range contracted {
		for spelt := range strings.FieldsSeq(forms) {
			f := v.irregular[spelt]
			f.base = base
			v.irregular[spelt] = f
		}
	}
	return v
})

// contracted are forms of auxiliaries, and irregular forms that are a verb of
// their own as well but are seldom meant so, by their verb.
var contracted = map[string]string{
	"be": "'s 're 'm is are am being", "have": "has having 've", "do": "does doing", "will": "wo 'll", "can": "ca",
	"shall": "sha", "would": "'d", "die": "dying", "lie": "lying lay", "tie": "tying", "find": "found",
	"leave": "left", "see": "saw", "feel": "felt", "grind": "ground", "wind": "wound", "fall": "fell", "rise": "rose",
	"singe": "singeing", "dye": "dyeing",
}

// isVerb reports whether the word is the base form of a verb.
func isVerb(word string) bool {
	return verbs().strong[word] || inList("verbs", word) || inList("imperative", word)
}

// Lemma returns the base form of a verb, given folded in any of its forms:
// irregular ones by a list, regular ones by undoing the spelling and asking the
// list of base forms, or failing that by the commonest spelling.
func Lemma(word string) string { return met.of(word).lemma }

func lemma(word string) string {
	v := verbs()
	if base := v.irregular[word].base; base != "" {
		return base
	}
	if isVerb(word) {
		return word
	}
	if rest, ok := strings.CutPrefix(word, "mis-"); ok && rest != "" {
		return "mis" + Lemma(rest)
	}
	if i := strings.LastIndexByte(word, '-'); i > 0 && i < len(word)-1 {
		return word[:i+1] + Lemma(word[i+1:])
	}
	found := candidates(word)
	for _, c := range slices.Backward(found) {
		if isVerb(c) {
			return c
		}
	}
	for _, prefix := range []string{"re", "un", "over", "under", "mis", "de", "pre", "out", "up"} {
		rest, ok := strings.CutPrefix(word, prefix)
		if ok && len(rest) > 3 && (v.irregular[rest].base != "" || isVerb(Lemma(rest))) {
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
