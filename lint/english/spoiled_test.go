package english

import "testing"

// TestSpoiled: does the sentence say that the first human act had a bad result?
func TestSpoiled(t *testing.T) {
	for text, want := range map[string]bool{
		"An engineer pushed the flag, which took down checkout.":                      true,
		"An engineer pushed the flag and wiped the ledger.":                           true,
		"The DBA dropped the index, causing a slow-down in the reports.":              true,
		"The operator pulled the cable, so the whole rack lost its uplink.":           true,
		"The contractor edited the zone, leading to errors in three regions.":         true,
		"It happened because the engineer restarted every broker at once.":            true,
		"The developer merged the branch, resulting in an outage.":                    true,
		"When a contractor deleted the route, the whole plant stopped.":               true,
		"When the trainee flipped the breaker, the registers failed.":                 true,
		"When the operator removed the route, the errors stopped.":                    false,
		"When the DBA dropped the index, the import sped up.":                         false,
		"An engineer pushed the flag, which ended the slow start.":                    false,
		"An engineer pushed the flag and the errors stopped.":                         false,
		"An engineer restarted the broker, which caused error rates to fall.":         false,
		"The developers had identified some rules which were blocking requests.":      false,
		"An engineer pushed the flag, which did not cause an outage.":                 false,
		"An engineer tried a resync, which involved wiping the old copy.":             false,
		"10:12 The engineer restarted the broker, which caused a drop.":               false,
		"The queue drained because the engineer restarted the broker.":                false,
		"The engineer saw the drop, and the customers lost their sessions all along.": true,
	} {
		s := NewSentence(text, Span{0, len(text)})
		got := false
		for _, c := range s.Clauses(&Cast{}) {
			got = got || c.Human() && s.Spoiled(&c)
		}
		if got != want {
			t.Errorf("%q: spoiled is %v", text, got)
		}
	}
}
