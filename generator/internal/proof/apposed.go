package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// apposed judges a number in token k by the one behind it that is said to be the same, in brackets or behind words that
// say so: 四十二件(24件), 逾300件,经统计实际为287件.
func apposed(l lister, k int) {
	p := l.q(k)
	n := bracketed(l.text, k)
	if n == -1 {
		n = restated(l, k)
	}
	if n == -1 || p.Unit == "" || !l.alike(p, l.q(n)) && l.q(n).Unit != "" || !l.q(n).exact() ||
		l.reported(l.place(k), figureCodes...) || l.reported(l.place(n), figureCodes...) ||
		containsAny(l.lead(k), notSaid) || strings.HasPrefix(p.tail, "以") && !p.percent() {
		return
	}
	v, more := l.q(n).number(), strings.Contains(l.between(k, n), "累计")
	less, other := v.Cmp(p.number()) < 0, spelled(p) != spelled(l.q(n)) && v.Cmp(p.number()) != 0
	wrong := p.exact() && (other || less && strings.HasSuffix(l.lead(k), "破")) || !p.exact() && contradicted(p, v, more)
	if said, ok := worded(p); ok {
		wrong = said.denies(v)
	}
	if wrong {
		l.say(l.place(n), diag.F366, Likely, "前面说「%s」，这里的「%s」对不上\n核对两处，说的要是一个数", p.Printed,
			l.q(n).Printed).Related = l.places(k)
	}
}

// notSaid are words in front of a number that is none of what there is.
var notSaid = strings.Fields("计划 预计 预算 预估 目标 拟 原 需 应 每 平均 均 第 估 上限 至少 要求 标准 分别")

// spelled reports whether the number is written in Chinese numerals.
func spelled(q quantity) bool {
	return q.typed != "" && !han.IsDigit(firstRune(q.typed)) || strings.Contains(q.Printed, "百分之")
}

// bracketed returns the number in brackets of its own behind token k and the thing that it counts, -1 for none:
// 二十一个村(社区)(共12个).
func bracketed(t *text, k int) int {
	open := k + 1 + b2i(t.isWord(k+1))
	if t.markAt(open) == '(' && t.isWord(open+1) && t.markAt(open+2) == ')' {
		open += 3
	}
	n := open + 1 + b2i(t.isWord(open+1))
	if t.markAt(open) != '(' || !t.counted(n) || t.markAt(n+1) != ')' || utf8.RuneCountInString(t.tail(k)) > 10 ||
		strings.ContainsAny(t.tail(k), "不未中的") || withoutSaying(t.lead(n)) != "" {
		return -1
	}
	return n
}

// restated returns the number behind token k, in the next clause or the one after it, that is said to be what the first
// is, -1 for none.
func restated(l lister, k int) int {
	n := next(l.text, k)
	if n == -1 || !strings.HasPrefix(l.string(l.tokens[k].at+l.tokens[k].n, l.tokens[n].at), l.tail(k)+",") {
		return -1
	}
	said := strings.ReplaceAll(strings.TrimPrefix(l.between(k, n), l.tail(k)), ",", "")
	rest := withoutSaying(said)
	if said == "" || strings.ContainsAny(said, "、()") || containsAny(said, l.Data.Growth.Old) ||
		containsAny(said, l.Data.Growth.New) || l.Data.Growth.direction(l.lead(k)) != 0 ||
		rest != "" && (utf8.RuneCountInString(rest) < 2 || !strings.Contains(l.clause(k), rest)) {
		return -1
	}
	return n
}

// withoutSaying returns s without the words that say that a number is what has been counted.
func withoutSaying(s string) string { return saying.Replace(s) }

var saying = strings.NewReplacer(slices.Concat(
	each(strings.Fields("经 年终 年底 年末 最终 最后 统计 汇总 核算 核定 核实 清点 决算 结算 审计 审定 后 实际 实 准确 确切 具体 精确 "+
		"数字 数量 数据 数额 金额 人数 件数 次数 户数 总数 总量 总额 合计 累计 共计 共 计 即 数 为 是 有 达 台账 系统 平台 登记 记录 显示 "+
		"报表 据 小写 大写 : 的 其 也就是 占"), func(w string) []string { return []string{w, ""} })...)...)

// contradicted reports whether v cannot be meant by an approximate number, or, where it is a sum of more, is too small.
func contradicted(p quantity, v *big.Rat, more bool) bool {
	said := p.factored(p.Nominal())
	share := func(n int64) bool { return v.Cmp(new(big.Rat).Mul(said, big.NewRat(n, 100))) < 0 }
	switch {
	case more:
		return (p.Approx == fact.More || p.Approx == fact.AtLeast) && share(100)
	case p.Approx == fact.Near:
		return share(80) || v.Cmp(said) > 0
	case p.Approx == fact.About:
		return share(80) || !share(120)
	case p.Approx == fact.Below:
		return v.Cmp(said) >= 0
	case p.Approx == fact.More && p.about == "": // 40余件
		return !p.reach().Contains(v)
	case p.Approx == fact.More, p.Approx == fact.AtLeast:
		return share(100)
	}
	return false
}
