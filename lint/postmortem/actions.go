package postmortem

import (
	"strings"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// plan reads the actions of a document.
type plan struct {
	*Document
	made  map[int]bool // blocks that an action was made of
	over  Action       // what the title over the actions says of all of them
	since int          // the section that it stands in
	late  bool         // the document has no action section
	on    int          // 1 + the section in which text has turned to actions

	rosters map[list]bool  // lists of names over items, and lists that are none
	teams   map[list]bool  // kinds of titles in a section, and whether they are called after teams
	counts  map[string]int // how often the text holds a word
}

// planned fills in the actions.
func (d *Document) planned() {
	p := &plan{Document: d, made: map[int]bool{}, late: true}
	for i := range d.Sections {
		p.late = p.late && !d.Sections[i].Is(Actions)
	}
	for i := 0; i < len(d.Blocks); i++ {
		b := &d.Blocks[i]
		in := d.Section(i)
		switch {
		case b.Quote > 0:
		case b.Kind == markdown.Cell:
			i = p.table(i) - 1
		case in.Is(Actions) && (p.field(i) || p.titles(i)):
		case b.Text.Plain == "":
		case b.Task != markdown.NoTask && !p.group(i):
			p.whole(i, b.Text)
		case !in.Is(Actions):
			if b.Kind == markdown.Paragraph || b.Kind == markdown.Item {
				p.announced(i)
			}
		case b.Kind == markdown.Heading:
			p.heading(i)
		case b.Kind == markdown.Item:
			p.item(i)
		case b.Kind == markdown.Paragraph, b.Kind == markdown.Definition:
			p.paragraph(i)
		}
	}
}

// titles reports whether a block is a title over actions that names who does
// them or by when: "Platform team", "By the end of June", "P1".
func (p *plan) titles(i int) bool {
	b := &p.Blocks[i]
	if b.Kind == markdown.Heading && b.Form != markdown.Bold {
		p.over = Action{}
	}
	alone := b.Label > 0 && b.Label == len(b.Text.Plain) || b.Text.Plain != "" && b.Text.All(markdown.Emphasis, 0, len(b.Text.Plain))
	if b.Kind != markdown.Heading && (b.Kind != markdown.Paragraph || !alone || p.Section(i).Block == i) {
		return false
	}
	if done, says := standing(b.Text.Plain); says {
		if p.since != p.place[i] {
			p.over = Action{}
		}
		p.over.Done, p.since = done, p.place[i]
		return true
	}
	over := Action{}
	over.Due, over.Owner = standsOver(b.Text.Plain)
	if over == (Action{}) && p.divides(i) {
		over.Owner = strings.Trim(b.Text.Plain, " :")
	}
	if r := reading(b.Text, p.Source); pointing(b.Text.Plain) || i+1 < len(p.Blocks) && p.Blocks[i+1].Kind == markdown.Item && !orders(b.Text.Plain) {
		r.links()
		over.Ticket = r.a.Ticket
	}
	if over == (Action{}) {
		if oneOf(strings.Join(words(b.Text.Plain), " "), "later", "eventually", "someday", "some day", "at some point", "nice to have", "long term") {
			p.over.Due, p.over.Done = "", false // “Later” after “This month”
		}
		return false
	}
	if over.Ticket == "" && p.since == p.place[i] {
		over.Ticket = p.over.Ticket // of the heading above
	}
	p.over, p.since = over, p.place[i]
	return true
}

// pointing reports whether a title says where what stands below it is tracked.
func pointing(title string) bool {
	low := small(title)
	return strings.Contains(low, "track") || strings.Contains(low, "issue") || strings.Contains(low, "ticket") || strings.Contains(low, "epic")
}

// group reports whether a task only stands over the items below it: a few words
// that order nothing, or an order that is told below.
func (p *plan) group(i int) bool {
	b := &p.Blocks[i]
	below := i+1 < len(p.Blocks) && p.Blocks[i+1].Parent == i && p.Blocks[i+1].Kind == markdown.Item
	plain := strings.TrimSpace(b.Text.Plain)
	return below && (strings.HasSuffix(plain, ":") || !orders(plain) && len(strings.Fields(plain)) <= 4)
}

// body returns the text of a block without the title that it carries.
func (p *plan) body(i int) markdown.Text {
	b := &p.Blocks[i]
	if s := p.Section(i); s.Block == i {
		if b.Label == 0 || b.Kind == markdown.Heading {
			return markdown.Text{}
		}
		return b.Text.Slice(b.Label, len(b.Text.Plain)).Trim()
	}
	return b.Text
}

// whole makes one action of a text.
func (p *plan) whole(i int, t markdown.Text) {
	a := reading(t.Trim(), p.Source).action()
	if a.Text == "" && a.Ticket == "" {
		return
	}
	b := &p.Blocks[i]
	a.Done = a.Done || b.Task == markdown.Done
	if b.Task == markdown.Open {
		a.Done = false
	}
	a.Section, a.Block = p.Section(i).Kind, i
	if p.Section(i).Is(Actions) {
		a.Section = Actions
	}
	a.Span = t.Span(0, len(t.Plain))
	if strings.HasPrefix(strings.TrimPrefix(a.Text, "The "), a.Owner) && p.itself(a.Owner) {
		a.Owner = ""
	}
	p.above(i, &a)
	if p.since == p.place[i] {
		a.Done = a.Done || p.over.Done && b.Task == markdown.NoTask
		if a.Owner == "" {
			a.Owner = p.over.Owner
		}
		if a.Ticket == "" {
			a.Ticket = p.over.Ticket
		}
		if a.Due == "" {
			a.Due = p.over.Due
		}
	}
	p.made[i] = true
	p.Actions = append(p.Actions, a)
}

// heading makes an action of a heading that is numbered or gives an order, and
// over no list.
func (p *plan) heading(i int) {
	b := &p.Blocks[i]
	if p.Section(i).Block == i || i+1 < len(p.Blocks) && (p.Blocks[i+1].Kind == markdown.Item || p.Blocks[i+1].Kind == markdown.Heading && p.Blocks[i+1].Level > b.Level) {
		return
	}
	if plain := b.Text.Plain; isDigit(plain[0]) && len(strings.Fields(plain)) > 2 || orders(plain) {
		p.whole(i, b.Text)
	}
}

// item makes an action of a list item, unless it stands over or under one.
func (p *plan) item(i int) {
	b := &p.Blocks[i]
	text := p.body(i)
	plain := strings.TrimSpace(text.Plain)
	if plain == "" || strings.HasSuffix(plain, "?") && !orders(plain) {
		return
	}
	if rows := numbered(strings.TrimLeft(text.Plain, "\n")); len(rows) > 0 && p.Section(i).Block == i {
		skipped := len(text.Plain) - len(strings.TrimLeft(text.Plain, "\n"))
		for _, at := range rows {
			p.whole(i, text.Slice(skipped+at.Start, skipped+at.End))
		}
		return
	}
	below := i+1 < len(p.Blocks) && p.Blocks[i+1].Parent == i && p.Blocks[i+1].Kind == markdown.Item
	words := len(strings.Fields(plain))
	order := orders(plain)
	switch {
	case strings.HasSuffix(plain, ":") && (!order || words < 6),
		below && !order && words <= 4,
		below && isGroup(strings.TrimRight(plain, ":")):
		return // words over their items
	case p.under(i) && !order && !labelled(b, "task", "action", "todo", "to do", "step"):
		return // a detail
	case b.Label > 0 && words <= 5 && !order && b.Label == len(b.Text.Plain):
		return
	case !proposes(plain) && recountsIn(lower(plain), 4) && (!told(plain) || narrates(plain)) && !describes(plain):
		return // what happened
	}
	if s := p.Section(i); s.Kind != Actions && s.Kind != resolutionOrActions || recaps(plain) {
		if !proposes(plain) && !told(plain) && !(s.Is(Actions) && wants(plain)) {
			return
		}
	}
	p.whole(i, text)
	if !p.made[i] {
		return
	}
	a := &p.Actions[len(p.Actions)-1]
	if a.Span == text.Span(0, len(text.Plain)) { // what follows the proposal explains it
		for _, s := range english.Split(text.Plain) {
			if proposes(text.Plain[s.Start:s.End]) {
				a.Span = text.Span(0, s.End)
				break
			}
		}
	}
}

// narrates reports whether a sentence on the past has a subject other than those
// who write, so that it tells what happened rather than what they did about it.
func narrates(s string) bool {
	w, _ := cutWord(undecorated(s))
	w = lower(w)
	return w == "the" || w == "a" || w == "an" || w == "this" || w == "it"
}

// describes reports whether the first thing that a text says is said of the
// present: how it is from now on ("The runbook gets a section on …"); or whether
// it only names something ("Tooling for restarts that failed").
func describes(s string) bool {
	sentence := english.NewSentence(s, english.Span{End: min(len(s), 300)})
	for _, c := range sentence.Clauses(nil) {
		if c.Relation == english.Main {
			return c.Verb.Tense == english.Present && !c.Verb.Perfect && !c.Verb.Negated
		}
	}
	return true
}

// under reports whether a block belongs to an item that is an action.
func (p *plan) under(i int) bool {
	for up := p.Blocks[i].Parent; up >= 0; up = p.Blocks[up].Parent {
		if p.made[up] {
			return true
		}
	}
	return false
}

// labelled reports whether the block's label is one of the words, numbers aside.
func labelled(b *markdown.Block, words ...string) bool {
	l := lower(strings.TrimRight(b.Text.Plain[:b.Label], ":. 0123456789"))
	return b.Label > 0 && oneOfFold(l, words...)
}

// paragraph makes an action of every sentence that proposes work or tells of work done.
func (p *plan) paragraph(i int) {
	b := &p.Blocks[i]
	if p.under(i) && (b.Label == 0 || !orders(b.Text.Plain)) {
		return
	}
	text := p.body(i)
	if b.Label > 0 && b.Label == len(b.Text.Plain) || strings.HasPrefix(text.Plain, "/label ") || strings.HasPrefix(text.Plain, "/assign ") || strings.HasPrefix(text.Plain, "/cc ") {
		return
	}
	if labelled(b, "task", "action", "action item", "todo", "to do", "to-do", "next step", "follow-up") && text.Plain != "" {
		p.whole(i, text)
		return
	}
	if text.Plain != "" && text.All(markdown.Emphasis, 0, len(text.Plain)) {
		return // a remark or a template's prompt
	}
	if lead, _, ok := strings.Cut(text.Plain, "\n"); ok && strings.HasSuffix(lead, ":") {
		text = text.Slice(len(lead)+1, len(text.Plain))
	}
	if rows := numbered(text.Plain); len(rows) > 0 {
		for _, at := range rows {
			p.whole(i, text.Slice(at.Start, at.End))
		}
		return
	}
	for _, s := range severed(text.Plain) {
		sentence := text.Plain[s.Start:s.End]
		if last := len(p.Actions) - 1; last >= 0 && p.Actions[last].Block == i && p.Actions[last].goesOn(sentence) {
			p.Actions[last].Span.End = text.Span(s.Start, s.End).End
			continue
		}
		if strings.HasSuffix(sentence, ":") || strings.HasSuffix(sentence, "?") || strings.HasSuffix(sentence, ";") && !orders(sentence) || recaps(sentence) {
			continue
		}
		if len(strings.Fields(sentence)) < 3 && !orders(sentence) || when(sentence).minutes >= 0 {
			continue
		}
		if w, _, ok := strings.Cut(sentence, " "); ok && isKey(strings.Trim(w, "[]():")) || proposes(sentence) || told(sentence) && !(narrates(sentence) && recountsIn(lower(sentence), 4)) {
			p.whole(i, text.Slice(s.Start, s.End))
		}
	}
}

// severed cuts a text into sentences, and those at semicolons after which another
// order stands.
func severed(s string) (out []english.Span) {
	for _, at := range english.Split(s) {
		for from := at.Start; at.End-at.Start < longField*5; {
			n := strings.Index(s[from:at.End], "; ")
			if n < 0 {
				break
			}
			if from += n + 2; orders(s[at.Start:from]) && orders(s[from:at.End]) {
				out = append(out, english.Span{Start: at.Start, End: from - 1})
				at.Start = from
			}
		}
		out = append(out, at)
	}
	return out
}

// goesOn takes from the sentence after an action what it says of it: by when, where
// it is tracked, who does it; false if it says none of it, or is work of its own.
func (a *Action) goesOn(sentence string) bool {
	if f, v := keyed(strings.TrimRight(sentence, " .")); f != noField && len(strings.Fields(v)) < 7 {
		r := &reader{a: *a}
		r.set(f, v)
		*a = r.a
		return true
	}
	low := " " + lower(sentence)
	if orders(sentence) || !refersBack(low) || !hopes.in(sentence) {
		return false
	}
	due, dated := deadlineIn(sentence)
	ticket, tracked := ticketIn(sentence)
	if dated && a.Due == "" {
		a.Due = due
	}
	if tracked && a.Ticket == "" {
		a.Ticket = ticket
	}
	return dated || tracked
}

// refersBack reports whether a text in small letters has a pronoun that stands for what was said
// before: "This should …", but not "this policy".
func refersBack(low string) bool {
	w := strings.FieldsFunc(low, notLetter)
	for i, x := range w {
		switch x {
		case "it", "they", "them", "both":
			return true
		case "this", "that", "these":
			if i+1 == len(w) || oneOf(w[i+1], "will", "should", "is", "are", "to", "by", "in", "at", "before", "on", "work", "change", "done", "finished", "ready", "live", "fix") {
				return true
			}
		}
	}
	return false
}

// hopes are the phrases by which a sentence says how far the work before it will be when.
var hopes = phrasesOf(" expect ", " expected ", " should be ", " will be ", " planned ", " scheduled ", " aim ", " aiming ", " hope ", " target ", " targeting ", " due ", " tracked ", " tracking ", " ready ", " finished ", " done ", " complete ", " completed ", " in place ", " live ", " land ", " ship ", " follow ")

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
