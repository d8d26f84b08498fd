package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/unblame/unblame/lint/config"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
	"github.com/unblame/unblame/lint/report"
)

// looked is how many post-mortems init reads at most.
const looked = 200

func (a app) initCommand(screen report.Options) *cobra.Command {
	profile := &choice{names: config.Names()}
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Write a first configuration that suits the repository",
		Long: `Write a first .unblame.yaml into the root of the repository, or else into the
working folder. It looks at the post-mortems that are there, and chooses the
profile whose sections are most like theirs. It asks nothing, and leaves a
configuration that is there alone.`,
		Example: "  unblame init",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			root, err := config.Root(".")
			if err != nil {
				return err
			}
			seen, err := a.survey(root)
			if err != nil {
				return err
			}
			p, err := config.Fit(seen.kinds)
			if profile.value != "" {
				p, err = config.Named(profile.value)
			}
			if err != nil {
				return err
			}
			target, err := config.Place(root)
			if err != nil {
				return err
			}
			if err := writeNew(target, seen.file(p)); err != nil {
				return err
			}
			_, err = fmt.Fprintln(a.stdout, screen.Printable(filepath.ToSlash(target)+": "+seen.told(p)))
			return err
		},
	}
	cmd.Flags().Var(profile, "profile", "which profile to write, instead of the one that fits best")
	return cmd
}

// writeNew writes a file that must not be there yet.
func writeNew(name, text string) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) //nolint:gosec // others read it too
	if err != nil {
		return fmt.Errorf("%s: %w; the folder has to be writable", name, causeOf(err))
	}
	if _, err = f.WriteString(text); err != nil {
		_ = f.Close() // the first error counts
		_ = os.Remove(name)
		return fmt.Errorf("%s: %w; nothing is left of it", name, causeOf(err))
	}
	return f.Close()
}

func causeOf(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// survey is what there is in a repository.
type survey struct {
	kinds   [][]postmortem.Kind // of the sections of each post-mortem
	folders map[string]int      // post-mortems by folder, from the root
	titles  map[string]int      // documents by title of no known kind
}

// survey reads the post-mortems below a folder.
func (a app) survey(root string) (survey, error) {
	s := survey{folders: map[string]int{}, titles: map[string]int{}}
	none := sources{none: true, profile: &choice{}}
	project, err := none.project()
	if err != nil {
		return s, err
	}
	for _, in := range collect([]string{root}, "", ignoring{project: project}).list { // a folder without Markdown has no post-mortems
		source, err := a.read(in)
		if err != nil || len(s.kinds) == looked {
			continue // what cannot be read is said when it is checked
		}
		doc := postmortem.Read(markdown.Parse(source), postmortem.Options{Path: in.path})
		if doc.Verdict.Is {
			rel, err := filepath.Rel(root, in.path)
			if err != nil {
				return s, err
			}
			s.add(filepath.ToSlash(rel), doc)
		}
	}
	return s, nil
}

func (s *survey) add(rel string, doc *postmortem.Document) {
	s.folders[path.Dir(rel)]++
	var kinds []postmortem.Kind
	for i := range doc.Sections {
		section := &doc.Sections[i]
		for _, k := range append([]postmortem.Kind{section.Kind}, section.Also...) {
			if k != postmortem.Other && k != postmortem.MetadataKind && !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
		if section.Kind == postmortem.Other && section.Form == "heading" && i > 1 {
			s.titles[strings.TrimSpace(section.Title)]++
		}
	}
	s.kinds = append(s.kinds, kinds)
}

// where names the folders of the post-mortems, those with most first.
func (s *survey) where() []string {
	all := slices.Collect(maps.Keys(s.folders))
	slices.SortFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(s.folders[b], s.folders[a]), cmp.Compare(a, b))
	})
	if slices.Contains(all, ".") {
		return []string{"."} // which holds the others
	}
	return all[:min(len(all), 3)]
}

// told says what was chosen, and what comes next.
func (s *survey) told(p config.Profile) string {
	if len(s.kinds) == 0 {
		return fmt.Sprintf("profile %s; no post-mortem is here yet, unblame new prints a template", p.Name)
	}
	var words []string
	for _, folder := range s.where() {
		words = append(words, word(folder))
	}
	return fmt.Sprintf("profile %s, with %s in %s; next: unblame %s", p.Name, count(len(s.kinds), "post-mortem"), strings.Join(s.where(), ", "), strings.Join(words, " "))
}

// word returns a path as a shell takes it for one word, and unblame for no option.
func word(path string) string {
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	plain := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("./_-", r) }
	if !strings.ContainsFunc(path, func(r rune) bool { return !plain(r) }) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// recurring returns titles of no known kind that stand in a third of the documents.
func (s *survey) recurring() []string {
	var all []string
	for _, t := range slices.Sorted(maps.Keys(s.titles)) {
		if n := s.titles[t]; n > 1 && 3*n >= len(s.kinds) {
			all = append(all, t)
		}
	}
	return all[:min(len(all), 5)]
}

// file writes the configuration.
func (s *survey) file(p config.Profile) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# yaml-language-server: $schema=%s\n", config.SchemaAddress)
	fmt.Fprintf(&b, "# Settings of unblame; unblame config show tells what holds. All keys:\n# %s\nversion: 1\n\n", config.PageAddress)
	fmt.Fprintf(&b, "# %s.\n", p.About)
	fmt.Fprintf(&b, "profile: %s\n\n", p.Name)
	b.WriteString("# How severe a rule is: off, suggestion, warning or error.\n# rules:\n#   named-individual: suggestion\n\n")
	b.WriteString("# Names that word lists don't know, or take for something else.\n# people: [Ana Silva]\n# systems: [Atlas]\n")
	if titles := s.recurring(); len(titles) > 0 {
		b.WriteString("\n# Titles that recur here, of no known kind; those on impact, causes, … can be told.\n# sections:\n")
		for _, t := range titles {
			fmt.Fprintf(&b, "#   %q: supporting\n", t)
		}
	}
	return b.String()
}
