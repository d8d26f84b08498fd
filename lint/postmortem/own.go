package postmortem

import "strings"

// ownTitles returns the titles of an organisation in the form in which titles are compared.
func (o Options) ownTitles() map[string]Kind {
	out := make(map[string]Kind, len(o.Titles))
	for t, k := range o.Titles {
		out[strings.Join(words(bare(t)), " ")] = k
	}
	return out
}

// meanOf is mean for a title that was not read yet.
func (d *Document) meanOf(s string) meaning {
	if len(d.own) > 0 {
		if k, ok := d.own[strings.Join(words(bare(strings.TrimSpace(s))), " ")]; ok {
			return meaning{kinds: []Kind{k}, exact: true}
		}
	}
	return mean(s)
}
