package postmortem

import (
	"strings"
)

// isPriority reports whether a word is a priority: "P1", "high", "High priority".
func isPriority(s string) bool {
	s = small(strings.TrimSpace(s))
	s = strings.TrimSuffix(strings.TrimPrefix(s, "priority "), " priority")
	if len(s) == 2 && s[0] == 'p' && '0' <= s[1] && s[1] <= '5' {
		return true
	}
	return oneOfFold(s, "high", "medium", "low", "critical", "urgent", "highest", "lowest", "blocker", "p0/p1", "asap", "immediate")
}

var states = map[string]bool{
	"open": true, "ongoing": true, "in progress": true, "pending": true, "not started": true, "to do": true, "todo": true, "planned": true, "new": true, "wip": true,
	"in review": true, "blocked": true, "backlog": true, "started": true, "not done": true, "under way": true, "underway": true, "proposed": true, "scheduled": true,
}

// kinds are the types of actions that lists put beside them.
var kinds = map[string]bool{
	"prevent": true, "mitigate": true, "detect": true, "repair": true, "process": true, "investigate": true, "prevention": true, "mitigation": true, "detection": true,
	"fix": true, "corrective": true, "preventive": true, "preventative": true, "other": true, "short term": true, "long term": true, "short-term": true, "long-term": true, "optional": true, "mitigative": true,
}

// isDone reports whether a status says that an action is done.
func isDone(s string) bool {
	s = small(strings.Trim(s, " .:*_()[]`~"))
	for _, mark := range []string{"✅", "✔", "☑", ":white_check_mark:", ":heavy_check_mark:"} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	w, rest, _ := strings.Cut(s, " ")
	if w == "live" { // Live since Monday, but not Live Ops
		next, _, _ := strings.Cut(rest, " ")
		return rest == "" || oneOfFold(next, "since", "in", "on", "from", "now", "as", "everywhere")
	}
	if rest != "" && oneOfFold(strings.Trim(w, ",;:-"), "x", "yes") {
		return false // --yes to delete
	}
	return oneOfFold(strings.Trim(w, ",;:-"), "done", "completed", "complete", "fixed", "resolved", "merged", "closed", "shipped", "deployed", "finished", "implemented", "released", "x", "yes") &&
		!strings.HasPrefix(s, "fixed by") && len(strings.Fields(s)) <= 6
}

// blanks are what authors write where they have nothing to write yet.
var blanks = map[string]bool{
	"": true, "-": true, "–": true, "—": true, "?": true, "??": true, "???": true, "n/a": true, "na": true, "none": true, "tbd": true, "tba": true, "tbc": true, "todo": true,
	"to be decided": true, "to be determined": true, "to be defined": true, "to be assigned": true, "to be confirmed": true, "unassigned": true, "unknown": true, "not assigned": true, "...": true, "…": true, "x": true, "_": true, "no": true, "nil": true,
}

// Blank reports whether a text is only what authors write where they have
// nothing to write yet: "TBD", "n/a", "-", "".
func Blank(s string) bool { return isBlank(s) }

func isBlank(s string) bool { return blanks[small(strings.Trim(s, " .*_()[]<>`"))] }
