package proof

import (
	"fmt"
	"slices"

	"fazhi/generator/internal/diag"
)

// courses are what is done one after the other: the words of a step are those of one time.
var courses = [][][]string{
	{{"受理", "立案", "收到"}, {"办结", "送达", "结案"}},
	{{"启动", "开工", "动工"}, {"完成", "竣工", "结束", "验收", "完工"}, {"投入使用", "启用"}},
	{{"通过", "印发"}, {"施行", "实施"}},
}

// datedStep matches a year, a month or a day, and the word of a step behind it.
const datedStep = `\b([0-9]{1,4})(年|月)(?:([0-9]{1,2})[月日])?(?:([0-9]{1,2})日)?[^0-9。;,、]{0,8}?` +
	`(受理|立案|收到|办结|送达|结案|启动|开工|动工|完成|竣工|结束|验收|完工|投入使用|启用|通过|印发|施行|实施)`

// outOfSequence reports a step that is dated before the one that it follows: 2025年11月10日启动,2025年9月底前完成.
func outOfSequence(d *reader, t *text, m []int) {
	first, later := t.stepAt(m[2:12]), t.stepAt(m[12:22])
	if later.year == 0 {
		later.year = first.year
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
		if late.before(early) {
			d.report(Finding{Span: t.span(m[20], m[21]-m[20]), Code: diag.F357, Certainty: Likely, Hint: "核对日期",
				Message: fmt.Sprintf("「%s」的时间比「%s」早", late.word, early.word)})
		}
	}
}

// step is a dated step; what is not said is 0.
type step struct {
	year, month, day int
	word             string
}

// stepAt returns the step of the groups of datedStep that match at the characters m.
func (t *text) stepAt(m []int) (s step) {
	var n [3]int
	for i, at := range []int{m[0], m[4], m[6]} {
		_, n[i] = t.digits(at)
	}
	s = step{n[0], n[1], n[2], t.string(m[8], m[9])}
	if t.at(m[2]) == '月' {
		s = step{0, n[0], n[1], s.word}
	}
	return s
}

// before reports whether s is dated before o, as far as both are.
func (s step) before(o step) bool {
	switch {
	case s.year != o.year:
		return s.year != 0 && o.year != 0 && s.year < o.year
	case s.month == 0 || o.month == 0:
		return false
	case s.month != o.month:
		return s.month < o.month
	}
	return s.day != 0 && o.day != 0 && s.day < o.day
}
