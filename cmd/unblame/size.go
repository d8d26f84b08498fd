package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/pflag"
)

// sized says how many MB a document may have; the zero value leaves it at mostMB.
// It is no setting: a configuration is a stranger's as much as the document.
type sized struct{ megabytes int }

// mostMB is a hundred times the longest post-mortem we know of. Each MB takes some
// 30 MB of memory, and of a text made to cost as much as it can up to 370.
const mostMB = 16

func (s *sized) flags(f *pflag.FlagSet) {
	f.IntVar(&s.megabytes, "max-size", mostMB, "`MB` that a document may have; a larger one is an error")
}

func (s *sized) check() error {
	if s.megabytes < 1 || s.megabytes > 1<<30 {
		return fmt.Errorf("--max-size cannot be %d; it is a number of MB from 1", s.megabytes)
	}
	return nil
}

// most returns how many bytes a document may have.
func (s sized) most() int64 {
	if s.megabytes == 0 {
		return mostMB << 20
	}
	return int64(s.megabytes) << 20
}

// fits returns an error if a document has more bytes than it may.
func (in input) fits(size int) error {
	if most := in.size.most(); int64(size) > most {
		return fmt.Errorf("%s: this has more than %d MB; --max-size reads larger files, or it has to be left out", in.path, most>>20)
	}
	return nil
}

// slurp returns the bytes of a document, or so many that it doesn't fit.
func (in input) slurp(r io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, in.size.most()+1))
}

// file returns the bytes of a file in the same way.
func (in input) file(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return in.slurp(f)
}
