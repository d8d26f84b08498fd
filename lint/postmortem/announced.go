package postmortem

import "strings"

// announcements are the words with which text outside of the action section turns to actions.
var announcements = []string{"moving forward,", "going forward,", "in the future, we", "in the future we", "in future, we", "in future we", "as a next step", "next, we will", "action:", "action item:", "todo:", "to do:", "follow-up:"}

// mayAnnounce reports whether a text may hold one of the announcements.
func mayAnnounce(low string) bool {
	return strings.IndexByte(low, ':') >= 0 || strings.Contains(low, "future") || strings.Contains(low, "forward,") || strings.Contains(low, "next")
}

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
	if low := p.lower(i); !on && !mayAnnounce(low) && !(p.late && commits(b.Text.Plain, low)) {
		return
	}
	aimed := false
	for _, s := range p.sentences(i) {
		sentence := b.Text.Plain[s.Start:s.End]
		low := lower(sentence)
		for _, a := range announcements {
			on = on || strings.HasPrefix(low, a)
		}
		aimed = aimed || aims.in(sentence)
		if (on || p.late && (vowed(sentence) && aimed || strings.Contains(low, " committed to "))) && (proposes(sentence) || strings.Contains(low, " committed to ")) && !recaps(sentence) && !strings.HasSuffix(sentence, ":") {
			p.whole(i, b.Text.Slice(s.Start, s.End))
			if p.late {
				p.on = p.place[i] + 1 // the paragraphs after it go on with it
			}
		}
	}
}

// intents are the phrases by which a sentence outside of the action section
// says that work is under way or decided on.
var intents = phrasesOf(" we plan to ", " plans to ", " is being ", " are being ", " are also being ", " is also being ", " working on ", " under way", " underway", " we need to ", " we need ", " we also need ", " we will ", " we'll ", " is exploring ", " changes coming ", " we're ")

// pending makes actions of the sentences of a document without an action
// section that say which work is under way or decided on.
func (p *plan) pending(i int) {
	b := &p.Blocks[i]
	for _, s := range p.sentences(i) {
		sentence := b.Text.Plain[s.Start:s.End]
		low := " " + strings.ReplaceAll(lower(sentence), "’", "'") + " "
		if intents.within(low) && !strings.HasSuffix(sentence, ":") && proposes(sentence) && !recaps(sentence) {
			p.whole(i, b.Text.Slice(s.Start, s.End))
		}
	}
}
