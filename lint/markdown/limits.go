package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Where much is nested or begun and never ended, goldmark takes time that grows
// with the square of the text, and its stack with the nesting. No author comes
// near these limits; what lies beyond them is read as plain text.
const (
	deepest = 50      // blocks within blocks; a list and its item are two
	marked  = 2000    // marks of emphasis, links and code in one paragraph
	vain    = 100     // of these, links and code that were begun and never ended
	defines = 1000    // lines of a paragraph that may define links
	empty   = 100_000 // cells of one table that its rows leave out
)

// shallow parses blocks that hold blocks.
type shallow struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (p shallow) Open(in ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := in; n != nil; n = n.Parent() {
		depth++
	}
	if depth > deepest {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(in, r, pc)
}

// tally counts the marks of one paragraph.
type tally struct {
	of           ast.Node
	marked, vain int
}

var tallyKey = parser.NewContextKey()

// patient parses marks within paragraphs.
type patient struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (p patient) Parse(in ast.Node, r text.Reader, pc parser.Context) ast.Node {
	t := pc.ComputeIfAbsent(tallyKey, func() any { return &tally{} }).(*tally)
	if t.of != in {
		*t = tally{of: in}
	}
	if t.marked == marked || t.vain == vain {
		return nil
	}
	t.marked++
	line, _ := r.PeekLine()
	n := p.InlineParser.Parse(in, r, pc)
	if searched(line) {
		if _, plain := n.(*ast.Text); n == nil || plain {
			t.vain++
		}
	}
	return n
}

// searched reports whether the rest of a paragraph is searched for the end of the
// mark that a line starts with.
func searched(line []byte) bool {
	return line[0] == '`' || line[0] == ']' && len(line) > 1 && (line[1] == '(' || line[1] == '[')
}

// CloseBlock implements parser.CloseBlocker.
func (p patient) CloseBlock(in ast.Node, r text.Reader, pc parser.Context) {
	if c, ok := p.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(in, r, pc)
	}
}

// sparse parses tables. goldmark fills each row up to the width of the table.
type sparse struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (p sparse) Transform(n *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines, widest, all := n.Lines(), 0, 0
	for i := range lines.Len() {
		at := lines.At(i)
		pipes := bytes.Count(r.Source()[at.Start:at.Stop], []byte("|"))
		widest, all = max(widest, pipes), all+pipes
	}
	if widest*lines.Len()-all <= empty {
		p.ParagraphTransformer.Transform(n, r, pc)
	}
}

// brief takes definitions of links off the start of a paragraph.
type brief struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (p brief) Transform(n *ast.Paragraph, r text.Reader, pc parser.Context) {
	if n.Lines().Len() <= defines {
		p.ParagraphTransformer.Transform(n, r, pc)
	}
}
