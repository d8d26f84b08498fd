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

// explains reports whether a text says what the cause was.
func explains(_, low string) bool {
	for _, p := range causal {
		if strings.Contains(low, p) {
			return true
		}
	}
	return false
}

// links are the phrases by which a sentence puts a trouble and what led to it together.
var links = phrasesOf(
	" because ", " due to ", " owing to ", " as a result of ", " resulting in ", " resulted in ", " led to ", " leading to ", " caused ", " causing ", " triggered ", " triggering ", " meant that ", " which meant ", " stemming from ", " in turn ", ", so ", " which left ", " which made ", " which let ", " which put ", " as a consequence ", " consequently ", " therefore ", " thus ", " hence ",
)

// reasons reports whether the document explains in its own words how the
// trouble came about, in a sentence that stands anywhere but in the timeline and
// among the lessons and actions.
func (d *Document) reasons() bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != markdown.Paragraph && b.Kind != markdown.Item || b.Quote > 0 || len(b.Text.Plain) < 40 ||
			d.Section(i).Is(Timeline, Actions, resolutionOrActions, Lessons, WentWell, WentBadly, Lucky, Background, Supporting, MetadataKind, Participants) {
			continue
		}
		for _, at := range d.sentences(i) {
			if sentence := b.Text.Plain[at.Start:at.End]; (links.in(sentence) || strings.HasPrefix(sentence, "So ")) && recounts(sentence) && !strings.Contains(sentence, " no ") {
				return true
			}
		}
	}
	return false
}

// vows are the phrases by which somebody says what is done so that it is better next time.
var vows = phrasesOf(
	" we will ", " we'll ", " we’ll ", " we plan to ", " we intend to ", " we are going to ", " we're going to ", " we’re going to ", " we are working on ", " we're working on ", " we are now ", " we want to ", " we aim to ", " we are planning ",
	" i will ", " i'll ", " i’ll ", " i plan to ", " i intend to ", " i'm going to ", " i am going to ", " i'm working on ", " i want to ",
	" team will ", " team plans to ", " will be added ", " will be updated ", " will be changed ", " will be improved ", " will be implemented ", " will be introduced ", " we have since ", " we've since ", " we have now ", " i have since ", " i've since ", " i have now ", " i've now ",
)

// aims are the phrases that name what such work is for.
var aims = phrasesOf(
	" to prevent ", " to avoid ", " to reduce ", " to ensure ", " to make sure ", " so that ", " in the future", " in future", " going forward", " moving forward", " from happening again", " next time", " happen again", " similar ", " recur", " less likely ", " as a result of this ",
	" over the next ", " in the next ", " in the coming ", " over the coming ", " soon", " this week", " next week", " this month", " next month", " shortly", " in the near future", " in due course",
)

// commits reports whether a text speaks of the actions that were decided on, or
// says who will do what so that it does not happen again.
func commits(plain, low string) bool {
	for _, p := range []string{"remediation steps", "corrective actions", "corrective measures", "preventive measures", "preventative measures", "committed to ", "action items"} {
		if strings.Contains(low, p) {
			return true
		}
	}
	for _, at := range english.Split(plain) {
		if sentence := plain[at.Start:at.End]; vows.in(sentence) && aims.in(sentence) && !recaps(sentence) {
			return true
		}
	}
	return false
}
