package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// pointStop reports a number with 。 for its decimal point: 98。5%.
func pointStop(d *reader, t *text, m []int) {
	d.report(Finding{Span: t.span(m[2], 1), Code: diag.F365, Certainty: Certain, Message: "小数点打成了句号",
		Hint: fmt.Sprintf("写成「%s」", strings.Replace(t.string(m[0], m[1]), "。", ".", 1)), Replacement: "."})
}

// grouping reports commas within a number that do not divide it into threes: 1,2345.
func grouping(d *reader, t *text, m []int) {
	typed := t.string(m[0], m[1])
	if strings.ContainsRune(t.typed(m[0], m[1]-m[0]), '\uFF0C') { // between two numbers
		return
	}
	right := strings.ReplaceAll(typed, ",", "")
	for i := len(right) - 3; i > 0; i -= 3 {
		right = right[:i] + "," + right[i:]
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F365, Certainty: Likely,
		Message: fmt.Sprintf("「%s」的逗号不是从右往左三位一个", typed),
		Hint:    fmt.Sprintf("写成「%s」；是两个数的，用顿号分开", right)})
}

// wideGrouping reports full-width commas between the thousands of a number: 1\uFF0C200.
func wideGrouping(d *reader, t *text, m []int) {
	typed := t.typed(m[0], m[1]-1-m[0])
	if right := strings.ReplaceAll(typed, "\uFF0C", ","); right != typed && !strings.Contains(t.string(m[0]-8, m[0]), "分别") {
		d.report(Finding{Span: t.span(m[0], m[1]-1-m[0]), Code: diag.F365, Certainty: Likely, Message: "千分位的逗号是全角的",
			Hint: fmt.Sprintf("写成「%s」；是两个数的，用顿号分开", right)})
	}
}

// lateMore reports 余 after the unit: 12.5万元余.
func lateMore(d *reader, t *text, m []int) {
	n, right := m[5]+1-m[0], t.string(m[2], m[3])+"余"+t.string(m[4], m[5])
	d.report(Finding{Span: t.span(m[0], n), Code: diag.F365, Certainty: Certain, Message: "「余」写在数和单位之间",
		Hint: fmt.Sprintf("写成「%s」", right), Replacement: right})
}

// moreOfSome reports 余 after a number that is open already: 几十余次.
func moreOfSome(d *reader, t *text, m []int) {
	some := t.string(m[2], m[3])
	d.report(Finding{Span: t.span(m[0], m[5]-m[0]), Code: diag.F341, Certainty: Certain,
		Message: fmt.Sprintf("「%s」已经是约数，后面不再说「余」", some), Hint: fmt.Sprintf("写成「%s」", some), Replacement: some})
}

// moreTwice reports 余 and 多 side by side: 1.2万余多人.
func moreTwice(d *reader, t *text, m []int) {
	number, unit := t.string(m[2], m[3]), t.string(m[6], m[7])
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F341, Certainty: Certain,
		Message: "「余」和「多」说的是一回事，只留一个",
		Hint:    fmt.Sprintf("写成「%s余%s」或者「%s多%s」", number, unit, number, unit)})
}
