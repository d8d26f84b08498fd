package check

import (
	"html"
	"maps"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
)

// longest is the most of a document that a message quotes, and longestText the
// most that a message or question says, both in code points.
const (
	longest     = 60
	longestText = 140
)

var unmarked = strings.NewReplacer("**", "", "__", "", ">", " ", "\u200d", "")

// quote returns source text as a message quotes it: on one line, without
// emphasis marks and addresses of links, cut between words where it gets long.
func quote(source []byte) string {
	s := html.UnescapeString(unlinked(string(source)))
	if strings.ContainsAny(s, "*_>") || strings.Contains(s, "\u200d") {
		s = unmarked.Replace(s)
	}
	return shorten(paired(strings.Join(strings.Fields(s), " ")), longest)
}

// paired returns a text without a quotation mark that has no partner in it.
func paired(s string) string {
	if strings.Count(s, `"`) == 1 {
		return strings.Replace(s, `"`, "", 1)
	}
	return s
}

// unlinked returns Markdown with links as their text alone.
func unlinked(s string) string {
	for {
		at := strings.Index(s, "](")
		if at < 0 {
			return s
		}
		_, rest, _ := strings.Cut(s[at:], ")")
		open := strings.LastIndexByte(s[:at], '[')
		if open < 0 {
			return s[:at] + rest
		}
		s = s[:open] + s[open+1:at] + rest
	}
}

// shorten returns the first words of a text, at most n code points with the mark
// of omission.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	cut, words := 0, 0
	for i, r := range s {
		if n--; n == 0 {
			cut = i
			break
		}
		if r == ' ' {
			words = i
		}
	}
	if words > cut/2 {
		cut = words
	}
	return strings.TrimRight(s[:cut], " ,;:–—-(") + "…"
}

// filled fills a text, and quotes less where it would get too long.
func filled(text string, values map[string]string) string {
	full := fill(text, values)
	if len(full) <= longestText {
		return full
	}
	less := maps.Clone(values)
	for ; ; full = fill(text, less) {
		over := utf8.RuneCountInString(full) - longestText
		long, n := "", shortest
		for name, value := range less {
			if m := utf8.RuneCountInString(value); m > n && strings.Contains(text, "{"+name+"}") {
				long, n = name, m
			}
		}
		if over <= 0 || long == "" {
			return full
		}
		less[long] = shorten(less[long], max(shortest, n-over))
	}
}

// shortest is what is quoted at least, in code points.
const shortest = 20

// fuller returns the place of what a message quotes of a finding in a sentence:
// what is reported, and where that is a single verb or adjective, or a verb group
// without its start, as much beside it as it takes to be understood: "was
// careless" of "was", "should be improved" of "improved" and of "be improved".
func fuller(s *lint.Sentence, span markdown.Span) markdown.Span {
	n := len(s.Tokens())
	i := sort.Search(n, func(i int) bool { return s.Source(i, i+1).Start >= span.Start })
	if i < n && s.Source(i, i+1).Start == span.Start {
		at := s.Source(i, i+1)
		from, to := i, i+1
		switch tag := s.Tag(i); {
		case at != span:
			if headless[s.Word(i)] || strings.HasPrefix(s.Word(i), "'") {
				span.Start = s.Source(leftOf(s, i), i+1).Start
			}
			for to < len(s.Tokens()) && s.Source(i, to).End < span.End {
				to++
			}
			if w := s.Word(to - 1); w == "not" || w == "n't" {
				span.End = s.Source(i, rightOf(s, to-1, false)).End
			}
			return span
		case strings.HasPrefix(tag, "V"):
			from = leftOf(s, i)
			to = rightOf(s, i, from < i)
		case strings.HasPrefix(tag, "JJ") && i+1 < len(s.Tokens()) && strings.HasPrefix(s.Tag(i+1), "NN"):
			to = nounsAfter(s, i+1)
		case strings.HasPrefix(tag, "NN"):
			from = owned(s, i)
		}
		return s.Source(from, to)
	}
	return span
}

// headless are words that a verb group does not start with.
var headless = set("not n't never be been being have")

// leftOf returns the first token of the verb group that ends with token i.
func leftOf(s *lint.Sentence, i int) int {
	from := i
	for k := i - 1; k >= 0 && i-k < 5; k-- {
		switch w := s.Word(k); {
		case s.Tag(k) == "MD" || helps[w]:
			from = k
		case w == "not" || w == "n't" || w == "never" || w == "to" || s.Tag(k) == "RB":
		case w == "nobody" || w == "no-one" || w == "none":
			return k
		case w == "us" && k >= 2 && s.Word(k-1) == "of" && s.Word(k-2) == "none":
			return k - 2
		default:
			return whole(s, from)
		}
	}
	return whole(s, from)
}

// whole returns the token before one that is written onto it: "we" of "we'll".
func whole(s *lint.Sentence, i int) int {
	if i > 0 && strings.HasPrefix(s.Word(i), "'") {
		return i - 1
	}
	return i
}

var helps = set("need needs needed ought be been being am is are was were has have had do does did 's 're 've 'd")

// rightOf returns the token behind what verb i takes: its object, or else a few
// words up to the next mark or clause. What stands to its left is often enough.
func rightOf(s *lint.Sentence, i int, group bool) int {
	far := reach
	k := s.ClauseAt(i, i+1)
	if k != nil && light[k.Verb.Lemma] {
		k, far = nil, reach+2
	}
	if k != nil && k.Verb.End == i+1 && k.Object.Start >= i+1 && k.Object.Start <= i+2 && k.Object.End-i <= reach+3 {
		return k.Object.End
	}
	if group && !helps[s.Word(i)] {
		return i + 1
	}
	to := i + 1
	for to < len(s.Tokens()) && to-i <= far {
		w, tag := s.Word(to), s.Tag(to)
		if isMark(w) || strings.HasPrefix(tag, "W") || tag == "CC" || w == "because" || w == "that" || w == "if" || w == string(english.Object) {
			break
		}
		to++
	}
	if to < len(s.Tokens()) && strings.HasPrefix(s.Tag(to), "NN") && (strings.HasPrefix(s.Tag(to-1), "NN") || strings.HasPrefix(s.Tag(to-1), "JJ") || s.Tag(to-1) == "CD") {
		to = nounsAfter(s, to)
	}
	if to == i+1 && !group && to < len(s.Tokens()) && (s.Word(to) == "that" || s.Tag(to) == "WRB") {
		for to < len(s.Tokens()) && to-i <= reach+2 && !isMark(s.Word(to)) && s.Tag(to) != "CC" {
			to++
		}
	}
	for to > i+1 {
		switch tag := s.Tag(to - 1); tag {
		case "DT", "IN", "TO", "PRP$", "POS", "MD", "VBZ", "VBP":
			if tag[0] == 'V' && !helps[s.Word(to-1)] && group {
				break
			}
			to--
			continue
		}
		break
	}
	return to
}

// light are verbs whose object says too little without what is said of it.
var light = set("let leave keep take get make give have put")

// owned returns the first token of the phrase that says whose noun i is, or what
// it is outside or against; or i.
func owned(s *lint.Sentence, i int) int {
	from := i
	for k := i - 1; k >= 0 && i-k < 5; k-- {
		switch tag := s.Tag(k); {
		case tag == "PRP$":
			return k
		case tag == "POS" && k > 0:
			return k - 1
		case tag == "IN" && (s.Word(k) == "in" || s.Word(k) == "outside" || s.Word(k) == "against"):
			return k
		case tag != "DT" && !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "NN"):
			return from
		}
	}
	return from
}

// reach is how many tokens behind a verb are quoted at most.
const reach = 4

// nounsAfter returns the token behind the nouns that start at token i.
func nounsAfter(s *lint.Sentence, i int) int {
	to := i
	for to < len(s.Tokens()) && to-i < 3 && strings.HasPrefix(s.Tag(to), "NN") {
		to++
	}
	return to
}
