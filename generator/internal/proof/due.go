package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
)

// dueDay matches a day until which something has to be done, doneDay one on which it was, deedDone what was done then,
// and aheadBy what is said of both: 提前6天.
const (
	dueDay   = `(?:([0-9]{1,2})月(?:([0-9]{1,2})日|底|末))`
	doneDay  = `(?:([0-9]{1,2})月([0-9]{1,2})日)`
	deedDone = `(?:[^前之以起至0-9。;,]\p{Han}{0,9}?)?(?:完成|整改|办结|报送|上报|答复|提交|建成|到位|交付|反馈|回复|` +
		`拆除|缴纳|缴清|履行|竣工|完工|销号|开通|启用|报备|清零)`
	aheadBy = `(?:(提前|按期|按时|如期|逾期|超期|超时)(?:[^0-9。;,]{0,8}?` + cardinals + `(?:天|日|个?工作日))?)`
)

// dueFirst judges what is said of the day on which something was done, beside the day until which it had to be:
// 5月20日前整改到位,5月26日完成,比要求提前6天.
func dueFirst(d *reader, t *text, m []int) { dueAndDone(d, t, m, m[2:6], m[6:10]) }

// dueAimed judges the same behind a word of what was planned: 原定10月底前完工,于11月20日提前竣工.
func dueAimed(d *reader, t *text, m []int) {
	m[0] = m[2]
	dueFirst(d, t, m)
}

// dueBehind judges the same where the day of what was done is in front.
func dueBehind(d *reader, t *text, m []int) { dueAndDone(d, t, m, m[6:10], m[2:6]) }

// dueAndDone judges the months and days due and done.
func dueAndDone(d *reader, t *text, m, due, done []int) {
	at := func(g []int) int {
		_, month := t.digits(g[0])
		if g[2] < 0 { // 6月底
			return date(d.Year, month+1, 0).YearDay()
		}
		_, day := t.digits(g[2])
		return date(d.Year, month, day).YearDay()
	}
	ahead, word, between := at(due)-at(done), t.string(m[10], m[11]), t.string(m[0], m[10])
	if max(ahead, -ahead) > 150 || !d.dated() || endsAny(between, denials) ||
		containsAny(t.string(m[0], m[9]+5), noEnd) && !containsAny(t.string(m[5], m[6]), []string{"上年", "去年"}) {
		return
	}
	late, off := strings.ContainsAny(word, "逾超"), max(ahead, -ahead)
	switch _, said := t.cardinal(max(m[12], 0)); {
	case late && ahead > 0, !late && ahead < 0, ahead == 0 && m[12] >= 0:
		d.say(t.span(m[10], m[1]-m[10]), diag.F366, Likely, "期限和完成的日期差%d天，不是「%s」\n核对两个日期和说法", off,
			t.string(m[10], m[1]))
	case m[12] >= 0 && (said > off+1 || !strings.Contains(t.string(m[13], m[1]), "工作") && said < off-1):
		d.say(t.span(m[12], m[1]-m[12]), diag.F366, Likely, "期限和完成的日期差%d天，写的是%s\n核对日期和天数", off,
			t.string(m[12], m[1]))
	}
}

// noEnd are words of what is done on a day that is none of the end of what was due.
var noEnd = strings.Fields("复查 回访 复核 回头看 抽查 检查 约 召开 督促 通报 部署 印发 启动 开展 能 确保 力争 延长 延期 次年 申请")
