package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// Fingerprint tells a finding from all others of its file by what it speaks of
// rather than by where it stands: it stays the same when lines move, when markup
// changes and when other sentences are edited.
type Fingerprint struct {
	Words   string // the sentence or title that it stands in, with single blanks, cut after some length; "" if it is about the whole document
	Ordinal int    // among the findings of the same rule with the same words, from 0
}

// longest is how many bytes of a sentence are kept: enough to know it again.
const longest = 200

// Hash returns 32 hexadecimal digits that tell the finding from all
// others of all files; path is that of its file, with slashes. For programs that
// keep track of findings from run to run.
func (f *Finding) Hash(path string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{path, f.Rule, f.Missing, f.Words, strconv.Itoa(f.Ordinal)}, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// fingerprint sets the fingerprints of everything found, suppressed or not.
func (r *Result) fingerprint() {
	all := make([]*Finding, 0, len(r.Findings)+len(r.Suppressed))
	for i := range r.Findings {
		all = append(all, &r.Findings[i])
	}
	for i := range r.Suppressed {
		all = append(all, &r.Suppressed[i].Finding)
	}
	slices.SortStableFunc(all, func(a, b *Finding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	type key struct{ rule, missing, words string }
	seen := map[key]int{}
	in := newSentenced(r.Document.Document)
	mark := func(f *Finding, words string) Fingerprint {
		k := key{f.Rule, f.Missing, words}
		seen[k]++
		return Fingerprint{words, seen[k] - 1}
	}
	for _, f := range all {
		if f.Whole {
			f.Fingerprint = mark(f, "")
			continue
		}
		f.Fingerprint = mark(f, in.words(f.Span.Start))
		for i := range f.Related {
			f.Related[i].Fingerprint = mark(f, in.words(f.Related[i].Span.Start))
		}
	}
}

// SentenceAt returns a function that returns the sentence that a place of the
// document stands in, with all of the place; the place where there is no sentence,
// and at least one byte. What lines a finding is on goes by that, since words
// change lines when text is wrapped anew.
func SentenceAt(doc *markdown.Document) func(markdown.Span) markdown.Span {
	in := newSentenced(doc)
	return func(at markdown.Span) markdown.Span {
		if in.find(at.Start) {
			s := in.text.Span(0, len(in.text.Plain))
			at = markdown.Span{Start: min(s.Start, at.Start), End: max(s.End, at.End)}
		}
		at.End = max(at.End, at.Start+1)
		return at
	}
}

// sentenced is a document of which one block, by its number less one, is cut into
// sentences, and one sentence is at hand: findings come by place, a block may hold
// thousands of sentences and a sentence thousands of findings.
type sentenced struct {
	doc       *markdown.Document
	lines     lines
	block     int
	sentences []english.Span
	sentence  int           // that is at hand; -1 for none
	text      markdown.Text // of it
	line      markdown.Span // that is at hand where there is no sentence
	said      string        // words of the sentence or line; "" if they are not known yet
}

func newSentenced(doc *markdown.Document) *sentenced {
	return &sentenced{doc: doc, lines: lines{source: doc.Source}, sentence: -1, line: markdown.Span{Start: -1}}
}

// words returns the sentence that a byte of the source stands in, in plain words;
// where there is no text, its line.
func (in *sentenced) words(at int) string {
	if in.find(at) {
		if in.said == "" {
			in.said = squeezed(in.text.Verbatim(in.doc.Source))
		}
		return in.said
	}
	if line := in.lines.at(at); line != in.line || in.said == "" {
		in.line, in.said = line, squeezed(string(in.doc.Source[line.Start:line.End]))
	}
	return in.said
}

// find takes the sentence at hand that a byte of the source stands in, and reports
// whether there is any.
func (in *sentenced) find(at int) bool {
	// The last block that starts before the byte holds it, if any does.
	n := sort.Search(len(in.doc.Blocks), func(i int) bool { return in.doc.Blocks[i].Span.Start > at })
	if n == 0 || at > in.doc.Blocks[n-1].Span.End {
		return in.none()
	}
	text := in.doc.Blocks[n-1].Text
	if in.block != n {
		in.block, in.sentences, in.sentence = n, english.Split(text.Plain), -1
	}
	i := sort.Search(len(in.sentences), func(i int) bool { return at < text.Span(in.sentences[i].Start, in.sentences[i].End).End })
	if i == len(in.sentences) {
		return in.none()
	}
	if i != in.sentence {
		in.sentence, in.text, in.said = i, text.Slice(in.sentences[i].Start, in.sentences[i].End), ""
	}
	return true
}

func (in *sentenced) none() bool {
	if in.sentence >= 0 {
		in.sentence, in.said = -1, ""
	}
	return false
}

// squeezed returns a text with single blanks, cut after a whole character.
func squeezed(text string) string {
	text = strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), "\uFFFD")
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "") + "…"
}
