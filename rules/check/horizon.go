package check

// large reports whether what a proposal changes is more than a team moves in weeks.
func (r *clauseReader) large(h *head) bool {
	k := r.chief(h.object)
	whole := false
	for m := h.object[0]; m < h.object[1]; m++ {
		if r.Tag(m) == "CD" {
			return false
		}
		switch r.words[m] {
		case "all", "entire", "whole", "every", "everything", "complete", "full":
			whole = true
		}
	}
	if k >= 0 {
		is := r.lex.noun(r.words[k])
		if is&(control|deliverable) != 0 && is&big == 0 {
			return false
		}
		if is&big != 0 {
			return true
		}
	}
	if whole {
		return true
	}
	for m := h.object[1]; m < min(len(r.words)-1, h.object[1]+8); m++ {
		switch r.words[m] {
		case "to", "in", "into", "onto", "with", "off", "from":
			if p := r.nounPhrase(m + 1); p[0] < p[1] {
				if c := r.chief(p); c >= 0 && r.lex.noun(r.words[c])&big != 0 {
					return true
				}
			}
		}
	}
	return false
}
