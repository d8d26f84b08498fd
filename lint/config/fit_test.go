package config_test

import (
	"strings"
	"testing"

	"github.com/unblame/unblame/lint/config"
	"github.com/unblame/unblame/lint/postmortem"
)

func TestFit(t *testing.T) {
	for _, c := range []struct{ documents, want string }{
		{"", "default"},
		{"summary impact timeline causes actions", "default"},
		{"summary causes", "default"},
		{"summary impact causes trigger resolution detection actions went-well went-badly lucky timeline", "google"},
		{"summary impact causes trigger resolution detection actions went-well went-badly lucky timeline|summary causes", "default"},
		{"summary causes resolution impact participants timeline actions", "pagerduty"},
		{"summary timeline causes lessons", "default"},
	} {
		var documents [][]postmortem.Kind
		for document := range strings.SplitSeq(c.documents, "|") {
			var kinds []postmortem.Kind
			for k := range strings.FieldsSeq(document) {
				kinds = append(kinds, postmortem.Kind(k))
			}
			documents = append(documents, kinds)
		}
		if p, err := config.Fit(documents); err != nil || p.Name != c.want {
			t.Errorf("%s: %s, %v; want %s", c.documents, p.Name, err, c.want)
		}
	}
}
