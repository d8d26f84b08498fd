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
	Need string `yaml:"need"` // "time", "zone", "one-zone" or "order"
	Say  Text   `yaml:",inline"`
}

// needs says what a timeline can be asked for; each function returns the
// entries that lack it, by index.
var needs = map[string]func(*postmortem.Document) []int{
	"time":     untimed,
	"zone":     unzoned,
	"one-zone": otherZones,
	"order":    disordered,
}

// Compile implements Check.
func (c *Timeline) Compile() error {
	if needs[c.Need] == nil {
		return fmt.Errorf("timeline: need: there is no %q; it is one of time, zone, one-zone, order", c.Need)
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
	h := Hit{In: p.Doc.Section(first.Block), Span: first.Span, Values: map[string]string{
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
// days rather than hours, a date is enough.
func untimed(doc *postmortem.Document) []int {
	timed := entries(doc, func(e postmortem.Entry) bool { return e.Time != "" })
	byDay := 2*len(timed) < len(doc.Timeline)
	return entries(doc, func(e postmortem.Entry) bool { return e.Time == "" && !(byDay && e.Date != "") && !vacant(e.Text) })
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
	return entries(doc, func(e postmortem.Entry) bool { return e.Zone != "" && e.Zone != all[0] })
}

// zones returns the zones that entries are in, in order of appearance.
func zones(doc *postmortem.Document) []string {
	var all []string
	if z := doc.Zone(); z != "" {
		all = append(all, z)
	}
	for _, e := range doc.Timeline {
		if e.Zone != "" && !slices.Contains(all, e.Zone) {
			all = append(all, e.Zone)
		}
	}
	return all
}

// disordered returns the entries that stand after a later one. Without dates a
// jump back by more than half a day is taken for midnight. Entries in another
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
		if back := minutes - e.Minutes; back > 0 && (back <= 12*60 || e.Date != "") {
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
