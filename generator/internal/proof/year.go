package proof

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// years reports years that the report's year does not explain, and plans without years.
func years(d *reader, t *text) {
	for k := range t.tokens {
		switch {
		case !d.dated() || !t.is(k, year):
		case t.tokens[k].year != d.Year:
			stale(d, t, k)
		default:
			coming(d, t, k)
		}
		if d.dated() && t.is(k, year) {
			frames(d, t, k)
		}
	}
}

// yearsOf judges how many years those from one to another are: 2023—2025年,连续四年. Those of a growth are one less.
func yearsOf(d *reader, t *text, m []int) {
	_, from := t.digits(m[2])
	_, to := t.digits(m[4])
	n, said := t.cardinal(m[8])
	between, behind, right := t.string(m[6], m[7]), t.string(m[10], m[11]), to-from+1
	onEnd := endsAny(between, []string{"连续", ",共"})
	growth := d.Data.Growth.direction(between) != 0 || d.Data.Growth.direction(t.string(m[9], m[9]+14)) != 0
	named := between == "" || onEnd || endsAny(between, []string{"这", "历时", "历经", "为期", "前后"}) ||
		startsAny(behind, []string{"来", "间", "共", "累计", "里", "连续"})
	less := said == right-1 && (growth || between != "" && !onEnd)
	if n != m[9]-m[8] || said < 2 || said > 50 || said == right || less || !named ||
		strings.ContainsRune(between, '年') || containsAny(between, []string{"有", "其中", "曾"}) ||
		containsAny(behind, []string{"规划", "计划", "行动", "方案"}) {
		return
	}
	d.say(t.span(m[8], m[9]-m[8]), diag.F366, Likely, "从%d年到%d年是%d年，写的是%s年\n改年数，或者核对起止的年份", from, to, right,
		t.string(m[8], m[9]))
}

// These characters beside a year make it a date or the end of a stretch of time.
const (
	beforeYear = "—-~至到自从于由因截比较与含"
	behindYear = "0123456789底末初前起至到—-~版第为是春夏秋冬"
)

// longAgo is the number of years before the report beyond which a year is history, not last year's text.
const longAgo = 4

// stale judges a year that is not the report's.
func stale(d *reader, t *text, k int) {
	tok := t.tokens[k]
	if explained(d, t, k) {
		return
	}
	opens, certainty := t.opens(tok.at), Hint
	switch {
	case framed(d, t, k) || opens && max(tok.year-d.Year, d.Year-tok.year) == 1:
		certainty = Likely
	case tok.year > d.Year && !opens, d.Year-tok.year > longAgo:
		return
	}
	right := d.Year
	if d.ahead(t, tok.at) {
		right++
	}
	d.say(t.span(tok.at, 4), diag.F321, certainty, "这里是%d年，报告的是%d年\n要是去年的文字没有改，写成%d年；说的真是%d年的事，不用改",
		tok.year, d.Year, right, tok.year)
}

// framed reports whether words behind the year of token k are those that the year of the report is in front of.
func framed(d *reader, t *text, k int) bool {
	end := t.tokens[k].at + t.tokens[k].n
	return startsAny(strings.TrimLeft(t.string(end, end+12), ","), d.Data.Words.Frames)
}

// explained reports whether something beside the year of token k, or in its sentence, explains it.
func explained(d *reader, t *text, k int) bool {
	tok := t.tokens[k]
	i, end := tok.at, tok.at+tok.n
	around := t.around(i)
	if tok.year < d.Year-1 && containsAny(t.s, []string{"年多来", "年多的"}) || // 2022年承接事项。三年多来,共办案38件
		t.starts(end, "机构改革", "同期") || t.starts(end, "的") && strings.Contains(t.string(end, end+8), "倍") ||
		strings.Contains(t.string(end, t.until(end, "。")), ";"+strconv.Itoa(d.Year)+"年") || // 2024年试行;2025年推开
		tok.year == d.Year-1 && fewer().MatchString(strings.Replace(around, strconv.Itoa(d.Year), "今", 1)) {
		return true
	}
	if _, rest, ok := strings.Cut(t.string(end, t.until(end, "。")), ","+strconv.Itoa(d.Year)+"年"); ok &&
		d.Data.Growth.direction(rest[:min(len(rest), 3*12)]) != 0 { // 2024年败诉1件,2025年败诉案件降为零
		return true
	}
	if s := t.string(end, end+60); hadNone().MatchString(s) && strings.Contains(s, strconv.Itoa(d.Year)+"年") {
		return true
	}
	if published().MatchString(t.string(end, end+48)) || renamed().MatchString(t.string(end, end+10)) ||
		hearing().MatchString(t.string(max(0, i-30), i)) && heard().MatchString(t.string(end, end+24)) {
		return true
	}
	if tok.year == d.Year-1 && carriedOver().MatchString(t.string(end, end+16)) {
		return true
	}
	if reporting().MatchString(t.string(max(0, i-16), i)) && strings.Contains(t.string(end, end+30), "如下") {
		return false
	}
	end += utf8.RuneCountInString("上半年") * b2i(t.starts(end, "上半年", "下半年"))
	if t.opens(i) && tok.year == d.Year-1 && thisYear().MatchString(t.string(end, end+60)) &&
		!strings.Contains(around, strconv.Itoa(d.Year)) {
		return false
	}
	if t.among(i-1, beforeYear) || t.among(end, behindYear) ||
		t.behind(i, "对照", "报送", "提交", "根据", "按照", "依据", "落实", "审议", "审议了", "审议通过", "审议通过了",
			"报告了", "披露", "报送了", "公开了", "公布了", "发布了") || ofBefore(t, i, end) ||
		containsAny(around, d.Data.Words.Past) {
		return true
	}
	coming := tok.year == d.Year+1 &&
		(d.ahead(t, i) || strings.Contains(t.string(end, end+24), "将") || containsAny(around, d.Data.Time.Intended))
	return coming || !framed(d, t, k) && otherTime(d, t, k, around)
}

// fewer matches what became of a count in the year reported on, 今: 2024年有1件败诉,2025年降为零.
var fewer = han.Pattern(`[0-9][^。;]{0,20},今年[^,。;]{0,16}(?:(?:降|减|归|升|增)[为至到]|归零|没有|未再?发生|零)`)

// hadNone matches what is behind a year that had none of what this year has: 2024年无应诉案件,2025年新增1件.
var hadNone = han.Pattern(`^年?度?,?[^,。;、0-9]{0,8}(?:无|没有|未发生|未收到|未办理|未新增|零)[^。;、0-9]{2,20},[0-9]`)

// reporting matches what is in front of the year of what is reported: 现将清溪乡.
var reporting = han.Pattern(`现[将就][^,。;]{0,12}$`)

// published matches what is behind the year of a report that is out, or was made.
var published = han.Pattern(`^度?[^,。;]{0,16}报告》?[^,。;]{0,4}(?:公布|公开|发布|印发|上报|报送|报出)(?:以?后|以来|之后)` +
	`|^度?[^,。;]{2,16}情况向[^,。;]{2,30}作了?(?:专题|书面)?(?:报告|汇报)` +
	`|^度?[^,。;]{2,16}(?:情况|报告|总结)》?(?:已|均|都|按时|及时|如期|按期|依法|按规定|按要求)*(?:于|在)(?:20[0-9]{2}|今|本)年` +
	`[^。;]{2,30}(?:报告|报送|公开|公布|发布|上报|审议|备案)`)

// carriedOver matches what is behind the year that something was carried over from: 2023年结转申请1件, 2023年未结转.
var carriedOver = han.Pattern(`^年?度?[未无没有的]{0,2}(?:政府)?(?:信息)?(?:公开)?(?:申请)?(?:结转|转结)[^下至到入]`)

// hearing and heard match what is in front of the year of what has been reported on, and behind it: 听取三个部门,工作情况汇报.
var (
	hearing = han.Pattern(`听取了?[^,。;]{0,28}$|报告[^。;]{2,20},(?:包括|其中有?|有)$`)
	heard   = han.Pattern(`^度?[^,。;]{0,20}(?:汇报|报告|述职|述法|情况、)`)
)

// renamed matches what is behind the year of a remark in brackets on what a body was: (原区卫生局监督所,2012年更名).
var renamed = han.Pattern(`^年?(?:更名|成立|组建|设立|合并|划转|挂牌|建成|启用|改制|撤并|撤销|由[^,。;()]{2,8})\)`)

// thisYear matches what says what the year reported on is.
var thisYear = han.Pattern(`^(?:是[^。;0-9]{2,50}(?:之年|一年)[,。]|全年|,[^。;比较]{2,48}全年[^。;比较]{0,12}[0-9])`)

// otherTime reports whether the sentence around the year of token k shows that it is not meant as that of the report.
func otherTime(d *reader, t *text, k int, around string) bool {
	i, end := t.tokens[k].at, t.tokens[k].at+t.tokens[k].n
	past := t.tokens[k].year < d.Year && (t.has(end, "以来") || !t.opens(i) && containsAny(around, d.Data.Words.Dated))
	several := t.otherYears(k, d.Year) || t.is(k-2, year) && t.markAt(k-1) == '、' ||
		t.is(k+2, year) && t.markAt(k+1) == '、' || // 2022年、2023年; 比2024年增加2场,2024年为3场
		t.isWord(k+1) && t.markAt(k+2) == '、' && t.is(k+3, year) // 2022年立案、2023年处罚的
	compared := slices.ContainsFunc([]string{"比", "较", "与", "由", "从"}, func(w string) bool {
		return strings.Contains(around, w+t.string(i, i+5))
	})
	return past || several || compared || t.attributive(end) || sameYear(t, k, d.Year)
}

// attributive reports whether a year that ends at end says when a thing was made that is spoken of: 2022年启动的试点.
func (t *line) attributive(end int) bool {
	_, to := t.piece(end, markRunes)
	if madeIn().MatchString(t.string(end, min(to, end+18))) {
		return true
	}
	when, _, found := strings.Cut(t.string(end, min(to, end+9)), "的")
	return found && utf8.RuneCountInString(when) > 1
}

// madeIn matches what began or was made in a year: 2022年国家宪法日期间启用的.
var madeIn = han.Pattern(`^\p{Han}{0,12}(?:启用|建成|成立|设立|印发|出台|发布|制定|修订|命名|获评|挂牌|投用|立项|开工|签订|引进|开通|上线)的`)

// sameYear reports whether the sentence of token k compares its year with the one reported on: it has counts for both.
func sameYear(t *text, k, reported int) bool {
	from, to := t.sentence(k)
	if t.at(t.tokens[k].at-1) == ':' { // 现将2024年度工作报告如下:2023年,
		return false
	}
	return (k > from || len(t.counts(from, to)) > 1) &&
		slices.ContainsFunc(t.tokens[from:to], func(x token) bool { return x.kind == year && x.year == reported })
}

// opens reports whether a sentence or heading begins at character i.
func (t *line) opens(i int) bool {
	return i == 0 || t.among(i-1, "。;!?:)") || t.at(i-1) == '、' && t.among(i-2, han.Numerals) && i < 5
}

func plausible(y int) bool { return y >= 1949 && y <= 2099 }

// joinedYears judges what pasting made of 2015—2020年: 20152020年.
func joinedYears(d *reader, t *text, m []int) {
	i := m[2]
	_, v := t.digits(i)
	if a, b := v/10000, v%10000; a < b {
		d.say(t.span(i, 8), diag.F346, Certain, "「%d%d年」中间少了一字线\n写成%d—%d年",
			a, b, a, b).Replacement = fmt.Sprintf("%d—%d", a, b)
		expired(d, t, i, 8, [2]int{a, b})
	}
}

// retold matches what sentences have that look back on a plan that is over.
var retold = han.Pattern(`回望|历程|沿革|如今|而今|回顾[^,。;]{0,12}(?:以来|时期,[^,。;]{0,6}曾)`)

// ended shows that a sentence speaks of something finished.
var ended = []string{"收官", "总结", "回顾", "终期", "验收", "历史", "期间", "评估", "以来", "谋划", "编制", "起草"}

// expired reports a plan whose years do not reach the report's. One year of transition is granted on both sides.
func expired(d *reader, t *text, i, n int, years [2]int) {
	near := years[1] >= d.Year-1 && years[0] <= d.Year+1
	named := t.at(i-1) == '(' || strings.Contains(t.string(i+n, i+n+3), "规划")
	if !d.dated() || near || !named || d.reported(t.span(i, n), diag.F330) || containsAny(t.around(i), ended) {
		return
	}
	state := "已经过期"
	if years[0] > d.Year {
		state = "还没有"
	}
	d.say(t.span(i, n), diag.F322, Likely, "这是%d—%d年的文件，%d年%s\n换成现行的文件", years[0], years[1], d.Year, state)
}

// calendarDay reports 2月30日 and the like.
func calendarDay(d *reader, t *text, m []int) {
	i := m[0]
	_, month := t.digits(i)
	n, day := t.digits(m[2])
	tenDays := t.starts(m[1], "上旬", "中旬", "下旬", "底前", "初")
	if n == 0 && (t.at(i-1) != '年' && !tenDays || t.among(m[1], "—-~至")) {
		return // 13月 alone may count months
	}
	year := t.yearBefore(i - 1)
	if t.at(i-1) != '.' && !exists(year, month, day+b2i(n == 0)) {
		d.say(t.span(i, m[1]-i), diag.F325, Certain, "没有「%s」这一天\n核对日期", t.string(i, m[1]))
	} else if year == 0 && month == 2 && day == 29 && !exists(d.Year, month, day) {
		d.say(t.span(i, m[1]-i), diag.F325, Hint, "%d年没有「%s」\n核对日期；说的是别的年份，写明年份", d.Year, t.string(i, m[1]))
	}
}
