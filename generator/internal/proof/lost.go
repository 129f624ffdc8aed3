package proof

import (
	"fmt"

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

// planYear hints at the years of a plan without 年: 《法治政府建设实施纲要(2021—2025)》.
func planYear(d *reader, t *text, m []int) {
	if at := t.span(m[0], m[3]-m[0]); !d.reported(at, diag.F326) {
		d.report(Finding{Span: at, Code: diag.F359, Certainty: Hint,
			Message: fmt.Sprintf("「%s」后面少了「年」字", t.string(m[0], m[3])), Hint: "名称里原来没有「年」字的，不用改"})
	}
}

// mixed reports a number of Arabic and Chinese digits, or of digits and letters: 2千五百人, 1O5件. Behind letters there
// is a digit or a unit.
func mixed(d *reader, t *text, m []int) {
	from, to, letters := m[2], m[3], len(m) > 4
	if t.quoted[from] || letters && !han.IsDigit(t.at(to)) && (scanner{&t.line, d.Data.units}).unitAt(to) == nil {
		return
	}
	d.report(Finding{Span: t.span(from, to-from), Code: diag.F359, Certainty: Certain,
		Message: fmt.Sprintf("「%s」里混用了两种数字或者字母", t.string(from, to)), Hint: "一个数全用阿拉伯数字，或者全用汉字"})
}
