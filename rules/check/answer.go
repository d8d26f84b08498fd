package check

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/unblame/unblame/lint"
	"github.com/unblame/unblame/lint/english"
	"github.com/unblame/unblame/lint/markdown"
	"github.com/unblame/unblame/lint/postmortem"
)

// subjects are groups of stems that speak of one thing in other words, so that
// an action may answer a factor without repeating it.
var subjects = func() map[string]int {
	out := map[string]int{}
	for i, group := range []string{
		"alert alarm monit page paged paging notif dashb metri obser detec visib graph probe healt logge loggi slo watch signa notic",
		"test teste tests stagi canar valid check verif lint smoke rehea drill exerc simul dry-r ci cover qa",
		"docum runbo wiki guide instr playb proce check steps manua",
		"revie appro pull merge pr pair second",
		"confi setti flag flags defau param toggl switc",
		"limit cap quota throt rate bound thres budge",
		"backu resto repli snaps recov stand failo",
		"deplo relea rollo rollb ship canar gradu stage pipel freez",
		"timeo retry retri backo circu queue backl",
		"disk disks volum stora space",
		"memor oom heap ram leak",
		"datab postg mysql db sql query index table schem migra row rows",
		"acces permi crede token key keys secre auth authe login passw certi cert role roles tls ssl expir renew rotat",
		"netwo dns route routi firew vpn proxy ingre nginx balan lb traff",
		"train onboa educa skill knowl learn famil aware",
		"commu statu chann slack messa escal conta call inform",
		"owner owned respo hando team rota on-ca",
		"load capac scale scali autos cpu traff resou node nodes pool replic",
		"depen libra upgra versi patch vendo suppl packa",
		"cache redis ttl",
		"scrip autom manua tool tools comma cli",
	} {
		for stem := range strings.FieldsSeq(group) {
			out[stem] |= 1 << i
		}
	}
	return out
}()

// idle are stems that any factor and any action may hold.
var idle = set(`we us it its is be as at by do if in no of on or so to up an am me my he i a not nor via per out off all any one two ten
	this that these those there their they them then than with without from into have been were was will would could should which when
	where what while also only more most much many some such each every other another because caused cause due after before during until
	incid outag issue probl servi syste produ our and the for not are had has its may can did does than team teams user users custo time times
	make made ensur impro add added use used using work worke creat imple updat chang fix fixed need neede first new old one two lack lacki lacke missi
	happe inclu possi allow befor durin being over under very well still same both between betwe about`)

// speech is what a text speaks of: the stems of its words, and the subjects that they belong to.
type speech struct {
	stems    map[string]bool
	subjects int
}

func speaks(texts ...string) speech {
	out := speech{stems: map[string]bool{}}
	for _, text := range texts {
		for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
			w = strings.Trim(w, "-")
			out.hear(w)
			if strings.Contains(w, "-") {
				for part := range strings.SplitSeq(w, "-") {
					out.hear(part)
				}
			}
		}
	}
	return out
}

func (s *speech) hear(w string) {
	lemma := english.Lemma(w)
	known := idle[w] || lemma != w && idle[lemma]
	last := ""
	for _, x := range [...]string{w, lemma} {
		if len(x) > 5 {
			x = x[:5]
		}
		if x == last {
			continue
		}
		last = x
		s.subjects |= subjects[x]
		if len(x) > 1 && !known && !idle[x] {
			s.stems[x] = true
		}
	}
}

// shares reports whether two texts have a subject in common, or a word.
func (s speech) shares(o speech) bool {
	if s.subjects&o.subjects != 0 {
		return true
	}
	for x := range s.stems {
		if o.stems[x] {
			return true
		}
	}
	return false
}

// factor is one item of a list of causes, with what stands below it.
type factor struct {
	block int
	speech
}

// factors returns the items of the lists of causes, if there are two at least
// that are sentences or nearly. Questions are those of a chain of whys.
func factors(p *lint.Pass) []factor {
	return lint.Kept(p, factorsKey{}, func() []factor { return factorsIn(p.Doc) })
}

type factorsKey struct{}

func factorsIn(doc *postmortem.Document) []factor {
	var out []factor
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		if b.Kind != markdown.Item || b.Quote > 0 || b.Parent >= 0 || !doc.Section(i).Is(postmortem.Causes) || doc.Section(i).Is(postmortem.Actions, postmortem.Resolution, postmortem.WentBadly) || len(strings.Fields(b.Text.Plain)) < 5 || strings.Contains(b.Text.Plain, "?") {
			continue
		}
		texts := []string{b.Text.Verbatim(doc.Source)}
		for k := i + 1; k < len(doc.Blocks) && doc.Blocks[k].Parent >= i; k++ {
			texts = append(texts, doc.Blocks[k].Text.Verbatim(doc.Source))
		}
		out = append(out, factor{i, speaks(texts...)})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// worked returns what each action speaks of, if there are two at least.
func worked(p *lint.Pass) []speech {
	return lint.Kept(p, workedKey{}, func() []speech { return workedIn(p.Doc) })
}

type workedKey struct{}

func workedIn(doc *postmortem.Document) []speech {
	var out []speech
	for _, a := range doc.Actions {
		if !vacant(a.Text) && !declines(a.Text) {
			out = append(out, speaks(string(doc.Source[a.Span.Start:a.Span.End])))
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// unanswered finds factors that no action speaks of, where others have one.
func unanswered(p *lint.Pass, yield func(Hit)) {
	all := factors(p)
	if len(all) == 0 {
		return
	}
	actions := worked(p)
	if len(actions) == 0 {
		return
	}
	answered := map[string]bool{} // the words of factors with an action, which stand for theirs
	for _, f := range all {
		if slices.ContainsFunc(actions, f.shares) {
			maps.Copy(answered, f.stems)
		}
	}
	var alone []int
	for _, f := range all {
		if !slices.ContainsFunc(actions, f.shares) && !f.shares(speech{stems: answered}) {
			alone = append(alone, f.block)
		}
	}
	if len(alone) == 0 || 2*len(alone) > len(all) {
		return
	}
	h := Hit{In: p.Doc.Section(alone[0]), Span: p.Doc.Blocks[alone[0]].Span, Values: map[string]string{"one": numbers(len(alone), len(all), "factor")}}
	for _, i := range alone[1:] {
		b := &p.Doc.Blocks[i]
		h.Related = append(h.Related, lint.Related{Message: quote([]byte(b.Text.Plain)), Span: b.Span})
	}
	yield(h)
}

// unasked finds open actions that speak of nothing that the rest of the
// document speaks of, where its causes are a list.
func unasked(p *lint.Pass, yield func(Hit)) {
	if len(factors(p)) == 0 || len(worked(p)) == 0 {
		return
	}
	open := pending(p)
	said := make([]speech, len(open))
	var left []int // those that nothing was found for so far
	for i, a := range open {
		if said[i] = speaks(a.Text); len(said[i].stems) > 2 {
			left = append(left, i)
		}
	}
	for i := 0; i < len(p.Doc.Blocks) && len(left) > 0; i++ { // mostly a few blocks speak of them all
		if b := &p.Doc.Blocks[i]; !p.Doc.Section(i).Is(postmortem.Actions, postmortem.Supporting, postmortem.Participants, postmortem.MetadataKind) {
			story := speaks(b.Text.Verbatim(p.Doc.Source))
			left = slices.DeleteFunc(left, func(k int) bool { return said[k].shares(story) })
		}
	}
	var alone []postmortem.Action
	for _, i := range left {
		alone = append(alone, open[i])
	}
	if len(alone) == 0 || 2*len(alone) > len(open) {
		return
	}
	yield(Hit{In: p.Doc.Section(alone[0].Block), Span: alone[0].Span, Related: others(alone), Values: map[string]string{"one": numbers(len(alone), len(open), "action")}})
}

// numbers says how many of all are meant, with a verb: "1 of 4 factors has".
func numbers(n, all int, what string) string { return counted(n, all, what, what+"s") }
