package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// Agree finds parts of a document that say different things. It speaks only
// where both are plain.
type Agree struct {
	Parts string `yaml:"parts"` // a key of disagreements
	Say   Text   `yaml:",inline"`
}

// disagreements are the ways in which parts can differ.
var disagreements = map[string]func(*lint.Pass, func(Hit)){"range": wrongRange, "duration": longerThanTold, "order": endBeforeStart, "unanswered": unanswered, "unasked": unasked}

// Compile implements Check.
func (c *Agree) Compile() error {
	if disagreements[c.Parts] == nil {
		return fmt.Errorf("agree: parts: there is no %q; it is one of range, duration, order, unanswered, unasked", c.Parts)
	}
	return nil
}

// Cues implements Check.
func (c *Agree) Cues() [][]string { return nil }

// Values implements Check.
func (c *Agree) Values() []string { return []string{"match", "one", "other"} }

// Text implements Check.
func (c *Agree) Text() Text { return c.Say }

// Find implements Check.
func (c *Agree) Find(p *lint.Pass, yield func(Hit)) { disagreements[c.Parts](p, yield) }

// wrongRange finds sentences of the summary and the impact in which a range of
// times and a duration that stand together differ: "from 10:02 to 10:31 (40 minutes)".
func wrongRange(p *lint.Pass, yield func(Hit)) {
	for _, t := range accounts(p) {
		if !strings.Contains(t.text.Plain, ":") {
			continue // no time of day
		}
		words := loose(t.text.Plain)
		from, length, at := ranged(words)
		if length < 0 {
			continue
		}
		for i := max(0, from-8); i < len(words); i++ {
			said, after := stretchAt(words, i)
			if said.minutes == 0 {
				continue
			}
			if !lasts(words, i) || i-at > 6 || from-after > 3 || after < len(words) && words[after] == "of" { // 45 minutes of full outage
				i = after - 1
				continue
			}
			if off := abs(said.minutes - length); off > tolerance(words, i, said) && abs(said.minutes-length-1440) > tolerance(words, i, said) {
				yield(Hit{In: t.in, Span: t.text.Span(0, len(t.text.Plain)), Values: map[string]string{"one": human(length), "other": human(said.minutes)}})
			}
			break
		}
	}
}

// account is a sentence of the summary or the impact, or a line that is labelled
// as the duration.
type account struct {
	in   *postmortem.Section
	text markdown.Text
}

type accountsKey struct{}

// accounts returns all of them.
func accounts(p *lint.Pass) []account {
	return lint.Kept(p, accountsKey{}, func() []account {
		var all []account
		for i := range p.Doc.Blocks {
			b, s := &p.Doc.Blocks[i], p.Doc.Section(i)
			switch {
			case b.Quote > 0:
			case b.Label > 0 && strings.Contains(english.Fold(b.Text.Plain[:b.Label]), "duration"):
				all = append(all, account{s, b.Text})
			case s.Is(postmortem.Summary, postmortem.Impact):
				for _, at := range english.Split(b.Text.Plain) {
					all = append(all, account{s, b.Text.Slice(at.Start, at.End)})
				}
			}
		}
		return all
	})
}

// loose returns the words of a text with ranges of times taken apart.
func loose(text string) []string {
	if strings.ContainsAny(text, "()") || strings.Contains(text, "–") || strings.Contains(text, "—") {
		text = ranges.Replace(text)
	}
	return terms(text)
}

var ranges = strings.NewReplacer("–", " – ", "—", " — ", "(", " ( ", ")", " ) ")

// ranged returns the first two times of day that are joined to a range: the word
// that the range starts at, its length in minutes, and its last word. The length
// is -1 if there is no range, or more than one.
func ranged(words []string) (from, length, at int) {
	length = -1
	first, minute := -1, 0
	clocks := 0
	for i, w := range words {
		next := ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		a, b, dashed := strings.Cut(w, "-")
		if dashed && minuteOf(a, "") >= 0 && minuteOf(b, next) >= 0 {
			return i, between(minuteOf(a, ""), minuteOf(b, next)), i
		}
		m := minuteOf(w, next)
		if m < 0 {
			continue
		}
		if clocks++; first >= 0 && i-first <= 5 && slices.ContainsFunc(words[first+1:i], func(w string) bool { return joins[w] }) {
			from, length, at = first, between(minute, m), i
		}
		first, minute = i, m
	}
	if clocks > 2 || slices.ContainsFunc(words, func(w string) bool {
		return monthNames[w] || strings.Count(w, "-") > 1 || strings.Count(w, "/") > 1 || w == "next" || w == "following"
	}) {
		return 0, -1, 0 // several ranges, or days apart
	}
	return from, length, at
}

// joins are words between the two ends of a range of times.
var joins = set("to until till and – — - ~ through")

func between(from, to int) int { return (to - from + 1440) % 1440 }

// lasts reports whether the words before word i say that what follows is how
// long it all took.
func lasts(words []string, i int) bool {
	for k := i - 1; k >= max(0, i-4); k-- {
		switch words[k] {
		case "for", "lasted", "lasting", "took", "duration", "total", "(", "":
			return true
		case "within", "after", "every", "each", "first", "last", "by", "in", "until", "past", "than":
			return false
		}
	}
	return false
}

// tolerance returns how far two durations may be apart, in minutes: what is told
// in hours or as an estimate is not meant to the minute.
func tolerance(words []string, i int, said stretch) int {
	t := max(2, said.unit/2)
	for _, w := range words[max(0, i-4):i] {
		switch w {
		case "about", "approximately", "around", "roughly", "nearly", "almost", "approx", "~", "over", "circa", "some", "least":
			return max(t, 10, said.minutes/4)
		}
	}
	return t
}

// longerThanTold finds a duration in the summary or the impact that is much
// longer than all that the timeline covers.
func longerThanTold(p *lint.Pass, yield func(Hit)) {
	covered, ok := covers(p.Doc)
	if !ok {
		return
	}
	for _, t := range accounts(p) {
		words := loose(t.text.Plain)
		if !plain(words) {
			continue
		}
		for i := 0; i < len(words); i++ {
			said, after := stretchAt(words, i)
			if said.minutes > 2*covered+15 && lasts(words, i) {
				yield(Hit{In: t.in, Span: t.text.Span(0, len(t.text.Plain)), Values: map[string]string{"one": human(said.minutes), "other": human(covered)}})
				return
			}
			i = max(i, after-1)
		}
	}
}

// plain reports whether a sentence speaks of the outage itself.
func plain(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "outage", "incident", "downtime", "duration", "unavailable", "down", "disruption", "lasted":
			return true
		}
		return false
	})
}

// covers returns how many minutes the timeline goes over, and whether that is
// sure: every entry has a time, and the days are given or there is only one.
func covers(doc *postmortem.Document) (int, bool) {
	all := doc.Timeline
	if len(all) < 3 {
		return 0, false
	}
	first, last := all[0], all[len(all)-1]
	if first.Date != last.Date || len(disordered(doc)) > 0 || len(zones(doc)) > 1 {
		return 0, false
	}
	steps := 0
	for i, e := range all {
		if e.Minutes < 0 {
			return 0, false
		}
		if i > 0 {
			steps += between(all[i-1].Minutes, e.Minutes)
		}
	}
	return steps, steps > 0 && steps < 1440
}

// endBeforeStart finds an entry of the timeline that says that it was over
// before the one that says that it was noticed.
func endBeforeStart(p *lint.Pass, yield func(Hit)) {
	over := -1
	for i, e := range p.Doc.Timeline {
		words := terms(e.Text)
		if len(words) == 0 || len(words) > 8 || slices.ContainsFunc(words, func(w string) bool { return several[w] }) {
			continue
		}
		switch {
		case said(words, "resolved", "recovered", "restored", "mitigated", "closed") && over < 0:
			over = i
		case said(words, "detected", "noticed", "discovered", "declared", "began", "started", "begins", "starts"):
			if over >= 0 && slices.ContainsFunc(words, func(w string) bool { return w == "incident" || w == "outage" || w == "issue" }) {
				first := p.Doc.Timeline[over]
				yield(Hit{In: p.Doc.Section(first.Block), Span: first.Span, Values: map[string]string{"one": quote([]byte(first.Text)), "other": quote([]byte(e.Text))}})
			}
			return
		}
	}
}

// several are words that tell one of several troubles, or a part of one.
var several = set("first second third initial another again itself partially partly temporarily previous earlier other")

// said reports whether a short entry is about the incident and one of the verbs.
func said(words []string, verbs ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(verbs, w) }) &&
		slices.ContainsFunc(words, func(w string) bool {
			return w == "incident" || w == "outage" || w == "issue" || w == "service" || w == "alert"
		})
}

func abs(n int) int { return max(n, -n) }

// human writes a number of minutes as people do: "1 h 10 min".
func human(minutes int) string {
	switch h, m := minutes/60, minutes%60; {
	case h == 0:
		return fmt.Sprintf("%d min", m)
	case m == 0:
		return fmt.Sprintf("%d h", h)
	default:
		return fmt.Sprintf("%d h %d min", h, m)
	}
}
