package ask

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// nothing lists words that mean that there is no number, without saying whether it is 0.
var nothing = []string{"无", "没有", "/", "\\", "-", "--", "—", "——", "不涉及", "未开展", "未统计", "否", "有", "是"}

var (
	thousands = han.Pattern(`^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?`) // 12,345
	date      = han.Pattern(`[0-9][-/年:][0-9]`)                   // in a number as shown
	bare      = han.Pattern(`^[0-9.]+$`)
)

// unclear returns what is wrong with the content of a cell, if it is clear without further checks, and what to
// write; text is the content without blanks. Otherwise it returns "".
func (c cell) unclear(text string) string {
	switch {
	case strings.HasPrefix(text, "#"):
		return "公式算不出来：改好公式，或者直接写数"
	case slices.Contains(nothing, text):
		return "看不出是 0 还是不知道：没有发生的写 0，不掌握的空着"
	case bare().MatchString(text) && text != c.Shown && date().MatchString(c.Shown):
		return "表格当成了日期（" + c.Shown + "）：把格式改成“常规”，再写数"
	}
	return ""
}

// farOff is the maximum ratio of a number to last year's value.
const farOff = 1000

// read returns an answer as written in the form, with its unit, or "" if there is no answer. fault says what is
// wrong with it and what to write; an answer with a fault must not be used.
func (q *Question) read(a Answer) (value string, fault string) {
	text := strings.TrimRight(strings.ReplaceAll(a.Text, " ", ""), "。;,")
	if number := strings.TrimLeft(text, "'="); bare().MatchString(number) { // typed to force a text, or a formula
		text = number
	}
	elsewhere := a.stray.Text
	switch {
	case text == "" && (elsewhere == "" || slices.Contains([]string{q.Hint, q.Last, q.Value}, elsewhere)):
		return "", ""
	case text == "":
		return "", "没有写在「" + valueLabel + "」一栏里（写在了别的格：" + elsewhere + "）：移过去"
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
	said, fault := parse(text)
	switch {
	case fault != "":
		return "", fault
	case said.Unit == "":
		return q.withUnit(said, a.Unit)
	case !q.allows(said.Unit):
		return "", fmt.Sprintf("单位是「%s」，要的是「%s」：换算成%s再写", said.Unit, strings.Join(q.Units, "、"), q.Units[0])
	}
	return said.Printed, q.doubt(said)
}

// parse returns the quantity of an answer. A number in Chinese numerals is converted to digits. fault says what is
// wrong.
func parse(text string) (said *fact.Quantity, fault string) {
	v, _ := fact.Parse(text)
	switch {
	case strings.HasPrefix(text, "-") && bare().MatchString(text[1:]):
		return nil, "是负数：核对再写"
	case v.Said == nil || v.Relation != nil:
		for _, word := range []string{"左右", "上下"} {
			if rest, ok := strings.CutSuffix(text, word); ok {
				if v, _ := fact.Parse("约" + rest); v.Said != nil {
					return nil, "大概的数，把“约”写在前面：约" + rest
				}
			}
		}
		return nil, "不是一个数：只写数，例：45、40余、2.6万；别的话写在“说明”里"
	case v.Said.Approx == fact.Exact && !strings.ContainsAny(text, "0123456789"):
		digits := fact.Counted(v.Said.Low, 1, v.Said.Unit)
		return &digits, ""
	}
	return v.Said, ""
}

// small returns a unit without 万 or 亿, which may belong to the number.
func small(unit string) string { return strings.TrimLeft(unit, "万亿") }

// allows reports whether the fact may have the unit. If the units of the fact are unknown, every unit is allowed.
func (q *Question) allows(unit string) bool {
	return len(q.Units) == 0 || slices.ContainsFunc(q.Units, func(u string) bool { return small(u) == small(unit) })
}

// withUnit adds the unit in the next column to a number that was answered without unit.
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
	v, _ := fact.Parse(said.Printed + unit)
	if v.Said == nil {
		return "", "单位「" + unit + "」不对"
	}
	return v.Said.Printed, q.doubt(v.Said)
}

// isCountable reports whether a unit is for things that cannot be divided.
func isCountable(unit string) bool {
	const first = "件次宗项人条名个份起场处部期家篇户批类堂辆轮种本支台册"
	return unit != "" && unit != "个百分点" && strings.ContainsRune(first, []rune(unit)[0])
}

// most is the maximum number of countable things; the population of the largest province is a tenth of it.
var most = big.NewRat(1e9, 1)

// doubt returns what is strange about a number: it counts a fraction of a thing, is too high, or is a thousand times
// last year's value or a thousandth of it.
func (q *Question) doubt(now *fact.Quantity) string {
	switch whole := isCountable(now.Unit); {
	case whole && now.Approx == fact.Exact && now.Scale == 1 && !now.Low.IsInt():
		return "「" + now.Unit + "」不会有小数：核对再写"
	case whole && now.Low.Cmp(most) > 0:
		return "大得不像一个数：核对再写"
	case q.Max100 && now.Unit == "%" && now.Low.Cmp(big.NewRat(100, 1)) > 0:
		return "不会超过 100%：核对再写"
	}
	last, _ := fact.Parse(q.Last)
	if last.Said == nil || now.Low.Sign() <= 0 || last.Said.Low.Sign() <= 0 ||
		small(last.Said.Unit) != small(now.Unit) {
		return ""
	}
	ratio := new(big.Rat).Quo(now.Nominal(), last.Said.Nominal())
	if ratio.Cmp(big.NewRat(farOff, 1)) < 0 && ratio.Cmp(big.NewRat(1, farOff)) > 0 {
		return ""
	}
	return fmt.Sprintf("上年是 %s，今年成了 %s，像是单位错了（元和万元）：核对再写；真是这样的，自己填在表里", q.Last, now.Printed)
}
