package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// cited is a title in 《》.
type cited struct {
	t    *text
	at   int    // character behind 《
	n    int    // characters up to 》
	text string // these, folded
	name string // normalised
}

func (c cited) span() Span       { return c.t.span(c.at, c.n) }
func (c cited) sentence() string { return c.t.around(c.at) }

// titles checks a title in 《》 against the register of laws and plans.
func titles(d *reader, t *text, m []int) {
	if text := t.string(m[2], m[3]); t.quoted[m[0]] {
		cited{t, m[2], m[3] - m[2], text, normalise(text)}.judge(d)
	}
}

func (c cited) judge(d *reader) {
	if c.t.has(c.at+c.n+1, "(草案") || c.t.behind(c.at-1, "香港", "澳门") { // these have laws of their own
		return
	}
	l := d.Data.register.find(c.name)
	switch {
	case l == nil && !c.planned(d):
		c.nearly(d)
	case l != nil && l.prefixed && l.name != c.name && strings.HasPrefix(c.text, republic) &&
		!strings.Contains(c.text, "("):
		d.say(c.span(), diag.F326, Likely, "《%s》的名称不全\n写成《%s%s》", c.text, republic, l.official)
	case l != nil && l.name != c.name && l.kind == regulation && c.t.behind(c.at-1, "国务院") &&
		!strings.ContainsAny(l.name, "()"):
		d.say(c.span(), diag.F326, Hint, "《%s》的名称不全\n写成《%s》", c.text, l.official)
	case l != nil && l.name == c.name && !l.prefixed && l.kind == regulation && strings.HasPrefix(c.text, republic):
		d.say(c.span(), diag.F326, Hint, "《%s》的名称里没有「%s」\n写成《%s》", l.official, republic, l.official)
	case l != nil && l.kind != regulation && strings.HasSuffix(c.name, "(试行)") && l.name+"(试行)" == c.name &&
		!containsAny(c.sentence(), d.Data.Time.Bygone):
		d.say(c.span(), diag.F326, Hint, "《%s》的名称里没有「（试行）」\n写成《%s》", l.official, l.official)
	case l == nil || !d.dated():
	case c.early(d, l), c.repealed(d, l):
	default:
		c.renewed(d, l)
	}
}

// local reports whether the title may be an act of the place, of the same name as a national one.
func (c cited) local(l *law) bool {
	return l.kind != statute && (l.kind == regulation || strings.HasSuffix(c.name, "条例")) && !c.ofCentre()
}

// early reports a law that was passed too late for the report, which is written up to March of the next year.
func (c cited) early(d *reader, l *law) bool {
	y := yearOf(l.passed)
	later := tooLate(l.passed, d.Year)
	f := Finding{Span: c.span(), Code: diag.F327, Certainty: Likely, Hint: "看看是不是从后来的报告抄来的"}
	switch {
	case later && containsAny(c.sentence(), []string{"草案", "编制", "起草", "征求意见", "建议", "编纂"}):
		return true
	case later, y == d.Year+1 && !c.t.plan && !l.begun(d.Year) && !containsAny(c.sentence(), d.Data.Time.Coming):
		f.Message = fmt.Sprintf("《%s》%d年才通过，报告的是%d年", c.text, y, d.Year)
		if !later || c.local(l) {
			f.Certainty = Hint
		}
	case yearOf(l.force) > d.Year && !c.t.plan && c.t.behind(c.at-1, "依据", "按照", "根据", "依照"):
		f.Message = fmt.Sprintf("《%s》%d年才施行，报告的是%d年", c.text, yearOf(l.force), d.Year)
		f.Hint, f.Certainty = "还没有施行，不能作为依据；学习宣传可以写", Hint
	default:
		return false
	}
	d.report(f)
	return true
}

// begun reports whether the law is a plan for years that have begun: 2024—2027.
func (l *law) begun(year int) bool {
	_, years := base(l.name)
	return years != "" && yearOf(years) <= year
}

// tooLate reports whether a day or year is after March of the year after the report's.
func tooLate(date string, reported int) bool {
	return strings.TrimPrefix(date, "p") > fmt.Sprintf("%d-03-31", reported+1)
}

// titled matches the titles of a sentence.
var titled = han.Pattern(`《[^》]*》`)

// dated reports whether the sentence, but for its titles, has a year in which a law that ended in end was in force.
func (c cited) dated(end int) bool {
	years := yearNumbers(titled().ReplaceAllString(c.t.around(c.at), ""))
	return slices.ContainsFunc(years, func(y int) bool { return y <= end })
}

// repealed reports a law that had ended before the year of the report.
func (c cited) repealed(d *reader, l *law) bool {
	end := yearOf(l.ended)
	ended := l.ended != "" && (end < d.Year || l.ended == fmt.Sprintf("%d-01-01", d.Year))
	if !ended || l.kind == planKind || containsAny(c.sentence(), d.Data.Time.Bygone) || c.dated(end) {
		return false
	}
	certainty, message := Likely, fmt.Sprintf("《%s》已经废止，%d年不能作为依据", c.text, d.Year)
	if c.local(l) {
		certainty = Hint
	}
	if l.successor != "" {
		message = fmt.Sprintf("《%s》已经废止，现在是《%s》", c.text, l.successor)
	}
	d.say(c.span(), diag.F328, certainty, "%s\n换成现行的；说的是过去的事，写明「原」或者年份", message)
	return true
}

// renewed reports 新修订 in front of a law that was not revised in the year of the report or the two before.
func (c cited) renewed(d *reader, l *law) {
	if !c.t.behind(c.at-1, "新修订的", "新修订", "新修正的", "新修正", "新颁布的", "新颁布", "新") ||
		c.t.behind(c.at-1, "创新", "更新", "革新", "最新", "全新", "重新") || c.local(l) {
		return
	}
	last, next, recent := l.revisions(d.Year)
	if c.awaited(d, l) || recent || max(last, next) == 0 {
		return
	}
	f := Finding{Span: c.span(), Code: diag.F329, Certainty: Hint, Hint: "去掉「新」字，或者写明哪一年修订",
		Message: fmt.Sprintf("《%s》最近一次修订是%d年，到%d年已经不新了", c.text, last, d.Year)}
	if len(l.revised) == 0 {
		f.Message = fmt.Sprintf("《%s》%d年施行，以后没有修订的记录", c.text, last)
	}
	if next != 0 {
		f.Certainty, f.Hint = Likely, "看看是不是从后来的报告抄来的"
		f.Message = fmt.Sprintf("《%s》%d年才修订，报告的是%d年", c.text, next, d.Year)
	}
	d.report(f)
}

// awaited hints at a revision, passed by the year of the report, that the sentence takes to be in force before it is.
func (c cited) awaited(d *reader, l *law) bool {
	if len(l.revised) == 0 || yearOf(l.revised[len(l.revised)-1]) != d.Year+1 || c.t.plan ||
		!containsAny(c.t.string(c.at+c.n, c.at+c.n+5), []string{"施行以来", "实施以来", "施行后", "实施后"}) {
		return false
	}
	d.report(Finding{Span: c.span(), Code: diag.F327, Certainty: Hint, Hint: "核对施行的日期",
		Message: fmt.Sprintf("新修订的《%s》%d年才施行，报告的是%d年", c.text, d.Year+1, d.Year)})
	return true
}

// revisions returns the years of the last change of the law before a year and of the first after it, 0 for none, and
// whether there was one in the year or the two before it.
func (l *law) revisions(year int) (last, next int, recent bool) {
	for _, date := range append([]string{l.passed, l.force, l.renewed}, l.revised...) {
		switch y := yearOf(date); {
		case y < year-2:
			last = max(last, y)
		case tooLate(date, year):
			next = min(cmp.Or(next, y), y)
		default:
			return last, next, true
		}
	}
	return last, next, false
}

// noLaw ends in 法 too, and is none.
var noLaw = han.Pattern(`(?:[方书司执普学用立守说做作手技工效语文疗战]|[与和论学]\p{Han}*)法$|^\p{Han}{0,4}法$`)

// besideNational reports whether the title, which names no place, is right behind that of a law of 中华人民共和国.
func besideNational(c cited) bool {
	open := c.t.back(c.at-2, maxCharacters, '《')
	return c.t.behind(c.at-1, "》", "》、") && open >= 0 && strings.HasPrefix(c.t.string(open+1, c.at-1), republic) &&
		!strings.ContainsAny(cutAt(c.text, 8), "省市区县州盟旗")
}

// unknown hints at a law, or a regulation of 中华人民共和国 or 国务院, that the register does not have.
func (c cited) unknown(d *reader) {
	of := strings.HasPrefix(c.text, republic)
	law := strings.HasSuffix(c.name, "法") && !strings.HasSuffix(c.name, "办法") && (of || !noLaw().MatchString(c.name))
	if l := c.alike(d); !of && l != nil && !c.t.behind(c.at-1, "制定", "起草", "出台") { // one that is still to be made
		d.say(c.span(), diag.F326, Hint, "没有查到《%s》，名称相近的有《%s》\n核对名称；地方性法规，前面写明地名", c.text, l.official)
	}
	if l := otherNamed(d, c); l != nil {
		d.say(c.span(), diag.F326, Hint, "没有查到《%s》，有《%s》\n核对名称；地方自己定的，不用改", c.text, l.official)
	}
	if act, ok := strings.CutSuffix(c.name, "办法"); of && ok && d.Data.register.laws[act+"法"] != nil {
		d.say(c.span(), diag.F326, Likely, "没有《%s》，有的是《%s%s法》\n核对名称", c.text, republic, act)
	}
	act, rules := strings.CutSuffix(strings.TrimSuffix(c.name, "条例"), "法实施")
	rules = rules && d.Data.register.laws[act+"法"] != nil
	if law || besideNational(c) && strings.HasSuffix(c.name, "条例") ||
		(of || rules || c.t.behind(c.at-1, "国务院")) && endsAny(c.name, []string{"条例", "细则"}) {
		d.say(c.span(), diag.F326, Hint, "没有查到《%s》这部法律、法规\n核对名称；名录以后公布的，不用改", c.text)
	}
}

// alike returns a regulation that may be meant by a title that no place is named in: 政府信息公示条例. Their names have two
// thirds of the longer in common, or differ in a word like 管理 alone.
func (c cited) alike(d *reader) *law {
	got, ok := strings.CutSuffix(c.name, "条例")
	if !ok || strings.HasSuffix(got, "暂行") || c.t.among(c.at-2, places) ||
		strings.ContainsAny(c.name, "省市区县州盟旗〈") && !strings.HasPrefix(c.name, "城市") {
		return nil
	}
	i := slices.IndexFunc(d.Data.register.names, func(l *law) bool {
		want, ok := strings.CutSuffix(l.name, "条例")
		a, b := common([]rune(got), []rune(want))
		bare := ruling().ReplaceAllString(got, "")
		return ok && (l.kind == regulation || l.kind == party) && !l.bygone() &&
			(bare == want || bare == ruling().ReplaceAllString(want, "") ||
				a+b > 3 && 3*(a+b) > 2*max(utf8.RuneCountInString(got), utf8.RuneCountInString(want)))
	})
	if i < 0 {
		return nil
	}
	return d.Data.register.names[i]
}

// ruling matches what a regulation may be called to be about, or not.
var ruling = han.Pattern(`(?:监督管理|管理|监督|保护|工作|服务|安全|实施|暂行)$`)

// planned reports a plan whose name is known and whose years are not; it returns whether the name is known.
func (c cited) planned(d *reader) bool {
	name, years := base(c.name)
	known := d.Data.register.plans[strings.TrimPrefix(name, "关于")]
	if known == nil || years == "" {
		return known != nil
	}
	timely := slices.DeleteFunc(slices.Clone(known), func(l *law) bool { return tooLate(l.passed, d.Year) })
	best := slices.MaxFunc(append(timely, known[0]), func(a, b *law) int { return strings.Compare(a.passed, b.passed) })
	_, right := base(best.name)
	if right == years { // a mark is wrong: 纲要2021—2025年)
		return true
	}
	d.say(c.span(), diag.F330, Likely, "《%s》的起止年份是%s年，这里写的是%s年\n写成《%s》", name, right, years, best.official)
	return true
}
