package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
)

// degreeNames are the values of degree.
var degreeNames = []string{
	"too",    // more than right, by "too" or a stronger word: too slow, needlessly slow
	"beyond", // more than right, by a stronger word only: unreasonably large
	"flat",   // said with scorn: downright bad
	"not",    // denied: not good, less than ideal
	"enough", // denied with enough: not open enough
}

// beyond are the adverbs that by themselves say that something was more than right.
var beyond = set(`unnecessarily needlessly unreasonably excessively unacceptably inexcusably unjustifiably unduly overly inordinately
	intolerably disproportionately unforgivably indefensibly unconscionably disappointingly deplorably lamentably unhelpfully
	regrettably woefully sorely grossly`)

// excess are those and the ones that do so of what can be judged.
var excess = set("too far " + strings.Join(slices.Collect(maps.Keys(beyond)), " "))

// scorn are the adverbs of a flat verdict.
var scorn = set(`downright outright plainly frankly utterly hopelessly positively thoroughly fundamentally simply plain woefully patently
	inherently conceptually truly bluntly unashamedly unequivocally wildly laughably notoriously infamously chronically`)

// howMuch are adverbs that only say how much.
var howMuch = set(`very so quite rather really extremely pretty somewhat highly terribly rather fairly far way much incredibly particularly
	especially totally completely simply just plain largely generally often also always still somehow a bit little`)

// degree looks at the adverbs before word i; it returns where the finding
// starts, and whether they are what the check asks for.
func (c *Quality) degree(s *lint.Sentence, i int) (from int, ok bool) {
	from = i
	for from > 0 && (howMuch[s.Word(from-1)] || scorn[s.Word(from-1)]) && s.Word(from-1) != "a" {
		from--
	}
	switch c.Degree {
	case "too":
		if i > 0 && s.Word(i-1) != "far" && excess[s.Word(i-1)] {
			for from = i - 1; from > 0 && (howMuch[s.Word(from-1)] || scorn[s.Word(from-1)]) && s.Word(from-1) != "a"; from-- {
			}
			return from, true
		}
		return from, false
	case "beyond":
		return max(i-1, 0), i > 0 && beyond[s.Word(i-1)]
	case "flat":
		for from = i; from > 0 && (howMuch[s.Word(from-1)] || scorn[s.Word(from-1)]) && s.Word(from-1) != "a"; from-- {
			ok = ok || scorn[s.Word(from-1)]
		}
		_, no := denied(s, from)
		return from, ok && !no
	case "not":
		k, ok := denied(s, from)
		return k, ok
	case "enough":
		k, ok := denied(s, from)
		return k, ok && i+1 < len(s.Words()) && s.Word(i+1) == "enough"
	}
	if _, ok := denied(s, from); ok {
		return from, false
	}
	return from, true
}

// denied reports whether the words before token i deny it, and where they start.
func denied(s *lint.Sentence, i int) (from int, ok bool) {
	at := func(k int) string {
		if k < 0 {
			return ""
		}
		return s.Word(k)
	}
	for k := i - 1; k >= max(0, i-3); k-- {
		switch at(k) {
		case "not", "n't", "never", "hardly", "barely", "scarcely", "neither", "nor", "nothing":
			return k, true
		case "than":
			return k - 1, at(k-1) == "less"
		case "from":
			return k - 1, at(k-1) == "far"
		case "but":
			return k - 1, at(k-1) == "anything"
		case "near":
			return k - 1, at(k-1) == "nowhere"
		case "a", "an", "the", "any", "particularly", "very", "really", "exactly", "quite", "entirely", "always", "been", "be", "being", "especially", "terribly", "as", "have", "has", "had":
		default:
			return i, false
		}
	}
	return i, false
}
