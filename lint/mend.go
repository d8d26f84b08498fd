package lint

import (
	"bytes"
	"slices"
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
		for _, f := range found {
			i := slices.IndexFunc(f.Fixes, func(x Fix) bool { return wanted(f, x) })
			if i < 0 || vain[f.Hash("")] || !apart(edits, f.Fixes[i].Edits) {
				continue
			}
			chosen, edits = append(chosen, f), append(edits, f.Fixes[i].Edits...)
		}
		if len(chosen) == 0 {
			break
		}
		next := Apply(source, ended(edits, source))
		after := run(next)
		stays := false
		for _, f := range chosen {
			mark := f.Hash("")
			if slices.ContainsFunc(after, func(g Finding) bool { return g.Hash("") == mark }) {
				vain[mark], stays = true, true
			}
		}
		if !stays {
			source, found, made = next, after, made+len(chosen)
		}
	}
	return source, made
}

// apart reports whether edits share no bytes with earlier ones; two that only
// add text may do so at the same place.
func apart(earlier, edits []Edit) bool {
	for _, e := range edits {
		for _, o := range earlier {
			adds := e.Span.Start == e.Span.End && o.Span.Start == o.Span.End
			if !adds && e.Span.Start <= o.Span.End && o.Span.Start <= e.Span.End {
				return false
			}
		}
	}
	return true
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
