package postmortem

import (
	"strings"
	"sync"
	"unicode"
)

// shortest is the length from which a word of a title is looked at for slips.
const shortest = 6

// spelt are the words of the titles that are long enough for a slip to be told
// from another word, with spaces between them, by their first letter.
var spelt = sync.OnceValue(func() *[256]string {
	var lists [256]string
	var built [256]strings.Builder
	for whole := range titles().whole {
		for w := range strings.SplitSeq(whole, " ") {
			if len(w) >= shortest {
				built[w[0]].WriteString(w)
				built[w[0]].WriteByte(' ')
			}
		}
	}
	for i := range built {
		lists[i] = built[i].String()
	}
	return &lists
})

// others are words that differ from one of a title by a letter and mean something else.
var others = setOf("auction revolution allocation reaction inaction fraction faction traction impart import compact contest content contact retention extension reversion preparation migration retraction reflexion response responses cession lessen session measured closing reference preference deflection protection")

// Respelled returns a title that is known only without a slip of the pen as it
// should be spelt; "" for all others.
func Respelled(title string) string {
	if len(meant(title).kinds) > 0 {
		return ""
	}
	if fixed := respelled(title); fixed != "" && len(meant(fixed).kinds) > 0 {
		return fixed
	}
	return ""
}

// respelled returns a title with words that are one slip of the pen away from a
// word that titles are made of put right ("Recomendations", "Moving foward");
// "" if there is none, or the title is too long to be one.
func respelled(s string) string {
	if len(s) > 60 {
		return ""
	}
	known := spelt()
	out, changed := strings.Builder{}, false
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && (s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z') {
			end++
		}
		if end == i {
			out.WriteByte(s[i])
			i++
			continue
		}
		w := strings.ToLower(s[i:end])
		if fixed := corrected(w, known[w[0]]); fixed != "" {
			changed = true
			if unicode.IsUpper(rune(s[i])) {
				fixed = strings.ToUpper(fixed[:1]) + fixed[1:]
			}
			out.WriteString(fixed)
		} else {
			out.WriteString(s[i:end])
		}
		i = end
	}
	if !changed {
		return ""
	}
	return out.String()
}

// corrected returns the word of the list that w is a slip of: one letter too
// many, too few, wrong or swapped, never the first; the last by the alphabet if
// there are several. "" if it is in the list or no slip of any.
func corrected(w, list string) string {
	if len(w) < shortest-1 || others[w] {
		return ""
	}
	single := strings.TrimSuffix(w, "s")
	best := ""
	for list != "" {
		var k string
		k, list, _ = strings.Cut(list, " ")
		if len(k) > len(w)+1 || len(k)+3 < len(w) {
			continue
		}
		if k == w || k == single || k+"ed" == w || k+"ing" == w {
			return ""
		}
		if slip(single, k) || slip(w, k) {
			best = max(best, k)
		}
	}
	return best
}

// slip reports whether two words differ by one letter added, left out, changed
// or swapped with the next.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 0:
		return i < len(a) && (a[i+1:] == b[i+1:] && i < len(a)-1 || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:])
	case 1:
		return i < len(a) && a[i:] == b[i+1:]
	}
	return false
}
