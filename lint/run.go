package lint

// run is how the looks of a set go over a document: those that see one sentence at a
// time over a batch of sentences after the other, and then the others over all.
type run struct {
	set     *Set
	rules   []*Rule // those that run, nil for the others
	worth   []worth // by look
	told    []told  // by look, so that batches don't change the order
	ran     map[string]bool
	options Options
	pass    Pass
}

// told is what a look found.
type told struct {
	found    []Finding
	silenced []Silenced
}

// batch is how many bytes of sentences make one. When it is over, what was found out
// about them is let go: tokens, tags and clauses take fifty times the room of their text.
var batch = 1 << 18

// sentences lets all looks see what they are to see, batch by batch, and lets those
// look that want no more than that.
func (r *run) sentences() {
	see := r.set.seeing(r.pass.Doc, r.rules, r.worth)
	from, size := 0, 0
	for i, s := range r.pass.all {
		see(s)
		size += len(s.Text())
		if end := i+1 == len(r.pass.all); size < batch && !end {
			continue
		}
		for k, l := range r.set.looks {
			if l.Each {
				r.look(k)
				r.worth[k].clear()
			}
		}
		if size >= batch || from > 0 {
			forget(r.pass.all[from : i+1])
		}
		from, size = i+1, 0
	}
	for k, l := range r.set.looks {
		if l.Each && r.runs(k) {
			r.ran[r.rules[l.rule].ID] = true // without a sentence, too
		}
	}
}

// whole lets the other looks look, of rules that look last or of all others.
func (r *run) whole(last bool) {
	size := 0
	for _, s := range r.pass.all {
		size += len(s.Text())
	}
	for k, l := range r.set.looks {
		if l.Each || !r.runs(k) || r.rules[l.rule].Last != last {
			continue
		}
		r.look(k)
		if size >= batch {
			forget(r.pass.all)
		}
	}
}

// runs reports whether a look has a rule that runs, in a language that it can read.
func (r *run) runs(look int) bool {
	rule := r.rules[r.set.looks[look].rule]
	return rule != nil && (!wordy(rule) || spoken(r.pass.Doc))
}

func (r *run) look(look int) {
	if !r.runs(look) {
		return
	}
	l := r.set.looks[look]
	p := &r.pass
	p.Rule, p.worth, p.told = r.rules[l.rule], r.worth[look], &r.told[look]
	p.Options = r.options.over(p.Rule.Options)
	r.ran[p.Rule.ID] = true
	l.Find(p)
}

// said returns what was found since it was last asked for, in the order of the looks.
func (r *run) said() (found []Finding, silenced []Silenced) {
	n := 0
	for _, t := range r.told {
		n += len(t.found)
	}
	found = make([]Finding, 0, n)
	for i, t := range r.told {
		found, silenced = append(found, t.found...), append(silenced, t.silenced...)
		r.told[i] = told{}
	}
	return found, silenced
}

// forget lets go what was found out about sentences. It is found out again where a look
// asks for it.
func forget(some []*Sentence) {
	for _, s := range some {
		s.Forget()
	}
}
