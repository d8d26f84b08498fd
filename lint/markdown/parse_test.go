package markdown

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// parseCases say how a source is read: one line a block, as shown by describe.
var parseCases = []struct{ name, source, want string }{
	{
		"headings", "# One\n\nTwo\n===\n\n**Timeline**\n\n<h2>Impact</h2>\n",
		"H1 One | H1 Two | H7 Timeline | H2 Impact",
	},
	{"label lines", "Root cause: a full disk.\n\n**Impact:** none", "P Root cause:| a full disk. | P Impact:| none"},
	{"one item a line", "Date: 2024-03-01\nAuthor: the shift lead\nStatus: draft", "P Date:| 2024-03-01 | P Author:| the shift lead | P Status:| draft"},
	{"wrapped prose stays whole", "The queue filled up because the consumer had stopped at\nMidnight and nobody was paged.", "P The queue filled up because the consumer had stopped at\nMidnight and nobody was paged."},
	{
		"a title under the line before, and over the line after", "Impact: The pages of all customers in the region answered with an error, and nobody could log in.\nTimeline\n10:04 Alert fired\n",
		"P Impact:| The pages of all customers in the region answered with an error, and nobody could log in. | P Timeline | P 10:04 Alert fired",
	},
	{
		"a title over a wrapped paragraph", "Summary\nThe pages of all customers in the region answered with an error while the\ncertificate was being renewed.",
		"P Summary | P The pages of all customers in the region answered with an error while the\ncertificate was being renewed.",
	},
	{"a title in capitals over small letters", "WHAT WENT WRONG\ndocker layers were never pruned because the timer was masked during the\nmigration.\nIMPACT\n~220 failed builds", "P WHAT WENT WRONG | P docker layers were never pruned because the timer was masked during the\nmigration. | P IMPACT | P ~220 failed builds"},
	{"capitals within a sentence", "The builds of all teams failed for three hours with an error from the\nDOCKER\ndaemon, which had no space left.", "P The builds of all teams failed for three hours with an error from the\nDOCKER\ndaemon, which had no space left."},
	{"a short last line is no title", "The pages of all customers answered with an error, and so did the pages of\nTeam North", "P The pages of all customers answered with an error, and so did the pages of\nTeam North"},
	{"times", "10:04 Alert fired\n10:05 Page sent\n", "P 10:04 Alert fired | P 10:05 Page sent"},
	{"unknown bullets", "• one\n• two\n– three", "I1 one | I1 two | I1 three"},
	{"lists", "- a\n  - b\n- [ ] c\n- [x] d\n\n  more\n", "I1 a | I2 b | I1 c open | I1 d done | P more"},
	{"boxes without bullets", "[ ] one\n[x] two", "I1 one open | I1 two done"},
	{"table", "| Task | Owner |\n|---|---|\n| Add `x` | a\\|b |", "C Task | C Owner | C Add \uFFFC | C a|b"},
	{"quote", "> Said so.\n\nNot quoted.", "Q1P Said so. | P Not quoted."},
	{"indented prose", "    The server was restarted at noon by the operator.\n    It came back after two minutes.", "P The server was restarted at noon by the operator. | P It came back after two minutes."},
	{"indented code", "    x = 1;\n    if (x) { y(); }", "K"},
	{"inline", "a **b**c `d e` [f](u) ![g](h) &amp; \\* <https://i.j> <b>k</b><!-- l -->m", "P a bc \uFFFC f \uFFFC & * \uFFFC km"},
	{"HTML code", "run <code>rm -rf</code> now", "P run \uFFFC now"},
	{
		"HTML block", "<details><summary>Timeline</summary>\n<p>One\ntwo<br>Three</p>\n<ul><li>a</li><li>b</li></ul>\n<pre>x</pre></details>",
		"H6 Timeline | P One\ntwo | P Three | I1 a | I1 b | K",
	},
	{"HTML table", "<table><tr><th>Owner</th></tr><tr><td>Li</td></tr></table>", "C Owner | C Li"},
	{"CRLF and BOM", "\xEF\xBB\xBF# A\r\n\r\nb\r\nc\r\n", "H1 A | P b\nc"},
	{"front matter", "---\ntitle: x\n---\nText", "P Text"},
	{"HTML table with an empty cell", "Text.\n\n<table><tr><td>a</td><td></td><td>b</td></tr></table>", "P Text. | C a | C | C b"},
	{"a footnote that nothing speaks of, and a mark of none", "Text[^2].\n\n[^1]: The note.\n\nMore.", "P Text[^2]. | P The note. | P More."},
	{"footnote", "Text[^1].\n\n[^1]: The note.\n", "P Text. | P The note."},
	{"definition", "Term\n: Meaning", "T Term | D Meaning"},
	{"invalid UTF-8", "a\xffb\x00c", "P a\uFFFDb\uFFFDc"},
	{"hard break", "First line  \nSecond line\\\nThird line", "P First line | P Second line | P Third line"},
	{"soft break in a sentence", "The server  \nwas down", "P The server\nwas down"},
	{"e-mail stays", "ask <ana@example.com> or b@example.com", "P ask ana@example.com or b@example.com"},
}

// describe shows a block as the parser's tests write it.
func describe(b Block) string {
	kind := map[Kind]string{Paragraph: "P", Heading: "H", Item: "I", Cell: "C", Term: "T", Definition: "D", CodeBlock: "K"}[b.Kind]
	if b.Kind == Heading || b.Kind == Item {
		kind += strconv.Itoa(b.Level)
	}
	if b.Quote > 0 {
		kind = fmt.Sprintf("Q%d%s", b.Quote, kind)
	}
	text := b.Text.Plain
	if b.Label > 0 && b.Kind != Heading {
		text = text[:b.Label] + "|" + text[b.Label:]
	}
	return strings.TrimSpace(kind + " " + text + map[Task]string{Open: " open", Done: " done"}[b.Task])
}

func TestProfile(t *testing.T) {
	for address, want := range map[string]bool{
		"https://github.com/name": true, "https://github.com/name/": true, "https://www.linkedin.com/in/name": true, "https://example.social/@name": true,
		"https://github.com/name/repo": false, "https://github.com/": false, "https://example.org/name": false, "mailto:x": false, "/name": false,
	} {
		if profile(address) != want {
			t.Errorf("%s: want %v", address, want)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range parseCases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, b := range Parse([]byte(c.source)).Blocks {
				got = append(got, describe(b))
				checkText(t, []byte(c.source), b.Text)
			}
			if s := strings.Join(got, " | "); s != c.want {
				t.Errorf("%q\n got %q\nwant %q", c.source, s, c.want)
			}
		})
	}
}

// commentCases say which comments a source has, as their texts, and what is
// left of its text.
var commentCases = []struct{ name, source, comments, text string }{
	{"HTML, on a line", "a\n\n<!-- x -- y -->\nb", "x -- y", "a | b"},
	{"HTML, over lines", "a\n\n<!--\n x\n y\n-->\n", "x\n y", "a"},
	{"HTML, several in a block", "<div><!-- x --><p>a</p>\n<!-- y --></div>", "x | y", "a"},
	{"in a paragraph", "a <!-- x -- y --> b\n<!-- z -->\nc", "x -- y | z", "a  b | c"},
	{"in a quote, over lines", "> a <!-- x\n> y --> b", "x\ny", "a  b"},
	{"in a list", "- a <!-- x -->\n- <!-- y -->\n  b\n  <!-- z -->", "x | y | z", "a |  | b"},
	{"in a table", "| a |\n|---|\n| b <!-- x --> |", "x", "a | b"},
	{"in a heading", "## a <!-- x -->", "x", "a"},
	{"MDX", "{/* x */}\n\na {/* y\nz */} b", "x | y\nz", "a  b"},
	{"MDX before text", "{/* x */}\na", "x", "a"},
	{"MDX without an end", "a {/* x", "", "a {/* x"},
	{"a link to nowhere", "[//]: # (x)\n[//]: # (y)\n\na", "x | y", "a"},
	{"a link to nowhere below text", "a\n[//]: # (x)\nb", "x", "a\nb"},
	{"a link to nowhere in a list", "- a\n\n  [//]: # (x)\n  b", "x", "a | b"},
	{"a link to somewhere", "[x]: # (y)\n\na", "", "a"},
	{"CRLF", "a\r\n\r\n<!-- x\r\ny -->\r\nb {/* z */}\r\n", "x\ny | z", "a | b"},
	{"not in code", "`<!-- x -->`\n\n```\n<!-- x -->\n{/* x */}\n```\n\n    <!-- x -->\n\n<pre><!-- x --></pre>\n\n<code><!-- x --></code> `{/* x */}`", "", "\uFFFC |  |  |  | \uFFFC \uFFFC"},
	{"not escaped", "a \\<!-- x --> \\{/* x */}", "", "a <!-- x --> {/* x */}"},
	{"no comments", "<!DOCTYPE html>\n\n<?php x ?>\n\n<!---->\n", "", ""},
}

func TestComments(t *testing.T) {
	for _, c := range commentCases {
		t.Run(c.name, func(t *testing.T) {
			doc := Parse([]byte(c.source))
			var comments, text []string
			for _, x := range doc.Comments {
				comments = append(comments, x.Text.Plain)
				checkText(t, doc.Source, x.Text)
			}
			for _, b := range doc.Blocks {
				text = append(text, b.Text.Plain)
			}
			if got := strings.Join(comments, " | "); got != c.comments {
				t.Errorf("comments %q, not %q", got, c.comments)
			}
			if got := strings.Join(text, " | "); got != c.text {
				t.Errorf("text %q, not %q", got, c.text)
			}
		})
	}
}

// TestTableWithBlankLines: a blank line ends a block of HTML, but not the table in it.
func TestTableWithBlankLines(t *testing.T) {
	doc := Parse([]byte("<table>\n\n<tr><th>What</th><th>Owner</th></tr>\n\n<tr><td>Alert</td>\n\n<td>Ana</td></tr>\n</table>\n\n<table><td>x</td></table>"))
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, fmt.Sprint(b.Table, b.Row, b.Column, " ", b.Header, ": ", b.Text.Plain))
	}
	if want := "1 0 0 What: What | 1 0 1 Owner: Owner | 1 1 0 What: Alert | 1 1 1 Owner: Ana | 2 0 0 x: x"; strings.Join(got, " | ") != want {
		t.Errorf("read as %s\nnot as  %s", strings.Join(got, " | "), want)
	}
}
