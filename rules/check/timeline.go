package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
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
	"time":     untimed,
	"zone":     unzoned,
	"one-zone": otherZones,
	"order":    disordered,
	"lead-up":  noticedFirst,
}

// Compile implements Check.
func (c *Timeline) Compile() (err error) {
	if needs[c.Need] == nil {
		return fmt.Errorf("timeline: need: there is no %q; it is one of time, zone, one-zone, order, lead-up", c.Need)
	}
	if c.severity, err = grade(c.Severity); err != nil {
		return fmt.Errorf("timeline: %w", err)
	}
	return nil
}

// Cues implements Check.
func (c *Timeline) Cues() []string { return nil }

// Values implements Check.
func (c *Timeline) Values() []string {
	return []string{"match", "time", "before", "zone", "zones", "entries"}
}

// Text implements Check.
func (c *Timeline) Text() Text { return c.Say }

// Find implements Check.
func (c *Timeline) Find(p *lint.Pass, yield func(Hit)) {
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
	if len(all) < 2 {
		return nil
	}
	return entries(doc, func(e postmortem.Entry) bool { return e.Zone != "" && !sameZone(e.Zone, all[0]) })
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
	if z = strings.ToUpper(z); slices.Contains([]string{"GMT", "Z", "ZULU", "+00:00", "+0000"}, z) {
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
	date, minutes := "", -1
	for i, e := range doc.Timeline {
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
