package postmortem

import (
	"slices"
	"strings"
	"unicode"
)

// ends are the words at which the head of a noun phrase has been said.
var ends = map[string]bool{
	"of": true, "for": true, "on": true, "in": true, "to": true, "from": true, "with": true, "behind": true,
	"during": true, "after": true, "before": true, "at": true, "by": true, "about": true, "must": true, "should": true, "that": true,
	"de": true, "du": true, "des": true, "del": true, "do": true, "da": true, "della": true, "delle": true, "der": true, "von": true, "van": true, "sur": true, "für": true, "auf": true, "para": true, "sobre": true, "voor": true, "op": true, "en": true,
	"which": true, "was": true, "were": true, "is": true, "are": true, "regarding": true, "we": true, "utc": true, "gmt": true, "pst": true,
}

// containers are words of titles that leave it to what follows them what they are about.
var containers = setOf(strings.Join(words("description analysis assessment evaluation overview review detail discussion identification list record account explanation statement nature summary extent estimate investigation table report confirmation verification evidence note step process sequence course story window duration period pattern reconstruction result finding"), " "))

func isArticle(w string) bool { return w == "a" || w == "an" || w == "the" }

// contained returns the kind of what stands before a container: "Resolution
// summary" is on the resolution.
func (t *titleTable) contained(w []string) Kind {
	n := len(w) - 1
	if n < 1 || !containers[w[n]] {
		return ""
	}
	if e, ok := t.exactly(w[:n]); ok && !e.weak && e.kind != MetadataKind && e.kind != Other {
		return e.kind
	}
	return ""
}

// headed returns the kind that the head noun of a title decides: "Follow-up
// timeline" is a timeline, "Timeline of the response" too.
func (t *titleTable) headed(w []string) Kind {
	if len(w) == 0 || asks[w[0]] {
		return ""
	}
	for i, x := range w {
		if i > 0 && (x == "of" || x == "on") && i+1 < len(w) && containers[w[i-1]] {
			if k := t.headed(slices.DeleteFunc(slices.Clone(w[i+1:]), isArticle)); k != "" {
				return k // Description of the impact
			}
		}
		if i > 0 && (ends[x] || unicode.IsDigit(rune(x[0]))) {
			w = w[:i]
			break
		}
	}
	if e, ok := t.exactly(w); ok && !e.weak {
		return e.kind
	}
	for from := max(1, len(w)-4); from < len(w); from++ {
		if e, ok := t.whole[strings.Join(w[from:], " ")]; ok && e.head {
			return e.kind
		}
	}
	return ""
}
