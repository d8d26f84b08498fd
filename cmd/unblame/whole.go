package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
)

// whole is a file that is written beside its place and takes it once it is
// complete: a run that is interrupted, or out of disk, leaves what was there.
type whole struct {
	*os.File
	path string
	end  sync.Once // it takes its place, or it goes
}

// begun are the files of a run that may have to go when it is told to stop.
type begun struct {
	sync.Mutex
	files []*whole
}

// create begins a file that Close puts in its place. What is no regular file, a
// pipe for example, is written as it comes.
func (b *begun) create(path string) (io.WriteCloser, error) {
	path, err := placeWithin(bounds(path), path)
	if err != nil {
		return nil, err
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // the link stays
	}
	info, err := os.Stat(path)
	there := err == nil
	if there && !info.Mode().IsRegular() {
		return os.Create(path)
	}
	if there && info.Mode().Perm()&0o222 == 0 {
		return nil, errReadOnly
	}
	beside := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
	b.Lock() // no file is there that stop does not know
	defer b.Unlock()
	mode := fs.FileMode(0o666)
	if there {
		mode = info.Mode().Perm() // nobody else reads meanwhile what they may not read then
	}
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if there && errors.Is(err, fs.ErrPermission) {
		return os.Create(path) // the folder is closed, the file perhaps not
	}
	if err != nil {
		return nil, err
	}
	w := &whole{File: f, path: path}
	b.files = append(b.files, w)
	return w, nil
}

// stop takes away the files that are not in their place, and lets none begin.
func (b *begun) stop() {
	b.Lock()
	for _, w := range b.files {
		w.abandon()
	}
}

// Close puts the file in its place.
func (w *whole) Close() (err error) {
	w.end.Do(func() { err = finish(w.File, w.path, nil) })
	return err
}

// abandon takes away what was written, unless it is in its place.
func (w *whole) abandon() {
	w.end.Do(func() {
		_ = w.File.Close() // it is not wanted
		_ = os.Remove(w.Name())
	})
}

// ifTold does something when the run is told to stop, which it then does. The
// function that it returns ends the wait.
func ifTold(do func()) (done func()) {
	told, stop := listen()
	end := make(chan struct{})
	go func() {
		select {
		case s := <-told:
			do()
			signal.Reset()
			if self, err := os.FindProcess(os.Getpid()); err != nil || self.Signal(s) != nil {
				os.Exit(exitFailed)
			}
		case <-end:
		}
	}()
	return func() {
		stop()
		close(end)
	}
}

// listen hears when the run is told to stop, until stop is called. What the run was
// started to ignore, as by nohup, it ignores.
func listen() (told chan os.Signal, stop func()) {
	told = make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(told, s)
		}
	}
	return told, func() { signal.Stop(told) }
}
