package postmortem

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed titles.txt
var titleList string

//go:embed foreigntitles.txt
var foreignList string

// Kinds that a title alone does not settle; position and content do.
const (
	summaryOrNarrative  Kind = "summary or narrative"
	causesOrBadly       Kind = "causes or went-badly"
	resolutionOrActions Kind = "resolution or actions"
)

// title is one entry of titles.txt.
type title struct {
	kind Kind
	head bool // counts also as the last words of a longer title
	weak bool // counts only alone, and not inside a section of a known kind
}

// question is a title that is known by how it starts and a word that it holds.
type question struct {
	kind  Kind
	start string
	stems []string // one of them starts a word of the rest; none is asked for if empty
}

type titleTable struct {
	whole     map[string]title
	questions []question
	neutral   map[string]bool
}

// titles is the table of titles.txt.
var titles = sync.OnceValue(func() *titleTable {
	t := &titleTable{whole: make(map[string]title, 1200), neutral: map[string]bool{}}
	var kind Kind
	for line := range strings.SplitSeq(foreignList+"\n"+titleList, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			kind = Kind(strings.Trim(line, "[]"))
		case kind == "neutral":
			for _, w := range words(line) {
				t.neutral[w] = true
			}
		case line[0] == '?':
			start, stems, _ := strings.Cut(line[1:], "&")
			q := question{kind: kind, start: strings.Join(words(start), " ")}
			if stems = strings.TrimSpace(stems); stems != "" {
				q.stems = strings.Split(stems, "|")
			}
			t.questions = append(t.questions, q)
		default:
			e := title{kind: kind, head: line[0] == '*', weak: line[0] == '~'}
			line = strings.TrimLeft(line, "*~ ")
			if settled(line) {
				t.whole[line] = e
				continue
			}
			w := words(line)
			t.whole[strings.Join(w, " ")] = e
			if w = slices.DeleteFunc(w, isArticle); len(w) > 1 { // At a glance
				t.whole[strings.Join(w, " ")] = e
			}
		}
	}
	return t
})

var (
	quotes = strings.NewReplacer("’", "'", "‘", "'")
	joints = strings.NewReplacer(" and ", "\n", " And ", "\n", " AND ", "\n", " or ", "\n", "&", "\n", "/", "\n", ",", "\n", "+", "\n",
		" - ", "\n", "–", "\n", "—", "\n", ":", "\n", "|", "\n", ";", "\n")
)

// settled reports whether a title surely stands as its words are compared, and has no article.
func settled(s string) bool {
	for w := range strings.SplitSeq(s, " ") {
		if w == "" || isArticle(w) || one(w) != w || strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) {
			return false
		}
	}
	return true
}

// words returns a title as the words by which it is compared: lower case,
// without numbers and signs around them, plurals as singulars.
func words(s string) (out []string) {
	s = lower(s)
	if strings.ContainsAny(s, "’‘") {
		s = quotes.Replace(s)
	}
	start := -1
	for i, r := range s {
		switch {
		case 'a' <= r && r <= 'z', r == '\'', '0' <= r && r <= '9', r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if start < 0 {
				start = i
			}
			continue
		case start >= 0:
			out = singular(out, s[start:i])
			start = -1
		}
		if r == '&' || r == '/' || r == '+' {
			out = append(out, "and")
		}
	}
	if start >= 0 {
		out = singular(out, s[start:])
	}
	return out
}

// singular adds a word to those of a title, without its plural s.
func singular(out []string, w string) []string {
	if w = one(strings.TrimSuffix(strings.Trim(w, "'"), "'s")); w == "" {
		return out
	}
	return append(out, w)
}

// one returns a word without its plural s.
func one(w string) string {
	if n := len(w) - 1; n > 2 && w[n] == 's' && w[n-1] != 's' || w == "ups" {
		return w[:n]
	}
	return w
}

// bare takes off what decorates a title: brackets and what is in them, emoji
// and their names (":eye:"), numbering, and marks at the ends.
func bare(s string) string {
	if strings.ContainsAny(s, "([") {
		s = unbracket(s)
	}
	for {
		s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ':' })
		if rest, ok := strings.CutPrefix(s, ":"); ok { // :eye: Detection
			if name, after, ok := strings.Cut(rest, ":"); ok && !strings.ContainsAny(name, " \n") {
				s = after
				continue
			}
			s = rest
			continue
		}
		s = strings.TrimRight(s, ": ")
		n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' })
		if n > 0 && n < 5 && strings.IndexAny(s[n:n+1], ") :-") == 0 { // 1. Summary, 2) Impact
			if rest := strings.TrimSpace(s[n+1:]); !strings.HasPrefix(rest, "hour") {
				s = rest
				continue
			}
		}
		if n := strings.Index(s, ". "); n > 2 { // Timeline (UTC). All times are approximate.
			s = s[:n]
			continue
		}
		return s
	}
}

func unbracket(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(0, depth-1)
			b.WriteByte(' ')
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// meaning says what a title is about.
type meaning struct {
	kinds []Kind
	weak  bool
	exact bool // the title as a whole is known
	free  bool // it is known by what it asks only
}

// asks are the words with which a question starts.
var asks = map[string]bool{"what": true, "how": true, "why": true, "who": true, "where": true, "when": true, "which": true, "so": true, "here": true}

// mean returns what a title is about; no kinds if it is not known. In order: the
// whole title, a question, a compound of known titles, the head noun, one known
// part, what it asks and of whom.
func mean(s string) meaning {
	m := meant(s)
	if len(m.kinds) == 0 {
		if rest, ok := lettered(s); ok {
			return mean(rest)
		}
		if fixed := respelled(s); fixed != "" {
			return meant(fixed)
		}
	}
	return m
}

// lettered returns a title without the letter and number that it starts with,
// as in reports of eight disciplines: "D4 Root cause", "B. Impact", "Part 2: Causes",
// or without the word by which a form asks for it.
func lettered(s string) (rest string, ok bool) {
	if len(s) > 200 {
		return "", false // no title
	}
	w, rest, ok := strings.Cut(strings.TrimSpace(s), " ")
	if mark := strings.Trim(w, "ABCDEFGHIVX"); ok && (mark == "." || mark == ")") && len(w) > 1 && w[0] >= 'A' { // B. Impact, IV) Causes
		return rest, true
	}
	if ok && oneOf(small(w), "describe", "explain", "please", "provide", "state", "list") && len(rest) > 6 { // as forms ask: Describe what happened
		return strings.TrimPrefix(strings.TrimPrefix(rest, "describe "), "the "), true
	}
	if number, title, of := strings.Cut(rest, " "); of && oneOf(small(w), "section", "part", "chapter", "step") && strings.Trim(number, "0123456789IVX.:)-–") == "" {
		return strings.TrimLeft(title, "-–—: "), true // Section 3: Root cause
	}
	return rest, ok && len(w) > 1 && len(w) < 5 && 'A' <= w[0] && w[0] <= 'Z' && strings.Trim(w[1:], "0123456789.:)") == "" && isDigit(w[1])
}

// meant is mean for a title that is spelt as it should be.
func meant(s string) meaning {
	t := titles()
	whole := strings.TrimSpace(s)
	s = bare(whole)
	w := words(s)
	if len(w) == 0 {
		return meaning{}
	}
	free := inquire(s, w)
	if e, ok := t.exactly(w); ok && (free == "" || e.kind != MetadataKind) { // "The short version" is none
		return meaning{kinds: []Kind{e.kind}, weak: e.weak, exact: true}
	}
	if free == silent {
		return meaning{}
	}
	if k := t.asked(w); k != "" {
		return meaning{kinds: []Kind{k}, exact: strings.HasSuffix(whole, "?") || strings.HasSuffix(whole, ":")}
	}
	m := t.compounded(s, w)
	switch {
	case m.weak && free != "":
		m = meaning{}
	case len(m.kinds) > 1 || m.weak || m.exact:
		return m
	}
	if k := t.contained(w); k != "" {
		return meaning{kinds: []Kind{k}}
	}
	if k := t.headed(w); k != "" && (free == "" || k != MetadataKind) {
		return meaning{kinds: []Kind{k}}
	}
	if _, inside, ok := strings.Cut(whole, "("); ok && len(m.kinds) == 0 { // Working theory (root cause)
		inside, _, _ = strings.Cut(inside, ")")
		if e, ok := t.exactly(words(inside)); ok && !e.weak {
			return meaning{kinds: []Kind{e.kind}}
		}
	}
	if free != "" && (len(m.kinds) == 0 || m.kinds[0] == MetadataKind || m.kinds[0] == summaryOrNarrative) {
		return meaning{kinds: []Kind{free}, free: true}
	}
	return meaning{kinds: m.kinds, free: m.free}
}

func add(kinds []Kind, k Kind) []Kind {
	for _, have := range kinds {
		if have == k {
			return kinds
		}
	}
	return append(kinds, k)
}

// compound cuts a title at the marks and words that join two titles.
func compound(s string) []string {
	return strings.Split(joints.Replace(s), "\n")
}

// compounded returns what the parts of a title say. Beside a part that is known,
// one that is known only alone counts as well ("Root cause and fix"); a title
// all of whose parts are of that sort is weak, as is "Fix: two settings".
func (t *titleTable) compounded(s string, w []string) (m meaning) {
	parts := compound(s)
	if len(parts) == 1 {
		if k := t.part(w); k != "" {
			m.kinds = []Kind{k}
		}
		return m
	}
	known, telling, weak := 0, 0, 0
	var all []Kind
	for i, p := range parts {
		pw := words(p)
		k := t.part(pw)
		if k == "" && len(pw) > 1 && asks[pw[0]] { // what we keep / what we change
			if k = inquire(p, pw); k == silent {
				k = ""
			}
			m.free = m.free || k != ""
		}
		if k != "" {
			known++
			m.kinds, all = add(m.kinds, k), add(all, k)
			if !oneOf(k, MetadataKind, Supporting, Other) {
				telling++
			}
		} else if e, ok := t.exactly(pw); ok && !post(p) {
			weak++
			all = add(all, e.kind)
			if r := firstRune(strings.TrimLeft(s[len(p):], " ")); i == 0 && e.kind == Resolution && strings.ContainsRune(":-–—", r) {
				return meaning{kinds: all, weak: true}
			}
		}
	}
	switch {
	case weak > 0 && weak+known == len(parts) && (telling > 0 || known == 0):
		return meaning{kinds: all, weak: known == 0}
	case known > 1:
		return meaning{kinds: m.kinds, exact: known == len(parts)}
	}
	return m
}

// part returns the kind of one part of a compound title.
func (t *titleTable) part(w []string) Kind {
	if len(w) == 0 {
		return ""
	}
	if e, ok := t.exactly(w); ok && !e.weak {
		return e.kind
	}
	if k := t.asked(w); k != "" {
		return k
	}
	return t.headed(w)
}

// exactly looks up a whole title, as it stands and without its neutral words.
func (t *titleTable) exactly(w []string) (title, bool) {
	if e, ok := t.whole[strings.Join(w, " ")]; ok {
		return e, true
	}
	if len(w) > 1 && isArticle(w[0]) { // The incident
		if e, ok := t.whole[strings.Join(w[1:], " ")]; ok {
			return e, true
		}
	}
	var short []string
	for _, x := range w {
		if !t.neutral[x] {
			short = append(short, x)
		}
	}
	if len(short) == 0 || len(short) == len(w) {
		return title{}, false
	}
	e, ok := t.whole[strings.Join(short, " ")]
	return e, ok
}

// asked returns the kind of a question.
func (t *titleTable) asked(w []string) Kind {
	if !asks[w[0]] {
		return ""
	}
	for len(w) > 1 && (w[0] == "so" || w[0] == "here") {
		w = w[1:]
	}
	s := strings.Join(w, " ")
	for _, q := range t.questions {
		rest, ok := strings.CutPrefix(s, q.start)
		if !ok || rest != "" && rest[0] != ' ' {
			continue
		}
		if len(q.stems) == 0 {
			return q.kind
		}
		for _, stem := range q.stems {
			if strings.Contains(rest, " "+stem) {
				return q.kind
			}
		}
	}
	return ""
}
