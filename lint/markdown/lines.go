package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Many authors write one item a line without telling Markdown: label lines,
// times, bullets it doesn't know. Markdown joins such lines into a paragraph;
// prose takes them apart again, but leaves wrapped sentences whole.

// bullets are signs that start an item in real documents though Markdown doesn't know them.
const bullets = "•◦▪▫‣⁃·●○■□➢➤►▶⦿–—"

// prose adds a text as one block like base, or as one per line where its
// author meant lines. It returns the index of the first; -1 for a paragraph
// without text.
func (r *reader) prose(t Text, breaks []int, base Block) int {
	if base.Kind == Paragraph && t.Plain == "" {
		return -1
	}
	first := -1
	for _, part := range cutLines(t, breaks) {
		b := base
		if first >= 0 && base.Kind != Paragraph {
			b.Kind, b.Form, b.Task, b.Parent = Paragraph, Plain, NoTask, first
		}
		b.Text = part.Trim()
		if b.Kind == Paragraph {
			b.item()
		}
		if b.Task == NoTask {
			b.box()
		}
		if b.Span = b.Text.Span(0, len(b.Text.Plain)); b.Text.Plain == "" {
			b.Span = Span{-1, -1} // a box alone
		}
		b.Label = label(b.Text)
		if b.Kind == Paragraph && b.Quote == 0 && b.Parent < 0 && boldHeading(b.Text) {
			b.Kind, b.Form, b.Level = Heading, Bold, 7
		}
		at := r.add(b)
		if first < 0 {
			first = at
		}
	}
	return first
}

// item makes the block a list item if its text starts with a bullet.
func (b *Block) item() {
	sign, size := utf8.DecodeRuneInString(b.Text.Plain)
	rest := b.Text.Plain[size:]
	if !strings.ContainsRune(bullets, sign) || size == 0 || strings.TrimSpace(rest) == "" {
		return
	}
	if !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "\t") && (sign == '–' || sign == '—' || sign == '·') {
		return
	}
	b.Kind, b.Form, b.Level = Item, Line, b.Level+1
	b.Text = b.Text.Slice(size, len(b.Text.Plain)).Trim()
}

// box takes a task box off the text: "[ ] …" without a bullet.
func (b *Block) box() {
	p := b.Text.Plain
	if len(p) < 4 || p[0] != '[' || p[2] != ']' || p[3] != ' ' {
		return
	}
	switch p[1] {
	case ' ':
		b.Task = Open
	case 'x', 'X':
		b.Task = Done
	default:
		return
	}
	b.Text = b.Text.Slice(4, len(p)).Trim()
	if b.Kind == Paragraph {
		b.Kind, b.Form, b.Level = Item, Line, b.Level+1
	}
}

// cutLines cuts a text before every line that its author meant as a line of its own.
func cutLines(t Text, breaks []int) []Text {
	if !strings.Contains(t.Plain, "\n") {
		return []Text{t}
	}
	w := wrapped{hard: breaks}
	w.measure(t.Plain)
	var out []Text
	start := 0
	for k := 1; k < len(w.lines); k++ {
		if w.meant(k) {
			out = append(out, t.Slice(start, w.lines[k].at))
			start = w.lines[k].at
		}
	}
	return append(out, t.Slice(start, len(t.Plain)))
}

// wrapped is a paragraph as its lines.
type wrapped struct {
	lines []sourceLine
	width int  // code points of the widest line, where that tells how the text was wrapped
	fresh bool // every line starts as a sentence or an item does
	hard  []int
}

type sourceLine struct {
	at   int
	text string
	size int // code points
}

func (w *wrapped) measure(plain string) {
	at := 0
	w.fresh = true
	for _, s := range strings.SplitAfter(plain, "\n") {
		l := sourceLine{at: at, text: strings.TrimSpace(s)}
		l.size = utf8.RuneCountInString(l.text)
		w.width = max(w.width, l.size)
		w.fresh = w.fresh && startsFresh(l.text)
		w.lines = append(w.lines, l)
		at += len(s)
	}
	if len(w.lines) < 3 { // too few to tell the width or a habit from
		w.width = max(w.width, 72)
		w.fresh = w.fresh && w.width == 72 && w.lines[0].size < 40
	}
}

// meant reports whether the author meant line k to stand on its own.
func (w *wrapped) meant(k int) bool {
	before, l := w.lines[k-1], w.lines[k]
	if l.text == "" || before.text == "" {
		return false
	}
	ended := strings.ContainsRune(".!?:;…|", lastRune(before.text)) || before.text == strings.Trim(before.text, "*")+"*"
	short := w.fits(k)
	_, insisted := slices.BinarySearch(w.hard, l.at-1)
	switch {
	case startsBullet(l.text), startsBox(l.text):
		return true
	case StartsWithTime(l.text):
		return short || ended || insisted || StartsWithTime(w.lines[0].text)
	case w.shouted(k), w.shouted(k - 1):
		return true
	case !startsFresh(l.text):
		return false
	case insisted:
		return true
	case plainLabel(l.text) > 0:
		return ended || short || plainLabel(before.text) > 0
	case w.titled(k):
		return true
	}
	return short && (ended || w.fresh)
}

// titled reports whether line k is set as a title or stands under one: a few
// words without a full stop, after the end of a sentence or at the start, and
// with room for the word that follows.
func (w *wrapped) titled(k int) bool {
	title := func(k int) bool {
		l := w.lines[k].text
		r, _ := utf8.DecodeRuneInString(l)
		return unicode.IsUpper(r) && len(strings.Fields(l)) <= 4 && !strings.ContainsRune(".,!;…", lastRune(l)) &&
			(k == 0 || strings.ContainsRune(".!?:;…", lastRune(w.lines[k-1].text))) &&
			(k+1 == len(w.lines) || startsFresh(w.lines[k+1].text) && w.fits(k+1))
	}
	return title(k) || title(k-1)
}

// shouted reports whether line k is a few words in capitals, at the start or
// after the end of a sentence: a title, whatever follows it.
func (w *wrapped) shouted(k int) bool {
	l, letters := w.lines[k].text, 0
	for _, r := range l {
		switch {
		case unicode.IsLower(r), strings.ContainsRune(".,;!…|", r):
			return false
		case unicode.IsUpper(r):
			letters++
		}
	}
	return letters > 3 && len(strings.Fields(l)) <= 6 && (k == 0 || strings.ContainsRune(".!?:;…", lastRune(w.lines[k-1].text)))
}

// fits reports whether the first word of line k would have fitted on the line
// before it: then the break was no accident of wrapping.
func (w *wrapped) fits(k int) bool {
	word, _, _ := strings.Cut(w.lines[k].text, " ")
	return w.lines[k-1].size+1+utf8.RuneCountInString(word) < w.width
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// startsFresh reports whether a line starts as a sentence or an item does:
// not with a small letter, a closing mark or a comma.
func startsFresh(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == Object || r == '"' || r == '“' || r == '[' || r == '@' ||
		strings.ContainsRune(bullets, r) || unicode.Is(unicode.So, r)
}

func startsBullet(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && strings.ContainsRune(bullets, r) && (strings.HasPrefix(s[size:], " ") || r != '–' && r != '—' && r != '·')
}

func startsBox(s string) bool {
	return strings.HasPrefix(s, "[ ] ") || strings.HasPrefix(s, "[x] ") || strings.HasPrefix(s, "[X] ")
}

// StartsWithTime reports whether a line starts with a time of day or a date:
// "10:04", "[10:04", "~9:30", "2024-03-01".
func StartsWithTime(s string) bool {
	s = strings.TrimLeft(s, "[(~*_ ")
	n := digits(s)
	switch {
	case n == 0 || n > 4 || len(s) < n+3:
		return false
	case n <= 2 && (s[n] == ':' || s[n] == '.'):
		return digits(s[n+1:]) == 2
	case n == 4 && (s[n] == '-' || s[n] == '/'):
		return digits(s[n+1:]) == 2
	}
	return false
}

func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// boldHeading reports whether a text is one short line in bold: a heading.
func boldHeading(t Text) bool {
	return t.Plain != "" && !strings.Contains(t.Plain, "\n") && !strings.HasSuffix(t.Plain, ".") &&
		len(strings.Fields(t.Plain)) <= 12 && t.All(Strong, 0, len(t.Plain))
}

// label returns the length of the label that a text starts with, colon
// included: "Root cause:", "**Improve monitoring:**", "**Impact.**"; 0 if none.
func label(t Text) int {
	for _, s := range t.Styled(Strong) {
		if s.Start != 0 {
			break
		}
		bold := strings.TrimRight(t.Plain[:s.End], " ")
		if len(strings.Fields(bold)) > 10 || strings.Contains(bold, "\n") {
			break
		}
		switch {
		case strings.HasSuffix(bold, ":") || strings.HasSuffix(bold, ".") && len(bold) < len(t.Plain):
			return len(bold)
		case strings.HasPrefix(t.Plain[s.End:], ":"):
			return s.End + 1
		}
	}
	return plainLabel(t.Plain)
}

// plainLabel returns the length of a leading label of one to six words, as in
// "Root cause: …"; 0 if there is none.
func plainLabel(s string) int {
	n := strings.IndexAny(s, ":\n")
	if n <= 0 || n > 60 || s[n] != ':' {
		return 0
	}
	if n+1 < len(s) && !strings.ContainsRune(" \n\t", rune(s[n+1])) {
		return 0
	}
	head := s[:n]
	if words := len(strings.Fields(head)); words == 0 || words > 6 || strings.ContainsAny(head, ".!;,\"“") {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(head, func(r rune) bool { return !unicode.IsLetter(r) && r != Object }))
	if !unicode.IsUpper(r) {
		return 0
	}
	return n + 1
}

// readsAsProse reports whether indented text is prose rather than code: most
// of its lines are made of words.
func readsAsProse(buf []byte) bool {
	words, other, lines, wordy := 0, 0, 0, 0
	for line := range strings.SplitSeq(string(buf), "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines++
		inLine, rest := 0, 0
		for f := range strings.FieldsSeq(line) {
			if isWord(f) {
				inLine++
			} else {
				rest++
			}
		}
		if inLine > rest && (inLine >= 4 || strings.HasSuffix(line, ":") && startsFresh(line) || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "#")) {
			wordy++
		}
		words += inLine
		other += rest
	}
	return words >= 5 && words > 4*other && 2*wordy > lines
}

// isWord reports whether a field is a word as prose has them, with at most
// quotes and punctuation around it.
func isWord(f string) bool {
	f = strings.Trim(f, ".,;:!?()\"'“”‘’*_-–—#`")
	if f == "" {
		return true
	}
	for i, r := range f {
		if !unicode.IsLetter(r) && (i == 0 || !strings.ContainsRune("'’-/", r)) {
			return f != "" && digits(f) == len(f)
		}
	}
	return true
}
