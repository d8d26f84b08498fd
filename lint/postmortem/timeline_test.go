package postmortem

import (
	"fmt"
	"strings"
	"testing"
)

// whenCases say what the start of a text tells about when: time, date, zone,
// and the text that is left.
var whenCases = []struct{ text, want string }{
	{"10:04 Alert fired", "10:04 - - Alert fired"},
	{"9:30: a", "09:30 - - a"},
	{"[10:04] a", "10:04 - - a"},
	{"~10:04 a", "10:04 - - a"},
	{"10:04:33 a", "10:04 - - a"},
	{"10.04 - a", "10:04 - - a"},
	{"6:27 a.m. PST - a", "06:27 - PST a"},
	{"12:15 a.m. a", "00:15 - - a"},
	{"12:15 PM a", "12:15 - - a"},
	{"11 AM a", "11:00 - - a"},
	{"5:36pm – a", "17:36 - - a"},
	{"13:20PM :- a", "13:20 - - a"},
	{"10:04 UTC: a", "10:04 - UTC a"},
	{"10:04 (CET) a", "10:04 - CET a"},
	{"16:15 GMT+1: a", "16:15 - GMT+1 a"},
	{"2:04 PM Pacific Time, a", "14:04 - Pacific Time a"},
	{"1004Z a", "10:04 - Z a"},
	{"2026-05-12T10:05Z - a", "10:05 2026-05-12 Z a"},
	{"2026-05-12 10:05 +02:00 a", "10:05 2026-05-12 +02:00 a"},
	{"24-10-2024 - 08:15 - a", "08:15 2024-10-24 - a"},
	{"June 14th, 2022, 10:00 AM: a", "10:00 2022-06-14 - a"},
	{"14 June 2022 10:00 a", "10:00 2022-06-14 - a"},
	{"06/May/2022 2:17 PM (GMT) a", "14:17 2022-05-06 GMT a"},
	{"7/27/2023 10:00 a", "10:00 2023-07-27 - a"},
	{"Monday, 3 March 2025, 10:00 a", "10:00 2025-03-03 - a"},
	{"Mon 10:00 a", "10:00 - - a"},
	{"10:04–10:20 UTC a", "10:04 - UTC a"},
	{"22:04 to 23:00 a", "22:04 - - a"},
	{"2020-12-28: a", "- 2020-12-28 - a"},
	{"At around 14:30 UTC a", "14:30 - UTC a"},
	{":diamond: 16:15: a", "16:15 - - a"},
	{"🚨 16:15 a", "16:15 - - a"},
	{"T+5m a", "T+5m - - a"},
	{"+12 min a", "+12 min - - a"},
	{"T0+90 s: a", "T0+90 s - - a"},

	{"10h04 a", "10:04 - - a"},
	{"10:04h a", "10:04 - - a"},
	{"10:04 hrs a", "10:04 - - a"},
	{"10:04 Uhr a", "10:04 - - a"},
	{"1004 UTC: a", "10:04 - UTC a"},
	{"0915 hrs a", "09:15 - - a"},
	{"2024-05-01T10:04:33.123Z a", "10:04 2024-05-01 Z a"},
	{"2024-05-01T10:04:33+02:00 a", "10:04 2024-05-01 +02:00 a"},
	{"2024-05-01 10:04:33Z: a", "10:04 2024-05-01 Z a"},
	{"2024-05-01 @ 10:04 a", "10:04 2024-05-01 - a"},
	{"2024/05/01 10:04 a", "10:04 2024-05-01 - a"},
	{"01.05.2024 10:04 a", "10:04 2024-05-01 - a"},
	{"20240501 10:04 a", "10:04 2024-05-01 - a"},
	{"Wednesday 10:04 a", "10:04 - - a"},
	{"Day 1, 10:04 - a", "10:04 - - a"},
	{"10:04 – 10:20 a", "10:04 - - a"},
	{"10:04 UTC - 10:20 UTC a", "10:04 - UTC a"},
	{"10:04-10:20 PDT: a", "10:04 - PDT a"},
	{"10:04 PM - 11:20 PM: a", "22:04 - - a"},
	{"7th to 13th November 2023 - a", "- 2023-11-07 - a"},
	{"10:04 UTC (03:04 PDT) a", "10:04 - UTC a"},
	{"10:04 PDT / 17:04 UTC - a", "10:04 - PDT a"},
	{"10:04 CEST (UTC+2) a", "10:04 - CEST a"},
	{"10:04 (UTC-7) a", "10:04 - UTC-7 a"},
	{"10:04 America/New_York a", "10:04 - America/New_York a"},
	{"10:04 Central European Summer Time a", "10:04 - Central European Summer Time a"},
	{"10:04 local time a", "10:04 - local time a"},
	{"T+00:05 a", "T+00:05 - - a"},
	{"T-10m a", "T-10m - - a"},
	{"T + 1h 20m: a", "T + 1h 20m - - a"},
	{"+1h: a", "+1h - - a"},
	{"+5: a", ""},
	{"T+1:20 a", "T+1:20 - - a"},
	{"T plus 5 minutes: a", "T plus 5 minutes - - a"},
	{"5 minutes later: a", "5 minutes later - - a"},
	{"Noon: a", "12:00 - - a"},
	{"Midnight UTC: a", "00:00 - UTC a"},
	{"24:00 a", "00:00 - - a"},
	{"00:00 a", "00:00 - - a"},
	{"ca. 10:04 a", "10:04 - - a"},
	{"approx 10:04 a", "10:04 - - a"},
	{"before 10:04: a", "10:04 - - a"},
	{"shortly after 10:04 a", "10:04 - - a"},
	{"by 10:04 a", "10:04 - - a"},
	{"2024-13-45 10:04 a", "10:04 - - a"},
	{"20202-01-16 12:00 a", "12:00 - - a"},
	{"31/02/2024 10:04 a", "10:04 - - a"},
	{"10 users saw a", ""},
	{"10 AMs", ""},
	{"3.5 GB were lost", ""},
	{"9:16 aspect ratio", "09:16 - - aspect ratio"},
	{"500 errors", ""},
	{"1200 requests failed", ""},
	{"2000 Hz", ""},
	{"Alert fired at 10:04", ""},
	{"Noon was hot", ""},
	{"5 minutes of downtime", ""},
	{"3 nodes were lost", ""},
	{"99.95 % of requests", ""},
	{"10.4.12 was released", ""},
	{"25:10 a", ""},
	{"10:75 a", ""},
	{"2024 was a good year", ""},
	{"1:1 meeting", ""},
	{"may we", ""},
	{"", ""},
}

func TestWhen(t *testing.T) {
	dash := func(s string) string {
		if s == "" {
			return "-"
		}
		return s
	}
	for _, c := range whenCases {
		m := when(c.text)
		got := ""
		if m.size > 0 {
			got = strings.TrimSpace(fmt.Sprintf("%s %s %s %s", dash(m.time), dash(m.date.String()), dash(m.zone), c.text[m.size:]))
		}
		if got != c.want {
			t.Errorf("when(%q) is %q, want %q", c.text, got, c.want)
		}
	}
}

// entryCases say which entries a timeline has: "date time zone text", joined by " | ".
var entryCases = []struct{ name, source, want string }{
	{"list", "- 10:04 Alert fired\n- 10:09 Page sent", "10:04 Alert fired | 10:09 Page sent"},
	{"an item without a time", "- 10:04 Alert fired\n- Somebody restarted it\n- 10:09 Page sent", "10:04 Alert fired | Somebody restarted it | 10:09 Page sent"},
	{"no times at all", "- Alert fired\n- Page sent", "Alert fired | Page sent"},
	{"details", "- 10:04 Alert fired\n  - it was loud\n- 10:09 Page sent", "10:04 Alert fired | 10:09 Page sent"},
	{"a time over its items", "- 10:04\n  - Alert fired\n  - Page sent", "10:04 Alert fired"},
	{"paragraphs", "10:04 Alert fired\n\nIt was loud and it went on for a while, as the log of the pager shows.\n\n10:09 Page sent", "10:04 Alert fired | It was loud and it went on for a while, as the log of the pager shows. | 10:09 Page sent"},
	{"prose around them", "All times are UTC.\n\n10:04 Alert fired\n\n10:09 Page sent\n\nThat is all there is to say.", "10:04 Alert fired | 10:09 Page sent"},
	{"labels", "**10:04:** Alert fired\n\n**10:09:** Page sent", "10:04 Alert fired | 10:09 Page sent"},
	{"table", "| Time (UTC) | Event |\n|---|---|\n| 10:04 | Alert fired |\n| later | Page sent |", "10:04 Alert fired | Page sent"},
	{"table with dates", "| Date | Time | What |\n|---|---|---|\n| 2024-03-01 | 10:04 | a |\n| | 10:09 | b |", "2024-03-01 10:04 a | 2024-03-01 10:09 b"},
	{"table of other things", "| Node | Size |\n|---|---|\n| a | 1 |\n| b | 2 |", ""},
	{"headings", "### 10:04\n\nAlert fired\n\n- it was loud\n\n### 10:09 UTC\n\nPage sent", "10:04 Alert fired | 10:09 UTC Page sent"},
	{"days", "### 1 March 2024\n\n- 23:58 a\n\n### 2 March\n\n- 00:04 b", "2024-03-01 23:58 a | 2024-03-02 00:04 b"},
	{"days in bold", "**15 and 16 August 2015**\n\n- 09:00 a", "2015-08-15 09:00 a"},
	{"spans of hours over times", "### 10:00-11:00 UTC: first\n\n- 10:04: a\n\n### 11:00-12:00 UTC\n\n- 11:04: b", "10:04 UTC a | 11:04 UTC b"},
	{"relative", "- T+0 a\n- T+5m b", "T+0 a | T+5m b"},
	{"a resolution within", "- 10:04 a\n\n### Resolution\n\n- 10:20 b\n- The node was replaced", "10:04 a | 10:20 b"},
	{"a time inside", "- Alert fired at 10:04 UTC\n- 10:09 b", "10:04 UTC Alert fired at 10:04 UTC | 10:09 b"},
	{"a quotation", "> 10:04 a\n\n- 10:09 b", "10:09 b"},
	{"a year that cannot be", "| Time | Event |\n|---|---|\n| 20240-01-16 12:00 | a |\n| 20240-01-16 12:30 | b |", "12:00 a | 12:30 b"},
	{"a day that cannot be", "- 2024-02-31 10:04 a\n- 2024-13-01 10:05 b", "10:04 a | 10:05 b"},
	{"a range of days", "- 2 Nov 2024 10:04 a\n- 7-13th Nov - b", "2024-11-02 10:04 a | 2024-11-07 b"},
	{"a range of days with its year", "**January 14–19, 2026**\n\n- 10:04 a", "2026-01-14 10:04 a"},
	{"both zones", "- 10:04 UTC (03:04 PDT) a\n- 10:05 PDT / 17:05 UTC - b", "10:04 UTC a | 10:05 PDT b"},
	{"code", "- 10:04 restarted `web-1`", "10:04 restarted web-1"},
	{"times as code", "- `10:04` a\n- [`10:09 UTC`] b", "10:04 a | 10:09 UTC b"},
	{"times as code in a table", "| When | What |\n|---|---|\n| `10:04` | a |", "10:04 a"},
	{"a day that goes on", "- 30 Oct 2025 00:03 a\n- 05:39 b", "2025-10-30 00:03 a | 2025-10-30 05:39 b"},
	{"days before months", "- 28/05/2024 22:02 a\n- 01/06/2024 00:40 b", "2024-05-28 22:02 a | 2024-06-01 00:40 b"},
	{"months before days", "- 05/28/2024 22:02 a\n- 06/01/2024 00:40 b", "2024-05-28 22:02 a | 2024-06-01 00:40 b"},
	{"a Japanese date", "- 2024年5月3日 10:15 a", "2024-05-03 10:15 a"},
	{"from a zero", "- T-5m a\n- T0 b\n- T0: c\n- T0 - 5 min d\n- T+1h20m e", "T-5m a | T0 b | T0 c | T0 - 5 min d | T+1h20m e"},
	{"later", "- 10:04 a\n- an hour later: b\n- two minutes later c", "10:04 a | an hour later b | two minutes later c"},
	{"several in a paragraph", "At 10:02 UTC a. At 10:15 b, and at 10:20 c. Nobody knew. By 10:40 d.", "10:02 UTC a. | 10:15 b, and at 10:20 c. Nobody knew. | 10:40 d."},
	{"a table with the times last and no header", "| | |\n|---|---|\n| first errors | 10:02 |\n| page | 10:15 |", "10:02 first errors | 10:15 page"},
	{"a title that names another part", "### 07:30 - First report\n\nSomebody wrote.\n\n### 07:35 - Mitigation\n\nA node came up.", "07:30 First report | 07:35 Mitigation"},
	{"words in place of a clock", "- 25:10 a\n- 10:75 b", "25:10 a | 10:75 b"},
}

func TestTimeline(t *testing.T) {
	for _, c := range entryCases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, e := range read("## Timeline\n\n" + c.source).Timeline {
				got = append(got, strings.Join(strings.Fields(e.Date+" "+e.Time+" "+e.Zone+" "+e.Text), " "))
			}
			if s := strings.Join(got, " | "); s != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.source, s, c.want)
			}
		})
	}
}

func TestDays(t *testing.T) {
	var got []string
	for _, e := range read("## Timeline\n\n- Monday, 22:00 a\n- 23:30 b\n- **Tue** 01:00 c\n- Day 12, 10:04 d").Timeline {
		got = append(got, e.Day)
	}
	if s := strings.Join(got, "|"); s != "mon||tue|day 12" {
		t.Errorf("days are %s", s)
	}
}

func TestMinutes(t *testing.T) {
	var got []int
	for _, e := range read("## Timeline\n\n- 23:58 a\n- 12:04 a.m. b\n- later c\n- T+5m d").Timeline {
		got = append(got, e.Minutes)
	}
	if fmt.Sprint(got) != "[1438 4 -1 -1]" {
		t.Errorf("minutes are %v", got)
	}
}

func TestZone(t *testing.T) {
	cases := map[string]string{
		"## Timeline (UTC)\n\n- 10:04 a":                                                   "UTC",
		"## Timeline\n\nAll times in CET.\n\n- 10:04 a":                                    "CET",
		"## Timeline\n\n| Time (PST) | Event |\n|---|---|\n| 10:04 | a |":                  "PST",
		"All times are UTC+2.\n\n## Timeline\n\n- 10:04 a":                                 "UTC+2",
		"Duration: 10:00 to 11:00 EAT\n\n## Timeline\n\n- 10:04 a":                         "EAT",
		"## Timeline (in 24-hour clock, Central European Time)\n\n- 10:04 a":               "Central European Time",
		"## Timeline\n\n- 10:04 UTC a\n- 10:05 b":                                          "",
		"## Timeline\n\n- 10:04 a":                                                         "",
		"## Timeline\n\n- 10:04 The team met in the ET room":                               "",
		"We met IST and EST members of the committee.\n\n## Timeline\n\n- 10:04 The alert": "",
	}
	for source, want := range cases {
		if got := read(source).Zone(); got != want {
			t.Errorf("%q declares %q, want %q", source, got, want)
		}
	}
}
