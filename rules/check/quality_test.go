package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/unblame/unblame/lint"
)

// TestQuality: what an adjective or adverb is said of decides.
func TestQuality(t *testing.T) {
	for _, c := range []struct {
		name, text string
		check      Quality
		want       []string
	}{
		{"before", "The poor and late handover cost an hour.", Quality{Words: []string{"poor"}, Of: []string{"handover"}}, []string{"poor and late handover"}},
		{"not of", "The poor connection cost an hour.", Quality{Words: []string{"poor"}, NotOf: []string{"connection"}}, nil},
		{"predicate", "The handover at noon was rather poor.", Quality{Words: []string{"poor"}, Of: []string{"handover"}}, []string{"rather poor"}},
		{"no verb", "Handover very poor.", Quality{Words: []string{"poor"}, Of: []string{"handover"}}, []string{"very poor"}},
		{"other noun", "The link was poor.", Quality{Words: []string{"poor"}, Of: []string{"handover"}}, nil},
		{"class", "The on-call engineer was slow, the server was slow.", Quality{Words: []string{"slow"}, Of: []string{"role"}}, []string{"slow"}},
		{"denied", "The plan was far from good, and the note was good.", Quality{Words: []string{"good"}, Degree: "not"}, []string{"far from good"}},
		{"plain is not denied", "The plan was not poor.", Quality{Words: []string{"poor"}}, nil},
		{"too", "The plan was much too slow, the other one slow.", Quality{Words: []string{"slow"}, Degree: "too"}, []string{"much too slow"}},
		{"enough", "We were not open enough.", Quality{Words: []string{"open"}, Degree: "enough"}, []string{"not open enough"}},
		{"beyond needs no words", "An unreasonably large share failed, a large one did not.", Quality{Degree: "beyond"}, []string{"unreasonably large share"}},
		{"flat", "The link was downright slow and the other one slow.", Quality{Words: []string{"slow"}, Degree: "flat"}, []string{"downright slow"}},
		{"flat is not denied", "The link was not simply slow.", Quality{Words: []string{"slow"}, Degree: "flat"}, nil},
		{"a name", "The mode was set to Lax.", Quality{Words: []string{"lax"}}, nil},
		{"after only", "A slow plan.", Quality{Words: []string{"slow"}, Place: "after"}, nil},
		{"adverb of an agent", "The flag was lazily set by the scheduler.", Quality{Words: []string{"lazily"}, Of: []string{"role", "elided"}}, nil},
		{"adverb without an agent", "The flag was carelessly set.", Quality{Words: []string{"carelessly"}, Of: []string{"role", "elided"}}, []string{"carelessly"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := c.check.Compile(); err != nil {
				t.Fatal(err)
			}
			if got := matches(&c.check, c.text); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestShout: marks and capitals are loud, abbreviations and thanks are not.
func TestShout(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The queue was full again!!", []string{"again!!"}},
		{"And then nobody answered!", []string{"answered!"}},
		{"Thanks for all the help!!", nil},
		{"The fix is out!", nil},
		{"Do not hesitate to ask, never wait!", nil},
		{"You will not see it again!", nil},
		{"We must NEVER EVER run this by hand.", []string{"NEVER EVER"}},
		{"The HTTP POST and the SQL SELECT were slow.", nil},
	} {
		check := Shout{Words: []string{"never", "ever"}}
		if err := check.Compile(); err != nil {
			t.Fatal(err)
		}
		if got := matches(&check, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// matches returns the texts that a check finds in a bullet.
func matches(c Check, text string) []string {
	source := []byte("# Post-mortem\n\n- " + text + "\n")
	rule := &lint.Rule{ID: "test", Group: "tone", Looks: []lint.Look{{Cues: c.Cues(), Find: func(p *lint.Pass) {
		c.Find(p, func(h Hit) { Report(p, Text{Message: "{match}"}, h) })
	}}}}
	var got []string
	for _, f := range lint.Run(source, lint.NewSet([]*lint.Rule{rule}), lint.Options{}).Findings {
		got = append(got, string(source[f.Span.Start:f.Span.End]))
	}
	return got
}

// TestQuestion: a question for a culprit has people in it, and is not the reader's.
func TestQuestion(t *testing.T) {
	for _, c := range []struct {
		ask, text string
		found     bool
	}{
		{"who", "Who merged the change?", true},
		{"who", "Who owns the service?", false},
		{"who", "The engineer who merged the change left.", false},
		{"why", "Why did the operator restart it?", true},
		{"why", "Why did we restart it?", false},
		{"why", "Why did we not notice it?", true},
		{"why", "Why did the cache restart?", false},
		{"how", "How could the reviewer miss this?", true},
		{"how", "How can I check my balance?", false},
		{"how", "How could the alert fire twice?", false},
	} {
		check := Question{Ask: c.ask, NotVerb: []string{"own"}}
		if err := check.Compile(); err != nil {
			t.Fatal(err)
		}
		if got := matches(&check, c.text); (len(got) > 0) != c.found {
			t.Errorf("%s: got %q, want found: %v", c.text, got, c.found)
		}
	}
}

// BenchmarkQuality measures a document in which every third sentence has a cue.
func BenchmarkQuality(b *testing.B) {
	source := []byte("# Post-mortem\n\n## Causes\n\n" + strings.Repeat("The handover was poor. The proxy returned errors to 3 % of users. A blank page was seen. ", 100) + "\n")
	check := Quality{Words: []string{"poor"}, Of: []string{"handover"}}
	if err := check.Compile(); err != nil {
		b.Fatal(err)
	}
	set := lint.NewSet([]*lint.Rule{{ID: "test", Group: "tone", Looks: []lint.Look{{Cues: check.Cues(), Find: func(p *lint.Pass) {
		check.Find(p, func(h Hit) { Report(p, Text{Message: "{match}"}, h) })
	}}}}})
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		lint.Run(source, set, lint.Options{})
	}
}
