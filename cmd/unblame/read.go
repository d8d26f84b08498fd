package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// read returns the bytes of an input, or an error that names it if it cannot be
// read or is no text.
func (a app) read(in input) ([]byte, error) {
	var source []byte
	var err error
	if in.stdin {
		source, err = in.slurp(a.stdin)
	} else {
		source, err = in.read()
	}
	if err != nil {
		return nil, unreadable(in.path, err)
	}
	if len(source) > short {
		expectLong(len(source))
	}
	return source, in.text(source)
}

var errNotRegular = errors.New("this is no regular file")

// read returns the bytes of a file. What a search comes across has to be a regular
// one: a pipe or a device may have no end.
func (in input) read() ([]byte, error) {
	path, err := within(in.tree, in.path)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && !in.named && !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	return in.file(path)
}

// mostBeside is how many bytes a file may have that is read besides documents:
// a baseline, a patch, a template.
const mostBeside = 64 << 20

// beside returns the bytes of such a file, which was named by a flag or was found
// in a place for it. The error says why it cannot be read, without the path.
func beside(path string) ([]byte, error) {
	tree := bounds(path)
	path, err := within(tree, path)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && tree != "" && !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, mostBeside+1))
	if err == nil && len(data) > mostBeside {
		err = fmt.Errorf("this is larger than %d MB", mostBeside>>20)
	}
	return data, err
}

// beginning is how many bytes are looked at to tell text from binary.
const beginning = 8000

// text returns an error unless the source can be text in UTF-8, and is not too long.
func (in input) text(source []byte) error {
	path := in.path
	switch {
	case in.fits(len(source)) != nil:
		return in.fits(len(source))
	case bytes.HasPrefix(source, []byte("\xff\xfe")), bytes.HasPrefix(source, []byte("\xfe\xff")):
		return fmt.Errorf("%s: this is UTF-16 text; save it as UTF-8, for example with iconv -f UTF-16 -t UTF-8", path)
	case bytes.IndexByte(source[:min(len(source), beginning)], 0) >= 0:
		return fmt.Errorf("%s: this is a binary file; unblame reads Markdown in UTF-8", path)
	}
	return nil
}

// unreadable says why a path cannot be read, without the system call in front.
func unreadable(path string, err error) error {
	var cause *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file or folder; paths start at the current folder", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: permission denied; it has to be readable, or left out", path)
	case errors.Is(err, errLeadsOut), errors.Is(err, errLeadsGit):
		return fmt.Errorf("%s: %w; where it leads can be named itself, or else the link has to go", path, err)
	case errors.As(err, &cause):
		err = cause.Err
	}
	return fmt.Errorf("%s: %w; it has to be readable, or left out", path, err)
}
