package postmortem

import (
	"fmt"
	"strings"
	"testing"
)

// describe shows an action as the cases below write it: text, then the fields
// that it has, then where it stands if that isn't the action section.
func describe(a Action) string {
	var s strings.Builder
	s.WriteString(a.Text)
	for _, f := range []struct{ name, value string }{{"owner", a.Owner}, {"due", a.Due}, {"ticket", a.Ticket}} {
		if f.value != "" {
			fmt.Fprintf(&s, " {%s %s}", f.name, f.value)
		}
	}
	if a.Done {
		s.WriteString(" {done}")
	}
	if a.Section != Actions {
		s.WriteString(" {in " + string(a.Section) + "}")
	}
	return s.String()
}

// actionCases say which actions a section called Action items has, joined by " | ".
var actionCases = []struct{ name, source, want string }{
	// where owners stand
	{"no fields", "- Add an alert for lag", "Add an alert for lag"},
	{"owner in brackets", "- Rotate logs (owner: Ana Diaz)", "Rotate logs {owner Ana Diaz}"},
	{"owner after a dash", "- Rotate logs - owner: Ana Diaz", "Rotate logs {owner Ana Diaz}"},
	{"owner as a sentence", "- Rotate logs. Owner: Ana", "Rotate logs {owner Ana}"},
	{"handle", "- Rotate logs - @k.osei", "Rotate logs {owner @k.osei}"},
	{"handle at the end", "- Rotate logs @k.osei", "Rotate logs {owner @k.osei}"},
	{"handle at the start", "- @k.osei: rotate logs", "rotate logs {owner @k.osei}"},
	{"name after a dash", "- Rotate logs — L. Ito", "Rotate logs {owner L. Ito}"},
	{"name with helpers", "- Rotate logs - L. Ito (with M. Diaz, S. Bauer)", "Rotate logs {owner L. Ito (with M. Diaz, S. Bauer)}"},
	{"name in brackets", "- Rotate logs [Ana Diaz]", "Rotate logs {owner Ana Diaz}"},
	{"role", "- Rotate logs (Owner: edge on-call lead)", "Rotate logs {owner edge on-call lead}"},
	{"team in brackets", "- Rotate logs (platform team)", "Rotate logs {owner platform team}"},
	{"team as a label", "- Platform team: rotate logs", "rotate logs {owner Platform team}"},
	{"team as the subject", "- The storage team will rotate logs", "The storage team will rotate logs {owner storage team}"},
	{"placeholders stay", "- Rotate logs (owner: TBD)", "Rotate logs {owner TBD}"},
	{"a package is no handle", "- Pin @types/node to version 20", "Pin @types/node to version 20"},
	{"a remark is no owner", "- Rotate logs (see the runbook)", "Rotate logs (see the runbook)"},
	{"an apposition is no owner", "- Add an alert — the one we lacked", "Add an alert — the one we lacked"},
	{"a title of a group", "### Platform team\n\n- Rotate logs\n\n### Prevention\n\n- Cap the queue", "Rotate logs {owner Platform team} | Cap the queue"},
	{"an item over its items", "- Platform team\n  - Rotate logs", "Rotate logs {owner Platform team}"},

	{"two brackets in front", "- [P1] [Ana] Rotate logs\n- [P2][see below] Rotate keys", "Rotate logs {owner Ana} {due P1} | [see below] Rotate keys {due P2}"},
	{"an address of mail", "- Rotate logs (ana@example.com)", "Rotate logs {owner ana@example.com}"},
	{"a mention of a tracker", "- Rotate logs [~ana.diaz]\n- Rotate logs (~30 min)", "Rotate logs {owner ana.diaz} | Rotate logs (~30 min)"},
	{"between strokes", "- Rotate logs / Ana / 1 June", "Rotate logs {owner Ana} {due 1 June}"},
	{"who leads, and who helps", "- Rotate logs (Lead: Ana; Support: Bo)\n- Rotate keys (driven by the storage team)\n- Rotate certs (Owner - Ana)", "Rotate logs {owner Ana} | Rotate keys {owner storage team} | Rotate certs {owner Ana}"},
	{"thanks and copies", "- Rotate logs (thanks @bo)\n- Rotate keys cc @bo\n- Rotate certs, reported by @bo", "Rotate logs (thanks @bo) | Rotate keys cc @bo | Rotate certs, reported by @bo"},
	{"those who are trained", "Customer support will be trained on the logs.", "Customer support will be trained on the logs."},

	{"short names behind dashes", "- Rotate logs -- lk\n- Rotate keys - wip\n- Rotate certs -- tbd", "Rotate logs {owner lk} | Rotate keys | Rotate certs {owner tbd}"},
	{"a name beside what it is for", "- Rotate logs (Ana, firmware 3.2)\n- Rotate certs (Ana, since Monday)\n- Rotate keys (Grid, firmware 3.2)", "Rotate logs {owner Ana} | Rotate certs {owner Ana} | Rotate keys (Grid, firmware 3.2)"},
	{"somebody at work", "Ana is going through the other eleven gateways. I'm writing a test for it. Ana is happy. We are writing this down.", "Ana is going through the other eleven gateways. {owner Ana} | I'm writing a test for it. {owner I}"},
	{"what was talked about", "- Cap the queue\n\nWe considered a freeze of all work and decided against it.", "Cap the queue"},

	// by when
	{"before the next of its kind", "- Rotate logs (Ana, before the next push)", "Rotate logs {owner Ana} {due before the next push}"},
	{"done where others have a date", "| Action | Owner | Due |\n|---|---|---|\n| Rotate logs | Ana | done |\n| Staged rollout of flags | Bo | 1 May |", "Rotate logs {owner Ana} {done} | Staged rollout of flags {owner Bo} {due 1 May}"},
	{"date in brackets", "- Rotate logs (due 2026-06-14)", "Rotate logs {due 2026-06-14}"},
	{"all three", "- Rotate logs - @k.osei - MON-9 - 14 June", "Rotate logs {owner @k.osei} {due 14 June} {ticket MON-9}"},
	{"in one bracket", "- Rotate logs (owner: Ana, due: Q3, MON-9)", "Rotate logs {owner Ana} {due Q3} {ticket MON-9}"},
	{"priority and date", "- Rotate logs - MON-4 - P1, 14 June", "Rotate logs {due 14 June} {ticket MON-4}"},
	{"priority", "- Rotate logs (P1)", "Rotate logs {due P1}"},
	{"priority in front", "- [P2] Rotate logs", "Rotate logs {due P2}"},
	{"by Friday", "- Rotate logs by Friday", "Rotate logs by Friday {due Friday}"},
	{"by a date within", "- Upgrade the driver to 8.1 by 30 June - @l.ito", "Upgrade the driver to 8.1 by 30 June {owner @l.ito} {due 30 June}"},
	{"next release", "- Rotate logs (next release)", "Rotate logs {due next release}"},
	{"by hand is no date", "- Stop copying certificates by hand", "Stop copying certificates by hand"},
	{"before a deploy is no date", "- Run the load test before deployment", "Run the load test before deployment"},
	{"a number is no date", "- Alert when fewer than 12 replicas are ready", "Alert when fewer than 12 replicas are ready"},
	{"a title as deadline", "### By the end of June\n\n- Rotate logs", "Rotate logs {due By the end of June}"},

	// tickets
	{"number", "- Reject empty lists (#4410)", "Reject empty lists {ticket #4410}"},
	{"repository", "- Reject empty lists org/repo#1", "Reject empty lists {ticket org/repo#1}"},
	{"address", "- Reject empty lists: https://tracker.example.com/browse/ADM-9", "Reject empty lists {ticket https://tracker.example.com/browse/ADM-9}"},
	{"link", "- Reject empty lists ([ticket](https://github.com/a/b/issues/7))", "Reject empty lists (ticket) {ticket https://github.com/a/b/issues/7}"},
	{"a link to a page is none", "- Install [Prometheus](https://prometheus.io)", "Install Prometheus"},
	{"an encoding is none", "- Read the file as UTF-8 and hash it with SHA-256", "Read the file as UTF-8 and hash it with SHA-256"},
	{"a point of the list is none", "- Make sure #2 is followed", "Make sure #2 is followed"},

	{"a case", "- Ask the vendor for a fix (case 00218874)", "Ask the vendor for a fix (case 00218874) {ticket case 00218874}"},

	// done
	{"boxes", "- [x] Restarted the exporter\n- [ ] Restart the others", "Restarted the exporter {done} | Restart the others"},
	{"done in brackets", "- Remove the line (Hamish, done on the day)", "Remove the line {owner Hamish} {done}"},
	{"how it is by now", "- Labels now act on checked commits\n- The job is now refused by the queue\n- We now need a second gateway\n- The alert is now being added", "Labels now act on checked commits {done} | The job is now refused by the queue {done} | We now need a second gateway | The alert is now being added"},
	{"struck out", "- ~~Add an alert~~", "Add an alert {done}"},
	{"mark", "- ✅ Add an alert", "Add an alert {done}"},
	{"past", "- Fixed in PR 12", "Fixed in PR 12 {ticket PR 12} {done}"},
	{"perfect", "- We've added an alert for lag", "We've added an alert for lag {done}"},
	{"an order with a past form in it", "- Revert the change that was merged on Friday", "Revert the change that was merged on Friday"},
	{"an adjective", "- Automated tests for the parser", "Automated tests for the parser"},

	// tables
	{
		"table", "| Action | Type | Priority | Owner | Bug |\n|---|---|---|---|---|\n| Add rate limit | prevent | P1 | @l.ito | API-3 |\n| Add a test | prevent | P2 | | |",
		"Add rate limit {owner @l.ito} {due P1} {ticket API-3} | Add a test {due P2}",
	},
	{"table with a status", "| Task | Who | Status |\n|---|---|---|\n| Warn users | mar | DONE |\n| Deploy the fix | luk | ongoing |", "Warn users {owner mar} {done} | Deploy the fix {owner luk}"},
	{"table with a due date and links", "| # | What | DRI | ETA | Ticket |\n|---|---|---|---|---|\n| 1 | Cap the queue | Ana | 1 May | [Q-7](https://x.example/Q-7) |", "Cap the queue {owner Ana} {due 1 May} {ticket Q-7}"},
	{"table without a header that is known", "| Add rate limit | soon |\n|---|---|\n| Add a test | later |", "Add rate limit | Add a test"},
	{"ragged", "| Task | Owner |\n|---|---|\n| Add a test |\n| | Ana |", "Add a test"},

	// label groups
	{
		"label group", "Task: Replace the batteries\nOwner: Henrike Solheim\nDeadline: 2015-08-28\nTicket: FAC-310\n\nTask: Be careful\nOwner: all",
		"Replace the batteries {owner Henrike Solheim} {due 2015-08-28} {ticket FAC-310} | Be careful {owner all}",
	},
	{"fields under an item", "- Replace the batteries\n  - Owner: Ana\n  - Due: May\n- Add a test", "Replace the batteries {owner Ana} {due May} | Add a test"},

	// sentences and what is none
	{"sentences", "We will cap the queue. The alert should fire at 2 %. The queue is long.", "We will cap the queue. | The alert should fire at 2 %."},
	{"numbered paragraphs", "1) Cap the queue\n\n2) Add an alert", "Cap the queue | Add an alert"},
	{"one a line", "Cap the queue.\nAdd an alert for its length.\nBackfill the lost rows.\n", "Cap the queue. | Add an alert for its length. | Backfill the lost rows."},
	{"lead-in", "We will do the following:\n\n- Cap the queue", "Cap the queue"},
	{"closing words", "- Cap the queue\n\nBy implementing these measures we will avoid such outages. These steps should help.", "Cap the queue"},
	{"a prompt", "*List any tasks that we should complete.*\n\n- Cap the queue", "Cap the queue"},
	{"a quotation", "> We will cap the queue.\n\n- Add an alert", "Add an alert"},
	{"details of an item", "- Cap the queue at 5,000\n  - the length was 80,000\n  - Task: measure it", "Cap the queue at 5,000 | measure it"},
	{"words over items", "- Prevention:\n  - Cap the queue\n- Detection\n  - Add an alert", "Cap the queue | Add an alert"},
	{"a question", "- Cap the queue\n- What about the others?", "Cap the queue"},
	{"headings", "### 1) Cap the queue at 5,000\n\nIt was too long.\n\n### Prevention\n\n- Add an alert", "1) Cap the queue at 5,000 | Add an alert"},
	{"a label before the order", "- Better alerts: page when lag exceeds 5 minutes", "Better alerts: page when lag exceeds 5 minutes"},
	{"code", "- Set `max_lag` to 5", "Set max_lag to 5"},
	{"tasks over items", "- [ ] **Deployment pipeline**\n  - Test each build twice\n  - Roll back by itself\n- [ ] Write and publish:\n  - Add a guide to the wiki", "Test each build twice | Roll back by itself | Add a guide to the wiki"},
	{"a tracked list", "### Short term ([tracked in OPS-77](https://x.example/OPS-77))\n\n**In progress (next 2 weeks):**\n\n- Cap the queue", "Cap the queue {due next 2 weeks} {ticket OPS-77}"},
	{"ranks over items", "### Priority 1: reduce the risk\n\n- Cap the queue\n  - Add an alert", "Cap the queue {due Priority 1} | Add an alert {due Priority 1}"},
	{"a link by reference", "- Cap the queue ([pull request][cap])\n\n[cap]: https://github.com/a/b/pull/12", "Cap the queue (pull request) {ticket https://github.com/a/b/pull/12}"},
	{"orders that are asked, or lead on", "- Cap the queue of the mail gateway, rather than to add to it?\n- Raise the number of pods while we expect spikes:\n  see the graph", "Cap the queue of the mail gateway, rather than to add to it? | Raise the number of pods while we expect spikes:\nsee the graph"},
	{"a name that is none", "- [ ] **Team Debrief** – Review the response\n- Improvements: Enhanced code review processes to catch typos", "Team Debrief – Review the response | Improvements: Enhanced code review processes to catch typos"},
	{"a team with a name", "- Cap the queue (Team Phoenix)", "Cap the queue {owner Team Phoenix}"},
	{"chapters", "5.1 The old mailbox rejects mail (done, 4 January).\n\n5.2 The unit will write a monthly report.", "The old mailbox rejects mail {due 4 January} {done} | The unit will write a monthly report. {owner unit}"},
	{"how it is from now on", "- The failover procedure gets a section with the time that each failed step took", "The failover procedure gets a section with the time that each failed step took"},
	{"what it was taken for", "- Cap the queue\n\nThe queue was initially suspected to be too short. At 10:00 PM the alerts told of trouble.", "Cap the queue"},
	{"a name that starts like an order", "- Cap the queue\n\nSupport got 212 tickets and answered each.", "Cap the queue"},
	{"nouns as orders", "Cache the token for an hour. Cache hits fell.", "Cache the token for an hour."},
	{"closing remarks", "- Cap the queue\n\nWe take the security of your data seriously. Please consider helping us. Open for discussion.", "Cap the queue"},
	{"a label whose text orders", "Communication protocols: Draft a message for each audience.", "Communication protocols: Draft a message for each audience."},
	{"a label line over orders without bullets", "Improvements:\n-Cap the queue\n-Celebrate each quiet month", "Cap the queue | Celebrate each quiet month"},
	{"a title that links to where it is tracked", "### Soon ([follow along](https://github.com/a/b/issues/3))\n\n- Cap the queue\n\n### Later\n\n- Add an alert", "Cap the queue {ticket https://github.com/a/b/issues/3} | Add an alert"},
	{"titles that set a span, or group", "### Short term (next 24h)\n\n- Cap the queue\n\n### Immediate\n\n- Add an alert", "Cap the queue {due next 24h} | Add an alert"},
	{"a span in hours", "- Cap the queue (next 2 hours)\n- Cap 30 min of it", "Cap the queue {due next 2 hours} | Cap 30 min of it"},
	{"planned for a day", "- Cap the queue (planned for April 2)\n- Show the load (expected values)", "Cap the queue {due April 2} | Show the load (expected values)"},
	{"a ticket beside the status", "| Action | Owner | Status |\n|---|---|---|\n| Cap the queue | Ana | Open (#54) |\n| Add an alert | Bo | Open |", "Cap the queue {owner Ana} {ticket #54} | Add an alert {owner Bo}"},
	{"a sprint is no ticket", "- Update the SPRINT-02 tests", "Update the SPRINT-02 tests"},
	{"a thing with trouble in it", "- Tooling for pods that are lost during incidents\n- Extra tooling for failed restarts", "Tooling for pods that are lost during incidents | Extra tooling for failed restarts"},
	{"under way", "We're also adding a cap. We are currently testing it. The platform engineers are working to finish it. We're sorry. We are always there.", "We're also adding a cap. | We are currently testing it. | The platform engineers are working to finish it. {owner platform engineers}"},
	{"what happened", "- Cap the queue\n\nThe outage seemed to come from a node that was deleted.", "Cap the queue"},
}

func TestActions(t *testing.T) {
	for _, c := range actionCases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, a := range read("## Impact\n\nNone.\n\n## Action items\n\n" + c.source).Actions {
				got = append(got, describe(a))
			}
			if s := strings.Join(got, " | "); s != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.source, s, c.want)
			}
		})
	}
}

// elsewhere are actions that stand outside of an action section.
var elsewhere = []struct{ name, source, want string }{
	{"areas for improvement that are orders", "## Areas for improvement\n\n1. **Tests**\n   - Add a test for each port\n   - Create a smoke test\n\n## Actions\n\n- Cap the queue", "Add a test for each port | Create a smoke test | Cap the queue"},
	{"areas for improvement that are not", "## Areas for improvement\n\n- The page took an hour\n- Nobody knew the port", ""},
	{"task items", "## Impact\n\n- [ ] Call the customers", "Call the customers {in impact}"},
	{"announced", "Login failed for an hour. Going forward, we will cap the queue.", "Going forward, we will cap the queue. {in other}"},
	{"a table of actions", "## Lessons\n\n| Action item | Owner |\n|---|---|\n| Cap the queue | Ana |", "Cap the queue {owner Ana} {in lessons}"},
	{"under way, where no section is for actions", "## Resolution\n\nThe node was restarted. All keys are being rotated.", "All keys are being rotated. {in resolution}"},
	{"under way, where there is one", "## Resolution\n\nAll keys are being rotated.\n\n## Actions\n\n- Cap the queue", "Cap the queue"},
	{"a list of work under a name that says nothing", "## Impact\n\nLogin failed.\n\n## Making it sturdier\n\n- Cap the queue\n- Add an alert for lag", "Cap the queue | Add an alert for lag"},
	{"instructions before anything is told", "## Log in again\n\n- Open the app\n- Enter the code\n\n## Impact\n\na", ""},
	{"a list of what happened", "## Impact\n\nLogin failed.\n\n## Going forward\n\n- The killer caused the queue to fail.\n- Cap the queue", "Cap the queue"},
	{"a need in the lessons, where no section is for actions", "## Impact\n\nLogin failed.\n\n## Lessons\n\nWe learned that we need a second gateway. The queue was full.", "We learned that we need a second gateway. {in lessons}"},
	{"a promise at the end that is under way", "## Impact\n\nLogin failed.\n\n## Closing\n\nThanks for your patience. We're making some changes to be ready for the future.", "We're making some changes to be ready for the future. {in other}"},
	{"what the text is for", "Here is what went on, and what we do so that it stays the only time. We are writing this so that it helps others in the future.", ""},
	{"a promise in the last paragraph", "## Impact\n\nLogin failed.\n\n## Closing\n\nTo avoid this in future, we will cap the queue.", "To avoid this in future, we will cap the queue. {in other}"},
	{"a roster", "## Actions\n\n- Lodestar\n  - Cap the queue\n- Prysm\n  - Add an alert\n- Teku\n  - Log the lag", "Cap the queue {owner Lodestar} | Add an alert {owner Prysm} | Log the lag {owner Teku}"},
	{"topics are no roster", "## Actions\n\n- Detection\n  - Add an alert\n- Prevention\n  - Cap the queue\n- Testing\n  - Add a test", "Add an alert | Cap the queue | Add a test"},
	{"any other table", "## Impact\n\n| Region | Owner |\n|---|---|\n| North | Ana |", ""},
	{"any other item", "## Lessons\n\n- Add alerts earlier", ""},
	{"a list of the timeline", "## Timeline\n\n- 10:00 We will restart the node", ""},
}

func TestActionsElsewhere(t *testing.T) {
	for _, c := range elsewhere {
		var got []string
		for _, a := range read(c.source).Actions {
			got = append(got, describe(a))
		}
		if s := strings.Join(got, " | "); s != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.name, c.source, s, c.want)
		}
	}
}

func TestAssigned(t *testing.T) {
	cases := map[string]bool{
		"Ana Diaz": true, "L. Ito (with M. Diaz)": true, "@k.osei": true, "Platform team": true, "edge on-call lead": true, "build and release team": true, "Ana, with Bo": true,
		"": false, "-": false, "?": false, "TBD": false, "tbd (next week)": false, "N/A": false, "team": false, "the team": false, "everyone": false, "All": false, "Ana, Bo": false,
		"Ana and Bo": false, "@a @b": false, "luk,ale": false, "@a, @b": false, "all teams": false, "unassigned": false, "Ana / Bo": false,
	}
	for owner, want := range cases {
		if got := (Action{Owner: owner}).Assigned(); got != want {
			t.Errorf("Assigned with owner %q is %v", owner, got)
		}
	}
}
