// Package config holds what a team decides for all its documents: it finds the
// configuration file that governs a document, reads it strictly, and says under
// which settings the document is checked. Profiles are such decisions made ready.
//
// It reads inside one repository and nowhere else, and runs nothing.
package config

import (
	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/postmortem"
)

// file is what a configuration file may hold. The doc of a field is what editors
// show beside its key.
type file struct {
	Version     int        `yaml:"version" doc:"Version of this file's format: 1."`
	Extends     []string   `yaml:"extends" doc:"What this file builds on: the name of a profile, or the path of another file of the same repository, from the folder of this one. What stands here counts over it."`
	Choices     Choices    `yaml:",inline"`
	Overrides   []override `yaml:"overrides" doc:"What holds for some files; a later entry counts over an earlier one."`
	Ignore      []string   `yaml:"ignore" doc:"Files and folders that a search leaves out, as .gitignore names them."`
	CustomRules []string   `yaml:"custom-rules" doc:"Folders of the team's own rule files, from the folder of this file."`
	Baseline    string     `yaml:"baseline" doc:"The file of known findings, from the folder of this file."`
}

// override is what holds for some files.
type override struct {
	Files   []string `yaml:"files" doc:"Which files, as .gitignore names them: the last pattern that fits counts, and ! takes back."`
	Choices Choices  `yaml:",inline"`
}

// Choices are what can be decided for all files or for some.
type Choices struct {
	Profile      profileName     `yaml:"profile" doc:"What is asked of a post-mortem, by the school that it follows; unblame profiles lists them."`
	FailLevel    FailLevel       `yaml:"fail-level" doc:"The mildest severity that ends with exit code 1."`
	Rules        map[string]Rule `yaml:"rules" doc:"How severe a rule is, or all rules of a group; off turns it off."`
	Options      Options         `yaml:"options" doc:"Answers where the schools of post-mortems disagree."`
	People       []string        `yaml:"people" doc:"Names of people that would not be known as such."`
	Systems      []string        `yaml:"systems" doc:"Names of systems, also of those that are called like a person."`
	Sections     map[string]kind `yaml:"sections" doc:"The team's own titles of sections, each with its kind."`
	Suppressions Suppressions    `yaml:"suppressions" doc:"How comments that suppress findings are held."`
}

// Rule is what is decided about a rule, or about all rules of a group.
type Rule struct {
	Severity severity `yaml:"severity,short" doc:"How severe its findings are; those of which it is less sure stay milder."`
	Options  Options  `yaml:"options" doc:"Answers for this rule alone."`
}

// Options are the answers to settings: one, or a list of them.
type Options map[lint.Setting][]string

// Suppressions say how comments that suppress findings are held.
type Suppressions struct {
	RequireReason *bool    `yaml:"require-reason" doc:"Whether each needs a reason behind --; the default is true."`
	ReportUnused  severity `yaml:"report-unused" doc:"How severe one is that suppresses nothing; the default is warning."`
}

// severity is that of a rule, or "off".
type severity string

// Choices implements strict.Choice.
func (severity) Choices() []string { return []string{"off", "suggestion", "warning", "error"} }

// FailLevel is the mildest severity that ends with exit code 1, or "never".
type FailLevel string

// Choices implements strict.Choice.
func (FailLevel) Choices() []string { return []string{"error", "warning", "suggestion", "never"} }

// profileName is the name of a profile.
type profileName string

// Choices implements strict.Choice.
func (profileName) Choices() []string { return order }

// kind is a kind of section.
type kind postmortem.Kind

// Choices implements strict.Choice.
func (kind) Choices() []string {
	var names []string
	for _, k := range postmortem.Kinds() {
		names = append(names, string(k))
	}
	return names
}
