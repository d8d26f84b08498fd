package postmortem

import (
	"fmt"
	"strings"
	"testing"
)

func TestMetadata(t *testing.T) {
	cases := []struct{ name, source, want string }{
		{"front matter", "---\ndate: 2024-03-01\nauthor: Ana Diaz\nseverity: SEV-1\nstatus: draft\n---\n# Outage", "2024-03-01 | Ana Diaz | SEV-1 | draft"},
		{"authors", "---\nauthors: [Ana, Bo]\n---\n", "- | Ana, Bo | - | -"},
		{"TOML", "+++\ndate = 2024-03-01\nseverity = 2\n+++\n", "2024-03-01 | - | 2 | -"},
		{"label lines", "# Outage\n\nDate: 1 March 2024\nAuthor: Ana Diaz\nStatus: final\nSeverity: 2", "2024-03-01 | Ana Diaz | 2 | final"},
		{"items", "# Outage\n\n- **Incident date:** 2024-03-01\n- **Published:** 2024-03-09\n- **Owner:** Ana", "2024-03-01 | Ana | - | -"},
		{"two columns", "| Incident date | 12 May 2026 |\n|---|---|\n| Owner | Ana |\n| Severity | 2 |\n| Status | draft |", "2026-05-12 | Ana | 2 | draft"},
		{"one row", "| Date | Severity | Status |\n|---|---|---|\n| 2024-03-01 | P1 | closed |", "2024-03-01 | - | P1 | closed"},
		{"headings", "# Outage\n\n## Severity\n\nHigh\n\n## Author\n\nAna Diaz", "- | Ana Diaz | High | -"},
		{"title", "# Post-mortem: outage of 12 March 2024 (SEV-2)", "2024-03-12 | - | SEV-2 | -"},
		{"signed", "# Sorry\n\nThe shop was down for an hour.\n\nIt is back.\n\n— Dana", "- | Dana | - | -"},
		{"signed by a group", "# Sorry\n\nThe shop was down for an hour.\n\nIt is back.\n\nlove, the runners team", "- | the runners team | - | -"},
		{"signed with a handle", "# Sorry\n\nThe shop was down for an hour.\n\nCheers all.\nTina (moggie_67)", "- | Tina | - | -"},
		{"closed by a word", "# Sorry\n\nThe shop was down for an hour.\n\nIt is back.\n\nDone", "- | - | - | -"},
		{"who wrote this", "# Outage\n\n**Who wrote this:** dispatch (Lucía)", "- | dispatch (Lucía) | - | -"},
		{"byline", "# Outage\n\nBy Ana Diaz, 2 May 2024", "2024-05-02 | Ana Diaz | - | -"},
		{"written by", "# Outage\n\n*31 January 2009, written by Ana Diaz, status draft*", "2009-01-31 | Ana Diaz | - | draft"},
		{"in passing", "# Outage\n\n## Summary\n\nOn March 3rd the login failed.", "March 3rd | - | - | -"},
		{"a placeholder", "Date: TBD\nAuthor: ?\nStatus: n/a", "- | - | - | -"},
		{"fields of actions are not the document's", "# Outage\n\n## Action items\n\nTask: Cap the queue\nOwner: Ana\nStatus: open\nDue: 2024-03-01", "- | - | - | -"},
		{"a name beside a date", "# Outage\n\n_Ana Diaz 2024-05-03._\n\n## Summary", "2024-05-03 | Ana Diaz | - | -"},
		{"a place beside a date", "# Outage\n\nThe cluster on 2024-05-03\n\n## Summary", "2024-05-03 | - | - | -"},
		{"a byline in a quotation", "# Outage\n\n> By Ana Diaz\n\n## Summary\n\n> By Bo Ito", "- | Ana Diaz | - | -"},
		{"reported by nobody in particular", "# Outage\n\n- **Reported by:** User\n- **Severity:** 2", "- | - | 2 | -"},
		{"a status with its story", "# Outage\n\n## Status\n\nResolved. All the nodes are back in the pool and the queue was drained by ten in the evening.", "- | - | - | Resolved"},
		{"a status that is none", "# Outage\n\n## Status\n\nThis document tells of an outage without names, and does not claim that anything in it is new or that it was found by us.", "- | - | - | -"},
		{"a background that sums up has the date", "## Background\n\nOn March 3rd the release failed for all customers.\n\n## Looking forward\n\na", "March 3rd | - | - | -"},
		{"a word is no date", "# Outage\n\nIt may 5x the load.", "- | - | - | -"},
	}
	for _, c := range cases {
		m := read(c.source).Metadata
		got := fmt.Sprintf("%s | %s | %s | %s", m.Date, m.Author, m.Severity, m.Status)
		got = strings.Join(strings.Fields(strings.NewReplacer("|  |", "| - |").Replace(strings.NewReplacer("|  |", "| - |").Replace(" "+got+" "))), " ")
		if strings.HasPrefix(got, "|") {
			got = "- " + got
		}
		if strings.HasSuffix(got, "|") {
			got += " -"
		}
		if got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.name, c.source, got, c.want)
		}
	}
}

func TestVerdict(t *testing.T) {
	cases := []struct {
		name, source string
		want         bool
	}{
		{"title and sections", "# Post-mortem: login outage\n\n## Impact\n\nAll logins failed on 3 March.\n\n## Root cause\n\nb", true},
		{"sections alone", "# Login, 3 March\n\n## Impact\n\nEvery login failed.\n\n## Timeline\n\n- 10:00 a\n- 10:05 b\n- 10:10 c\n\n## Root cause\n\nb", true},
		{"labels", "Impact: every login failed\n\nRoot cause: b\n\nTimeline:\n\n10:00 a\n\n10:05 b\n\n10:10 c", true},
		{"prose", "# Login outage on 3 March 2024\n\nOn 3 March 2024 the login service was unavailable for two hours. The outage was caused by a full disk. The incident was closed at noon.", true},
		{"readme", "# fastqueue\n\nA queue.\n\n## Overview\n\na\n\n## Installation\n\nb\n\n## Monitoring\n\nc\n\n## Next steps\n\n- d\n\n## License\n\nMIT", false},
		{"changelog", "# Changelog\n\n## 1.2.0 (2024-03-01)\n\n- Fixed a crash\n- Added a queue\n\n## 1.1.0", false},
		{"design", "# Sharding\n\n## Background\n\na\n\n## Goals\n\nb\n\n## Detailed design\n\nc\n\n## Risks\n\nd\n\n## Timeline\n\n- Q1: prototype\n- Q2: launch", false},
		{"plan", "# Incident response plan\n\n## Detection\n\na\n\n## Response\n\nb\n\n## Recovery\n\nc\n\n## Timeline\n\nd", false},
		{"nothing", "", false},
	}
	for _, c := range cases {
		v := read(c.source).Verdict
		if v.Is != c.want {
			t.Errorf("%s: verdict is %v because of %q", c.name, v.Is, v.Because)
		}
		if v.Is && len(v.Because) == 0 {
			t.Errorf("%s: a verdict without reasons", c.name)
		}
	}
}
