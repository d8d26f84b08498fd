// Package postmortem reads the structure of a post-mortem as its author meant
// it: sections by meaning, actions, timeline, metadata, and whether the file is
// a post-mortem at all.
package postmortem

import "github.com/unblame/unblame/lint/markdown"

// Kind is what a section is about, whatever its title says.
type Kind string

// The kinds of sections. Other is a section of no known kind.
const (
	Summary      Kind = "summary"
	Impact       Kind = "impact"
	Background   Kind = "background"
	Detection    Kind = "detection"
	Trigger      Kind = "trigger"
	Causes       Kind = "causes"
	Resolution   Kind = "resolution"
	Timeline     Kind = "timeline"
	Lessons      Kind = "lessons"
	WentWell     Kind = "went-well"
	WentBadly    Kind = "went-badly"
	Lucky        Kind = "lucky"
	Actions      Kind = "actions"
	MetadataKind Kind = "metadata"
	Participants Kind = "participants"
	External     Kind = "external"
	Supporting   Kind = "supporting"
	Other        Kind = "other"
)

// Document is a post-mortem as read. All places are bytes of its source.
type Document struct {
	*markdown.Document
	Sections []Section // in the order of the source; [0] is what stands before the first title
	Actions  []Action
	Timeline []Entry
	Metadata Metadata
	Verdict  Verdict
	Language string          // "en", "de", …; "und" for one that is not known
	Known    Options         // what is known besides the text
	place    []int           // block → index of its section
	within   []int           // section → index of the section that it stands in; -1 for the first
	low      []string        // texts of the blocks in small letters
	own      map[string]Kind // titles of the organisation
	memo     *memo
	zone     string
	day      day // of the incident, as far as the document says
}

// Section is a titled part of the document. Its blocks are those for which
// Document.Section returns it; a part titled without a known meaning belongs to
// the section around it.
type Section struct {
	Kind  Kind
	Also  []Kind // further kinds of a compound title ("Impact and detection")
	Title string
	Form  string        // "heading" or "label"; "" for what stands before the first title
	Span  markdown.Span // of the title
	Block int           // of the title; -1 for what stands before the first title
}

// Is reports whether the section is of one of the kinds.
func (s *Section) Is(kinds ...Kind) bool {
	for _, k := range kinds {
		if s.Kind == k {
			return true
		}
		for _, a := range s.Also {
			if a == k {
				return true
			}
		}
	}
	return false
}

// Section returns the section that a block belongs to; a title belongs to the
// section that it opens.
func (d *Document) Section(block int) *Section { return &d.Sections[d.place[block]] }

// lower returns the text of a block in small letters.
func (d *Document) lower(block int) string { return d.low[block] }

// Action is a piece of work proposed for after the incident.
type Action struct {
	Text    string // as written, without its owner, due and ticket fields where these stand apart
	Owner   string // a person, role or team; "" if none is named
	Due     string // a date, deadline, priority or target release; "" if none is named
	Ticket  string // a reference to an issue, pull request or ticket; "" if there is none
	Done    bool
	Section Kind
	Span    markdown.Span
	Block   int // the first block that it is made of
}

// Entry is one line of the timeline.
type Entry struct {
	Time    string // "10:04", a relative one as written ("T+5m"), "" if the entry has no time of day
	Minutes int    // from the start of the day to Time; -1 if Time is no time of day
	Date    string // "2024-03-01", of the entry or the heading over it; "" if neither has one
	Day     string // "tue", "day 2", "3-14" where no year is said anywhere: what its day is called; "" if it has a Date or no day
	Zone    string // "UTC", "+02:00", "" if the entry has none of its own
	Text    string
	Span    markdown.Span
	Block   int
	date    day
}

// Metadata is what the document says about itself; "" where it says nothing.
type Metadata struct {
	Date     string
	Author   string
	Severity string
	Status   string
}

// Verdict says whether a file is a post-mortem, and why it is taken for one.
type Verdict struct {
	Is      bool
	Because []string
}

// Options are what is known about a file besides its text. The zero value
// knows nothing.
type Options struct {
	Path   string          // where it lies; the names of folders and file count in the verdict
	Titles map[string]Kind // what an organisation calls its sections, besides the names that are known

	// Names of people and systems that an organisation knows, besides those that
	// lists and the document hold.
	People, Systems []string
}

// Read reads the structure of a parsed file.
func Read(md *markdown.Document, o Options) *Document {
	d := &Document{Document: md, Known: o, own: o.ownTitles(), memo: newMemo(len(md.Blocks)), low: make([]string, len(md.Blocks))}
	for i := range md.Blocks {
		d.low[i] = lower(md.Blocks[i].Text.Plain)
	}
	d.Language = d.language()
	d.outlined()
	d.described()
	d.chronicled()
	d.planned()
	d.judged()
	d.memo = nil
	return d
}
