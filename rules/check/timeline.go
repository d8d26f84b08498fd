package check

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Timeline finds entries of the timeline that a reader cannot place. It says
// each thing once, at the first such entry.
type Timeline struct {
	Need     string `yaml:"need"`     // a key of needs
	Severity string `yaml:"severity"` // where it is less certain than the rule
	Say      Text   `yaml:",inline"`

	severity lint.Severity
}

// needs says what a timeline can be asked for; each function returns the
// entries that lack it, by index.
var needs = map[string]func(*postmortem.Document) []int{
	"any":      nil,
	"time":     untimed,
	"zone":     unzoned,
	"one-zone": otherZones,
	"order":    disordered,
	"lead-up":  noticedFirst,
}

// Compile implements Check.
func (c *Timeline) Compile() (err error) {
	if _, ok := needs[c.Need]; !ok {
		return fmt.Errorf("timeline: need: there is no %q; it is one of any, time, zone, one-zone, order, lead-up", c.Need)
	}
	if c.severity, err = grade(c.Severity); err != nil {
		return fmt.Errorf("timeline: %w", err)
	}
	return nil
}

// Cues implements Check.
func (c *Timeline) Cues() [][]string { return nil }

// Values implements Check.
func (c *Timeline) Values() []string {
	return []string{"match", "time", "before", "zone", "zones", "entries"}
}

// Text implements Check.
func (c *Timeline) Text() Text { return c.Say }

// Find implements Check.
func (c *Timeline) Find(p *lint.Pass, yield func(Hit)) {
	if c.Need == "any" {
		timeless(p, yield)
		return
	}
	lacking := needs[c.Need](p.Doc)
	if len(lacking) == 0 {
		return
	}
	all := p.Doc.Timeline
	first := all[lacking[0]]
	h := Hit{In: p.Doc.Section(first.Block), Severity: c.severity, Span: first.Span, Values: map[string]string{
		"time": first.Time, "zone": first.Zone, "zones": strings.Join(zones(p.Doc), " and "),
		"entries": counted(len(lacking), len(all), "entry", "entries"),
	}}
	if lacking[0] > 0 {
		h.Values["before"] = all[lacking[0]-1].Time
	}
	if c.Need != "zone" {
		for _, i := range lacking[1:] {
			h.Related = append(h.Related, lint.Related{Message: quote([]byte(all[i].Text)), Span: all[i].Span})
		}
	}
	yield(h)
}

// timeless finds a timeline that is told without a single time or date.
func timeless(p *lint.Pass, yield func(Hit)) {
	if len(p.Doc.Timeline) > 0 {
		return
	}
	all := bodies(p)
	for i := range p.Doc.Sections {
		s := &p.Doc.Sections[i]
		if !s.Is(postmortem.Timeline) || s.Block < 0 || len(all[s]) == 0 {
			continue
		}
		if !pictured(p.Doc, s) && !slices.ContainsFunc(all[s], func(p passage) bool { return vacant(p.Plain) || dates(p.Text) }) {
			yield(Hit{In: s, Span: s.Span, Values: map[string]string{"entries": "The timeline has"}})
			return
		}
	}
}

// pictured reports whether a section has a code block, which may hold the times:
// a log, a drawing.
func pictured(doc *postmortem.Document, s *postmortem.Section) bool {
	for i := range doc.Blocks {
		if doc.Blocks[i].Kind == markdown.CodeBlock && doc.Section(i) == s {
			return true
		}
	}
	return false
}

// dates reports whether a text says when something was, or points to where that stands.
func dates(t markdown.Text) bool {
	digits := 0
	for _, r := range t.Plain {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	return digits > 2 || strings.ContainsRune(t.Plain, markdown.Object) || len(t.Styled(markdown.Link)) > 0
}

// untimed returns the entries without a time of day. In a timeline that goes by
// days rather than hours, a date is enough, and so it is on a day that has no
// other entry.
func untimed(doc *postmortem.Document) []int {
	timed := entries(doc, func(e postmortem.Entry) bool { return e.Time != "" })
	byDay := 2*len(timed) < len(doc.Timeline)
	days := map[string]int{}
	for _, e := range doc.Timeline {
		days[e.Date]++
	}
	return entries(doc, func(e postmortem.Entry) bool {
		return e.Time == "" && (e.Date == "" || !byDay && days[e.Date] > 1) && !vacant(e.Text)
	})
}

// unzoned returns the timed entries of a timeline that names no time zone.
func unzoned(doc *postmortem.Document) []int {
	if doc.Zone() != "" || len(zones(doc)) > 0 {
		return nil
	}
	return entries(doc, func(e postmortem.Entry) bool { return e.Minutes >= 0 })
}

// otherZones returns the entries whose zone is not that of the first one that has a zone.
func otherZones(doc *postmortem.Document) []int {
	all := zones(doc)
	if len(all) < 2 || len(all) == 2 && clocksChange(doc, all[0], all[1]) {
		return nil
	}
	return entries(doc, func(e postmortem.Entry) bool { return e.Zone != "" && !sameZone(e.Zone, all[0]) })
}

// summer are zones and what they are called while the clocks are put forward.
var summer = map[string]string{"CET": "CEST", "WET": "WEST", "EET": "EEST", "UTC": "BST", "AEST": "AEDT", "NZST": "NZDT", "PST": "PDT", "EST": "EDT", "CST": "CDT", "MST": "MDT"}

// clocksChange reports whether two zones are one place before and after its
// clocks change, and the entries are from a day on which clocks do.
func clocksChange(doc *postmortem.Document, a, b string) bool {
	a, b = shortZone(a), shortZone(b)
	if summer[a] != b && summer[b] != a {
		return false
	}
	return slices.ContainsFunc(doc.Timeline, func(e postmortem.Entry) bool {
		day, err := time.Parse(time.DateOnly, e.Date)
		month := day.Month()
		return err == nil && day.Weekday() == time.Sunday && (month == time.March || month == time.April || month >= time.September && month <= time.November)
	})
}

// zones returns the zones that entries are in, in order of appearance.
func zones(doc *postmortem.Document) []string {
	var all []string
	if z := doc.Zone(); z != "" {
		all = append(all, z)
	}
	for _, e := range doc.Timeline {
		if e.Zone != "" && !slices.ContainsFunc(all, func(z string) bool { return sameZone(z, e.Zone) }) {
			all = append(all, e.Zone)
		}
	}
	return all
}

// sameZone reports whether two names are names of one zone: "Pacific Time" and
// "PST", "UTC" and "GMT".
func sameZone(a, b string) bool {
	a, b = shortZone(a), shortZone(b)
	general := func(z string) string {
		if len(z) == 3 && z[2] == 'T' && (z[1] == 'S' || z[1] == 'D') {
			return z[:1] + "T"
		}
		return z
	}
	return a == b || general(a) == b || general(b) == a
}

// shortZone returns the initials of a zone that is written out, and one name for
// those that are no hours away from Greenwich.
func shortZone(z string) string {
	if words := strings.Fields(z); len(words) > 1 {
		var initials []byte
		for _, w := range words {
			initials = append(initials, w[0])
		}
		z = string(initials)
	}
	z = strings.ToUpper(z)
	for _, zero := range []string{"UTC", "GMT"} {
		if off := strings.TrimPrefix(z, zero); off != z && off != "" {
			z = strings.TrimLeft(off, " ")
		}
	}
	if strings.HasPrefix(z, "+") || strings.HasPrefix(z, "-") { // +02:00, +0200, +2
		hours, _, _ := strings.Cut(z[1:], ":")
		if len(hours) == 4 && strings.HasSuffix(hours, "00") {
			hours = hours[:2]
		}
		if hours = strings.TrimPrefix(hours, "0"); !strings.Contains(z, ":") || strings.HasSuffix(z, ":00") {
			z = z[:1] + hours
		}
	}
	if slices.Contains([]string{"GMT", "Z", "ZULU", "+", "-", "+0", "-0"}, z) {
		return "UTC"
	}
	return z
}

// disordered returns the entries that stand after a later one. Without a
// date of its own a jump back by more than half a day is taken for midnight. Entries in another
// zone than the first are left to otherZones.
func disordered(doc *postmortem.Document) []int {
	var out []int
	zone := append(zones(doc), "")[0]
	date, day, minutes := "", "", -1
	for i, e := range doc.Timeline {
		if e.Day != "" && e.Day != day {
			day, minutes = e.Day, -1
		}
		switch {
		case e.Zone != "" && e.Zone != zone:
			continue
		case e.Date != "" && date != "" && e.Date < date:
			out = append(out, i)
			continue
		case e.Date != "" && e.Date != date:
			date, minutes = e.Date, -1
		}
		if e.Minutes < 0 {
			continue
		}
		if back := minutes - e.Minutes; back > 0 && (back <= 12*60 || e.Date != "" && strings.Contains(string(doc.Source[e.Span.Start:e.Span.End]), e.Date)) {
			out = append(out, i)
			continue
		}
		minutes = e.Minutes
	}
	return out
}

func entries(doc *postmortem.Document, lacks func(postmortem.Entry) bool) []int {
	var out []int
	for i, e := range doc.Timeline {
		if lacks(e) {
			out = append(out, i)
		}
	}
	return out
}

// noticed are words for how people come to know of an incident.
var noticed = set(`alert alerts alerted alarm alarms paged page detected detects detect detection noticed notices notice discovered discovers reported reports report
	complaint complaints complained complaining complain`)

// starts are words for what stands at the start of an incident rather than at its discovery.
var starts = set(`deploy deployed deployment deploys release released releases merged merge pushed push started starts start begins began began upgrade upgraded rollout rolled
	switch switched migration migrated config configuration changed change applied enabled created launched scheduled expired expires grew rose`)

// noticedFirst returns the first entry if the timeline starts with how the
// incident was noticed: what led to it is left out.
func noticedFirst(doc *postmortem.Document) []int {
	if len(doc.Timeline) < 3 || doc.Timeline[0].Minutes < 0 {
		return nil
	}
	words := terms(doc.Timeline[0].Text)
	if slices.ContainsFunc(words, func(w string) bool { return starts[w] }) || !slices.ContainsFunc(words[:min(len(words), 8)], func(w string) bool { return noticed[w] }) {
		return nil
	}
	return []int{0}
}
