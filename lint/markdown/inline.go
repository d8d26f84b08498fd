package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html/atom"
)

// builder writes plain text and its source map at once.
type builder struct {
	view   view
	reader *reader // that keeps comments
	plain  strings.Builder
	runs   []run
	style  Style
	hard   []int // offsets in plain of line breaks that the author insisted on
	end    int   // in the view's buffer, of what was appended last
	broke  lineBreak

	endless map[atom.Atom]ast.Node // parents in which an element of code is begun and never ended
}

// lineBreak is a line break that waits for the text after it, to know how far it reaches.
type lineBreak uint8

const (
	none lineBreak = iota
	soft
	hard
)

func (b *builder) text() Text { return Text{b.plain.String(), b.runs} }

// newline notes a line break; one before any text means nothing.
func (b *builder) newline(kind lineBreak) {
	if len(b.runs) > 0 {
		b.broke = max(b.broke, kind)
	}
}

// flush writes the line break noted before the text at buf[next], markup between included.
func (b *builder) flush(next int) {
	if b.broke == none || next <= b.end {
		return
	}
	if b.broke == hard {
		b.hard = append(b.hard, b.plain.Len())
	}
	b.broke = none
	b.append("\n", b.end, next, 0)
}

// exact appends buf[start:end] as it stands.
func (b *builder) exact(start, end int) {
	if start >= end {
		return
	}
	b.flush(start)
	at := b.plain.Len()
	b.plain.Write(b.view.buf[start:end])
	b.end = end
	src := b.view.span(start, end)
	if n := len(b.runs) - 1; n >= 0 && !b.runs[n].atomic && b.runs[n].style == b.style && b.runs[n].src.End == src.Start {
		b.runs[n].len += end - start
		b.runs[n].src.End = src.End
		return
	}
	b.runs = append(b.runs, run{at: at, len: end - start, src: src, style: b.style})
}

// atom appends s, which stands for all of buf[start:end].
func (b *builder) atom(s string, start, end int, style Style) {
	b.flush(start)
	b.append(s, start, end, style)
}

func (b *builder) append(s string, start, end int, style Style) {
	at := b.plain.Len()
	b.plain.WriteString(s)
	b.end = end
	b.runs = append(b.runs, run{at: at, len: len(s), src: b.view.span(start, end), style: b.style | style, atomic: true})
}

// raw appends buf[start:end], replacing bytes that are no text.
func (b *builder) raw(start, end int) {
	from := start
	for i := start; i < end; {
		c := b.view.buf[i]
		if c < utf8.RuneSelf && c != 0 {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b.view.buf[i:end])
		if c != 0 && (r != utf8.RuneError || size > 1) {
			i += size
			continue
		}
		b.exact(from, i)
		b.atom("\uFFFD", i, i+size, 0)
		i += size
		from = i
	}
	b.exact(from, end)
}

// inline appends buf[start:end], resolving entities and, in Markdown but not
// in HTML, backslash escapes.
func (b *builder) inline(start, end int, escapes bool) {
	from := start
	for i := start; i < end; i++ {
		switch c := b.view.buf[i]; {
		case c == '\\' && escapes && i+1 < end && util.IsPunct(b.view.buf[i+1]):
			b.raw(from, i)
			b.atom(string(b.view.buf[i+1]), i, i+2, 0)
			i++
			from = i + 1
		case c == '&':
			s, n := entity(b.view.buf[i:end])
			if n == 0 {
				continue
			}
			b.raw(from, i)
			b.atom(s, i, i+n, 0)
			i += n - 1
			from = i + 1
		}
	}
	b.raw(from, end)
}

// entity returns the text of the HTML entity that starts buf, and its length
// in bytes; zero when there is none.
func entity(buf []byte) (string, int) {
	end := bytes.IndexByte(buf[:min(len(buf), 34)], ';')
	if end < 2 {
		return "", 0
	}
	name := string(buf[1:end])
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "", 0
	}
	base, digits := 10, name[1:]
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return "", 0
	}
	r := rune(n)
	if n == 0 || n > utf8.MaxRune || !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	return string(r), end + 1
}

// children appends the inline children of n.
func (b *builder) children(n ast.Node) {
	outer := b.style
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch x := c.(type) {
		case *ast.Text:
			b.inline(x.Segment.Start, x.Segment.Stop, !x.IsRaw())
			if x.HardLineBreak() {
				b.newline(hard)
			} else if x.SoftLineBreak() {
				b.newline(soft)
			}
		case *ast.CodeSpan:
			b.code(x)
		case *ast.AutoLink:
			b.autolink(x)
		case *ast.Image:
			b.atom(string(Object), x.Pos(), max(x.Pos()+2, textEnd(x)), Image)
		case *ast.RawHTML:
			c = b.rawHTML(x)
		case *ast.Emphasis:
			b.styled(x, []Style{Emphasis, Strong}[min(x.Level, 2)-1])
		case *east.Strikethrough:
			b.styled(x, Strike)
		case *ast.Link:
			style := Link
			if profile(string(x.Destination)) {
				style |= Profile
			}
			b.styled(x, style)
		case *east.TaskCheckBox, *east.FootnoteLink, *east.FootnoteBacklink:
			// marks, not prose
		default:
			b.children(c)
		}
	}
	b.style = outer // an HTML tag left open ends with its parent
}

func (b *builder) styled(n ast.Node, s Style) {
	outer := b.style
	b.style |= s
	b.children(n)
	b.style = outer
}

// code appends a code span, ticks included, as one Object.
func (b *builder) code(n *ast.CodeSpan) {
	start, buf := n.Pos(), b.view.buf
	ticks := 0
	for start+ticks < len(buf) && buf[start+ticks] == '`' {
		ticks++
	}
	end := max(textEnd(n), start+ticks)
	for k := 0; k < ticks && end < len(buf); end++ {
		if buf[end] == '`' {
			k++
		}
	}
	b.atom(string(Object), start, end, Code)
}

// autolink appends a bare address: an e-mail address as it stands, since it
// names somebody, anything else as one Object.
func (b *builder) autolink(n *ast.AutoLink) {
	buf, label := b.view.buf, n.Label(b.view.buf)
	start := n.Pos()
	for start < len(buf) && buf[start] != '<' && !bytes.HasPrefix(buf[start:], label) {
		start++ // the parser starts at the character before a bare address
	}
	brackets := 0
	if start < len(buf) && buf[start] == '<' {
		brackets = 1
	}
	end := start + len(label) + 2*brackets
	switch {
	case end > len(buf): // cannot happen, but is no reason to fall over
	case n.AutoLinkType == ast.AutoLinkEmail:
		b.raw(start+brackets, end-brackets)
	default:
		b.atom(string(Object), start, end, URL)
	}
}

// profile reports whether an address is somebody's page: one name below the
// site, as in https://github.com/NAME.
func profile(address string) bool {
	_, rest, ok := strings.Cut(address, "://")
	host, path, found := strings.Cut(strings.TrimSuffix(rest, "/"), "/")
	if !ok || !found {
		return false
	}
	switch strings.TrimPrefix(host, "www.") {
	case "github.com", "gitlab.com", "twitter.com", "x.com", "codeberg.org", "keybase.io":
		return !strings.ContainsAny(path, "/?#") && path != ""
	case "linkedin.com":
		name, ok := strings.CutPrefix(path, "in/")
		return ok && !strings.Contains(name, "/")
	}
	return strings.HasPrefix(path, "@") && !strings.Contains(path, "/")
}

// textEnd returns the end of the last text below n, or -1.
func textEnd(n ast.Node) int {
	for c := n.LastChild(); c != nil; c = c.PreviousSibling() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Stop
		}
		if end := textEnd(c); end >= 0 {
			return end
		}
	}
	return -1
}
