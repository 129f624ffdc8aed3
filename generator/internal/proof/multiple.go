package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// multiple judges 增长2倍 and 是上年的3倍.
func (g claim) multiple(k int) {
	said, lead := g.q(k), g.lead(k)
	ratio := new(big.Rat).Quo(g.c.now, g.c.old)
	if g.w.direction(lead) < 0 || g.c.percent {
		return
	}
	if g.w.direction(lead) > 0 && !g.to(k) {
		ratio.Sub(ratio, big.NewRat(1, 1))
	}
	if rounds(said.Quantity, ratio) {
		return
	}
	like := said.Quantity
	like.Decimals = max(like.Decimals, 1)
	right := fact.Decimal(fact.Rounding(ratio, like).Low) + "倍"
	hint := fmt.Sprintf("增长几倍要减去原来的一倍；写成%s，或者改前后两个数", right)
	g.wrong(k, Finding{Code: diag.F353, Hint: hint}, "应当是「%s%s」，写的是%s", lead, right, said.Printed)
}

// doublings are the ways of saying that something is so many times as much.
var doublings = map[string]int64{"翻一番": 2, "翻了一番": 2, "翻番": 2, "翻两番": 4, "翻了两番": 4}

// doubling judges 翻一番 in the word token k, a twentieth up or down.
func (g claim) doubling(k int) bool {
	for w, n := range doublings {
		subject, ok := strings.CutSuffix(g.of(k), w)
		if !ok || g.c.percent || g.elsewhere(strings.TrimPrefix(subject, "实现")) {
			continue
		}
		ratio := new(big.Rat).Quo(g.c.now, g.c.old)
		if off := new(big.Rat).Quo(ratio, big.NewRat(n, 20)); off.Cmp(big.NewRat(19, 1)) < 0 || off.Cmp(big.NewRat(21, 1)) > 0 {
			g.wrong(k, Finding{Code: diag.F353, Hint: "翻一番是2倍，翻两番是4倍；改说法，或者改前后两个数"},
				"是%s倍，不是「%s」", ratio.FloatString(2), w)
		}
		return true
	}
	return false
}

// fall reports a fall by more than all there was, or in 倍.
func fall(g grower, k int) {
	q := g.q(k)
	lead := strings.TrimRight(g.lead(k), "了达为约近")
	if !endsAny(lead, g.w.Down) || endsAny(lead, g.w.To) || q.Unit != "倍" && !(q.percent() && q.Low != nil &&
		q.Low.Cmp(hundred) > 0) {
		return
	}
	g.report(Finding{Span: g.place(k), Code: diag.F354, Certainty: Certain,
		Message: fmt.Sprintf("下降最多是100%%，不能说「%s%s」", lead, q.Printed), Hint: "写成下降百分之几，或者核对数和动词"})
}

// negative reports a fall or a rise by a negative number: 减少-6件, 增长-5%.
func negative(d *reader, t *text, m []int) {
	before := strings.TrimRight(t.string(m[0]-6, m[0]), "了达为")
	if endsAny(before, []string{"增长", "提高", "上升", "增加"}) {
		d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F354, Certainty: Certain,
			Message: "「增长」「增加」后面不写负数", Hint: fmt.Sprintf("改成「下降」，后面写成「%s」", t.string(m[0]+1, m[1]))})
	}
	if endsAny(before, d.Data.Growth.Down) {
		d.report(Finding{Span: t.span(m[0], m[1]-m[0]), Code: diag.F354, Certainty: Certain,
			Message: "「减少」「降幅」后面又写负数，意思就反了", Hint: "去掉负号；要是增加了，改动词"})
	}
}
