// Program 0001-prose-v3 puts prose v2 beside v3 in one table: figures, then results beside
// what was expected. Every cell is computed while it runs: `go run .` in this folder, on Linux.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	v2 "github.com/jdkato/prose/v2"
	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"
)

var drafts = strings.Split(`The deploy finished at 09:58 and the error rate rose within two minutes.
The canary had passed, so the rollout continued to all regions.
Nobody was paged because the alert depended on a metric that no longer existed.
A retry storm from the mobile clients kept the database at its connection limit.
The engineer on call rolled the release back after reading the dashboard.
Two of the three replicas were behind, and the failover made the lag worse.
The certificate expired overnight; the renewal job hadn't run since the migration.
Support answered more than four hundred tickets while the queue was draining.`, "\n")

var openings = strings.Split("Restarted workers in two zones|Rolled back the release|Noticed elevated latency|"+
	"Paged the database team|Drained node seven|Deployed hotfix to staging|Reverted the change|"+
	"Escalated to vendor|Added dashboard for queue depth|Missed first page|Failed over to replica|"+
	"Scaled pool to twelve|Deleted stale lock|Rebooted host seven|Forwarded ticket to networking|"+
	"Muted the alarm|Patched client library|Resized disk on primary|Disabled feature flag|"+
	"Opened incident channel|Pinned the version|Flushed cache in both regions|Engaged vendor support|"+
	"Confirmed recovery with support|Identified bad config|Acknowledged page|Updated status page|"+
	"Mitigated by restarting pods|Throttled batch jobs|Notified customers by email", "|")

// A bar marks where a line should be split.
var splits = strings.Split(`It failed at 10:04 a.m. UTC.| Nobody was paged.
It failed at 3 a.m.| Nobody was paged.
Traffic fell by approx. 40 percent.
Approx. three hosts failed, i.e. all of them.
The phrase etc. in the runbook hid two steps.| We spelt them out.
Fig. 3 shows the load.| It fell at noon.
Wait...| what happened to the queue?
Version 1.21.0 was live.| It failed.
We paged the owner (e.g. Ana).| She replied.
It failed.| kubectl showed nothing.
The log said "disk full."| We cleared it.
Ticket no. 12 was open.| It stayed open.
We moved to plan B.| It worked.
It peaked at 95%.| Then it fell.`, "\n")

// Of text, the tokens that are part of show should come out as want.
var words = []struct{ text, show, want string }{
	{"It didn't.", "didn't.", "did/VBD n't/RB ./."},
	{"We couldn't, so we called", "couldn't,", "could/MD n't/RB ,/,"},
	{"They test the build. The test failed.", "test", "test/VBP test/NN"},
	{"We deploy at noon, and the deploy failed.", "deploy", "deploy/VBP deploy/NN"},
	{"Errors rose to 4.2% overnight", "4.2%", "4.2%/CD"},
	{"The upgrade to 1.21.0 was live", "1.21.0", "1.21.0/CD"},
	{"They shouldn't've waited", "shouldn't've", "should/MD n't/RB 've/VB"},
	{"The engineer should've escalated", "should've", "should/MD 've/VB"},
	{"The cluster wasn’t healthy.", "wasn't", "was/VBD n't/RB"},
	{"The team’s dashboard was empty", "team's", "team/NN 's/POS"},
	{"The log said boot—and no more", "boot—and", "boot/NN —/: and/CC"},
	{"The page [see below] fired", "[", "[/("},
}

const (
	tie    = "traffic stalled silently unless writes spiked."
	quoted = "The runbook said “drain”; Ana’s page wasn’t."
)

type token struct{ text, tag string }

var (
	table    = tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	notes    []string
	shared   v2.DocOpt // v2's model, handed on so that it is loaded once
	straight = strings.NewReplacer("’", "'", "“", `"`, "”", `"`)
)

func main() {
	if len(os.Args) == 2 {
		child(modes[os.Args[1]])
		return
	}
	shared = v2.UsingModel(tokens2("").Model)
	fmt.Fprintln(table, "QUESTION\tEXPECTED\tV2\tV3")
	figures()
	results()
	table.Flush()
	fmt.Printf("! differs from what was expected. %s, %d cores.\n\n%s\n", runtime.Version(), runtime.NumCPU(), strings.Join(notes, "\n"))
}

func figures() {
	idle := cold("idle")
	for _, m := range [][3]string{{"tags", "v2 tags", "v3 tags"}, {"sentences", "v2 sentences", "v3 sentences"}, {"tags, v2 with its defaults", "v2 default", "v3 tags"}} {
		a, b := cold(m[1]), cold(m[2])
		for i, what := range []string{"first document, ms", "next document, ms", "live heap, MB", "peak memory, MB"} {
			row(m[0]+": "+what, "", digits(a[i]-idle[i]), digits(b[i]-idle[i]))
		}
	}
	text := strings.Repeat(strings.Join(drafts, " ")+" ", 60)
	row("thousand tokens a second, model loaded", "",
		speed(func() int { return len(tokens2(text, shared).Tokens()) }), speed(func() int { return len(tokens3(text)) }))

	root, parts := `prose.NewDocument("")`, `t, _ := tag.New(); t.TagTokens(tokenize.New().Tokenize("")); `
	row("program with tags, MB (empty: "+size("")+")", "", size(root, "v2"), size(parts, "v3/tokenize", "v3/tag"))
	row("program with sentences too, MB", "", size(root, "v2"), size(parts+`segment.New()`, "v3/tokenize", "v3/tag", "v3/segment"))
	row("program with the root package, MB", "", size(root, "v2"), size(root, "v3"))
}

func results() {
	for _, w := range words {
		row(w.text, w.want, within(w.show, tags2(w.text)), within(w.show, tags3(w.text)))
	}
	row(tie+" (results of 50 runs)", "1", variants(tags2), variants(tags3))
	row(quoted+" (tokens found at their byte offset)", "all", located(tokens2(quoted, shared).Tokens()), located(tokens3(quoted)))
	list(fmt.Sprintf("opening words not tagged as verbs, of %d", len(openings)), notVerbs(tags2), notVerbs(tags3))
	list(fmt.Sprintf("lines split wrongly, of %d", len(splits)), missplit(split2), missplit(split3))
	same := 0
	for _, s := range drafts {
		if slices.Equal(tags2(s), tags3(s)) {
			same++
		}
	}
	notes = append(notes, fmt.Sprintf("tagged alike by both, one sentence at a time: %d of %d drafts", same, len(drafts)))
}

func tokens2(s string, o ...v2.DocOpt) *v2.Document {
	return must(v2.NewDocument(s, append(o, v2.WithExtraction(false), v2.WithSegmentation(false))...))
}

func tokens3(s string) []tag.Token {
	tokens := tokenize.New().Tokenize(s)
	must(tag.New()).TagTokens(tokens)
	return tokens
}

func tags2(s string) (out []token) {
	for _, t := range tokens2(s, shared).Tokens() {
		out = append(out, token{t.Text, t.Tag})
	}
	return out
}

func tags3(s string) (out []token) {
	for _, t := range tokens3(s) {
		out = append(out, token{straight.Replace(t.Text), t.Tag})
	}
	return out
}

func split2(s string) (out []string) {
	for _, t := range must(v2.NewDocument(s, v2.WithTagging(false), v2.WithExtraction(false))).Sentences() {
		out = append(out, t.Text)
	}
	return out
}

func split3(s string) (out []string) {
	for _, t := range must(segment.New()).Segment(s) {
		out = append(out, t.Text)
	}
	return out
}

// modes are what a fresh process does, cold and once more.
var modes = map[string]func() any{
	"idle":         func() any { return nil },
	"v2 default":   func() any { return must(v2.NewDocument("The alert fired.")) },
	"v2 tags":      func() any { return tokens2("The alert fired.") },
	"v3 tags":      func() any { return tokens3("The alert fired.") },
	"v2 sentences": func() any { return split2("It fired. It stopped.") },
	"v3 sentences": func() any { return split3("It fired. It stopped.") },
}

func child(work func() any) {
	start := time.Now()
	work()
	first := time.Since(start)
	start = time.Now()
	kept := work()
	again := time.Since(start)
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(kept)
	_, peak, _ := strings.Cut(string(must(os.ReadFile("/proc/self/status"))), "VmHWM:")
	fmt.Println(first.Seconds()*1e3, again.Seconds()*1e3, float64(m.HeapAlloc)/1e6, strings.Fields(peak)[0])
}

// cold gives the best of five fresh processes: first and next call in ms, live heap and peak memory in MB.
func cold(mode string) (best [4]float64) {
	for i := range 5 {
		var first, again, heap, peak float64
		must(fmt.Sscan(string(must(exec.Command(must(os.Executable()), mode).Output())), &first, &again, &heap, &peak))
		for k, v := range []float64{first, again, heap, peak / 1e3} {
			if i == 0 || v < best[k] {
				best[k] = v
			}
		}
	}
	return best
}

// speed gives thousands of tokens a second, the best of ten.
func speed(tokens func() int) string {
	best := 0.0
	for range 10 {
		start := time.Now()
		best = max(best, float64(tokens())/time.Since(start).Seconds()/1e3)
	}
	return digits(best)
}

// size gives the megabytes of a stripped program with these statements and parts of prose.
func size(statements string, parts ...string) string {
	dir := must(os.MkdirTemp("", "size"))
	defer os.RemoveAll(dir)
	src := "package main\n"
	for _, p := range parts {
		src += "import \"github.com/jdkato/prose/" + p + "\"\n"
	}
	file, bin := filepath.Join(dir, "main.go"), filepath.Join(dir, "bin")
	must(0, os.WriteFile(file, []byte(src+"func main() { "+statements+" }\n"), 0o600))
	must(exec.Command("go", "build", "-ldflags=-s -w", "-o", bin, file).Output())
	return digits(float64(must(os.Stat(bin)).Size()) / 1e6)
}

func row(question, want, a, b string) {
	cells := question + "\t" + want
	for _, got := range []string{a, b} {
		if cells += "\t"; want != "" && got != want {
			cells += "! "
		}
		cells += got
	}
	fmt.Fprintln(table, cells)
}

// list counts wrong results in the table and notes them below it.
func list(what string, a, b []string) {
	row(what, "0", fmt.Sprint(len(a)), fmt.Sprint(len(b)))
	notes = append(notes, what, "  v2: "+strings.Join(a, " / "), "  v3: "+strings.Join(b, " / "))
}

// within shows the tokens that are part of some words.
func within(words string, tokens []token) string {
	var out []string
	for _, t := range tokens {
		if strings.Contains(words, t.text) {
			out = append(out, t.text+"/"+t.tag)
		}
	}
	return strings.Join(out, " ")
}

func variants(tags func(string) []token) string {
	seen := map[string]bool{}
	for range 50 {
		seen[within(tie, tags(tie))] = true
	}
	return fmt.Sprint(len(seen))
}

func notVerbs(tags func(string) []token) (out []string) {
	for _, s := range openings {
		if first := tags(s)[0]; !strings.HasPrefix(first.tag, "VB") {
			out = append(out, first.text+"/"+first.tag)
		}
	}
	return out
}

func missplit(split func(string) []string) (out []string) {
	for _, s := range splits {
		if got := strings.Join(split(strings.ReplaceAll(s, "|", "")), "| "); got != s {
			out = append(out, got)
		}
	}
	return out
}

// located counts the tokens that have an offset and stand there in quoted, byte for byte.
func located[T any](tokens []T) string {
	n := 0
	for _, t := range tokens {
		v := reflect.ValueOf(t)
		if at := v.FieldByName("Start"); at.IsValid() && strings.HasPrefix(quoted[at.Int():], v.FieldByName("Text").String()) {
			n++
		}
	}
	if n == len(tokens) {
		return "all"
	}
	return fmt.Sprintf("%d of %d", n, len(tokens))
}

func digits(v float64) string { return fmt.Sprintf("%.3g", v) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
