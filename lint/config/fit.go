package config

import (
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// A profile has to fit better than the default by enough, and the documents have
// to have mostly what it asks for, to be chosen.
const (
	enough = 0.05
	mostly = 0.7
)

// Fit returns the profile whose sections are most like those of some documents:
// the default, unless another fits clearly better. One that asks for less is no
// guess to make from drafts that are short. Each document is given by the kinds
// of its sections.
func Fit(documents [][]postmortem.Kind) (Profile, error) {
	best, err := Named(order[0])
	if err != nil {
		return Profile{}, err
	}
	most, _ := likeness(best, documents)
	most += enough
	for _, name := range order[1:] {
		p, err := Named(name)
		if err != nil {
			return Profile{}, err
		}
		l, have := likeness(p, documents)
		less := len(p.Choices.Options[lint.Sections]) < len(usual)
		if l > most && have >= mostly && !p.Raise && !less {
			best, most = p, l
		}
	}
	return best, nil
}

// usual are the sections that are asked for without a profile's own list.
var usual = []string{"summary", "impact", "timeline", "causes", "actions"}

// likeness returns the mean of how many of the wanted sections the documents
// have and how many of their sections are wanted, and the first of these alone,
// from 0 to 1.
func likeness(p Profile, documents [][]postmortem.Kind) (both, have float64) {
	required := usual
	if own := p.Choices.Options[lint.Sections]; own != nil {
		required = own
	}
	wanted := slices.Concat(required, p.Choices.Options[lint.Recommended])
	for _, kinds := range documents {
		there, fit := 0, 0
		for _, k := range required {
			if slices.Contains(kinds, postmortem.Kind(k)) {
				there++
			}
		}
		for _, k := range kinds {
			if slices.Contains(wanted, string(k)) {
				fit++
			}
		}
		have += float64(there) / float64(len(required)*len(documents))
		both += float64(fit) / float64(max(1, len(kinds))*len(documents))
	}
	return (have + both) / 2, have
}
