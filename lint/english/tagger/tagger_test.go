package tagger

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
)

// fixed overrules the model, as the English layer does it.
var fixed = tag.Lexicon{"was": "VBD", "not": "RB", "should": "MD", "and/or": "CC", "US": "NNP", "zorp": "?"}

// written matches all that stands between white space, and marks at its ends; mixed
// with what the tagger has rules for.
var written = regexp.MustCompile(`[\pL\pN][\pL\pN'’_./@-]*[\pL\pN]|[\pL\pN]|\S`)

// odd are sentences that no comment holds.
var odd = []string{
	"0 * *-1 *T* *T*-12 *?* *-1234 *ICH*- ** *_* *é* -LRB- -RRB- -lrb- -ABCD- - -- @ana @ @_@",
	"'' \" `` 1999 +199 -199 12:30 9a well-known -v Über ÉTÉ İstanbul ſ K 的 \xff\xfe Was WAS NOT zorp Zorp US us",
	"(-8 (¬_¬) (╯°□°）╯︵┻━┻ 8-) 8D :( :()  :-] :0 =| O.o O_o V_V XDD xD ¯\\(ツ)/¯ ^___^ o_0 v_v :`-( :`(",
	strings.Repeat("supercalifragilistic", 9) + " " + strings.Repeat("Ä", 40) + " a",
	"the", "", "of the", strings.Repeat("the old node failed again , ", 40),
}

// TestSameTags holds every tag to prose's, over the comments of Go's own
// packages: half a million words by many hands.
func TestSameTags(t *testing.T) {
	prose, err := tag.New(tag.WithLexicon(fixed))
	if err != nil {
		t.Fatal(err)
	}
	tokens, wrong := 0, 0
	same := func(text string) {
		sentence := written.FindAllString(text, -1)
		tokens += len(sentence)
		got := make([]string, len(sentence))
		Tag(got, sentence, fixed)
		for i, want := range prose.Tag(sentence) {
			if got[i] != want.Tag {
				if wrong++; wrong < 20 {
					t.Errorf("%q: %s is %s, want %s", text, want.Text, got[i], want.Tag)
				}
			}
		}
	}
	for _, text := range odd {
		same(text)
		for w := range strings.FieldsSeq(text) {
			same(w)
		}
	}
	for _, text := range comments(t) {
		same(text)
	}
	t.Logf("%d tokens", tokens)
	if tokens < 300_000 {
		t.Errorf("only %d tokens were compared", tokens)
	}
}

// comments returns the comments of Go's own packages, cut at full stops.
func comments(t *testing.T) []string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output() // a build with -trimpath doesn't know it
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, pkg := range []string{"net", "go", "encoding", "os", "text", "time"} {
		files, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "src", pkg, "*.go"))
		more, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "src", pkg, "*", "*.go"))
		for _, name := range append(files, more...) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var said strings.Builder
			for line := range strings.Lines(string(data)) {
				if text, ok := strings.CutPrefix(strings.TrimSpace(line), "// "); ok {
					said.WriteString(text + " ")
				} else if said.Len() > 0 {
					all = append(all, strings.SplitAfter(said.String(), ". ")...)
					said.Reset()
				}
			}
		}
	}
	return all
}

// TestGenerated holds model.bin to what generate.go makes of prose's model.
func TestGenerated(t *testing.T) {
	fresh := filepath.Join(t.TempDir(), "model.bin")
	if out, err := exec.Command("go", "run", "generate.go", fresh).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	data, err := os.ReadFile(fresh)
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != model {
		t.Error("model.bin is not what generate.go makes of this version of prose: run go generate ./lint/english/tagger")
	}
}

func BenchmarkTag(b *testing.B) {
	sentence := strings.Fields("The on-call engineer should have noticed that the 3 replicas were out of sync before restarting them , but the alert didn't fire")
	tags := make([]string, len(sentence))
	for b.Loop() {
		Tag(tags, sentence, fixed)
	}
	b.ReportMetric(float64(b.N*len(sentence))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkProse(b *testing.B) {
	sentence := strings.Fields("The on-call engineer should have noticed that the 3 replicas were out of sync before restarting them , but the alert didn't fire")
	prose, err := tag.New(tag.WithLexicon(fixed))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		prose.Tag(sentence)
	}
	b.ReportMetric(float64(b.N*len(sentence))/b.Elapsed().Seconds(), "tokens/s")
}
