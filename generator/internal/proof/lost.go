package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

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
var leftover = han.Pattern(`[上下]一年度推进法治|此处填写|填写说明|待补充|待核实数据`)

// leftovers reports words of a template that were not replaced.
func leftovers(d *reader, t *text, m []int) {
	hint := "填上内容，删去提示"
	switch word := t.string(m[0], m[1]); {
	case strings.Contains(word, "一年度"):
		hint = "「上一年度」「下一年度」是规定里的话，写成年份"
	case strings.HasPrefix(word, "待"):
		hint = "补上内容，删去提示"
	}
	d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F334, Certainty: Likely,
		Message: fmt.Sprintf("「%s」像是模板里没有改的字", t.string(m[0], m[1])), Hint: hint})
}
