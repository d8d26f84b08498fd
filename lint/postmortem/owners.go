package postmortem

import (
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint/english"
)

// handles reports whether a piece is made of handles: "@k.osei", "@a, @b".
func handles(s string) bool {
	n := 0
	for f := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '&' || r == '+' }) {
		f = strings.Trim(f, "`")
		if f == "and" || f == "with" {
			continue
		}
		if len(f) < 2 || f[0] != '@' || !isWordByte(f[1]) || strings.Contains(f, "/") && !strings.Contains(f, "-") {
			return false
		}
		n++
	}
	return n > 0
}

// isMail reports whether a word is an address of mail.
func isMail(w string) bool {
	name, host, ok := strings.Cut(w, "@")
	return ok && name != "" && strings.Contains(host, ".") && strings.IndexFunc(w, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("@._+-", r)
	}) < 0
}

// crowds are owners that are nobody in particular.
var crowds = map[string]bool{
	"team": true, "the team": true, "our team": true, "all": true, "everyone": true, "everybody": true, "anyone": true, "anybody": true, "nobody": true, "no one": true, "we": true, "us": true,
	"all teams": true, "all engineers": true, "all of us": true, "the whole team": true, "whole team": true, "entire team": true, "the entire team": true, "teams": true, "several": true, "various": true, "multiple": true, "someone": true, "somebody": true,
	"people": true, "colleagues": true, "staff": true, "reviewers": true, "engineers": true, "developers": true, "operators": true, "users": true, "approvers": true, "responders": true, "leads": true, "managers": true, "folks": true,
	"all team members": true, "everyone on the team": true, "all members": true, "whoever": true, "volunteer": true, "volunteers": true, "any": true,
}

// Assigned reports whether one person, role or named team answers for the
// action: not nobody in particular ("team", "TBD"), and not several alike.
// Collaborators named after the one are no harm: "L. Ito (with M. Diaz)".
func (a Action) Assigned() bool {
	s := strings.TrimSpace(a.Owner)
	if isBlank(s) || a.Nobody() || strings.HasPrefix(small(s), "tbd") {
		return false
	}
	low := small(s)
	for _, with := range []string{"(", " with ", " (with", ", with ", " supported by ", ", supported by", " w/ "} {
		if at := strings.Index(low, with); at > 0 {
			s, low = s[:at], low[:at]
		}
	}
	return len(owners(s)) == 1
}

// Nobody reports whether the owner is nobody in particular: "everyone", "all
// sections", "people".
func (a Action) Nobody() bool {
	s := small(strings.Trim(a.Owner, " .*_()[]`"))
	first, rest, _ := strings.Cut(s, " ")
	return crowds[s] || rest != "" && (first == "all" || first == "every" || first == "each" || first == "any")
}

// Personal reports whether the owner is a person, by name or handle, rather than
// a role or a team.
func (a Action) Personal() bool {
	s := strings.TrimSpace(a.Owner)
	for _, with := range []string{"(", " with ", ","} {
		if at := strings.Index(s, with); at > 0 {
			s = strings.TrimSpace(s[:at])
		}
	}
	return handles(s) || login(s) || s == "I" || oneOfFold(s, "me", "myself") || isName(s) && !isGroup(s) && !isRole(small(s)) && !areas[small(s)] && !knownGroup(s)
}

// owners takes a list of owners apart.
func owners(s string) []string {
	for _, sep := range []string{" and ", " And ", "&", "/", ";", "+", "\n", " or "} {
		s = strings.ReplaceAll(s, sep, ",")
	}
	var out []string
	group := false
	for p := range strings.SplitSeq(s, ",") {
		p = strings.TrimSpace(p)
		if p == "" {
			continue
		}
		if p[0] == '@' {
			out = append(out, strings.Fields(p)...)
			continue
		}
		group = isGroup(p)
		out = append(out, p)
	}
	if group && len(out) > 1 && len(strings.Fields(out[0])) == 1 && !isGroup(out[0]) && strings.Contains(s, ",") && len(out) == 2 {
		return out[1:] // "test and release team" is one team
	}
	return out
}

// isGroup reports whether a text names a team: "Platform team", "SRE".
func isGroup(s string) bool {
	s = strings.TrimSpace(s)
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	if len(words) > 1 && oneOfFold(words[0], "team", "squad", "équipe", "equipe", "equipo") && unicode.IsUpper(firstRune(words[1])) && english.MayName(small(words[1])) {
		return true
	}
	last := small(strings.Trim(words[len(words)-1], "."))
	if oneOfFold(last, "team", "squad", "crew", "guild", "tribe", "sre", "sres", "teams", "devops", "on-call", "oncall", "dba", "dbas", "sysadmins", "noc", "soc", "ops", "wg", "eng", "dept", "department", "committee") {
		return !verb(small(words[0])) || oneOfFold(words[0], "support", "release", "build", "test", "network", "design", "store", "search", "submit", "control", "study", "track", "transfer", "monitor", "launch", "process", "order", "stage", "process", "plan")
	}
	return false
}

// isOwner reports whether a bare text reads as an owner: a placeholder, a team, a role, a name.
func isOwner(s string) bool {
	s = strings.TrimSpace(s)
	low := small(s)
	if crowds[low] || len(s) > 1 && isBlank(s) && low != "done" && low != "no" && low != "x" {
		return true
	}
	for _, with := range []string{" (with ", " with "} {
		if at := strings.Index(low, with); at > 0 {
			s, low = s[:at], low[:at]
		}
	}
	if isGroup(s) || isName(s) && !isThing(s) || pair(s) || login(s) {
		return true
	}
	return isRole(low)
}

// isRole reports whether a text in small letters names a role: "release
// manager", "head of operations".
func isRole(low string) bool {
	words := strings.Fields(low)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	if len(words) > 2 && words[1] == "of" {
		return oneOfFold(words[0], "head", "director", "chief", "vp", "lead", "manager", "owner", "secretary", "chair", "dean", "officer")
	}
	return !verb(words[0]) && (english.Listed("role", words[len(words)-1]) || english.Listed("role", low))
}

// pair reports whether a text names two or three people or teams: "Ana / Bo".
func pair(s string) bool {
	list := owners(s)
	if len(list) < 2 || len(list) > 3 {
		return false
	}
	for _, p := range list {
		if !isGroup(p) && !areas[small(p)] && !(isName(p) && len(strings.Fields(p)) < 3 && !isThing(p)) {
			return false
		}
	}
	return true
}

// login reports whether a text has the form of an account's name: "ana.diaz".
func login(s string) bool {
	first, last, ok := strings.Cut(s, ".")
	return ok && english.Given(first) && len(last) > 2 && strings.IndexFunc(last, func(r rune) bool { return r < 'a' || r > 'z' }) < 0
}

// isGiven reports whether a text is a name that starts with a given name.
func isGiven(s string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	return english.Listed("names", english.Fold(first)) && isName(s) && !strings.Contains(rest, " ")
}

// isThing reports whether a capitalised text names a system, or nothing in
// particular ("Backend").
func isThing(s string) bool {
	low := strings.ToLower(s)
	return english.Listed("systems", low) && !strings.HasSuffix(low, " group") || !strings.Contains(s, " ") && !english.MayName(low) && !knownGroup(low)
}

// isName reports whether a text has the form of a person's name: one to three
// capitalised words that are no words of other fields.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	long := false
	for _, w := range words {
		w = strings.TrimRight(w, ".,")
		low := small(w)
		if low == "de" || low == "van" || low == "von" || low == "der" || low == "da" || low == "bin" {
			continue
		}
		r := firstRune(w)
		if !unicode.IsUpper(r) || states[low] || kinds[low] || isPriority(w) || months[low] != 0 || weekdays[low] || verb(low) || len(w) > 1 && w == strings.ToUpper(w) && len(words) == 1 {
			return false
		}
		for _, c := range w {
			if !unicode.IsLetter(c) && c != '-' && c != '\'' && c != '’' && c != '.' {
				return false
			}
		}
		long = long || len([]rune(w)) > 1
	}
	return long
}
