package report

import "io"

// sink writes pieces, and after one that could not be written no more.
type sink struct {
	w     io.Writer
	err   error
	items int // of the list that is being written
}

func (s *sink) print(parts ...string) {
	for _, p := range parts {
		if s.err == nil {
			_, s.err = io.WriteString(s.w, p)
		}
	}
}

// item prints an item of a list of JSON values, on a line of its own.
func (s *sink) item(text string) {
	if s.items > 0 {
		s.print(",")
	}
	s.items++
	s.print("\n", text)
}
