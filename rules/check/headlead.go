package check

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
)

// leads are words before a proposal that don't change it.
var leads = set(`also additionally finally furthermore first firstly second secondly third thirdly then next please lastly moreover
	and or but so to just always never ultimately therefore thus again still perhaps maybe now later soon much far even significantly considerably todo action task item step tbd instead try`)

// openers start an adverbial that stands before the proposal, with a comma between.
var openers = set(`to in by for after before as with given when if while during until once since because from at on beyond going moving looking based due
	following considering unless whenever where through over within long-term short-term longer again`)

// lead passes over what stands before the proposal: numbers, marks, "Action 2:",
// "also", "In the future,", "To prevent this,".
func (r *clauseReader) lead() {
	n := len(r.words)
	for k := range min(n, 8) {
		if r.words[k] == ":" && k < min(n-1, 6) || k > 0 && dashes[r.words[k]] && r.opens(k+1) {
			r.from = k + 1
		}
	}
	for r.from < n {
		w := r.words[r.from]
		switch {
		case w == "let" && r.at(r.from+1) == "'s", w == "let" && r.at(r.from+1) == "us":
			r.from += 2
			r.lets = true
		case (w == "(" || w == "[") && r.closed(r.from) > 0:
			r.from = r.closed(r.from) + 1 // (P1)
		case numbered(w) && r.from == 0 && n > 2:
			r.from++
		case leads[w] && r.from+1 < n && !(w == "to" && r.comma(r.from) > 0), !letter(w) && w != string(english.Object):
			r.from++
		case openers[w]:
			k := r.comma(r.from)
			if w == "by" && k < 0 && r.tag(r.from+1) == "VBG" {
				k = r.from
			}
			if k < 0 {
				return
			}
			r.from = k + 1
		default:
			return
		}
	}
}

var dashes = set("- -- – —")

// opens reports whether an order or a verb in -ing starts at token i, behind a
// dash: "Monitoring – add an alert".
func (r *clauseReader) opens(i int) bool {
	if i >= len(r.words) {
		return false
	}
	base, is, end := r.lex.verb(r.words, i)
	t, next := r.tag(i), r.tag(end)
	if is == 0 || base != r.words[i] && !strings.HasSuffix(r.words[i], "ing") {
		return false
	}
	return t == "VB" || t == "VBG" || t == "VBP" || end > i+1 || next == "DT" || next == "PRP$" || next == "JJ" || r.lex.noun(r.words[i]) == 0
}

// closed returns the token that closes a bracket at token i with a word or two in it, or 0.
func (r *clauseReader) closed(i int) int {
	for k := i + 1; k+1 < min(len(r.words), i+4); k++ {
		if r.words[k] == ")" || r.words[k] == "]" {
			return k
		}
	}
	return 0
}

// numbered reports whether a word is the number of an item: a7, r12.
func numbered(w string) bool {
	digits := strings.TrimLeft(w, "abcdefghijklmnopqrstuvwxyz")
	return digits != "" && len(w)-len(digits) <= 2 && len(w) <= 4 && strings.Trim(digits, "0123456789") == ""
}

// comma returns the comma that ends an adverbial at token i if a clause or an
// order follows, or -1.
func (r *clauseReader) comma(i int) int {
	for k := i + 1; k < min(len(r.words), i+30); k++ {
		if r.words[k] == "," && k+1 < len(r.words) {
			switch t := r.Tag(k + 1); {
			case r.lex.verbs[r.words[k+1]] != 0 && k+2 < len(r.words) && r.Tag(k+2) != "IN" && r.words[k+2] != ",":
				return k
			case t == "PRP", t == "VB", t == "DT" && r.modalWithin(k+1, 8), r.modalWithin(k+1, 5), r.words[k+1] == "please", r.words[k+1] == "let", t == "VBG" && r.Tag(i) == "IN":
				return k
			}
		}
	}
	return -1
}

func (r *clauseReader) modalWithin(i, n int) bool {
	for k := i; k < min(len(r.words), i+n); k++ {
		switch r.words[k] {
		case ",", "whether", "if", "how", "why", "what", "which", "that", "when", "where", "who", "to", "so":
			return false
		}
		if r.marker(k) > 0 {
			return true
		}
	}
	return false
}
