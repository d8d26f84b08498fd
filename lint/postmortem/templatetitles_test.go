package postmortem

import "testing"

// templateTitles are titles of sections as templates, disciplines (8D, CAPA,
// accident reports, breach notices) and people in a hurry write them.
var templateTitles = map[Kind][]string{
	Summary: {
		"ISSUE SUMMARY", "Executive overview", "TL;DR", "🧵 TL;DR", "tl;dr for the impatient", "Summary of events",
		"Incident at a glance", "Abstract", "Quick summary for managers", "BLUF", "Recap", "In a few words",
		"Short summary of the outage", "The incident in brief", "D2 – Problem description", "Problem description",
		"Description of the incident", "Incident description", "Event summary", "Highlights of the incident",
		"Preamble",
	},
	Timeline: {
		"Summary timeline", "Timeline of events (UTC)", "Incident timeline and impact", "⏱️ Timeline",
		"Chronological account", "Chronology of the attack", "Event sequence", "Sequence", "Order of events",
		"Key timestamps", "Key moments", "What happened, hour by hour", "Detailed timeline", "Log of events",
		"Play-by-play", "Blow by blow", "Milestones", "Activity log", "Response timeline", "Timeline & response",
		"When it happened", "History of the flight", "Incident progression", "Incident log",
		"How the incident unfolded", "Schedule of events", "The timeline, as best we can tell",
	},
	Impact: {
		"DETAILED DESCRIPTION OF IMPACT", "Customer-facing impact", "Who was affected?", "Scope of the outage",
		"Extent of the damage", "Symptoms", "User-visible effects", "Business consequences", "Services affected",
		"Affected components", "Impacted regions", "Blast radius", "Severity and impact",
		"What did users experience?", "How were customers affected?", "Data loss", "Effects on customers",
		"SLA impact", "SLO / error budget", "Error budget impact", "By the numbers", "What was the impact?",
		"So how bad was it?", "Financial impact", "Losses", "Exposure", "What data was accessed?",
		"What information was involved", "Am I affected?", "Is my account affected?", "Was my data exposed?",
		"Implications for users",
	},
	Causes: {
		"ROOT CAUSE", "RCA", "Root-cause analysis (5 whys)", "Contributing Factors", "Probable cause",
		"Immediate and underlying causes", "Five Whys", "Why did this happen?", "Why it broke",
		"How did this happen?", "How did this happen and why did it take so long?", "What went wrong and why?",
		"Technical root cause", "The bug", "The root of the problem", "Underlying issue", "Analysis",
		"Analysis of causes", "Incident analysis", "Failure analysis", "Fishbone", "Causal chain",
		"Chain of causation", "What caused it?", "Diagnosis", "Findings", "Investigation findings", "Explanation",
		"Technical details", "Vulnerability details", "Attack vector", "How they got in", "How the attacker got in",
		"Exploit analysis", "Failure mode", "Reason for outage", "RFO", "Reason for outage (RFO)",
		"Conditions that made it possible", "Enabling conditions", "Latent conditions", "Systemic factors",
		"Why the safeguards did not hold", "Why wasn't this caught earlier?", "What made this possible",
		"What we found", "Incident in depth", "Deep dive: what happened to the index", "Post-incident analysis",
		"The underlying problem", "Problem analysis", "Hypothesis", "The real problem", "D4 Root cause",
		"Cause and effect", "Trigger & cause",
	},
	Trigger: {
		"Trigger event", "What set things off",
	},
	Resolution: {
		"Resolution", "Containment", "D3 Containment actions", "Interim containment",
		"Containment, eradication and recovery", "Eradication", "Service restoration", "How we fixed it", "The fix",
		"Mitigation steps taken", "How we got back up", "How did we respond?", "Our response",
		"Response and mitigation", "Actions taken", "Steps taken to resolve", "Immediate actions taken",
		"Recovery process", "Rollback", "Restoring the data", "What did we do about it?", "Repair", "Remedy",
		"Corrective action taken", "Emergency measures", "What was done to restore service", "Incident handling",
		"Workarounds", "Troubleshooting", "Debugging",
	},
	Detection: {
		"Detection", "Monitoring and detection", "How we found out", "How did we find out?",
		"Discovery and notification", "Identification", "How it was spotted", "First signs", "Alerting",
		"Initial report", "Was this caught by monitoring?",
	},
	Lessons: {
		"Lessons Learned", "Takeaways", "Key takeaways", "What we learned", "Learnings & risks", "Learning points",
		"Points to remember", "Conclusions and lessons", "Retro notes", "What have we learnt from this?", "Insights",
		"Observations and learnings", "What this taught us", "Reflections", "Retrospective", "Good, bad and ugly",
		"Post-incident thoughts", "What could we have done differently?",
	},
	WentWell: {
		"What went well 👍", "Things that went well", "Mitigators", "What worked", "The good",
	},
	WentBadly: {
		"What went wrong 👎", "What went poorly", "The bad", "Pain points", "Difficulties in handling",
		"Areas of improvement", "What hindered us", "What slowed us down",
	},
	Lucky: {
		"Where we got lucky",
	},
	Actions: {
		"AIs", "Action Items (AIs)", "Actionables", "Actions", "Follow-ups", "Follow ups & action items",
		"Remediation and prevention", "Remediation and follow-up steps", "Lessons learned and follow-ups",
		"Corrective and preventive measures", "Corrective and Preventative Actions (CAPA)", "CAPAs",
		"What we're doing about it", "What are we doing about this?", "What we are doing to prevent this",
		"How we're making sure it won't happen again",
		"How are we making incidents like this less likely or less impactful?", "How to prevent this in future",
		"How do we prevent this from happening again?", "Preventing this from happening again",
		"Preventing a repeat", "So this doesn't happen again", "Making sure this never happens again", "Next steps",
		"Steps going forward", "Future plans", "Future work", "To-dos", "TODO", "ToDo's", "Tasks", "Work items",
		"Follow-up work", "Follow-up tickets", "JIRA tickets", "Tickets filed", "Issues filed", "Improvements",
		"Planned improvements", "Proposed improvements", "Improvement plan", "Long-term fixes", "Long-term solution",
		"Permanent fix", "Permanent corrective actions", "D5 Permanent corrective actions", "D7 Prevent recurrence",
		"Safety recommendations", "Recommendations", "Suggestions", "Suggestions for improvement", "Decisions",
		"What we decided", "Agreed next steps", "Commitments", "Our commitments to you", "What we're changing",
		"What changes now", "What's changed since", "Changes since", "Changes made", "What we'll do differently",
		"What we will do differently next time", "Now what?", "Where do we go from here?", "Roadmap",
		"Plan of action", "Plan", "Prevention plan", "Preventive steps", "Prevention & hardening", "Hardening",
		"Mitigations going forward", "Future mitigations", "Risk reduction", "Proposed solutions", "Countermeasures",
		"Backlog", "Ideas for improvement", "Ownership and deadlines", "Who does what", "Homework", "Resulting work",
		"Outstanding work", "Open items", "Open actions", "Still to do", "Where we go next", "Moving forward",
		"On our list", "Reliability improvements", "Investments we're making", "The way ahead", "Follow-up measures",
		"Remedial actions", "Remedial measures", "Remediation",
	},
	Background: {
		"Background", "Context", "System overview", "Architecture", "The setup", "Some context",
		"Prior to the incident", "Lead-up", "Before the incident", "Events leading up to the incident",
	},
	External: {
		"Customer communication", "Communications", "Status page", "How we communicated",
	},
}

func TestTemplateTitles(t *testing.T) {
	for want, titles := range templateTitles {
		for _, title := range titles {
			if m := mean(title); !means(m, want) {
				t.Errorf("%q is %q, want %q", title, m.kinds, want)
			}
		}
	}
}

// means reports whether one of the kinds of a title is the wanted one, or may
// turn out to be.
func means(m meaning, want Kind) bool {
	for _, k := range m.kinds {
		if k == want || k == summaryOrNarrative && want == Summary || k == causesOrBadly && (want == Causes || want == WentBadly) || k == resolutionOrActions && (want == Resolution || want == Actions) {
			return true
		}
	}
	return false
}
