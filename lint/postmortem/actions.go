package postmortem

import (
	"strings"
	"sync"
	"unicode"
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
		case b.Task != markdown.NoTask:
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
	plain := strings.Trim(b.Text.Plain, " :.")
	if b.Kind == markdown.Heading {
		p.over = Action{}
	}
	if b.Kind != markdown.Heading && (b.Kind != markdown.Paragraph || b.Label < len(b.Text.Plain) || b.Label == 0) || p.Section(i).Block == i {
		return false
	}
	over := Action{}
	if v, ok := deadline(strings.Trim(bare(plain), "() ")); ok {
		over.Due = v
	} else if isGroup(plain) || handles(plain) {
		over.Owner = plain
	} else {
		return false
	}
	p.over, p.since = over, p.place[i]
	return true
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
	if a.Owner == "" {
		a.Owner = p.ownerAbove(i)
	}
	if p.since == p.place[i] && b.Parent < 0 {
		if a.Owner == "" {
			a.Owner = p.over.Owner
		}
		if a.Due == "" {
			a.Due = p.over.Due
		}
	}
	p.made[i] = true
	p.Actions = append(p.Actions, a)
}

// ownerAbove returns the owner that the items above an item name: a team as the
// title of its list.
func (p *plan) ownerAbove(i int) string {
	for up := p.Blocks[i].Parent; up >= 0; up = p.Blocks[up].Parent {
		if s := strings.TrimRight(p.Blocks[up].Text.Plain, ": "); !p.made[up] && isGroup(s) {
			return s
		}
	}
	return ""
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
	if plain == "" || strings.HasSuffix(plain, "?") {
		return
	}
	below := i+1 < len(p.Blocks) && p.Blocks[i+1].Parent == i && p.Blocks[i+1].Kind == markdown.Item
	words := len(strings.Fields(plain))
	order := orders(plain)
	switch {
	case strings.HasSuffix(plain, ":") && (!below || !order || words < 6),
		below && !order && words <= 4,
		below && isGroup(strings.TrimRight(plain, ":")):
		return // words over their items
	case p.under(i) && !order && !labelled(b, "task", "action", "todo", "to do", "step"):
		return // a detail
	case b.Label > 0 && words <= 5 && !order && b.Label == len(b.Text.Plain):
		return
	}
	if s := p.Section(i); s.Kind != Actions && s.Kind != resolutionOrActions || recaps(plain) {
		if !proposes(plain) && !told(plain) {
			return
		}
	}
	p.whole(i, text)
	if a := &p.Actions[len(p.Actions)-1]; a.Block == i { // what follows the proposal explains it
		for _, s := range english.Split(text.Plain) {
			if proposes(text.Plain[s.Start:s.End]) {
				a.Span = text.Span(0, s.End)
				break
			}
		}
	}
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
	l := strings.ToLower(strings.TrimRight(b.Text.Plain[:b.Label], ":. 0123456789"))
	return b.Label > 0 && oneOfFold(l, words...)
}

// paragraph makes an action of every sentence that proposes work or tells of work done.
func (p *plan) paragraph(i int) {
	b := &p.Blocks[i]
	if p.under(i) && (b.Label == 0 || !orders(b.Text.Plain)) {
		return
	}
	text := p.body(i)
	if b.Label > 0 && b.Label == len(b.Text.Plain) {
		return
	}
	if labelled(b, "task", "action", "action item", "todo", "to do", "to-do", "next step", "follow-up") && text.Plain != "" {
		p.whole(i, text)
		return
	}
	if text.Plain != "" && text.All(markdown.Emphasis, 0, len(text.Plain)) {
		return // a remark or a template's prompt
	}
	for _, s := range english.Split(text.Plain) {
		sentence := text.Plain[s.Start:s.End]
		if strings.HasSuffix(sentence, ":") || strings.HasSuffix(sentence, "?") || strings.HasSuffix(sentence, ";") && !orders(sentence) || recaps(sentence) {
			continue
		}
		if proposes(sentence) || told(sentence) {
			p.whole(i, text.Slice(s.Start, s.End))
		}
	}
}

// announcements are the words with which text outside of the action section turns to actions.
var announcements = []string{"moving forward,", "going forward,", "in the future, we", "in the future we", "in future, we", "in future we", "as a next step", "next, we will", "action:", "action item:", "todo:", "to do:", "follow-up:"}

// announced makes actions of sentences outside of the action section that are
// clearly marked as such.
func (p *plan) announced(i int) {
	b := &p.Blocks[i]
	if p.late && p.Section(i).Is(Resolution, Lessons) {
		p.pending(i)
		return
	}
	if p.Section(i).Is(MetadataKind, Participants, Supporting, Timeline, Lessons, Impact) || len(b.Text.Plain) < 20 {
		return
	}
	on := p.on == p.place[i]+1
	lower := p.lower(i)
	for _, a := range announcements {
		on = on || strings.Contains(lower, a)
	}
	if !on {
		return
	}
	on = p.on == p.place[i]+1
	for _, s := range english.Split(b.Text.Plain) {
		sentence := b.Text.Plain[s.Start:s.End]
		lower := strings.ToLower(sentence)
		for _, a := range announcements {
			on = on || strings.HasPrefix(lower, a)
		}
		if on && proposes(sentence) && !recaps(sentence) {
			p.whole(i, b.Text.Slice(s.Start, s.End))
			if p.late {
				p.on = p.place[i] + 1 // the paragraphs after it go on with it
			}
		}
	}
}

// intents are the phrases by which a sentence outside of the action section
// says that work is under way or decided on.
var intents = []string{" we plan to ", " plans to ", " is being ", " are being ", " are also being ", " is also being ", " working on ", " under way", " underway", " we need to ", " we will ", " we'll ", " is exploring ", " changes coming ", " we're "}

// pending makes actions of the sentences of a document without an action
// section that say which work is under way or decided on.
func (p *plan) pending(i int) {
	b := &p.Blocks[i]
	for _, s := range english.Split(b.Text.Plain) {
		sentence := b.Text.Plain[s.Start:s.End]
		low := " " + strings.ReplaceAll(strings.ToLower(sentence), "’", "'") + " "
		for _, x := range intents {
			if strings.Contains(low, x) && proposes(sentence) && !recaps(sentence) {
				p.whole(i, b.Text.Slice(s.Start, s.End))
				break
			}
		}
	}
}

// vocabulary are the words by which work is recognised.
var vocabulary = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, name := range []string{"imperative", "role", "group"} {
		entries, _ := english.List(name)
		out[name] = make(map[string]bool, len(entries))
		for _, e := range entries {
			out[name][strings.ToLower(e)] = true
		}
	}
	for _, w := range strings.Fields("adapt backfill address align augment backup bring clarify communicate conduct consult cover dedicate develop devise disown educate elevate engage enrich finalise finalize fund host institute leverage mandate meet minimise minimize mock modernise modernize move organise organize patch pay post practice practise put raise reflect refine remind reconsider restart retrain rethink revamp roll run set settle sharpen spin start stress study submit surface try undertake utilise utilize warn continue please do have give let's") {
		out["imperative"][w] = true
	}
	return out
})

// openers are words that stand before an order without changing it.
var openers = map[string]bool{"also": true, "additionally": true, "finally": true, "furthermore": true, "first": true, "second": true, "third": true, "then": true,
	"next": true, "please": true, "to": true, "always": true, "never": true, "lastly": true, "properly": true, "regularly": true, "continuously": true, "better": true,
	"automatically": true, "proactively": true, "actively": true, "periodically": true, "carefully": true, "thoroughly": true, "not": true, "don't": true, "potentially": true, "possibly": true, "maybe": true, "further": true, "immediately": true, "temporarily": true, "permanently": true, "only": true, "manually": true, "moreover": true, "and": true, "or": true, "by": true}

// orders reports whether a text starts with a verb in the base form: an order
// to do something. A number, a label and a few adverbs may stand before it.
func orders(s string) bool {
	s = undecorated(s)
	for range 3 {
		s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != markdown.Object })
		first := true
		for n := 0; n < 4; n++ {
			w, rest := cutWord(s)
			w = strings.ToLower(w)
			if w == "" {
				break
			}
			if verb(w) {
				if next, _ := cutWord(rest); next == "" && strings.TrimSpace(rest) == "" || strings.HasPrefix(strings.TrimLeft(rest, " "), ":") || strings.HasPrefix(rest, "'s") {
					break // "Patch:" is a label, "Run" alone a name
				}
				return true
			}
			if !openers[w] || !first && w == "to" {
				break
			}
			first = false
			s = strings.TrimLeft(rest, " ,")
		}
		_, after, ok := strings.Cut(s, ":")
		if !ok || len(s)-len(after) > 80 || after == "" || after[0] != ' ' {
			return false
		}
		s = after
	}
	return false
}

// undecorated returns s without the emoji, by sign or by name, that it starts with.
func undecorated(s string) string {
	c := &cursor{s: s}
	c.ornaments()
	return c.rest()
}

func verb(w string) bool {
	v := vocabulary()["imperative"]
	if v[w] {
		return true
	}
	if rest, ok := strings.CutPrefix(w, "re"); ok {
		return v[strings.TrimPrefix(rest, "-")]
	}
	return false
}

// cutWord returns the first word of s, hyphens and apostrophes included, and what follows it.
func cutWord(s string) (w, rest string) {
	s = strings.TrimLeft(s, " \n")
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' })
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

// duties are the phrases by which a sentence proposes work.
var duties = []string{" will ", " we'll ", " should ", " must ", " we need ", " need be ", " needs to ", " need to ", " is scheduled ", " are scheduled ", " is planned", " are planned", " we plan to ", " plans to ", " plan on ", " plans more ", " planning to ", " going to ", " shall ",
	" intend to ", " is being ", " are being ", " to be ", " is necessary", " are necessary", " is required", " working on ", " would like to ", " have to ", " has to ", " could be ", " might ",
	" hope to ", " hoping to ", " aim to ", " decided to ", " exploring ", " are implementing ", " under way", " underway", " looking into ", " actively working ", " want to ", " requires ", " require "}

// proposes reports whether a sentence proposes work: it orders it, or says that
// it will, should or must be done, or is under way.
func proposes(s string) bool {
	if orders(s) {
		return true
	}
	low := " " + strings.ReplaceAll(strings.ToLower(s), "’", "'") + " "
	for _, d := range duties {
		if strings.Contains(low, d) {
			return true
		}
	}
	w, rest := cutWord(strings.TrimLeft(low, " "))
	if len(w) > 5 && strings.HasSuffix(w, "ing") && !strings.HasPrefix(strings.TrimLeft(rest, " "), ":") {
		return w != "nothing" && w != "following" && w != "during" && w != "everything" && w != "according"
	}
	for _, we := range []string{"we're ", "we are ", "i'm ", "i am "} {
		if at := strings.Index(low, " "+we); at >= 0 {
			w, _ := cutWord(low[at+len(we)+1:])
			return strings.HasSuffix(w, "ing")
		}
	}
	return false
}

// recalls are the words with which a sentence looks back at the actions listed.
var recalls = []string{"by ", "these ", "those ", "this ",
	"with these", "with this", "in conclusion", "overall", "together", "in summary", "the following", "below", "as follows", "to conclude", "through these", "we believe", "we hope", "we apologi", "we aim", "we guarantee", "we take ", "implementing these", "all of these", "all these", "it serves", "while ", "thank", "note:", "ps:", "p.s", "if you "}

// recaps reports whether a sentence leads into the actions or looks back at them.
func recaps(s string) bool {
	low := strings.ToLower(strings.TrimLeftFunc(undecorated(s), func(r rune) bool { return !unicode.IsLetter(r) }))
	for _, r := range recalls {
		if strings.HasPrefix(low, r) {
			return true
		}
	}
	return strings.Contains(low, "the following") && (strings.HasSuffix(low, ":") || strings.HasSuffix(low, ".")) && len(strings.Fields(low)) < 20 ||
		strings.Contains(low, "these measures") || strings.Contains(low, "these actions") || strings.Contains(low, "these steps")
}

// told reports whether a sentence tells of work that is done.
func told(s string) bool { return !orders(s) && finished(s) }

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
