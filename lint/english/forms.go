package english

import "strings"

// open reports whether the tag is one of the open classes: nouns, adjectives,
// verbs.
func open(tag string) bool {
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "VB") || tag == "JJ"
}

// noun reports whether the tag is one that a noun phrase is made of, without
// determiners.
func noun(tag string) bool {
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || tag == "VBG" || tag == "VBN"
}

func determiner(tag string) bool { return tag == "DT" || tag == "PRP$" || tag == "PDT" || tag == "PRP" }

func finite(tag string) bool { return tag == "VBD" || tag == "VBZ" || tag == "VBP" }

// pastForm reports whether the word has the form of a past tense or past
// participle.
func pastForm(word string) bool {
	if strings.HasSuffix(word, "ed") {
		return len(word) > 4 && !strings.HasSuffix(word, "eed")
	}
	switch word {
	case "brought", "built", "bought", "caught", "came", "cut", "dealt", "did", "fell", "felt", "fought", "found", "got",
		"held", "hit", "kept", "laid", "led", "left", "lost", "made", "meant", "met", "mistook", "misread", "paid", "put",
		"ran", "rebuilt", "reran", "rose", "said", "sent", "set", "shut", "spent", "split", "spun", "stood", "stuck",
		"thought", "told", "took", "tried", "understood", "undid", "upheld", "was", "were", "went", "wrote", "broke",
		"forgot", "began", "knew", "chose", "gave", "saw", "sought", "overrode", "withdrew":
		return true
	}
	return false
}

// state reports whether the participle describes what it stands before, rather
// than what somebody did to it.
func state(word string) bool {
	switch word {
	case "failed", "expired", "delayed", "degraded", "corrupted", "elevated", "limited", "outdated", "unexpected",
		"increased", "leaked", "detailed", "affected", "related", "unrelated", "required", "repeated", "stuck",
		"misconfigured", "deprecated", "distributed", "shared", "scheduled", "automated", "extended", "left", "lost",
		"unneeded", "untested", "undocumented", "unused", "unlimited", "unplanned", "prolonged", "mixed", "combined":
		return true
	}
	return false
}

// clausal reports whether the verb takes a clause as its object, so that a
// finite verb may follow the noun behind it.
func clausal(word string) bool {
	switch word {
	case "noticed", "assumed", "realised", "realized", "found", "saw", "thought", "confirmed", "suspected", "discovered",
		"believed", "knew", "decided", "concluded", "verified", "determined", "observed", "learned", "learnt", "claimed",
		"said", "forgot", "hoped", "felt", "ensured", "understood", "hypothesised", "hypothesized",
		"ensure", "verify", "confirm", "check", "see", "know", "assume", "suspect", "make", "let":
		return true
	}
	return false
}

// subordinator reports whether the word, tagged as a preposition, begins a
// clause.
func subordinator(word string) bool {
	switch word {
	case "that", "because", "since", "while", "if", "as", "after", "before", "until", "although", "though", "unless", "so",
		"whether", "than":
		return true
	}
	return false
}
