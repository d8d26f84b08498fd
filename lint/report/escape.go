package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// obeyed reports whether a screen may do something else with a character than
// show it: controls (C0, C1, delete), format characters (text direction, zero
// width, tags) and the separators of lines and paragraphs.
func obeyed(r rune) bool {
	switch {
	case r < 0x7f:
		return r < ' '
	case 0xae <= r && r < 0x600, 0x2010 <= r && r < 0x2028: // most letters, dashes, quotation marks
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

const joiner = '\u200d'

// Printable returns text with every character that a screen could obey written
// out (\x1b, \u202e) and every byte that is no UTF-8 replaced. Joiners stay
// where they make one emoji of several.
//
// For the log of a CI job it also breaks up what a runner takes for a command:
// "::" becomes ":\:" and "##[" becomes "##\[". Runners read the first at the start
// of a line, the others anywhere.
func (o Options) Printable(text string) string {
	if plain(text) {
		return o.unobeyed(text)
	}
	var b strings.Builder
	last := rune(0)
	for i, r := range text {
		switch {
		case r == joiner && joins(last, text[i+len("\u200d"):]), !obeyed(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
		last = r
	}
	return o.unobeyed(b.String())
}

// commands begin those of GitHub Actions, Azure Pipelines and TeamCity.
var commands = []string{"::", "##[", "##vso[", "##teamcity["}

// broken is each of them with a backslash before its end.
var broken = func() *strings.Replacer {
	var all []string
	for _, c := range commands {
		all = append(all, c, c[:len(c)-1]+`\`+c[len(c)-1:])
	}
	return strings.NewReplacer(all...)
}()

// commanding reports whether a text holds the beginning of a command.
func commanding(text string) bool {
	return slices.ContainsFunc(commands, func(c string) bool { return strings.Contains(text, c) })
}

func (o Options) unobeyed(text string) string {
	if !o.Actions {
		return text
	}
	// A run of colons is taken in pairs, which can leave one pair across two.
	for commanding(text) {
		text = broken.Replace(text)
	}
	return text
}

// after returns the text that goes on after another, so that the two don't form
// a command together either.
func (o Options) after(before, text string) string {
	if o.Actions {
		for _, command := range commands {
			seam := before[max(0, len(before)-len(command)+1):] + text[:min(len(text), len(command)-1)]
			if strings.Contains(seam, command) {
				return `\` + text
			}
		}
	}
	return text
}

func plain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7f {
			return false
		}
	}
	return true
}

// joins reports whether a joiner stands between two parts of an emoji.
func joins(before rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	return (before == '\ufe0f' || unicode.In(before, unicode.So, unicode.Sk)) && unicode.Is(unicode.So, next)
}
