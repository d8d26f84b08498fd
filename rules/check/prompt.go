package check

import (
	"sort"
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// unwritten is what authors write where text is still to come.
var unwritten = phrases(`tbd; why?; hh:mm; xx:xx; yyyy-mm-dd; dd/mm/yyyy; tba; tbc; todo; to do; fixme; wip; xxx; ...; …; ?; ??; ???; lorem ipsum; coming soon; placeholder; work in progress; more to come; details to follow;
	fill in; fill me in; please fill in; fill this in; fill out; to follow; to come; write me; add text here; insert text here; your text here; text here; add here; not written yet; not yet written;
	to be added; to be completed; to be written; to be filled; to be filled in; to be filled out; to be determined; to be decided; to be defined; to be confirmed; to be announced; to be provided; to be documented; to be updated; to be done; to be supplied`)

// nothing is what says that a section has no content, without saying why.
var nothing = phrases(`n/a; n.a.; na; not applicable; -; --; –; —; nil; none; nothing; unknown; blank; empty; under investigation; still under investigation; being investigated;
	investigation ongoing; investigation in progress; not known yet; not yet known; not known; unknown at this time; unclear`)

// eventful are the kinds of sections of which every incident has something to tell.
var eventful = []postmortem.Kind{postmortem.Summary, postmortem.Timeline, postmortem.Causes, postmortem.Trigger, postmortem.Detection, postmortem.Resolution}

// asking are the words with which prompts in brackets begin.
var asking = set(`what what's who who's whose whom when where which why how describe insert add enter fill list write provide explain summarize summarise specify give
	replace include your optional e.g. eg example placeholder tbd todo yyyy-mm-dd yyyy yyyy/mm/dd dd/mm/yyyy dd-mm-yyyy mm/dd/yyyy hh:mm hh:mm:ss xx:xx xx number amount short brief paste`)

// slots are the words that are a prompt when they stand alone in brackets.
var slots = set(`name names date time times link links url owner team service services person role author authors severity status ticket number title key duration text description reason
	id incident summary impact cause causes action actions event events deadline priority placeholder timestamp customer customers version component assignee percentage count`)

// instructing begin a prompt of a template that is a sentence, as "Describe what happened" is.
var instructing = set(`describe list summarize summarise explain outline provide include insert fill enter give add write note specify state document detail record mention briefly use
	replace answer paste attach link identify discuss copy delete remove keep run put indicate`)

// surely are those of them that are no proposal or event in any section.
var surely = set(`describe summarize summarise explain briefly insert provide specify fill`)

func phrases(list string) map[string]bool {
	out := map[string]bool{}
	for p := range strings.SplitSeq(list, ";") {
		out[strings.Join(strings.Fields(p), " ")] = true
	}
	return out
}

// waiting returns the parts of a passage that wait to be replaced, whatever
// stands around them.
func waiting(doc *postmortem.Document, s *postmortem.Section, t passage, alone bool) []markdown.Span {
	b := &doc.Blocks[t.block]
	from := 0
	if n := b.Label; n > 0 && t.block != s.Block && n <= len(t.Plain) {
		from = n
	}
	value := strings.TrimSpace(t.Plain[from:])
	low := strings.ToLower(strings.Trim(value, " \t\n*_()[]<>`\"“”!"))
	if low != "..." {
		low = strings.TrimRight(low, ".:")
	}
	whole := func() []markdown.Span {
		return []markdown.Span{t.Slice(from, len(t.Plain)).Trim().Span(0, len(value))}
	}
	switch {
	case value == "" || b.Kind == markdown.Heading && t.block != s.Block:
		return nil
	case unwritten[low] || toBe(low) && !s.Is(postmortem.Actions) || strings.HasPrefix(low, "lorem ipsum") || low == "" && strings.Trim(value, ".…?") == "" && len(value) > 1:
		if ownRule(doc, s, t, from) {
			return nil
		}
		return whole()
	case nothing[low] && b.Kind != markdown.Cell && from == 0 && s.Is(eventful...) && alone:
		return whole()
	case !s.Is(postmortem.Actions) && b.Kind != markdown.Cell && noted(t.Plain):
		return []markdown.Span{t.Span(0, len(t.Plain))}
	}
	return bracketed(t)
}

// toBe reports whether a short text only says that it is still to be written:
// "to be completed after the review".
func toBe(low string) bool {
	if !strings.HasPrefix(low, "to") {
		return false
	}
	words := strings.Fields(low)
	return len(words) > 2 && len(words) <= 8 && unwritten[strings.Join(words[:3], " ")] && words[0] == "to"
}

// ownRule reports whether a value is a field of an action or a detail of the
// document, which have rules of their own.
func ownRule(doc *postmortem.Document, s *postmortem.Section, t passage, label int) bool {
	b := &doc.Blocks[t.block]
	name := b.Text.Plain[:label]
	switch {
	case s.Is(postmortem.Actions):
		return label > 0 || b.Kind == markdown.Cell && b.Column > 0
	case b.Kind == markdown.Cell && b.Column > 0 && doc.Blocks[t.block-1].Column == b.Column-1:
		name = doc.Blocks[t.block-1].Text.Plain
	}
	name = english.Fold(name)
	for _, detail := range []string{"date", "author", "owner", "severity", "status"} {
		if strings.Contains(name, detail) && len(name) < 30 {
			return true
		}
	}
	return false
}

// vacant reports whether text is only what waits to be replaced.
func vacant(text string) bool {
	text = strings.TrimSpace(text)
	low := strings.ToLower(strings.Trim(text, " *_()[]<>`"))
	if unwritten[low] || unwritten[strings.TrimRight(low, ".:")] || text == "" {
		return true
	}
	if !strings.Contains(text, "[") {
		return false
	}
	for {
		before, rest, open := strings.Cut(text, "[")
		inside, after, closed := strings.Cut(rest, "]")
		switch {
		case strings.ContainsFunc(before, unicode.IsLetter), open && !closed, open && !isPrompt(inside):
			return false
		case !open:
			return true
		}
		text = after
	}
}

// noted reports whether a text is a note to write something: "TODO: add the graph".
func noted(s string) bool {
	for _, mark := range []string{"TODO", "TBD", "FIXME", "TBC"} {
		if rest, ok := strings.CutPrefix(s, mark); ok && rest != "" && strings.IndexByte(": -–(,", rest[0]) >= 0 {
			return true
		}
	}
	return false
}

// bracketed returns the prompts in square brackets within a passage: "[who]",
// "[how many users]".
func bracketed(t passage) []markdown.Span {
	var out []markdown.Span
	plain := t.Plain
	if !strings.Contains(plain, "[") {
		return nil
	}
	links, codes := t.Styled(markdown.Link), t.Styled(markdown.Code)
	for at := 0; ; {
		open := strings.IndexByte(plain[at:], '[')
		if open < 0 {
			return out
		}
		open += at
		end := strings.IndexAny(plain[open+1:], "[]")
		if end < 0 {
			return out
		}
		end += open + 1
		if at = end + 1; plain[end] == '[' {
			at = end
			continue
		}
		if isPrompt(plain[open+1:end]) && !inside(links, open) && !inside(codes, open) {
			out = append(out, t.Span(open, end+1))
		}
	}
}

// inside reports whether a place lies in one of the spans, which are in order.
func inside(spans []markdown.Span, at int) bool {
	k := sort.Search(len(spans), func(k int) bool { return spans[k].End > at })
	return k < len(spans) && spans[k].Start <= at
}

// isPrompt reports whether the inside of a pair of brackets is a prompt.
func isPrompt(text string) bool {
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 || len(words) > 30 {
		return false
	}
	first := strings.Trim(words[0], ",.:;?…")
	return asking[first] || asking[words[0]] || len(words) == 1 && slots[first] || len(words) == 2 && slots[first] && slots[words[1]] ||
		(first == "the" || first == "a" || first == "an") && len(words) <= 3 && slots[words[len(words)-1]]
}

// angled returns the prompts in angle brackets in section i.
// Markdown takes them for HTML, so they are looked for in the source.
func angled(doc *postmortem.Document, i int) []markdown.Span {
	start, end := extent(doc, i)
	source := string(doc.Source[start:end])
	var out []markdown.Span
	var within markup
	blocks := codeBlocks(doc, start, end)
	for at := 0; ; {
		open := strings.IndexByte(source[at:], '<')
		if open < 0 || len(out) == most {
			return out
		}
		open += at
		at = open + 1
		length := strings.IndexAny(source[at:], "<>\n")
		if length < 0 {
			return out
		}
		inside := source[at : at+length]
		if source[at+length] != '>' || strings.ContainsAny(inside, "=/@\"") || !isPrompt(inside) || len(strings.Fields(inside)) == 1 && htmlNames[strings.ToLower(inside)] {
			continue
		}
		span := markdown.Span{Start: start + open, End: start + at + length + 1}
		if !within.in(source, open) && !inAny(blocks, span) {
			out = append(out, span)
		}
	}
}

// htmlNames are the elements of HTML that have the name of a slot.
var htmlNames = set("time link summary title details object data output address")

// extent returns the bytes from the title of section i to the next section.
func extent(doc *postmortem.Document, i int) (start, end int) {
	end = len(doc.Source)
	if i+1 < len(doc.Sections) {
		end = doc.Sections[i+1].Span.Start
	}
	start = doc.Sections[i].Span.End
	if doc.Sections[i].Block < 0 && len(doc.Blocks) > 0 {
		start = doc.Blocks[0].Span.Start
	}
	return min(start, end), end
}

// most is how many prompts in angle brackets are looked for in one section.
const most = 50

// markup is what stands open at a place of a text that is read forward.
type markup struct {
	at      int
	code    bool // backquotes of the line so far are odd in number
	comment bool
}

// in reads on to a place and reports whether it is code or stands in a comment.
func (m *markup) in(text string, to int) bool {
	for ; m.at < to; m.at++ {
		switch text[m.at] {
		case '\n':
			m.code = false
		case '`':
			m.code = !m.code
		case '<':
			m.comment = m.comment || strings.HasPrefix(text[m.at:to], "<!--")
		case '>':
			m.comment = m.comment && !strings.HasSuffix(text[:m.at+1], "-->")
		}
	}
	return m.code || m.comment
}

// codeBlocks returns the places of the code blocks in a part of the source, in order.
func codeBlocks(doc *postmortem.Document, start, end int) (all []markdown.Span) {
	first := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].Span.Start >= start })
	for i := first; i < len(doc.Blocks) && doc.Blocks[i].Span.Start < end; i++ {
		if b := &doc.Blocks[i]; b.Kind == markdown.CodeBlock {
			all = append(all, b.Span)
		}
	}
	return all
}

// inAny reports whether a place lies in one of others, which are in order.
func inAny(others []markdown.Span, at markdown.Span) bool {
	i := sort.Search(len(others), func(i int) bool { return others[i].End >= at.End })
	return i < len(others) && others[i].Start <= at.Start
}

// instructs reports whether a passage tells the author what to write: a
// sentence in italics that asks or orders, or one that begins as only
// instructions do.
func instructs(doc *postmortem.Document, s *postmortem.Section, t passage) bool {
	if doc.Blocks[t.block].Kind == markdown.Cell {
		return false
	}
	text := strings.TrimSpace(t.Plain)
	first, _, _ := strings.Cut(english.Fold(strings.TrimLeft(text, "([*_-–• ")), " ")
	first = strings.Trim(first, ",.:;")
	italic := t.All(markdown.Emphasis, 0, len(t.Plain))
	switch {
	case italic && outlines(text):
		return true
	case italic && (instructing[first] || strings.HasSuffix(strings.TrimRight(text, ")]"), "?")):
		return true
	case strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") && (instructing[first] || asking[first]):
		return true
	}
	second := ""
	if words := terms(text); len(words) > 2 {
		second = words[1]
	}
	orders := surely[first] || instructing[first] && (outlines(text) || second == "the" || second == "all" || second == "any" || second == "your") && (first == "list" || first == "write" || first == "give" || first == "include" || first == "outline")
	return orders && !s.Is(postmortem.Actions, postmortem.Lessons, postmortem.Other) && len(strings.Fields(text)) > 1
}

// outlines reports whether text names the kind of text that is to be written, as
// "A short overview of the incident" does.
func outlines(text string) bool {
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words[:min(5, len(words))] {
		switch w {
		case "overview", "summary", "description", "list", "explanation", "account", "statement", "outline", "breakdown", "sentence", "sentences", "paragraph", "paragraphs":
			return i+1 < len(words) && (words[i+1] == "of" || words[i+1] == "that" || words[i+1] == "about" || words[i+1] == "on" || words[i+1] == "explaining" || words[i+1] == "describing")
		}
	}
	return false
}
