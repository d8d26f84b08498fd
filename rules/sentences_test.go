package rules

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// labels are the labels that each rule answers for: the first is its own, the
// others also make its finding right. They are those of the corpus.
var labels = map[string]string{
	"blame-attribution": "blame human-error punitive judgement", "person-as-cause": "blame human-error",
	"omission-verb": "blame hindsight", "did-not-person": "hindsight blame", "judgemental-descriptor": "blame judgement",
	"attributed-motive": "blame judgement", "procedure-violation": "blame hindsight judgement", "other-team-blame": "blame",
	"agentless-blame": "blame human-error hindsight", "who-why-question": "blame hindsight", "why-chain-ends-at-person": "blame human-error",
	"human-error": "human-error blame", "mistake-label": "human-error blame judgement", "should-have": "hindsight blame",
	"counterfactual-conditional": "hindsight", "hindsight-certainty": "hindsight minimiser judgement", "preventability-claim": "hindsight",
	"animated-language": "judgement blame", "vague-negative-descriptor": "judgement shallow-cause blame", "minimiser": "minimiser hindsight judgement",
	"vague-action": "vague-action long-horizon", "open-ended-action": "vague-action long-horizon", "try-harder-action": "vague-action blame judgement",
	"ensure-without-mechanism": "vague-action never-again", "unbounded-action": "vague-action", "long-horizon-action": "long-horizon vague-action",
	"shallow-cause": "shallow-cause judgement single-root-cause", "named-individual": "named-individual", "punitive-action": "punitive blame",
	"common-belief": "assumption", "never-again-promise": "never-again vague-action", "single-root-cause": "single-root-cause shallow-cause",
	"weak-control-action": "vague-action", "absence-as-cause": "judgement shallow-cause hindsight",
}

// sentence is a line of testdata/sentences: "section, label+label, text", split
// by tabs; "-" stands for no label. A line that starts with "?" is known to be
// read otherwise.
type sentence struct {
	section postmortem.Kind
	want    []string
	text    string
	known   bool
}

// TestSentences holds sentences of other authors, in minimal pairs: a flagged one
// must be found by a rule for one of its labels, a quiet one by none at all. What
// is known to be read otherwise is marked in the files, and -update marks it.
func TestSentences(t *testing.T) {
	all, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set := lint.NewSet(plain(all, func(r *Rule) bool { return r.Words }))
	files, err := filepath.Glob("../testdata/sentences/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no sentences: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".tsv"), func(t *testing.T) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			score := map[string]*[2]int{}
			for line := range strings.Lines(string(source)) {
				s, ok := readSentence(line)
				if !ok {
					out.WriteString(line)
					continue
				}
				got := rulesOf(s, set)
				right := s.right(got)
				names := append([]string{"all flagged"}, s.want...)
				if s.want[0] == "-" {
					names = []string{"all quiet"}
				}
				for _, name := range names {
					if score[name] == nil {
						score[name] = new([2]int)
					}
					score[name][1]++
					if right {
						score[name][0]++
					}
				}
				switch {
				case right == !s.known || *update:
				case right:
					t.Errorf("is right now (go test ./rules -update takes its mark away): %s", s.text)
				default:
					t.Errorf("%s %s, found %v: %s", s.section, strings.Join(s.want, "+"), got, s.text)
				}
				if !right {
					out.WriteString("?")
				}
				out.WriteString(strings.TrimPrefix(line, "?"))
			}
			for _, name := range slices.Sorted(maps.Keys(score)) {
				t.Logf("%-18s %3d of %3d right  %.2f", name, score[name][0], score[name][1], float64(score[name][0])/float64(score[name][1]))
			}
			if *update {
				if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func readSentence(line string) (sentence, bool) {
	line, known := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "?")
	part := strings.SplitN(line, "\t", 3)
	if len(part) < 3 || strings.HasPrefix(line, "#") {
		return sentence{}, false
	}
	return sentence{postmortem.Kind(part[0]), strings.Split(part[1], "+"), part[2], known}, true
}

// rulesOf returns the rules that find something in a sentence.
func rulesOf(s sentence, set *lint.Set) []string {
	doc, at := place(s.text, s.section)
	var ids []string
	for _, f := range lint.Run(doc, set, lint.Options{}).Findings {
		if f.Span.Start >= at {
			ids = append(append(ids, f.Rule), f.Also...)
		}
	}
	return ids
}

func (s sentence) right(rules []string) bool {
	if s.want[0] == "-" {
		return len(rules) == 0
	}
	return slices.ContainsFunc(rules, func(id string) bool {
		return slices.ContainsFunc(strings.Fields(labels[id]), func(l string) bool { return slices.Contains(s.want, l) })
	})
}
