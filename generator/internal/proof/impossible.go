package proof

import (
	"fmt"
	"math/big"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// maxWhole bounds the counts that impossible tries: a greater one makes every rate of one decimal possible.
const maxWhole = 2000

// impossible reports a rate that no whole number returns, when there is one count only: 29件,化解率98%.
func impossible(d *reader, r rate, counts []int) {
	if len(counts) != 1 || !r.q().exact() || r.row.Any || r.q().Low.Cmp(hundred) >= 0 || r.q().Low.Sign() <= 0 {
		return
	}
	n := r.value(counts[0])
	words := r.t.lead(counts[0]) + r.t.tail(counts[0])
	isPart, isOf := containsAny(words, r.row.Part), containsAny(words, r.row.Of)
	if !n.IsInt() || n.Cmp(big.NewRat(maxWhole, 1)) > 0 || !isPart && !isOf {
		return
	}
	below := func(v *big.Rat) *big.Int { return new(big.Int).Quo(v.Num(), v.Denom()) }
	share := new(big.Rat).Quo(r.q().Low, hundred)
	low, high := below(new(big.Rat).Mul(n, share)), below(new(big.Rat).Quo(n, share))
	for i := int64(0); i <= 1; i++ {
		k := new(big.Rat).SetInt(new(big.Int).Add(low, big.NewInt(i)))
		of := new(big.Rat).SetInt(new(big.Int).Add(high, big.NewInt(i)))
		if r.possible(k, n) || isPart && r.possible(n, of) {
			return
		}
	}
	d.report(Finding{Span: r.t.place(r.tok), Code: diag.F307, Certainty: Likely,
		Message: fmt.Sprintf("%s的%s算不出%s：%s，%s", r.t.q(counts[0]).Printed, r.title(), r.q().Printed,
			r.share(counts[0], low, 0), r.share(counts[0], low, 1)),
		Hint: "件数错了改件数，比率错了照上面的算式改", Related: r.t.places(counts[0])})
}

// possible reports whether the rate is that of num in den.
func (r rate) possible(num, den *big.Rat) bool {
	v := percent(num, den)
	return r.q().Rounded().Contains(v) || r.q().Truncated().Contains(v)
}

// share says what per cent k and more of the count in token a are: 28件是96.6%.
func (r rate) share(a int, k *big.Int, more int64) string {
	part := new(big.Rat).SetInt(new(big.Int).Add(k, big.NewInt(more)))
	like := r.q().Quantity
	like.Decimals++
	return r.t.q(a).value(part) + "是" + fact.Rounding(percent(part, r.value(a)), like).Printed
}
