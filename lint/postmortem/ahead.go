package postmortem

import (
	"slices"
	"strings"
)

// LooksAhead reports whether the title of a section that holds no actions by
// itself speaks of what is to come: "Areas of improvement".
func (s *Section) LooksAhead() bool {
	return s.Is(Other, Lessons, WentBadly) && slices.ContainsFunc(words(strings.ToLower(s.Title)), func(w string) bool { return slices.Contains(ahead, w) })
}

var ahead = strings.Fields(`improve improvement improvements improving better prevent prevention preventing preventive preventative
	recommend recommended recommendation recommendations suggestion suggestions suggested proposed proposal proposals solution solutions
	future forward corrective hardening ideas todo`)
