package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/strict"
)

// governor is a configuration, made ready to say what holds for each file.
type governor struct {
	from   *Sources
	recent *recent
	own    []*lint.Rule // rules of its own
	layers []layer
	ignore []*patterns // the nearest first
	files  []string    // that were read, as they are shown

	baseline string // path as it is shown; "" for none

	mu    sync.Mutex
	ready map[string]*Settings // by the overrides that hold
}

// settings returns what holds for a file, given by its absolute path.
func (g *governor) settings(whole string) (*Settings, error) {
	var holding []layer
	var key strings.Builder // which layers hold
	for i, l := range g.layers {
		if l.files == nil || l.files.mean(whole) {
			holding = append(holding, l)
			fmt.Fprintf(&key, "%d,", i)
		}
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if s := g.ready[key.String()]; s != nil {
		return s, nil
	}
	name := order[0]
	for _, l := range holding {
		name = cmp.Or(string(l.Profile), name)
	}
	profile, err := Named(cmp.Or(g.from.Profile, name))
	if err != nil {
		return nil, err
	}
	if g.from.Profile != "" {
		holding = append(holding, layer{places: strict.Places{"profile": {File: "--profile"}}})
	}
	s := resolve(profile, holding, g.all, g.recent)
	s.Baseline, s.Files = g.baseline, g.files
	if g.ready == nil {
		g.ready = map[string]*Settings{}
	}
	g.ready[key.String()] = s
	return s, nil
}

// all returns all rules that are known, those of its own included.
func (g *governor) all() []*lint.Rule { return slices.Concat(g.from.Rules(), g.own) }
