package check

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
)

// pattern is words in order, as written in a rule file:
//
//	human|operator error   either of two words, then a third
//	<take> too long        any form of a verb
//	should have ADV* VBN   Universal or Penn tags in capitals, as often as * + or ? say
//	@role was              any word of a list; a list may hold phrases
//	^ forgot               at the start of a sentence
//	as ..3 known           up to three words between
//	@group 's (fault)      only what stands in brackets is reported
//	the root cause !analysis   a word that must not follow
type pattern struct {
	elements []element
	required []int // the elements of which a word must stand in the sentence
}

type element struct {
	kind     kind
	min, max int16
	words    []string // in order where they are many
	tags     []string
	lists    []*wordList
	bits     []uint8 // of the words
}

type kind uint8

const (
	token kind = iota
	start      // ^
	end        // $
	open       // (
	shut       // )
	not        // !
	gap        // ..3
)

// sorted is how many words an element has at least that keeps them in order, to
// be searched.
const sorted = 24

const many = 6 // as often as * and + reach

// unions are lists made of others.
var unions = map[string][]string{"human": {"role", "group", "person", "self"}}

// closed are the lists that grammar closes.
var closed = map[string]map[string]bool{"be": set("am is are was were be been being 's 're 'm")}

// universal are the Universal POS tags that patterns may use, as Penn tags.
var universal = map[string][]string{
	"NOUN": {"NN", "NNS", "NNP", "NNPS"}, "PROPN": {"NNP", "NNPS"}, "VERB": {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"},
	"ADJ": {"JJ", "JJR", "JJS"}, "ADV": {"RB", "RBR", "RBS"}, "PRON": {"PRP", "PRP$", "WP", "WP$"},
	"DET": {"DT", "PDT", "WDT", "PRP$"}, "NUM": {"CD"}, "ADP": {"IN"}, "PART": {"TO", "RP", "POS"},
}

var penn = strings.Fields("CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB")

func compile(text string) (pattern, error) {
	var p pattern
	if strings.Count(text, "(") != strings.Count(text, ")") || strings.Count(text, "(") > 1 || strings.Contains(text, "()") {
		return p, fmt.Errorf("in %q: brackets mark the one part that is reported; they do not group", text)
	}
	fields := strings.Fields(apart(text))
	p.elements = make([]element, 0, len(fields)+2)
	for _, field := range fields {
		for strings.HasPrefix(field, "(") && len(field) > 1 {
			p.elements = append(p.elements, element{kind: open})
			field = field[1:]
		}
		shuts := 0
		for strings.HasSuffix(field, ")") && len(field) > 1 {
			shuts++
			field = field[:len(field)-1]
		}
		e, err := compileElement(field)
		if err != nil {
			return p, fmt.Errorf("in %q: %w", text, err)
		}
		if e.literal() {
			e.bits = make([]uint8, len(e.words))
			for i, w := range e.words {
				e.bits[i] = english.Bit(w)
			}
			p.required = append(p.required, len(p.elements))
		}
		p.elements = append(p.elements, e)
		for range shuts {
			p.elements = append(p.elements, element{kind: shut})
		}
	}
	if len(p.required) == 0 {
		return p, fmt.Errorf("%q needs a word that always stands there, so that other sentences can be passed over", text)
	}
	return p, nil
}

// apart writes words with an apostrophe as the tokens that they are: "team 's".
func apart(text string) string {
	if strings.IndexByte(text, '\'') < 0 && !strings.Contains(text, "’") {
		return text
	}
	fields := strings.Fields(text)
	for i, f := range fields {
		at := strings.IndexAny(f, "'’")
		if at <= 0 || strings.ContainsAny(f, "|?*+@") {
			continue
		}
		if stem, ok := strings.CutSuffix(f, "n't"); ok {
			fields[i] = stem + " n't"
			continue
		}
		s := english.NewSentence(f, english.Span{Start: 0, End: len(f)})
		var tokens []string
		for _, t := range s.Tokens() {
			tokens = append(tokens, t.Text)
		}
		fields[i] = strings.Join(tokens, " ")
	}
	return strings.Join(fields, " ")
}

func compileElement(field string) (element, error) {
	switch field {
	case "^":
		return element{kind: start}, nil
	case "$":
		return element{kind: end}, nil
	}
	e := element{min: 1, max: 1}
	if n, ok := strings.CutPrefix(field, ".."); ok {
		most, err := strconv.ParseInt(n, 10, 16)
		if e.max = int16(most); err != nil || most < 1 {
			return e, fmt.Errorf("%q is no gap; write ..3 for up to three words", field)
		}
		e.kind, e.min = gap, 0
		return e, nil
	}
	if rest, ok := strings.CutPrefix(field, "!"); ok && rest != "" {
		e.kind, field = not, rest
	}
	switch field[len(field)-1] {
	case '?':
		e.min, field = 0, field[:len(field)-1]
	case '*':
		e.min, e.max, field = 0, many, field[:len(field)-1]
	case '+':
		e.max, field = many, field[:len(field)-1]
	}
	plain := !strings.ContainsFunc(field, func(r rune) bool { return r > 'z' || 'A' <= r && r <= 'Z' || r == '<' || r == '@' })
	if n := 1 + strings.Count(field, "|"); plain {
		e.words = make([]string, 0, n)
	}
	for alt := range strings.SplitSeq(field, "|") {
		if plain && alt != "" {
			e.words = append(e.words, alt)
		} else if err := e.alternative(alt); err != nil {
			return e, err
		}
	}
	if len(e.words) >= sorted {
		slices.Sort(e.words)
	}
	return e, nil
}

func (e *element) alternative(alt string) error {
	name, isList := strings.CutPrefix(alt, "@")
	switch {
	case alt == "":
		return errors.New("an alternative is empty")
	case isList:
		return e.list(name)
	case strings.HasPrefix(alt, "<") && strings.HasSuffix(alt, ">"):
		e.words = append(e.words, english.Forms(alt[1:len(alt)-1])...)
	case capitals(alt):
		tags := universal[alt]
		if slices.Contains(penn, alt) {
			tags = []string{alt}
		}
		if tags == nil {
			return fmt.Errorf("%s is neither a Penn nor a Universal POS tag; write words in small letters", alt)
		}
		e.tags = append(e.tags, tags...)
	default:
		e.words = append(e.words, english.Fold(alt))
	}
	return nil
}

// capitals reports whether a word is written in capitals.
func capitals(word string) bool {
	for i := range len(word) {
		if 'a' <= word[i] && word[i] <= 'z' {
			return false
		}
	}
	return strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// list adds a named list.
func (e *element) list(name string) error {
	l := named(name)
	if l == nil {
		return fmt.Errorf("there is no list @%s; the lists are @%s", name, strings.Join(append(english.Lists(), "human", "be"), ", @"))
	}
	e.lists = append(e.lists, l)
	return nil
}

// wordList is a named list made ready for matching; patterns share it.
type wordList struct {
	names   []string              // of the lists that it is made of
	own     map[string]bool       // words beside them
	phrases map[string][][]string // by first word
}

var wordLists sync.Map // name → *wordList

// named returns the list of that name, or nil if there is none.
func named(name string) *wordList {
	if l, ok := wordLists.Load(name); ok {
		return l.(*wordList)
	}
	names, ok := unions[name]
	if !ok {
		names = []string{name}
	}
	l := &wordList{own: closed[name], phrases: map[string][][]string{}}
	for _, n := range names {
		if l.own != nil {
			break
		}
		if !english.HasList(n) {
			return nil
		}
		l.names = append(l.names, n)
		for entry := range english.Phrases(n) {
			f := strings.Fields(entry)
			l.phrases[f[0]] = append(l.phrases[f[0]], f)
		}
	}
	wordLists.Store(name, l)
	return l
}

// holds reports whether a word is an entry of the list.
func (l *wordList) holds(word string) bool {
	for _, n := range l.names {
		if english.Listed(n, word) {
			return true
		}
	}
	return l.own[word]
}

// words returns all words that are an entry by themselves, in no order.
func (l *wordList) words() []string {
	all := slices.Collect(maps.Keys(l.own))
	for _, n := range l.names {
		entries, _ := english.List(n)
		for _, e := range entries {
			if !strings.Contains(e, " ") {
				all = append(all, e)
			}
		}
	}
	return all
}

// first returns all words, and the first ones of phrases.
func (l *wordList) first() []string {
	return slices.AppendSeq(l.words(), maps.Keys(l.phrases))
}

// literal reports whether one of the element's words must stand in every match.
func (e *element) literal() bool {
	return e.kind == token && e.min > 0 && len(e.words)+len(e.lists) > 0 && len(e.tags) == 0
}

// starts reports whether the word can begin what the element matches.
func (e *element) starts(word string) bool {
	if e.holds(word) {
		return true
	}
	for _, l := range e.lists {
		if l.phrases[word] != nil || l.holds(word) {
			return true
		}
	}
	return false
}

// holds reports whether the word is one of the element's own.
func (e *element) holds(word string) bool {
	if len(e.words) < sorted {
		return slices.Contains(e.words, word)
	}
	_, ok := slices.BinarySearch(e.words, word)
	return ok
}

// rarest returns the words of the required element that tells most: few and
// uncommon ones.
func (p *pattern) rarest() []string {
	var best *element
	least := -1
	for _, at := range p.required {
		e := &p.elements[at]
		if slices.ContainsFunc(e.words, func(w string) bool { return isMark(w) || strings.Contains(w, "/") }) {
			continue // the prefilter sees no marks, and cuts w/o into two
		}
		total := cost(e.words)
		for _, l := range e.lists {
			total += cost(l.first())
		}
		if least < 0 || total < least {
			best, least = e, total
		}
	}
	if best == nil {
		return nil
	}
	cues := best.words
	for _, l := range best.lists {
		cues = slices.Concat(cues, l.first())
	}
	return cues
}

// cost says how often words will be met: few and uncommon ones cost least.
func cost(words []string) int {
	n := len(words)
	for _, w := range words {
		n += 200 * common[w]
	}
	return n
}

// possible reports whether the sentence holds a word of every required element.
func (p *pattern) possible(s *lint.Sentence) bool {
	bits := s.Bits()
	for _, at := range p.required {
		if e := &p.elements[at]; len(e.lists) == 0 && !slices.ContainsFunc(e.bits, bits.Has) {
			return false
		}
	}
	for _, at := range p.required {
		if !slices.ContainsFunc(s.Words(), p.elements[at].starts) {
			return false
		}
	}
	return true
}

// common are words so frequent in any English text that they make poor cues;
// those that stand in every other sentence make the poorest.
var common = func() map[string]int {
	m := map[string]int{}
	for _, w := range strings.Fields("as at be been by for from had has have he her his i it its not on or our she that their them they this we were which who will with you 's 've 'd 're n't us my do did does no so if but when one two some any all more most other only also then than first last time what how why where after before over up out off into about not new made make makes can could will would should may might must") {
		m[w] = 1
	}
	for _, w := range strings.Fields("the a an and of to in is are was") {
		m[w] = 10
	}
	return m
}()

// found is where a pattern matched, in tokens, and which part of it is reported.
type found struct{ end, from, to, steps int }

// patient is how many steps are taken to match a pattern at one token; ours take
// less than 300. One of many gaps and repeats could take as many as there are ways
// to share out a long sentence between them; where it comes near, it doesn't match.
const patient = 2_000

// match tries the pattern at token i.
func (p *pattern) match(s *lint.Sentence, i int) (found, bool) {
	f := found{from: -1, to: -1}
	if !step(p.elements, s, i, &f) {
		return f, false
	}
	if f.from < 0 {
		f.from = i
	}
	if f.to < 0 {
		f.to = f.end
	}
	return f, f.to > f.from
}

func step(p []element, s *lint.Sentence, i int, f *found) bool {
	if len(p) == 0 {
		f.end = i
		return true
	}
	if f.steps++; f.steps > patient {
		return false
	}
	e, rest := &p[0], p[1:]
	switch e.kind {
	case start:
		return i == 0 && step(rest, s, i, f)
	case end:
		return ends(s, i) && step(rest, s, i, f)
	case open:
		f.from = i
		return step(rest, s, i, f)
	case shut:
		f.to = i
		return step(rest, s, i, f)
	case not:
		return e.size(s, i) == 0 && step(rest, s, i, f)
	}
	return e.repeat(s, i, 0, rest, f)
}

// repeat matches the element as often as it can, then gives back.
func (e *element) repeat(s *lint.Sentence, i, done int, rest []element, f *found) bool {
	if done < int(e.max) {
		if n := e.size(s, i); n > 0 && e.repeat(s, i+n, done+1, rest, f) {
			return true
		}
	}
	return done >= int(e.min) && step(rest, s, i, f)
}

// size returns how many tokens the element takes at token i; 0 if it doesn't fit.
func (e *element) size(s *lint.Sentence, i int) int {
	if i >= len(s.Tokens()) {
		return 0
	}
	word := s.Word(i)
	if e.kind == gap { // any word, but no mark
		if isMark(word) {
			return 0
		}
		return 1
	}
	longest := 0
	for _, l := range e.lists {
		for _, phrase := range l.phrases[word] {
			if len(phrase) > longest && stands(s, i, phrase) {
				longest = len(phrase)
			}
		}
		if longest == 0 && l.holds(word) {
			longest = 1
		}
	}
	if longest > 0 {
		return longest
	}
	if e.holds(word) || len(e.tags) > 0 && slices.Contains(e.tags, s.Tag(i)) {
		return 1
	}
	return 0
}

func stands(s *lint.Sentence, i int, phrase []string) bool {
	if i+len(phrase) > len(s.Tokens()) {
		return false
	}
	for k, w := range phrase {
		if s.Word(i+k) != w {
			return false
		}
	}
	return true
}

// isMark reports whether a token is punctuation that a gap must not cross.
func isMark(word string) bool {
	if word != "" && ('a' <= word[0] && word[0] <= 'z' || '0' <= word[0] && word[0] <= '9') {
		return false
	}
	return strings.Trim(word, ".,;:!?()[]…–—") == ""
}

// ends reports whether only closing marks follow from token i on.
func ends(s *lint.Sentence, i int) bool {
	for ; i < len(s.Tokens()); i++ {
		if strings.Trim(s.Word(i), ".!?…)\"”’'") != "" {
			return false
		}
	}
	return true
}
