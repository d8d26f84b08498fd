package postmortem

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint/markdown"
)

// opens reports whether the document starts with a paragraph that sums up:
// before its first section of a known kind, at least one sentence of some
// length that tells what happened.
func (d *Document) opens() bool {
	seen := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := d.Section(i)
		if s.Kind != Other && s.Kind != MetadataKind {
			return false
		}
		if b.Kind != markdown.Paragraph && b.Kind != markdown.Item || b.Quote > 0 || b.Label > 0 && len(b.Text.Plain)-b.Label < 60 || len(strings.Fields(b.Text.Plain)) < 12 {
			continue
		}
		if seen++; seen > 3 {
			return false
		}
		for _, at := range d.sentences(i) {
			if recounts(b.Text.Plain[at.Start:at.End]) {
				return true
			}
		}
	}
	return false
}

// introduces reports whether the document starts with a paragraph that says what
// happened on some day, whatever it was: "On 14 August a token ended up in a log".
func (d *Document) introduces() bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if s := d.Section(i); s.Kind != Other && s.Kind != MetadataKind {
			return false
		}
		if b.Kind != markdown.Paragraph || b.Quote > 0 || b.Label > 0 || len(strings.Fields(b.Text.Plain)) < 8 || !strings.HasSuffix(strings.TrimSpace(b.Text.Plain), ".") {
			continue
		}
		for _, at := range d.sentences(i) {
			sentence := lower(b.Text.Plain[at.Start:at.End])
			_, _, _, dated := dateIn(sentence)
			if (dated || slices.ContainsFunc(strings.FieldsFunc(sentence, notLetter), func(w string) bool { return weekdays[w] })) && inPast(sentence) {
				return true
			}
		}
		return false
	}
	return false
}

// troubles are stems of words for what goes wrong with a service.
var troubles = []string{
	"outage", "incident", "down", "fail", "unavailab", "error", "disrupt", "degrad", "interrupt", "crash", "lost", "loss", "delay", "unable", "unreachable", "slow", "timeout", "time out", "leak", "expos", "compromis", "breach", "attack", "vulnerab", "bug", "broke", "drop", "delet", "affect", "impact", "exploit", "issue", "problem", "stuck", "corrupt",
	"not able", "not granted", "not work", "could not", "couldn't", "denied", "refused", "reject", "inaccessib", "offline", "unresponsive", "malfunction", "hang", "hung", "froze", "overload", "exhaust", "expired", "regress", "panic", "halt", "stopped", "blocked", "phish", "spam", "controvers", "complain", "stale", "duplicat", "wrong", "incomplet", "vanish", "disappear", "wiped", "no longer", "ran out", "none of you could", "nobody could", "no one could", "ddos", "overwhelm", "blackout", "brownout", "congest", "glitch",
}

// innocent are words that start like one of trouble.
var innocent = setOf("download downloads downloaded downstream issued issuing issuer lossless slower-moving backdrop dropdown droplet droplets incidental incidentally impactful")

// byStart are the stems by their first three letters.
var byStart = func() map[string][]string {
	out := map[string][]string{}
	for _, t := range troubles {
		out[t[:3]] = append(out[t[:3]], t)
	}
	return out
}()

// troubled reports whether a text in small letters holds a word that starts
// like one for what goes wrong.
func troubled(low string) bool {
	for at := 0; at+3 <= len(low); at++ {
		if at > 0 && isWordByte(low[at-1]) {
			continue
		}
		for _, t := range byStart[low[at:at+3]] {
			if !strings.HasPrefix(low[at:], t) {
				continue
			}
			end := at + len(t)
			for end < len(low) && (isWordByte(low[end]) || low[end] == '-') {
				end++
			}
			if !innocent[low[at:end]] {
				return true
			}
		}
	}
	return false
}

// unreal are words after which a form in -ed is no past tense.
var unreal = setOf("is are be being can will must should may to if get gets when as")

// recounts reports whether a sentence of some length tells of trouble in the past.
func recounts(s string) bool { return recountsIn(lower(s), 7) }

// hasWords reports whether a text has at least so many words.
func hasWords(s string, least int) bool {
	for range strings.FieldsSeq(s) {
		if least--; least <= 0 {
			return true
		}
	}
	return least <= 0
}

// recountsIn is recounts for sentences in small letters, of at least so many words.
func recountsIn(low string, least int) bool {
	return hasWords(low, least) && troubled(low) && inPast(low)
}

// inPast reports whether a sentence in small letters tells of the past.
func inPast(low string) bool {
	before := ""
	for w := range strings.FieldsFuncSeq(low, notLetter) {
		if w == "couldn" || (w == "not" || w == "no") && before == "could" || w == "could" && (before == "nobody" || before == "one" || before == "you") || w == "was" || w == "were" || w == "had" || w == "did" || w == "didn" || w == "went" || w == "broke" || w == "became" || w == "lost" || past(w) && !adjectives[w] && !unreal[before] && before != "" {
			return true
		}
		if w != "not" && w != "no" && w != "also" && !strings.HasSuffix(w, "ly") {
			before = w
		}
	}
	return false
}
