package english

import (
	"os"
	"testing"
)

// report is the text of the benchmarks, written for them.
func report(b *testing.B) string {
	b.Helper()
	data, err := os.ReadFile("testdata/report.txt")
	if err != nil {
		b.Fatal(err)
	}
	return string(data)
}

func BenchmarkSplit(b *testing.B) {
	text := report(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text)
	}
}

func BenchmarkTokens(b *testing.B) {
	text := report(b)
	spans := Split(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for _, at := range spans {
			NewSentence(text, at).Tokens()
		}
	}
}

func BenchmarkTags(b *testing.B) {
	text := report(b)
	spans := Split(text)
	n := 0
	for b.Loop() {
		for _, at := range spans {
			s := NewSentence(text, at)
			s.Tag(0)
			n += len(s.Tokens())
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkContexts(b *testing.B) {
	text := report(b)
	var sentences []*Sentence
	n := 0
	for _, at := range Split(text) {
		s := NewSentence(text, at)
		s.Tag(0)
		sentences = append(sentences, s)
		n += len(s.Tokens())
	}
	for b.Loop() {
		for _, s := range sentences {
			for i := range s.Tokens() {
				s.In(Quoted, i, i+1)
				s.In(Mentioned, i, i+1)
				s.In(Negated, i, i+1)
			}
		}
	}
	b.ReportMetric(float64(b.N)*float64(n)/b.Elapsed().Seconds(), "tokens/s")
}
