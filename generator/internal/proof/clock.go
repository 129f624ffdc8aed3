package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// clockTime matches the hour and the minute of a time of day; clockSpan two of them and how long it is from one to the
// other in hours and minutes.
const (
	clockTime = `(?:([0-9]{1,2})(?:时|点|:)(?:([0-9]{1,2})分?|(半))?)`
	clockSpan = `\b` + clockTime + `[^0-9。;]{0,20}?` + clockTime +
		`(?:[^0-9。;]{0,16}?(?:历时|用时|耗时|持续|时长|全程|共计?|为期|延长|每[班岗])[^0-9。;,]{0,4}?)` +
		`(?:([0-9]{1,2}|[一二两三四五六七八九十])个?半?(?:小时|钟头))?(?:零?([0-9]{1,3})分钟?)?`
)

// clock judges how long it is from one time of day to another: 9时40分开始,11时20分结束,历时2小时10分钟.
func clock(d *reader, t *text, m []int) {
	at := func(i int) int { _, v := t.cardinal(m[i]); return v }
	minutes := func(i int) int { return at(i)*60 + at(i+2) + 30*b2i(m[i+4] > 0) }
	from, to, end := minutes(2), minutes(8), max(m[15], m[17])
	first := m[14]
	if first < 0 {
		first = m[16]
	}
	if first < 0 {
		return
	}
	said := at(14)*60 + at(16) + 30*b2i(strings.Contains(t.string(first, m[1]), "半"))
	around := t.around(m[0])
	goesOn := !containsAny(t.string(first-6, first), []string{"出警", "响应", "到场", "接警"}) && // 抵达现场,出警用时15分钟
		containsAny(t.string(max(m[9], m[11]), first), []string{"升级", "开始", "启动", "到场", "赶到", "抵达", "发布", "转为"})
	start, _ := t.piece(m[0], ends)
	longer := containsAny(t.string(m[9], first), []string{"延长", "缩短"}) && hourSpan().MatchString(t.string(start, m[0]))
	next := containsAny(t.string(m[3], m[8]), nextDay)
	if next {
		to += 24 * 60
	}
	if off := to - from - said; to <= from || off == 0 || m[16] < 0 && off < 30 && off > -30 || goesOn || longer ||
		!next && containsAny(around, append(nextDay, "凌晨")) ||
		containsAny(around, []string{"多小时", "轮", "三班", "两班", "倒"}) ||
		to < 13*60 && containsAny(around, []string{"下午", "晚"}) ||
		containsAny(t.string(first-3, m[1]+2), []string{"约", "近", "余"}) {
		return
	}
	d.say(t.span(first, m[1]-first), diag.F355, Likely, "从%s到%s是%d小时%d分钟，写的是%s\n核对时间和长短",
		t.string(m[2], max(m[3], m[5])+1), t.string(m[8], max(m[9], m[11])+1), (to-from)/60, (to-from)%60,
		t.string(first, max(end, m[1])))
}

// hourSpan matches two times of day in front of others that they were changed to: 由8时30分至17时调整为.
var hourSpan = han.Pattern(clockTime + `[至到—\-~]` + clockTime + `[^0-9。;]{0,12}$`)

// nextDay are words in front of a time of day of the day after.
var nextDay = []string{"次日", "翌日", "第二天"}

// clockWithin judges how many hours of something there are from one time of day to another: 每晚19时至22时开展4小时巡查.
func clockWithin(d *reader, t *text, m []int) {
	at := func(i int) int { _, v := t.cardinal(m[i]); return v }
	from, to, said := at(2)*60+at(4), at(8)*60+at(10), at(12)*60+30*b2i(strings.Contains(t.string(m[13], m[1]), "半"))
	if m[6] > 0 {
		to += 24 * 60
	}
	if strings.HasPrefix(t.string(m[13], m[1]), ".5") {
		said += 30
	}
	whole := containsAny(t.string(m[12]-6, m[12]), []string{"连续", "不间断", "不断档"}) &&
		!containsAny(t.string(m[0], m[1]), []string{"每人", "每班", "每名", "每组", "每次", "单次", "人均", "每场"})
	if to > from && (said > to-from || whole && said < to-from) && !t.among(m[0]-1, "、和及") { // 9时至12时、14时至18时开通,每日7小时
		d.say(t.span(m[12], m[1]-m[12]), diag.F355, Likely, "那一段是%d小时%d分，写的是%s\n核对时间和长短",
			(to-from)/60, (to-from)%60, t.string(m[12], m[1]))
	}
}

// clockOrder judges two times of one day of which the later one is in front: 9月12日18时30分接到报告,执法人员于17时50分抵达. Those
// of the night, and those of half a day, are left alone.
func clockOrder(d *reader, t *text, m []int) {
	at := func(i int) int { _, v := t.cardinal(m[i]); return v }
	from, to := at(2)*60+at(4)+30*b2i(m[6] > 0), at(8)*60+at(10)+30*b2i(m[12] > 0)
	if to >= from || at(2) > 23 || at(8) < 7 || t.starts(max(m[9], m[11])+1, "前", "之前", "以前") ||
		containsAny(strings.ReplaceAll(t.string(m[0]-6, m[1]), "夜市", ""), otherHours) ||
		containsAny(strings.ReplaceAll(t.string(m[3], m[8]), "当日", ""), []string{"月", "日"}) {
		return
	}
	d.say(t.span(m[8], max(m[9], m[11])+1-m[8]), diag.F357, Likely, "%s在%s以前，先后反了\n两个时间核对一下；到第二天的，写成「次日」",
		t.string(m[8], max(m[9], m[11])+1), t.string(m[2], max(m[3], m[5])+1))
}

// otherHours are words beside which the numbers of hours say nothing of their order.
var otherHours = strings.Fields("次日 翌日 第二天 隔天 凌晨 下午 晚 夜 傍晚 午后 之前 此前 早在 原定 原计划 营业 每日 每天 上述")
