package tagger

import (
	"strings"
	"sync"
)

// certain returns the tag of what the model was never asked about: traces and
// brackets as treebanks write them, handles, and faces.
func certain(w string) (string, bool) {
	if w == "" {
		return "", false
	}
	switch w[0] {
	case '@':
		if w == "@_@" {
			return "SYM", true
		}
		return "NN", true
	case '*', '0':
		if trace(w) {
			return "-NONE-", true
		}
	case '-':
		if w == "-" || len(w) == 5 && w[4] == '-' && capitals(w[1:4]) {
			return w, true
		}
	}
	if strings.IndexByte("(-8:=@OVX[^ovx\xc2", w[0]) >= 0 && emoticons()[w] {
		return "SYM", true
	}
	return "", false
}

// trace reports whether a word stands for what a treebank's sentence leaves out:
// 0, *, *T*, *-1, *ICH*-2.
func trace(w string) bool {
	if w == "0" || w == "*" {
		return true
	}
	name, number, numbered := strings.Cut(w[1:], "*-")
	if rest, ok := strings.CutPrefix(w, "*-"); ok {
		return few(rest)
	}
	if numbered {
		return w[0] == '*' && capitals(name) && few(number)
	}
	return len(w) == 3 && w[0] == '*' && w[2] == '*' && (w[1] == '?' || w[1] == '_' || strings.Trim(w[1:2], "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == "")
}

// few reports whether a word is a number of at most three digits.
func few(w string) bool { return w != "" && len(w) <= 3 && strings.Trim(w, "0123456789") == "" }

func capitals(w string) bool {
	return w != "" && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// emoticons are those of prose, which is under the MIT licence.
var emoticons = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(`(-8 (-; (-_-) (._.) (: (= (o: (¬_¬) (ಠ_ಠ) (╯°□°）╯︵┻━┻ -__- 8-) 8-D 8D :( :(( :((( :() :))) :-) :-))
		:-))) :-* :-/ :-X :-] :-o :-p :-x :-| :-} :0 :3 :P :] :` + "`( :`) :`-(" + ` :o :o) =( =) =D =| @_@ O.o O_o V_V XDD [-: ^___^
		o_0 o_O o_o v_v xD xDD ¯\(ツ)/¯`) {
		all[w] = true
	}
	return all
})
