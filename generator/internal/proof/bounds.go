package proof

import (
	"math/big"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// bounds judges the two ends of a range in one unit: 处200元以上500元以下罚款.
func bounds(d *reader, t *text, m []int) {
	if t.string(m[6], m[7]) != t.string(m[12], m[13]) {
		return
	}
	low, high := scaled(t, m[2:6]), scaled(t, m[8:12])
	if low != nil && high != nil && low.Cmp(high) >= 0 {
		d.say(t.span(m[0], m[1]-m[0]), diag.F366, Likely, "「%s」前面的数不比后面的小\n两个数换过来，或者核对一下",
			t.string(m[0], m[1]))
	}
}

// scaled returns the number at the first group with the 万 or 亿 of the second, nil if it is none.
func scaled(t *text, m []int) *big.Rat {
	v, ok := new(big.Rat).SetString(t.string(m[0], m[1]))
	if !ok {
		return nil
	}
	if m[2] < m[3] {
		v.Mul(v, big.NewRat(int64(han.PowerOf(t.r[m[2]])), 1))
	}
	return v
}
