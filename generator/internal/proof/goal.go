package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// A number with its unit; what is said where a goal is met, not met, or more than met.
const (
	measured = `(?:([0-9][0-9.]*)([万亿]?)(个?小时|分钟|个?工作日|个月|人次|件次|家次|户次|场次|班次|批次|平方米|公里|学时|课时|` +
		`[名人件个户家条项起份批场次处支部辆台宗卷册块所元亩吨期天分节%]))`
	aimWords = `(?:目标|要求|标准|任务|指标|计划|规定|预期)`
	metGoal  = `(?:达标|(?:达到|完成|实现|符合|满足)了?[^0-9。;,]{0,10}` + aimWords + `|` + aimWords + `[^0-9。;,]{0,4}?` +
		`(?:顺利|圆满|全面|如期|全部|已|均)*(?:完成|实现|达成)|足额|配齐|配足|控制在[^0-9。;,]{0,8}(?:内|以下|之下)|` +
		`(?:在)(?:规定|控制|可控|允许|要求|目标|承诺|法定|约定)[^0-9。;,]{0,6}内|未(?:突破|超过|超出)[^0-9。;,]{0,8})`
	missedGoal = `(?:未能?(?:如期|按期|全面|全部|足额)?(?:完成|达到|达标|实现|达成|满足|配齐|配足)|没有?(?:完成|达到|实现|达标)|不达标|` +
		`(?:[有在存])[^0-9。;,]{0,6}(?:差距|缺口|欠账)|不符合` + aimWords + `|缺口|(?:低于|不及)[^0-9。;,]{0,6}` + aimWords + `)`
	beyondGoal = `(?:超额|(?:超出|超过|高于|优于|突破)了?[^0-9。;,]{0,6}` + aimWords + `)`
)

// goalWords are words of one of which there is one where something is said of a goal.
var goalWords = strings.Fields("达标 时限内 期限内 范围内 超额 足额 配齐 配足 差距 缺口 欠账 控制在 目标 要求 标准 任务 指标 计划 规定 预期 未突破 未超")

var (
	goalJudged = han.Pattern(`\b` + measured + `((?:[^0-9。;]|[0-9]{1,2}[月日]){0,40}?)` + measured +
		`([^0-9。;]{0,24}?)(?:(` + missedGoal + `)|(` + beyondGoal + `)|(` + metGoal + `))[^0-9。;,]{0,12}(?:[,。;)]|$)`)
	goalNamed = han.Pattern(`\b` + measured + `([^0-9。;]{0,20}?)(?:(未能?(?:达到|完成|实现)|没有?(?:达到|完成|实现)|低于|不及)|` +
		`(超过|超额完成|超出|高于|优于|突破)|(达到|完成|实现|满足|符合))了?(?:[^0-9。;,]{0,8})` + measured +
		`(?:(?:以上|以下|以内)?的([^0-9。;,]{0,8}` + aimWords + `)|(目标))`)
)

// What is in front of a goal, of one that is a limit from above and from below, and behind one.
var (
	aiming  = han.Pattern(aimWords + `|原定|确定|承诺|时限|期限|力争|应[^急用对付变邀届]`)
	atMost  = han.Pattern(`不[得能]?(?:高于|超过|突破|多于|大于)|上限|红线|控制在|至多|最多`)
	atLeast = han.Pattern(`不[得能]?(?:低于|少于|小于)|至少|最少|下限|底线`)
	reached = han.Pattern(`(?:任务|计划|目标)数?(?:已|共|全部|实际)*(?:完成|办结|建成)$`)
	ofAim   = han.Pattern(`^(?:以上|以下|以内)?(?:(?:的|”)[^0-9。;,]{0,8}` + aimWords + `|目标)`)
)

// goals judges two numbers of which one is the goal of the other and what is said of them: 目标值为95%,测评为93.6%,达到目标要求.
func goals(d *reader, t *text, m []int) {
	judgeGoal(d, t, [2][]int{m[2:8], m[10:16]}, m[18:24])
}

// goalsNamed judges the same where the goal is behind: 93.6%,达到95%的目标.
func goalsNamed(d *reader, t *text, m []int) {
	judgeGoal(d, t, [2][]int{m[2:8], m[16:22]}, m[10:16])
}

// judgeGoal judges two numbers and what is said of them: verdict has where it is said that the goal is missed, that
// there is more, and that it is met.
func judgeGoal(d *reader, t *text, numbers [2][]int, verdict []int) {
	leads, kinds := [2]string{}, [2]int{}
	for i, g := range numbers {
		from, _ := t.piece(g[0], clauseEnds)
		leads[i] = t.string(from, g[0])
		kinds[i] = goalKind(leads[i], t.string(g[5], g[5]+14))
	}
	goal := b2i(kinds[0] == 0)
	x, y := numbers[goal], numbers[1-goal]
	around := t.string(numbers[0][0]-24, said(verdict)[1]+16)
	a, b := scaled(t, x), scaled(t, y)
	at := t.span(numbers[1][0], numbers[1][5]-numbers[1][0])
	if (kinds[0] == 0) == (kinds[1] == 0) || a == nil || b == nil || t.string(x[4], x[5]) != t.string(y[4], y[5]) ||
		containsAny(without(leads[0]+t.string(numbers[0][5], said(verdict)[0]), d.Data.Claims.Places),
			d.Data.Claims.NoGoal) ||
		d.reported(at, figureCodes...) {
		return
	}
	word := t.string(said(verdict)[0], said(verdict)[1])
	plan := kinds[goal] == 2 && !containsAny(leads[goal]+t.string(x[5], x[5]+14), demanded)
	if leads[1] == "" || strings.Contains(word, "进度") || plan && containsAny(word, demanded[:3]) {
		return
	}
	way := kinds[goal]
	if verdict[4] >= 0 && way == 2 && t.starts(verdict[4], "控制", "在", "未") {
		way = -1
	} else if way == 2 && containsAny(around, d.Data.Claims.Fewer) {
		return
	}
	if deniesGoal(verdict, b.Cmp(a), way == -1) {
		d.say(at, diag.F366, Likely, "要求的是%s，实际是%s，和「%s」对不上\n核对两个数和说法", t.string(x[0], x[5]),
			t.string(y[0], y[5]), word).Related =
			[]Span{t.span(numbers[0][0], numbers[0][5]-numbers[0][0])}
	}
}

// deniesGoal reports whether the verdict cannot be meant of a number that is more than its goal or less, where that is
// the most there may be or not.
func deniesGoal(verdict []int, more int, most bool) bool {
	if most {
		more = -more
	}
	switch {
	case verdict[0] >= 0, verdict[2] >= 0 && most: // missed, or more than the limit
		return more >= 0
	case verdict[2] >= 0:
		return more <= 0
	}
	return more < 0
}

// demanded are words of what is demanded, the first of a verdict that is none of a plan.
var demanded = []string{"要求", "标准", "规定", "目标", "指标"}

// said returns where what is said of the two numbers begins and ends.
func said(verdict []int) []int {
	for verdict[0] < 0 {
		verdict = verdict[2:]
	}
	return verdict[:2]
}

// goalKind returns what the words in front of a number and behind it say that it is: 1 the least that has to be, -1 the
// most that may be, 2 a goal, 0 none.
func goalKind(lead, behind string) int {
	switch {
	case reached().MatchString(lead):
		return 0
	case atMost().MatchString(lead):
		return -1
	case atLeast().MatchString(lead):
		return 1
	case aiming().MatchString(lead), ofAim().MatchString(behind):
		if strings.HasPrefix(behind, "以下") || strings.HasPrefix(behind, "以内") {
			return -1
		}
		return 2
	}
	return 0
}
