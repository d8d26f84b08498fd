// Package report tells people and programs what was found: it turns findings
// and documents into text and JSON, one format per file. It is the only door to
// colour, and the only place that counts lines and columns.
package report

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// Contract is the version of what programs may rely on in reports, as
// docs/formats.md tells it. A change that one of them could notice raises it.
const Contract = 1

// File is one file that was asked for, with what was found in it.
type File struct {
	Path       string // as it was given
	Source     []byte
	Postmortem bool   // whether it reads as a post-mortem
	Skipped    bool   // it was not checked, because it doesn't
	Language   string // of its text, as postmortem.Document has it; "" counts as English
	Findings   []lint.Finding
	Suppressed []lint.Suppressed
	FailLevel  lint.Severity // the mildest severity that makes the run fail; 0 if none does
}

// Failing returns the number of findings that make the run fail.
func (f File) Failing() int {
	n := 0
	for _, found := range f.Findings {
		if f.FailLevel != 0 && found.Severity >= f.FailLevel {
			n++
		}
	}
	return n
}

// foreign reports whether only the structure of the file was checked, since its
// text is in another language.
func (f File) foreign() bool { return f.Language != "" && f.Language != postmortem.English }

// Summary counts files and findings. Files are those that were checked;
// skipped ones are counted apart.
type Summary struct {
	Files       int `json:"files"`
	Skipped     int `json:"skipped"`
	Errors      int `json:"errors"`
	Warnings    int `json:"warnings"`
	Suggestions int `json:"suggestions"`
	Suppressed  int `json:"suppressed,omitempty"` // left as they are by a comment or a baseline
	Unread      int `json:"-"`                    // paths that could not be read, which is told elsewhere
}

// Add counts a file and its findings.
func (s *Summary) Add(f File) {
	if f.Skipped {
		s.Skipped++
		return
	}
	s.Files++
	s.Suppressed += len(f.Suppressed)
	for _, x := range f.Findings {
		switch x.Severity {
		case lint.Error:
			s.Errors++
		case lint.Warning:
			s.Warnings++
		case lint.Suggestion:
			s.Suggestions++
		}
	}
}

// home is where the project is published.
const home = "https://github.com/unblame/unblame"

// Options say who reports, where, and what the reader's screen can do. The zero
// value suits a file: no colour, 80 columns, paths as they were given.
type Options struct {
	Version string // of unblame
	Color   bool
	Links   bool // the screen knows hyperlinks (OSC 8); only with Color
	Width   int  // of the screen in columns; 0 for 80
	Actions bool // the output goes to the log of a CI job, whose runner obeys some texts

	Rules    []Rule    // those that ran
	Quiet    bool      // no summary in a report for people
	Template *Template // of the format template

	// Root is the absolute path of the repository, Dir that of the folder where
	// paths start. Formats for programs that look at a repository count from Root.
	Root, Dir string
	Blob      string // the address below which the repository's files are shown, with a slash at its end
}

// Rule is what a report says of a rule besides its findings.
type Rule struct {
	ID, Group string
	Title     string
	Severity  lint.Severity // by default
	Doc       func() string // returns its page, in Markdown; nil if it has none
	URL       string        // where its page can be read; may be empty
}

// rule returns what is known of a rule.
func (o Options) rule(id string) Rule {
	for _, r := range o.Rules {
		if r.ID == id {
			return r
		}
	}
	return Rule{ID: id}
}

// Writer writes a report. File is called once per file, in the order in which
// they are to appear, then Close once. What Close is given must be the sum of
// the files.
type Writer interface {
	File(File) error
	Close(Summary) error
}

var formats = []struct {
	name string
	make func(io.Writer, Options) Writer
}{
	{"text", newText},
	{"concise", newConcise},
	{"json", newJSON},
	{"jsonl", newJSONLines},
	{"github", newGitHub},
	{"github-review", newReview},
	{"sarif", newSARIF},
	{"gitlab", newGitLab},
	{"checkstyle", newCheckstyle},
	{"junit", newJUnit},
	{"rdjson", newRDJSON},
	{"rdjsonl", newRDJSONLines},
	{"markdown", newMarkdown},
	{"template", newTemplate},
}

// Formats returns the names of the formats, the default first.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// New returns a writer of the named format, or an error if there is none, or if
// it is the format template and the options hold no template. It writes in small
// pieces, so w had better be buffered.
func New(format string, w io.Writer, o Options) (Writer, error) {
	for _, f := range formats {
		if f.name != format {
			continue
		}
		if f.name == "template" && o.Template == nil {
			return nil, errors.New("the format template needs a template")
		}
		return f.make(w, o), nil
	}
	return nil, fmt.Errorf("there is no format %q; it is one of %s", format, strings.Join(Formats(), ", "))
}
