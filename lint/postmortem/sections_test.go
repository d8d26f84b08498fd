package postmortem

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint/markdown"
)

func read(source string) *Document { return readAs(source, Options{}) }

func readAs(source string, o Options) *Document { return Read(markdown.Parse([]byte(source)), o) }

// titleCases say what a heading is about: kinds joined by "+", "" for none of its own.
var titleCases = []struct{ title, want string }{
	{"Summary", "summary"},
	{"TL;DR", "summary"},
	{"Executive summary", "summary"},
	{"3. Impact", "impact"},
	{"📖 Customer impact:", "impact"},
	{":eye: Detection", "detection"},
	{"Blast radius", "impact"},
	{"Who was affected?", "impact"},
	{"Root cause(s)", "causes"},
	{"Root Cause Analysis", "causes"},
	{"Five whys", "causes"},
	{"Contributing factors", "causes"},
	{"Why did it take so long?", "causes"},
	{"What went wrong and why", "causes"},
	{"Our hypothesis (root cause)", "causes"},
	{"Trigger", "trigger"},
	{"How was it detected?", "detection"},
	{"How did we respond", "resolution"},
	{"Mitigation", "resolution"},
	{"Timeline (UTC)", "timeline"},
	{"Timeline of events", "timeline"},
	{"Follow-up timeline", "timeline"},
	{"Timeline (all times CET). All times are rounded", "timeline"},
	{"Timeline of the response", "timeline"},
	{"What went well", "went-well"},
	{"What didn’t go so well?", "went-badly"},
	{"What could have gone better", "went-badly"},
	{"Where we got lucky", "lucky"},
	{"Lessons learnt", "lessons"},
	{"What did we learn?", "lessons"},
	{"Action items", "actions"},
	{"Corrective and preventative measures", "actions"},
	{"What are we doing about this?", "actions"},
	{"How are we making incidents like this less likely?", "actions"},
	{"Next steps / follow-ups", "actions"},
	{"Root cause and resolution", "causes+resolution"},
	{"Impact & Detection", "impact+detection"},
	{"Severity, impact", "metadata+impact"},
	{"Lessons and improvements", "lessons+actions"},
	{"Attendees", "participants"},
	{"Appendix", "supporting"},
	{"Customer communication", "external"},
	{"Glossary", "background"},

	{"The database", ""},
	{"Why is this change happening?", ""},
	{"Time to detect", ""},
	{"Impacting the future of storage", ""},
	{"How to log in again", ""},
	{"Summaries are written by the lead after every long night on the call, always", ""},
}

func TestMean(t *testing.T) {
	for _, c := range titleCases {
		var got []string
		for _, k := range mean(c.title).kinds {
			got = append(got, string(k))
		}
		if len(strings.Fields(c.title)) >= longTitle {
			got = nil
		}
		if s := strings.Join(got, "+"); s != c.want {
			t.Errorf("%q is %q, want %q", c.title, s, c.want)
		}
	}
}

// sectionCases say which section each block belongs to, one word a block; a
// title is marked with "=".
var sectionCases = []struct{ name, source, want string }{
	{
		"levels", "# Outage\n\nIntro.\n\n## Impact\n\na\n\n### Numbers\n\nb\n\n## Timeline\n\nc",
		"=other, other, =impact, impact, impact, impact, =timeline, timeline",
	},
	{
		"an unknown heading of the same level ends a section", "# Outage\n\n## Impact\n\na\n\n## The cluster\n\nb\n\n### Cause\n\nc",
		"=other, =impact, impact, =other, other, =causes, causes",
	},
	{
		"a heading without a level of its own falls back to the parent", "# Root cause\n\n## Trigger\n\na\n\n## The cluster\n\nb\n\n# Impact\n\nc",
		"=causes, =trigger, trigger, causes, causes, =impact, impact",
	},
	{"bold lines", "**Impact**\n\na\n\n**Timeline:**\n\nb", "=impact, impact, =timeline, timeline"},
	{"HTML", "<h2>Impact</h2>\n<p>a</p>\n<h2>Timeline</h2>\n<p>b</p>", "=impact, impact, =timeline, timeline"},
	{"setext", "Impact\n======\n\na\n\nTimeline\n--------\n\nb", "=impact, impact, =timeline, timeline"},
	{"label lines", "Impact:\n\na\n\nRoot cause:\n\nb\n\nc", "=impact, impact, =causes, causes, causes"},
	{"labels with their text go on", "Impact: none at all.\n\nmore\n\nRoot cause: a full disk.\n\nmore", "=impact, impact, =causes, causes"},
	{"a label within a section ends with its paragraph", "## Summary\n\na\n\n**Impact:** none.\n\nb", "=summary, summary, =impact, summary"},
	{"a label in bold beside bold titles goes on", "**Timeline**\n\n10:00 a\n\n**Root cause:** a full disk.\n\nb\n\n**Impact**\n\nc", "=timeline, timeline, =causes, causes, =impact, impact"},
	{"a label in the timeline takes the prose after it, not the times", "## Timeline\n\n10:00 Alert fired\n\nResolution: the node was replaced.\n\nIt took a while.\n\n10:20 All green", "=timeline, timeline, =resolution, resolution, timeline"},
	{"plain lines", "Impact\n\nNobody could log in.\n\nRoot cause and resolution\n\nThe disk was full.", "=impact, impact, =causes, causes"},
	{"a plain line over its text", "Impact\nNobody could log in for an hour, and support had no answer to give to anybody who\ncalled.", "=impact, impact"},
	{"a paragraph that ends in a title's words", "## Impact\n\nItems are linked to under\nAction items. For example,\n\n- a", "=impact, impact, impact, impact"},
	{"items", "- Impact: nobody could log in\n  - for an hour\n- Root cause: a full disk\n- And more", "=impact, impact, =causes, other"},
	{"an item over its items", "- Timeline:\n  - 10:00 a\n  - 10:05 b\n- Root cause:\n  - a full disk", "=timeline, timeline, timeline, =causes, causes"},
	{"rows", "| Field | Text |\n|---|---|\n| Impact | Nobody could log in |\n| Severity | 2 |", "other, other, =impact, impact, =metadata, metadata"},
	{"rows of a timeline are none", "## Timeline\n\n| Time | Event |\n|---|---|\n| Detection | 10:00 |", "=timeline, timeline, timeline, timeline, timeline"},
	{"definitions", "Impact\n: Nobody could log in.\n\nTrigger\n: A deploy.", "=impact, impact, =trigger, trigger"},
	{"impact among items", "## Overview\n\n- User impact: nobody could log in\n- Data loss: none", "=summary, =impact, summary"},
	{"days in the timeline", "## Timeline\n\n## May 12\n\na\n\n## Monday\n\n### 20:15\n\nb", "=timeline, timeline, timeline, timeline, timeline, timeline"},
	{"groups of actions", "## Action items\n\n### Detection\n\n- a\n\n### Mitigation\n\n- b\n\n## Impact", "=actions, actions, actions, actions, actions, =impact"},
	{"items of actions", "## Action items\n\n- Monitoring: add an alert\n- Impact: measure it", "=actions, actions, actions"},
	{"detection within the timeline", "## Timeline\n\na\n\n### Detection\n\nb\n\n## Impact", "=timeline, timeline, =detection, detection, =impact"},
	{"what happened sums up", "## What happened\n\na\n\n## Impact\n\nb", "=summary, summary, =impact, impact"},
	{"what happened, once the times were told", "## Timeline\n\n- 10:04 UTC the disk is full\n\n## What happened in detail\n\nThe log job had no limit, which meant that the disk filled up within a day. Writes failed because the database refuses them on a full disk, and the retry loop made it worse, since each retry wrote a line of its own. By then the alert had no place to write to, and stayed silent for an hour. Nobody was paged until a customer called.\n\n## Impact", "=timeline, timeline, =causes, causes, =impact"},
	{"what readers are asked to do", "## What should you do?\n\nOur recommendations are:\n\n- Rotate your tokens\n\n## What we do next\n\na", "=external, external, external, =actions, actions"},
	{"numbers that are times", "## Some numbers\n\n| | |\n|---|---|\n| first error | 09:18 |\n| page | 09:31 |\n| cause found | 11:52 |\n| safe opened | 15:49 |\n\n## Actions", "=timeline, timeline, timeline, timeline, timeline, timeline, timeline, timeline, timeline, timeline, timeline, =actions"},
	{"a title in bold that no mark sets off", "# Outage\n\n**tl;dr** one missing await.\n\n## Impact\n\na", "=other, =summary, =impact, impact"},
	{"a part of a known kind, summed up", "## Resolution summary\n\na\n\n## Resolution confirmation\n\nb", "=resolution, resolution, =resolution, resolution"},
	{"a long label in bold", "**The night in one paragraph.** The page showed the wrong year.\n\n**How it was fixed.** The cable was pulled.", "=summary, =resolution"},
	{"what happened after a summary", "## Summary\n\na\n\n## What happened\n\nb", "=summary, summary, =other, other"},
	{"what happened at length after a summary, where nothing else tells the causes", "## Summary\n\na\n\n## What happened\n\nThe player was still on in the corner. At ten somebody saved the sheet to add a colour for one more party. In the sheet one row stands for the prefix, and all that read the sheet read this row, the player too. When it saw the new value it began to write to the page. Two writers, one file; the last one won.", "=summary, summary, =causes, causes"},
	{"what went wrong, alone", "## What went wrong\n\na\n\n## Impact\n\nb", "=causes, causes, =impact, impact"},
	{"what went wrong, beside what went well", "## What went well\n\na\n\n## What went wrong\n\nb", "=went-well, went-well, =went-badly, went-badly"},
	{"remediation of the past", "## Remediation\n\n- Restarted the node\n- The disk was replaced", "=resolution, resolution, resolution"},
	{"remediation to come", "## Remediation\n\n- Replace the disk\n- Add an alert", "=actions, actions, actions"},
	{"a timeline under another name", "## Lead-up\n\n- 10:00 a\n- 10:05 b\n- 10:09 c\n\n## Impact", "=background, background, background, background, =impact"},
	{"a quotation has no titles", "## Impact\n\n> Timeline:\n\na", "=impact, impact, impact"},
	{"a table of contents has none either", "## Contents\n\n- [Timeline](#t)\n- [Impact](#i)\n\n## Impact\n\na", "=supporting, supporting, supporting, =impact, impact"},
	{"a heading as prose", "## Impact\n\n#### On Friday the load balancer of the second zone lost its root cause log and all else\n\na", "=impact, impact, impact"},
	{"the document's title", "# Root cause: a full disk\n\na\n\n## Impact\n\nb", "=other, other, =impact, impact"},
	{"a fix that is named", "## Root cause\n\na\n\n## Fix: one more replica\n\nb\n\n## Impact\n\nc", "=causes, causes, =resolution, resolution, =impact, impact"},
	{"a weak title beside the title of the front matter", "---\ntitle: Lost mails in March\n---\n\n# The incident\n\na\n\n## Lessons\n\nb", "=summary, summary, =lessons, lessons"},
	{"a weak title that is the only one on top", "# The incident\n\na\n\n## Lessons\n\nb", "=other, other, =lessons, lessons"},
	{"titles in italics", "*Description*\n\nThe phones were dead.\n\n*Technical findings*\n\na", "=summary, summary, =causes, causes"},
	{"words in italics", "*Telephony*\n\nThe phones were dead.", "other, other"},
	{"titles in capitals over any text", "IMPACT\n~220 failed builds, two late.\n\nROOT CAUSE\ndocker layers were never pruned.", "=impact, impact, =causes, causes"},
	{"what readers are told over a list", "What I'd like us to do:\n\n- Cap the queue", "=actions, actions"},
	{"what readers are told over no list", "What I'd like us to do:\n\nLet us see.", "other, other"},
	{"no blocks", "", ""},
	{"nothing known", "Hello.\n\nWorld.", "other, other"},
}

func TestSections(t *testing.T) {
	for _, c := range sectionCases {
		t.Run(c.name, func(t *testing.T) {
			d := read(c.source)
			var got []string
			for i := range d.Blocks {
				s := d.Section(i)
				mark := ""
				if s.Block == i {
					mark = "="
				}
				got = append(got, mark+string(s.Kind))
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.source, s, c.want)
			}
		})
	}
}

// TestTitle holds titles, forms, further kinds and places to what the source says.
func TestTitle(t *testing.T) {
	source := "## 1. Impact & detection 👀\n\na\n\n**Root cause**: b\n\n- **Trigger:** c\n\n<h3>Lessons</h3>\n"
	want := []string{
		`other [] "" "" ""`,
		`impact [detection] "1. Impact & detection 👀" heading "1. Impact & detection 👀"`,
		`causes [] "Root cause" label "Root cause"`,
		`trigger [] "Trigger" label "Trigger"`,
		`lessons [] "Lessons" heading "Lessons"`,
	}
	d := read(source)
	for i, s := range d.Sections {
		form := s.Form
		if form == "" {
			form = `""`
		}
		got := fmt.Sprintf("%s %v %q %s %q", s.Kind, s.Also, s.Title, form, source[s.Span.Start:s.Span.End])
		if i >= len(want) || got != want[i] {
			t.Errorf("section %d is %s", i, got)
		}
	}
	if len(d.Sections) != len(want) {
		t.Errorf("%d sections, want %d", len(d.Sections), len(want))
	}
}

func TestHas(t *testing.T) {
	cases := []struct {
		name, source string
		kind         Kind
		want         bool
	}{
		{"a title", "## Impact\n\na", Impact, true},
		{"a further kind", "## Root cause and impact\n\na", Impact, true},
		{"an opening", "# Outage\n\nOn 3 March the login service was unavailable for two hours and all users saw errors.\n\n## Impact\n\na", Summary, true},
		{"a greeting", "# Outage\n\nWelcome to our blog, where the people of this company write about what they like best.\n\n## Impact\n\na", Summary, false},
		{"an opening after the first section", "## Impact\n\nOn 3 March the login service was unavailable for two hours and all users saw errors.", Summary, false},
		{"who was affected", "# Outage\n\n12 % of requests failed between ten and eleven.", Impact, true},
		{"an hour is no impact", "# Outage\n\n12 March was a busy day for everybody here.", Impact, false},
		{"a list of times", "# Outage\n\n- 10:00 a\n- 10:05 b\n- 10:10 c", Timeline, true},
		{"a list of times without any title", "- 10:00 a\n- 10:05 b\n- 10:10 c", Timeline, true},
		{"one time", "# Outage\n\nThe node was lost at 10:00 and came back at 10:20.", Timeline, false},
		{"a cause in passing", "# Outage\n\nThe errors were caused by a full disk on the primary.", Causes, true},
		{"no cause", "# Outage\n\nThe errors went away when the disk was replaced.", Causes, false},
		{"open tasks", "# Outage\n\n- [ ] Add an alert for full disks", Actions, true},
		{"no actions", "# Outage\n\nWe restarted the node and went home.", Actions, false},
		{"users and what they met with", "# Outage\n\nOn Monday the gateway was restarted and lost its routes for some minutes.\n\nDuring that time customers saw errors at login. Some of them could not pay.", Impact, true},
		{"impact by name in the second paragraph", "# Outage\n\nOn Monday the gateway was restarted and lost its routes for some minutes.\n\nCustomer impact included failed payments.", Impact, true},
		{"what the system answered", "# Outage\n\nOn Monday the gateway was restarted and lost its routes for some minutes.\n\nThe shop returned error pages until noon.", Impact, true},
		{"data that is gone", "# Outage\n\nOn Monday the wrong volume was attached to the first node of the cluster.\n\nAll comments made after nine were lost.", Impact, true},
		{"a summary that touches on impact", "# Outage\n\n## Summary\n\nOn Monday the gateway lost its routes. Customers could not log in. The cause was a full table. It was emptied.", Impact, false},
		{"a summary of nothing else", "# Outage\n\n## Summary\n\nFrom nine to ten customers could not log in. Another 200 users saw stale prices. All visitors got slow pages.", Impact, true},
		{"unaffected people", "# Outage\n\nOn Monday the gateway was restarted and lost its routes for some minutes.\n\nNo customers noticed, and users were not affected.", Impact, false},
		{"sentences that start with times", "# Outage\n\nAt 10:02 UTC the first pod was evicted. At 10:05 we saw the alert. At\n10:20 the node was back.", Timeline, true},
		{"a reason told twice", "# Outage\n\n## What we saw\n\nRequests failed because the pool had been drained by retries from the batch jobs.", Causes, true},
		{"a culprit", "# Outage\n\nThe culprit was a proxy.", Causes, true},
		{"a closing promise", "# Outage\n\nWe restarted the node.\n\nTo make sure that this does not happen again, we will alert on the age of the lease.", Actions, true},
		{"a promise of no work", "# Outage\n\nWe restarted the node.\n\nWe will be back tomorrow with news.", Actions, false},
		{"a promise for the next days", "# Outage\n\nWe restarted the node.\n\nOver the next few days we'll be putting limits around worker usage.", Actions, true},
		{"a plain text that says why", "Logins failed for twelve hours because the disk was full of logs that nobody rotates.\n\nSorry.", Causes, true},
		{"a summary that says why", "## Summary\n\nLogins failed for twelve hours because the disk was full of logs.\n\n## Impact\n\na", Causes, true},
		{"a summary that says what only", "## Summary\n\nLogins failed for twelve hours on Monday, and the disk was full.\n\n## Impact\n\na", Causes, false},
		{"one thing, so another", "# Outage\n\nWe were down on Monday for two hours, and many of you wrote in to ask.\n\nThe old replica was gone and its slot was not, so the log grew until the disk failed.", Causes, true},
		{"what an attack affected", "# Breach\n\nOn Monday somebody published false versions of our packages with a stolen token.\n\nThe attack only affected our libraries for browsers.", Impact, true},
		{"a background that sums up", "## Background\n\nOn Monday the release went out to all regions. Within an hour customers could not start the program.\n\n## Looking forward\n\n- Test on old disks", Summary, true},
		{"a background that does not", "## Background\n\nThe program keeps its settings in a file on the disk of each customer.\n\n## Looking forward\n\n- Test on old disks", Summary, false},
		{"a background beside a summary", "## Background\n\nOn Monday the release failed in all regions for an hour.\n\n## Impact\n\na", Summary, true},
		{"what it is due to", "# Breach\n\nAnybody could add a line to the list of packages. The failure is due to a parser that stops at the first blank line.", Causes, true},
		{"what an investigation showed", "# Outage\n\nUpon further investigation, our engineers identified that the base image had a new sort order, and queries failed on it.", Causes, true},
		{"what was found by chance", "# Outage\n\nWe found that the office was locked, and nobody could get in to stop the failing job.", Causes, false},
		{"a finding without trouble", "# Outage\n\nOn review of the logs we found that all was well.", Causes, false},
		{"times that go back and forth", "# Outage\n\nAt the polls the page was up at 21:14, and wrong until 21:40.\n\nThe rehearsal of 18:00 was still on; the next was meant for 22:30.\n\nAt 21:12 somebody saved the sheet, after the break at 20:50.\n\nA reader wrote at 20:10 and another at 21:16.", Timeline, false},
		{"times that go on", "# Outage\n\nThe page was up at 21:14, and wrong until 21:40.\n\nWe pulled the plug at 21:43; the desk heard of it by 21:50.\n\nThe right page came at 21:55, and on air at 22:10.\n\nAll was quiet from 22:30.", Timeline, true},
		{"an apology", "# Outage\n\nOn Monday the gateway was restarted and lost its routes for some minutes.\n\nSorry that this kept customers from their accounts, which were unavailable.", Impact, false},
		{"what people got, and it was good", "# Outage\n\nOn Monday the gateway was restarted and lost its routes for some minutes.\n\nOnce it was back, clients got an address at once.", Impact, false},
		{"what people got, and it was bad", "# Outage\n\nOn Monday the gateway was restarted and lost its routes for some minutes.\n\nFor an hour clients got a blank page at login.", Impact, true},
		{"a summary that names the impact", "# Outage\n\n## Summary\n\nOn Monday the gateway lost its routes. It was restarted. The impact was large: most pages were gone. All is well now.", Impact, true},
		{"a reason with since", "# Outage\n\nOn Monday two nodes failed, since the script formats any disk without a label.", Causes, true},
		{"a time with since", "# Outage\n\nOn Monday two nodes had failed since noon.", Causes, false},
		{"a reason beside times", "Short version: the app was down for an hour, because the disk had filled up.\n\n13:02 - disk full\n\n13:04 - mail\n\n13:30 - call", Causes, true},
		{"what nobody could do", "# Sorry\n\nOn Monday evening none of you could download anything from us for an hour.\n\n## The cause\n\na", Summary, true},
		{"an aim first, the promise after it", "# Outage\n\nWe restarted the node.\n\nTo keep this from happening again, the script now asks first. We are also adding a check of the disk.", Actions, true},
		{"users counted in words", "# Release\n\nThe release went out on Monday and was pulled on Friday, as some of you will have seen.\n\nForty-one users reported crashes at start-up. Dozens of others wrote in.", Impact, true},
		{"nodes counted in words", "# Release\n\nThe release went out on Monday and was pulled on Friday, as some of you will have seen.\n\nForty-one lines changed.", Impact, false},
		{"what was no longer possible", "# Cards\n\nIt was a Saturday, and at ten our shops could no longer sell any gift cards.\n\n## How we noticed\n\na", Summary, true},
		{"lessons need a title", "# Outage\n\nWe learned a lot from this outage.", Lessons, false},
	}
	for _, c := range cases {
		if got := read(c.source).Has(c.kind); got != c.want {
			t.Errorf("%s: Has(%s) is %v", c.name, c.kind, got)
		}
	}
}
