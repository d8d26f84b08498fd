package check

import (
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/postmortem"
)

// Quantity finds sections of a kind that tell without any number how long
// something lasted or how much of it there was. It points at the first sentence
// that has a vague word in the number's place, or else at the first one.
type Quantity struct {
	Section []postmortem.Kind `yaml:"in"`
	Vague   []string          `yaml:"vague"` // words that stand where a number could
	Say     Text              `yaml:",inline"`
}

// Compile implements Check.
func (c *Quantity) Compile() error { return need("quantity", "in", len(c.Section)) }

// Cues implements Check.
func (c *Quantity) Cues() [][]string { return nil }

// Values implements Check.
func (c *Quantity) Values() []string { return []string{"match"} }

// Text implements Check.
func (c *Quantity) Text() Text { return c.Say }

// Find implements Check.
func (c *Quantity) Find(p *lint.Pass, yield func(Hit)) {
	var first, vague *Hit
	text := bodies(p)
	for i := range p.Doc.Sections {
		s := &p.Doc.Sections[i]
		if !s.Is(c.Section...) {
			continue
		}
		for _, t := range text[s] {
			if quantified(t.Verbatim(p.Doc.Source)) {
				return
			}
			if vacant(t.Plain) || instructs(p.Doc, s, t) {
				continue
			}
			for _, at := range english.Split(t.Plain) {
				h := &Hit{In: s, Span: t.Span(at.Start, at.End)}
				if first == nil {
					first = h
				}
				if vague == nil && slices.ContainsFunc(terms(t.Plain[at.Start:at.End]), func(w string) bool { return slices.Contains(c.Vague, w) }) {
					vague = h
				}
			}
		}
	}
	if vague == nil {
		vague = first
	}
	if vague != nil {
		yield(*vague)
	}
}

// terms returns the words of a text in small letters, without the punctuation around them.
func terms(text string) []string {
	all := strings.Fields(strings.ToLower(text))
	for i, w := range all {
		all[i] = strings.Trim(w, ".,;:!?()[]{}*_\"'“”‘’`|")
	}
	return all
}

// numerous are words that are a number.
var numerous = set(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty dozen dozens hundred hundreds thousand thousands million millions half
	two-thirds zero once twice`)

// fractions are words for a part of something, with "of" behind them.
var fractions = set("third quarter fifth tenth thirds quarters fifths tenths")

// naming are words before a number that make a name of it rather than a quantity.
var naming = set(`error errors http code status version port step section level sev severity phase part chapter issue pr ticket rack release build page line rule zone tier layer
	january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec in since`)

// responses are words after a number of three digits that make it a status of HTTP.
var responses = set("error errors internal bad service gateway not response responses status code codes http page pages too unauthorized forbidden")

// checked are words that say how a zero is known.
var checked = set("checked verified confirmed measured because since served log logs shows showed show according buffered queued replayed retried cached")

// affected are what can be said not to have been affected.
var affected = set("user users customer customers client clients data revenue impact effect request requests order orders loss downtime tenant tenants player players visitor visitors")

// quantified reports whether a text says how much or how long with a number, a
// range of times, or a zero that says how it is known.
func quantified(text string) bool {
	words := terms(text)
	clocks, zero, known := 0, false, false
	for i, w := range words {
		before, after := "", ""
		if i > 0 {
			before = words[i-1]
		}
		if i+1 < len(words) {
			after = words[i+1]
		}
		switch {
		case numerous[w], fractions[w] && after == "of", quantity(w, before, after):
			return true
		case clock(w):
			if clocks += strings.Count(w, ":"); clocks > 1 {
				return true
			}
		}
		zero = zero || i == 0 && w == "none" || w == "no" && slices.ContainsFunc(words[i:min(len(words), i+4)], func(w string) bool { return affected[w] })
		known = known || checked[w]
	}
	return zero && known
}

// quantity reports whether a word is a number that counts or measures, rather
// than one of a date, a version, a status or a name.
func quantity(w, before, after string) bool {
	w = strings.TrimLeft(w, "~≈<>=+-±$€£¥")
	n := 0
	for n < len(w) && (w[n] >= '0' && w[n] <= '9' || n > 0 && (w[n] == '.' || w[n] == ',' || w[n] == '-' || w[n] == '/')) {
		n++
	}
	digits, unit := w[:n], w[n:]
	if digits == "" || digits[0] < '0' || digits[0] > '9' {
		return strings.HasPrefix(w, "–") && len(w) > 3
	}
	switch {
	case strings.Count(digits, "-") > 1 || strings.Count(digits, "/") > 1 || strings.Count(digits, ".") > 1:
		return false // a date or a version
	case strings.HasSuffix(digits, "-"), strings.HasPrefix(unit, "–"), strings.HasPrefix(unit, "%"), strings.HasPrefix(unit, "€"), strings.HasPrefix(unit, "$"):
		return true // 30-minute, 120–180, 5%
	case unit != "":
		return shortUnits[unit]
	case naming[before] && !(shortUnits[after] || units[after]), monthNames[after]:
		return false
	case len(digits) == 3 && (digits[0] == '4' || digits[0] == '5') && responses[after]:
		return false
	}
	return true
}

// clock reports whether a word is a time of day, or a range of them.
func clock(w string) bool {
	at := strings.IndexByte(w, ':')
	return at > 0 && at+1 < len(w) && w[at-1] >= '0' && w[at-1] <= '9' && w[at+1] >= '0' && w[at+1] <= '9'
}

// shortUnits are units that are written next to a number.
var shortUnits = set("s ms m min mins h hr hrs d w k kb mb gb tb x eur usd gbp rps qps sec secs mio bn pp gib mib hours minutes days seconds percent k+ +")

var monthNames = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")
