package check

import (
	"slices"
	"strings"
)

// How long a large change takes is told by what is changed and into what: the
// class giant is work for quarters (a platform, everything), large for months
// (a service, a database, a new language), medium for weeks (one tool).

// large returns the class of a proposal to rewrite, replace or move something,
// from its verb's or its noun's place.
func (r *clauseReader) large(h *head) sense {
	object, behind := h.object, max(h.end, h.object[1])
	if h.class&giant == 0 { // a noun: the migration of X to Y
		object = [2]int{behind, behind}
		if r.at(behind) == "of" {
			object = r.nounPhrase(behind + 1)
			behind = object[1]
		} else if k := r.chief(h.object); k > h.object[0] {
			object = [2]int{h.object[0], k} // the Kubernetes migration
		}
	}
	target := r.extent(r.target(behind))
	if strings.HasPrefix(h.verb, "go ") || strings.HasPrefix(h.verb, "start ") {
		return giant // serverless, from scratch
	}
	if object[0] >= object[1] && strings.HasSuffix(h.verb, " to") && h.end < len(r.words) {
		return orConcrete(r.kind(r.lex.noun(r.words[h.end]), false)) // a name read as a verb: move to Terraform
	}
	if object[0] >= object[1] {
		return orConcrete(target)
	}
	if r.counted(object) || moves[h.verb] && r.onto(behind) {
		return concrete
	}
	is := r.extent(object)
	switch {
	case is == 0 && target&(giant|large) != 0 && !r.small(object):
		is = large
	case is == 0 && h.verb == "adopt" && r.tag(object[0]) == "NNP":
		is = medium
	case is == medium && target == large && rewrites[h.verb]:
		is = large
	case is == 0 && remodels[h.verb]:
		return wish // refactor the alert rules: into what?
	}
	return orConcrete(is)
}

// rewrites are verbs of making the same again in something else, and remodels
// those of making it otherwise, which say nothing of a small thing.
var (
	rewrites = set("rewrite re-write port reimplement re-implement rebuild re-build")
	remodels = set("refactor re-factor restructure overhaul revamp redesign re-design reengineer re-engineer modernise modernize reinvent transform rearchitect re-architect")
)

// orConcrete returns the class of work of an extent: what a week is enough for is
// as concrete as any other.
func orConcrete(extent sense) sense {
	if extent&(giant|large) != 0 {
		return extent
	}
	return extent | concrete
}

// moves are verbs of a change of place, which is small where the place is.
var moves = set("move relocate shift transfer migrate")

// onto reports whether a part of a system is the place to which something goes, behind token i: to the new disk.
func (r *clauseReader) onto(i int) bool {
	for k := i; k+1 < min(len(r.words), i+4); k++ {
		if w := r.words[k]; w == "to" || w == "onto" || w == "into" {
			p := r.nounPhrase(k + 1)
			return r.counted(p) || slices.ContainsFunc(r.words[p[0]:p[1]], func(w string) bool { return r.lex.noun(w)&control != 0 })
		}
	}
	return false
}

// extent returns giant, large, medium or nothing for a noun phrase.
func (r *clauseReader) extent(p [2]int) sense {
	k := r.chief(p)
	if k < 0 {
		return 0
	}
	return r.kind(r.lex.noun(r.words[k]), r.whole(p))
}

// kind returns giant, large, medium or nothing for a noun of these senses.
func (r *clauseReader) kind(is sense, whole bool) sense {
	switch {
	case is&deliverable != 0:
		return 0
	case is&vast != 0, is&big != 0 && whole:
		return giant
	case is&big != 0, whole && is&(control|deliverable) == 0:
		return large
	case is&tool != 0:
		return medium
	}
	return 0
}

// whole reports whether a noun phrase speaks of all of something.
func (r *clauseReader) whole(p [2]int) bool {
	for k := p[0]; k < p[1]; k++ {
		switch r.words[k] {
		case "all", "entire", "whole", "every", "everything", "complete", "full":
			return true
		}
	}
	return false
}

// counted reports whether a noun phrase says how many, or that something is only
// to be mended: "three services", "the failed disk".
func (r *clauseReader) counted(p [2]int) bool {
	for k := p[0]; k < p[1]; k++ {
		switch r.words[k] {
		case "failed", "failing", "broken", "faulty", "defective", "damaged", "dead", "worn", "expired", "leaked", "corrupted", "remaining":
			return true
		}
		if r.Tag(k) == "CD" {
			return true
		}
	}
	return false
}

// small reports whether the chief noun is one part of a system: a query, a table.
func (r *clauseReader) small(p [2]int) bool {
	k := r.chief(p)
	return k >= 0 && r.lex.noun(r.words[k])&(control|deliverable) != 0
}

// target returns the noun phrase that says into what, or off what, behind token i.
func (r *clauseReader) target(i int) [2]int {
	for k := i; k < min(len(r.words)-1, i+8); k++ {
		switch r.words[k] {
		case "to", "in", "into", "onto", "with", "off", "from":
			p := r.nounPhrase(k + 1)
			if p[0] == p[1] {
				p[1]++ // a name read as a verb: to Kubernetes
			}
			if r.chief(p) >= 0 && r.extent(p) != 0 {
				return p
			}
		}
	}
	return [2]int{i, i}
}
