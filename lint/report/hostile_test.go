package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// strange are texts as documents, file names, rule files and configuration may
// bring them, each of which one of the formats or its reader could obey.
var strange = map[string]string{
	"controls":     "a\x00b\x07c\x08d\x7fe\u0085f\u009bg",
	"colour":       "\x1b[31mred\x1b]8;;http://x\x1b\\link\x1b[2J",
	"direction":    "user\u202enimda\u202c \u2066x\u2069 \u200b\u200e",
	"separators":   "a\u2028b\u2029c\u000bd\u000ce",
	"lines":        "a\nb\r\nc\rd",
	"command":      "::error file=a.md,line=1::forged",
	"old command":  "##[error]forged ##[group]x ###[warning]y",
	"azure":        "##vso[task.setvariable variable=x]y ###vso[a]b ##vso[",
	"teamcity":     "##teamcity[setParameter name='x' value='y'] ###teamcity[a]",
	"fold":         "section_start:1:x\r\x1b[0Kforged travis_fold:start:x\r",
	"stop":         "\n::stop-commands::token\n::set-output name=a::b\n::add-mask::c",
	"colons":       "a:::b::::c ::",
	"percent":      "100%, %0A::error::x %25 %3A %2525",
	"properties":   "a:b,c=d;e,line=7",
	"cdata":        "a ]]> b <![CDATA[ c ]]>",
	"xml":          "<a href='x'>&amp;\"</a> &#x1b; <!-- -->",
	"html":         "<script>alert(1)</script><img src=x onerror=y> <details> </td>",
	"markup":       "*a* _b_ **c** ~~d~~ # e > f ![i](http://x) [l](http://x) [r][s] <http://x>",
	"code":         "`a` ``b`` ```c``` \\`d\\`",
	"list":         "- a",
	"numbered":     "12. a",
	"table":        "a | b || c \\| d |",
	"mention":      "@octocat @org/team #12 GH-1 $x^2$ $$y$$ :tada:",
	"link in text": "see [this](1) and [that](http://x) {0} {{.Path}}",
	"quotes":       "\"a\" 'b' “c” \\\"d\\\" \\",
	"json":         "\"}],\"x\":[{\"y\":\"\\u001b",
	"no UTF-8":     "a\xff\xfeb\xe2\x80c\xc0\xafd",
	"noncharacter": "a\ufffeb\uffffc\ufffdd",
	"tags":         "x\U000e0041\U000e0042 \ufeffy",
	"emoji":        "👩‍💻 🏳️‍🌈 e\u0301 你好",
	"template":     "{{.Message}} {{printf \"%s\" 1}} ${{ github.token }} $(id) `id`",
	"long":         strings.Repeat("<|`@", 400),
	"name":         "a:b,c%d\\e f.md",
	"dots":         "../../etc/x?y#z&w=1",
	"scheme":       "javascript:alert(1)",
	"dash":         "--format=x",
	"empty":        "",
}

// heard is what the reader of a format understands of a finding.
type heard struct{ path, rule, said string }

// readers read a report as its consumers do, and say what must arrive: the text
// itself, or the text as a screen shows it.
var readers = map[string]struct {
	read func(*testing.T, string) []heard
	want func(File) heard
}{
	"json":       {readJSON, exactly},
	"jsonl":      {readJSONLines, exactly},
	"gitlab":     {readGitLab, exactlyOnOneLine},
	"rdjson":     {readRDJSON, exactlyOnOneLine},
	"rdjsonl":    {readRDJSONLines, exactlyOnOneLine},
	"sarif":      {readSARIF, exactlyByAddress},
	"checkstyle": {readCheckstyle, shownOnOneLine},
	"junit":      {readJUnit, shownInTest},
	"github":     {readGitHub, shownInLog},
	"markdown":   {readMarkdown, shownInCells},

	"github-review": {readReview, shownInComment},
	"template":      {readTemplate, exactly},
	"concise":       {readConcise, shownConcise},
	"text":          {readText, shownInText},
}

// TestHostile crosses every strange text with every format: what the reader of
// the format hears is what was said, neither the screen nor the runner obeys a
// part of it, and no finding is lost or added.
func TestHostile(t *testing.T) {
	if got, want := slices.Sorted(maps.Keys(readers)), slices.Sorted(slices.Values(Formats())); !slices.Equal(got, want) {
		t.Fatalf("readers of %v, formats %v", got, want)
	}
	for format := range readers {
		for name, s := range strange {
			t.Run(format+"/"+name, func(t *testing.T) { arrives(t, format, s) })
		}
	}
}

// FuzzFormats does the same with any text.
func FuzzFormats(f *testing.F) {
	for _, s := range strange {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for format := range readers {
			arrives(t, format, s)
		}
	})
}

// arrives fails unless a report whose every text is s arrives as it should.
func arrives(t *testing.T, format, s string) {
	t.Helper()
	r, f := readers[format], hostileFile(s)
	for _, o := range []Options{{}, {Actions: true}} {
		o.Template = shape
		o.Rules = []Rule{{ID: f.Findings[0].Rule, Title: s, Doc: paged("# r: " + s + "\n\n" + s + "\n")}}
		out := write(t, format, o, f)
		obeyedBy(t, strings.ReplaceAll(out, "\n", ""), false)
		if commands := commandsIn(out); format != "github" && o.Actions && len(commands) > 0 {
			t.Fatalf("%s: the runner obeys %q in %q", format, commands, out)
		}
		if format != "github" && o.Actions { // a path may stand at the start of a line
			f := f
			f.Path = s
			if out := write(t, format, o, f); len(commandsIn(out)) > 0 {
				t.Fatalf("%s: the runner obeys a path in %q", format, out)
			}
		}
		if o.Actions && slices.Contains([]string{"template", "concise", "text"}, format) {
			continue // what they show is broken up there
		}
		got, want := r.read(t, out), r.want(f)
		if len(got) != 1 || got[0] != want {
			t.Fatalf("%s: got  %+q\nwant %+q\nof   %s", format, got, want, out)
		}
	}
}

func hostileFile(s string) File {
	source := "# " + s + "\nw " + s + " w\n"
	span := markdown.Span{Start: 2, End: 2 + len(s)}
	f := lint.Finding{
		Rule: "r" + s, Group: s, Severity: lint.Error, Message: "m " + s, Question: "q " + s, Section: s, Missing: s, Page: s, Span: span,
		Also: []string{s}, Related: []lint.Related{{Message: s, Span: span}},
		Fixes: []lint.Fix{{Title: s, Edits: []lint.Edit{{Span: span, Text: s}}}},
	}
	return File{
		Path: "p" + s, Source: []byte(source), Language: "xx", Findings: []lint.Finding{f},
		Suppressed: []lint.Suppressed{{Finding: f, Kind: "inSource", Reason: s}},
	}
}

// What must arrive.

func exactly(f File) heard {
	x := f.Findings[0]
	return heard{perByte(f.Path), perByte(x.Rule), perByte(x.Message + " " + x.Question)}
}

func exactlyOnOneLine(f File) heard {
	h := exactly(f)
	h.path = perByte(Options{}.inDir(f.Path))
	h.said = perByte(told(f.Findings[0]))
	return h
}

// exactlyByAddress has a path whose bytes arrive one by one.
func exactlyByAddress(f File) heard {
	h := exactlyOnOneLine(f)
	h.path = Options{}.inDir(f.Path)
	return h
}

// perByte replaces what is no UTF-8 as encoding/json does, byte by byte.
func perByte(s string) string { return string([]rune(s)) }

func shownOnOneLine(f File) heard {
	x := f.Findings[0]
	return heard{shownXML(Options{}.inDir(f.Path)), "unblame." + shownXML(x.Rule), shownXML(told(x))}
}

// shownXML is text as a screen shows it; XML has no noncharacters.
func shownXML(s string) string {
	return strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(Options{}.Printable(s))
}

func shownInTest(f File) heard {
	x := f.Findings[0]
	return heard{shownXML(Options{}.inDir(f.Path)), shownXML(x.Rule), shownXML(f.Path + ":1:3: error: " + told(x))}
}

func shownInLog(f File) heard {
	x := f.Findings[0]
	o := Options{Actions: true}
	path := Options{}.inDir(f.Path)
	said := cut(fmt.Sprintf("%s:1:3: %s\nAsk: %s", path, oneLine(x.Message), oneLine(x.Question)), longest)
	lines := strings.Split(said, "\n")
	for i, line := range lines {
		lines[i] = o.Printable(line)
	}
	return heard{Options{}.Printable(path), strings.TrimSpace("unblame: " + Options{}.Printable(x.Rule)), strings.Join(lines, "\n")}
}

func shownInCells(f File) heard {
	x := f.Findings[0]
	show := func(s string) string { return Options{}.Printable(cut(oneLine(s), 2000)) }
	return heard{show(Options{}.inDir(f.Path) + ":1:3"), show(x.Rule), show(x.Message) + " " + show(x.Question)}
}

func shownInComment(f File) heard {
	h := shownInCells(f)
	h.path = perByte(Options{}.inDir(f.Path))
	return h
}

func shownConcise(f File) heard {
	x := f.Findings[0]
	return heard{said: Options{}.Printable(f.Path) + ":1:3: error " + Options{}.Printable(x.Rule) + ": " + Options{}.Printable(oneLine(x.Message))}
}

func shownInText(f File) heard {
	return heard{path: Options{}.Printable(f.Path), rule: Options{}.Printable(f.Findings[0].Rule)}
}
