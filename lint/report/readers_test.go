package report

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"
)

// The readers.

func decode(t *testing.T, out string, into any) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(out))
	if err := d.Decode(into); err != nil || d.More() {
		t.Fatalf("no JSON: %v\n%s", err, out)
	}
}

func readJSON(t *testing.T, out string) (all []heard) {
	var got struct {
		Files []struct {
			Path     string
			Findings []struct{ Rule, Message, Question string }
		}
	}
	decode(t, out, &got)
	for _, f := range got.Files {
		for _, x := range f.Findings {
			all = append(all, heard{f.Path, x.Rule, x.Message + " " + x.Question})
		}
	}
	return all
}

func readJSONLines(t *testing.T, out string) (all []heard) {
	for line := range strings.Lines(out) {
		var x struct{ Path, Rule, Message, Question string }
		decode(t, line, &x)
		all = append(all, heard{x.Path, x.Rule, x.Message + " " + x.Question})
	}
	return all
}

func readGitLab(t *testing.T, out string) (all []heard) {
	var got []gitlabIssue
	decode(t, out, &got)
	for _, x := range got {
		all = append(all, heard{x.Location.Path, x.CheckName, x.Description})
	}
	return all
}

func readRDJSON(t *testing.T, out string) (all []heard) {
	var got struct{ Diagnostics []rdDiagnostic }
	decode(t, out, &got)
	for _, x := range got.Diagnostics {
		all = append(all, heard{x.Location.Path, x.Code.Value, x.Message})
	}
	return all
}

func readRDJSONLines(t *testing.T, out string) (all []heard) {
	for line := range strings.Lines(out) {
		all = append(all, readRDJSON(t, `{"diagnostics": [`+line+`]}`)...)
	}
	return all
}

func readSARIF(t *testing.T, out string) (all []heard) {
	var got struct {
		Runs []struct{ Results []sarifResult }
	}
	decode(t, out, &got)
	for _, x := range got.Runs[0].Results {
		if len(x.Suppressions) > 0 {
			continue
		}
		place := x.Locations[0].PhysicalLocation
		said := x.Message.Text
		if bare := strings.NewReplacer(`\\`, "", `\[`, "", `\]`, "").Replace(said); strings.Contains(bare, "](") {
			t.Errorf("a link: %s", said)
		}
		said = strings.NewReplacer(`\\`, `\`, `\[`, "[", `\]`, "]").Replace(said)
		all = append(all, heard{pathOf(t, place.Artifact.URI), x.RuleID, said})
	}
	return all
}

func readCheckstyle(t *testing.T, out string) (all []heard) {
	var got struct {
		File []struct {
			Name  string `xml:"name,attr"`
			Error []struct {
				Message string `xml:"message,attr"`
				Source  string `xml:"source,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err, out)
	}
	for _, f := range got.File {
		for _, x := range f.Error {
			all = append(all, heard{f.Name, x.Source, x.Message})
		}
	}
	return all
}

func readJUnit(t *testing.T, out string) (all []heard) {
	var got struct {
		Suite []struct {
			Name string `xml:"name,attr"`
			Case []struct {
				Name string `xml:"name,attr"`
				Out  string `xml:"system-out"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err, out)
	}
	for _, s := range got.Suite {
		for _, c := range s.Case {
			all = append(all, heard{s.Name, c.Name, c.Out})
		}
	}
	return all
}

func readGitHub(_ *testing.T, out string) (all []heard) {
	for _, c := range commandsIn(out) {
		all = append(all, heard{c.properties["file"], c.properties["title"], c.data})
	}
	return all
}

// readMarkdown reads the cells of the tables. Nothing in them may be more than
// text, but for the comment that keeps @ from a name.
func readMarkdown(t *testing.T, out string) (all []heard) {
	source := []byte(out)
	page := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(gtext.NewReader(source))
	err := ast.Walk(page, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if row, ok := n.(*east.TableRow); ok && entering {
			var cells []string
			for c := row.FirstChild(); c != nil; c = c.NextSibling() {
				cells = append(cells, plainText(t, c, source))
			}
			if len(cells) != 4 {
				t.Fatalf("%d cells: %q", len(cells), cells)
			}
			all = append(all, heard{cells[0], cells[1], cells[2] + " " + cells[3]})
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func plainText(t *testing.T, n ast.Node, source []byte) string {
	t.Helper()
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.WriteString(unescapeMarkdown(string(c.Segment.Value(source))))
		case *ast.RawHTML:
			if s := string(c.Segments.Value(source)); s != "<!-- -->" {
				t.Fatalf("HTML: %s", s)
			}
		default:
			t.Fatalf("a %s in a cell: %s", c.Kind(), source)
		}
	}
	return b.String()
}

// unescapeMarkdown resolves backslashes and entities, as a renderer does.
func unescapeMarkdown(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(b.String())
}

// shape is the template of these tests.
var shape = func() *Template {
	t, err := ParseTemplate(`{{define "file"}}{{json .Path}} {{.Path}}` + "\n{{end}}{{json .}} {{.Words}}\n")
	if err != nil {
		panic(err)
	}
	return t
}()

func readTemplate(t *testing.T, out string) (all []heard) {
	for i, line := range strings.Split(strings.TrimSuffix(out, "\n"), "\n") {
		if i == 0 {
			continue
		}
		var x struct{ Path, Rule, Message, Question string }
		if err := json.NewDecoder(strings.NewReader(line)).Decode(&x); err != nil {
			t.Fatal(err, line)
		}
		all = append(all, heard{x.Path, x.Rule, x.Message + " " + x.Question})
	}
	return all
}

func readConcise(_ *testing.T, out string) (all []heard) {
	for line := range strings.Lines(out) {
		all = append(all, heard{said: strings.TrimSuffix(line, "\n")})
	}
	return all
}

func readText(_ *testing.T, out string) []heard {
	lines := strings.Split(out, "\n")
	for _, line := range lines {
		if _, rule, ok := strings.Cut(line, "error  "); ok && strings.Contains(line, "1:3") {
			rule, _, _ = strings.Cut(rule, "  also ")
			return []heard{{path: lines[0], rule: rule}}
		}
	}
	return nil
}

func pathOf(t *testing.T, uri string) string {
	t.Helper()
	path, err := url.PathUnescape(strings.TrimPrefix(strings.TrimPrefix(uri, "./"), "file:///")) // file: for what reads as a drive
	if err != nil {
		t.Fatal(err, uri)
	}
	return path
}
