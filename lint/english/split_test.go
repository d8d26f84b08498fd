package english

import (
	"slices"
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	for _, line := range cases(t, "sentences.txt") {
		text, want := marked(line)
		var got []string
		for _, s := range Split(text) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("Split(%q)\n got %q\nwant %q", text, got, want)
		}
	}
}

// marked takes the boundary marks out of a line of sentences.txt.
func marked(line string) (text string, sentences []string) {
	line = escapes.Replace(line)
	for part := range strings.SplitSeq(line, "|") {
		sentences = append(sentences, strings.TrimSpace(part))
	}
	return strings.ReplaceAll(strings.ReplaceAll(line, " | ", " "), "|", ""), sentences
}

// TestSplitLong: what no full stop ends is cut all the same, between words where there are any.
func TestSplitLong(t *testing.T) {
	for _, unit := range []string{"a", "the lamp, ", "日本", "\u00a0x", "\xff"} {
		text := strings.Repeat(unit, 3*mostSentence/len(unit))
		all := Split(text)
		if len(all) < 3 {
			t.Errorf("%q is left in %d", unit, len(all))
		}
		for i, s := range all {
			if s.End-s.Start > mostSentence || unit == "the lamp, " && i > 0 && !strings.HasPrefix(text[s.Start:], "the") && !strings.HasPrefix(text[s.Start:], "lamp") {
				t.Errorf("%q is cut at %v", unit, s)
			}
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, line := range cases(f, "sentences.txt") {
		text, _ := marked(line)
		f.Add(text)
	}
	f.Add("0\x8a\xff(\xf0\x9f. A")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Split(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%v after offset %d of %d", s, end, len(text))
			}
			if part := text[s.Start:s.End]; part != strings.TrimSpace(part) {
				t.Errorf("%q is not trimmed", part)
			}
			if gap := text[end:s.Start]; strings.TrimSpace(gap) != "" {
				t.Errorf("%q is in no sentence", gap)
			}
			end = s.End
		}
		if gap := text[end:]; strings.TrimSpace(gap) != "" {
			t.Errorf("%q is in no sentence", gap)
		}
	})
}
