package english

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestClausesBadInput reads what no author writes: the places stay in range, and
// what is too long is cut rather than read for ever.
func TestClausesBadInput(t *testing.T) {
	for name, text := range map[string]string{
		"long sentence":   strings.Repeat("the engineer who knew the team that owned the node forgot ", 1000) + ".",
		"brackets":        strings.Repeat("(", 5000) + "the node failed" + strings.Repeat(")", 5000),
		"open brackets":   strings.Repeat("the node (which failed [", 2000),
		"verbs":           strings.Repeat("had been was did ", 500),
		"commas":          strings.Repeat(",", 3000),
		"relatives":       strings.Repeat("who which that whose ", 500),
		"another script":  strings.Repeat("サーバーが停止しました。", 300),
		"mixed scripts":   "Инженер restarted узел и did не check 日志.",
		"odd capitals":    "Reject packages wHose version is not in the list; whOse. the engineer wHose",
		"only emoji":      strings.Repeat("🔥👩‍💻", 300),
		"zero width":      "the\u200b engi\u200dneer\u2060 did\ufeff not\u200b check",
		"only zero width": "\u200b\u200b \u2060",
		"broken bytes":    "the \xff\xfe engineer \xc3 forgot \x80",
		"objects":         strings.Repeat(string(Object)+" ", 50) + "failed",
		"clitics":         "'s 'd n't 've 's 'll it's she'd who's'd've",
		"empty":           "",
	} {
		t.Run(name, func(t *testing.T) { check(t, text) })
	}
}

func FuzzClauses(f *testing.F) {
	files, err := filepath.Glob("testdata/clauses/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatalf("no sentences: %v", err)
	}
	for _, file := range files {
		if filepath.Base(file) == "context.txt" {
			continue
		}
		for _, c := range clauseCases(f, file) {
			f.Add(c.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// check reads the clauses of a text and holds them to what callers rely on:
// phrases lie within the first 400 tokens, with their head inside, and the verbs are in order.
func check(t *testing.T, text string) {
	t.Helper()
	s := NewSentence(text, Span{0, len(text)})
	n := min(len(s.Tokens()), 400)
	last := -1
	for _, c := range s.Clauses(nil) {
		for _, p := range []Phrase{c.Subject, c.Object, c.Agent} {
			if !p.Empty() && (p.Start < 0 || p.End > n || p.Head < p.Start || p.Head >= p.End) {
				t.Errorf("phrase %+v of %d tokens", p, n)
			}
		}
		if v := c.Verb; v.Start < 0 || v.End > n || v.Main < v.Start || v.Main >= v.End || v.Lemma == "" {
			t.Errorf("verb %+v of %d tokens", v, n)
		}
		if c.Verb.Main < last {
			t.Errorf("verb %d after %d", c.Verb.Main, last)
		}
		if c.Why == "" || c.Who == Elided && !c.Subject.Empty() {
			t.Errorf("class %v without evidence: %+v", c.Who, c)
		}
		last = c.Verb.Main
		for what, need := range needsOf(s, &c) {
			if !s.Meets(need) {
				t.Errorf("%q: its %s is not among what it needs: %+v", text, what, c)
			}
		}
	}
}

// needsOf returns what a sentence needs to have a clause like that.
func needsOf(s *Sentence, c *Clause) map[string]*Need {
	all := map[string]*Need{"verb": {}}
	all["verb"].Add(c.Verb.Lemma)
	if c.Verb.Negated {
		all["negation"] = &Need{}
		all["negation"].AddNot()
	}
	if c.Verb.Perfect {
		all["perfect"] = &Need{}
		all["perfect"].Add("have")
	}
	if c.Verb.Modal != "" {
		all["modal"] = &Need{}
		all["modal"].AddModal(c.Verb.Modal)
	}
	if c.Relation == Reason {
		all["reason"] = &Need{}
		all["reason"].AddReason()
	}
	if s.Spoiled(c) {
		all["bad outcome"] = &Need{}
		all["bad outcome"].AddBad()
	}
	return all
}

// BenchmarkClauses measures the clauses of one sentence after it was tagged.
func BenchmarkClauses(b *testing.B) {
	text := report(b)
	var sentences []*Sentence
	tokens := 0
	for _, at := range Split(text) {
		s := NewSentence(text, at)
		s.Tag(0)
		s.Words()
		sentences = append(sentences, s)
		tokens += len(s.Tokens())
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			s.clauses = nil
			s.Clauses(nil)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(sentences)), "ns/sentence")
	b.ReportMetric(float64(tokens)/float64(len(sentences)), "tokens/sentence")
}
