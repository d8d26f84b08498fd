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
		source, err = io.ReadAll(a.stdin)
	} else {
		source, err = os.ReadFile(in.path)
	}
	if err != nil {
		return nil, unreadable(in.path, err)
	}
	if len(source) > short {
		expectLong()
	}
	return source, text(in.path, source)
}

// beginning is how many bytes are looked at to tell text from binary.
const beginning = 8000

// text returns an error unless the source can be text in UTF-8.
func text(path string, source []byte) error {
	switch {
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
	case errors.As(err, &cause):
		err = cause.Err
	}
	return fmt.Errorf("%s: %w; it has to be readable, or left out", path, err)
}
