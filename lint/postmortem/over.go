package postmortem

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// standsOver reads a title over actions that names by when they are due or who does
// them: "Platform team", "Short term (by 30 June)", "High priority".
func standsOver(title string) (due, owner string) {
	title = strings.Trim(title, " :.")
	if oneOfFold(strings.Trim(undecorated(title), " "), "immediate", "immediately") {
		return "", "" // it groups, as "short term" does
	}
	if first, _, ok := strings.Cut(title, ":"); ok { // Priority 1: process
		if n := strings.TrimPrefix(small(first), "priority "); len(n) == 1 && isDigit(n[0]) || isPriority(first) {
			return first, ""
		}
	}
	if v, ok := deadline(strings.Trim(bare(title), "() ")); ok {
		return v, ""
	}
	if _, inside, ok := strings.Cut(title, "("); ok && len(strings.Fields(title)) < 8 {
		inside, _, _ = strings.Cut(inside, ")")
		if f, v := keyed(inside); f == dueField { // (Target: Q4 2025)
			return v, ""
		}
		if v, ok := deadline(inside); ok {
			return v, ""
		}
	}
	if isGroup(title) || handles(title) || isGiven(title) {
		return "", title
	}
	return "", ""
}

// standing reads a title that says how far the work below it is: "Already done",
// "Completed actions", "Still open"; says is false for others.
func standing(title string) (done, says bool) {
	w := words(undecorated(title))
	for len(w) > 1 && oneOf(w[len(w)-1], "action", "item", "task", "measure", "work", "far", "so", "step", "change") {
		w = w[:len(w)-1]
	}
	for len(w) > 1 && oneOf(w[0], "already", "still", "work", "action", "now") {
		w = w[1:]
	}
	switch strings.Join(w, " ") {
	case "done", "completed", "complete", "implemented", "finished", "shipped", "closed", "resolved", "fixed", "delivered", "in place":
		return true, true
	case "planned", "open", "pending", "to do", "todo", "to be done", "in progress", "outstanding", "not started", "remaining", "upcoming", "ongoing", "not done", "not yet done", "under way", "underway", "to come", "in the works", "backlog":
		return false, true
	}
	return false, false
}

// divides reports whether a heading is one of several below the title of the
// actions that are all called after teams, one of them plainly: "Platform", "Support team".
func (p *plan) divides(heading int) bool {
	at := list{p.place[heading], int(p.Blocks[heading].Kind), p.Blocks[heading].Level}
	is := once(&p.teams, at, func() bool { return p.dividing(heading) })
	return is && p.Section(heading).Block != heading
}

// dividing reports whether all titles like one, in its section, are called after teams.
func (p *plan) dividing(heading int) bool {
	at := p.place[heading]
	teams, plain := 0, false
	for i := p.Sections[at].Block + 1; i > 0 && i < len(p.Blocks) && p.place[i] == at; i++ {
		b := &p.Blocks[i]
		if b.Kind != p.Blocks[heading].Kind || b.Level != p.Blocks[heading].Level || b.Kind == markdown.Paragraph && (b.Label == 0 || b.Label < len(b.Text.Plain)) {
			continue
		}
		name := strings.Trim(b.Text.Plain, " :")
		if !areas[small(name)] && !isGroup(name) && !knownGroup(name) && !isGiven(name) {
			return false
		}
		teams++
		plain = plain || isGroup(name) // “Data” alone may be a topic
	}
	return plain && teams > 1
}

// above gives an action what the items over it say of all items below them:
// who does them, and by when.
func (p *plan) above(i int, a *Action) {
	for up, n := p.Blocks[i].Parent, 0; up >= 0 && n < 3; up, n = p.Blocks[up].Parent, n+1 {
		s := strings.TrimRight(p.Blocks[up].Text.Plain, ": ")
		if p.made[up] || p.Blocks[up].Kind != markdown.Item {
			continue
		}
		due, owner := standsOver(s)
		if owner == "" && p.roster(up) {
			owner = s
		}
		if a.Owner == "" {
			a.Owner = owner
		}
		if a.Due == "" {
			a.Due = due
		}
	}
}

// list says where a list of items stands: in which section, under which item.
type list struct{ place, parent, level int }

// roster reports whether an item stands in a list of names, each over items of
// its own: of products with a team each, or of people.
func (p *plan) roster(item int) bool {
	at := list{p.place[item], p.Blocks[item].Parent, p.Blocks[item].Level}
	return once(&p.rosters, at, func() bool { return p.names(item) })
}

// once returns what is known of a list, and works it out where nothing is.
func once(known *map[list]bool, at list, work func() bool) bool {
	is, ok := (*known)[at]
	if !ok {
		if *known == nil {
			*known = map[list]bool{}
		}
		is = work()
		(*known)[at] = is
	}
	return is
}

// names reports whether the items beside an item are names over items.
func (p *plan) names(item int) bool {
	list, names := 0, 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind != markdown.Item || b.Parent != p.Blocks[item].Parent || b.Level != p.Blocks[item].Level || p.place[i] != p.place[item] {
			continue
		}
		list++
		s := strings.TrimRight(b.Text.Plain, ": ")
		if i+1 >= len(p.Blocks) || p.Blocks[i+1].Parent != i || !isName(s) || len(p.mean(s).kinds) > 0 {
			return false
		}
		if english.MayName(strings.ToLower(s)) {
			names++
		}
	}
	return list > 2 && 3*names >= 2*list
}

// often is how many times a text names its own organisation, at least.
const often = 8

// itself reports whether an owner is the organisation that tells, as "we" is:
// a name that the text holds again and again.
func (p *plan) itself(owner string) bool {
	if !isName(owner) || isGroup(owner) || isGiven(owner) {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(owner), " ")
	if !english.MayName(first) {
		return false
	}
	if p.counts == nil {
		p.counts = map[string]int{}
		for i := range p.Blocks {
			for w := range strings.FieldsFuncSeq(p.lower(i), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				p.counts[w]++
			}
		}
	}
	return p.counts[first] >= often
}
