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
func impossible(r rate) {
	if len(r.operands) != 1 || !r.said().exact() || r.row.Any || r.said().Low.Cmp(hundred) >= 0 || r.said().Low.Sign() <= 0 {
		return
	}
	only := r.operands[0]
	n := r.value(only)
	words := r.lead(only) + r.tail(only)
	isPart, isOf := containsAny(words, r.row.Part), containsAny(words, r.row.Of)
	if !n.IsInt() || n.Cmp(big.NewRat(maxWhole, 1)) > 0 || !isPart && !isOf {
		return
	}
	below := func(v *big.Rat) *big.Int { return new(big.Int).Quo(v.Num(), v.Denom()) }
	share := new(big.Rat).Quo(r.said().Low, hundred)
	low, high := below(new(big.Rat).Mul(n, share)), below(new(big.Rat).Quo(n, share))
	for i := int64(0); i <= 1; i++ {
		k := new(big.Rat).SetInt(new(big.Int).Add(low, big.NewInt(i)))
		of := new(big.Rat).SetInt(new(big.Int).Add(high, big.NewInt(i)))
		if r.possible(k, n) || isPart && r.possible(n, of) {
			return
		}
	}
	r.report(Finding{Span: r.place(r.tok), Code: diag.F307, Certainty: Likely,
		Message: fmt.Sprintf("%s的%s算不出%s：%s，%s", r.q(only).Printed, r.title(), r.said().Printed,
			r.share(only, low, 0), r.share(only, low, 1)),
		Hint: "件数错了改件数，比率错了照上面的算式改", Related: r.places(only)})
}

// possible reports whether the rate is that of num in den.
func (r rate) possible(num, den *big.Rat) bool {
	v := percent(num, den)
	return r.said().rounds(v)
}

// share says what per cent k and more of the count in token a are: 28件是96.6%.
func (r rate) share(a int, k *big.Int, more int64) string {
	part := new(big.Rat).SetInt(new(big.Int).Add(k, big.NewInt(more)))
	like := r.said().Quantity
	like.Decimals++
	return r.q(a).value(part) + "是" + fact.Rounding(percent(part, r.value(a)), like).Printed
}
