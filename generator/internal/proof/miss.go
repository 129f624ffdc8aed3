package proof

import (
	"math/big"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// mistyped reports whether a count is v but for one digit, two that changed places, one left out or too many, or the
// place of the point. It has three digits at least.
func (q quantity) mistyped(v *big.Rat) bool {
	if q.unit != nil && q.unit.factor != nil {
		v = new(big.Rat).Quo(v, q.unit.factor)
	}
	digits := func(x fact.Quantity) string {
		return strings.TrimLeft(strings.NewReplacer(".", "", "万", "", "亿", "", x.Unit, "").Replace(x.Printed), "0")
	}
	a, b := digits(q.Quantity), digits(fact.Rounding(v, q.Quantity))
	exact := strings.TrimRight(digits(fact.Counted(v, 1, q.Unit)), "0")
	if s := strings.TrimRight(a, "0"); s == exact && len(s) > 1 {
		return true
	}
	i, k := common([]rune(a), []rune(b))
	n := max(len(a), len(b))
	swapped := len(a) == len(b) && n-i-k == 2 && a[i] == b[i+1] && a[i+1] == b[i]
	return n > 2 && a != b && (swapped || i+k >= n-1)
}

// eachOne are words in front of what there is of something for each.
var eachOne = []string{"每", "人均", "户均", "亩均", "村均", "场均", "单价", "标准"}

// priced judges what comes to a total of something for each: 38.6万人、人均2元的标准,安排772万元. It has to be nearly the
// product of both. Token k is what there is for each.
func priced(l lister, k int) {
	from, to := l.sentence(k)
	if !containsAny(l.lead(k), eachOne) || !plain(l, k) || strings.Contains(l.lead(k), "其中") ||
		containsAny(strings.ReplaceAll(l.lead(k), "平均", ""), l.Data.Sums.Loosely) {
		return
	}
	if _, unit, _ := strings.Cut(l.lead(k), "每"); unit != "" && strings.Count(l.cut(from, to), "每"+cutAt(unit, 1)) > 1 {
		return // 前6期每期40人,后2期每期55人
	}
	var by, totals []int
	for _, i := range l.counts(from, to) {
		switch q := l.q(i); {
		case i == k || isEach(l.text, i) || l.Data.Growth.direction(l.lead(i)) != 0 || !plain(l, i):
		case !l.alike(q, l.q(k)) && q.Unit != l.q(k).Unit+"次" &&
			(l.q(k).Unit != "次" || !strings.HasSuffix(q.Unit, "次")):
			by = append(by, i)
		case q.number().Cmp(l.q(k).number()) > 0:
			totals = append(totals, i)
		}
	}
	for _, total := range totals {
		if of, n := factorsOf(l, by, k, total); of != -1 && !meanOfOther(l, k, l.q(k), []int{total}) {
			terms := l.q(of).show() + "×" + l.q(k).show()
			if n > 1 {
				terms += "×" + strconv.FormatInt(n, 10)
			}
			v := new(big.Rat).Mul(l.q(of).number(), l.q(k).number())
			v.Mul(v, big.NewRat(n, 1))
			equation{lister: l, said: total, code: diag.F355, terms: terms, of: []int{of, k}}.about(v)
			return
		}
	}
}

// perSpell are words in front of what there is of something for a time.
var perSpell = []string{"每月", "月均", "每季", "季均", "每周", "每天", "每日", "日均", "每半年", "每学期"}

// factorsOf returns which of the counts, and how many times a year, token total is nearly the product of, with token k;
// -1 where some explain it.
func factorsOf(l lister, toks []int, k, total int) (of int, often int64) {
	of = -1
	each, lead := fact.Point(l.q(k).number()), l.lead(k)
	if strings.Contains(lead, "均") && !strings.Contains(l.tail(k), "标准") { // it was rounded
		each = l.q(k).rounded()
	}
	if each.Mul(fact.Point(l.added(toks))).Meets(l.q(total).rounded()) { // 培训18场、竞赛3场,1050人次,平均每场50人次
		return -1, 0
	}
	for _, i := range toks {
		for _, n := range []int64{1, 2, 3, 4, 6, 12} {
			by := times(l.q(i).number(), n)
			if each.Mul(fact.Point(by)).Meets(l.q(total).rounded()) {
				return -1, 0
			}
			yearly := n == 1 && !containsAny(lead, perSpell)
			for w, often := range oftener {
				yearly = yearly || n == often && strings.Contains(lead, w)
			}
			if v := by.Mul(by, l.q(k).number()); yearly && (l.q(total).mistyped(v) || linked(l, i, k, total, v)) {
				of, often = i, n
			}
		}
	}
	return of, often
}

// linked reports whether total token of stands right behind tokens i and k, what there is for each of what i counts,
// and is near v: 每人奖励3000元,全年奖励17人,发放5.4万元.
func linked(l lister, i, k, total int, v *big.Rat) bool {
	each, unit := strings.ReplaceAll(l.lead(k), "平均", ""), l.q(i).Unit
	first, off := min(i, k), distance(v, l.q(total).number())
	own := []string{"每" + unit, strings.TrimSuffix(unit, "次") + "均"}
	if l.Data.units.like(unit, "人") {
		own = append(own, "人均", "每人", "每名")
	}
	return containsAny(each, own) &&
		!strings.ContainsAny(each, "年月天日季周") &&
		max(i, k) < total && len(l.counts(first, total)) == 2 && !strings.Contains(l.cut(first, total), "其中") &&
		off.Mul(off, big.NewRat(3, 1)).Cmp(l.q(total).number()) < 0
}
