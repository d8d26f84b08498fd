package postmortem

import (
	"strings"

	"github.com/unblame/unblame/lint/english"
)

// announcements are the words with which text outside of the action section turns to actions.
var announcements = []string{"moving forward,", "going forward,", "in the future, we", "in the future we", "in future, we", "in future we", "as a next step", "next, we will", "action:", "action item:", "todo:", "to do:", "follow-up:"}

// announced makes actions of sentences outside of the action section that are
// clearly marked as such.
func (p *plan) announced(i int) {
	b := &p.Blocks[i]
	if p.late && p.Section(i).Is(Resolution, Lessons) {
		p.pending(i)
		return
	}
	if p.Section(i).Is(MetadataKind, Participants, Supporting, Timeline, Lessons, Impact) || len(b.Text.Plain) < 20 {
		return
	}
	on := p.on == p.place[i]+1
	lower := p.lower(i)
	for _, a := range announcements {
		on = on || strings.Contains(lower, a)
	}
	on = on || p.late && commits(b.Text.Plain, lower)
	if !on {
		return
	}
	on = p.on == p.place[i]+1
	for _, s := range english.Split(b.Text.Plain) {
		sentence := b.Text.Plain[s.Start:s.End]
		lower := strings.ToLower(sentence)
		for _, a := range announcements {
			on = on || strings.HasPrefix(lower, a)
		}
		if (on || p.late && (vows.in(sentence) && aims.in(sentence) || strings.Contains(lower, " committed to "))) && (proposes(sentence) || strings.Contains(lower, " committed to ")) && !recaps(sentence) && !strings.HasSuffix(sentence, ":") {
			p.whole(i, b.Text.Slice(s.Start, s.End))
			if p.late {
				p.on = p.place[i] + 1 // the paragraphs after it go on with it
			}
		}
	}
}

// intents are the phrases by which a sentence outside of the action section
// says that work is under way or decided on.
var intents = []string{" we plan to ", " plans to ", " is being ", " are being ", " are also being ", " is also being ", " working on ", " under way", " underway", " we need to ", " we will ", " we'll ", " is exploring ", " changes coming ", " we're "}

// pending makes actions of the sentences of a document without an action
// section that say which work is under way or decided on.
func (p *plan) pending(i int) {
	b := &p.Blocks[i]
	for _, s := range english.Split(b.Text.Plain) {
		sentence := b.Text.Plain[s.Start:s.End]
		low := " " + strings.ReplaceAll(strings.ToLower(sentence), "’", "'") + " "
		for _, x := range intents {
			if strings.Contains(low, x) && !strings.HasSuffix(sentence, ":") && proposes(sentence) && !recaps(sentence) {
				p.whole(i, b.Text.Slice(s.Start, s.End))
				break
			}
		}
	}
}
