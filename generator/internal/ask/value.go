package ask

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// nothing are words that say that there is no number, but not whether it is 0.
var nothing = []string{"无", "没有", "/", "\\", "-", "--", "—", "——", "不涉及", "未开展", "未统计", "否", "有", "是"}

var (
	thousands = han.Pattern(`^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?`) // 12,345
	date      = han.Pattern(`[0-9][-/年:][0-9]`)                   // of how a number is shown
	bare      = han.Pattern(`^[0-9.]+$`)
)

// unclear returns what is wrong with the content of a cell that need not be looked at any further, and what to write;
// text is that without blanks. It returns "" when there is nothing.
func (c cell) unclear(text string) string {
	switch {
	case slices.Contains(nothing, text):
		return "看不出是 0 还是不知道：没有发生的写 0，不掌握的空着"
	case bare().MatchString(text) && text != c.Shown && date().MatchString(c.Shown):
		return "表格当成了日期（" + c.Shown + "）：把格式改成“常规”，再写数"
	}
	return ""
}

// farOff is how many times last year's value a number may be at most.
const farOff = 1000

// read returns an answer as the form has it, with its unit; "" when there is none. fault says what is wrong with it and
// what to write; then the answer is not to be taken.
func (q *Question) read(a Answer) (value string, fault string) {
	text := strings.TrimRight(strings.ReplaceAll(a.Text, " ", ""), "。;,")
	if text == "" {
		return "", ""
	}
	if m := thousands().FindString(text); m != "" {
		text = strings.ReplaceAll(m, ",", "") + text[len(m):]
	}
	if fault := a.unclear(text); fault != "" {
		return "", fault
	}
	if v, ok := new(big.Rat).SetString(text); ok && bare().MatchString(text) && strings.HasSuffix(a.Shown, "%") {
		text = fact.Decimal(v.Mul(v, big.NewRat(100, 1))) + "%"
	}
	v, err := fact.Parse(text)
	if err != nil || v.Said == nil || v.Relation != nil {
		return "", "不是一个数：只写数，例：45、40余、2.6万；别的话写在“说明”里"
	}
	if v.Said.Unit == "" {
		return q.withUnit(v.Said, a.Unit)
	}
	if !q.allows(v.Said.Unit) {
		return "", fmt.Sprintf("单位是「%s」，要的是「%s」：换算成%s再写", v.Said.Unit, strings.Join(q.Units, "、"), q.Units[0])
	}
	return v.Said.Printed, q.doubt(v.Said)
}

// small returns a unit without the 万 or 亿 that numbers may have too.
func small(unit string) string { return strings.TrimLeft(unit, "万亿") }

// allows reports whether the fact may have the unit. One whose unit is not known may have any.
func (q *Question) allows(unit string) bool {
	return len(q.Units) == 0 || slices.ContainsFunc(q.Units, func(u string) bool { return small(u) == small(unit) })
}

// withUnit returns a number that was answered without its unit, with the one beside it.
func (q *Question) withUnit(said *fact.Quantity, unit string) (value, fault string) {
	unit = strings.ReplaceAll(unit, " ", "")
	if unit == "" && len(q.Units) > 0 {
		unit = q.Units[0]
	}
	switch {
	case unit == "":
		return "", "没有单位：在“" + unitLabel + "”一栏里写上"
	case !q.allows(unit):
		return "", fmt.Sprintf("单位选的是「%s」，要的是「%s」：换算成%s再写", unit, strings.Join(q.Units, "、"), q.Units[0])
	case unit == "%" && said.Approx == fact.Exact && said.Low.Sign() > 0 && said.Low.Cmp(big.NewRat(1, 1)) <= 0:
		percent := fact.Decimal(new(big.Rat).Mul(said.Low, big.NewRat(100, 1)))
		return "", "单位是%：是百分之" + percent + "就写 " + percent + "；真的不到百分之一，连 % 一起写 " + said.Printed + "%"
	case said.Scale > 1:
		unit = small(unit) // 2.6万 beside 万元
	}
	v, err := fact.Parse(said.Printed + unit)
	if err != nil || v.Said == nil {
		return "", "单位「" + unit + "」不对"
	}
	return v.Said.Printed, q.doubt(v.Said)
}

// doubt returns what is strange about a number: it is a thousand times last year's, or a thousandth.
func (q *Question) doubt(now *fact.Quantity) string {
	last, err := fact.Parse(q.Last)
	if err != nil || last.Said == nil || now.Low.Sign() <= 0 || last.Said.Low.Sign() <= 0 ||
		small(last.Said.Unit) != small(now.Unit) {
		return ""
	}
	ratio := new(big.Rat).Quo(now.Nominal(), last.Said.Nominal())
	if ratio.Cmp(big.NewRat(farOff, 1)) < 0 && ratio.Cmp(big.NewRat(1, farOff)) > 0 {
		return ""
	}
	return fmt.Sprintf("上年是 %s，今年成了 %s，像是单位错了（元和万元）：核对再写；真是这样的，自己填在表里", q.Last, now.Printed)
}
