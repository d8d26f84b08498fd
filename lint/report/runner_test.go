package report

import "strings"

// command is what the runner of GitHub Actions reads from a line of a log.
type command struct {
	name       string
	properties map[string]string
	data       string
}

// commandsIn reads a log as the runner does (actions/runner, ActionCommand.cs):
// "::name key=value,…::data" at the start of a line, blanks before it left out,
// and the older "##[name key=value;…]data" anywhere in a line, as those of Azure
// Pipelines and TeamCity are.
func commandsIn(log string) []command {
	var all []command
	for _, line := range strings.FieldsFunc(log, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "::"); ok {
			if head, data, ok := strings.Cut(rest, "::"); ok {
				name, properties, _ := strings.Cut(head, " ")
				all = append(all, command{name, propertiesOf(properties), unescapeCommand(data)})
				continue
			}
		}
		for _, mark := range []string{"##[", "##vso[", "##teamcity["} {
			if _, rest, ok := strings.Cut(line, mark); ok {
				head, data, _ := strings.Cut(rest, "]")
				all = append(all, command{name: mark + head, data: data})
			}
		}
	}
	return all
}

func propertiesOf(text string) map[string]string {
	all := map[string]string{}
	for _, p := range strings.Split(strings.TrimSpace(text), ",") {
		if name, value, ok := strings.Cut(p, "="); ok && value != "" {
			all[strings.ToLower(name)] = unescapeCommand(strings.NewReplacer("%3A", ":", "%2C", ",").Replace(value))
		}
	}
	return all
}

func unescapeCommand(text string) string {
	return strings.ReplaceAll(strings.NewReplacer("%0D", "\r", "%0A", "\n").Replace(text), "%25", "%")
}
