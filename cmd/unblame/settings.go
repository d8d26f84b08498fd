package main

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"sync"

	"github.com/spf13/pflag"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/config"
	"github.com/unblame/unblame/rules"
)

// sources are the flags that say where settings come from.
type sources struct {
	file    string
	none    bool
	profile *choice
	rules   []string // folders of rule files
}

func (s *sources) flags(f *pflag.FlagSet) {
	s.profile = &choice{names: config.Names()}
	f.StringVarP(&s.file, "config", "c", "", "`file` of settings to use instead of the nearest .unblame.yaml")
	f.BoolVar(&s.none, "no-config", false, "read no configuration file")
	f.Var(s.profile, "profile", "what to ask of a post-mortem, instead of what the configuration says; unblame profiles lists them")
	f.StringArrayVar(&s.rules, "rules", nil, "`folder` of rule files to use besides the built-in rules; may be repeated")
}

// project is where settings come from, and the rules of the configurations
// that were read on the way.
type project struct {
	*config.Project
	builtin func() ([]*rules.Rule, error) // and those of --rules
	own     []*rules.Rule
}

func (s *sources) project() (*project, error) {
	if s.none && s.file != "" {
		return nil, errors.New("--config and --no-config exclude each other; leave one out")
	}
	if s.file != "" {
		if _, err := within(bounds(s.file), s.file); err != nil {
			return nil, unreadable(s.file, err)
		}
		if info, err := os.Stat(s.file); err != nil {
			return nil, unreadable(s.file, err)
		} else if info.IsDir() {
			return nil, errors.New(s.file + ": this is a folder; --config names a file")
		}
	}
	p := &project{builtin: sync.OnceValues(func() ([]*rules.Rule, error) { return catalogue(s.rules) })}
	if len(s.rules) > 0 {
		if _, err := p.builtin(); err != nil {
			return nil, err
		}
	}
	type loaded struct {
		rules []*rules.Rule
		err   error
	}
	read := map[string]loaded{}
	var err error
	p.Project, err = config.NewProject(config.Sources{
		File: s.file, None: s.none, Profile: s.profile.value,
		Rules: func() []*lint.Rule {
			all, _ := p.builtin() // errors are in folders of --rules only, and said above
			return bare(all)
		},
		Own: func(folder fs.FS, name string) ([]*lint.Rule, error) {
			own, known := read[name] // which several configurations may name
			if !known {
				own.rules, own.err = rules.Load(folder, name)
				read[name] = own
				p.own = append(p.own, own.rules...)
			}
			return bare(own.rules), own.err
		},
	})
	return p, err
}

// all returns all rules with their pages, those of configurations read so far
// included. Several of them may name one folder; its rules are listed once.
func (p *project) all() ([]*rules.Rule, error) {
	all, err := p.builtin()
	all = slices.Clone(all)
	for _, r := range p.own {
		if !slices.ContainsFunc(all, func(known *rules.Rule) bool { return known.ID == r.ID }) {
			all = append(all, r)
		}
	}
	return all, err
}

// rulesHere returns the rules with their pages, and how severe each is for
// post-mortems in the working folder; 0 for off.
func (s *sources) rulesHere() ([]*rules.Rule, map[string]lint.Level, error) {
	p, err := s.project()
	if err != nil {
		return nil, nil, err
	}
	holds, err := p.For("post-mortem.md")
	if err != nil {
		return nil, nil, err
	}
	all, err := p.all()
	levels := map[string]lint.Level{}
	for _, r := range holds.Rules() {
		levels[r.ID] = r.Severity
	}
	return all, levels, err
}

// settled returns the inputs with the settings that each is checked under. All
// that is wrong with a configuration is said once.
func (p *project) settled(list []input) ([]input, error) {
	var errs []error
	said := map[string]bool{}
	for i := range list {
		var err error
		if list[i].settings, err = p.For(list[i].path); err != nil && !said[err.Error()] {
			said[err.Error()] = true
			errs = append(errs, err)
		}
	}
	return list, errors.Join(errs...)
}
