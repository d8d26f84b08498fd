package markdown

import (
	"iter"
	"slices"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// commonMark is the parser for CommonMark with GitHub's extensions, footnotes
// and definition lists. It is safe for concurrent use.
var commonMark = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(shallow{extension.NewDefinitionListParser()}, 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(shallow{footnote{extension.NewFootnoteBlockParser()}}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(
			util.Prioritized(remark{}, 0),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(patient{parser.NewCodeSpanParser()}, 100),
			util.Prioritized(footnoteMark{}, 101),
			util.Prioritized(patient{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(patient{parser.NewEmphasisParser()}, 500),
			util.Prioritized(patient{extension.NewStrikethroughParser()}, 500),
			util.Prioritized(extension.NewLinkifyParser(), 999)),
		parser.WithParagraphTransformers(
			util.Prioritized(brief{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(sparse{extension.NewTableParagraphTransformer()}, 200)))
})

// reader collects the blocks of one document.
type reader struct {
	blocks   []Block
	comments []Comment
	tables   int
	grid     grid
	nested   int // views being read within views
}

// add appends a block; one that the parser gives no place, such as a cell that
// a ragged row lacks, stands after the block before it.
func (r *reader) add(b Block) int {
	if b.Span.Start < 0 {
		b.Span = Span{}
		if n := len(r.blocks); n > 0 {
			b.Span = Span{r.blocks[n-1].Span.End, r.blocks[n-1].Span.End}
		}
	}
	r.blocks = append(r.blocks, b)
	return len(r.blocks) - 1
}

// parse reads one view as Markdown; in holds what its blocks inherit.
func (r *reader) parse(v view, in Block) {
	root := commonMark().Parse(text.NewReader(v.buf))
	r.blocks = slices.Grow(r.blocks, leaves(root))
	r.children(root, v, in)
}

// leaves returns how many blocks there are below n that hold no other ones.
func leaves(n ast.Node) int {
	sum := 0
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeBlock {
			sum += max(1, leaves(c))
		}
	}
	return sum
}

// taken yields the children of n and takes each off the tree when it has been read, so
// that the tree shrinks while the blocks become more.
func taken(n ast.Node) iter.Seq[ast.Node] {
	return func(yield func(ast.Node) bool) {
		for c := n.FirstChild(); c != nil && yield(c); c = n.FirstChild() {
			n.RemoveChild(n, c)
		}
	}
}

// children reads the block children of n.
func (r *reader) children(n ast.Node, v view, in Block) {
	for c := range taken(n) {
		r.block(c, v, in)
	}
}

func (r *reader) block(n ast.Node, v view, in Block) {
	switch n := n.(type) {
	case *ast.Heading:
		b := in
		b.Kind, b.Form, b.Level = Heading, Setext, n.Level
		if at := n.Pos(); at >= 0 && at < len(v.buf) && v.buf[at] == '#' {
			b.Form = ATX
		}
		t, _ := r.inlines(n, v)
		r.leaf(b, t, v, n)
	case *ast.Paragraph, *ast.TextBlock:
		t, breaks := r.inlines(n, v)
		r.prose(t, breaks, in)
	case *ast.Blockquote:
		in.Quote++
		r.children(n, v, in)
	case *ast.List:
		r.list(n, v, in)
	case *ast.CodeBlock:
		r.indented(n, v, in)
	case *ast.FencedCodeBlock:
		in.Kind = CodeBlock
		in.Span = lines(n, v)
		if n.Info != nil {
			in.Info = string(n.Info.Segment.Value(v.buf))
		}
		r.add(in)
	case *ast.HTMLBlock:
		of := parts(n.Lines())
		if n.HasClosure() {
			of = append(of, Span{n.ClosureLine.Start, n.ClosureLine.Stop})
		}
		r.html(v.cut(of), in)
	case *ast.LinkReferenceDefinition:
		r.comment(v, parts(n.Lines()))
	case *east.Table:
		r.table(n, v, in)
	case *east.DefinitionTerm:
		in.Kind = Term
		t, _ := r.inlines(n, v)
		r.leaf(in, t, v, n)
	case *east.DefinitionDescription:
		in.Kind = Definition
		if last := len(r.blocks) - 1; last >= 0 && r.blocks[last].Kind == Term {
			in.Parent = last
		}
		r.children(n, v, in)
	default: // footnotes, definition lists, and what later versions may add
		if n.Type() == ast.TypeBlock {
			r.children(n, v, in)
		}
	}
}

// leaf adds a block of one text that is not read line by line.
func (r *reader) leaf(b Block, t Text, v view, n ast.Node) {
	b.Text = t.Trim()
	b.Span = b.Text.Span(0, len(b.Text.Plain))
	if b.Text.Plain == "" {
		b.Span = lines(n, v)
	}
	b.Label = label(b.Text)
	r.add(b)
}

// list reads a list; what follows an item's first paragraph belongs to the item.
func (r *reader) list(n *ast.List, v view, in Block) {
	in.Level++
	for c := range taken(n) {
		item := in
		item.Kind, item.Form = Item, Bullet
		if n.IsOrdered() {
			item.Form = Ordered
		}
		rest := c.FirstChild()
		var at int
		switch first := rest.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			if box, ok := first.FirstChild().(*east.TaskCheckBox); ok {
				item.Task = Open
				if box.IsChecked {
					item.Task = Done
				}
			}
			t, breaks := r.inlines(first, v)
			at = r.prose(t, breaks, item)
			rest = first.NextSibling()
		default:
			item.Span = lines(c, v)
			at = r.add(item)
		}
		below := in
		below.Parent = at
		for ; rest != nil; rest = rest.NextSibling() {
			r.block(rest, v, below)
		}
		if r.blocks[at].Text.Plain == "" && at+1 < len(r.blocks) {
			start := r.blocks[at+1].Span.Start // an item without words of its own stands where its content does
			r.blocks[at].Span = Span{start, start}
		}
	}
}

// table reads a table cell by cell, each with the header of its column.
func (r *reader) table(n *east.Table, v view, in Block) {
	r.tables++
	var headers []string
	row := 0
	for line := range taken(n) {
		column := 0
		for c := range taken(line) {
			b := in
			b.Kind, b.Table, b.Row, b.Column = Cell, r.tables, row, column
			t, _ := r.inlines(c, v)
			t = t.Trim()
			if row == 0 {
				headers = append(headers, t.Plain)
			}
			if column < len(headers) {
				b.Header = headers[column]
			}
			r.leaf(b, t, v, c)
			column++
		}
		row++
	}
}

// indented reads an indented block: code, or prose that its author indented.
func (r *reader) indented(n *ast.CodeBlock, v view, in Block) {
	inner := v.cut(parts(n.Lines()))
	if r.nested < 3 && readsAsProse(inner.buf) {
		r.nested++
		r.parse(inner, in)
		r.nested--
		return
	}
	in.Kind = CodeBlock
	in.Span = lines(n, v)
	r.add(in)
}

// inlines returns the text of a block's inline children and where in it the
// author insisted on a line break.
func (r *reader) inlines(n ast.Node, v view) (Text, []int) {
	b := builder{view: v, reader: r}
	b.children(n)
	return b.text(), b.hard
}

// lines returns the source span of a block's lines; -1 where it has no place.
func lines(n ast.Node, v view) Span {
	l := n.Lines()
	if l == nil || l.Len() == 0 {
		if n.Pos() < 0 {
			return Span{-1, -1}
		}
		at := min(n.Pos(), len(v.buf)) // the parser counts the columns of a tab
		return v.span(at, at)
	}
	return v.span(l.At(0).Start, l.At(l.Len()-1).Stop)
}
