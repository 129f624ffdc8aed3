package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// grouping reports commas within a number that do not divide it into threes, 1,2345, and full-width ones that do in
// front of a unit: 1\uFF0C200. Two numbers may have a full-width comma between them.
func grouping(d *reader, t *text, m []int) {
	typed := t.string(m[0], m[1])
	right := strings.ReplaceAll(typed, ",", "")
	for i := len(right) - 3; i > 0; i -= 3 {
		right = right[:i] + "," + right[i:]
	}
	wide := strings.ContainsRune(t.typed(m[0], m[1]-m[0]), '\uFF0C')
	message := fmt.Sprintf("「%s」的逗号不是从右往左三位一个", typed)
	if wide {
		message = "千分位的逗号是全角的"
	}
	if wide != (right == typed) || wide && (right[0] == '0' || !han.IsHan(t.at(m[1])) ||
		strings.Contains(t.string(m[0]-8, m[0]), "分别")) {
		return
	}
	d.say(t.span(m[0], m[1]-m[0]), diag.F365, Likely, "%s\n写成「%s」；是两个数的，用顿号分开", message, right)
}

// dueBefore reports what a plan wants done before a time that has passed: 2024年12月底前.
func dueBefore(d *reader, t *text, m []int) {
	if t.plan || d.announced(t, m[0]) && toBeDone().MatchString(t.string(m[1], m[1]+60)) {
		d.lapsed(t, m[2])
	}
}

// oldTask reports the work of the year reported on that a plan is to plan: 2025年,科学谋划2024年度重点任务.
func oldTask(d *reader, t *text, m []int) {
	if t.plan || d.announced(t, m[0]) {
		d.lapsed(t, m[2])
	}
}

// lapsed reports the year at character i, unless it is one to come, or the sentence looks back.
func (d *reader) lapsed(t *text, i int) {
	_, year := t.digits(i)
	coming := strings.NewReplacer("力争", "", "预计", "", "将于", "").Replace(t.around(i))
	if at := t.span(i, 4); d.dated() && year <= d.Year && !containsAny(coming, d.Data.Words.Past) &&
		!d.reported(at, diag.F321) {
		d.say(at, diag.F321, Likely, "%d年已经过去，安排的是%d年的工作\n要是去年的文字没有改，写成%d年；说的真是%d年的事，不用改",
			year, d.Year+1, d.Year+1, year)
	}
}

// toBeDone matches what is behind the time by which something is to be done.
var toBeDone = han.Pattern(`^,?(?:力争|确保|争取|拟|将|全面|基本|如期)?(?:完成|实现|建成|形成|出台|制定|建立|打造|达到|建设|配齐|覆盖)[^已。]*(?:。|$)`)
