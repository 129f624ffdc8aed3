package proof

import "math/big"

// respectiveRates judges the rates of several changes, in their order: 由9个精简到4个,时间从15天缩减到6天,分别压缩55.6%和65%. Token
// k is the first rate.
func respectiveRates(l lister, k int) {
	g := grower{l, &l.Data.Growth}
	lead := l.lead(k)
	_, verb, found := cutAny(lead, "分别")
	if found == "" || !g.onlyVerb(verb) {
		return
	}
	rates := []int{k}
	for last := k; l.isPercent(last+2) && containsAny(l.between(last, last+2), []string{"、", "和", "与"}); {
		last += 2
		rates = append(rates, last)
	}
	var changes []change
	from, _ := l.sentence(k)
	for i := from; i < k; i++ {
		if c, ok := g.fromTo(i); l.counted(i) && ok && c.old.Sign() > 0 && !c.percent {
			changes = append(changes, c)
		}
	}
	if len(changes) != len(rates) || len(rates) < 2 {
		return
	}
	for i, c := range changes {
		claim{g, c}.rate(rates[i], verb)
	}
}

// rateFirst judges a rate in front of the difference that it is of: 2.4万件,同比下降6.3%,较上年减少2600件. Token k is the
// difference.
func rateFirst(l lister, k int) {
	g, rate := grower{l, &l.Data.Growth}, k-3
	way, now := g.w.direction(l.lead(k)), g.previous(k)
	if l.markAt(k-2) != ',' || !l.isPercent(rate) || now < 0 ||
		now != lastBefore(0, rate, l.counted) || !g.comparable(k, now) ||
		!g.onlyVerb(l.lead(k)) || !g.onlyVerb(l.lead(rate)) ||
		way == 0 || g.w.direction(l.lead(rate)) != way || g.to(k) ||
		g.former(now) || g.w.direction(g.before(now)) != 0 && !g.to(now) {
		return
	}
	n, by := g.q(now).number(), times(g.q(k).number(), int64(way))
	if old := new(big.Rat).Sub(n, by); old.Sign() > 0 && by.Sign() != 0 {
		claim{g, g.change(now, k).computed(g.q(now), old, n)}.rate(rate, g.before(rate))
	}
}
