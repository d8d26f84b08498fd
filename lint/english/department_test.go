package english

import "testing"

// TestDepartments: a field with a capital and no article is a group where it
// does what people do, and a thing elsewhere.
func TestDepartments(t *testing.T) {
	for text, want := range map[string]bool{
		"Pricing turned on the flag for everyone.":                     true,
		"Infrastructure did not carry over the limit.":                 true,
		"Security insisted on new keys, and 300 people were shut out.": true,
		"Finance let the card run out.":                                true,
		"Legal took nine days to answer.":                              true,
		"Pricing returned an empty list.":                              false,
		"Storage failed over to the second controller.":                false,
		"Networking was unavailable in two zones.":                     false,
		"Sales dropped by 8 % within the hour.":                        false,
		"Security took 40 ms longer.":                                  false,
		"The pricing service turned on the flag.":                      false,
	} {
		s := NewSentence(text, Span{0, len(text)})
		if got := s.Clauses(&Cast{})[0].Who == Group; got != want {
			t.Errorf("%q: read as a group is %v", text, got)
		}
	}
}
