package postmortem

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// documentTitle returns the block that names the document: its first heading,
// where no other heading has as high a level; -1 if there is none.
func documentTitle(blocks []markdown.Block) int {
	first, deeper := -1, 0
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != markdown.Heading || b.Quote > 0 {
			continue
		}
		switch {
		case first < 0:
			first = i
		case b.Level <= blocks[first].Level:
			return -1
		default:
			deeper++
		}
	}
	if deeper == 0 {
		return -1
	}
	return first
}

// post reports whether a title says what kind of document this is.
func post(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "postmortem") || strings.Contains(s, "post-mortem") || strings.Contains(s, "post mortem") || strings.Contains(s, "retrospective")
}

// settle decides on the sections whose title leaves their kind open.
func (o *outline) settle() {
	defer o.backgrounded()
	if len(o.asked) == 0 {
		return
	}
	has := map[Kind]bool{}
	for i := range o.Sections {
		has[o.Sections[i].Kind] = true
		for _, k := range o.Sections[i].Also {
			has[k] = true
		}
	}
	for _, at := range o.asked {
		s := &o.Sections[at]
		choose := func(k Kind) Kind {
			switch k {
			case summaryOrNarrative:
				if !has[Causes] && !has[Trigger] && o.after(at, Timeline) && o.explained(at) {
					has[Causes] = true
					return Causes // what happened when has been told
				}
				if has[Summary] || o.opens() && !has[Causes] && !has[Trigger] {
					if has[Causes] || has[Trigger] || !o.explained(at) {
						return Other
					}
					has[Causes] = true
					return Causes
				}
				has[Summary] = true
				return Summary
			case causesOrBadly:
				if has[WentWell] || has[Lucky] || has[Causes] {
					return WentBadly
				}
				return Causes
			case resolutionOrActions:
				if o.past(at) || has[Actions] && strings.Contains(lower(s.Title), " done") {
					return Resolution
				}
				return Actions
			}
			return k
		}
		s.Kind = choose(s.Kind)
		for i, k := range s.Also {
			s.Also[i] = choose(k)
		}
	}
}

// backgrounded makes a background with which the document starts its summary as
// well, where it tells of trouble and no other section sums up.
func (o *outline) backgrounded() {
	first := -1
	for i := range o.Sections {
		switch s := &o.Sections[i]; {
		case s.Is(Summary):
			return
		case first < 0 && s.Kind != Other && s.Kind != MetadataKind:
			first = i
		}
	}
	if first < 0 || o.Sections[first].Kind != Background || leadsUp(o.Sections[first].Title) || o.opens() {
		return
	}
	for i := range o.Blocks {
		if b := &o.Blocks[i]; o.place[i] == first && b.Kind == markdown.Paragraph && b.Quote == 0 && slices.ContainsFunc(o.sentences(i), func(at english.Span) bool { return recounts(b.Text.Plain[at.Start:at.End]) }) {
			o.Sections[first].Also = add(o.Sections[first].Also, Summary)
			return
		}
	}
}

// after reports whether a section of a kind stands before another.
func (o *outline) after(at int, k Kind) bool {
	for i := range o.Sections[:at] {
		if o.Sections[i].Is(k) {
			return true
		}
	}
	return false
}

// explained reports whether a section is a telling of some length in which one
// thing leads to another; once the document is summed up, any telling is.
func (o *outline) explained(at int) bool {
	said, long := false, 0
	for i := range o.Blocks {
		b := &o.Blocks[i]
		if o.place[i] != at || b.Kind != markdown.Paragraph && b.Kind != markdown.Item {
			continue
		}
		long += len(b.Text.Plain)
		said = said || links.in(b.Text.Plain) || explains(b.Text.Plain, o.lower(i))
	}
	return said && long > 300 || long > 250 && (o.after(at, Summary) || o.opens())
}

// past reports whether the first words of a section tell of the past.
func (o *outline) past(at int) bool {
	past, seen := 0, 0
	for i := o.Sections[at].Block + 1; i < len(o.Blocks) && seen < 3; i++ {
		if o.place[i] != at {
			if o.Blocks[i].Kind == markdown.Heading {
				continue
			}
			break
		}
		if o.Blocks[i].Text.Plain == "" || o.Blocks[i].Kind == markdown.Heading {
			continue
		}
		seen++
		if pastTense(o.Blocks[i].Text.Plain) {
			past++
		}
	}
	return seen > 0 && 2*past > seen
}

// timed makes sections that hold a timed list the timeline, where no section is called so.
func (d *Document) timed() {
	for i := range d.Sections {
		if d.Sections[i].Is(Timeline) {
			return
		}
	}
	times := make([]int, len(d.Sections))
	all := make([]int, len(d.Sections))
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Text.Plain == "" || b.Quote > 0 || b.Parent >= 0 || b.Kind == markdown.Cell && b.Column > 0 {
			continue
		}
		all[d.place[i]]++
		if d.moment(i).minutes >= 0 || b.Kind == markdown.Cell && d.timedRow(i) {
			times[d.place[i]]++
		}
	}
	for i := range d.Sections {
		if s := &d.Sections[i]; s.Kind == Impact && s.Block >= 0 && times[i] >= 4 && times[i]+1 >= all[i] {
			s.Kind = Timeline // “Some numbers”, which are times
		}
		if s := &d.Sections[i]; s.Block >= 0 && times[i] >= 3 && 2*times[i] >= all[i] && s.Is(Summary, Other, Background, Resolution, Detection) {
			if s.Kind == Other {
				s.Kind = Timeline
			} else {
				s.Also = add(s.Also, Timeline)
			}
		}
	}
}

// timedRow reports whether one of the cells beside a cell is a time of day.
func (d *Document) timedRow(cell int) bool {
	for i := cell; i < len(d.Blocks) && sameRow(&d.Blocks[cell], &d.Blocks[i]); i++ {
		if m := d.moment(i); m.minutes >= 0 && m.size == len(d.Blocks[i].Text.Plain) {
			return true
		}
	}
	return false
}

// improved makes actions of sections on what could be better whose text is
// orders: "Areas for improvement".
func (d *Document) improved() {
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Kind != WentBadly || !strings.Contains(strings.ToLower(s.Title), "improve") {
			continue
		}
		work, all := 0, 0
		for k := range d.Blocks {
			b := &d.Blocks[k]
			leaf := k+1 == len(d.Blocks) || d.Blocks[k+1].Parent != k
			if d.place[k] != i || k == s.Block || b.Kind != markdown.Item && b.Kind != markdown.Paragraph || !leaf || b.Text.Plain == "" {
				continue
			}
			all++
			if orders(b.Text.Plain) {
				work++
			}
		}
		if work > 1 && 4*work >= 3*all {
			s.Also = add(s.Also, Actions)
		}
	}
}

// ordered makes sections whose list is one of work to do the actions, where no
// section is called so: "Hardening", "How we fix it for good".
func (d *Document) ordered() {
	for i := range d.Sections {
		if d.Sections[i].Is(Actions) {
			return
		}
	}
	work := make([]int, len(d.Sections))
	all := make([]int, len(d.Sections))
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != markdown.Item || b.Quote > 0 || b.Parent >= 0 || len(strings.Fields(b.Text.Plain)) < 3 {
			continue
		}
		all[d.place[i]]++
		if p := b.Text.Plain; proposes(p) && !pastTense(p) && !recaps(p) {
			work[d.place[i]]++
		}
	}
	for i := range d.Sections {
		s := &d.Sections[i]
		if s.Block < 0 || work[i] < 2 || 4*work[i] < 3*all[i] || d.tells(i) {
			continue
		}
		if s.Kind == Other {
			s.Kind = Actions
		}
	}
	d.ticked()
}

// ticked makes a section on fixes whose list has boxes that are still to be ticked the actions,
// where no section is called so.
func (d *Document) ticked() {
	open, items, tasks := map[int]bool{}, map[int]int{}, map[int]int{}
	for i := range d.Blocks {
		b, at := &d.Blocks[i], d.place[i]
		if d.Sections[at].Is(Actions) {
			return
		}
		if b.Kind != markdown.Item || !d.Sections[at].Is(Resolution, Other) || d.Sections[at].Block < 0 {
			continue
		}
		items[at]++
		if b.Task != markdown.NoTask {
			tasks[at]++
		}
		open[at] = open[at] || b.Task == markdown.Open
	}
	for i := range d.Sections {
		if open[i] && 4*tasks[i] >= 3*items[i] {
			d.Sections[i].Kind = Actions
			return
		}
	}
}

// tells reports whether all that the document has to say about its incident is
// still to come after a section: instructions in front are no actions.
func (d *Document) tells(at int) bool {
	for i := range d.Sections[:at] {
		if d.Sections[i].Is(Summary, Impact, Causes, Timeline, Resolution, Trigger) {
			return false
		}
	}
	return !d.opens()
}
