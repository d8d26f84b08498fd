package postmortem

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unblame/unblame/lint/markdown"
)

// English and Undetermined are the values of Document.Language that are no
// code of another language.
const (
	English      = "en"
	Undetermined = "und"
)

// functionWords are frequent words of each language that the others lack, or
// share with few.
var functionWords = map[string]map[string]bool{
	English: setOf("the of and to in is was were that for on with as by at from this be are it we our had has have which not after when been will"),
	"de":    setOf("der die das und ist war wurde wurden nicht ein eine einen dem den des mit von für auf wir uns im zu zum zur bei nach durch sich auch werden wird haben dass als um aus"),
	"fr":    setOf("le la les des et est était une un du dans pour que qui sur avec par nous pas au aux ce cette été ont sont plus en ne se"),
	"es":    setOf("el la los las de y es fue una un del en para que por con no se al este esta nosotros nuestro han como más lo su fueron"),
	"pt":    setOf("o a os as de e é foi uma um do da dos das em para que por com não se ao na no nos este esta foram mais nossa"),
	"it":    setOf("il lo la gli le di e è una un del della dei nel per che con non si al alla sono stato stata abbiamo questo questa dal da"),
	"nl":    setOf("de het een en van is was werd niet op met voor zijn door aan wij we ons bij dat die te naar uit ook hebben worden deze"),
	"pl":    setOf("i w na z nie się do to jest że przez dla po od oraz był była było zostało został jak przy"),
	"sv":    setOf("och att det som en ett är var på för med av till inte den vi har om från efter vid blev"),
	"id":    setOf("yang dan di dengan untuk dari pada ini itu adalah tidak karena kami oleh ke telah akan dalam"),
	"tr":    setOf("ve bir bu için ile olarak da de olan sonra daha gibi tarafından kadar oldu"),
}

// languages are the codes of functionWords, in some fixed order; languagesOf
// says which of them each function word belongs to.
var languages, languagesOf = func() (codes []string, of map[string][]int) {
	codes, of = slices.Sorted(maps.Keys(functionWords)), map[string][]int{}
	for n, code := range codes {
		for w := range functionWords[code] {
			of[w] = append(of[w], n)
		}
	}
	return codes, of
}()

// mostWords is how many words are looked at.
const mostWords = 4000

// enoughWords is how many words a text must have for its language to be told.
const enoughWords = 40

// notLetter reports whether a sign of a text in small letters is none.
func notLetter(r rune) bool {
	return r < utf8.RuneSelf && (r < 'a' || r > 'z') || r >= utf8.RuneSelf && !unicode.IsLetter(r)
}

// language tells the language of the document's text by its function words, or
// by its script. Short documents count as English.
func (d *Document) language() string {
	all, foreign, letters := 0, 0, 0
	counts := make([]int, len(languages))
	for i := range d.Blocks {
		if d.Blocks[i].Kind == markdown.CodeBlock {
			continue
		}
		if all > mostWords {
			break
		}
		for w := range strings.FieldsFuncSeq(d.low[i], notLetter) {
			all++
			for _, n := range languagesOf[w] {
				counts[n]++
			}
			for _, r := range w {
				if letters++; r >= utf8.RuneSelf && !unicode.Is(unicode.Latin, r) {
					foreign++
				}
			}
		}
	}
	switch {
	case 2*foreign > letters && letters > enoughWords:
		return Undetermined
	case all < enoughWords:
		return English
	}
	hits := map[string]int{}
	for n, code := range languages {
		hits[code] = counts[n]
	}
	best := English
	for lang, n := range hits {
		if n > hits[best] || n == hits[best] && best != English && lang < best {
			best = lang
		}
	}
	switch { // names, commands and tables hold few function words of any language
	case best == English, 10*hits[best] < all, 3*hits[best] < 4*hits[English]:
		return English
	}
	return best
}
