package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Comment is a remark to people or programs that readers don't see: of HTML
// (<!-- … -->), of MDX ({/* … */}), or a link to nowhere ([//]: # (…)).
type Comment struct {
	Span Span // with its marks
	Text Text // between them
}

// marks are what comments stand between. The last of them is also the
// definition of a link, if it stands at the start of a paragraph.
var marks = [][2]string{{"<!--", "-->"}, {"{/*", "*/}"}, {"[//]: # (", ")"}}

// comment keeps the comment that stands in the given parts of a view.
func (r *reader) comment(v view, parts []Span) {
	b := builder{view: v}
	for _, p := range parts {
		for at := p.Start; at < p.End; {
			line := v.buf[at:p.End]
			if n := bytes.IndexByte(line, '\n'); n >= 0 {
				line = line[:n+1]
			}
			b.raw(at, at+len(bytes.TrimRight(line, "\n")))
			b.newline(soft)
			at += len(line)
		}
	}
	t := b.text().Trim()
	for _, m := range marks {
		from, to := len(m[0]), len(t.Plain)-len(m[1])
		if from < to && strings.HasPrefix(t.Plain, m[0]) && strings.HasSuffix(t.Plain, m[1]) {
			r.comments = append(r.comments, Comment{t.Span(0, len(t.Plain)), t.Slice(from, to).Trim()})
		}
	}
}

// parts returns the lines that a node is made of.
func parts(segments *text.Segments) []Span {
	var out []Span
	for i := range segments.Len() {
		out = append(out, Span{segments.At(i).Start, segments.At(i).Stop})
	}
	return out
}

// remark parses the comments that Markdown takes for text: those of MDX, and
// links to nowhere that don't start a paragraph.
type remark struct{}

// endlessKey holds the paragraph in which a comment, by its marks, was begun and
// never ended: another one is not looked for to its end again.
var endlessKey = parser.NewContextKey()

// Trigger implements parser.InlineParser.
func (remark) Trigger() []byte { return []byte{'{', '['} }

// Parse implements parser.InlineParser.
func (remark) Parse(in ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	k := slices.IndexFunc(marks[1:], func(m [2]string) bool { return bytes.HasPrefix(line, []byte(m[0])) }) + 1
	endless := pc.ComputeIfAbsent(endlessKey, func() any { return map[int]ast.Node{} }).(map[int]ast.Node)
	if k == 0 || endless[k] == in {
		return nil
	}
	n := ast.NewRawHTML()
	number, at := block.Position()
	for {
		line, segment := block.PeekLine()
		if line == nil {
			endless[k] = in
			block.SetPosition(number, at)
			return nil
		}
		if end := bytes.Index(line, []byte(marks[k][1])); end >= 0 {
			end += len(marks[k][1])
			n.Segments.Append(segment.WithStop(segment.Start + end))
			block.Advance(end)
			return n
		}
		n.Segments.Append(segment)
		block.AdvanceLine()
	}
}
