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

// mean returns what a title is about, by the organisation's own names first.
func (d *Document) mean(s string) meaning {
	if len(d.own) > 0 {
		if k, ok := d.own[strings.Join(words(bare(strings.TrimSpace(s))), " ")]; ok {
			return meaning{kinds: []Kind{k}, exact: true}
		}
	}
	return mean(s)
}
