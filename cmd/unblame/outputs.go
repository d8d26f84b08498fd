package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/report"
)

// outputs are the reports that a run is to write, as the flags name them.
type outputs struct {
	format         *choice
	to             []string
	template, file string // of the format template
}

func newOutputs() outputs { return outputs{format: oneOf(report.Formats()...)} }

func (o *outputs) flags(f *pflag.FlagSet) {
	f.Var(o.format, "format", "how to report")
	f.StringArrayVarP(&o.to, "output", "o", nil, "`[FORMAT=]PATH` to write the report to instead of standard output, or with a format another report; may be repeated")
	f.StringVar(&o.template, "template", "", "`text` of the format template: a line per finding, such as '{{.Path}}:{{.Line}} {{.Message}}'")
	f.StringVar(&o.file, "template-file", "", "`file` that holds the template")
}

// parsed returns the template, or nil if no report needs one.
func (o *outputs) parsed(all []output) (*report.Template, error) {
	needed := slices.ContainsFunc(all, func(out output) bool { return out.format == "template" })
	text, from := o.template+"\n", "--template"
	switch {
	case o.template != "" && o.file != "":
		return nil, errors.New("--template and --template-file exclude each other; one template is enough")
	case !needed && (o.template != "" || o.file != ""):
		return nil, errors.New("there is a template, but no report uses it; --format template does")
	case !needed:
		return nil, nil
	case o.template == "" && o.file == "":
		return nil, errors.New("the format template needs --template TEXT or --template-file FILE")
	case o.file != "":
		source, err := os.ReadFile(o.file)
		if err != nil {
			return nil, unreadable(o.file, err)
		}
		text, from = string(source), o.file
	}
	t, err := report.ParseTemplate(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", from, err)
	}
	return t, nil
}

// output is one report and where it goes; the path "-" is standard output.
type output struct{ format, path string }

// list returns the reports that the flags ask for, standard output first.
func (o *outputs) list() ([]output, error) {
	all := []output{{o.format.value, "-"}}
	moved := false
	for _, arg := range o.to {
		out, err := parseOutput(arg, o.format.value)
		switch {
		case err != nil:
			return nil, err
		case out.format != "":
			all = append(all, out)
		case moved:
			return nil, fmt.Errorf("--output %s: the %s report goes to %s already; --output FORMAT=PATH writes another one", arg, o.format.value, all[0].path)
		default:
			all[0].path, moved = out.path, true
		}
	}
	for i, out := range all {
		for _, earlier := range all[:i] {
			if samePath(earlier.path, out.path) {
				return nil, fmt.Errorf("two reports go to %s, %s and %s; each needs a path of its own", shown(out.path), earlier.format, out.format)
			}
		}
	}
	return all, nil
}

// parseOutput reads FORMAT=PATH or PATH. A path that has = in its first folder
// or name can be written with ./ in front.
func parseOutput(arg, format string) (output, error) {
	name, path, both := strings.Cut(arg, "=")
	switch {
	case both && slices.Contains(report.Formats(), name):
		if path == "" {
			return output{}, fmt.Errorf("--output %s: the path is empty; - stands for standard output", arg)
		}
		return output{name, path}, nil
	case both && !strings.ContainsAny(name, `/\.`):
		return output{}, fmt.Errorf("--output %s: there is no format %q%s", arg, name, lint.DidYouMean(name, report.Formats()))
	case arg == "":
		return output{}, errors.New("--output: the path is empty; - stands for standard output")
	case arg == "-":
		return output{}, fmt.Errorf("--output -: the %s report goes to standard output without it", format)
	}
	return output{path: arg}, nil
}

func shown(path string) string {
	if path == "-" {
		return "standard output"
	}
	return path
}

// samePath reports whether two paths are one file, also through links.
func samePath(a, b string) bool {
	if a == "-" || b == "-" {
		return a == b
	}
	if sameFile(a, b) {
		return true
	}
	x, _ := filepath.Abs(a)
	y, _ := filepath.Abs(b)
	return x == y
}

// sameFile reports whether two paths lead to one regular file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	y, err2 := os.Stat(b)
	return err == nil && err2 == nil && x.Mode().IsRegular() && os.SameFile(x, y)
}

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
func (a app) open(o outputs, screen report.Options, list []input) (reports, []input, error) {
	all, err := o.list()
	if err != nil {
		return nil, nil, err
	}
	for _, out := range all {
		for _, in := range list {
			if in.named && !in.stdin && sameFile(in.path, out.path) {
				return nil, nil, fmt.Errorf("%s: the %s report would overwrite this file, which is to be checked; name another path", out.path, out.format)
			}
		}
		list = slices.DeleteFunc(list, func(in input) bool { return !in.stdin && out.path != "-" && sameFile(in.path, out.path) })
	}
	if screen.Template, err = o.parsed(all); err != nil {
		return nil, nil, err
	}
	plain := screen // what a file can do
	plain.Color, plain.Links, plain.Width, plain.Actions = false, false, 0, false
	var opened reports
	for _, out := range all {
		one, err := a.openOne(out, screen, plain)
		if err != nil {
			opened.abandon()
			return nil, nil, err
		}
		opened = append(opened, one)
	}
	return opened, list, nil
}

func (a app) openOne(out output, screen, plain report.Options) (opened, error) {
	one := opened{path: out.path}
	w := a.stdout // which is buffered, and flushed at the end
	if out.path != "-" {
		file, err := createWhole(out.path)
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
