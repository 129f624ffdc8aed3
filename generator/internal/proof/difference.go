package proof

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// byDifference recognises 较上年的60起减少15起, with no new count. k is the old count.
func (g grower) byDifference(k int) (change, bool) {
	way := g.w.direction(g.tail(k))
	if way == 0 || !g.is(k+1, word) || !g.is(k+2, count) || !g.comparable(k, k+2) {
		return change{}, false
	}
	c := g.change(k, k+2)
	c.now = new(big.Rat).Add(c.old, new(big.Rat).Mul(c.now, big.NewRat(int64(way), 1)))
	c.shown, c.derived = "从"+g.q(k).Printed+"到"+g.q(k).value(c.now), true
	return c, c.now.Sign() >= 0 && !c.percent
}

// increase recognises 新增18个,总数达到138个; k is the second count.
func (g grower) increase(k int) (change, bool) {
	if !containsAny(g.lead(k), g.w.Total) || !g.is(k, count) {
		return change{}, false
	}
	from, _ := g.sentence(k)
	for i := k - 1; i >= from; i-- {
		if !g.is(i, count) {
			continue
		}
		lead := g.lead(i)
		if !g.comparable(i, k) || !containsAny(lead, []string{"新增", "增加", "净增"}) || g.to(i) {
			return change{}, false
		}
		c := g.change(i, k)
		c.old = new(big.Rat).Sub(c.now, c.old)
		c.shown = "从" + g.q(k).value(c.old) + "到" + g.q(k).Printed
		return c, !g.q(k).percent()
	}
	return change{}, false
}

// withoutOld recognises 75件,比上年减少15件,下降16.7%: the old number is not said. k is the difference.
func (g grower) withoutOld(k int) (change, bool) {
	lead := strings.Replace(g.lead(k), strconv.Itoa(g.Year-1)+"年", "上年", 1)
	way, now, q := g.w.direction(lead), g.previous(k), g.q(k)
	if way == 0 || g.to(k) || !g.compares(lead) || g.elsewhere(lead) || q.percent() || !g.rated(k) {
		return change{}, false
	}
	if now < 0 {
		now = g.totalAfter(k)
	}
	if len(g.alikeBefore(k)) > 1 || !g.is(now, count) || !g.comparable(k, now) || g.former(now) {
		return change{}, false
	}
	c := g.change(now, k)
	c.now = g.q(now).number()
	c.old = new(big.Rat).Sub(c.now, new(big.Rat).Mul(q.number(), big.NewRat(int64(way), 1)))
	c.shown = "从" + g.q(now).value(c.old) + "到" + g.q(now).Printed
	return c, true
}

// totalAfter returns the count behind the rate behind token k that is a total: 增长42件,增幅达60%,全年共受理126件; -1 for none.
func (g grower) totalAfter(k int) int {
	for now, end := k+4, min(k+7, len(g.tokens)); now < end; now++ {
		if g.is(now, count) && (containsAny(g.lead(now), g.w.New) || strings.Contains(g.lead(now), "全年")) {
			return now
		}
	}
	return -1
}

// rated reports whether a rate of the same change is right behind token k: 减少15件,下降16.7%.
func (g grower) rated(k int) bool {
	at := k + 3
	return rank(g.markAt(k+1)) > 0 && g.is(at, count) && g.q(at).percent() && g.onlyVerb(g.lead(at))
}

// alikeBefore returns the counts like that in token k in front of it in its sentence.
func (g grower) alikeBefore(k int) []int {
	from, _ := g.sentence(k)
	return slices.DeleteFunc(g.counts(from, k), func(i int) bool { return !g.alike(g.q(i), g.q(k)) })
}

// compares reports whether lead compares with the year before.
func (g grower) compares(lead string) bool {
	return containsAny(lead, g.w.Old) || strings.Contains(lead, "同比")
}

// onlyVerb reports whether lead is a verb of change and nothing more: 同比下降, 增幅达.
func (g grower) onlyVerb(lead string) bool {
	lead = strings.Trim(strings.TrimPrefix(lead, "同比"), "了达为约近")
	return slices.Contains(g.w.Up, lead) || slices.Contains(g.w.Down, lead)
}
