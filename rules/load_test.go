package rules

import (
	"strings"
	"testing"
	"testing/fstest"
)

// good is a rule file that loads; each case changes one thing.
const good = `---
severity: warning
phrase:
  - words:
      - cowboy fix
message: "“{match}” says what somebody thinks of it."
question: "Which checks did it pass?"
---
# cowboy: a picture of the person

Sources: nobody but this test.

## Flags

- A **cowboy fix** took the proxy down.

## Allows

- The fix took the proxy down.
`

// TestLoadErrors: a rule file with an error says in which line it is, and how to mend it.
func TestLoadErrors(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"unknown key", "severity:", "severty:", `own/cowboy.md:2: there is no key "severty"; did you mean "severity"?`},
		{"unknown key below", "  - words:", "  - word:", `own/cowboy.md:4: there is no key "word"; did you mean "words"?`},
		{"unknown severity", "warning", "warnin", `own/cowboy.md:2: there is no severity "warnin"; did you mean "warning"?`},
		{"unknown section", "severity: warning", "severity: warning\nsections: [cause]", `own/cowboy.md:3: there is no kind of section "cause"; did you mean "causes"?`},
		{"section of another shape", "severity: warning", "severity: warning\nsections: {never: [causes]}", `own/cowboy.md:3: there is no key "never"`},
		{"list where a text is expected", `message: "“{match}” says what somebody thinks of it."`, "message: [a, b]", "own/cowboy.md:6: found a list where a text is expected"},
		{"no list", "  - words:\n      - cowboy fix", "  words: cowboy", "own/cowboy.md:4: "},
		{"YAML that ends early", `"Which checks`, `"Which "checks`, "own/cowboy.md:"},
		{"unknown value", "{match}", "{mtach}", `own/cowboy.md:6: there is no value {mtach}; did you mean "match"?`},
		{"no message", `message: "“{match}” says what somebody thinks of it."` + "\n", "", "own/cowboy.md:2: message is missing"},
		{"nothing to look for", "phrase:\n  - words:\n      - cowboy fix\n", "", "own/cowboy.md:2: there is nothing to look for"},
		{"no word that must be there", "- cowboy fix", "- ADJ* NOUN", `own/cowboy.md:3: phrase: "ADJ* NOUN" needs a word`},
		{"a tag that is none", "- cowboy fix", "- cowboy FIX", `own/cowboy.md:3: phrase: in "cowboy FIX": FIX is neither`},
		{"a list that is none", "- cowboy fix", `- "cowboy @roles"`, "there is no list @roles"},
		{"a context that is none", "      - cowboy fix", "      - cowboy fix\n    unless: [negative]", `there is no context "negative"`},
		{"another name in the heading", "# cowboy:", "# cowboys:", "own/cowboy.md:9: the page starts with a heading"},
		{"text where a list is expected", "severity: warning", "severity: warning\nsections: causes", "own/cowboy.md:3: found the text `causes` where a list or keys are expected"},
		{"a brace that stays open", "{match}", "{match", "own/cowboy.md:6: a brace in the message, question or rewrite is not closed"},
		{"two brackets", "- cowboy fix", "- (cowboy) (fix)", "brackets mark the one part that is reported"},
		{"a text that needs quotes", "- cowboy fix", "- @role fix", "own/cowboy.md:5: found character that cannot start any token; text that starts with @ needs quotes"},
		{"a key twice", "severity: warning", "severity: warning\nseverity: error", "already defined in line 2"},
		{"no front matter", "---\nseverity", "severity", "own/cowboy.md:1: a rule file starts with front matter"},
		{"no end of the front matter", "---\n# cowboy", "# cowboy", "own/cowboy.md:1: the front matter that starts here has no closing line"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(good, c.old) {
				t.Fatalf("the rule file has no %q", c.old)
			}
			source := strings.Replace(good, c.old, c.new, 1)
			_, err := Load(fstest.MapFS{"cowboy.md": {Data: []byte(source)}}, "own")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestLoad(t *testing.T) {
	crlf := strings.ReplaceAll(good, "\n", "\r\n")
	for name, source := range map[string]string{"as it is": good, "CRLF": crlf, "BOM": "\xEF\xBB\xBF" + good} {
		t.Run(name, func(t *testing.T) {
			own, err := Load(fstest.MapFS{
				"tone/cowboy.md": {Data: []byte(source)},
				"README.md":      {Data: []byte("# Our rules\n")},
			}, "own")
			if err != nil {
				t.Fatal(err)
			}
			if len(own) != 1 || own[0].ID != "cowboy" || own[0].Group != "tone" || own[0].Page != "own/tone/cowboy.md" {
				t.Fatalf("loaded %+v", own)
			}
			for _, err := range Test(own, own) {
				t.Error(err)
			}
		})
	}
}

// TestFailingExamples: an example that does not hold is named with its line.
func TestFailingExamples(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"span too long", "**cowboy fix** took", "**cowboy fix took**", "own/cowboy.md:15: must be reported: “cowboy fix took”; is: “cowboy fix”"},
		{"not found", "**cowboy fix**", "**cowboy change**", "own/cowboy.md:15: must be reported: “cowboy change”; is: nothing"},
		{"not silent", "- The fix took", "- The cowboy fix took", "own/cowboy.md:19: must stay silent, but “cowboy fix” is reported"},
		{"no mark", "**cowboy fix**", "cowboy fix", "own/cowboy.md:15: strong text (**…**) must mark"},
		{"section that is none", "## Flags", "## Flags in cause", `own/cowboy.md:13: there is no kind of section "cause"; did you mean "causes"?`},
		{"heading that is nearly one", "## Allows", "## Allow", "own/cowboy.md:17: “Allow” is no heading of examples"},
		{"example that is no item", "- The fix took", "The fix took", "own/cowboy.md:19: an example is a list item"},
		{"no source", "Sources: nobody but this test.", "Nothing.", "own/cowboy.md:1: the page names no source"},
		{"nothing allowed", "## Allows", "## Notes", "own/cowboy.md:1: there is no example below “## Allows”"},
		{"rewrite with blame", "- A **cowboy fix** took the proxy down.", "- A **cowboy fix** took the proxy down.\n  - Better: A cowboy fix took it down.", "own/cowboy.md:16: the rewrite is itself found by cowboy"},
		{"message with blame", "says what somebody thinks of it.", "was a cowboy fix.", "own/cowboy.md:6: the words of the rule are themselves found by cowboy"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			source := strings.Replace(good, c.old, c.new, 1)
			own, err := Load(fstest.MapFS{"cowboy.md": {Data: []byte(source)}}, "own")
			if err != nil {
				t.Fatal(err)
			}
			var all []string
			for _, err := range Test(own, own) {
				all = append(all, err.Error())
			}
			if got := strings.Join(all, "\n"); !strings.Contains(got, c.want) {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestDuplicateRules(t *testing.T) {
	source := strings.ReplaceAll(good, "cowboy:", "human-error:")
	_, err := Load(fstest.MapFS{"human-error.md": {Data: []byte(source)}}, "own")
	if err == nil || !strings.Contains(err.Error(), "own/human-error.md:1: the rule human-error is also in rules/blame/human-error.md") {
		t.Errorf("got %v", err)
	}
}
