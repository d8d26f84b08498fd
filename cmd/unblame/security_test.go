package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestSecurityPage holds that each test that docs/security.md names is there.
func TestSecurityPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	quoted := regexp.MustCompile("`([^`]+)`")
	tests := 0
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		if len(cells) != 3 {
			continue
		}
		for _, name := range quoted.FindAllStringSubmatch(cells[2], -1) {
			tests++
			_, here := os.Stat(filepath.FromSlash(name[1]))
			_, there := os.Stat(filepath.Join("..", "..", filepath.FromSlash(name[1])))
			if here != nil && there != nil {
				t.Errorf("there is no %s", name[1])
			}
		}
	}
	if tests < 40 {
		t.Errorf("the page names %d tests", tests)
	}
}
