package english

import "strings"

// Posted returns which part of a block's text is what somebody else wrote:
// posts and letters that were pasted with the line that says whose they are,
// such as "… — Ana (@ana) August 8". The part ends with that line.
func Posted(text string) (parts []Span) {
	if !strings.Contains(text, "(@") {
		return nil
	}
	from := 0
	for i := 0; i < len(text); {
		n := strings.IndexAny(text[i:], "—–-")
		if n < 0 {
			break
		}
		i += n
		dash := len(text[i:]) - len(strings.TrimLeft(text[i:], "—–-"))
		if size := byline(text[i+dash:]); size > 0 && (i == 0 || text[i] != '-' || dash > 1 || text[i-1] == ' ') {
			i += dash + size
			parts = append(parts, Span{from, i})
			from = i
			continue
		}
		i += dash
	}
	return parts
}

// byline returns the length of "Ana Lima (@ana)" with the date behind it, if
// the text begins so.
func byline(text string) int {
	text = text[:min(len(text), 200)] // a byline is short; the text may be long
	open := strings.Index(text, "(@")
	if open < 2 || open > 60 || strings.ContainsAny(text[:open], ".,;:!?\n") || len(strings.Fields(text[:open])) > 5 {
		return 0
	}
	shut := strings.IndexByte(text[open:], ')')
	if shut < 3 || strings.ContainsAny(text[open:open+shut], " \n") {
		return 0
	}
	end := open + shut + 1
	for _, f := range strings.Fields(text[end:]) { // August 8, 2017 · 12:50 PM
		at := end + strings.Index(text[end:], f)
		word := Fold(strings.Trim(f, ",.·|"))
		if word != "" && !inList("places", word) && word != "am" && word != "pm" && word != "at" && strings.Trim(word, "0123456789:-/") != "" {
			break
		}
		end = at + len(f)
	}
	if rest := strings.TrimLeft(text[end:], " \n<|"); end == open+shut+1 && rest != "" && !capital(rest) {
		return 0 // goes on: Ana (@ana) restarted the node
	}
	return end
}
