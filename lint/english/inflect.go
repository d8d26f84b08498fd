package english

import "strings"

// Doing returns the -ing form of a verb's base form: "forget" → "forgetting".
// A verb with a particle keeps it: "shut down" → "shutting down".
func Doing(lemma string) string {
	verb, particle, _ := strings.Cut(lemma, " ")
	if particle != "" {
		particle = " " + particle
	}
	switch n := len(verb); {
	case verb == "be" || strings.HasSuffix(verb, "ee") || strings.HasSuffix(verb, "oe") || strings.HasSuffix(verb, "ye"):
		return verb + "ing" + particle
	case strings.HasSuffix(verb, "ie"):
		return verb[:n-2] + "ying" + particle
	case strings.HasSuffix(verb, "e") && n > 2:
		return verb[:n-1] + "ing" + particle
	case doubles(verb):
		return verb + verb[n-1:] + "ing" + particle
	}
	return verb + "ing" + particle
}

// Forms returns the forms of a verb's base form, itself included. For verbs
// without an irregular form these are those of the spelling; a few that do not
// exist may be among them.
func Forms(lemma string) []string {
	verb, _, _ := strings.Cut(lemma, " ")
	if verb == "be" {
		return []string{"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"}
	}
	forms := append(make([]string, 0, 8), verb, third(verb), Doing(verb), past(verb))
	if n := len(verb); n > 3 && closed(verb) && !doubles(verb) { // unplugged, outfitted: the spelling does not tell where the stress is
		forms = append(forms, verb+verb[n-1:]+"ing", verb+verb[n-1:]+"ed")
	}
	line := listOf("irregular").find(verb, true)
	forms = append(forms, strings.FieldsFunc(line[min(len(verb), len(line)):], func(r rune) bool { return r == ' ' || r == '/' })...)
	return append(forms, strings.Fields(contracted[verb])...)
}

// Plural returns the plural of a noun by its spelling; it is formed like the
// third person of a verb.
func Plural(noun string) string { return third(noun) }

func third(verb string) string {
	n := len(verb)
	switch {
	case n > 1 && verb[n-1] == 'y' && !vowel(verb[n-2]):
		return verb[:n-1] + "ies"
	case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "x") || strings.HasSuffix(verb, "z") || strings.HasSuffix(verb, "ch") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "o"):
		return verb + "es"
	}
	return verb + "s"
}

func past(verb string) string {
	n := len(verb)
	switch {
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case n > 1 && verb[n-1] == 'y' && !vowel(verb[n-2]):
		return verb[:n-1] + "ied"
	case doubles(verb):
		return verb + verb[n-1:] + "ed"
	}
	return verb + "ed"
}

// doubled are verbs of more than one syllable whose last consonant is doubled.
var doubled = words("forget refer defer occur commit omit admit permit submit transfer begin prefer recur rerun reset upset rebut regret control cancel label model travel")

// doubles reports whether the last consonant is doubled before -ing and -ed.
func doubles(verb string) bool {
	n := len(verb)
	if !closed(verb) {
		return n > 3 && verb[n-3:] == "uit" && !vowel(verb[n-1]) && verb[n-4] == 'q' || doubled[verb] && n > 2 && !vowel(verb[n-1])
	}
	if doubled[verb] {
		return true
	}
	groups := 0
	for i := range n {
		if vowel(verb[i]) && (i == 0 || !vowel(verb[i-1])) {
			groups++
		}
	}
	return groups == 1
}

// closed reports whether a verb ends in one vowel between consonants: plan, unplug.
func closed(verb string) bool {
	n := len(verb)
	return n > 2 && !vowel(verb[n-1]) && !strings.ContainsRune("wxy", rune(verb[n-1])) && vowel(verb[n-2]) && !vowel(verb[n-3])
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// Who classes a noun phrase of the sentence, and names the evidence.
func (s *Sentence) Who(p Phrase, cast *Cast) (Class, string) { return s.who(p, cast) }
