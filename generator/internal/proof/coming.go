package proof

import (
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// coming judges the year reported on in front of what is still to be done: 2024年,街道将继续.
func coming(d *reader, t *text, k int) {
	at, clause := t.tokens[k].at, t.around(t.tokens[k].at)
	planning, behind := startsAny(clause, d.Data.Words.Planning), t.string(at+5, at+30)
	will := d.planned(t, at)
	next := will || planning && (t.behind(at, ",", "在", "于", "特别是") &&
		(strings.Contains(clause, "将继续") || toCome().MatchString(behind)) ||
		t.behind(at, "将在", "将于", "力争", "争取"))
	aim := planning && t.behind(at, "做好", "抓好", "谋划", "确保", "力争") &&
		!containsAny(clause, []string{"总结", "报告", "考核", "收尾", "评估"}) || t.behind(at, "展望") ||
		meant().MatchString(t.string(at-4, at+30)) || t.at(at-1) == '为' && ground().MatchString(behind)
	if strings.Contains(t.string(at, t.until(at, ",。;")), "基础上") ||
		!aim && (!next && (!t.opens(at) || !containsAny(clause, []string{"将继续", "将进一步", "将持续", "将从以下", "将从如下"})) ||
			!will && containsAny(clause, handled)) {
		return
	}
	d.say(t.span(at, 4), diag.F321, Likely, "报告的是%d年，这里说的是以后的事\n改成%d年", d.Year, d.Year+1)
}

// handled shows that 将 is said of what was done with something, or that another one speaks: 将…纳入, 要求….
var handled = []string{"作为", "纳入", "列为", "贯穿", "要求", "提出", "强调", "印发", "部署", "融入", "列入", "写入", "写进", "细化", "转化"}

// planned reports whether what is behind the year at, or in front of it, says that it is one to come.
func (d *reader) planned(t *text, at int) bool {
	behind := t.string(at+5, at+60)
	will := willDo().MatchString(behind)
	return t.opens(at) && (will || agenda().MatchString(behind)) ||
		intended().MatchString(behind) && d.announced(t, at) ||
		(will || intended().MatchString(behind)) &&
			(overShort().MatchString(t.string(at-40, at)) || strings.Contains(behind, "明年"))
}

// What is behind the year of what is still to be done: after a word of planning, 将重点抓好, and anywhere, 上半年拟组织.
var (
	toCome   = han.Pattern(`^,?` + someOffice + `(?:继续|[将要拟]|计划|力争|重点|着重|全面|深入|持续|着力)`)
	intended = han.Pattern(`^(?:[上下]半年|[一二三四]季度|[0-9]{1,2}月)?,?` + someOffice +
		`(?:拟|将(?:继续|进一步|持续|着力|重点|全面)|计划(?:组织|开展|完成|再|新)|力争|争取)`)
)

// What is behind the year of what an office will do, where it is not 将 of what is done with something, and what is in
// front of it: 针对以上不足,.
var (
	willDo = han.Pattern(`^度?,?` + someOffice + `(?:仍|还)?将(?:坚持(?:问题|目标|以|把|深入|不懈)|` +
		`继续|进一步|持续|着力|着重|深入|紧紧|紧扣|坚决|不断|积极|认真|切实|在[^,。;]{2,30}(?:基础上|[领指]导下),|` +
		`在(?:新的.年|来年|明年)|一如既往|再接再厉|适时|有序推|稳步推|坚定不移|奋力|开启|踏上|锐意|勇于|以更[大高加实严][^,。;的]{1,20},|` +
		`抓住|抢抓|把握|对标|` +
		`努力|大力|聚焦|围绕|立足|锚定|奋力|全力|紧盯|坚定|抓好|做好|更加|加快|加强|强化|重点[做抓围推从在加完提开实]|全面[加推落提深贯]|` +
		`从[^,。;]{2,30}(?:方面|入手|着手|发力)|以[^,。;]{2,30}为(?:契机|抓手|目标|重点|主线|牵引|引领|导向|突破口))`)
	overShort = han.Pattern(`(?:针对|对照|围绕|正视)[^。;]{0,24}(?:问题|不足|短板|差距|弱项)[^。;]{0,6},` + someOffice + `$` +
		`|(?:总结|回顾)[^。;]{0,6}(?:过去|一年|今年|全年|成绩|不足)[^。;]{0,16}基础上,$|新的?(?:历史)?起点上?,$` +
		`|(?:^|[。;])(?:关于|对于|针对)?下一?步[^。;]{0,14},$`)
)

// meant matches a year in which something is going to be done: 计划于2024年一季度完成, not 按计划于2024年.
var meant = han.Pattern(`(?:^|[^按原照已])(?:计划|[拟将]|预计)于20[0-9]{2}年[^已原的。]{0,20}(?:完成|建成|开展|启动|投用|组织|出台)(?:[^的]|$)`)

// agenda matches what is behind the year in front of a list of what is to be done.
var agenda = han.Pattern(`^度?的?(?:主要|重点|总体)?(?:工作)?(?:打算|安排|思路|设想)(?:是|:|如下|主要)`)

const someOffice = `(?:\p{Han}{0,8}[局镇乡区县市道处办委府会统所]|我们)?`

// announced reports whether a sentence in front of character i says what is to be done next: 2026年,县政府将….
func (d *reader) announced(t *text, i int) bool {
	return slices.ContainsFunc(plannedNext().FindAllStringSubmatch(t.string(0, i), -1), func(m []string) bool {
		return m[1] == "" || m[1] == strconv.Itoa(d.Year+1)
	})
}

var plannedNext = han.Pattern(`(?:^|[。;:])(?:([0-9]{4})年|下一?步|明年|下一?年度?|新的?一年)[^。;]{0,60}(?:将|继续|拟|计划|力争)`)

// ground matches what is behind the year that this one has prepared.
var ground = han.Pattern(`^[^,。;]{0,12}(?:打下|打好|奠定|夯实)[^,。;]{0,6}(?:基础|根基)`)

// midYear hints at the second half of the year reported on as one to come: 下半年,我局将继续.
func midYear(d *reader, t *text, m []int) {
	if !d.ahead(t, m[2]) && !d.announced(t, m[2]) && sentenceYear(&t.line, m[2]) == 0 {
		d.say(t.span(m[2], m[3]-m[2]), diag.F321, Hint, "报告写的时候「%s」已经过去了\n看看是不是从年中的材料抄来的",
			t.string(m[2], m[3]))
	}
}

// ofBefore reports whether the year from character i up to end is of what was published in the next: 公布2024年度执法情况.
func ofBefore(t *text, i, end int) bool {
	what := t.string(end, t.until(end, ",。;"))
	return t.behind(i, "公布", "公开", "发布", "书面报告") && t.at(end-1) == '度' &&
		endsAny(what, []string{"情况", "数据", "报告", "预算", "决算"})
}

// oldPlan hints at a plan of the year before that is made in the year reported on: 印发《2023年工作要点》.
func oldPlan(d *reader, t *text, m []int) {
	year, sentence := t.string(m[2], m[3]), t.around(m[0])
	said, now := yearOf(year), nowIs().MatchString(sentence) // of a year longer ago only where it says 今年
	if said >= d.Year || said < d.Year-1 && (!now || said < d.Year-longAgo) || strings.Count(sentence, year) > 1 ||
		containsAny(sentence, []string{"去年", "上年", "评估", "考核", "废止", "修订", "以来"}) ||
		strings.Contains(sentence, "对照") && (!now || containsAny(sentence, []string{"问题", "不足", "自查", "完成情况"})) {
		return
	}
	d.say(t.span(m[2], 4), diag.F321, Hint, "这里是%s年，报告的是%d年\n要是去年的文字没有改，改年份；真是那一年的，不用改", year, d.Year)
}
