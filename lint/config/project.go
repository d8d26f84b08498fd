package config

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"sync"

	"github.com/unblame/unblame/lint"
)

// names are what a configuration file is called, and where it stands besides
// in the root of a repository.
var names = []string{".unblame.yaml", ".unblame.yml"}

const inRoot = ".github/unblame.yaml"

// Sources say where settings come from besides the files that are found.
type Sources struct {
	File    string              // a configuration file instead of those that are found
	None    bool                // no configuration file at all
	Profile string              // instead of any profile that a file names
	Rules   func() []*lint.Rule // all that are known besides those of a configuration
	// Own reads a folder of rule files; name stands for it in errors.
	Own func(folder fs.FS, name string) ([]*lint.Rule, error)
}

// Project says under which settings each file is checked. It is safe for
// concurrent use, and looks into each folder once.
type Project struct {
	from   Sources
	recent recent

	mu           sync.Mutex
	repositories map[string]*repository // by folder: the one that it lies in, so far as it is known
	governed     map[string]answer      // by folder
	loaded       map[string]answer      // by configuration file
	ignores      map[string]*patterns   // by ignore file
	different    map[*Settings]bool     // that hold for some file
	plain        *governor              // where there is no configuration file
}

// answer is a configuration, or why there is none.
type answer struct {
	governor *governor
	err      error
}

// NewProject returns a project that takes its settings from the given sources.
func NewProject(from Sources) (*Project, error) {
	if from.Profile != "" {
		if _, err := Named(from.Profile); err != nil {
			return nil, err
		}
	}
	p := &Project{from: from, repositories: map[string]*repository{}, governed: map[string]answer{}, loaded: map[string]answer{}, ignores: map[string]*patterns{}, different: map[*Settings]bool{}}
	p.plain = &governor{from: &p.from, recent: &p.recent}
	return p, nil
}

// For returns the settings of a file, which need not exist. The error names
// file, line and column of all that is wrong with its configuration.
func (p *Project) For(file string) (*Settings, error) {
	whole, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	g, err := p.governor(whole)
	if err != nil {
		return nil, err
	}
	s, err := g.settings(whole)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.different[s] = true; len(p.different) > mostDifferent {
		return nil, fmt.Errorf("more than %d different settings hold for these files; fewer files at a time, or overrides that tell fewer apart, can be checked", mostDifferent)
	}
	return s, nil
}

// mostDifferent is how many settings a run may tell apart, so that memory depends
// on no configuration.
const mostDifferent = 512

// governor returns the configuration that governs a file, given by its absolute path.
func (p *Project) governor(whole string) (*governor, error) {
	if p.from.None {
		return p.plain, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.from.File != "" {
		a := p.explicit(p.from.File)
		return a.governor, a.err
	}
	a := p.governs(filepath.Dir(whole))
	return a.governor, a.err
}

// governs finds the configuration of the files in a folder: the nearest one
// upwards, to the root of the repository.
func (p *Project) governs(folder string) answer {
	if a, ok := p.governed[folder]; ok {
		return a
	}
	a := p.find(folder)
	p.governed[folder] = a
	return a
}

func (p *Project) find(folder string) answer {
	repo, err := p.repository(folder)
	if err != nil {
		return answer{err: err}
	}
	rel, ok := repo.within(folder)
	if !ok {
		return answer{governor: p.plain}
	}
	var here []string
	for _, name := range names {
		if found := path.Join(rel, name); repo.has(found) {
			here = append(here, found)
		}
	}
	top := folder == repo.folder
	if top && repo.has(inRoot) {
		here = append(here, inRoot)
	}
	switch {
	case len(here) > 1:
		return answer{err: fmt.Errorf("%s: %s stands beside it; one of them has to go", repo.shown(here[0]), path.Base(here[1]))}
	case len(here) == 1:
		return p.load(repo, here[0], folder)
	case top:
		return answer{governor: p.plain}
	}
	return p.governs(filepath.Dir(folder))
}

// explicit loads a configuration file that was named on the command line. Its
// patterns start at the root of the repository of the working folder.
func (p *Project) explicit(file string) answer {
	whole, err := filepath.Abs(file)
	if err != nil {
		return answer{err: err}
	}
	repo, err := p.repository(filepath.Dir(whole))
	if err != nil {
		return answer{err: err}
	}
	rel, ok := repo.within(whole)
	if !ok {
		return answer{err: fmt.Errorf("%s: this is no file", file)}
	}
	here, err := filepath.Abs(".")
	if err != nil {
		return answer{err: err}
	}
	base, err := p.repository(here)
	if err != nil {
		return answer{err: err}
	}
	return p.load(repo, rel, base.folder)
}

// repository returns the repository that a folder lies in.
func (p *Project) repository(folder string) (*repository, error) {
	if r := p.repositories[folder]; r != nil {
		return r, nil
	}
	root := top(folder)
	r := p.repositories[root]
	if r == nil {
		var err error
		if r, err = open(root); err != nil {
			return nil, err
		}
	}
	p.repositories[root], p.repositories[folder] = r, r
	return r, nil
}

// load reads a configuration file and what it extends, once.
func (p *Project) load(repo *repository, rel, base string) answer {
	key := filepath.Join(repo.folder, filepath.FromSlash(rel))
	if a, ok := p.loaded[key]; ok {
		return a
	}
	g := &governor{from: &p.from, recent: &p.recent}
	l := &loading{from: &p.from, repo: repo, into: g, done: map[string]bool{}}
	l.file(rel, base, nil)
	a := answer{governor: g, err: l.finish()}
	p.loaded[key] = a
	return a
}
