package report

import (
	"regexp"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"
)

// readReview reads the comments as GitHub does: a mark, what was found, the
// question, and what is suggested, each of it text and nothing else.
func readReview(t *testing.T, out string) (all []heard) {
	var got struct{ Comments []reviewComment }
	decode(t, out, &got)
	for _, c := range got.Comments {
		source := []byte(c.Body)
		page := goldmark.New().Parser().Parse(gtext.NewReader(source))
		var kinds, said []string
		for n := page.FirstChild(); n != nil; n = n.NextSibling() {
			kinds = append(kinds, n.Kind().String())
			if p, ok := n.(*ast.Paragraph); ok {
				if p.FirstChild().Kind() == ast.KindEmphasis {
					p.RemoveChild(p, p.FirstChild()) // the severity
				}
				said = append(said, plainText(t, p, source))
			}
		}
		if got := strings.Join(kinds, " "); got != "HTMLBlock Paragraph Paragraph Paragraph FencedCodeBlock" {
			t.Fatalf("%s\n%s", got, c.Body)
		}
		if !regexp.MustCompile(`^<!-- unblame:[0-9a-f]{32} -->\n`).MatchString(c.Body) {
			t.Fatalf("no mark: %s", c.Body)
		}
		rule, message, _ := strings.Cut(said[0], ": m")
		all = append(all, heard{c.Path, strings.TrimPrefix(rule, " "), "m" + message + " " + said[1]})
	}
	return all
}

// TestReviewSuggestion holds that a suggestion is made of whole lines, and that
// the comment is on those lines.
func TestReviewSuggestion(t *testing.T) {
	for _, c := range []struct {
		name, source, words, fence, want string
		first, last                      int
	}{
		{"a line", "one\ntwo three\nfour\n", "two", "```", "X three", 0, 2},
		{"the last line", "one\ntwo three", "three", "```", "two X", 0, 2},
		{"two lines", "one\ntwo three\nfour five\nsix", "three\nfour", "```", "two X five", 2, 3},
		{"CRLF", "one\r\ntwo three\r\nfour\r\n", "two", "```", "X three", 0, 2},
		{"a mark of order", "\ufeffone two\n", "two", "```", "one X", 0, 1},
		{"code", "one ```` two\n", "two", "`````", "one ```` X", 0, 1},
	} {
		at := strings.Index(c.source, c.words)
		span := markdown.Span{Start: at, End: at + len(c.words)}
		f := lint.Finding{Span: span, Severity: lint.Warning, Fixes: []lint.Fix{{Title: "T", Edits: []lint.Edit{{Span: span, Text: "X"}}}}}
		got := (&review{}).comment("a.md", newIndex([]byte(c.source)), f)
		want := "\nT:\n" + c.fence + "suggestion\n" + c.want + "\n" + c.fence + "\n"
		if !strings.HasSuffix(got.Body, want) || got.StartLine != c.first || got.Line != c.last {
			t.Errorf("%s: %d-%d %q", c.name, got.StartLine, got.Line, got.Body)
		}
	}
}
