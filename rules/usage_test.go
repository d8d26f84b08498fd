package rules_test

import (
	"fmt"
	"testing/fstest"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/rules"
)

// The pages of the built-in rules tell why each exists.
func ExampleBuiltin() {
	builtin, err := rules.Builtin()
	if err != nil {
		panic(err)
	}
	for _, r := range builtin {
		if r.ID == "human-error" {
			fmt.Println(r.Group, r.Page)
			fmt.Println(r.Title)
		}
	}
	// Output:
	// blame rules/blame/human-error.md
	// a person's error as the explanation
}

// A team's own rule is a Markdown file whose examples are its tests.
func ExampleLoad() {
	folder := fstest.MapFS{"tone/gremlin.md": {Data: []byte(`---
severity: warning
phrase:
  - words: [gremlin|gremlins]
message: "“{match}” hides a mechanism that has a name."
---
# gremlin: a creature instead of a mechanism

Readers cannot mend a creature.

Sources: our own guide.

## Flags

- Some **gremlins** ate the packets.

## Allows

- The router dropped the packets.
`)}}
	own, err := rules.Load(folder, "team-rules")
	if err != nil {
		panic(err)
	}
	fmt.Println("examples that fail:", len(rules.Test(own, own)))

	source := []byte("# Outage\n\n## Impact\n\nA gremlin took the site down.\n")
	for _, f := range lint.Run(source, lint.NewSet([]*lint.Rule{own[0].Rule}), nil).Findings {
		fmt.Println(f.Rule+":", f.Message)
	}
	// Output:
	// examples that fail: 0
	// gremlin: “gremlin” hides a mechanism that has a name.
}
