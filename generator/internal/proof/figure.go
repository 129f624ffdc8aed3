package proof

import (
	"math/big"
	"slices"

	"fazhi/generator/internal/fact"
)

// figure is a number of a match.
type figure struct {
	quantity
	at Span
}

// figureAt returns the number of the characters from a to b, with its unit if it has one.
func figureAt(t *text, a, b int) (figure, bool) {
	k, found := slices.BinarySearchFunc(t.tokens, a, func(x token, i int) int { return x.at - i })
	if k -= b2i(!found); t.counted(k) {
		return figure{t.q(k), t.place(k)}, t.q(k).exact()
	}
	n, v := t.cardinal(a)
	if x, ok := new(big.Rat).SetString(t.string(a, b)); ok && n < b-a { // 0.571
		return figure{quantity{Quantity: fact.Counted(x, 1, "")}, t.span(a, b-a)}, true
	}
	return figure{quantity{Quantity: fact.Counted(big.NewRat(int64(v), 1), 1, "")}, t.span(a, b-a)}, n == b-a
}
