package postmortem

import (
	"fmt"
	"strings"
	"testing"
)

// TestBadInput reads what authors, converters and attackers write: nothing
// panics, and what can be understood is.
func TestBadInput(t *testing.T) {
	nested := func(n int, item string) string {
		var s strings.Builder
		for i := range n {
			s.WriteString(strings.Repeat("  ", i) + "- " + item + "\n")
		}
		return s.String()
	}
	for _, c := range []struct {
		name, source string
		want         string // kinds of sections, number of actions, entries
	}{
		{"ragged rows", "## Actions\n\n| Task | Owner | Due |\n|---|---|---|\n| Cap the queue | Ana | 1 May | OPS-1 | x |\n| Add an alert |\n||\n| | Bo | |\n", "actions 2 0"},
		{"ragged timeline", "## Timeline\n\n| Time | Event |\n|---|---|\n| 10:04 |\n| 10:05 | b | c |\n|| d |\n", "timeline 0 3"},
		{"a table of headers", "## Actions\n\n| Task | Owner |\n|---|---|\n", "actions 0 0"},
		{"a table without columns", "## Timeline\n\n||\n|-|\n||\n", "timeline 0 0"},
		{"headings without text", "#\n\n##\n\n## Impact\n\n###\n\na\n\n## \n\n##\t\n", "impact 0 0"},
		{"headings of signs", "## ???\n\n## ...\n\n## :-)\n\n## :eye:\n\n## 1.\n\n## ()\n", "other other other other other other 0 0"},
		{"impossible times", "## Timeline\n\n- 25:00 a\n- 10:61 b\n- 2024-02-30 10:00 c\n- 2024-13-01 d\n- 99/99/9999 11:00 e\n", "timeline 0 5"},
		{"contradicting zones", "All times are UTC.\n\n## Timeline (PST)\n\n- 10:04 CET a\n- 10:05 +99:99 b\n- 10:06 GMT+25 c\n", "timeline 0 3"},
		{"actions nested deep", "## Actions\n\n" + nested(1000, "Cap the queue"), "actions"},
		{"times nested deep", "## Timeline\n\n" + nested(200, "10:04 a"), "timeline"},
		{"names nested deep", "## Actions\n\n" + nested(300, "Ana"), "actions"},
		{"many titles", strings.Repeat("## Impact\n\na\n\n", 2000), ""},
		{"many labels", strings.Repeat("**Impact:** a\n\n", 2000), ""},
		{"many lists of work", strings.Repeat("## More\n\n- Cap it now\n- Add one too\n\n", 1000), ""},
		{"many owners", "## Actions\n\n" + strings.Repeat("- Foo will implement the cap\n", 2000), ""},
		{"one long line", "## Timeline\n\n" + strings.Repeat("10:04 a ", 20000), ""},
		{"one long word", "## " + strings.Repeat("summary", 10000) + "\n\n" + strings.Repeat("9", 50000), ""},
		{"broken text", "## Act\xffions\n\n- \xc3\x28 10:0\xff4 \x00\n", "other 0 0"},
	} {
		d := read(c.source)
		for _, k := range Kinds() {
			d.Has(k)
		}
		var got []string
		for _, s := range d.Sections[1:] {
			got = append(got, string(s.Kind))
		}
		all := strings.TrimSpace(fmt.Sprintf("%s %d %d", strings.Join(got, " "), len(d.Actions), len(d.Timeline)))
		if c.want != "" && !strings.HasPrefix(all, c.want) {
			t.Errorf("%s: got %s, want %s", c.name, all, c.want)
		}
	}
}
