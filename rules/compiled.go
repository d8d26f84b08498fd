package rules

var compiled []compiledRule
