package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// obeyable are texts that a screen, a runner or a shell could obey, as names of files
// and what files hold may be.
var obeyable = map[string]string{
	"controls":  "a\x07b\x08c\x7fd\u0085e\u009bf\tg",
	"colour":    "\x1b[31mred\x1b]8;;http://x\x1b\\link\x1b[2J",
	"direction": "user\u202enimda\u202c\u2066x\u2069\u200b\u200e",
	"lines":     "a\n::error::b\r::error::c\u2028::error::d",
	"command":   "::error file=a.md,line=1::forged",
	"old":       "##[error]forged ##[group]x ###[warning]y",
	"azure":     "##vso[task.setvariable variable=x]y",
	"teamcity":  "##teamcity[setParameter name='x' value='y']",
	"no UTF-8":  "a\xff\xfeb\xe2\x80c",
	"tags":      "x\U000e0041\U000e0042\ufeffy",
	"fields":    "a: b, c=d; %0A::error::e {{.Path}} %s %d",
	"shell":     "$UNBLAME_SECRET ${UNBLAME_SECRET} %UNBLAME_SECRET% $(id) `id`; id | id > x & 'y' \"z\"",
	"markup":    "*a* [l](http:x) <b> <!-- c --> &amp; | d",
	"long":      strings.Repeat("x", 200),
}

// strangeFiles are those of a repository. In names and texts, FILE stands for the name of
// a document, ID for that of its rule, TEXT for the strange text itself, LINE for it on
// one line, QUOTED and JSON for that in quotes of YAML and JSON.
var strangeFiles = map[string]string{
	".git/HEAD": "",
	"FILE":      strangeDraft, "dirFILE/FILE": strangeDraft, "draft.md": strangeDraft, "wrong/draft.md": strangeDraft,
	".unblame.yaml":         strangeSettings + "custom-rules: rules\n",
	"dirFILE/.unblame.yaml": strangeSettings,
	"wrong/.unblame.yaml":   "TEXT: 'QUOTED'\nprofile: 'QUOTED'\n'QUOTED': 1\n",
	"rules/FILE":            strangeRule,
	"bad/FILE":              "---\nTEXT",
	"known.json":            "{\"version\": 1, \"findings\": [{\"file\": JSON, \"rule\": \"\u202e\u009b##[x\", \"words\": \"\u202e\"}]}",
	"wrong.json":            "TEXT",
	"a.patch":               "--- a/LINE\n+++ b/LINE\n@@ -1 +1 @@\n-x\n+LINE\n",
	"wrong.patch":           "TEXT",
	"template":              "{{LINE",
}

const strangeSettings = `
people: ['QUOTED']
systems: ['QUOTED']
sections: {'QUOTED': impact}
`

const strangeDraft = `# LINE

- Author: LINE
- Status: LINE
- Severity: LINE

## Sumary of LINE

## Sumary

The fuse said xyzzy, TEXT.

## Timeline

- 10:04 LINE

## Action items

- [ ] Fix LINE (owner: LINE)

<!-- unblame-disable-line LINE -- LINE -->
`

const strangeRule = `---
severity: error
phrase:
  - words: [xyzzy]
message: 'm QUOTED'
question: 'q QUOTED'
---
# ID: t LINE

Sources: LINE

## Flags

- LINE **xyzzy**

## Allows

- LINE
`

// commandLines are what is tried there.
const commandLines = `
check .
check --verbose --statistics .
check --format concise --color never .
check --format json .
check --format jsonl .
check --format sarif .
check --format gitlab .
check --format junit .
check --format checkstyle .
check --format rdjson .
check --format markdown .
check --format github-review .
check --format template --template {{.Path}}{{.Message}}{{.Words}}{{.Rule}} .
check FILE TEXT
check --statistics --format json FILE
check wrong/draft.md
check --rules bad FILE
check --baseline known.json .
check --baseline wrong.json .
check --baseline FILE .
check -o json=FILE/x .
check -o FILE draft.md
check --new-from-patch a.patch .
check --new-from-patch wrong.patch .
check --new-from-rev TEXT
check --format template --template-file template .
check -c TEXT draft.md
check --profile TEXT draft.md
check --format TEXT draft.md
check --TEXT
check TEXT*
TEXT
explain ID
explain TEXT
rules
rules --format json
rules -c wrong/.unblame.yaml
test rules
test bad
test TEXT
inspect FILE
inspect --sentences FILE
inspect --format json FILE
inspect TEXT
config show dirFILE/FILE
config show
config verify
config verify dirFILE/.unblame.yaml
config verify wrong/.unblame.yaml
config TEXT
baseline show --baseline known.json
baseline show --format json --baseline known.json
baseline create --baseline dirFILE/FILE.json .
baseline prune --baseline dirFILE/FILE.json
baseline prune --baseline known.json
baseline TEXT
fix --diff draft.md FILE
fix --rule TEXT draft.md
fix FILE
init
new --profile TEXT
help TEXT
completion TEXT
`

// TestObeyed lays a repository out whose every name and text is hostile, and lets
// every command speak of it: nothing that is written to a screen or a log is obeyed.
func TestObeyed(t *testing.T) {
	const secret = "swordfish"
	t.Setenv("UNBLAME_SECRET", secret)
	for name, text := range obeyable {
		t.Run(name, func(t *testing.T) {
			file := strings.ReplaceAll(text, "/", "_") + ".md"
			folder := t.TempDir()
			t.Chdir(folder)
			line := strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
			here := strings.NewReplacer("FILE", file, "TEXT", text, "LINE", line, "QUOTED", strings.ReplaceAll(line, "'", "''"), "JSON", fmt.Sprintf("%q", line), "ID", strings.TrimSuffix(file, ".md"))
			for at, text := range strangeFiles {
				at = here.Replace(at)
				if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o750), os.WriteFile(at, []byte(here.Replace(text)), 0o600)); err != nil {
					t.Skip(err) // no such name is possible here
				}
			}
			said := 0
			for line := range strings.Lines(commandLines) {
				args := strings.Fields(line)
				for i := range args {
					args[i] = here.Replace(args[i])
				}
				if len(args) == 0 {
					continue
				}
				runners := []string{"", "GITHUB_ACTIONS"}
				if len(args) == 2 {
					runners = append(runners, "TF_BUILD", "TEAMCITY_VERSION")
				}
				for _, runner := range runners {
					var stdout, stderr bytes.Buffer
					a := app{strings.NewReader(here.Replace(strangeDraft)), &stdout, &stderr, func(name string) string {
						if name == runner {
							return "true"
						}
						return ""
					}}
					a.run(args)
					said += stdout.Len() + stderr.Len()
					out := stdout.String()
					if args[0] == "fix" && runner == "" {
						out = "" // a patch is what the file holds, unless a screen shows it
					}
					for _, s := range []string{out, stderr.String()} {
						if strings.Contains(s, folder) || strings.Contains(s, secret) {
							t.Errorf("%q tells of the machine: %.2000q", args, s)
						}
						if what := obeys(s, runner != ""); what != "" {
							t.Errorf("%s %q: %q is obeyed in %.2000q", runner, args, what, s)
						}
					}
				}
			}
			if said < 10_000 {
				t.Error("next to nothing was said")
			}
		})
	}
}

// obeys returns a part of a text that a screen could obey; in the log of a runner,
// that a runner could.
func obeys(text string, runner bool) string {
	for line := range strings.SplitSeq(text, "\n") {
		for _, r := range line {
			if r != '\u200d' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
				return string(r)
			}
		}
		if strings.HasPrefix(strings.TrimSpace(line), "::") && runner {
			return "::"
		}
		for _, command := range []string{"##[", "##vso[", "##teamcity["} {
			if strings.Contains(line, command) && runner {
				return command
			}
		}
	}
	return ""
}

// TestPatchName: a name cannot bring lines of its own into a patch.
func TestPatchName(t *testing.T) {
	for name, want := range map[string]string{
		"a/b c é.md":             "a/b c é.md",
		"a/x\n+++ b/y":           `"a/x\012+++ b/y"`,
		"a/\"q\" \\ \t\x7f\r.md": `"a/\"q\" \\ \011\177\015.md"`,
	} {
		if got := patchName(name); got != want {
			t.Errorf("%q is %s, want %s", name, got, want)
		}
	}
}

// TestWord: what is shown to be typed next is one word for a shell.
func TestWord(t *testing.T) {
	for path, want := range map[string]string{
		"docs/post-mortems": "docs/post-mortems",
		"-x":                "./-x",
		"$(id)":             "'$(id)'",
		"it's; id":          `'it'\''s; id'`,
	} {
		if got := word(path); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}
