package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const licencesPage = "../../docs/licences.md"

// linked is a module whose code is in the program.
type linked struct{ Path, Dir string }

// TestLicences holds that docs/licences.md brings the licence of every module in the
// program, and that each goes with ours. -update writes the page.
func TestLicences(t *testing.T) {
	modules := map[string]string{"The model of github.com/jdkato/prose/v3": filepath.Join("..", "..", "lint", "english", "tagger")}
	for _, system := range []string{"linux", "darwin", "windows"} {
		for _, m := range linkedOn(t, system) {
			modules[m.Path] = m.Dir
		}
	}
	modules["The Go standard library"] = modules["golang.org/x/sys"] // which is of the same authors, under the same text
	page := licences(t, modules)
	if *update {
		if err := os.WriteFile(licencesPage, page, 0o644); err != nil { //nolint:gosec // a page of the documentation
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(licencesPage)
	if err != nil || !bytes.Equal(written, page) {
		t.Errorf("docs/licences.md is not what the modules say (%v); go test ./cmd/unblame -run TestLicences -update writes it, and its change is worth a look", err)
	}
}

// TestModules holds that docs/decisions says of each module why it is there.
func TestModules(t *testing.T) {
	why, err := os.ReadFile("../../docs/decisions/0003-modules.md")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "mod", "edit", "-json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
	}
	if err := json.Unmarshal(out, &mod); err != nil || len(mod.Require) == 0 {
		t.Fatal(err)
	}
	for _, m := range mod.Require {
		if !m.Indirect && !strings.Contains(string(why), "| `"+m.Path) {
			t.Errorf("docs/decisions/0003-modules.md doesn't say why %s is there", m.Path)
		}
	}
}

// linkedOn returns the modules of the program on an operating system, without ours.
func linkedOn(t *testing.T, system string) []linked {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-json=Module", ".")
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []linked
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ Module *linked }
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			t.Fatal(err)
		case p.Module != nil && p.Module.Path+"/" != module:
			all = append(all, *p.Module)
		}
	}
}

// licences writes the page, from the names of modules and their folders.
func licences(t *testing.T, modules map[string]string) []byte {
	t.Helper()
	var table, texts bytes.Buffer
	for _, name := range slices.SortedFunc(maps.Keys(modules), func(a, b string) int {
		return cmp.Compare(strings.ToLower(a), strings.ToLower(b))
	}) {
		var kinds []string
		var brought bytes.Buffer
		for _, file := range licenceFiles(t, modules[name]) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if filepath.Base(file) != "NOTICE" {
				kinds = append(kinds, kindsOf(string(text))...)
			}
			fmt.Fprintf(&brought, "\n```\n%s\n```\n", strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
		}
		if len(kinds) == 0 {
			t.Errorf("%s has no licence that is known to go with ours", name)
		}
		fmt.Fprintf(&table, "| %s | %s |\n", name, strings.Join(kinds, " and "))
		fmt.Fprintf(&texts, "\n## %s\n%s", name, &brought)
	}
	return slices.Concat([]byte(`# Licences

What is in the program besides unblame itself, on Linux, macOS or Windows. All of it goes with
unblame's own [licence](../LICENSE), MIT, and asks to be named, which this page does; it belongs
to every copy of the program. `+"`go test ./cmd/unblame -run TestLicences -update`"+` writes it.

| | licence |
| --- | --- |
`), table.Bytes(), texts.Bytes())
}

// licenceFiles returns the files of a folder that state a licence.
func licenceFiles(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		if !e.IsDir() && (strings.Contains(name, "LICENSE") || strings.Contains(name, "LICENCE") || name == "COPYING" || name == "NOTICE") {
			files = append(files, filepath.Join(folder, e.Name()))
		}
	}
	return files
}

// kindsOf returns the licences in a text, of those that go with MIT.
func kindsOf(text string) (kinds []string) {
	text = strings.Join(strings.Fields(text), " ")
	for _, k := range []struct{ name, says string }{
		{"Apache-2.0", "Apache License, Version 2.0"},
		{"Apache-2.0", "Apache License Version 2.0"},
		{"BSD-3-Clause", "Neither the name of"},
		{"MIT", "Permission is hereby granted, free of charge"},
	} {
		if strings.Contains(text, k.says) && !slices.Contains(kinds, k.name) {
			kinds = append(kinds, k.name)
		}
	}
	return kinds
}

func TestKindsOf(t *testing.T) {
	for text, want := range map[string]string{
		"Permission is hereby\ngranted, free of charge": "MIT",
		"GNU GENERAL PUBLIC LICENSE":                    "",
	} {
		if got := strings.Join(kindsOf(text), " "); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
