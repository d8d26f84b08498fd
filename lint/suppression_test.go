package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/markdown"
)

// suppressionCases say which of the words "hasty" and "rash" are found, as line
// and word, and which are suppressed.
var suppressionCases = []struct{ name, source, found, suppressed string }{
	{"next line", "<!-- unblame-disable-next-line hasty -- why -->\nA hasty, rash change.\nA hasty one.", "2 rash, 3 hasty", "2 hasty: why"},
	{"next line, all rules", "<!-- unblame-disable-next-line -- why -->\nA hasty, rash change.", "", "2 hasty: why, 2 rash: why"},
	{"next line, several rules", "<!-- unblame-disable-next-line hasty,  rash -->\nA hasty, rash change.", "", "2 hasty, 2 rash"},
	{"several rules with blanks", "<!-- unblame-disable-next-line rash hasty\n -- why\n  not -->\nA hasty, rash change.", "", "4 hasty: why not, 4 rash: why not"},
	{"a rule with its group", "<!-- unblame-disable-next-line tone/hasty -->\nA hasty change.", "", "2 hasty"},
	{"next line, behind blank ones", "<!-- unblame-disable-next-line hasty -->\n\n \nA hasty change.\n\nA hasty change.", "6 hasty", "4 hasty"},
	{"next line, behind another comment", "<!-- unblame-disable-next-line hasty -->\n<!-- unblame-disable-next-line rash -->\n\n{/* note */}\nA hasty, rash change.", "", "5 hasty, 5 rash"},
	{"next line, in a sentence over lines", "<!-- unblame-disable-next-line hasty -->\nThe change that came at noon was\nhasty. The next one was hasty too.", "3 hasty", "3 hasty"},
	{"next line, at the end", "A hasty change.\n\n<!-- unblame-disable-next-line hasty -->", "1 hasty", ""},
	{"line", "A hasty change. <!-- unblame-disable-line hasty -->\n\nA hasty one.", "3 hasty", "1 hasty"},
	{"line, in the midst of a paragraph", "One hasty change.\nAnother hasty change. {/* unblame-disable-line */}\nA third hasty change.", "1 hasty, 3 hasty", "2 hasty"},
	{"line, in a list", "- A hasty change.\n- A hasty change. <!-- unblame-disable-line hasty -->\n- A hasty change.", "1 hasty, 3 hasty", "2 hasty"},
	{"line, in a table", "| What |\n|---|\n| A hasty change |\n| A hasty change <!-- unblame-disable-line hasty -->|", "3 hasty", "4 hasty"},
	{"next line, in a table", "| What |\n|---|\n| A hasty change <!-- unblame-disable-next-line hasty -->|\n| A hasty change |", "3 hasty", "4 hasty"},
	{"next line, in a quote of lists", "> - A list\n>   <!-- unblame-disable-next-line hasty -->\n\nA hasty change.", "", "4 hasty"},
	{"block", "A hasty change.\n\n<!-- unblame-disable hasty -- why -->\n\nA hasty, rash one.\n\n<!-- unblame-enable hasty -->\n\nA hasty one.", "1 hasty, 5 rash, 9 hasty", "5 hasty: why"},
	{"block without end", "<!-- unblame-disable -->\n\nA hasty change.\n\nA rash one.", "", "3 hasty, 5 rash"},
	{"block in a line", "A hasty <!-- unblame-disable hasty -->hasty<!-- unblame-enable hasty --> hasty change.", "1 hasty, 1 hasty", "1 hasty"},
	{"a block for all, one rule enabled", "<!-- unblame-disable -->\n\nA hasty, rash change.\n\n<!-- unblame-enable rash -->\n\nA hasty, rash one.", "7 rash", "3 hasty, 3 rash, 7 hasty"},
	{"a block for one, all enabled", "<!-- unblame-disable rash -->\n\nA rash change.\n\n<!-- unblame-enable -->\n\nA rash one.", "7 rash", "3 rash"},
	{"a block in a block", "<!-- unblame-disable -- a -->\n\nA rash change.\n\n<!-- unblame-disable rash -- b -->\n\nA hasty, rash one.", "", "3 rash: a, 7 hasty: a, 7 rash: b"},
	{"file", "A hasty change.\n\n<!-- unblame-disable-file hasty -->\n\nA hasty, rash one.", "5 rash", "1 hasty, 5 hasty"},
	{"the least reach counts", "<!-- unblame-disable-file -- a -->\n<!-- unblame-disable -- b -->\n<!-- unblame-disable-next-line rash -- c -->\nA rash, hasty change.", "", "4 rash: c, 4 hasty: b"},
	{"a link to nowhere", "[//]: # (unblame-disable-next-line hasty -- why)\n\nA hasty change.", "", "3 hasty: why"},
	{"other dashes", "<!-- unblame-disable-next-line hasty — why -->\nA hasty change.\n\n<!-- unblame-disable-next-line hasty --- so -->\nA hasty change.", "", "2 hasty: why, 5 hasty: so"},
	{"CRLF", "<!-- unblame-disable-next-line hasty -- why -->\r\n\r\nA hasty change.\r\nA hasty one.\r\n", "4 hasty", "3 hasty: why"},
	{"code tells nothing", "`<!-- unblame-disable-file -->`\n\n```\n<!-- unblame-disable -->\n```\n\nA hasty change.", "7 hasty", ""},
	{"an unknown rule hides nothing", "<!-- unblame-disable-next-line hastie -->\nA hasty change.", "2 hasty", ""},
	{"an unknown comment hides nothing", "<!-- unblame-ignore-next-line hasty -->\n<!-- Unblame-disable-file -->\n<!-- disable-file -->\nA hasty change.", "4 hasty", ""},
	{"words of comments are not found", "A change. {/* unblame-disable-next-line -- hasty */}\nHasty.", "", "2 hasty: hasty"},
}

func suppressionSet() *lint.Set {
	level := lint.Level{Default: lint.Warning}
	return lint.NewSet([]*lint.Rule{word("tone", "hasty", "hasty", lint.Scope{}, level), word("haste", "rash", "rash", lint.Scope{}, level)})
}

// told shows a finding as line and word.
func told(source string, f lint.Finding) string {
	return fmt.Sprintf("%d %s", 1+strings.Count(source[:f.Span.Start], "\n"), strings.ToLower(source[f.Span.Start:f.Span.End]))
}

func TestSuppression(t *testing.T) {
	for _, c := range suppressionCases {
		t.Run(c.name, func(t *testing.T) {
			r := lint.Run([]byte(c.source), suppressionSet(), lint.Options{})
			var found, suppressed []string
			for _, f := range r.Findings {
				found = append(found, told(c.source, f))
			}
			for _, s := range r.Suppressed {
				suppressed = append(suppressed, strings.TrimSuffix(told(c.source, s.Finding)+": "+s.Reason, ": "))
			}
			if got := strings.Join(found, ", "); got != c.found {
				t.Errorf("found %q, not %q", got, c.found)
			}
			if got := strings.Join(suppressed, ", "); got != c.suppressed {
				t.Errorf("suppressed %q, not %q", got, c.suppressed)
			}
		})
	}
}

// TestNoInline holds that comments can be told to hide nothing.
func TestNoInline(t *testing.T) {
	set := suppressionSet()
	set.NoInline = true
	r := lint.Run([]byte("<!-- unblame-disable-file -->\nA hasty change."), set, lint.Options{})
	if len(r.Findings) != 1 || len(r.Suppressed) != 0 {
		t.Errorf("found %d, suppressed %d", len(r.Findings), len(r.Suppressed))
	}
}

// FuzzSuppression holds that comments lose nothing: what they hide is counted,
// once, and what they don't hide is shown as without them.
func FuzzSuppression(f *testing.F) {
	for _, c := range suppressionCases {
		f.Add(c.source)
	}
	open := suppressionSet()
	open.NoInline = true
	set := lint.NewSet(append(suppressionSet().Rules, &lint.Rule{ID: "last", Last: true, Looks: []lint.Look{{Find: func(p *lint.Pass) {
		for _, s := range p.Suppressions() {
			for _, at := range append([]markdown.Span{s.Span, s.Word}, named(s)...) {
				if at.Start < s.Span.Start || at.End > s.Span.End || at.Start > at.End || s.Span.End > len(p.Doc.Source) {
					panic(fmt.Sprintf("%+v", s))
				}
			}
		}
	}}}}))
	f.Fuzz(func(t *testing.T, source string) {
		r := lint.Run([]byte(source), set, lint.Options{})
		all := map[markdown.Span]string{}
		for _, x := range lint.Run([]byte(source), open, lint.Options{}).Findings {
			all[x.Span] += x.Rule
		}
		take := func(x lint.Finding) {
			if all[x.Span] != x.Rule {
				t.Errorf("%s at %v is new: %q", x.Rule, x.Span, all[x.Span])
			}
			delete(all, x.Span)
		}
		for _, x := range r.Findings {
			take(x)
		}
		for _, s := range r.Suppressed {
			take(s.Finding)
		}
		if len(all) > 0 {
			t.Errorf("lost: %v", all)
		}
	})
}

func named(s *lint.Suppression) (all []markdown.Span) {
	for _, n := range s.Rules {
		all = append(all, n.Span)
	}
	return all
}
