// Package rules holds the rules, one Markdown file each: front matter that says
// what to look for, a page for somebody who wrote it in good faith, and examples
// that are the rule's tests. The same loader reads a team's own rules.
package rules

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/rules/check"
)

// The folders of the groups, as go:embed wants them named.
//
//go:embed */*.md
var builtin embed.FS

// Groups are the families of rules, and the folders that they live in.
var Groups = []string{"blame", "hindsight", "tone", "cause", "action", "structure", "suppression"}

// Rule is a rule with the page that it was made from.
type Rule struct {
	*lint.Rule
	file   string        // for errors: the path of the rule file
	source func() []byte // its text
	header header
}

// Doc returns the page of the rule: the Markdown below its front matter.
func (r *Rule) Doc() string {
	_, body, _ := cut(r.source()) // parse has seen that it can be cut
	return string(bytes.TrimSpace(body)) + "\n"
}

// Builtin returns the rules that come with unblame, by group and id.
func Builtin() ([]*Rule, error) { return load() }

var load = sync.OnceValues(readBuiltin)

func readBuiltin() ([]*Rule, error) {
	room := make([]byte, 16<<10)
	return read(builtin, "rules", func(file, shown string) (*Rule, error) {
		if r := precompiled(file, shown, room); r != nil {
			return r, nil
		}
		return parseFile(builtin, file, shown) // changed since
	})
}

// Load reads a team's own rules: every Markdown file in fsys that starts with
// front matter. A rule's group is its folder, if it is named like one of Groups,
// and else "own". Errors name file and line, with name standing for the root of
// fsys, and all are reported at once.
func Load(fsys fs.FS, name string) ([]*Rule, error) {
	own, err := read(fsys, name, func(file, shown string) (*Rule, error) { return parseFile(fsys, file, shown) })
	if err != nil {
		return nil, err
	}
	if len(own) == 0 {
		return nil, fmt.Errorf("%s: there is no rule file here; a rule is a Markdown file that starts with front matter", name)
	}
	taken, err := Builtin()
	if err != nil {
		return nil, err
	}
	return own, Unique(slices.Concat(taken, own))
}

// Unique returns an error for every rule whose id an earlier one has.
func Unique(rules []*Rule) error {
	var errs []error
	first := map[string]*Rule{}
	for _, r := range rules {
		if f := first[r.ID]; f != nil {
			if r.file == f.file {
				return fmt.Errorf("%s:1: the rule %s is loaded already; each folder is named once, and the rules of unblame itself are always there (go test ./rules runs their examples)", r.file, r.ID)
			}
			errs = append(errs, fmt.Errorf("%s:1: the rule %s is also in %s; name the file otherwise", r.file, r.ID, f.file))
			continue
		}
		first[r.ID] = r
	}
	return errors.Join(errs...)
}

// read makes rules of the rule files in fsys, whose root is shown as name.
func read(fsys fs.FS, name string, rule func(file, shown string) (*Rule, error)) ([]*Rule, error) {
	var rules []*Rule
	var errs []error
	err := fs.WalkDir(fsys, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !isRuleFile(path.Base(file)) {
			return err
		}
		r, err := rule(file, path.Join(name, file))
		if errs = append(errs, err); err == nil {
			rules = append(rules, r)
		}
		return nil
	})
	if err != nil {
		errs = append(errs, fmt.Errorf("%s: %w", name, err))
	}
	slices.SortFunc(rules, func(a, b *Rule) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a.ID, b.ID))
	})
	errs = append(errs, Unique(rules))
	return rules, errors.Join(errs...)
}

// most is how many bytes a rule file may have.
const most = 256 << 10

// mostSaid is how many bytes a message or a question may have.
const mostSaid = 1000

// readFile reads a rule file, which has to be a regular one: a pipe or a device
// may have no end.
func readFile(fsys fs.FS, file string) ([]byte, error) {
	info, err := fs.Stat(fsys, file)
	switch {
	case err != nil && strings.Contains(err.Error(), "escapes"):
		return nil, errors.New("this leads out of the folder of rules, or of the repository; a copy has to stand inside")
	case err != nil:
		return nil, fmt.Errorf("%w; it has to be readable", errors.Unwrap(err))
	case !info.Mode().IsRegular():
		return nil, errors.New("this is no regular file; it has to go")
	case info.Size() > most:
		return nil, fmt.Errorf("this has %d bytes, and a rule has at most %d; it has to be shorter", info.Size(), most)
	}
	source, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("%w; it has to be readable", errors.Unwrap(err))
	}
	return source, nil
}

// order orders the groups; a team's own rules come last.
func order(r *Rule) int {
	if at := slices.Index(Groups, r.Group); at >= 0 {
		return at
	}
	return len(Groups)
}

// isRuleFile reports whether a file of that name must be a rule: all Markdown
// files but hidden ones and the folder's README.
func isRuleFile(base string) bool {
	ext := strings.ToLower(path.Ext(base))
	return (ext == ".md" || ext == ".markdown") && base[0] != '.' && !strings.EqualFold(base, "README"+ext)
}

// parseFile makes a rule of a file in fsys, for which messages say shown.
func parseFile(fsys fs.FS, file, shown string) (*Rule, error) {
	source, err := readFile(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, err)
	}
	return parse(shown, source)
}

// parse makes a rule of a rule file. Errors read "file:line: what".
func parse(file string, source []byte) (*Rule, error) {
	r := named(file)
	source = bytes.TrimPrefix(source, []byte("\uFEFF"))
	if bytes.IndexByte(source, '\r') >= 0 {
		source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	}
	r.source = func() []byte { return source }
	front, body, err := cut(r.source())
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", file, err)
	}
	if err := decode(front, 2, &r.header); err != nil {
		return nil, inAll(file, err)
	}
	if err := r.complete(body); err != nil {
		return nil, inAll(file, err)
	}
	r.ready()
	return r, nil
}

// named returns a rule of which the file's name is known.
func named(file string) *Rule {
	id := strings.TrimSuffix(path.Base(file), path.Ext(file))
	group := path.Base(path.Dir(file))
	if !slices.Contains(Groups, group) {
		group = "own"
	}
	return &Rule{Rule: &lint.Rule{ID: id, Group: group, Page: file}, file: file}
}

// ready makes the rule of its front matter, whose checks are compiled.
func (r *Rule) ready() {
	_, body, _ := cut(r.source())
	title, _ := firstHeading(body)
	r.Title = strings.TrimPrefix(title, r.ID+": ")
	r.fill()
	checks, _ := r.header.checks()
	for i, c := range checks {
		r.Looks[i].Cues = c.Cues()
	}
}

// fill takes over what the front matter says.
func (r *Rule) fill() {
	checks, words := r.header.checks()
	r.Severity, r.Sections, r.Words = lint.Level(r.header.Severity), lint.Scope(r.header.Sections), words > 0
	r.Variants, r.Last = r.header.Options, len(r.header.Suppression) > 0
	r.Settings = r.header.settings(checks)
	r.Looks = make([]lint.Look, len(checks))
	for i, c := range checks {
		text := c.Text().Or(r.header.Say)
		look := &r.Looks[i]
		_, look.Each = c.(check.Single)
		look.Find = func(p *lint.Pass) {
			if text.Counts(p.Options) {
				c.Find(p, func(h check.Hit) { check.Report(p, text, h) })
			}
		}
	}
}

// cut takes the front matter off a rule file.
func cut(text []byte) (front, body []byte, err error) {
	at := 0
	for line := range bytes.Lines(text) {
		fence := string(bytes.TrimRight(line, " \t\n")) == "---"
		switch {
		case at == 0 && !fence:
			return nil, nil, errors.New("a rule file starts with front matter between two lines of ---; the folder's README.md needs none")
		case at > 0 && fence:
			return text[bytes.IndexByte(text, '\n')+1 : at], text[at+len(line):], nil
		}
		at += len(line)
	}
	return nil, nil, errors.New("the front matter that starts here has no closing line of ---")
}

// complete looks for what every rule must have.
func (r *Rule) complete(body []byte) error {
	var errs []error
	add := func(line int, format string, args ...any) {
		errs = append(errs, fmt.Errorf("%d: "+format, append([]any{line}, args...)...))
	}
	title, ok := firstHeading(body)
	if id, rest, _ := strings.Cut(title, ": "); !ok || id != r.ID || rest == "" {
		add(r.line("\n# ")+1, "the page starts with a heading that names the rule and says it in plain words: “# %s: …”, not “# %s”", r.ID, title)
	}
	if r.header.Severity.Default == 0 {
		add(2, "severity is missing: error, warning or suggestion")
	}
	checks, _ := r.header.checks()
	if len(checks) == 0 {
		add(2, "there is nothing to look for: phrase, clause, label, section, field or timeline")
	}
	for _, c := range checks {
		err := c.Compile()
		if v, ok := c.(check.Verifier); ok && err == nil {
			err = v.Verify()
		}
		if err != nil {
			name, _, _ := strings.Cut(err.Error(), ":")
			add(r.line(name+":"), "%v", err)
			continue
		}
		text := c.Text().Or(r.header.Say)
		if text.Message == "" {
			add(2, "message is missing: what the sentence does to a reader, in one line")
		}
		if n := max(len(text.Message), len(text.Question)); n > mostSaid {
			add(2, "a message or question of %d bytes is shown with every finding; %d is the most", n, mostSaid)
		}
		if !text.Closed() {
			add(r.line("message:"), "a brace in the message, question or rewrite is not closed: values stand as {match}")
		}
		for _, name := range text.Names() {
			if !slices.Contains(c.Values(), name) {
				add(r.line("{"+name+"}"), "there is no value {%s}%s", name, lint.DidYouMean(name, c.Values()))
			}
		}
	}
	return errors.Join(errs...)
}

// line returns the first line of the rule file that holds text; 1 if none does.
func (r *Rule) line(text string) int {
	before, _, ok := strings.Cut(string(r.source()), text)
	if !ok {
		return 1
	}
	return 1 + strings.Count(before, "\n")
}

func firstHeading(body []byte) (string, bool) {
	for line := range bytes.Lines(body) {
		if title, ok := bytes.CutPrefix(line, []byte("# ")); ok {
			return string(bytes.TrimSpace(title)), true
		}
	}
	return "", false
}

// inAll puts the file before each of the joined errors.
func inAll(file string, err error) error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return fmt.Errorf("%s:%w", file, err)
	}
	var all []error
	for _, e := range joined.Unwrap() {
		all = append(all, fmt.Errorf("%s:%w", file, e))
	}
	return errors.Join(all...)
}
