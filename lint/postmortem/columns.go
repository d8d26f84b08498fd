package postmortem

import "strings"

// fieldLists are the names under which labels, columns and inline notes give a field.
var fieldLists = map[field]string{
	ownerField: `owner; owners; owned by; owning team; assignee; assignees; assigned; assigned to; assigned team; assign to; dri; who; by whom; action by; responsible; responsibility; responsible person; responsible team; responsible party;
		accountable; in charge; handled by; lead; driver; champion; delegate; implementer; team; action owner; person; person in charge; pic; point of contact; poc; contact; engineer; member; pilot; pilote; owned; taken by; taker; carried by; performer; executor; executed by; actioned by; action holder; custodian; steward; sponsor; lead team; department; dept; squad; responsible unit; responsable; porteur; verantwortlich; verantwortlicher; zuständig; wer; encargado; responsabile; verantwoordelijk; ansvarig; ansvarlig`,
	dueField: `due; due date; due by; due on; due in; deadline; eta; when; by; target; target date; target release; target version; target completion; fix version; by when; date; timeline; timeframe; time frame; timescale;
		expected; expected by; expected date; expected completion; estimated completion; planned for; delivery; delivery date; completion; completion date; finish; finish date; end date; term;
		priority; prio; p; importance; sprint; iteration; milestone; release; version; quarter; urgency; horizon; sla; target completion date; target quarter; planned date; planned completion; scheduled; schedule; scheduled for; to be done by; complete by; required by; needed by; week; month; delivery by; ecd; commit date; committed date; promised; promised by; échéance; délai; frist; fällig; fällig am; termin; bis; bis wann; fecha; plazo; fecha límite; scadenza; prazo; prio/due; moscow; timing`,
	ticketField: `ticket; tickets; issue; issues; bug; link; links; jira; github; gitlab; tracking; tracker; tracked in; tracked; pr; prs; mr; pull request; merge request; story; card; reference; ref; issue link; tracking issue; tracking bug; tracking number; ticket id; task id; jira ticket; github issue; url`,
	statusField: `status; state; done; progress; completed; rag; rag status; done?; finished; closed; closed?; complete; complete?; état; statut; estado; stato; current status; current state; completion status`,
	otherField:  `type; category; kind; class; effort; size; severity; estimate; comment; comments; notes; note; area; component; impact; #; id; no; no.; nr; number; risk; created; rationale; reason; why`,
	taskField:   `action; actions; action item; action items; task; tasks; item; items; description; what; follow-up; follow up; followup; measure; measures; to do; todo; title; name; work item; recommendation; next step; next steps; corrective action; preventive action; remediation; improvement; details; summary; step; proposed action; countermeasure; activity; deliverable`,
}

// fieldNames are the names of fieldLists.
var fieldNames = func() map[string]field {
	out := map[string]field{}
	for f, list := range fieldLists {
		for name := range strings.SplitSeq(list, ";") {
			out[strings.TrimSpace(name)] = f
		}
	}
	return out
}()

// nameOf returns the field that a column header, a label or a key names.
func nameOf(s string) field {
	s = small(strings.TrimSpace(unbracket(s)))
	s = strings.Trim(s, ":*_.?/ ")
	if f, ok := fieldNames[s]; ok {
		return f
	}
	for _, sep := range []string{"/", " or ", " and ", ","} { // "Owner / team", "Due or priority"
		if first, rest, ok := strings.Cut(s, sep); ok {
			if f := fieldNames[strings.TrimSpace(first)]; f != noField {
				return f
			}
			return fieldNames[strings.TrimSpace(rest)]
		}
	}
	if at := strings.LastIndexByte(s, ' '); at > 0 { // "Action owner", "Target due date"
		switch head := s[at+1:]; head {
		case "owner", "owners", "assignee", "dri", "date", "deadline", "eta", "priority", "release", "ticket", "issue", "bug", "link", "status":
			return fieldNames[head]
		}
	}
	return noField
}
