package check

import (
	"strings"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// described is what a quality is said of: its head noun, as a token, or -1.
type described struct {
	head   int
	noun   string // where it stands in a label in front of the sentence
	next   string // the word behind the adjective, if the noun follows
	who    english.Class
	before bool // the adjective stands before the noun
}

// what returns what is described in the words of a question: "the handover"; "it"
// where there is no common noun, or one for people.
func (t described) what(s *lint.Sentence) string {
	if t.head < 0 || t.who.Human() || s.Tag(t.head) != "NN" && s.Tag(t.head) != "NNS" {
		return "it"
	}
	return "the " + s.Word(t.head)
}

// target finds what the word at token i is said of.
func target(s *lint.Sentence, i int) described {
	if adverb(s, i) {
		return doer(s, i)
	}
	if head := headAfter(s, i); head > i {
		who, _ := s.Who(english.Phrase{Start: i, End: head + 1, Head: head}, nil)
		return described{head: head, who: who, before: true, next: s.Word(i + 1)}
	}
	return subject(s, i)
}

func adverb(s *lint.Sentence, i int) bool {
	return strings.HasSuffix(s.Word(i), "ly") && strings.HasPrefix(s.Tag(i), "RB")
}

// headAfter returns the head of the noun phrase that goes on after the
// adjective at token i; i if there is none.
func headAfter(s *lint.Sentence, i int) int {
	head := i
	for k := i + 1; k < len(s.Words()); k++ {
		switch t := s.Tag(k); {
		case strings.HasPrefix(t, "NN"), nouns(s.Word(k)):
			head = k
		case head > i:
			return head
		case t == "JJ", t == "JJR", t == "VBG", t == "VBN", t == "CD":
		case t == "CC" || t == "," || t == "RB":
			if k+1 >= len(s.Words()) || !strings.HasPrefix(s.Tag(k+1), "JJ") && s.Tag(k+1) != "VBN" {
				return head
			}
		default:
			return head
		}
	}
	return head
}

// nouns reports whether a word names work, whatever its tag.
func nouns(word string) bool {
	return word == "time" || word == "times" || english.Listed("work", word) || english.Listed("work", english.Singular(word))
}

// subject returns what an adjective after its noun is said of: the subject of
// "was poor", the noun in "found the plan poor" and "Handover poor".
func subject(s *lint.Sentence, i int) described {
	for _, k := range s.Clauses() {
		linked := copulas[k.Verb.Lemma] && !k.Verb.Passive && k.Verb.Main < i && i < k.Verb.Main+8 && reaches(s, k.Verb.Main+1, i)
		if linked || k.Verb.Passive && k.Agent.Empty() && (k.Verb.Main == i || k.Verb.Main < i && i < k.Verb.Main+4 && reaches(s, k.Verb.Main+1, i)) {
			switch first := k.Subject.Start; {
			case k.Subject.Empty():
				return described{head: -1, who: k.Who}
			case s.Tag(first) == "VBG" && first+1 < k.Subject.End && !nouns(s.Word(first)):
				return described{head: -1, who: english.System} // restarting the pods was no help
			}
			return described{head: k.Subject.Head, who: k.Who}
		}
	}
	k := i - 1
	for k >= 0 && (strings.HasPrefix(s.Tag(k), "RB") || s.Word(k) == ":" || s.Word(k) == "as") {
		k--
	}
	if k >= 0 && (strings.HasPrefix(s.Tag(k), "NN") || nouns(s.Word(k))) {
		who, _ := s.Who(english.Phrase{Start: k, End: k + 1, Head: k}, nil)
		return described{head: k, who: who}
	}
	if k < 0 && s.Block.Label > 0 && s.Span().Start >= s.Block.Label {
		label := strings.Fields(strings.Trim(s.Block.Text.Plain[:s.Block.Label], " :*–—-"))
		if len(label) > 0 {
			return described{head: -1, noun: english.Fold(label[len(label)-1])}
		}
	}
	return described{head: -1}
}

// copulas are the verbs that join an adjective to the subject.
var copulas = set("be seem look feel appear prove remain become get grow sound turn go stay")

// reaches reports whether only adverbs, articles, marks and other adjectives
// stand between the verb and the adjective.
func reaches(s *lint.Sentence, from, to int) bool {
	for k := from; k < to; k++ {
		switch t := s.Tag(k); {
		case strings.HasPrefix(t, "RB"), strings.HasPrefix(t, "JJ"), t == "CC", t == ",", t == "DT", t == "VBN", t == "VBG":
		case s.Word(k) == "be", s.Word(k) == "to", s.Word(k) == "out", s.Word(k) == "less", s.Word(k) == "than", s.Word(k) == "far", s.Word(k) == "from":
		case howMuch[s.Word(k)], excess[s.Word(k)], scorn[s.Word(k)]:
		default:
			return false
		}
	}
	return true
}

// doer returns who acts in the clause of the adverb at token i: the agent of a
// passive, or else the subject.
func doer(s *lint.Sentence, i int) described {
	for _, k := range s.Clauses() {
		if i < k.Verb.Start-1 || i > max(k.Verb.End, k.Object.End) {
			continue
		}
		switch {
		case !k.Agent.Empty():
			return described{head: k.Agent.Head, who: k.AgentWho}
		case k.Verb.Passive:
			return described{head: -1, who: english.Elided}
		case k.Subject.Empty():
			return described{head: -1, who: k.Who}
		}
		return described{head: k.Subject.Head, who: k.Who}
	}
	return described{head: -1, who: english.Elided}
}
