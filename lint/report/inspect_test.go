package report

import (
	"bytes"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// TestInspect writes an inspection made by hand, an empty one and one with
// sentences in each format.
func TestInspect(t *testing.T) {
	const name = "testdata/inspect/all.txtar"
	ar, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	source, prose := ar.Files[0].Data, ar.Files[1].Data
	at := func(words string) markdown.Span {
		i := bytes.Index(source, []byte(words))
		if i < 0 {
			t.Fatalf("no %q in the source", words)
		}
		return markdown.Span{Start: i, End: i + len(words)}
	}
	all := Inspection{
		Path: "a\x1b.md",
		Document: &postmortem.Document{
			Document: &markdown.Document{Source: source},
			Sections: []postmortem.Section{
				{Kind: postmortem.Other, Block: -1},
				{Kind: postmortem.Causes, Also: []postmortem.Kind{postmortem.Resolution}, Title: "Cause and\nresolution", Form: "heading", Span: at("Cause")},
				{Kind: postmortem.Actions, Title: "To do", Form: "label", Span: at("To do")},
			},
			Actions: []postmortem.Action{
				{Text: "Add a check", Owner: "Ana", Due: "2024-03-01", Ticket: "OPS-1", Done: true, Section: postmortem.Actions, Span: at("Add a check")},
				{Text: "Look \u202e into it", Section: postmortem.Actions, Span: at("Look")},
			},
			Timeline: []postmortem.Entry{{Time: "10:04", Date: "2024-03-01", Zone: "UTC", Text: "It stopped", Span: at("10:04")}},
			Metadata: postmortem.Metadata{Date: "2024-03-01", Author: "Ana"},
			Verdict:  postmortem.Verdict{Is: true, Because: []string{`heading "Cause"`, "a timeline"}},
		},
	}
	none := Inspection{Path: "b.md", Document: &postmortem.Document{Document: &markdown.Document{}}}
	read := Inspection{Path: "c.md", Document: postmortem.Read(markdown.Parse(prose), postmortem.Options{}), Sentences: true}
	read.Document.Verdict = postmortem.Verdict{}
	for i := range ar.Files[2:] {
		section := &ar.Files[i+2]
		var b bytes.Buffer
		for _, in := range []Inspection{all, none, read} {
			if ok, err := Inspect(section.Name, &b, Options{}, in); !ok || err != nil {
				t.Fatal(section.Name, ok, err)
			}
		}
		if got := b.String(); got != string(section.Data) && !*update {
			t.Errorf("%s: got\n%s\nwant\n%s", section.Name, got, section.Data)
		}
		section.Data = b.Bytes()
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestEmpty writes reports of no files, and of files without findings.
func TestEmpty(t *testing.T) {
	head := "{\"version\": 1, \"tool\": {\"name\": \"unblame\", \"version\": \"\"},\n \"files\": [\n"
	skipped := File{Path: "a.md", Skipped: true}
	clean := File{Path: "b.md", Postmortem: true}
	for _, c := range []struct {
		format string
		files  []File
		want   string
	}{
		{"text", nil, ""},
		{"text", []File{clean}, "1 file checked: nothing found\n"},
		{"text", []File{skipped, clean, skipped}, "1 file checked, 2 skipped as no post-mortem: nothing found\n"},
		{"text", []File{skipped}, "0 files checked, 1 skipped as no post-mortem: nothing found\nA file that is named on its own is always checked.\n"},
		{"json", nil, head + "],\n \"summary\": {\"files\":0,\"skipped\":0,\"errors\":0,\"warnings\":0,\"suggestions\":0}}\n"},
		{"json", []File{skipped, clean}, head +
			"  {\"path\": \"a.md\", \"postmortem\": false, \"findings\": []},\n" +
			"  {\"path\": \"b.md\", \"postmortem\": true, \"findings\": []}],\n" +
			" \"summary\": {\"files\":1,\"skipped\":1,\"errors\":0,\"warnings\":0,\"suggestions\":0}}\n"},
	} {
		if got := write(t, c.format, Options{}, c.files...); got != c.want {
			t.Errorf("%s of %d files: got\n%s\nwant\n%s", c.format, len(c.files), got, c.want)
		}
	}
}
