package proof

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// courses are what is done one after the other: the words of a step are those of one time.
var courses = [][][]string{
	{{"申请", "提交", "反映", "投诉"}, {"受理", "立案", "收到"}, {"调查终结", "终结调查"}, {"告知书"},
		{"作出", "办结", "送达", "结案", "审结", "成功", "审批通过", "获批"}},
	{{"发出", "交办", "下达"}, {"反馈", "回复", "答复"}},
	{{"进点"}, {"结束"}},
	{{"启动", "开工", "动工"}, {"完成", "竣工", "结束", "验收", "完工"}, {"投入使用", "启用"}},
	{{"审议通过", "表决通过", "会议通过", "印发"}, {"施行", "实施"}},
}

// datedStep matches a year, a month or a day, and the word of a step behind it.
var datedStep = han.Pattern(`\b([0-9]{1,4})(年|月)(?:([0-9]{1,2})[月日])?(?:([0-9]{1,2})日)?\p{Han}{0,8}?` +
	`(\p{Han}{0,8}告知书|调查终结|终结调查|进点|申请|提交的|反映的|投诉的|受理|立案|收到|` +
	`作出|审结|成功(?:,|$)|审批通过|获批|发出|交办|下达|反馈|回复|答复|办结|送达|结案|启动|开工|动工|完成|竣工|结束|验收|完工|投入使用|启用|(?:审议|表决|会议)通过|印发|施行|实施)`)

// maxSubject is how many characters are in front of the later date in its clause at most: 该办法于. More are of another
// thing: 6月启动三期,二期改造于5月完成.
const maxSubject = 4

// outOfSequence reports a step that is dated before the one that it follows: 2025年11月10日启动,2025年9月底前完成.
func outOfSequence(d *reader, t *text, m []int) {
	_, end := t.piece(m[0], ends)
	rest := t.string(m[1], end)
	next := datedStep().FindStringIndex(rest)
	if next == nil || utf8.RuneCountInString(rest[strings.LastIndex(rest[:next[0]], ",")+1:next[0]]) > maxSubject {
		return
	}
	if containsAny(rest[:next[1]], []string{"此前", "前期", "事先"}) {
		return
	}
	from := m[1] + utf8.RuneCountInString(rest[:next[0]])
	to := from + utf8.RuneCountInString(rest[next[0]:next[1]])
	first, later := stepOf(t.string(m[0], m[1])), stepOf(t.string(from, to))
	if later.year == 0 {
		later.year = first.year
		if strings.HasSuffix(rest[:next[0]], "今年") {
			later.year = d.Year
		}
	}
	for _, course := range courses {
		a := slices.IndexFunc(course, func(step []string) bool { return slices.Contains(step, first.word) })
		b := slices.IndexFunc(course, func(step []string) bool { return slices.Contains(step, later.word) })
		if a == -1 || b == -1 || a == b || containsAny(t.around(m[0]), crossYear) {
			continue
		}
		early, late := first, later
		if a > b {
			early, late = later, first
		}
		if asked := slices.Contains(courses[0][0], early.word); asked && (a > b || startsAny(rest, furtherAsked)) {
			continue
		}
		if late.before(early) {
			d.say(t.span(from, to-from), diag.F357, Hint, "「%s」的时间比「%s」早\n核对日期", late.word, early.word)
		}
	}
}

// deed returns the word of a step without what only parts it from other words: 申请 of 申请的, 告知书 of 送达处罚告知书.
func deed(word string) string {
	if strings.HasSuffix(word, "告知书") {
		return "告知书"
	}
	return strings.TrimSuffix(strings.TrimSuffix(word, ","), "的")
}

// furtherAsked are words behind 申请 of what is asked for later than all of a course: 申请强制执行.
var furtherAsked = strings.Fields("强制 人民法院 法院 再审 恢复 撤 延 变更 退")

// step is a dated step; what is not said is 0.
type step struct {
	year, month, day int
	word             string
}

// stepOf returns the step that datedStep matches.
func stepOf(s string) step {
	m := datedStep().FindStringSubmatch(s)
	number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
	if m[2] == "月" {
		return step{0, number(1), number(3), deed(m[5])}
	}
	return step{number(1), number(3), number(4), deed(m[5])}
}

// before reports whether s is dated before o, as far as both are.
func (s step) before(o step) bool {
	switch {
	case s.year != o.year:
		return s.year != 0 && o.year != 0 && s.year < o.year
	case s.month == 0 || o.month == 0:
		return false
	case s.month != o.month:
		return s.month < o.month && !(s.year == 0 && s.month <= 3 && o.month >= 10) // of the next year
	}
	return s.day != 0 && o.day != 0 && s.day < o.day
}
