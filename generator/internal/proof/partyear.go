package proof

import (
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// spellNamed matches the names of spells of a year: 前三季度, 1至11月, 截至10月底, 7月, 2025年, 全年.
var spellNamed = han.Pattern(`(截[至止]到?|[至到]|前)?(?:20[0-9]{2}年)?(?:([0-9]{1,2})月?份?[至到—\-~])?` +
	`([0-9]{1,2})月份?(?:底|末|[0-9]{1,2}日)?` +
	`|前三季度|前[二三四五六七八九十0-9]+个月|第?[一二三四]季度|[上下]半年` +
	`|([^,。;、0-9()]{1,12}(?:期间|时段|时节|高峰期|攻坚期|宣传月|活动月)|汛期|暑期|暑假|寒假|[春夏秋]收|[春夏秋冬]季)` +
	`|(全年|一年来|年内|本年度?|[至到]?年[底末终]|今年以来)|(20[0-9]{2})年度?`)

// monthsIn are the first and the last month of a spell; the zero months are some of the year.
type monthsIn [2]int

// wholeYear are the months of all of it.
var wholeYear = monthsIn{1, 12}

// within reports whether a is part of b, and not all of it.
func (a monthsIn) within(b monthsIn) bool {
	return a != b && (b == wholeYear || a[0] >= b[0] && a[1] <= b[1] && a[0] > 0)
}

// lastSpell returns the last spell of the year reported on that s names, and its name; ok is false for none.
func (d *reader) lastSpell(s string) (spell monthsIn, name string, ok bool) {
	all := spellNamed().FindAllStringSubmatch(s, -1)
	if all == nil {
		return spell, "", false
	}
	last := all[len(all)-1]
	number := func(i int) int { n, _ := strconv.Atoi(last[i]); return n }
	name = last[0]
	switch months, known := seasons[strings.TrimPrefix(name, "第")]; {
	case last[3] != "" && last[2] != "":
		spell = monthsIn{number(2), number(3)}
	case last[3] != "" && last[1] != "": // 截至10月底
		spell = monthsIn{1, number(3)}
	case last[3] != "":
		spell = monthsIn{number(3), number(3)}
	case last[5] != "" || last[6] != "":
		spell = wholeYear
	case last[4] != "":
	case known:
		spell = months
	default: // 前10个月
		n, v := strings.TrimSuffix(strings.TrimPrefix(name, "前"), "个月"), 0
		if v, _ = strconv.Atoi(n); v == 0 {
			_, v = han.LeadingNumeral([]rune(n))
		}
		spell = monthsIn{1, v}
	}
	return spell, name, last[6] == "" || number(6) == d.Year
}

// partOfYear judges the counts of one thing in a spell and in one that it is part of: 前三季度214件,全年196件. Token k is the
// first of two.
func partOfYear(l lister, k int) {
	from, _ := l.sentence(k)
	like := func(i int) bool { return l.is(i, count) && l.alike(l.q(i), l.q(k)) && l.q(i).exact() }
	if i := lastBefore(from, k, like); i != -1 {
		from = i + 1
	}
	lead, between := l.cut(from, k), k
	if _, _, ok := l.lastSpell(lead); !ok {
		return
	}
	for n, seen := k+1, 0; l.q(k).exact() && n < len(l.tokens) && seen < 3; n++ {
		if !like(n) {
			continue
		}
		if at, _ := l.sentence(n); sentenceBefore(l.text, at) > k {
			return
		}
		if ofSpells(l, k, n, lead, l.between(between, n)) {
			return
		}
		between, seen = n, seen+1
	}
}

// ofSpells reports that of the counts in tokens k and n, with the words a and b in front of them, that of a part of a
// spell is more than that of all.
func ofSpells(l lister, k, n int, a, b string) bool {
	x, first, ok := l.lastSpell(a)
	y, second, also := l.lastSpell(b)
	if !ok || !also || containsAny(a+l.between(k, n)+l.tail(n), notOfYear) {
		return false
	}
	part, whole := k, n
	if y.within(x) {
		part, whole, first, second = n, k, second, first
	} else if !x.within(y) {
		return false
	}
	if l.q(part).number().Cmp(l.q(whole).number()) <= 0 || !sameDeed(a, b) || !sameTail(l.tail(k), l.tail(n)) ||
		l.reported(l.place(part), figureCodes...) || l.reported(l.place(whole), figureCodes...) {
		return false
	}
	l.say(l.place(part), diag.F366, Likely, "「%s」%s，「%s」不会只有%s\n两个数改一个；不是一回事的，写明白", first,
		l.q(part).Printed, second, l.q(whole).Printed).Related = l.places(whole)
	return true
}

// notOfYear are words beside which the counts of two spells are not those of one thing that adds up.
var notOfYear = strings.Fields("上年 去年 往年 同期 同比 计划 目标 任务 预算 预计 其余 其他 另 除外 " +
	"月均 日均 人均 平均 季均 每 最 在册 现有 存量 在办 普法期 五” 四五 任期 聘期 届 两年 三年 四年 五年 多年 历年 未办结 未结 " +
	"剩余 拥有 保有 库存 在建 在岗 实有 增加 增长 减少 下降 增至 降至 多于 少于 比 较 结转 达标 单日 注销 退 余额 共有 辖")

// yearFillers are words in front of a count that do not say what it counts.
var yearFillers = strings.NewReplacer("共", "", "累计", "", "合计", "", "总计", "", "已经", "", "已", "", "就", "", "仅", "",
	"只", "", "为", "", "达", "", "到", "", "了", "", "其中", "", "据统计", "", "一个月", "", "单月", "",
	"当月", "", "有", "", "从", "", "看", "", "而", "", "我", "", "全", "",
	",", "", ";", "", "。", "", "(", "", ")", "")

// sameDeed reports whether the words a and b of two counts are of one thing: one of them has no other characters than
// the other, spells and words like 共 left out.
func sameDeed(a, b string) bool {
	if containsAny(a+b, []string{"此类", "该类", "该项", "同类", "这类", "上述"}) {
		return true
	}
	plain := func(s string) string { return yearFillers.Replace(spellNamed().ReplaceAllString(s, "")) }
	a, b = plain(a), plain(b)
	within := func(s, of string) bool {
		return all([]rune(s), func(r rune) bool { return strings.ContainsRune(of, r) })
	}
	return within(a, b) || within(b, a)
}

// sameTail reports whether the words a and b right behind two counts do not name two things.
func sameTail(a, b string) bool {
	return a == "" || b == "" || shareRun([]rune(cutAt(a, 4)), b, 1)
}
