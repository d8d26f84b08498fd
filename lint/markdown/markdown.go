// Package markdown reads a Markdown file into blocks of plain text in which
// every character remembers the source bytes it came from. It is the only door
// to the Markdown parser, and the only place that knows what Markdown looks like.
package markdown

import (
	"cmp"
	"slices"
	"sort"
)

// Document is a Markdown file as read. Offsets are bytes of Source.
type Document struct {
	Source      []byte
	FrontMatter FrontMatter
	Blocks      []Block   // in the order of the source
	Comments    []Comment // in the order of the source
}

// Kind says what a block is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph  Kind = iota
	Heading         // also a line in bold, or an HTML heading
	Item            // of a list; also a line that starts with a bullet Markdown doesn't know
	Cell            // of a table
	Term            // of a definition list
	Definition      // of a definition list
	CodeBlock       // without text
)

// Form says how a heading or an item was written.
type Form uint8

// The forms of headings and items.
const (
	Plain   Form = iota
	ATX          // # Heading
	Setext       // underlined
	Bold         // a line all in bold
	HTML         // <h2>, <summary>
	Bullet       // a list item of Markdown
	Ordered      // a numbered list item
	Line         // an item recognised by its line, not by Markdown
)

// Task is the state of a task list item.
type Task uint8

// The states of a task.
const (
	NoTask Task = iota
	Open        // [ ]
	Done        // [x]
)

// Block is one heading, paragraph, list item, table cell, … as plain text.
type Block struct {
	Kind   Kind
	Form   Form
	Span   Span
	Text   Text
	Label  int // length in Text.Plain of a leading label with its colon ("Root cause:"); 0 if there is none
	Level  int // of a heading, 1 to 6 (7 for a bold line); depth of an item and of what belongs to it, from 1
	Quote  int // depth of block quotes around it
	Task   Task
	Parent int    // index of the item or term that it belongs to; -1 if there is none
	Table  int    // running number of its table, from 1; 0 outside tables
	Row    int    // of a cell, from 0, the header row
	Column int    // of a cell, from 0
	Header string // the text of a cell's column header
	Info   string // of a fenced code block: what follows the fence
}

// Parse reads a Markdown file. Any bytes are a Markdown file: it has no errors.
func Parse(source []byte) *Document {
	doc := &Document{Source: source}
	start := 0
	if len(source) >= 3 && string(source[:3]) == "\xEF\xBB\xBF" {
		start = 3
	}
	doc.FrontMatter, start = frontMatter(source, start)
	r := &reader{}
	r.parse(normalise(source, start), Block{Parent: -1})
	doc.Blocks = r.inOrder()
	doc.Comments = r.comments
	slices.SortStableFunc(doc.Comments, func(a, b Comment) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return doc
}

// inOrder returns the blocks by place: the parser keeps footnotes for the end.
func (r *reader) inOrder() []Block {
	less := func(i, j int) bool { return r.blocks[i].Span.Start < r.blocks[j].Span.Start }
	if sort.SliceIsSorted(r.blocks, less) {
		return r.blocks
	}
	order := make([]int, len(r.blocks))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return less(order[i], order[j]) })
	place := make([]int, len(order))
	sorted := make([]Block, len(order))
	for to, from := range order {
		place[from] = to
		sorted[to] = r.blocks[from]
	}
	for i := range sorted {
		if p := sorted[i].Parent; p >= 0 {
			sorted[i].Parent = place[p]
		}
	}
	return sorted
}
