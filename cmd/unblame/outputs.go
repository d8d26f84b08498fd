package main

import (
	"errors"
	"fmt"
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
	f.StringArrayVarP(&o.to, "output", "o", nil, "where to write the report instead of standard output, or with a format another report, as `[FORMAT=]path`; may be repeated")
	f.StringVar(&o.template, "template", "", "`text` of the format template, a line per finding, such as '{{.Path}}:{{.Line}} {{.Message}}'")
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
		source, err := beside(o.file)
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
