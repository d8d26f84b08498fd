package config

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/strict"
)

// loading is a configuration file being read, with what it extends.
type loading struct {
	from *Sources
	repo *repository
	into *governor
	done map[string]bool // files that are read
	errs []error
	// whether all custom rules could be read, so that names of rules can be judged
	blind bool
}

// file reads a configuration file and first what it extends. Patterns in it
// start at the folder base; chain holds the files that extend it.
func (l *loading) file(rel, base string, chain []string) {
	name := l.repo.shown(rel)
	text, err := l.repo.read(rel)
	if err != nil {
		l.fail(fmt.Errorf("%s: %w", name, err))
		return
	}
	var f file
	places, err := strict.Read(name, text, &f)
	l.fail(err)
	if f.Version != 0 && f.Version != 1 {
		l.fail(places["version"].Errorf("there is no version %d of this file; it is 1", f.Version))
	}
	l.into.files = append(l.into.files, name)
	if l.many(f, places) {
		return
	}
	for i, wanted := range f.Extends {
		l.extend(wanted, places.At("extends", i), rel, append(chain, rel))
	}
	for i, folder := range f.CustomRules {
		l.custom(folder, places.At("custom-rules", i), rel)
	}
	if f.Baseline != "" {
		if to, err := l.beside(f.Baseline, rel); err != nil {
			l.fail(places["baseline"].Errorf("%s: %w", f.Baseline, err))
		} else {
			l.into.baseline = l.repo.shown(to)
		}
	}
	l.into.layers = append(l.into.layers, layer{Choices: f.Choices, places: places})
	l.into.ignore = append([]*patterns{l.patterns(f.Ignore, base, places, "ignore")}, l.into.ignore...)
	for i, o := range f.Overrides {
		at := fmt.Sprintf("overrides[%d]", i)
		if len(o.Files) == 0 {
			l.fail(places[at].Errorf("files is missing here: the patterns of the files that this holds for"))
		}
		l.into.layers = append(l.into.layers, layer{o.Choices, l.patterns(o.Files, base, places, at+".files"), at + ".", places})
	}
}

// many reports whether a file lists more of something than is read, and fails if so:
// each entry of these may cost as much as the repository is large.
func (l *loading) many(f file, places strict.Places) (some bool) {
	for _, list := range []struct {
		key     string
		n, most int
	}{{"extends", len(f.Extends), 20}, {"custom-rules", len(f.CustomRules), 20}, {"overrides", len(f.Overrides), 200}} {
		if list.n > list.most {
			l.fail(places[list.key].Errorf("%s has %d entries, and %d are read at most; they have to be fewer", list.key, list.n, list.most))
			some = true
		}
	}
	return some
}

// patterns compiles the patterns of a list.
func (l *loading) patterns(lines []string, base string, places strict.Places, at string) *patterns {
	p := &patterns{base: base, braces: true}
	for i, line := range lines {
		if err := p.add(line); err != nil {
			l.fail(places.At(at, i).Errorf("%q: %w", line, err))
		}
	}
	return p
}

// extend reads what a file extends: a profile, or another file.
func (l *loading) extend(wanted string, place strict.Place, rel string, chain []string) {
	if !strings.ContainsAny(wanted, "./\\") {
		if !slices.Contains(order, wanted) {
			l.fail(place.Errorf("there is no profile %q%s", wanted, lint.DidYouMeanOr(wanted, order, "unblame profiles lists them, and a path holds a dot or a slash, such as ./"+wanted+".yaml")))
			return
		}
		l.into.layers = append(l.into.layers, layer{Choices: Choices{Profile: profileName(wanted)}, places: strict.Places{"profile": place}})
		return
	}
	next, err := l.beside(wanted, rel)
	switch {
	case err != nil:
		l.fail(place.Errorf("%s: %w", wanted, err))
	case slices.Contains(chain, next):
		at := slices.Index(chain, next)
		l.fail(place.Errorf("%s extends itself: %s; one of them has to stop", l.repo.shown(next), strings.Join(append(slices.Clone(chain[at:]), next), " → ")))
	case l.done[next]:
		// two files of the chain extend it; it counts once
	default:
		if _, err := l.repo.read(next); err != nil {
			l.fail(place.Errorf("%s: %w", wanted, err))
			return
		}
		l.done[next] = true
		l.file(next, filepath.Join(l.repo.folder, filepath.FromSlash(path.Dir(next))), chain)
	}
}

// custom reads a folder of a team's own rules.
func (l *loading) custom(folder string, place strict.Place, rel string) {
	dir, err := l.beside(folder, rel)
	if err == nil {
		var info fs.FileInfo
		if info, err = l.repo.root.Stat(dir); err != nil {
			err = unreadable(err)
		} else if !info.IsDir() {
			err = errors.New("this is a file; name the folder that holds the rule files")
		}
	}
	if err != nil {
		l.blind = true
		l.fail(place.Errorf("%s: %w", folder, err))
		return
	}
	sub, err := fs.Sub(l.repo.root.FS(), dir)
	if err == nil {
		var own []*lint.Rule
		own, err = l.from.Own(sub, l.repo.shown(dir))
		for _, r := range own {
			if i := slices.IndexFunc(l.into.all(), func(known *lint.Rule) bool { return known.ID == r.ID }); i >= 0 {
				l.fail(place.Errorf("%s: the rule %s is also in %s; one of them has to go", folder, r.ID, l.into.all()[i].Page))
			}
		}
		l.into.own = slices.Concat(l.into.own, own)
	}
	if err != nil {
		l.blind = true
		l.fail(err)
	}
}

// beside returns the path of what a file names, from the repository's folder.
func (l *loading) beside(wanted, rel string) (string, error) {
	wanted = strings.ReplaceAll(wanted, "\\", "/")
	if path.IsAbs(wanted) || filepath.IsAbs(wanted) || strings.HasPrefix(wanted, "~") {
		return "", errors.New("a path starts at the folder of the file that names it, not at the root")
	}
	to := path.Join(path.Dir(rel), wanted)
	if to == ".." || strings.HasPrefix(to, "../") {
		return "", errOutside
	}
	if _, err := l.repo.root.Stat(to); err != nil && errors.Is(unreadable(err), errOutside) {
		return "", errOutside
	}
	if l.repo.inGit(to) {
		return "", errGit
	}
	return to, nil
}

// finish holds all that was read against the rules that there are.
func (l *loading) finish() error {
	known := l.into.all()
	if l.blind {
		known = nil
	}
	for _, layer := range l.into.layers {
		l.fail(layer.check(layer.at, layer.places, known))
	}
	return strict.Join(l.errs...)
}

func (l *loading) fail(err error) {
	if err != nil {
		l.errs = append(l.errs, err)
	}
}
