package postmortem

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// detail is a part of the metadata.
type detail uint8

const (
	noDetail detail = iota
	dateDetail
	authorDetail
	severityDetail
	statusDetail
)

// detailNames are the labels, keys and headers under which documents state
// their metadata; a name that more plainly means the incident's own comes with
// a higher weight.
var detailNames = map[string]struct {
	detail
	weight int
}{
	"date": {dateDetail, 3}, "date of incident": {dateDetail, 4}, "incident date": {dateDetail, 4}, "incident dates": {dateDetail, 4}, "dates": {dateDetail, 3}, "date of outage": {dateDetail, 4}, "outage date": {dateDetail, 4}, "date of the incident": {dateDetail, 4}, "date of event": {dateDetail, 4},
	"incident start": {dateDetail, 3}, "start": {dateDetail, 2}, "start time": {dateDetail, 2}, "start date": {dateDetail, 2}, "start-time": {dateDetail, 2}, "started": {dateDetail, 2}, "started at": {dateDetail, 2}, "duration": {dateDetail, 2}, "date and time": {dateDetail, 3}, "when": {dateDetail, 2}, "occurred": {dateDetail, 3}, "time": {dateDetail, 1}, "incident time": {dateDetail, 1}, "duration of the outage": {dateDetail, 2},
	"published": {dateDetail, 1}, "posted on": {dateDetail, 1}, "posted": {dateDetail, 1}, "created": {dateDetail, 1}, "last modified": {dateDetail, 1}, "last updated": {dateDetail, 1}, "updated": {dateDetail, 1}, "date of postmortem": {dateDetail, 1}, "postmortem date": {dateDetail, 1}, "report date": {dateDetail, 1}, "publishdate": {dateDetail, 1}, "pubdate": {dateDetail, 1}, "lastmod": {dateDetail, 1}, "incident_date": {dateDetail, 4},

	"author": {authorDetail, 4}, "authors": {authorDetail, 4}, "author(s)": {authorDetail, 4}, "written by": {authorDetail, 4}, "created by": {authorDetail, 3}, "prepared by": {authorDetail, 3}, "report by": {authorDetail, 3}, "reported by": {authorDetail, 2}, "compiled by": {authorDetail, 3}, "owner": {authorDetail, 3}, "owners": {authorDetail, 3}, "post-mortem owner": {authorDetail, 4}, "postmortem owner": {authorDetail, 4}, "report owner": {authorDetail, 3}, "lead": {authorDetail, 2}, "incident lead": {authorDetail, 2}, "incident commander": {authorDetail, 2}, "incident manager": {authorDetail, 2}, "incident owner": {authorDetail, 3}, "dri": {authorDetail, 3}, "by": {authorDetail, 3}, "posted by": {authorDetail, 3}, "responsible": {authorDetail, 1}, "drafted by": {authorDetail, 3}, "submitted by": {authorDetail, 3}, "completed by": {authorDetail, 2}, "document author": {authorDetail, 4}, "facilitator": {authorDetail, 2}, "scribe": {authorDetail, 2}, "documented by": {authorDetail, 3}, "notes by": {authorDetail, 2}, "minutes by": {authorDetail, 2}, "minutes": {authorDetail, 1}, "note taker": {authorDetail, 2}, "notetaker": {authorDetail, 2}, "note-taker": {authorDetail, 2}, "issued by": {authorDetail, 3}, "filed by": {authorDetail, 2}, "post mortem owner": {authorDetail, 4}, "postmortem author": {authorDetail, 4}, "post-mortem author": {authorDetail, 4}, "post mortem author": {authorDetail, 4}, "writer": {authorDetail, 3}, "reporter": {authorDetail, 2}, "who wrote this": {authorDetail, 4}, "who wrote it": {authorDetail, 4}, "text by": {authorDetail, 3}, "words by": {authorDetail, 3}, "contributors": {authorDetail, 1}, "published by": {authorDetail, 3}, "by the on call person": {authorDetail, 2}, "author of this report": {authorDetail, 4}, "about the author": {authorDetail, 3}, "contact": {authorDetail, 1}, "editor": {authorDetail, 1},

	"rédacteur": {authorDetail, 4}, "rédactrice": {authorDetail, 4}, "rédigé par": {authorDetail, 4}, "verfasser": {authorDetail, 4}, "verfasserin": {authorDetail, 4}, "erstellt von": {authorDetail, 3}, "redactor": {authorDetail, 3}, "schrijver": {authorDetail, 4}, "opgesteld door": {authorDetail, 3}, "forfatter": {authorDetail, 4}, "reporting entity": {authorDetail, 1},
	"autor": {authorDetail, 4}, "autorin": {authorDetail, 4}, "auteur": {authorDetail, 4}, "auteurs": {authorDetail, 4}, "autora": {authorDetail, 4}, "autore": {authorDetail, 4}, "schweregrad": {severityDetail, 4}, "sévérité": {severityDetail, 4}, "gravité": {severityDetail, 4}, "severidad": {severityDetail, 4}, "statut": {statusDetail, 4}, "estado": {statusDetail, 3}, "datum": {dateDetail, 3}, "fecha": {dateDetail, 3}, "data": {dateDetail, 1},

	"severity": {severityDetail, 4}, "sev": {severityDetail, 4}, "severity level": {severityDetail, 4}, "incident severity": {severityDetail, 4}, "priority": {severityDetail, 2}, "criticality": {severityDetail, 3}, "impact level": {severityDetail, 3}, "incident level": {severityDetail, 3}, "level": {severityDetail, 2}, "incident priority": {severityDetail, 3}, "severity and priority": {severityDetail, 3}, "severity rating": {severityDetail, 4}, "sev level": {severityDetail, 4}, "sevlevel": {severityDetail, 4}, "incident class": {severityDetail, 2}, "incident classification": {severityDetail, 2}, "classification": {severityDetail, 1}, "grade": {severityDetail, 1}, "issue severity": {severityDetail, 4}, "outage severity": {severityDetail, 4}, "incident category": {severityDetail, 1}, "category": {severityDetail, 1}, "class": {severityDetail, 1}, "tier": {severityDetail, 1}, "impact rating": {severityDetail, 2}, "urgency": {severityDetail, 1}, "rating": {severityDetail, 1},

	"status": {statusDetail, 4}, "current status": {statusDetail, 3}, "incident status": {statusDetail, 4}, "post-mortem status": {statusDetail, 4}, "postmortem status": {statusDetail, 4}, "document status": {statusDetail, 4}, "version": {statusDetail, 1}, "report status": {statusDetail, 4}, "state": {statusDetail, 2}, "resolution status": {statusDetail, 2}, "review status": {statusDetail, 3}, "status of the incident": {statusDetail, 4},
}

// teller gathers the metadata of a document, the best statement of each detail.
type teller struct {
	*Document
	value  [statusDetail + 1]string
	weight [statusDetail + 1]int
}

// described fills in the metadata.
func (d *Document) described() {
	t := &teller{Document: d}
	for _, f := range d.FrontMatter.Fields {
		t.say(strings.ReplaceAll(f.Key, "_", " "), strings.Join(f.Values, ", "), 1)
	}
	known := 0
	for i := range d.Blocks {
		s := d.Section(i)
		if s.Block == i && s.Kind != Other && s.Kind != MetadataKind && s.Form == "heading" {
			known++
		}
		t.block(i, known)
	}
	t.signed()
	t.titled()
	d.Metadata = Metadata{Date: t.value[dateDetail], Author: t.value[authorDetail], Severity: t.value[severityDetail], Status: t.value[statusDetail]}
	d.dayOf(t.value[dateDetail])
}

// say notes that the document gives a detail under some name.
func (t *teller) say(name, value string, bonus int) bool {
	name = small(strings.Trim(name, " \t\n:*_.?-–—"))
	n, ok := detailNames[name]
	if !ok {
		n, ok = detailNames[small(bare(name))]
	}
	value = strings.TrimSpace(value)
	if !ok { // "Report author", "Owner of this doc"
		n, ok = detailNames[authorIn(name)]
	}
	if !ok { // "Major incident manager", "Date of the disruption"
		n, ok = detailNames[shorter(name)]
	}
	if name == "from" && (strings.Contains(value, "@") || t.addressed()) { // the head of a mail or memo
		n, ok = detailNames["published by"]
	}
	if !ok || isBlank(value) || value == "" {
		return false
	}
	if first := sentenceOf(value); n.detail == statusDetail && len(strings.Fields(value)) > 14 {
		value = first // "Resolved. All instances …"
		if len(strings.Fields(first)) > 8 {
			return false
		}
	}
	if n.detail == authorDetail && anybody[small(value)] || n.detail == severityDetail && n.weight == 1 && !grades(value) ||
		n.detail == statusDetail && n.weight == 1 && !oneOfFold(value, "final", "draft", "preliminary", "interim", "published", "in review", "work in progress") {
		return false
	}
	switch n.detail {
	case dateDetail:
		if _, _, _, dated := dateIn(value); !dated {
			return false
		}
	case authorDetail, statusDetail, severityDetail:
		if len(strings.Fields(value)) > 14 && n.weight < 4 {
			return false
		}
	}
	if n.weight+bonus > t.weight[n.detail] {
		t.value[n.detail], t.weight[n.detail] = value, n.weight+bonus
	}
	return true
}

// addressed reports whether the document says to whom it goes, as a memo does.
func (t *teller) addressed() bool {
	for i := range t.Blocks[:min(len(t.Blocks), 12)] {
		if b := &t.Blocks[i]; b.Label > 0 && oneOf(small(b.Text.Plain[:b.Label]), "to:", "subject:", "re:") {
			return true
		}
	}
	return false
}

// shorter returns the plain name of a detail that a longer one ends or starts with,
// or "".
func shorter(name string) string {
	for _, known := range []string{"written by", "prepared by", "incident manager", "incident commander", "incident lead", "postmortem author", "postmortem owner", "incident date", "outage date", "incident severity", "incident status"} {
		if strings.HasSuffix(name, " "+known) {
			return known
		}
	}
	if rest, ok := strings.CutPrefix(name, "severity "); ok && len(strings.Fields(rest)) < 3 {
		return "severity" // Severity category
	}
	for _, known := range []string{"date of", "severity of", "status of", "author of", "owner of"} {
		if strings.HasPrefix(name, known+" ") && len(strings.Fields(name)) < 6 {
			return strings.TrimSuffix(known, " of")
		}
	}
	return ""
}

// grades reports whether a value is a grade of severity: "Major", "2", "S1", "high".
func grades(value string) bool {
	w, _, _ := strings.Cut(small(strings.Trim(value, " .*_()")), " ")
	digits := strings.TrimLeft(w, "sevpl-")
	return oneOf(w, "major", "minor", "critical", "high", "medium", "moderate", "low", "severe", "serious", "significant", "catastrophic", "negligible", "urgent", "blocker") ||
		len(digits) == 1 && isDigit(digits[0])
}

// anybody are values that name nobody who wrote a document.
var anybody = setOf("user users customer customers client clients monitoring alert alerts bot system automation automated pagerduty anonymous")

// sentenceOf returns the first sentence of a text.
func sentenceOf(s string) string {
	if at := english.Split(s); len(at) > 0 {
		return strings.TrimRight(s[at[0].Start:at[0].End], ". ")
	}
	return s
}

// authorIn returns the plain name of a detail that a longer name gives: who
// wrote a document, or answers for it; "" if it gives none.
func authorIn(name string) string {
	w := strings.Fields(name)
	if n := len(w); n < 2 || n > 5 {
		return ""
	}
	for _, document := range []string{"report", "document", "doc", "postmortem", "post-mortem", "review", "page", "write-up", "writeup", "rca", "note"} {
		for _, who := range []string{"author", "authors", "owner", "owners", "writer", "editor"} {
			if slices.Contains(w, who) && slices.Contains(w, document) {
				return who
			}
		}
	}
	return ""
}

// block reads one block: a label with its value, a cell with the one beside it
// or below it, a title with what follows. Past the third section only parts
// that are set as metadata count.
func (t *teller) block(i, known int) {
	b := &t.Blocks[i]
	s := t.Section(i)
	plain := b.Text.Plain
	if b.Quote > 0 && i < 4 && len(plain) < 60 {
		t.byline(plain)
	}
	if b.Quote > 0 || s.Is(Actions, Timeline) && s.Block != i {
		return
	}
	in := s.Kind == MetadataKind
	switch {
	case b.Kind == markdown.Cell:
		t.cell(i)
	case b.Kind == markdown.Heading:
		if i+1 < len(t.Blocks) && len(plain) < 60 && t.Blocks[i+1].Kind != markdown.Heading && t.Blocks[i+1].Kind != markdown.Cell {
			if next := &t.Blocks[i+1]; next.Label == 0 || strings.Contains(small(plain), "author") {
				t.parts(plain, next.Text.Verbatim(t.Source))
			}
		}
		if b.Label > 0 && b.Label < len(plain) { // **Author: Ana**
			t.say(plain[:b.Label], plain[b.Label:], 0)
		}
	case b.Label > 0 && (known < 3 || in || b.Label < 20):
		if t.abreast(plain) {
			return
		}
		value := b.Text.Slice(b.Label, len(plain)).Trim().Verbatim(t.Source)
		if value == "" && i+1 < len(t.Blocks) && t.Blocks[i+1].Label == 0 {
			value = t.Blocks[i+1].Text.Verbatim(t.Source)
		}
		if known < 3 || in || len(strings.Fields(value)) < 6 {
			t.say(plain[:b.Label], value, 0)
		}
	case len(plain) < 120 && b.Kind != markdown.CodeBlock:
		if bold := b.Text.Styled(markdown.Strong); len(bold) > 0 && bold[0].Start == 0 { // **Severity** – high
			if value := strings.TrimLeft(plain[bold[0].End:], " "); strings.HasPrefix(value, "-") || strings.HasPrefix(value, "–") || strings.HasPrefix(value, "—") {
				t.say(plain[:bold[0].End], strings.Trim(value, " -–—"), 0)
			}
		}
		t.byline(plain)
		if i < 4 && b.Kind == markdown.Paragraph {
			t.dated(plain)
		}
	}
}

// dated takes a name beside a date below the title for the author: "Ana Diaz, 3 May 2024".
func (t *teller) dated(plain string) {
	_, from, to, ok := dateIn(plain)
	if !ok {
		return
	}
	name := strings.Trim(plain[:from]+plain[to:], " .,;·|-–—()*_")
	if first, _, ok := strings.Cut(name, " "); ok && isName(name) && !strings.Contains(name, "s. ") && english.MayName(small(first)) && t.weight[authorDetail] < 2 {
		t.value[authorDetail], t.weight[authorDetail] = name, 2
	}
}

// parts says the details of a compound title, as in "Severity & impact".
func (t *teller) parts(title, value string) {
	if t.say(title, value, 0) {
		return
	}
	for _, p := range compound(bare(title)) {
		t.say(p, value, 0)
	}
}

// widest is the last column whose header may name a detail.
const widest = 100

// cell reads a cell that names a detail.
func (t *teller) cell(i int) {
	b := &t.Blocks[i]
	if len(b.Text.Plain) > 40 {
		return
	}
	if b.Column == 0 && i+1 < len(t.Blocks) && sameRow(b, &t.Blocks[i+1]) && detailOf(t.Blocks[i+1].Text.Plain) == noDetail {
		if t.say(b.Text.Plain, t.Blocks[i+1].Text.Verbatim(t.Source), 0) {
			return
		}
	}
	if b.Row > 0 || b.Column > widest || t.Section(i).Is(Actions) {
		return
	}
	rows, values := 0, 0
	for j := i + 1; j < len(t.Blocks) && t.Blocks[j].Table == b.Table && t.Blocks[j].Kind == markdown.Cell && rows < 2; j++ {
		if t.Blocks[j].Column == b.Column {
			rows, values = rows+1, j
		}
	}
	if rows == 1 { // a header over one row of values
		t.say(b.Text.Plain, t.Blocks[values].Text.Verbatim(t.Source), 0)
	}
}

func detailOf(name string) detail {
	return detailNames[small(strings.Trim(name, " :*"))].detail
}

// titled takes the date and the severity from the title, and failing that the
// first date that the document speaks of.
func (t *teller) titled() {
	for i := range t.Blocks {
		if t.Blocks[i].Kind != markdown.Heading && i > 0 {
			continue
		}
		plain := t.Blocks[i].Text.Plain
		if d, from, to, ok := dateIn(plain); ok && t.weight[dateDetail] < 2 {
			t.date(d, plain[from:to], 2)
		}
		if v := severityIn(plain); v != "" && t.value[severityDetail] == "" {
			t.value[severityDetail] = v
		}
		break
	}
	if title := t.fieldOf("title"); t.weight[dateDetail] < 2 && title != "" {
		if d, from, to, ok := dateIn(title); ok {
			t.date(d, title[from:to], 2)
		}
	}
	if t.weight[dateDetail] == 0 {
		for i := range t.Blocks {
			b := &t.Blocks[i]
			if b.Text.Plain == "" || t.Section(i).Is(Actions, Supporting, Background) && !t.Section(i).Is(Summary) {
				continue
			}
			start := b.Text.Plain[:min(len(b.Text.Plain), 2000)]
			if d, from, to, ok := dateIn(start); ok {
				t.date(d, start[from:to], 1)
				break
			}
		}
	}
	if v := t.value[dateDetail]; v != "" {
		if d, _, _, ok := dateIn(v); ok && d.String() != "" {
			t.value[dateDetail] = d.String()
		}
	}
}

func (t *teller) date(d day, written string, weight int) {
	t.value[dateDetail], t.weight[dateDetail] = written, weight
	if s := d.String(); s != "" {
		t.value[dateDetail] = s
	}
}

// fieldOf returns the value of a field of the front matter.
func (d *Document) fieldOf(key string) string {
	for _, f := range d.FrontMatter.Fields {
		if strings.EqualFold(f.Key, key) {
			return strings.Join(f.Values, ", ")
		}
	}
	return ""
}

// dayOf keeps the incident's day for dates without a year.
func (d *Document) dayOf(s string) {
	if date, _, _, ok := dateIn(s); ok {
		d.day = date
	}
}

// severityIn returns a severity named in a title: "SEV-1", "Sev 2", "P1".
func severityIn(s string) string {
	low := small(s)
	for _, name := range []string{"sev ", "severity ", "priority "} { // (Sev 1)
		if at := strings.Index(low, name); at >= 0 && (at == 0 || !isWordByte(low[at-1])) {
			if n := at + len(name); n < len(s) && isDigit(s[n]) && (n+1 == len(s) || !isWordByte(s[n+1]) && s[n+1] != '.') {
				return s[at : n+1]
			}
		}
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" []():,/", r) }) {
		up := strings.ToUpper(w)
		rest, ok := strings.CutPrefix(up, "SEV")
		if rest = strings.TrimLeft(rest, "-"); ok && len(rest) == 1 && isDigit(rest[0]) || len(up) == 2 && up[0] == 'P' && isDigit(up[1]) {
			return w
		}
	}
	return ""
}
