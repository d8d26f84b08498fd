package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// errInterrupted ends a command that was told to stop while it wrote a file.
// The file is whole, as it was or as it should become.
var errInterrupted = errors.New("interrupted; the files written so far are whole")

var errReadOnly = errors.New("it is read-only; it has to be writable")

// replace writes a file that is there and still has the old bytes: whoever reads
// it finds all of the old ones or all of the new ones. Its permissions stay.
func replace(path string, old, data []byte) error {
	return uninterrupted(func(<-chan os.Signal) error {
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, old) {
			return cmp.Or(err, errors.New("it was changed meanwhile"))
		}
		f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
		if err != nil {
			return err
		}
		return finish(f, path, data)
	})
}

// patience is how long another run may hold the lock of a file.
const patience = 10 * time.Second

// amend changes a file, which need not be there, by what change makes of its
// bytes (nil for none). Of runs that do so at the same time, one waits for the
// other: FILE.lock is the lock, and becomes the file.
func amend(path string, change func(old []byte) ([]byte, error)) error {
	path, err := placeWithin(bounds(path), path)
	if err != nil {
		return err
	}
	return uninterrupted(func(told <-chan os.Signal) error {
		lock, err := locked(path+".lock", patience, told)
		if err != nil {
			return err
		}
		old, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			old, err = nil, nil
		}
		if err == nil {
			var data []byte
			if data, err = change(old); err == nil && (old == nil || !bytes.Equal(old, data)) {
				return finish(lock, path, data)
			}
		}
		return errors.Join(err, lock.Close(), os.Remove(lock.Name()))
	})
}

// locked creates the lock file as soon as no other run has it, unless this one is
// told to stop meanwhile.
func locked(name string, patience time.Duration, told <-chan os.Signal) (*os.File, error) {
	for start := time.Now(); ; {
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
		if time.Since(start) > patience {
			return nil, fmt.Errorf("%s: another run has been writing for %s; if there is none, this file is left from one that was killed, and has to go", name, patience)
		}
		select {
		case <-told:
			return nil, errInterrupted
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// finish fills a temporary file and lets it take the place of path, whose
// permissions it gets. On failure it is removed.
func finish(f *os.File, path string, data []byte) error {
	var mode error
	if info, err := os.Stat(path); err == nil {
		if mode = f.Chmod(info.Mode().Perm()); info.Mode().Perm()&0o222 == 0 {
			mode = errReadOnly
		}
	}
	_, wrote := f.Write(data)
	err := errors.Join(mode, wrote, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // the first error says more
		return first(err)
	}
	if folder, err := os.Open(filepath.Dir(path)); err == nil {
		_ = folder.Sync() // not all systems can
		_ = folder.Close()
	}
	return nil
}

// first returns the first of joined errors.
func first(err error) error { return apart(err)[0] }

// uninterrupted does short work that must not stop halfway, and says afterwards
// if it was told to.
func uninterrupted(work func(told <-chan os.Signal) error) error {
	told, stop := listen()
	defer stop()
	err := work(told)
	select {
	case <-told:
		return errors.Join(err, errInterrupted)
	default:
		return err
	}
}

// notWritten says why a file cannot be written, and that it is as it was.
func notWritten(path string, err error) error {
	if errors.Is(err, errInterrupted) {
		return err
	}
	var cause *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: permission denied; the file and its folder have to be writable; it is as it was", path)
	case errors.As(err, &cause):
		err = cause.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fmt.Errorf("%s: %w; the file is as it was", path, err)
}
