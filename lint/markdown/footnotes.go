package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// defined holds the names of the footnotes of a document.
var defined = parser.NewContextKey()

// footnote parses the blocks of footnotes. goldmark would move them to the end,
// drop those that nothing speaks of, and look each mark up in a list of them all.
type footnote struct{ parser.BlockParser }

// Close implements parser.BlockParser.
func (footnote) Close(n ast.Node, _ text.Reader, pc parser.Context) {
	names := pc.ComputeIfAbsent(defined, func() any { return map[string]bool{} }).(map[string]bool)
	names[string(n.(*east.Footnote).Ref)] = true
}

// footnoteMark parses what stands for a footnote in the text: "[^1]".
type footnoteMark struct{}

// Trigger implements parser.InlineParser.
func (footnoteMark) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (footnoteMark) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	names, _ := pc.Get(defined).(map[string]bool)
	line, _ := block.PeekLine()
	if len(names) == 0 || !bytes.HasPrefix(line, []byte("[^")) {
		return nil
	}
	n := bytes.IndexAny(line[2:min(len(line), 1000)], "[]")
	if n < 0 || line[2+n] != ']' || !names[string(line[2:2+n])] {
		return nil
	}
	block.Advance(n + 3)
	return east.NewFootnoteLink(0)
}
