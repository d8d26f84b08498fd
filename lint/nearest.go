package lint

import (
	"fmt"
	"strings"
)

// Nearest returns the name nearest to word, "" if none is near.
func Nearest(word string, names []string) string {
	best, least := "", max(2, len(word)/3)+1
	for _, name := range names {
		if max(len(word)-len(name), len(name)-len(word)) >= least {
			continue // at least as many letters differ
		}
		if d := distance(strings.ToLower(word), name); d < least {
			best, least = name, d
		}
	}
	return best
}

// DidYouMean returns "; did you mean …?" with the name nearest to word, or all
// names if none is near.
func DidYouMean(word string, names []string) string {
	return DidYouMeanOr(word, names, "it is one of "+strings.Join(names, ", "))
}

// DidYouMeanOr returns "; did you mean …?" with the name nearest to word, or
// another way out if none is near.
func DidYouMeanOr(word string, names []string, otherwise string) string {
	if best := Nearest(word, names); best != "" {
		return fmt.Sprintf("; did you mean %q?", best)
	}
	return "; " + otherwise
}

// distance is the Levenshtein distance of two words, in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
