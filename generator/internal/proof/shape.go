package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// shape is a way of writing that is judged wherever it is found.
type shape struct {
	needs   []string // one of them is in the paragraph
	pattern func() *regexp.Regexp
	judge   func(d *reader, t *text, m []int) // at the characters m of a match and its groups
}

// likelyYear matches the years that plausible accepts.
const likelyYear = `(1949|19[5-9][0-9]|20[0-9]{2})`

// cardinals matches what cardinal reads.
const cardinals = `([0-9]{1,9}|[一二两三四五六七八九十]{1,3})`

var shapes = []shape{
	{[]string{"《"}, han.Pattern(`《([^《》]+)》`), titles},
	{[]string{"〈", "<"}, han.Pattern(`[〈<]([^《》〈〉<>]+)[〉>]`), titles},
	{[]string{"年", "月", "日", "以来", "初", "底", "末", "度"}, han.Pattern(`(?:^|截至|截止|[^0-9A-Za-z.第\-—至~])` + likelyYear +
		`(?:(以来|初|底|末|度|全年|上半年|下半年)|([0-9]年|(?:0?[1-9]|1[0-2])月|[0-9]{3,4}日))`), lostYear},
	{[]string{"20"}, han.Pattern(`(?:^|[^0-9A-Za-z.第\-—至~])(20[12][0-9])` +
		`(法治|普法|依法|(?:主要|重点)工作|工作(?:要点|计划|总结|情况|开展|推进|完成)|坚持|全面|深入|在[党省区市县镇乡]委|,是|` +
		`新(?:修[订改正]|颁布|出台|制定|施行|实施)|,(?:我[局市区镇县乡街办委]|[市区县]\p{Han}{2,8}[局委办])|总共|` +
		`共(?:开展|受理|办理|组织|召开|化解|完成|查处|检查|接待|处理|调解|收到|发布|举办))`), lostYear},
	{[]string{"—", "-", "–", "~", "至"}, han.Pattern(`\b` + moments + `[—\-–~至]+` + moments), stretch},
	{[]string{"月"}, han.Pattern(`\b[0-9]{1,2}月(?:([0-9]{1,2})日)?`), calendarDay},
	{[]string{"年"}, han.Pattern(`\b` + likelyYear + likelyYear + `年`), joinedYears},
	{[]string{"〇", "零", "一九"}, han.Pattern(`(?:^|[^零〇两一二三四五六七八九])([零〇两一二三四五六七八九]{4}年[0-9]{1,2}月)`), mixed},
	{[]string{"月"}, han.Pattern(`\b([0-9]{1,2}月[一二两三四五六七八九十]{1,3}日)`), mixed},
	{[]string{"千", "百", "十", "零", "〇"}, han.Pattern(`\b([0-9]+[千百十零〇][千百十零〇两]*` +
		`[一二三四五六七八九][零〇两一二三四五六七八九千百十]*)`), mixed},
	{strings.Fields("一0 二0 两0 三0 四0 五0 六0 七0 八0 九0"),
		han.Pattern(`(?:^|[^第零〇两一二三四五六七八九十百千万亿])([一二两三四五六七八九]0)(?:[^0-9]|$)`), mixed},
	{[]string{"至", "—", "-", "~", "～"}, han.Pattern(`(?:^|[^第零〇一二三四五六七八九十百千万亿])` +
		`((?:[二三四五六七八九十]|[^统合归专唯惟同万逐其周期初]一)+[至—\-–~][0-9]+)()`), mixed},
	{[]string{"至", "—", "-", "~"}, han.Pattern(`\b([0-9]+[至—\-–~][一二两三四五六七八九十]+)()`), mixed},
	{[]string{"O", "o", "l", "I"}, han.Pattern(`\b([0-9]+([OolI]))(?:[^A-Za-z]|$)`), mixed},
	{[]string{"O", "o"}, han.Pattern(`\b([0-9][Oo])[月日年%]`), mixed},
	{[]string{"十", "百", "千"}, han.Pattern(`(?:^|[^第零〇一二三四五六七八九十百千万亿])([一二两三四五六七八九][十百千][0-9]+)()`), mixed},
	{organEnds, han.Pattern(strings.Join(organEnds, "|")), organTwice},
	{[]string{":", "即"}, han.Pattern(`:|,即|“[一二两三四五六七八九十]{1,3}[^“”]{0,8}”[^”]{0,4},即`), listAfter},
	{[]string{"”"}, han.Pattern(`“\p{Han}{0,4}?([两二三四五六七八九十])个?(\p{Han}{1,3})”` +
		`(?:[^,。;:“”]{0,4}[:,]|[^”]{0,4},?即)`), repeating},
	{[]string{"发《", "发了《", "定《", "定了《", "台《", "台了《"}, han.Pattern(`(?:[印下制]发|制定|出台)了?《[^《》]{0,12}?(20[0-9]{2})年` +
		`[^《》]*(?:要点|计划|安排|清单|分解表|分工方案)》`), oldPlan},
	{[]string{"分别"}, han.Pattern(`([0-9]{1,2}|[二两三四五六七八九十])[个次场处家名所项期],?分别[为是在于]`), membersNamed},
	{[]string{"(年)"}, han.Pattern(`\(年\)`), says(0, Finding{Code: diag.F346, Certainty: Likely,
		Message: "括号里的年份丢了", Hint: "补上起止年份，例如「（2021—2025年）」"})},
	{[]string{"以上", "以下", "以内", "之内"}, bounded, bound},
	{[]string{"截止"}, han.Pattern(`截止[到至]?`), until},
	{[]string{"号"}, han.Pattern(`[\[(【〔{]` + likelyYear + `[\])】〕}]第?0*([0-9]{1,9})号`), documentNumber},
	{strings.Fields("发20 函20 字20 办20 政20 规20 法20 文20"),
		han.Pattern(`[发函字办政规法文](` + likelyYear + `([0-9]{1,3}))(?:号|\))`),
		says(1, Finding{Code: diag.F345, Certainty: Likely,
			Message: "发文字号的年份少了括号", Hint: "写成「〔$2〕$3号」"})},
	{[]string{"星期", "周"}, han.Pattern(`\b(([0-9]{1,2})月([0-9]{1,2})日)[(,]?(?:星期|周)([一二三四五六日天])`), weekday},
	{[]string{"星期", "周"}, han.Pattern(`(?:^|第[一二三四五]个|[^个一二三四五六七八九十两数几第0-9])(?:星期|周)([八九十])` +
		`(?:$|[^小个次场件项人节期天篇课元名年所公米里大多余份家户条起万百])`), noWeekday},
	{[]string{"截至", "截止"}, han.Pattern(`截[至止]到?` + likelyYear + `年`), deadline},
	{[]string{"周年"}, han.Pattern(`(中国共产党成立|建党|党成立)` + cardinals + `周年`), anniversary(1921)},
	{[]string{"周年"}, han.Pattern(`(新中国成立|中华人民共和国成立|建国|国庆)` + cardinals + `周年`), anniversary(1949)},
	{[]string{"周年"}, han.Pattern(`(改革开放)` + cardinals + `周年`), anniversary(1978)},
	{[]string{"宪法日"}, han.Pattern(`第` + cardinals + `个[^第。]{0,5}?(国家宪法日)`), anniversary(2013)},
	{[]string{"安全教育日"}, han.Pattern(`第` + cardinals + `个[^第。]{0,5}?((?:全民)?国家安全教育日)`), anniversary(2015)},
	{[]string{"目前", "此外", "另外", "现将"}, han.Pattern(`\p{Han}(截至目前,|目前,|此外,|另外,|现将[^,。;]{2,30}如下)`), lostMark},
	{[]string{"依法"}, han.Pattern(`依法[^防]\p{Han}(依法)\p{Han}{2}`), lostMark},
	{[]string{"关于印发《", "关于转发《"}, han.Pattern(`关于[印转]发《[^《》]+》(?:\([^()]*\))?`), noticeLost},
	{[]string{")》", ")〉", ")>"}, han.Pattern(`20[0-9]{2}[—\-–~至]+(20[0-9]{2})\)[》〉>]`), planYear},
	{[]string{")"}, han.Pattern(`(?:方案|规划|纲要|计划)\(20[0-9]{2}[—\-–~至]+(20[0-9]{2})\)`), planYear},
	{[]string{"届"}, han.Pattern(`(?:十[八九]|二十)届(?:[一二三四五六七]中、)*([一二三四五六七]中)[^全、,和及与至(]`), sessionLost},
	{[]string{"的通知》"}, han.Pattern(`《([^《》]*(?:方案|办法|规定|格式|要点|计划|清单|规划|细则|纲要|标准|指南|规则|制度))的通知》`), earlyEnd},
	{[]string{"待", "填", "年度"}, leftover, leftovers},
	{[]string{"》、《"}, han.Pattern(`》、《(?:[^《》]*》、《)*`), needless},
	{[]string{"”、“"}, han.Pattern(`”、“(?:[^“”]*”、“)*`), needless},
	{[]string{"<"}, han.Pattern(`<[^<>]+>`), nested},
	{[]string{"-"}, han.Pattern(`-[0-9]{1,9}(?:\.[0-9]+)?(?:%|个百分点)?`), negative},
	{[]string{"%"}, han.Pattern(`\b([0-9][0-9.]*)个%`), says(0, Finding{Code: diag.F365, Certainty: Certain,
		Message: "百分数相差的是百分点", Hint: "写成「$1个百分点」", Replacement: "$1个百分点"})},
	{[]string{"〈"}, han.Pattern(`〈([^〈〉]+)〉`), loneTitle},
	{[]string{"「", "『"}, han.Pattern(`[「『]([^「」『』]+)[」』]`), cornerMarks},
	{[]string{"午", "晚", "早", "晨"}, han.Pattern(`(?:[上下中]午|晚上|凌晨|早上)([0-9]{1,2}):([0-9]{2})\b`), clock},
	{[]string{"前", "内"}, han.Pattern(`\b` + likelyYear + `年(?:[0-9]{1,2}月(?:底|[0-9]{1,2}日)?|` +
		`年?底|[上下]半年)?(?:之?前|内)`), dueBefore},
	{strings.Fields("。0 。1 。2 。3 。4 。5 。6 。7 。8 。9"),
		han.Pattern(`\b([0-9]+)(。)([0-9]{1,2}(?:%|‰|个百分点|万元|亿元))`),
		says(2, Finding{Code: diag.F365, Certainty: Certain,
			Message: "小数点打成了句号", Hint: "写成「$1.$3」", Replacement: "."})},
	{strings.Fields(",0 ,1 ,2 ,3 ,4 ,5 ,6 ,7 ,8 ,9"),
		han.Pattern(`\b(?:[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{4,9}|[0-9]{4,9}(?:,[0-9]{3})+)\b`), grouping},
	{strings.Fields(",0 ,1 ,2 ,3 ,4 ,5 ,6 ,7 ,8 ,9"),
		han.Pattern(`\b[1-9][0-9]{0,2}(?:,[0-9]{3})+\p{Han}`), wideGrouping},
	{[]string{"余"}, han.Pattern(`(([0-9][0-9.]*[百千万亿]?)(元|人次|场次|[人件次场户份起名条个家])余)(?:[,。、;)]|$)`),
		says(1, Finding{Code: diag.F365, Certainty: Certain,
			Message: "「余」写在数和单位之间", Hint: "写成「$2余$3」", Replacement: "$2余$3"})},
	{[]string{"余"}, han.Pattern(`(([几数][十百千万]+)余)\p{Han}`), says(1, Finding{Code: diag.F341, Certainty: Certain,
		Message: "「$2」已经是约数，后面不再说「余」", Hint: "写成「$2」", Replacement: "$2"})},
	{[]string{"等方式", "等形式"}, han.Pattern(`(等(?:方式|形式))[,。;]`), wayless},
	{[]string{"余多", "多余"}, han.Pattern(`([0-9][0-9.]*[百千万亿]?)(余多|多余)(人|件|次|场|元|户|份|起|名|条|个|家)`),
		says(0, Finding{Code: diag.F341, Certainty: Certain,
			Message: "「余」和「多」说的是一回事，只留一个", Hint: "写成「$1余$3」或者「$1多$3」"})},
}

// shaped judges the shapes of a paragraph.
func shaped(d *reader, t *text) { d.Data.found().shapes.judge(d, t) }

// cued judges what a paragraph has of the shape.
func (s *shape) cued(d *reader, t *text, _ int, _ string) bool {
	for _, m := range s.pattern().FindAllStringSubmatchIndex(t.s, -1) {
		for i, at := range m {
			m[i], _ = slices.BinarySearch(t.off, int32(at))
		}
		s.judge(d, t, m)
	}
	return true
}

// says returns a judge that reports a group of the match, or for 0 all of it, as f. In the words of f, $1 is the text
// of the first group.
func says(group int, f Finding) func(d *reader, t *text, m []int) {
	return func(d *reader, t *text, m []int) {
		f := f
		f.Span = t.span(m[2*group], m[2*group+1]-m[2*group])
		for k := 1; k < len(m)/2; k++ {
			for _, s := range []*string{&f.Message, &f.Hint, &f.Replacement} {
				*s = strings.ReplaceAll(*s, "$"+strconv.Itoa(k), t.string(m[2*k], m[2*k+1]))
			}
		}
		d.report(f)
	}
}

// lostYear reports years that lost a character: 2023以来, 20243月5日. Of m the first group is the year, the second what
// follows a year but no number, the third the digits and the character behind them that a year and a month have become.
func lostYear(d *reader, t *text, m []int) {
	i, n := m[2], 4
	f := Finding{Code: diag.F359, Certainty: Certain, Hint: "年、月、日写全，例如「2024年3月」"}
	if m[4] > 0 {
		f.Replacement = t.string(i, i+n) + "年"
		f.Hint = fmt.Sprintf("写成「%s」", f.Replacement)
		f.Message = fmt.Sprintf("「%s」少了「年」字", t.string(i, m[5]))
	} else {
		n = m[7] - 1 - i
		f.Message = fmt.Sprintf("「%s」里的年份写错了，少了「年」字或者多了数字", t.string(i, m[7]))
	}
	if f.Span = t.span(i, n); !t.quoted[i] {
		d.report(f)
	}
}

// planYear hints at the years of a plan without 年: 《法治政府建设实施纲要(2021—2025)》.
func planYear(d *reader, t *text, m []int) {
	if at := t.span(m[0], m[3]-m[0]); !d.reported(at, diag.F326, diag.F359) {
		d.report(Finding{Span: at, Code: diag.F359, Certainty: Hint,
			Message: fmt.Sprintf("「%s」后面少了「年」字", t.string(m[0], m[3])), Hint: "名称里原来没有「年」字的，不用改"})
	}
}

// mixed reports numbers of two scripts, or with a letter before a digit or unit: 2千五百人, 1O5件.
func mixed(d *reader, t *text, m []int) {
	from, to, letters := m[2], m[3], len(m) > 4
	if t.quoted[from] || letters && !han.IsDigit(t.at(to)) && (scanner{&t.line, d.Data.units}).unitAt(to) == nil {
		return
	}
	d.report(Finding{Span: t.span(from, to-from), Code: diag.F359, Certainty: Certain,
		Message: fmt.Sprintf("「%s」里混用了两种数字或者字母", t.string(from, to)), Hint: "一个数全用阿拉伯数字，或者全用汉字"})
}

// leftover matches words of a template that a report does not have. XX and X个 are blanks (F251 of package check).
var leftover = han.Pattern(`[上下]一?年度(?:推进法治|\p{Han}{4,8}的?主要(?:举措|做法|成效|安排))|此处填写|填写说明|待补充|待核实数据`)

// leftovers reports words of a template that were not replaced.
func leftovers(d *reader, t *text, m []int) {
	hint := "填上内容，删去提示"
	switch word := t.string(m[0], m[1]); {
	case strings.Contains(word, "年度"):
		hint = "「上一年度」「下一年度」是规定里的话，写成年份"
	case strings.HasPrefix(word, "待"):
		hint = "补上内容，删去提示"
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F334, Certainty: Likely,
		Message: fmt.Sprintf("「%s」像是模板里没有改的字", t.string(m[0], m[1])), Hint: hint})
}
