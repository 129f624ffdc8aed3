package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
)

// yearsNamed judges how many years are named behind their number: 近三年(2022年、2023年、2024年、2025年), 近五年来(2022—2025年).
func yearsNamed(d *reader, t *text, m []int) {
	_, said := t.cardinal(m[4])
	_, from := t.digits(m[8])
	right := 1
	if m[10] >= 0 {
		_, to := t.digits(m[10])
		right += to - from
	} else {
		right += strings.Count(t.string(m[12], m[13]), "20")
	}
	loose := t.at(m[8]-1) == ',' && (m[10] >= 0 || right <= said) // 近三年来,2023年、2024年先后
	at := t.span(m[4], m[5]-m[4])
	if named := m[2] >= 0 || m[6] >= 0; loose || !named {
		return
	}
	if right > 1 && said > 1 && said != right && !d.reported(at, diag.F366) {
		d.say(at, diag.F366, Likely, "后面的年份是%d年，写的是%s年\n改年数，或者核对年份", right, t.string(m[4], m[5]))
	}
}

// yearOfRun judges which year of something that began in one it is said to be: 2021年推行,至2025年已是第三个年头. What began late
// in a year may count from the next.
func yearOfRun(d *reader, t *text, m []int) {
	_, from := t.digits(m[2])
	_, said := t.cardinal(m[6])
	now := d.Year
	if m[4] >= 0 {
		_, now = t.digits(m[4])
	}
	words := t.string(m[3], m[6])
	begun := t.among(m[0]-1, "自从") || containsAny(words, founded)
	arrived := m[4] >= 0 || containsAny(words, []string{"今年", "已", "进入", "迈入", "步入"})
	if n := now - from + 1; d.dated() && begun && arrived && n > 1 && said != n && said != n-1 && !d.ahead(t, m[0]) &&
		(m[4] >= 0 || !containsAny(words, []string{"五年", "三年", "规划", "计划"})) {
		d.say(t.span(m[6], m[7]-m[6]), diag.F366, Likely, "从%d年到%d年是第%d年，写的是第%s年\n改年数，或者核对起始的年份", from, now, n,
			t.string(m[6], m[7]))
	}
}

// founded are words of what began in a year.
var founded = strings.Fields("年起 以来 开始 推行 启动 成立 实施 创办 设立 建立 聘 换届 产生 当选")

// yearOfPlan judges which year of a plan with its years the year reported on is said to be: 三年行动(2024—2026年)的收官之年.
func yearOfPlan(d *reader, t *text, m []int) {
	_, from := t.digits(m[2])
	_, to := t.digits(m[4])
	name, right := t.string(m[6], m[7]), to
	if _, n := t.numeral(m[6] + 1); t.r[m[6]] == '第' {
		right = from + n - 1
	} else if containsAny(name, []string{"开局", "启动", "首年"}) {
		right = from
	}
	other := strings.Replace(t.around(m[0]), t.string(m[0], m[6]), "", 1)
	said := eachYear().FindAllString(other, -1)
	if !d.dated() || right == d.Year || d.ahead(t, m[0]) || containsAny(other, otherYear) ||
		!all(said, func(y string) bool { return yearOf(y) == d.Year }) ||
		d.reported(t.span(m[6], m[7]-m[6]), figureCodes...) {
		return
	}
	d.say(t.span(m[6], m[7]-m[6]), diag.F366, Likely, "%d—%d年的，%d年不是「%s」\n核对年份和说法", from, to, d.Year, name)
}
