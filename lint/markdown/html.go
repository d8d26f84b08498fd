package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// rawHTML reads a tag that stands within Markdown text and returns the last
// node that belongs to it.
func (b *builder) rawHTML(n *ast.RawHTML) ast.Node {
	if n.Segments.Len() == 0 {
		return n
	}
	start := n.Segments.At(0).Start
	name, closing := tag(n.Segments.Value(b.view.buf))
	switch {
	case name == 0:
		b.reader.comment(b.view, parts(n.Segments))
	case name == atom.Br:
		b.newline(hard)
	case inlineCode[name] && !closing && b.endless[name] != n.Parent():
		for c := n.NextSibling(); c != nil; c = c.NextSibling() {
			x, ok := c.(*ast.RawHTML)
			if !ok || x.Segments.Len() == 0 {
				continue
			}
			if end, closes := tag(x.Segments.Value(b.view.buf)); end == name && closes {
				b.atom(string(Object), start, x.Segments.At(x.Segments.Len()-1).Stop, Code)
				return x
			}
		}
		if b.endless == nil {
			b.endless = map[atom.Atom]ast.Node{}
		}
		b.endless[name] = n.Parent()
	case closing:
		b.style &^= inlineStyle[name]
	default:
		b.style |= inlineStyle[name]
	}
	return n
}

var inlineStyle = map[atom.Atom]Style{
	atom.B: Strong, atom.Strong: Strong, atom.I: Emphasis, atom.Em: Emphasis,
	atom.S: Strike, atom.Del: Strike, atom.Strike: Strike, atom.A: Link,
}

var inlineCode = map[atom.Atom]bool{atom.Code: true, atom.Kbd: true, atom.Samp: true, atom.Tt: true, atom.Var: true}

// tag returns the name of one HTML tag and whether it closes.
func tag(raw []byte) (atom.Atom, bool) {
	closing := bytes.HasPrefix(raw, []byte("</"))
	name := bytes.TrimLeft(raw, "</")
	if end := bytes.IndexAny(name, " \t\n/>"); end >= 0 {
		name = name[:end]
	}
	return atom.Lookup(bytes.ToLower(name)), closing
}

// htmlReader turns an HTML block into blocks: headings, list items, table
// cells and paragraphs. Any other tag it reads as inline markup.
type htmlReader struct {
	*reader
	b          *builder
	base, next Block // what all blocks inherit, and what the text being collected will become
}

// grid is a table of HTML. One with blank lines in it is several blocks of HTML.
type grid struct {
	open        bool
	table       int // its number
	headers     []string
	row, column int
}

// noProse are the elements whose content is left out.
var noProse = map[atom.Atom]bool{atom.Pre: true, atom.Script: true, atom.Style: true, atom.Textarea: true, atom.Svg: true}

func (r *reader) html(v view, in Block) {
	h := &htmlReader{reader: r, b: &builder{view: v}, base: in, next: in}
	z := html.NewTokenizer(bytes.NewReader(v.buf))
	skip, from := atom.Atom(0), 0 // the element being left out, and where it started
	for at := 0; z.Next() != html.ErrorToken; {
		raw := z.Raw()
		start := at
		at += len(raw)
		if !isTag(raw) {
			switch {
			case skip != 0 || bytes.HasPrefix(raw, []byte("<?")):
			case bytes.HasPrefix(raw, []byte("<!")):
				h.comment(v, []Span{{start, at}})
			default:
				h.b.lines(start, at)
			}
			continue
		}
		name, closing := tag(raw)
		switch {
		case skip != 0:
			if closing && name == skip {
				h.opaque(name, from, at)
				skip = 0
			}
		case !closing && (inlineCode[name] || noProse[name]) && !bytes.HasSuffix(raw, []byte("/>")):
			skip, from = name, start
		default:
			h.element(name, closing)
		}
	}
	h.flush()
}

// isTag reports whether a token of HTML is a tag, rather than text or a comment.
func isTag(raw []byte) bool {
	name := bytes.TrimPrefix(bytes.TrimPrefix(raw, []byte("<")), []byte("/"))
	return len(name) < len(raw) && len(name) > 0 && 'a' <= name[0]|0x20 && name[0]|0x20 <= 'z'
}

// opaque adds an element that was left out.
func (h *htmlReader) opaque(name atom.Atom, start, end int) {
	if inlineCode[name] {
		h.b.atom(string(Object), start, end, Code)
		return
	}
	h.flush()
	if name == atom.Pre {
		code := h.base
		code.Kind, code.Span = CodeBlock, h.b.view.span(start, end)
		h.add(code)
	}
}

// element reads one tag.
func (h *htmlReader) element(name atom.Atom, closing bool) {
	step := 1
	if closing {
		step = -1
	}
	switch name {
	case atom.Br:
		h.b.newline(hard)
		return
	case atom.P, atom.Div, atom.Details, atom.Section, atom.Article, atom.Hr, atom.Dl, atom.Dd, atom.Center, atom.Thead, atom.Tbody, atom.Body, atom.Html:
		h.flush()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		h.flush()
		h.become(closing, Block{Kind: Heading, Form: HTML, Level: int(name.String()[1] - '0')})
	case atom.Summary, atom.Dt:
		h.flush()
		h.become(closing, Block{Kind: Heading, Form: HTML, Level: 6})
	case atom.Ul, atom.Ol:
		h.flush()
		h.base.Level = max(0, h.base.Level+step)
	case atom.Blockquote:
		h.flush()
		h.base.Quote = max(0, h.base.Quote+step)
	case atom.Li:
		h.flush()
		h.become(closing, Block{Kind: Item, Form: Bullet, Level: max(1, h.base.Level)})
	case atom.Table:
		h.flush()
		h.grid.open = false
	case atom.Tr:
		h.flush()
		if !closing {
			h.inTable()
			h.grid.row, h.grid.column = h.grid.row+1, -1
		}
	case atom.Td, atom.Th:
		h.flush()
		if !closing {
			h.inTable()
			h.grid.row, h.grid.column = max(0, h.grid.row), h.grid.column+1 // the first row may lack its tag
		}
		h.become(closing, Block{Kind: Cell, Table: h.grid.table, Row: h.grid.row, Column: h.grid.column})
	default:
		if closing {
			h.b.style &^= inlineStyle[name]
		} else {
			h.b.style |= inlineStyle[name]
		}
	}
}

// inTable starts a table unless one is open.
func (h *htmlReader) inTable() {
	if !h.grid.open {
		h.tables++
		h.grid = grid{open: true, table: h.tables, row: -1, column: -1}
	}
}

// become sets what the text after a tag will be.
func (h *htmlReader) become(closing bool, b Block) {
	h.next = h.base
	if !closing {
		b.Quote, b.Parent = h.base.Quote, h.base.Parent
		h.next = b
	}
}

// flush adds the text collected so far.
func (h *htmlReader) flush() {
	t := h.b.text().Trim()
	breaks := h.b.hard
	h.b = &builder{view: h.b.view, style: h.b.style}
	b := h.next
	h.next = h.base
	if t.Plain == "" && b.Kind != Cell {
		return
	}
	switch b.Kind {
	case Paragraph, Item:
		h.prose(t, breaks, b)
		return
	case Cell:
		if b.Row == 0 {
			h.grid.headers = append(h.grid.headers, t.Plain)
		}
		if b.Column < len(h.grid.headers) {
			b.Header = h.grid.headers[b.Column]
		}
	}
	b.Text, b.Span = t, t.Span(0, len(t.Plain))
	if t.Plain == "" {
		b.Span = Span{-1, -1}
	}
	b.Label = label(t)
	h.add(b)
}

// lines appends text of an HTML block, whose line breaks are white space.
func (b *builder) lines(start, end int) {
	for start < end {
		n := bytes.IndexByte(b.view.buf[start:end], '\n')
		if n < 0 {
			b.inline(start, end, false)
			return
		}
		b.inline(start, start+n, false)
		b.newline(soft)
		start += n + 1
		for start < end && (b.view.buf[start] == ' ' || b.view.buf[start] == '\t') {
			start++
		}
	}
}
