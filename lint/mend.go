package lint

import (
	"bytes"
	"slices"
	"sort"

	"github.com/unblame/unblame/lint/markdown"
)

// rounds is how often a text is mended at most: each round may make room for
// fixes that shared bytes with others, or bring findings of its own.
const rounds = 20

// Mend makes the fixes that wanted accepts, of each finding the first one, until
// there is none left to make, and returns the text and how many were made. A fix
// after which its finding is still there is taken back. Lines that fixes add end
// like the text's first line.
func Mend(source []byte, run func([]byte) []Finding, wanted func(Finding, Fix) bool) (mended []byte, made int) {
	vain := map[string]bool{} // findings that their fix doesn't answer
	found := run(source)
	for range rounds {
		var chosen []Finding
		var edits []Edit
		var taken places
		for _, f := range found {
			i := slices.IndexFunc(f.Fixes, func(x Fix) bool { return wanted(f, x) })
			if i < 0 || vain[f.Hash("")] || !taken.apart(f.Fixes[i].Edits) {
				continue
			}
			chosen, edits = append(chosen, f), append(edits, f.Fixes[i].Edits...)
			taken.take(f.Fixes[i].Edits)
		}
		if len(chosen) == 0 {
			break
		}
		next := Apply(source, ended(edits, source))
		after := run(next)
		left := map[string]bool{}
		for _, g := range after {
			left[g.Hash("")] = true
		}
		stays := false
		for _, f := range chosen {
			if mark := f.Hash(""); left[mark] {
				vain[mark], stays = true, true
			}
		}
		if !stays {
			source, found, made = next, after, made+len(chosen)
		}
	}
	return source, made
}

// places are those of edits that share no bytes, in order.
type places []markdown.Span

// behind returns the index of the first place that ends at an offset or behind it.
func (p places) behind(at int) int {
	return sort.Search(len(p), func(i int) bool { return p[i].End >= at })
}

// apart reports whether edits share no bytes with the places; two that only
// add text may do so at the same place.
func (p places) apart(edits []Edit) bool {
	for _, e := range edits {
		for _, o := range p[p.behind(e.Span.Start):] {
			if o.Start > e.Span.End {
				break
			}
			if o != e.Span || o.Start < o.End {
				return false
			}
		}
	}
	return true
}

// take adds the places of edits that are apart from these.
func (p *places) take(edits []Edit) {
	for _, e := range edits {
		at := p.behind(e.Span.Start)
		for at < len(*p) && (*p)[at].Start < e.Span.Start {
			at++
		}
		*p = slices.Insert(*p, at, e.Span)
	}
}

// ended returns edits whose lines end as those of the source do.
func ended(edits []Edit, source []byte) []Edit {
	n := bytes.IndexByte(source, '\n')
	if n < 1 || source[n-1] != '\r' {
		return edits
	}
	out := slices.Clone(edits)
	for i, e := range out {
		out[i] = Edit{e.Span, string(bytes.ReplaceAll([]byte(e.Text), []byte("\n"), []byte("\r\n")))}
	}
	return out
}
