package config

import (
	"slices"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// enough is how much better than the default a profile has to fit to be chosen.
const enough = 0.05

// Fit returns the profile whose sections are most like those of some documents:
// the default, unless another fits clearly better. Each document is given by the
// kinds of its sections.
func Fit(documents [][]postmortem.Kind) (Profile, error) {
	best, err := Named(order[0])
	if err != nil {
		return Profile{}, err
	}
	most := likeness(best, documents) + enough
	for _, name := range order[1:] {
		p, err := Named(name)
		if err != nil {
			return Profile{}, err
		}
		if l := likeness(p, documents); l > most && !p.Raise {
			best, most = p, l
		}
	}
	return best, nil
}

// usual are the sections that are asked for without a profile's own list.
var usual = []string{"summary", "impact", "timeline", "causes", "actions"}

// likeness is the mean of how many of the wanted sections the documents have
// and how many of their sections are wanted, from 0 to 1.
func likeness(p Profile, documents [][]postmortem.Kind) float64 {
	required := usual
	if own := p.Choices.Options[lint.Sections]; own != nil {
		required = own
	}
	wanted := slices.Concat(required, p.Choices.Options[lint.Recommended])
	sum := 0.0
	for _, kinds := range documents {
		have, fit := 0, 0
		for _, k := range required {
			if slices.Contains(kinds, postmortem.Kind(k)) {
				have++
			}
		}
		for _, k := range kinds {
			if slices.Contains(wanted, string(k)) {
				fit++
			}
		}
		sum += float64(have)/float64(2*len(required)) + float64(fit)/float64(2*max(1, len(kinds)))
	}
	return sum / float64(max(1, len(documents)))
}
