package postmortem

import "strings"

// pastTense reports whether a text starts by telling what was done.
func pastTense(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if n++; n > 8 {
			break
		}
		w = strings.Trim(w, ".,:;()*")
		if strings.HasSuffix(w, "ed") && len(w) > 4 && w != "need" || w == "was" || w == "were" || w == "did" || w == "had" {
			return true
		}
	}
	return false
}
