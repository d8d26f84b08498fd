package postmortem

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// suffers reports whether the document has a passage that tells who or what
// suffered: a paragraph or item that says in most of its sentences what people
// met with, or one that opens with the impact by name. A summary touches on it
// as well; there it takes two sentences,
// and two thirds of them.
func (d *Document) suffers() bool {
	summing := d.summing()
	for i := range d.Blocks {
		b := &d.Blocks[i]
		s := d.Section(i)
		if b.Kind != markdown.Paragraph && b.Kind != markdown.Item || b.Quote > 0 || len(b.Text.Plain) < 20 ||
			s.Is(Causes, Trigger, Timeline, Actions, Resolution, resolutionOrActions, Lessons, WentWell, WentBadly, Lucky, Background, Supporting, MetadataKind, Participants) {
			continue
		}
		told, sentences := 0, d.sentences(i)
		for n, at := range sentences {
			switch w := words(b.Text.Plain[at.Start:at.End]); {
			case apologises(w):
			case n == 0 && (opensOnImpact(w) || opensOnShare(b.Text.Plain)), s.Is(Summary) && namesImpact(w):
				return true
			case tallies(w):
				if exact := slices.ContainsFunc(w, func(x string) bool { return len(x) > 2 && x[0] != '2' && strings.Trim(x, "0123456789") == "" }); exact || !s.Is(Summary) && i >= summing {
					return true // a summary gives the exact figure where it deals with the impact
				}
				told++
			case opensOnImpact(w), meets(w):
				told++
			}
		}
		if s.Is(Summary) || i < summing {
			if told >= 2 && 3*told >= 2*len(sentences) {
				return true
			}
		} else if told >= 1 && 2*told >= len(sentences) {
			return true
		}
	}
	return false
}

// summing returns how many blocks there are to the end of the first paragraph of
// the document, with what goes on with it on the next line.
func (d *Document) summing() int {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == markdown.Paragraph && b.Quote == 0 && len(strings.Fields(b.Text.Plain)) >= 12 {
			for i++; i < len(d.Blocks) && d.goesOn(i); i++ {
			}
			return i
		}
	}
	return len(d.Blocks)
}

// goesOn reports whether nothing but a line break stands before a block.
func (d *Document) goesOn(block int) bool {
	from := d.Blocks[block-1].Span.End
	between := string(d.Source[from:max(from, d.Blocks[block].Span.Start)])
	return strings.TrimSpace(between) == "" && strings.Count(between, "\n") < 2
}

// opensOnImpact reports whether a sentence starts by naming the impact or
// those who were affected: "Customer impact included …", "Affected users …".
func opensOnImpact(w []string) bool {
	for i, x := range w[:min(4, len(w))] {
		switch x {
		case "impact":
			return i+1 < len(w) && (wereWords[w[i+1]] || w[i+1] == "included" || w[i+1] == "include" || w[i+1] == "on" || w[i+1] == "to" || w[i+1] == "for" || w[i+1] == "ranged")
		case "impacted", "affected":
			return i == 0 && len(w) > 3
		case "the", "overall", "total", "business", "our", "main", "customer", "user", "client", "visible", "external", "internal", "financial", "actual", "primary":
		default:
			return false
		}
	}
	return false
}

// namesImpact reports whether a sentence says outright what the impact was.
func namesImpact(w []string) bool {
	return len(w) > 4 && (w[0] == "impact" || w[0] == "the" && w[1] == "impact") && wereWords[w[slices.Index(w, "impact")+1]]
}

// apologises reports whether a sentence says sorry, which says little of what happened.
func apologises(w []string) bool {
	return slices.ContainsFunc(w, func(x string) bool {
		return x == "sorry" || x == "regret" || strings.HasPrefix(x, "apolog")
	})
}

// lostWords are what becomes of data and services that are lost.
var lostWords = setOf("gone missing wiped lost deleted exposed leaked corrupted unavailable inaccessible unreachable offline blocked delayed disrupted degraded interrupted")

var wereWords = setOf("was were is are")

// demands are the things that people ask of a service, and what they keep in it.
var demands = setOf(`request build job order account payment transaction session login query
	delivery message email e-mail call booking page upload download project repository record deployment
	team server workload pipeline customer user client site shop store device node`)

// sufferers are those who meet with a failure.
var sufferers = sync.OnceValue(func() map[string]bool {
	out := setOf("people everyone everybody anyone anybody userbase member developer maintainer participant operator community traffic")
	entries, _ := english.List("affected")
	for _, e := range entries {
		for _, w := range words(e) {
			if w != "end" && w != "public" && w != "account" && w != "holder" {
				out[w] = true
			}
		}
	}
	return out
})

// harms are past forms and words by which a sentence says what was met with.
var harms = setOf(`experienced experience experiencing encountered encounter encountering suffered suffer suffering faced facing
	unable couldn't cannot can't lost affected impacted greeted failed failing broken unavailable inaccessible unreachable offline down logged
	locked dropped delayed missed rejected refused interrupted disrupted exposed deleted timed blocked slow slower complained complaint
	complain degraded error timeout prevented`)

// met are the words by which a sentence says what was met with, where it is
// something bad.
var met = setOf("saw see seeing seen received receive receiving got get getting noticed had having")

// bads are what is bad to meet with, besides what words of trouble say.
var bads = setOf("blank empty stale wrong old slow slower 404 500 502 503 504 429 complaint nothing none gone missing")

// meets reports whether a sentence says what people, or what they had asked
// for, met with; or how long something was out of reach.
func meets(w []string) bool {
	who, what, share := -1, -1, -1
	for i, x := range w {
		next, after := at(w, i+1), at(w, i+2)
		switch {
		case x == "no" && next == "impact", x == "not" && (next == "affected" || next == "impacted"):
			return false
		case who < 0 && i < 12 && (sufferers()[x] || x == "you" && !urged[next]) || i < 12 && demands[x] && share >= 0:
			who = i
		case unicode.IsDigit(rune(x[0])) && !(len(x) == 4 && x[0] == '2'), x == "percent", x == "approximately", x == "all", x == "most", x == "some", x == "many", x == "several":
			share = i
		}
		if (x == "affected" || x == "impacted" || x == "affecting" || x == "impacting") && share < 0 {
			for j := i + 1; j < min(len(w), i+8); j++ {
				if unicode.IsDigit(rune(w[j][0])) || w[j] == "all" || sufferers()[w[j]] {
					return true
				}
			}
		}
		if (x == "returned" || x == "served" || x == "showed" || x == "responded" || x == "displayed" || x == "threw") && i > 0 {
			for _, y := range w[i+1 : min(len(w), i+7)] {
				if harms[y] || y == "stale" || y == "blank" || y == "empty" || len(y) == 3 && y[0] == '5' {
					return true
				}
			}
		}
		if wereWords[x] && lostWords[next] {
			return true
		}
		if (x == "affected" || x == "impacted") && i > 0 && i+1 < len(w) && (incidents[w[i-1]] || i > 1 && (w[i-1] == "only" || w[i-1] == "also" || w[i-1] == "mostly") && incidents[w[i-2]]) {
			return true // The attack only affected …
		}
		if met[x] && slices.ContainsFunc(w[i+1:min(len(w), i+9)], func(y string) bool { return bads[y] || troubled(y) }) && who >= 0 {
			what = i
		}
		if harms[x] || x == "could" && next == "not" || x == "had" && next == "to" || x == "have" && next == "to" ||
			(x == "unavailable" || x == "down" || x == "offline" || x == "inaccessible" || x == "unreachable") && next == "for" {
			what = i
		}
		if (x == "unavailable" || x == "down" || x == "offline" || x == "inaccessible" || x == "unreachable") && next == "for" && len(w) < 15 && i > 0 && (wereWords[w[i-1]] || after != "") {
			return true
		}
	}
	return who >= 0 && what > 0 && (what > who || what >= who-3)
}

// urged are the words after which “you” are told what to do, and not what was met with.
var urged = setOf("can will may should might must need want don't do have are")

// tallies reports whether a sentence counts those who were hit or what was
// lost, and says that it was: "2,870 circuits and 41 handovers down".
func tallies(w []string) bool {
	count, harm := -1, false
	for i, x := range w {
		if count < 0 && strings.Trim(x, "0123456789") == "" {
			for _, y := range w[i+1 : min(len(w), i+4)] {
				if y == "of" || y == "error" || y == "at" || y == "for" || y == "minute" || y == "hour" || y == "am" || y == "pm" || y == "utc" || y == "the" {
					break // a share, a code, a date or a span
				}
				if sufferers()[y] || demands[y] || assets[y] {
					count = i
				}
			}
		}
		harm = harm || tolls[x]
		if x == "no" || x == "never" || x == "not" && !harm && count < 0 {
			return false
		}
	}
	return count >= 0 && harm
}

// assets are what is counted of a loss, besides people and what they ask for.
var assets = setOf(`circuit line record row file comment photo image email mail invoice instruction payment gb tb eur usd gbp eth btc million thousand
	dollar euro pound ticket booking attempt release package machine host reminder appointment shipment parcel document`)

// tolls are words for what becomes of those who are counted.
var tolls = setOf(`down lost failed failing unreachable unavailable offline deleted exposed leaked corrupted duplicate duplicated twice wrong withdrew stolen stole
	drained missed rejected refused interrupted cancelled canceled dropped gone missing affected impacted undelivered`)

// counting are words with which numbers are written out.
var counting = setOf("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands dozens scores")

// opensOnShare reports whether a text starts with how many were affected:
// "About 12 % of requests …", "3,000 customers …".
func opensOnShare(s string) bool {
	low := strings.TrimLeft(strings.ToLower(s), "•*- \t")
	for _, p := range []string{"yesterday ", "today ", "last night ", "last week ", "this morning ", "about ", "approximately ", "roughly ", "around ", "nearly ", "over ", "more than ", "up to ", "an estimated ", "~"} {
		low = strings.TrimPrefix(low, p)
	}
	w, rest, _ := strings.Cut(low, " ")
	if first, _, _ := strings.Cut(w, "-"); counting[first] {
		rest = strings.TrimPrefix(rest, "of ")
	} else if w == "" || !isDigit(w[0]) {
		return false
	}
	if strings.HasSuffix(w, "%") || strings.HasPrefix(rest, "percent ") || strings.HasPrefix(rest, "% ") {
		return true
	}
	who, _, _ := strings.Cut(rest, " ")
	who = strings.TrimSuffix(who, "s")
	return demands[who] || sufferers()[who]
}

// incidents are the words that stand for what went wrong.
var incidents = setOf("attack incident outage issue bug breach problem failure disruption downtime compromise vulnerability leak this it that")

// at returns the i-th word, "" if there is none.
func at(w []string, i int) string {
	if i < len(w) {
		return w[i]
	}
	return ""
}

// setOf returns the words of a text as a set.
func setOf(s string) map[string]bool {
	out := make(map[string]bool, len(s)/8)
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}
