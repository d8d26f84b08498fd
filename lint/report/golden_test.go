package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

var update = flag.Bool("update", false, "write what is found into the golden files")

// promised is what to do when a report changes on which programs rely.
var promised = func() map[string]string {
	all := map[string]string{}
	for _, format := range Formats() {
		if format != "text" && format != "concise" && format != "markdown" {
			all[format] = fmt.Sprintf("\nPrograms rely on this: docs/formats.md promises it as version %d. If one of them could notice the change, raise\nContract and tell there what is different. Then go test ./lint/report -update writes it down.\n", Contract)
		}
	}
	return all
}()

// TestContract holds that the promise names its version.
func TestContract(t *testing.T) {
	doc, err := os.ReadFile("../../docs/formats.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("The contract is version %d.", Contract); !strings.Contains(string(doc), want) {
		t.Errorf("docs/formats.md doesn't say %q", want)
	}
	for _, format := range Formats() {
		if !strings.Contains(string(doc), "\n| `"+format+"` | ") {
			t.Errorf("docs/formats.md doesn't list %s", format)
		}
	}
	for name, sample := range samples {
		for _, field := range names(sample) {
			if field != "Summary" && !strings.Contains(string(doc), "`."+field+"`") {
				t.Errorf("docs/formats.md doesn't tell of .%s, which %q sees", field, name)
			}
		}
	}
}

// TestGolden writes each testdata/*.txtar in every format that it has a
// section for. The comment holds options ("width 60", "color", "rules", …), the
// sections are:
//
//	source     the document, with the escapes of a Go string
//	findings   one per paragraph: `severity rule "words of the source"`, then
//	           lines "message: …", "question: …", "also: …", "missing: …",
//	           `related: "words" message`, `fix: "words" title` and, as the last one,
//	           "suppressed: reason"
//	text, …    what is written; ␛ stands for the escape character
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			o := options(t, string(ar.Comment))
			f := golden(t, ar)
			for i := range ar.Files {
				section := &ar.Files[i]
				if !slices.Contains(Formats(), section.Name) {
					continue
				}
				got := write(t, section.Name, o, f)
				if section.Name == "json" && !json.Valid([]byte(got)) {
					t.Errorf("not JSON:\n%s", got)
				}
				got = strings.ReplaceAll(got, "\x1b", "␛")
				if got != string(section.Data) && !*update {
					t.Errorf("%s: got\n%s\nwant\n%s%s", section.Name, got, section.Data, promised[section.Name])
				}
				section.Data = []byte(got)
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func write(t *testing.T, format string, o Options, files ...File) string {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	var sum Summary
	for _, f := range files {
		sum.Add(f)
		if err := w.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(sum); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func options(t *testing.T, comment string) Options {
	t.Helper()
	o := Options{Version: "0.0.0", Template: shape}
	for _, line := range strings.Split(comment, "\n") {
		word, value, _ := strings.Cut(line, " ")
		switch word {
		case "color":
			o.Color = true
		case "links":
			o.Links = true
		case "rules":
			o.Rules = []Rule{{
				ID: "human-error", Group: "blame", Title: "a person's error as the explanation", Severity: lint.Warning,
				Doc: paged("# human-error: a person's error as the explanation\n\nIt ends the search.\n\nSources: none.\n\n## Flags\n"), URL: home + "/blob/main/rules/blame/human-error.md",
			}}
		case "actions":
			o.Actions = true
		case "width":
			n, err := strconv.Atoi(value)
			if err != nil {
				t.Fatal(err)
			}
			o.Width = n
		}
	}
	return o
}

func golden(t *testing.T, ar *txtar.Archive) File {
	t.Helper()
	f := File{Path: "a.md", Postmortem: true, FailLevel: lint.Error}
	for _, s := range ar.Files {
		switch s.Name {
		case "path":
			f.Path = unescape(t, strings.TrimSuffix(string(s.Data), "\n"))
		case "source":
			f.Source = []byte(unescape(t, string(s.Data)))
		case "findings":
			for _, p := range strings.Split(strings.TrimSpace(string(s.Data)), "\n\n") {
				p, reason, hidden := strings.Cut(p, "\nsuppressed: ")
				found := finding(t, f.Source, strings.Split(p, "\n"))
				if hidden {
					f.Suppressed = append(f.Suppressed, lint.Suppressed{Finding: found, Kind: "inSource", Reason: reason})
				} else {
					f.Findings = append(f.Findings, found)
				}
			}
		}
	}
	return f
}

func finding(t *testing.T, source []byte, lines []string) lint.Finding {
	t.Helper()
	head := strings.SplitN(lines[0], " ", 3)
	severity, ok := lint.ParseSeverity(head[0])
	if !ok {
		t.Fatalf("no severity %q", head[0])
	}
	span, _ := place(t, source, head[2])
	f := lint.Finding{Rule: head[1], Group: "blame", Severity: severity, Span: span, Section: "causes", Page: "rules/blame/" + head[1] + ".md"}
	for _, line := range lines[1:] {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "message":
			f.Message = unescape(t, value)
		case "question":
			f.Question = unescape(t, value)
		case "also":
			f.Also = strings.Split(value, ", ")
		case "missing":
			f.Missing = value
		case "related":
			span, rest := place(t, source, value)
			f.Related = append(f.Related, lint.Related{Message: rest, Span: span})
		case "fix":
			span, rest := place(t, source, value)
			f.Fixes = append(f.Fixes, lint.Fix{Title: rest, Edits: []lint.Edit{{Span: span, Text: "<new>"}}})
		default:
			t.Fatalf("no key %q", key)
		}
	}
	return f
}

// place finds the quoted words that text begins with in the source.
func place(t *testing.T, source []byte, text string) (markdown.Span, string) {
	t.Helper()
	quoted, err := strconv.QuotedPrefix(text)
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	words, _ := strconv.Unquote(quoted)
	at := bytes.Index(source, []byte(words))
	if at < 0 {
		t.Fatalf("no %q in the source", words)
	}
	return markdown.Span{Start: at, End: at + len(words)}, strings.TrimSpace(text[len(quoted):])
}

func unescape(t *testing.T, text string) string {
	t.Helper()
	s, err := strconv.Unquote(`"` + strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(text) + `"`)
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return s
}

// paged returns what a Rule asks for its page.
func paged(text string) func() string { return func() string { return text } }
