package postmortem

// bestKnown is the title under which a section of each kind is best known, in the
// order in which a post-mortem has them.
var bestKnown = []struct {
	kind  Kind
	title string
}{
	{MetadataKind, "Details"},
	{Participants, "Participants"},
	{Summary, "Summary"},
	{Impact, "Impact"},
	{Background, "Background"},
	{Detection, "Detection"},
	{Trigger, "Trigger"},
	{Causes, "Contributing factors"},
	{Resolution, "Resolution"},
	{Timeline, "Timeline"},
	{Lessons, "Lessons learned"},
	{WentWell, "What went well"},
	{WentBadly, "What went badly"},
	{Lucky, "Where we got lucky"},
	{Actions, "Action items"},
	{External, "External message"},
	{Supporting, "Supporting information"},
	{Other, "Notes"},
}

// Kinds returns all kinds of sections, in the order in which a post-mortem has them.
func Kinds() []Kind {
	out := make([]Kind, len(bestKnown))
	for i, t := range bestKnown {
		out[i] = t.kind
	}
	return out
}

// Title returns the title under which a section of that kind is best known.
func Title(k Kind) string {
	for _, t := range bestKnown {
		if t.kind == k {
			return t.title
		}
	}
	return string(k)
}
