package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// spellOver judges a spell whose beginning and end are named in clauses of their own: 4月8日进驻,6月7日撤离,历时两个月.
func spellOver(d *reader, t *text, m []int) {
	if !containsAny(t.string(m[7], m[10]), []string{"启动", "开始", "开展", "举办", "举行", "组织", "再次", "召开"}) {
		spell(d, t, m)
	}
}

// endsFirst judges the two ends of a spell with other words between: 4月15日开始,至4月10日结束; or with both years.
func endsFirst(d *reader, t *text, m []int) {
	var v [6]int // year, month and day of the beginning and of the end
	for i, g := range []int{1, 2, 3, 5, 6, 7} {
		if m[2*g] >= 0 {
			_, v[i] = t.digits(m[2*g])
		}
	}
	words := t.string(m[8], m[9])
	from, to := moment{value: v[1], day: v[2], unit: '月'}, moment{value: v[4], day: v[5], unit: '月'}
	dated := v[0] != 0 && v[3] != 0
	late := v[3] < v[0] || v[0] == v[3] &&
		(to.value < from.value || to.value == from.value && to.day > 0 && to.day < from.day)
	switch {
	case dated && !late, !dated && (v[3] != 0 || words == "" || !to.before(from, v[0] == d.Year)),
		!dated && strings.HasSuffix(words, "截"),
		containsAny(words, []string{"提前", "调整", "改", "延", "推迟", "前移", "缩", "移至"}),
		containsAny(t.around(m[0]), crossYear):
		return
	}
	d.say(t.span(m[0], m[1]-m[0]), diag.F357, Likely, "「%s」前面的时间比后面的晚\n两个时间写反了的换过来；跨年的，写明「次年」", t.string(m[0], m[1]))
}

// termFirst judges how long a term with its years is said to be: 聘期三年,自2025年1月1日至2027年12月31日; termBehind the same with
// the length behind it.
func termFirst(d *reader, t *text, m []int)  { spellOfYears(d, t, m[2:6], m[6:14]) }
func termBehind(d *reader, t *text, m []int) { spellOfYears(d, t, m[10:14], m[2:10]) }

// spellOfYears reports how long a spell is said to be, at the groups long, where the years and months of m come to
// another number of months.
func spellOfYears(d *reader, t *text, long, m []int) {
	_, said := t.cardinal(long[0])
	least := 1
	if t.r[long[2]] == '年' {
		said, least = said*12, 6
	}
	var v [4]int
	for i := range v {
		_, v[i] = t.digits(m[2*i])
	}
	n := (v[2]-v[0])*12 + v[3] - v[1]
	if n > 0 && (said < n-least || said > n+2) {
		d.say(t.span(long[0], long[3]-long[0]), diag.F366, Likely, "那一段是%d到%d个月，写的是%s\n核对日期和长短", n,
			n+1, t.string(long[0], long[3]))
	}
}

// spellsIn returns how many months, or quarters, the wholes of the mean in token k are of, by the last spell that is
// named in front of them or with the mean, or, where none is, by the year; 0 where it is not known.
func spellsIn(l lister, wholes []int, k int, lead string) int64 {
	from, _ := l.sentence(k)
	around, own := l.around(l.tokens[k].at), monthsOf(l.lead(k))
	months := monthsOf(l.cut(from, wholes[0]))
	switch whole := containsAny(around, []string{"全年", "一年", "年内"}); {
	case endsAny(lead, []string{"每季度", "季均"}):
		return int64(b2i(strings.Contains(around, "全年"))) * 4
	case !strings.Contains(lead, "月均") && !strings.Contains(lead, "每月"),
		containsAny(around, []string{"月份", "以来", "共用", "个月", "日至", "日到"}),
		own != 0 && months != 0 && own != months:
		return 0
	case own+months > 0:
		return max(own, months)
	case !whole && (monthlyMean(l, wholes, k) || containsAny(around, []string{"季度", "半年", "月至", "—"})):
		return 0
	}
	return 12
}

// monthsOf returns how many months the last spell that s names has, 0 for none.
func monthsOf(s string) int64 {
	all := monthSpell().FindAllStringSubmatch(s, -1)
	if all == nil {
		return 0
	}
	last := all[len(all)-1]
	from, _ := strconv.Atoi(last[1])
	to, _ := strconv.Atoi(last[2])
	switch {
	case to > 0:
		return int64(to - from + 1)
	case strings.HasPrefix(last[0], "前"):
		return 9
	}
	return map[string]int64{"季度": 3, "半年": 6}[cutLast(last[0])] + 12*int64(b2i(len(last[0]) == len("全年")))
}

// monthSpell matches a spell of months.
var monthSpell = han.Pattern(`([0-9]{1,2})月?份?[至到—-]([0-9]{1,2})月|前三季度|[一二三四]季度|[上下]半年|全年|一年|年内`)
