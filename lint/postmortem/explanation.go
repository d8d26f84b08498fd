package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// causal are the phrases by which a sentence says why something happened.
var causal = []string{
	"root cause", "caused by", "was due to", "were due to", "the cause of", "cause was ", "immediate cause", "was causing ", "were causing ", "because of a", "reason for the", "reason was",
	"was triggered by", "stemmed from", "stems from", "culprit", "smoking gun", "turned out to be", "turns out", "turned out that", "traced to", "traced back to", "traced it to", "boiled down to", "came down to", "happened because", "occurred because", "failed because",
	"attack pattern", "attacker used", "attackers used", "attacker exploited", "attackers exploited", "attacker was able to", "attackers were able to", "attacker gained", "attackers gained",
}

// origins are the phrases by which a sentence takes a trouble back to what it
// came from, whatever its tense.
var origins = phrasesOf(
	" is due to ", " are due to ", " due to a bug ", " due to a flaw ", " is caused by ", " are caused by ", " is because ", " was because ", " were because ", " being caused by ", " been caused by ", " can be traced ", " boils down to ", " comes down to ", " attributed to ", " attributable to ", " originated ", " arose ", " arises ", " rooted in ", " the reason why ", " the reason that ", " root of the ", " explains why ", " explained why ", " which is why ", " that is why ", " that's why ", " this is why ", " the explanation ", " to blame ", " responsible for the ",
)

// findings are the phrases by which a sentence says what an investigation showed.
var findings = phrasesOf(
	" found that ", " found out that ", " discovered that ", " realised that ", " realized that ", " identified that ", " determined that ", " established that ", " concluded that ", " learned that ", " learnt that ", " worked out that ", " noticed that ", " revealed that ", " revealed a ", " revealed an ", " showed that ", " uncovered ", " narrowed it down ", " narrowed down to ", " tracked it down ", " tracked down ", " pinpointed ", " pointed to ", " pointed at ", " became clear that ", " became obvious that ", " became apparent that ", " became evident that ", " was clear that ", " turned out ", " it transpired ", " it emerged that ", " it appears that ", " it appeared that ", " it seems that ", " it seems as though ", " it seems likely ", " it seemed that ", " we believe that this ", " we believe this ",
)

// searches are the words of a sentence about an investigation.
var searches = phrasesOf(
	" investigat", " analys", " debugg", " diagnos", " digging ", " looking ", " logs ", " log ", " trace", " capture", " profil", " reviewing ", " inspect", " forensic", " then found ", " then discovered ", " it seems likely ", " it seems as though ",
)

// namesCause reports whether a text says what the cause was by a phrase for it.
func namesCause(_, low string) bool {
	for _, p := range causal {
		if strings.Contains(low, p) {
			return true
		}
	}
	return false
}

// explains reports whether a text says what the cause was: by a phrase for it,
// or as what an investigation of the trouble brought to light.
func explains(plain, low string) bool {
	if namesCause(plain, low) {
		return true
	}
	if !troubled(low) {
		return false
	}
	return origins.in(plain) || findings.in(plain) && searches.in(plain)
}

// links are the phrases by which a sentence puts a trouble and what led to it together.
var links = phrasesOf(
	" because ", " due to ", " owing to ", " as a result of ", " resulting in ", " resulted in ", " led to ", " leading to ", " caused ", " causing ", " triggered ", " triggering ", " meant that ", " which meant ", " stemming from ", " in turn ", ", so ", " which left ", " which made ", " which let ", " which put ", " as a consequence ", " consequently ", " therefore ", " thus ", " hence ", ", since ",
)

// chronicles reports whether a block is of the timeline: in a section that is
// something else as well, only where it starts with a time.
func (d *Document) chronicles(block int) bool {
	s := d.Section(block)
	return s.Kind == Timeline || s.Is(Timeline) && d.moment(block).size > 0
}

// reasons reports whether the document explains in its own words how the
// trouble came about, in a sentence that stands anywhere but in the timeline and
// among the lessons and actions.
func (d *Document) reasons() bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != markdown.Paragraph && b.Kind != markdown.Item || b.Quote > 0 || len(b.Text.Plain) < 40 ||
			d.chronicles(i) || d.Section(i).Is(Actions, resolutionOrActions, Lessons, WentWell, WentBadly, Lucky, Background, Supporting, MetadataKind, Participants) {
			continue
		}
		for _, at := range d.sentences(i) {
			if sentence := b.Text.Plain[at.Start:at.End]; struck(lower(sentence)) || (links.in(sentence) || strings.HasPrefix(sentence, "So ") || accounts(lower(sentence))) && recounts(sentence) && !strings.Contains(sentence, " no ") {
				return true
			}
		}
	}
	return false
}

// changed are words for a change after which something fails.
var changed = setOf("deploy deployment deployed change changed update updated upgrade upgraded release released rollout migration migrated merge merged switch switched reconfiguration")

// accounts reports whether a sentence in small letters says why by a clause with
// “as”, or after which change it happened: "… were late, as the queue was stuck".
func accounts(low string) bool {
	if _, rest, ok := strings.Cut(low, " after "); ok {
		w := strings.FieldsFunc(rest, notLetter)
		for i := 1; i < min(len(w), 5); i++ {
			if changed[w[i]] && oneOf(w[0], "a", "an", "the", "our", "we", "its", "one") {
				return true
			}
		}
	}
	_, rest, ok := strings.Cut(low, " as ")
	if !ok {
		return false
	}
	w := strings.FieldsFunc(rest, notLetter)
	if len(w) < 4 || !oneOf(w[0], "the", "a", "an", "our", "its", "one", "two", "both", "all", "their") {
		return false
	}
	for _, x := range w[2:min(len(w), 8)] {
		if x == "was" || x == "were" || x == "had" || x == "did" || x == "could" || x == "ran" {
			return true
		}
	}
	return false
}

// strikes are past participles of what one part of a system does to another so that it fails.
var strikes = setOf(`starved blocked overwhelmed overloaded triggered exhausted filled overwritten held slowed delayed saturated corrupted disabled dropped killed evicted
	throttled masked hidden flooded swamped congested locked interrupted prevented preceded amplified exacerbated worsened compounded induced provoked initiated introduced
	poisoned shadowed overridden bottlenecked strained hit broken prompted`)

// struck reports whether a sentence in small letters says what was done to a part
// of the system by another: "Compaction was starved by the new worker".
func struck(low string) bool {
	w := strings.FieldsFunc(low, notLetter)
	for i := 2; i+1 < len(w); i++ {
		if w[i] == "by" && strikes[w[i-1]] && !oneOf(w[i+1], "us", "our", "hand", "the", "an", "a") {
			return true
		}
		if w[i] == "by" && strikes[w[i-1]] && i+2 < len(w) && !oneOf(w[i+2], "on", "oncall", "team", "engineer", "operator", "sre", "support", "user", "customer", "alert", "monitoring") {
			return true
		}
	}
	return false
}

// vows are the phrases by which somebody says what is done so that it is better next time.
var vows = phrasesOf(
	" we will ", " we'll ", " we’ll ", " we plan to ", " we intend to ", " we are going to ", " we're going to ", " we’re going to ", " we are working on ", " we're working on ", " we are now ", " we want to ", " we aim to ", " we are planning ",
	" i will ", " i'll ", " i’ll ", " i plan to ", " i intend to ", " i'm going to ", " i am going to ", " i'm working on ", " i want to ",
	" team will ", " team plans to ", " will be added ", " will be updated ", " will be changed ", " will be improved ", " will be implemented ", " will be introduced ", " we have since ", " we've since ", " we have now ", " i have since ", " i've since ", " i have now ", " i've now ", " we have plans to ", " i have plans to ", " we are committed to ", " we're committed to ",
)

// aims are the phrases that name what such work is for.
var aims = phrasesOf(
	" to prevent ", " to avoid ", " to reduce ", " to ensure ", " to make sure ", " so that ", " in the future", " in future", " going forward", " moving forward", " from happening again", " next time", " happen again", " similar ", " recur", " less likely ", " as a result of this ",
	" over the next ", " in the next ", " in the coming ", " over the coming ", " soon", " for the future", " handle such ", " better next ", " this week", " next week", " this month", " next month", " shortly", " in the near future", " in due course",
)

// vowed reports whether a sentence says what is done, or will be.
func vowed(s string) bool {
	if vows.in(s) {
		return true
	}
	low := " " + strings.ReplaceAll(lower(s), "’", "'") + " "
	for _, aside := range []string{" how we", " what we", " while we", " as we", " when we", " if we", " where we", " that we"} {
		if strings.Contains(low, aside) {
			return false
		}
	}
	return underWay(low)
}

// commits reports whether a text speaks of the actions that were decided on, or
// says who will do what so that it does not happen again.
func commits(plain, low string) bool {
	for _, p := range []string{"remediation steps", "corrective actions", "corrective measures", "preventive measures", "preventative measures", "committed to ", "action items"} {
		if strings.Contains(low, p) {
			return true
		}
	}
	aimed := false
	for _, at := range english.Split(plain) {
		sentence := plain[at.Start:at.End]
		aimed = aimed || aims.in(sentence)
		if aimed && vowed(sentence) && !recaps(sentence) {
			return true
		}
	}
	return false
}
