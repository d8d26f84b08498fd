package english

import (
	"os"
	"strings"
	"testing"
)

var escapes = strings.NewReplacer(`\n`, "\n", `\o`, string(Object), `\z`, "\u200b")

// cases returns the lines of a data file without comments and headings.
func cases(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line != "" && !strings.HasPrefix(line, "# ") && !strings.HasPrefix(line, "## ") {
			lines = append(lines, line)
		}
	}
	return lines
}
