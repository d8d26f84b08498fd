package check

import (
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// had reports whether the clause says only that there was a trouble: there was
// a bug, the API had a fault, something went wrong.
func (c *Cause) had(s *lint.Sentence, k english.Clause) bool {
	if k.Verb.Negated || k.Verb.Tense != english.Past {
		return false
	}
	switch k.Verb.Lemma {
	case "go":
		return s.Word(k.Subject.Head) == "something"
	case "be":
		if s.Word(k.Subject.Head) != "there" {
			return false
		}
	case "have", "contain", "introduce", "include", "experience", "suffer", "encounter", "hit", "face":
	default:
		return false
	}
	end, vague := c.vague(s, k.Verb.End)
	return vague && end > k.Verb.End
}

// gave reports whether the clause says that the thing gave way.
func (c *Cause) gave(s *lint.Sentence, k english.Clause) bool {
	v := k.Verb
	return c.broke[v.Lemma] && v.Modal == "" && !v.Negated && v.To == "" && !onward[after(s, v.Main)]
}

// onward are the words that make giving way something else: failed to start,
// failed over.
var onward = map[string]bool{"to": true, "over": true, "back": true}

// after returns the word behind token i, or "".
func after(s *lint.Sentence, i int) string {
	if i+1 >= len(s.Tokens()) {
		return ""
	}
	return s.Word(i + 1)
}

// was reports whether the clause says only that something was faulty, or that a
// trouble was behind it all.
func (c *Cause) was(s *lint.Sentence, k english.Clause) bool {
	next := k.Verb.End
	if k.Verb.Negated || k.Verb.Tense != english.Past || k.Verb.To != "" {
		return false
	}
	if copulas[k.Verb.Lemma] && c.flawed[after(s, k.Verb.End-1)] && !k.Subject.Empty() && k.Who == english.System { // became overloaded
		return true
	}
	if k.Verb.Passive && c.flawed[s.Word(k.Verb.Main)] || k.Verb.Lemma == "be" && !k.Object.Empty() && c.flawed[s.Word(k.Object.Head)] {
		return true
	}
	end, vague := c.vague(s, k.Subject.Start)
	return vague && end <= k.Verb.Start && k.Verb.Lemma == "be" && next < len(s.Tokens()) && (s.Word(next) == "behind" || s.Word(next) == "responsible")
}

// overcome reports whether a system was not up to what came: could not cope, was
// unable to handle.
func overcome(v english.Verb) bool {
	if !v.Negated || v.Modal != "could" && v.Modal != "can" {
		return false
	}
	switch v.Lemma {
	case "handle", "cope", "withstand", "sustain", "manage", "keep up", "keep":
		return true
	}
	return false
}

// arose are the verbs that say no more than that a trouble was there.
var arose = map[string]bool{"occur": true, "happen": true, "appear": true, "arise": true, "emerge": true, "surface": true, "exist": true, "creep": true, "slip": true, "sneak": true}

// effects are troubles that are what a cause explains.
var effects = map[string]bool{
	"incident": true, "incidents": true, "thing": true, "mess": true, "outage": true, "outages": true, "downtime": true, "disruption": true, "disruptions": true, "interruption": true,
	"unavailability": true, "degradation": true, "slowdown": true, "issue": true, "problem": true, "loss": true, "delay": true, "delays": true,
}

// symptom reports whether the effect in a clause is a trouble again, or a thing
// that gave way, rather than a step on the way.
func (c *Cause) symptom(s *lint.Sentence, k english.Clause) bool {
	if k.Verb.To != "" {
		return c.nouns[k.Verb.To] || c.hollow[k.Verb.To] || c.broke[k.Verb.To]
	}
	switch k.Verb.Lemma {
	case "take":
		return k.Object.Empty() || s.Word(k.Object.Head) != "place"
	case "cause", "trigger", "create", "produce", "induce":
		if head := c.head(s, k.Verb.End); head >= 0 && !c.nouns[s.Word(head)] && !effects[s.Word(head)] {
			return head+2 < len(s.Tokens()) && s.Word(head+1) == "to" && c.weak(s.Word(head+2))
		}
	case "lead", "result":
		if head := c.head(s, k.Verb.End+1); head >= 0 {
			_, trouble := c.vague(s, k.Verb.End+1)
			return trouble || effects[s.Word(head)]
		}
	}
	return true
}

// weak reports whether a verb says nothing about how something worked.
func (c *Cause) weak(verb string) bool { return c.hollow[verb] || c.broke[verb] }
