package postmortem

import "strings"

// dated reports whether a title is a date or a time of day.
func dated(s string) bool { return strings.ContainsAny(s, "0123456789") }
