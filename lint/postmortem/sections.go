package postmortem

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/markdown"
)

// Ranks order titles that have no level: a title closes those of its rank and below.
const (
	boldRank  = 7 // a line in bold
	labelRank = 8 // a label or a plain line on its own
	innerRank = 9 // a label with its text, an item, a row: within a section
)

// longTitle is the number of words from which a heading is prose.
const longTitle = 13

// open is a section that is not closed yet.
type open struct {
	rank  int
	at    int // index of the section
	until int // the block before which it ends at the latest
}

// outline finds the sections of a document.
type outline struct {
	*Document
	stack []open
	name  int   // the block of the document's own title; -1 if it has none
	known int   // sections of a known kind so far
	asked []int // sections whose kind position and content must settle
	wh    int   // labels such as "What:"; -1 before they are counted
}

// outlined fills in the sections.
func (d *Document) outlined() {
	d.Sections = []Section{{Kind: Other, Block: -1}}
	d.within = []int{-1}
	d.place = make([]int, len(d.Blocks))
	o := &outline{Document: d, name: documentTitle(d.Blocks), wh: -1}
	for i := range d.Blocks {
		for n := len(o.stack); n > 0 && o.stack[n-1].until <= i; n-- {
			o.stack = o.stack[:n-1]
		}
		o.read(i)
		d.place[i] = o.current()
	}
	o.settle()
	d.timed()
	d.ordered()
	d.improved()
}

func (o *outline) current() int {
	if n := len(o.stack); n > 0 {
		return o.stack[n-1].at
	}
	return 0
}

// around returns the section that a title of this rank stands in.
func (o *outline) around(rank int) *Section {
	for n := len(o.stack) - 1; n >= 0; n-- {
		if o.stack[n].rank < rank {
			return &o.Sections[o.stack[n].at]
		}
	}
	return &o.Sections[0]
}

// read opens and closes sections for one block.
func (o *outline) read(i int) {
	b := &o.Blocks[i]
	plain := b.Text.Plain
	switch {
	case b.Quote > 0 || plain == "":
	case b.Kind == markdown.Heading:
		if len(strings.Fields(plain)) < longTitle {
			o.heading(i)
		}
	case b.Kind == markdown.Cell:
		o.cell(i)
	case b.Label > 0 || o.lead(i):
		o.label(i)
	default:
		o.line(i)
	}
}

func (o *outline) heading(i int) {
	b := &o.Blocks[i]
	plain := b.Text.Plain
	m := o.mean(plain)
	form := "heading"
	if b.Form == markdown.Bold {
		form = "label"
	}
	if i == o.name && (!m.exact || m.weak && o.fieldOf("title") == "") || m.weak && post(plain) && o.known == 0 {
		m = meaning{}
	}
	rank := b.Level
	in := o.around(rank)
	if o.Sections[o.current()].Is(Timeline) && (len(m.kinds) == 0 && dated(plain) || in.Is(Timeline) && when(plain).time != "") {
		return
	}
	if len(m.kinds) > 0 && !in.takes(m) {
		m = meaning{}
	}
	if len(m.kinds) == 0 && (in.Kind != Other || o.furthers(plain)) {
		if !o.furthers(plain) {
			o.close(rank)
		}
		return
	}
	o.open(i, rank, len(o.Blocks), m.kinds, form, b.Text, 0, len(plain))
}

// furthers reports whether the number of a title goes on from that of the section
// that is open, whatever the level: "3.1 Short term" after "3. Actions".
func (o *outline) furthers(title string) bool {
	at := o.current()
	if at == 0 || o.Sections[at].Kind == Other {
		return false
	}
	outer, _, _ := strings.Cut(o.Sections[at].Title, " ")
	inner, _, _ := strings.Cut(title, " ")
	outer = strings.TrimRight(outer, ".")
	return outer != "" && isDigit(outer[0]) && chapter(inner) && strings.HasPrefix(inner, outer+".")
}

// takes reports whether a title opens a section of its own within this one.
func (s *Section) takes(m meaning) bool {
	if s.Kind == Other {
		return true
	}
	if m.weak {
		return false
	}
	if len(s.Also) == 0 && len(m.kinds) == 1 && s.Kind == m.kinds[0] {
		return false
	}
	k := m.kinds[0]
	switch {
	case s.Is(Actions, resolutionOrActions):
		return !oneOf(k, Detection, Resolution, resolutionOrActions, Impact, Trigger, Participants, External, MetadataKind, Background, Supporting)
	case s.Is(Lessons, WentWell, WentBadly, Lucky):
		return !oneOf(k, Detection, Resolution, resolutionOrActions, Impact, Trigger, External, MetadataKind)
	case s.Kind == External:
		return k != Actions && k != resolutionOrActions // what readers are asked to do
	case s.Kind == MetadataKind:
		return k != Detection
	case s.Is(Timeline):
		return !oneOf(k, MetadataKind)
	}
	return true
}

func oneOf[S ~string](k S, kinds ...S) bool {
	for _, x := range kinds {
		if k == x {
			return true
		}
	}
	return false
}

// label reads a block that starts with a label.
func (o *outline) label(i int) {
	b := &o.Blocks[i]
	plain := b.Text.Plain
	title := plain[:b.Label]
	m := o.mean(title)
	if k := o.asking(title); k != "" {
		m = meaning{kinds: []Kind{k}, exact: true}
	}
	bold := b.Text.All(markdown.Strong, 0, b.Label)
	lists := b.Label == len(plain) && m.free && i+1 < len(o.Blocks) && o.Blocks[i+1].Kind == markdown.Item // What we'd like to do: - …
	if len(m.kinds) == 0 || post(title) || !m.exact && len(strings.Fields(title)) > 4 && (!bold || !m.free) && !lists && !strings.HasPrefix(plain[b.Label:], "\n") {
		return
	}
	rest := strings.TrimSpace(plain[b.Label:])
	end := o.below(i)
	alone := rest == ""
	named := m.exact || b.Kind == markdown.Item && strings.HasPrefix(plain[b.Label:], "\n") || m.kinds[0] == Impact && len(strings.Fields(title)) < 3 // User impact: …
	if m.weak && !alone || !named && b.Kind == markdown.Item {
		return
	}
	if !alone && orders(rest) && (!m.exact || o.Sections[o.current()].Is(Actions, resolutionOrActions)) {
		return // Communication protocol: draft …
	}
	rank, until := innerRank+b.Level, end
	switch {
	case alone && end == i+1 && b.Parent < 0:
		rank, until = labelRank, len(o.Blocks)
		if b.Kind == markdown.Item {
			rank = innerRank
		}
	case alone || b.Kind != markdown.Paragraph || b.Parent >= 0 || m.kinds[0] == MetadataKind || m.kinds[0] == Participants:
	case o.free(m):
		rank, until = labelRank, len(o.Blocks)
		if n := len(o.stack); n > 0 && o.stack[n-1].rank == boldRank && o.Sections[o.stack[n-1].at].Kind != Other {
			rank = boldRank
		}
	case o.Sections[o.current()].Is(Timeline): // prose that follows belongs to the label, times don't
		for until < len(o.Blocks) && o.Blocks[until].Kind == markdown.Paragraph && o.Blocks[until].Label == 0 && when(o.Blocks[until].Text.Plain).size == 0 {
			until++
		}
	case strings.HasSuffix(rest, ":"):
		for until < len(o.Blocks) && (o.Blocks[until].Kind == markdown.Item || o.Blocks[until].Kind == markdown.CodeBlock) {
			until++
		}
	}
	in := &o.Sections[o.current()]
	if oneRank(rank) {
		in = o.around(rank)
	}
	if b.Kind == markdown.Item && !alone && (in.Is(Actions) || in.Is(Causes) && m.kinds[0] == Actions) {
		return // Task: …, among the sorts of factors
	}
	if !in.takes(m) {
		return
	}
	size := len(strings.TrimRight(title, ":. "))
	o.open(i, rank, until, m.kinds, "label", b.Text, 0, size)
}

// asking returns what "What:" or "Why:" is about in a document that is told by such
// labels, three of them at least; "" for others, and in a chain of whys, which
// starts with its "What?".
func (o *outline) asking(title string) Kind {
	word := func(s string) string { return small(strings.Trim(s, " :*?")) }
	kind := map[string]Kind{"what": Summary, "why": Causes}[word(title)]
	switch {
	case o.Sections[o.current()].Is(Causes):
		return ""
	case kind == "", strings.Contains(title, "?"):
		return kind
	}
	if o.wh < 0 {
		o.wh = 0
		for i := range o.Blocks {
			if b := &o.Blocks[i]; b.Label > 0 && asks[word(b.Text.Plain[:b.Label])] {
				o.wh++
			}
		}
	}
	if o.wh < 3 {
		return ""
	}
	return kind
}

// free reports whether a label with text opens a section that goes on after
// its paragraph: where no section is open, or one that a label opened as well
// and that isn't about this too.
func (o *outline) free(m meaning) bool {
	in := &o.Sections[o.current()]
	if in.Kind == Other {
		return true
	}
	n := len(o.stack)
	return oneRank(o.stack[n-1].rank) && !in.Is(Summary) && !in.Is(m.kinds...)
}

// oneRank reports whether labels stand beside a title of this rank, not under it.
func oneRank(rank int) bool { return rank == labelRank || rank == boldRank }

// line reads a block without a label, which may be a title all the same.
func (o *outline) line(i int) {
	b := &o.Blocks[i]
	plain := b.Text.Plain
	start, stop := strings.LastIndexByte(plain, '\n')+1, len(plain)
	if n := strings.Index(plain, ":\n"); n > 0 && n < 60 && !strings.Contains(plain[:n], "\n") { // a label that no capital starts
		start, stop = 0, n+1
	}
	last := strings.TrimSpace(plain[start:stop])
	if b.Kind == markdown.Paragraph && b.Parent < 0 && strings.HasSuffix(last, ".") && i+1 < len(o.Blocks) && o.Blocks[i+1].Kind == markdown.Item && b.Text.All(markdown.Strong, 0, len(plain)) { // **What we decided.**
		if m := o.mean(strings.TrimRight(last, ".")); len(m.kinds) > 0 && !m.weak && !hasWords(last, 7) {
			o.open(i, boldRank, len(o.Blocks), m.kinds, "label", b.Text, 0, len(plain))
			return
		}
	}
	if b.Kind == markdown.CodeBlock || last == "" || strings.IndexByte(".,;", last[len(last)-1]) >= 0 || hasWords(last, 9) {
		return
	}
	m := o.mean(last)
	if o.alone(i, m) && !post(last) {
		if len(m.kinds) > 0 && m.kinds[0] != MetadataKind && o.Sections[0].takes(m) {
			o.open(i, labelRank, len(o.Blocks), m.kinds, "label", b.Text, 0, len(plain))
			return
		}
		if n := len(o.stack); len(m.kinds) == 0 && n > 0 && o.stack[n-1].rank == labelRank && o.alike(i, o.Sections[o.stack[n-1].at].Block) {
			o.open(i, labelRank, len(o.Blocks), nil, "label", b.Text, 0, len(plain))
			return
		}
	}
	over := o.counted(i) && start == 0 && i+1 < len(o.Blocks) && o.Blocks[i+1].Parent == i && o.Blocks[i+1].Kind == markdown.Paragraph // 3. Why it occurred, over its text
	if len(m.kinds) == 0 || m.weak || !m.exact && !over || post(last) || oneOf(m.kinds[0], MetadataKind, Other, Supporting, External) && start == 0 && !strings.HasSuffix(last, ":") {
		return
	}
	if unicode.IsLower([]rune(last)[0]) && !strings.HasSuffix(last, ":") {
		return
	}
	end := o.below(i)
	rank, until := labelRank, len(o.Blocks)
	switch b.Kind {
	case markdown.Item:
		if end == i+1 && stop == len(plain) || b.Text.All(markdown.Link, 0, len(plain)) {
			return
		}
		rank, until = innerRank+b.Level, end
	case markdown.Term:
		rank = innerRank
	case markdown.Definition:
		return
	default:
		if b.Parent >= 0 {
			return
		}
	}
	if !o.around(rank).takes(m) {
		return
	}
	o.open(i, rank, until, m.kinds, "label", b.Text, start, stop)
}

// cell reads the first cell of a table's row, which may name what the row holds.
func (o *outline) cell(i int) {
	b := &o.Blocks[i]
	if b.Column != 0 || i+1 >= len(o.Blocks) || !sameRow(b, &o.Blocks[i+1]) {
		return
	}
	until := i + 1
	for until < len(o.Blocks) && sameRow(b, &o.Blocks[until]) {
		until++
	}
	last := until
	for last > i+2 && o.Blocks[last-1].Text.Plain == "" {
		last--
	}
	if last-i != 2 || o.Blocks[i+1].Text.Plain == "" {
		return
	}
	m := o.mean(b.Text.Plain)
	in := &o.Sections[o.current()]
	if len(m.kinds) == 0 || m.weak || !m.exact || in.Is(Timeline, Actions) || !in.takes(m) {
		return
	}
	if b.Row == 0 && until < len(o.Blocks) && o.Blocks[until].Table == b.Table && len(o.mean(o.Blocks[i+1].Text.Plain).kinds) > 0 {
		return // a header row of two titles
	}
	o.open(i, innerRank, until, m.kinds, "label", b.Text, 0, len(b.Text.Plain))
}

func sameRow(a, b *markdown.Block) bool {
	return a.Kind == b.Kind && a.Table == b.Table && a.Row == b.Row
}

// below returns the index of the first block after i that isn't part of it.
func (o *outline) below(i int) int {
	end := i + 1
	for end < len(o.Blocks) && o.Blocks[end].Parent >= i {
		end++
	}
	return end
}

// close closes the sections of this rank and below.
func (o *outline) close(rank int) {
	n := len(o.stack)
	for n > 0 && o.stack[n-1].rank >= rank {
		n--
	}
	o.stack = o.stack[:n]
}

// open opens a section whose title is text.Plain[start:end].
func (o *outline) open(i, rank, until int, kinds []Kind, form string, text markdown.Text, start, end int) {
	o.close(rank)
	for _, s := range o.stack {
		until = min(until, s.until)
	}
	t := text.Slice(start, end).Trim()
	s := Section{Kind: Other, Title: strings.TrimRight(t.Verbatim(o.Source), ": "), Form: form, Span: t.Span(0, len(t.Plain)), Block: i}
	if len(kinds) > 0 {
		s.Kind = kinds[0]
		for _, k := range kinds[1:] {
			s.Also = add(s.Also, k)
		}
		if s.Kind == "other" {
			s.Kind = Other
		} else {
			o.known++
		}
	}
	at := len(o.Sections)
	for _, k := range kinds {
		if oneOf(k, summaryOrNarrative, causesOrBadly, resolutionOrActions) {
			o.asked = append(o.asked, at)
			break
		}
	}
	o.Sections = append(o.Sections, s)
	o.within = append(o.within, o.current())
	o.stack = append(o.stack, open{rank: rank, at: at, until: until})
}
