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
	said := r.said()
	if len(r.operands) != 1 || !said.exact() || r.row.Any || !inside(said.Low, 0, 100) {
		return
	}
	only := r.operands[0]
	n, words := r.value(only), r.lead(only)+r.tail(only)
	isPart := containsAny(words, r.row.Part)
	if !n.IsInt() || !inside(n, 0, maxWhole+1) || !isPart && !containsAny(words, r.row.Of) {
		return
	}
	share := new(big.Rat).Quo(said.Low, hundred)
	part, of := new(big.Rat).Mul(n, share), new(big.Rat).Quo(n, share)
	for i := range int64(2) {
		if r.possible(below(part, i), n) || isPart && r.possible(n, below(of, i)) {
			return
		}
	}
	r.report(Finding{Span: r.place(r.tok), Code: diag.F307, Certainty: Likely, Related: r.places(only),
		Message: fmt.Sprintf("%s的%s算不出%s：%s，%s", r.q(only).Printed, r.title(), said.Printed,
			r.share(only, below(part, 0)), r.share(only, below(part, 1))),
		Hint: "件数错了改件数，比率错了照上面的算式改"})
}

// inside reports whether v is more than low and less than high.
func inside(v *big.Rat, low, high int64) bool {
	return v.Cmp(big.NewRat(low, 1)) > 0 && v.Cmp(big.NewRat(high, 1)) < 0
}

// below returns the whole number at or below v, and more.
func below(v *big.Rat, more int64) *big.Rat {
	n := new(big.Int).Quo(v.Num(), v.Denom())
	return new(big.Rat).SetInt(n.Add(n, big.NewInt(more)))
}

// possible reports whether the rate is that of num in den.
func (r rate) possible(num, den *big.Rat) bool { return rounds(r.said().Quantity, percent(num, den)) }

// share says what per cent of the count in token a part is: 28件是96.6%.
func (r rate) share(a int, part *big.Rat) string {
	like := r.said().Quantity
	like.Decimals++
	return r.q(a).value(part) + "是" + fact.Rounding(percent(part, r.value(a)), like).Printed
}
