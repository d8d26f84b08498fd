package english

import (
	"slices"
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, line := range cases(t, "tokens.txt") {
		i := strings.LastIndex(line, " => ")
		text, want := escapes.Replace(line[:i]), strings.Fields(escapes.Replace(line[i+4:]))
		var got []string
		for _, tok := range NewSentence(text, Span{0, len(text)}).Tokens() {
			got = append(got, tok.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("Tokens(%q)\n got %q\nwant %q", text, got, want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, line := range cases(f, "tokens.txt") {
		text, _, _ := strings.Cut(escapes.Replace(line), " => ")
		f.Add(text)
	}
	for _, line := range cases(f, "sentences.txt") {
		text, _ := marked(line)
		f.Add(text)
	}
	f.Add("0\x8a\xff(\xf0\x9f. A")
	f.Add("They should")
	f.Add("\u200d checks \u200b")
	f.Fuzz(func(t *testing.T, text string) {
		for _, at := range Split(text) {
			s := NewSentence(text, at)
			end := at.Start
			for i, tok := range s.Tokens() {
				if tok.Start < end || tok.End <= tok.Start || tok.End > at.End {
					t.Fatalf("%v after offset %d of %v", tok, end, at)
				}
				if text[tok.Start:tok.End] != tok.Text {
					t.Errorf("%q is not %q", text[tok.Start:tok.End], tok.Text)
				}
				if gap := text[end:tok.Start]; strings.TrimSpace(gap) != "" {
					t.Errorf("%q is in no token", gap)
				}
				if strings.ContainsRune(tok.Text, Object) && tok.Text != string(Object) {
					t.Errorf("%q holds an object", tok.Text)
				}
				if s.Words()[i] == "" {
					t.Errorf("%q is compared as nothing", tok.Text)
				}
				if s.Tag(i) == "" {
					t.Errorf("%q has no tag", tok.Text)
				}
				end = tok.End
			}
			if gap := text[end:at.End]; strings.TrimSpace(gap) != "" {
				t.Errorf("%q is in no token", gap)
			}
			for c := range contexts {
				s.In(Context(c), 0, len(s.Tokens()))
			}
		}
	})
}
