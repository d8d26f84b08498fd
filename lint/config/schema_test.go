package config_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/unblame/unblame/lint/config"
)

var update = flag.Bool("update", false, "write the schema anew")

// TestSchemaIsFresh holds that the schema that editors read is that of the types.
func TestSchemaIsFresh(t *testing.T) {
	name := filepath.Join("..", "..", "docs", "unblame.schema.json")
	want := config.Schema(builtin(t))
	if *update {
		if err := os.WriteFile(name, want, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale; go test ./lint/config -update writes it anew", name)
	}
}
