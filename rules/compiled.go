package rules

import "github.com/unblame/unblame/lint"

var compiled []compiledRule

var cues lint.Cues
