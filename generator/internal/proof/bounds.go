package proof

import (
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// bounds judges the two ends of a range in one unit: 处200元以上500元以下罚款.
func bounds(d *reader, t *text, m []int) {
	if t.string(m[6], m[7]) != t.string(m[12], m[13]) {
		return
	}
	endsTurned(d, t, m, scaled(t, m[2:6]), scaled(t, m[8:12]))
}

// between judges a range with both ends: 58至62分贝之间, 5万元至12万元不等. One of hours or months may go over midnight or
// the end of the year.
func between(d *reader, t *text, m []int) {
	first, second := t.string(m[6], m[7]), t.string(m[12], m[13])
	low, high := scaled(t, m[2:6]), scaled(t, m[8:12])
	if first == "" && m[4] == m[5] { // 3至5万元
		low = scaled(t, []int{m[2], m[3], m[10], m[11]})
	}
	if low == nil || high == nil {
		return
	}
	clock := []string{"时", "点", "月", "日", "号", "年", "秒", "度"}
	if !strings.HasPrefix(second, first) || startsAny(second, clock) ||
		second == "分" || t.behind(m[2], "零下", "负", "-", "第") || t.starts(m[1], "递减", "逐") ||
		low.Cmp(high) == 0 {
		return
	}
	endsTurned(d, t, m, low, high)
}

// betweenNamed judges a range without those words, behind what it is a range of: 幅度为1万元—5万元.
func betweenNamed(d *reader, t *text, m []int) {
	m[0], m[1] = m[2], m[13]
	between(d, t, m)
}

// endsTurned reports a range whose low end is not lower than the high one.
func endsTurned(d *reader, t *text, m []int, low, high *big.Rat) {
	if at := t.span(m[0], m[1]-m[0]); low != nil && high != nil && low.Cmp(high) >= 0 && !d.reported(at, diag.F366) {
		d.say(at, diag.F366, Likely, "「%s」前面的数不比后面的小\n两个数换过来，或者核对一下", t.string(m[0], m[1]))
	}
}

// scaled returns the number at the first group with the 万 or 亿 of the second, nil if it is none.
func scaled(t *text, m []int) *big.Rat {
	v, ok := new(big.Rat).SetString(t.string(m[0], m[1]))
	if !ok {
		return nil
	}
	if m[2] < m[3] {
		v.Mul(v, big.NewRat(int64(han.PowerOf(t.r[m[2]])), 1))
	}
	return v
}

// rangeUnits matches the units of ranges that are written from the low end to the high one.
const rangeUnits = `(?:([条款项章页%]|个?工作日|个月|个?小时|分钟|周岁|岁|[名人次场件条家户份项遍元个倍天米分]|平方米|公里|学时|课时))`

// rangeTurned judges a range without a word for it: 5至3名, 15至7个工作日, 第八条至第五条. One that something went through is left
// alone: 由15至7个工作日.
func rangeTurned(d *reader, t *text, m []int) {
	from, to := t.piece(m[0], markRunes)
	n, low := t.cardinal(m[2])
	more, high := t.cardinal(m[6])
	whole := n == m[3]-m[2] && more == m[7]-m[6]
	gone := containsAny(t.string(from, to), wentThrough) ||
		containsAny(t.string(max(from, m[0]-10), m[0]), []string{"由", "从"})
	first, second := t.string(m[4], m[5]), t.string(m[8], m[9])
	if !whole || low <= high || gone || first != "" && first != second ||
		t.at(m[0]-1) == '第' && !t.among(m[8], "条款项章页") || t.among(m[0]-1, "自时点.-—~/+:0123456789十百千万至到") ||
		d.reported(t.span(m[0], m[1]-m[0]), figureCodes...) {
		return
	}
	d.say(t.span(m[0], m[1]-m[0]), diag.F366, Likely, "「%s」前面的数不比后面的小\n两个数换过来，或者核对一下", t.string(m[0], m[1]))
}

// wentThrough are words of what changes from one number to another, or is called by numbers.
var wentThrough = strings.Fields("降 减 缩 压缩 压减 升至 上升 提升 升级 调整 下调 上调 改为 改成 增加 增至 增长 提速 提高 提前 " +
	"原有 原来 原先 原定 比上 比原 较 变为 变更 改变 扩大 号 版 过渡 倒 反 零下 夜 凌晨 次日")
