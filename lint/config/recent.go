package config

import (
	"slices"
	"sync"

	"github.com/unblame/unblame/lint"
)

// kept is how many settings have their rules ready at a time.
const kept = 16

// recent makes the rules of settings ready when they are needed, and lets go of
// those that have rested longest: a stranger's overrides may give every file
// settings of its own.
type recent struct {
	mu   sync.Mutex
	made []made // the last used at the end
}

// made is what is made for settings.
type made struct {
	of    *Settings
	rules []*lint.Rule
	set   *lint.Set
}

// use returns what is made for settings.
func (r *recent) use(s *Settings) made {
	r.mu.Lock()
	defer r.mu.Unlock()
	var m made
	if at := slices.IndexFunc(r.made, func(m made) bool { return m.of == s }); at >= 0 {
		m = r.made[at]
		r.made = slices.Delete(r.made, at, at+1)
	} else {
		m = s.make()
	}
	if len(r.made) == kept {
		r.made = slices.Delete(r.made, 0, 1)
	}
	r.made = append(r.made, m)
	return m
}
