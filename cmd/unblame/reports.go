package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/unblame/unblame/lint/report"
)

// reports writes several reports at once.
type reports []opened

type opened struct {
	report report.Writer
	path   string
	buffer *bufio.Writer
	file   io.Closer
}

// open opens all reports, before any work is done for them. It returns the
// inputs without reports of an earlier run, which a folder may hold; a report
// never overwrites a file that is named to be checked.
func (a app) open(o outputs, screen report.Options, list []input, files *begun) (reports, []input, error) {
	all, err := o.list()
	if err != nil {
		return nil, nil, err
	}
	for _, out := range all {
		if list, err = sparing(list, out); err != nil {
			return nil, nil, err
		}
	}
	if screen.Template, err = o.parsed(all); err != nil {
		return nil, nil, err
	}
	plain := screen // what a file can do
	plain.Color, plain.Links, plain.Width, plain.Actions = false, false, 0, false
	var opened reports
	for _, out := range all {
		one, err := a.openOne(out, screen, plain, files)
		if err != nil {
			opened.abandon()
			return nil, nil, err
		}
		opened = append(opened, one)
	}
	return opened, list, nil
}

// sparing returns the inputs without the file that a report goes to. It is an
// error if that file is named to be checked.
func sparing(list []input, out output) ([]input, error) {
	target, err := os.Stat(out.path)
	if there := err == nil && target.Mode().IsRegular(); !there || out.path == "-" {
		return list, nil
	}
	var rest []input
	for _, in := range list {
		info, err := os.Stat(in.path)
		switch {
		case in.stdin, err != nil, !os.SameFile(info, target):
			rest = append(rest, in)
		case in.named:
			return nil, fmt.Errorf("%s: the %s report would overwrite this file, which is to be checked; name another path", out.path, out.format)
		}
	}
	return rest, nil
}

func (a app) openOne(out output, screen, plain report.Options, files *begun) (opened, error) {
	one := opened{path: out.path}
	w := a.stdout // which is buffered, and flushed at the end
	if out.path != "-" {
		file, err := files.create(out.path)
		if err != nil {
			return opened{}, unwritable(out.path, err)
		}
		one.file, one.buffer, screen = file, bufio.NewWriter(file), plain
		w = one.buffer
	}
	var err error
	one.report, err = report.New(out.format, w, screen)
	return one, err
}

// File implements report.Writer.
func (r reports) File(f report.File) error {
	for _, one := range r {
		if err := one.report.File(f); err != nil {
			return unwritable(one.path, err)
		}
	}
	return nil
}

// Close implements report.Writer. It closes all files, also after an error.
func (r reports) Close(s report.Summary) error {
	var errs []error
	for _, one := range r {
		err := one.report.Close(s)
		if one.file != nil {
			if lost := one.buffer.Flush(); err == nil {
				err = lost
			}
			if err != nil {
				one.abandon()
			} else {
				err = one.file.Close()
			}
		}
		if err != nil {
			errs = append(errs, unwritable(one.path, err))
		}
	}
	return errors.Join(errs...)
}

// abandon takes away the reports that are not in their place.
func (r reports) abandon() {
	for _, one := range r {
		one.abandon()
	}
}

func (one opened) abandon() {
	if w, ok := one.file.(*whole); ok {
		w.abandon()
	} else if one.file != nil {
		_ = one.file.Close() // whatever was written
	}
}

// unwritable says why a report cannot be written. What is wrong with standard
// output is said when it is flushed.
func unwritable(path string, err error) error {
	if path == "-" {
		return err
	}
	var cause *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: the folder of this report is not there; create it, or name another path", path)
	case errors.As(err, &cause):
		err = cause.Err
	}
	return fmt.Errorf("%s: the report cannot be written: %w; name another path", path, err)
}
