package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// Words that announce a proposal, by what stands behind them.
var (
	// A verb in the base form, or in -ing.
	modals = set("will 'll should must shall wo can could might would worth recommend suggest")

	// "to" with a verb.
	inclined = set(`need needs needed have has plan plans planning going want wants like hope hopes hoping intend intends aim aims agreed decided resolved promised pledged vowed undertook ought
		committed try trying looking propose expect remains continue ongoing underway progress
		asked encouraged expected urged advised requested reminded told invited supposed required keen eager
		important necessary good useful helpful essential crucial wise best better critical vital nice great ideal desirable beneficial advisable prudent
		sensible preferable reasonable imperative recommended suggested proposed`)

	// "to" with a verb, or "is" with what is aimed at, as in "The next step is to …".
	aims = set("goal aim intention intent plan plans idea step steps priority objective proposal suggestion improvement recommendation ambition task focus wish hope effort efforts work")

	// What is wanted, or a verb in -ing: needs a review, needs reviewing.
	wanting = set("need needs require requires deserve deserves want wants plan plans propose proposes")

	// Of these, what things do: the runbook needs work.
	unmet = set("need deserve")
)

// announcing are words of which one stands in every proposal beside the actions.
var announcing = []string{
	lint.ActionCue, "will", "'ll", "should", "must", "shall", "need", "needs", "needed", "require", "requires", "deserve", "deserves", "plan", "plans", "planned", "planning",
	"going", "want", "wants", "like", "hope", "hopes", "hoping", "intend", "intends", "aim", "aims", "let", "ought", "have", "propose", "recommend", "suggest", "worth",
	"exploring", "considering", "investigating", "looking", "working", "improving", "reviewing", "evaluating", "committed", "started",
	"could", "important", "essential", "crucial", "let's", "let’s", "decided", "agreed", "resolved", "promised", "pledged", "vowed", "executing", "conducting", "performing", "identifying", "assessing", "researching",
	"auditing", "enhancing", "strengthening", "addressing", "expanding", "putting", "investing", "doubling",
	"goal", "intention", "intent", "idea", "step", "steps", "priority", "objective", "improvement", "focus",
}

// hinted reports whether a word that may announce a proposal stands in a sentence.
func hinted(words []string) bool {
	for k, w := range words {
		next := ""
		if k+1 < len(words) {
			next = words[k+1]
		}
		switch {
		case modals[w], aims[w], wanting[w], w == "way", w == "started", w == "begun", w == "let", inclined[w] && next == "to":
			return true
		case lacking[w], len(w) > 4 && strings.HasSuffix(w, "ing") && k > 0:
			return true
		}
	}
	return false
}

// marker returns the token behind a word that announces a proposal at token k, or 0.
func (r *clauseReader) marker(k int) int {
	w := r.words[k]
	switch {
	case w == "could" && capable[r.at(r.adverbs(k+1))]:
		return 0
	case w == "needed" && k > 0 && r.Tag(k) == "VBD", w == "trying" && r.past(k):
		return 0 // what had to be done then
	case modals[w]:
		return k + 1
	case w == "need" && r.at(k+1) == "for" && r.Tag(k) == "NN":
		return k + 2 // there is a need for
	case w == "best" && k > 0 && r.Tag(k-1) == "PRP$":
		return 0 // we try our best to
	case w == "way" && k > 0 && r.words[k-1] == "under" && r.at(k+1) == "to", inclined[w] && r.at(k+1) == "to":
		return k + 2
	case aims[w]:
		if next := r.aimed(k); next > 0 {
			return next
		}
	case w == "started" || w == "begun":
		if k > 0 && (r.words[k-1] == "have" || r.words[k-1] == "'ve" || r.words[k-1] == "has") && (strings.HasSuffix(r.at(k+1), "ing") || r.at(k+1) == "to") {
			return k + 1
		}
	case w == "are" || w == "is" || w == "'re" || w == "'m" || w == "am":
		return r.underWay(k)
	}
	if wanting[w] && k > 0 && r.Tag(k) != "NN" && r.Tag(k) != "NNS" {
		return k + 1
	}
	return 0
}

// capable are verbs of seeing with which "could" tells what somebody was able to do.
var capable = set("understand see find identify detect access confirm diagnose trace locate tell pinpoint reproduce recognise recognize notice observe read")

// aimed returns the token at which what an aim at token k consists of starts, or
// 0 where it lies in the past.
func (r *clauseReader) aimed(k int) int {
	m := k + 1
	if r.at(m) == "would" || r.at(m) == "will" || r.at(m) == "should" {
		m++
	}
	is := r.at(m) == "is" || r.at(m) == "are" || r.at(m) == "be" || r.at(m) == "'s"
	if is {
		m = r.adverbs(m + 1)
	}
	switch {
	case r.at(m) == "to" && (is || !r.past(k)):
		return m + 1
	case is && r.at(m) == "on":
		return m + 1
	case is && (r.tag(m) == "DT" || r.tag(m) == "JJR" || r.tag(m) == "VBG"):
		return m
	}
	return 0
}

// past reports whether a verb in the past stands before token k.
func (r *clauseReader) past(k int) bool {
	for i := r.from; i < k; i++ {
		if r.Tag(i) == "VBD" {
			return true
		}
	}
	return false
}

// underWay returns the token behind a form of be at token k if what somebody is
// doing follows, or 0.
func (r *clauseReader) underWay(k int) int {
	m := r.adverbs(k + 1)
	if r.at(k+1) == "still" && !r.Section.Is(postmortem.Actions) {
		return 0 // how things stand
	}
	if r.at(m) == "being" {
		m++
	}
	if r.tag(m) == "VBG" || strings.HasSuffix(r.at(m), "ing") && r.Tag(m) != "JJ" && r.Tag(m) != "NN" {
		if r.marker(m) > 0 { // are going to
			return 0
		}
		return k + 1
	}
	if r.at(m-1) == "being" || r.at(m) == "under" && r.at(m+1) == "way" || r.at(m) == "underway" {
		return k + 1
	}
	return 0
}
