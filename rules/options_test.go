package rules

import (
	"strings"
	"testing"
	"testing/fstest"
)

// chosen is a rule that a team's choices change, and that offers rewrites. Its
// examples are tests of both.
const chosen = `---
severity: warning
sections: {not: [timeline]}
options:
  names:
    allow-all: off
    roles-only: {severity: error, sections: {not: [lucky]}}
phrase:
  - words:
      - obviously
    rewrite: {replace: ""}
  - words:
      - cowboy fix
    rewrite: {replace: "change", append: ", because [what was known then]"}
  - words:
      - hotfix
    if: {horizon: ["30"]}
message: "“{match}” says what somebody thinks of it."
---
# cowboy: a picture of the person

Sources: nobody but this test.

## Flags

- A **cowboy fix** took the proxy down.
  - Offered: A change took the proxy down, because [what was known then].
- **Cowboy fix** on a Friday.
  - Offered: Change on a Friday, because [what was known then].
- A **cowboy fix** took the proxy down, and nobody saw it.
  - Offered: A cowboy fix took the proxy down, and nobody saw it.
- **Obviously**, the disk was full.
  - Offered: The disk was full.
- The disk was **obviously** full.
  - Offered: The disk was full.
- The disk was, **obviously**, full.
  - Offered: The disk was full.

## Allows

- The hotfix took the proxy down.

## Allows in timeline

- 10:00 A cowboy fix took the proxy down.

## Allows with names allow-all

- A cowboy fix took the proxy down.

## Flags in timeline with names roles-only

- 10:00 A **cowboy fix** took the proxy down.

## Flags with horizon 30

- The **hotfix** took the proxy down.
`

func TestOptionsAndRewrites(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"as it is", "", "", ""},
		{"setting that is none", "  names:", "  name:", `own/cowboy.md:5: options: there is no setting "name"; it is one of counterfactuals, deadlines, horizon, names, owners, root-cause`},
		{"answer that is none", "allow-all: off", "allow: off", `names cannot be "allow"; it is one of default, roles-only, allow-timeline, allow-all`},
		{"change that is none", "allow-all: off", "allow-all: error", `own/cowboy.md:6: options: "error" says nothing about the rule`},
		{"severity that is none", "severity: error", "severity: erorr", `there is no severity "erorr"; did you mean "error"?`},
		{"choice that is not tested", "names allow-all", "names allow-none", `names cannot be "allow-none"`},
		{"rewrite that reads otherwise", "Offered: Change on", "Offered: Changes on", "own/cowboy.md:29: the rewrite on offer reads: Change on a Friday, because [what was known then]."},
		{"rewrite that is found again", `{replace: ""}`, `{replace: "so obviously"}`, "the rewrite on offer is found again: So obviously, the disk was full."},
	} {
		t.Run(c.name, func(t *testing.T) {
			own, err := Load(fstest.MapFS{"cowboy.md": {Data: []byte(strings.Replace(chosen, c.old, c.new, 1))}}, "own")
			var all []string
			if err != nil {
				all = append(all, err.Error())
			} else {
				for _, err := range Test(own, own) {
					all = append(all, err.Error())
				}
			}
			if got := strings.Join(all, "\n"); c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
