package report

import "io"

// sink writes pieces, and after one that could not be written no more.
type sink struct {
	w   io.Writer
	err error
}

func (s *sink) print(parts ...string) {
	for _, p := range parts {
		if s.err == nil {
			_, s.err = io.WriteString(s.w, p)
		}
	}
}
