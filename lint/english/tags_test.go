package english

import (
	"regexp"
	"strings"
	"testing"
)

// want matches a word/TAG of tags.txt.
var want = regexp.MustCompile("(\\S+)/([A-Z$]+|``|''|[(),.:])")

func TestTags(t *testing.T) {
	for _, line := range cases(t, "tags.txt") {
		type expected struct {
			word, tag string
			end       int
		}
		var text strings.Builder
		var all []expected
		for i, field := range strings.Fields(escapes.Replace(line)) {
			if i > 0 {
				text.WriteByte(' ')
			}
			m := want.FindStringSubmatchIndex(field)
			if m == nil {
				text.WriteString(field)
				continue
			}
			text.WriteString(field[m[2]:m[3]])
			all = append(all, expected{field[m[2]:m[3]], field[m[4]:m[5]], text.Len()})
			text.WriteString(field[m[5]:])
		}
		block := text.String()
		s := NewSentence(block, Span{0, len(block)})
		for _, w := range all {
			got := "no token"
			for i, tok := range s.Tokens() {
				if tok.End == w.end {
					got = s.Tag(i)
				}
			}
			if got != w.tag {
				t.Errorf("%q: %s is %s, want %s", block, w.word, got, w.tag)
			}
		}
	}
}
