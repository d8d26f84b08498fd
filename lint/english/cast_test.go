package english

import "testing"

// TestCast shows what is known by name beyond the lists deciding who is meant.
func TestCast(t *testing.T) {
	cast := &Cast{
		People:  map[string]bool{"zorblat": true},
		Systems: map[string]bool{"anna": true, "grumblex": true},
		They:    Role,
	}
	for _, c := range []struct {
		text         string
		alone, known Class
	}{
		{"Zorblat restarted the node.", Unknown, Person},
		{"Zorblat was on call.", Person, Person},
		{"Anna restarted the node.", Person, System},
		{"Grumblex restarted the node.", Unknown, System},
		{"They restarted the node.", Unknown, Role},
		{"The engineers said they restarted the node.", Role, Role},
		{"The engineer restarted the node.", Role, Role},
	} {
		s := NewSentence(c.text, Span{0, len(c.text)})
		for _, w := range []struct {
			cast *Cast
			want Class
		}{{nil, c.alone}, {cast, c.known}, {nil, c.known}} { // the last asks for what was read
			if got := s.Clauses(w.cast)[0].Who; got != w.want {
				t.Errorf("%q with cast %v: %v, want %v", c.text, w.cast != nil, got, w.want)
			}
		}
	}
}
