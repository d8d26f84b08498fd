package english

import (
	"os"
	"strings"
	"testing"
)

var escapes = strings.NewReplacer(`\n`, "\n", `\o`, string(Object), `\z`, "\u200b")

// cases returns the lines of a data file without comments and headings.
func cases(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line != "" && !strings.HasPrefix(line, "# ") && !strings.HasPrefix(line, "## ") {
			lines = append(lines, line)
		}
	}
	return lines
}

// Texts that no person writes: each must come through every step, and a larger
// one must not cost more than its share (seen by the test ending at all).
func TestBadInput(t *testing.T) {
	const n = 20_000
	for name, text := range map[string]string{
		"long sentence":    strings.Repeat("the team did not see it, ", 10_000),
		"nested brackets":  strings.Repeat("(", 5_000) + "x" + strings.Repeat(")", 5_000),
		"open brackets":    strings.Repeat("( [ ", n),
		"quotes":           strings.Repeat(`"a" 'b' “c” `, n),
		"open quotes":      strings.Repeat(`“"'‘ `, n),
		"stops":            strings.Repeat(". ", n),
		"glued stops":      strings.Repeat("a.", n),
		"dots":             strings.Repeat(".", n),
		"abbreviations":    strings.Repeat("e.g. ", n),
		"initials":         strings.Repeat("A. ", n),
		"apostrophes":      strings.Repeat("n't's", n),
		"parent folders":   strings.Repeat("../", n),
		"urls":             strings.Repeat("www.", n) + strings.Repeat(")", n),
		"one word":         strings.Repeat("x", 100*n),
		"no space":         strings.Repeat("x,y;z", n),
		"only emoji":       strings.Repeat("🎉👩‍👩‍👧🇩🇪", n/10),
		"zero width":       strings.Repeat("\u200b\u200d\ufeff", n),
		"zero width words": strings.Repeat("a\u200b \u00ad", n),
		"objects":          strings.Repeat(string(Object), n),
		"broken bytes":     strings.Repeat("\xff\xfe a\x80", n),
		"other scripts":    strings.Repeat("磁盘已满。 نفد القرص. Диск заполнен. ", n/10),
		"spaces":           strings.Repeat(" ", n) + "a." + strings.Repeat(" ", n),
		"blank":            " \n\t ",
		"empty":            "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel() // one tagger for all
			for _, at := range Split(text) {
				s := NewSentence(text, at)
				tokens := s.Tokens()
				for i := range tokens {
					if s.Tag(i) == "" {
						t.Fatalf("token %d has no tag", i)
					}
					if i%500 > 0 {
						continue // a context may read the whole sentence
					}
					for c := range contexts {
						s.In(Context(c), i, i+1)
					}
				}
			}
		})
	}
}

func TestTagBeyondLimit(t *testing.T) {
	text := strings.Repeat("we ran it ", tagged)
	s := NewSentence(text, Span{0, len(text)})
	if got := s.Tag(1); got != "VBD" {
		t.Errorf("the second token is %s, want VBD", got)
	}
	if got := s.Tag(tagged + 1); got != "NN" {
		t.Errorf("a token beyond the limit is %s, want NN", got)
	}
}

func TestInBadRange(t *testing.T) {
	s := NewSentence("It was not me.", Span{0, 14})
	for _, r := range [][2]int{{-1, 1}, {0, 0}, {2, 1}, {0, 9}, {9, 10}} {
		if s.In(Negated, r[0], r[1]) {
			t.Errorf("In(Negated, %d, %d) is true", r[0], r[1])
		}
	}
}
