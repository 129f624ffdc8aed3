package proof

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// citedArticles matches a law, in 《》 or not, with the articles cited of it.
var citedArticles = han.Pattern(`(?:《([^《》]+)》|(\p{Han}{2,24}(?:法|条例|法典)))(?:\([^()]*\))?的?` +
	`((?:(?:和|、|及|至|以及)*第[0-9一二三四五六七八九十百千零〇]+条(?:第[0-9一二三四五六七八九十]+[款项]|之[一二三四五六])*)+)`)

// articleNumber matches the number of an article.
var articleNumber = han.Pattern(`第([0-9一二三四五六七八九十百千零〇]+)条`)

// articles judges whether the law has the articles that are cited of it.
func articles(d *reader, t *text, m []int) {
	l := d.Data.register.find(normalise(t.string(m[2], m[3])))
	if m[2] < 0 {
		l = d.Data.register.named(t.string(m[4], m[5]))
	}
	if l == nil || l.articles == 0 || containsAny(t.around(m[0]), d.Data.Time.Bygone) {
		return
	}
	for _, x := range articleNumber().FindAllStringSubmatchIndex(t.string(m[6], m[7]), -1) {
		s := t.string(m[6], m[7])
		said := s[x[2]:x[3]]
		n, ok := han.ParseCount([]rune(said))
		if han.IsDigit(rune(said[0])) {
			_, value := (&chars{r: []rune(said)}).digits(0)
			n, ok = int64(value), true
		}
		if at := m[6] + utf8.RuneCountInString(s[:x[0]]); ok && n > int64(l.articles) {
			d.say(t.span(at, utf8.RuneCountInString(said)+2), diag.F326, Likely, "《%s》一共%d条，没有「第%s条」\n核对是哪一条",
				l.official, l.articles, said)
		}
	}
}

// named returns the law whose name, of three characters or more, the text ends with: 依据行政处罚法. One that is no statute
// may be of the place in front.
func (r *register) named(text string) *law {
	for i := range text {
		s := strings.TrimPrefix(text[i:], republic)
		if l := r.laws[s]; utf8.RuneCountInString(s) > 2 && l != nil {
			if l.kind != statute && strings.ContainsAny(text[:i], places+"我本") {
				return nil
			}
			return l
		}
	}
	return nil
}

// issued matches when an office issued a document of its own, and the year in the number of that.
var issued = han.Pattern(`((?:20[0-9]{2}|[今本])年(?:[0-9]{1,2}月)?|(?:年内|全年))` +
	`(?:[^。;《》〔〕据照按实转依年清废评执落学贯宣修对的]{0,24}?|(?:年?初|年?底|[上下]半年)?)` +
	`(?:印发|出台|制定|制发|发布|下发|颁布)(?:并印发|实施|印发)?(了?|的)(?:《[^《》]+》|[^,。;《》〔〕()]{2,20})(?:的通知)?` +
	`\(\p{Han}{1,12}〔(20[0-9]{2})〕第?[0-9]+号\)`)

// numberedIn judges the year in the number of a document by that in which it is said to have been issued. One of the
// year before may come out in January.
func numberedIn(d *reader, t *text, m []int) {
	when, said := t.string(m[2], m[3]), yearOf(t.string(m[6], m[7]))
	n, year := t.digits(m[2])
	if n != 4 {
		year = d.Year
	}
	if year == 0 || said == year || said == year-1 && strings.HasSuffix(when, "年1月") ||
		t.string(m[4], m[5]) == "的" && m[4]-m[3] > 7 || containsAny(t.string(m[3], m[6]), []string{"修订", "修改", "转发"}) {
		return
	}
	d.say(t.span(m[6], 4), diag.F345, Likely, "%d年印发的文件，文号里写的是%d年\n核对文号，写成〔%d〕", year, said, year)
}

// numberedAhead reports a document whose number is of a year that is yet to come.
func numberedAhead(d *reader, t *text, m []int) {
	if _, year := t.digits(m[2]); d.dated() && year > d.Year+1 {
		d.say(t.span(m[2], 4), diag.F345, Likely, "文号里写的是%d年，报告的是%d年\n核对文号", year, d.Year)
	}
}

// adopted judges which plenary session is said to have adopted a document: 二十届三中全会审议通过的“十五五”规划建议.
func adopted(d *reader, t *text, m []int) {
	if m[2] < 0 { // the document is in front
		m = append(m[:2], m[10], m[11], m[12], m[13], m[8], m[9])
	}
	title, named := strings.CutPrefix(t.string(m[6], m[7]), "《")
	if title = strings.TrimSuffix(title, "》"); !named {
		title = planned.Replace(title)
	}
	l := d.Data.register.find(normalise(title))
	for _, c := range d.Data.Congress {
		if _, n := t.cardinal(m[4]); l != nil && c.Name == t.string(m[2], m[3]) && l.kind == "中央文件" && n > 0 &&
			c.held(n) != yearOf(l.passed) && len(l.passed) > len("2025") {
			d.say(t.span(m[2], m[5]-m[2]), diag.F329, Likely, "「%s」是%s的，%s%s中全会在%d年\n核对是哪一次全会", title,
				spelt(l.passed), c.Name, t.string(m[4], m[5]), c.held(n))
		}
	}
}

// planned makes the name in the register of what a document is called for short.
var planned = strings.NewReplacer("”规划的", "”规划", "国民经济和社会发展第十", "“十", "个五年规划", "五”规划建议",
	"、推进中国式现代化", "", "的决定", "决定", "的重要决定", "决定", "的重大决定", "决定", "重要决定", "决定", "重大决定", "决定")
