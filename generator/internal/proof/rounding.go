package proof

import (
	"math/big"
	"slices"

	"fazhi/generator/internal/fact"
)

// rounded reports whether a rate not far from size may be that of the numbers before they were rounded: 从30.4万吨增至
// 46.6万吨,增长53.5%; 16.01万所,比上年减少0.17万所,下降1.03%.
func (g claim) rounded(said quantity, size *big.Rat) bool {
	if distance(said.Nominal(), size).Cmp(big.NewRat(1, 1)) > 0 {
		return false
	}
	var all []*big.Rat
	for _, x := range g.q(g.c.toks[0]).written() {
		for _, y := range g.q(g.c.toks[1]).written() {
			v := g.rateOf(x, y)
			if v == nil {
				return false
			}
			all = append(all, v)
		}
	}
	rates := fact.Span{Low: slices.MinFunc(all, (*big.Rat).Cmp), High: slices.MaxFunc(all, (*big.Rat).Cmp)}
	return rates.Meets(said.Rounded())
}

// written returns the least and the greatest number that is written like q; one for a number without 万 and decimals.
func (q quantity) written() []*big.Rat {
	if q.Scale == 1 && q.Decimals == 0 {
		return []*big.Rat{q.number()}
	}
	r := q.rounded()
	return []*big.Rat{r.Low, r.High}
}

// rateOf returns by how much per cent the change is, up or down, if its two counts were x and y; nil for none.
func (g claim) rateOf(x, y *big.Rat) *big.Rat {
	a, b, way := g.q(g.c.toks[0]).number(), g.q(g.c.toks[1]).number(), int64(g.c.gap().Sign())
	old, gap := x, y // the number of before and the difference
	switch {
	case g.c.old.Cmp(a) == 0 && g.c.now.Cmp(b) == 0:
		gap = new(big.Rat).Sub(y, x)
	case g.c.now.Cmp(a) == 0:
		old = new(big.Rat).Sub(x, times(y, way))
	case g.c.now.Cmp(b) == 0:
		old, gap = new(big.Rat).Sub(y, times(x, way)), x
	}
	if old.Sign() <= 0 {
		return nil
	}
	v := percent(gap, old)
	return v.Abs(v)
}
