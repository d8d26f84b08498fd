package rules

import (
	"hash/crc32"
	"io"
	"io/fs"
	"sync"

	"github.com/unblame/unblame/lint"
)

// compiledRule is a rule of ours as compiled.go holds it, so that it costs next
// to nothing before one of its cues is met: decoding the front matter of 48 of
// them at each start took a third of a short run, and making their patterns ready
// another.
type compiledRule struct {
	file   string
	sum    uint32 // of the text that it was made from
	title  string
	header header
	first  int   // the number of its first part in cues
	parts  []int // how many each check has
}

// precompiled returns a rule from compiled.go; nil if its file was changed since,
// so that a change counts at once.
func precompiled(file, shown string, room []byte) *Rule {
	for i := range compiled {
		if c := &compiled[i]; c.file == shown && c.sum == sum(file, room) {
			r := named(shown)
			r.source = func() []byte {
				text, _ := fs.ReadFile(builtin, file) // it has just been read
				return text
			}
			c.into(r)
			return r
		}
	}
	return nil
}

// sum returns the checksum of a file of ours, which it reads piece by piece into
// the given room; 0 if it cannot be read.
func sum(file string, room []byte) uint32 {
	f, err := builtin.Open(file)
	if err != nil {
		return 0
	}
	h := crc32.NewIEEE()
	_, _ = io.CopyBuffer(h, f, room)
	return h.Sum32()
}

// into makes the rule. A check is compiled when it is first asked for something.
func (c *compiledRule) into(r *Rule) {
	r.header, r.Title, r.Cues, r.First = c.header, c.title, &cues, c.first
	r.fill()
	checks, words := r.header.checks()
	for i, check := range checks {
		look := &r.Looks[i]
		look.Cues = make([][]string, c.parts[i])
		find := look.Find
		var once sync.Once
		look.Find = func(p *lint.Pass) {
			if i < words && len(look.Cues) > 0 && len(p.Sentences()) == 0 {
				return
			}
			once.Do(func() { _ = check.Compile() }) // no error: compiled.go holds what has been read
			find(p)
		}
	}
}
