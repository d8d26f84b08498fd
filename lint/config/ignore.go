package config

import (
	"path/filepath"
	"strings"
)

// ignoreFiles are what says in a folder which files a search leaves out, the
// one that counts more first.
var ignoreFiles = []string{".unblameignore", ".gitignore"}

// exclude is the ignore file that is not committed.
const exclude = ".git/info/exclude"

// LeavesOut reports whether a search leaves out a file or folder, for its own
// sake: for a configuration, a .unblameignore or a .gitignore, the nearest first.
func (p *Project) LeavesOut(name string, folder bool) bool {
	whole, err := filepath.Abs(name)
	if err != nil {
		return false // it cannot be read either, which is said then
	}
	if g, err := p.governor(whole); err == nil {
		for _, list := range g.ignore {
			if meant, spoken := list.verdict(whole, folder); spoken {
				return meant
			}
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	repo, err := p.repository(filepath.Dir(whole))
	if err != nil {
		return false
	}
	for _, kind := range ignoreFiles {
		for at := filepath.Dir(whole); ; at = filepath.Dir(at) {
			if meant, spoken := p.ignored(repo, at, kind).verdict(whole, folder); spoken {
				return meant
			}
			if at == repo.folder || filepath.Dir(at) == at {
				break
			}
		}
	}
	meant, _ := p.ignored(repo, repo.folder, exclude).verdict(whole, folder)
	return meant
}

// Excludes reports whether a search of the repository would leave out a file
// or folder, or a folder that it lies in.
func (p *Project) Excludes(name string, folder bool) bool {
	whole, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	root := top(filepath.Dir(whole))
	for at := filepath.Dir(whole); at != root && filepath.Dir(at) != at; at = filepath.Dir(at) {
		if p.LeavesOut(at, true) {
			return true
		}
	}
	return p.LeavesOut(whole, folder)
}

// ignored reads an ignore file, once. What git cannot make sense of, it passes
// over; so does this.
func (p *Project) ignored(repo *repository, folder, name string) *patterns {
	file := filepath.Join(folder, filepath.FromSlash(name))
	if list, ok := p.ignores[file]; ok {
		return list
	}
	list := &patterns{base: folder}
	p.ignores[file] = list
	rel, ok := repo.within(file)
	if !ok || !repo.has(rel) || strings.Contains(name, "git") && !repo.has(".git") {
		return list
	}
	text, err := repo.read(rel)
	if err != nil {
		return list
	}
	for line := range strings.Lines(string(text)) {
		_ = list.add(strings.TrimSuffix(line, "\n")) // see above
	}
	return list
}
